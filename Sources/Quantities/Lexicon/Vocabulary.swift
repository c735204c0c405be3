/// A lexicon made ready for scanning: every word has a number, and what it may mean is an array look-up away.
package final class Vocabulary: Sendable {
  /// What a word can be, alone. Words of phrases are in the phrase tables.
  struct Roles: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt64

    static let cardinal = Roles(rawValue: 1 << 0)
    static let hundred = Roles(rawValue: 1 << 1)
    static let scale = Roles(rawValue: 1 << 2)
    static let collective = Roles(rawValue: 1 << 3)
    static let ordinal = Roles(rawValue: 1 << 4)
    static let part = Roles(rawValue: 1 << 5)
    static let decimal = Roles(rawValue: 1 << 6)
    static let minus = Roles(rawValue: 1 << 7)
    static let article = Roles(rawValue: 1 << 8)
    static let determiner = Roles(rawValue: 1 << 9)
    static let and = Roles(rawValue: 1 << 10)
    static let of = Roles(rawValue: 1 << 11)
    static let `in` = Roles(rawValue: 1 << 12)
    static let per = Roles(rawValue: 1 << 13)
    static let times = Roles(rawValue: 1 << 14)
    static let fold = Roles(rawValue: 1 << 15)
    static let range = Roles(rawValue: 1 << 16)
    static let between = Roles(rawValue: 1 << 17)
    static let from = Roles(rawValue: 1 << 18)
    static let ranging = Roles(rawValue: 1 << 19)
    static let or = Roles(rawValue: 1 << 20)
    static let contrast = Roles(rawValue: 1 << 21)
    static let change = Roles(rawValue: 1 << 22)
    static let month = Roles(rawValue: 1 << 23)
    static let weekday = Roles(rawValue: 1 << 24)
    static let quarter = Roles(rawValue: 1 << 25)
    static let partOfPeriod = Roles(rawValue: 1 << 26)
    static let since = Roles(rawValue: 1 << 27)
    static let until = Roles(rawValue: 1 << 28)
    static let yearContext = Roles(rawValue: 1 << 29)
    static let decade = Roles(rawValue: 1 << 30)
    static let halfDay = Roles(rawValue: 1 << 31)
    static let power = Roles(rawValue: 1 << 32)
    static let stop = Roles(rawValue: 1 << 33)
    static let irregularPlural = Roles(rawValue: 1 << 34)
    static let falsePlural = Roles(rawValue: 1 << 35)
    static let ordinalSuffix = Roles(rawValue: 1 << 36)
    static let filler = Roles(rawValue: 1 << 37)
    static let span = Roles(rawValue: 1 << 38)
    static let scaleSuffix = Roles(rawValue: 1 << 39)
    static let currencyCode = Roles(rawValue: 1 << 40)
    /// May start something, which the next token tells: "a", "early", "can" of "CAN $".
    static let leader = Roles(rawValue: 1 << 41)
    /// The second word of an idiom.
    static let continuation = Roles(rawValue: 1 << 59)
    /// Ends a vague number: "few", "couple".
    static let vague = Roles(rawValue: 1 << 42)
    static let amountContext = Roles(rawValue: 1 << 43)
    static let over = Roles(rawValue: 1 << 44)
    static let whole = Roles(rawValue: 1 << 60)
    static let abbreviation = Roles(rawValue: 1 << 61)
    static let street = Roles(rawValue: 1 << 62)
    /// Starts something that the walk over the tokens reads or passes over, other than an idiom.
    static let starter = Roles(rawValue: 1 << 63)

    /// Starts a phrase of a list (or ends it, for those that stand before numbers).
    static func phrase(_ list: PhraseList) -> Roles { Roles(rawValue: 1 << (45 + UInt64(list.rawValue))) }

    /// Whatever follows, a word of these may start something.
    static let starting: Roles = [
      .cardinal, .hundred, .scale, .collective, .ordinal, .part, .decimal, .minus, .vague, .month, .weekday, .quarter,
    ]

    /// A word of none of these starts nothing, if no figure or sign follows.
    static let wakeful: Roles = [.starter, .leader, .phrase(.idioms)]

    static let leading: Roles = leadingToSigns.union([.article, .whole, .phrase(.multiples)])

    /// A word of these may start something before a figure or another sign.
    static let leadingToSigns: Roles = [
      .currencyCode, .partOfPeriod, .phrase(.currencySigns), .phrase(.labels),
    ]

    /// Words that go on with a number in digits.
    static let continuingNumbers: Roles = [
      .ordinalSuffix, .decimal, .scaleSuffix, .hundred, .scale, .collective, .and,
    ]

    /// Words and signs that start a unit.
    static let startingUnits: Roles = [
      .phrase(.points), .phrase(.basisPoints), .phrase(.percent), .phrase(.barePoints), .phrase(.units),
      .phrase(.currencySigns), .currencyCode, .times, .fold, .power,
    ]

    /// Words with which an article may start something.
    static let behindArticle: Roles = [
      .hundred, .scale, .collective, .ordinal, .part, .vague, .power, .fold, .times, .currencyCode, .phrase(.units),
      .phrase(.percent), .phrase(.points), .phrase(.barePoints), .phrase(.basisPoints), .phrase(.currencySigns),
    ]
  }

  let lexicon: Lexicon
  private let table: WordTable
  /// By word number, whether it makes a sentence worth reading.
  private let triggers: FixedTable<Bool>
  /// Rules out most words that start no quantity.
  let filter: TriggerFilter
  /// Rules out most words that are no unit's first.
  private let unitFilter: TriggerFilter
  let decimalSign: UInt8
  let groupingSign: UInt8
  var decimalSignIsComma: Bool { decimalSign == UInt8(ascii: ",") }
  let habits: Lexicon.Habits
  let splitter: NumberWordSplitter
  /// By word number.
  let roles: FixedTable<Roles>
  /// The value of a cardinal, of a collective, the power of a scale, a month's or a weekday's number.
  let number: FixedTable<Int>
  /// The value of an ordinal.
  let ordinal: FixedTable<Int>
  /// The denominator of a part.
  let part: FixedTable<Int>

  let phrases: PhraseTable
  let units: UnitTable

  /// The verbs, nouns and adjectives that say which way something changed or compares: "rose", "down", "longer".
  private let directions: [[UInt8]: Quantity.Direction]
  private let eitherWay: Set<[UInt8]>

  package static let english = Vocabulary(.english)
  package static let german = Vocabulary(.german)

  /// The languages there are, the one for want of evidence first; to be told without making their vocabularies.
  package static let languages = ["en", "de"]

  /// The vocabularies of all languages, in their order.
  package static var all: [Vocabulary] { languages.compactMap(named) }

  /// A BCP 47 tag.
  package var language: String { lexicon.language }

  /// The vocabulary of a language.
  ///
  /// - Parameter tag: A BCP 47 tag; its region does not matter.
  package static func named(_ tag: String) -> Vocabulary? {
    let language = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch language {
    case "en": return .english
    case "de": return .german
    default: return nil
    }
  }

  init(_ lexicon: Lexicon) {
    var builder = Builder()
    builder.add(lexicon.cardinals, .cardinal)
    builder.add(lexicon.hundreds, .hundred)
    builder.add(lexicon.scales, .scale)
    builder.add(lexicon.collectives, .collective)
    builder.add(lexicon.months, .month)
    builder.add(lexicon.weekdays, .weekday)
    builder.add(lexicon.powerWords, .power)
    for entry in lexicon.ordinals { builder.ordinal[builder.add(entry.word, .ordinal)] = entry.value }
    for entry in lexicon.parts { builder.part[builder.add(entry.word, .part)] = entry.value }
    for (words, role) in Self.plainWords(of: lexicon) { builder.add(words, role) }
    for phrase in lexicon.vagueNumbers {
      for word in phrase.phrase.split(separator: " ") where !(lexicon.articles + lexicon.ofWords).contains(String(word))
      {
        _ = builder.add(String(word), .vague)
      }
    }
    phrases = PhraseTable(
      PhraseList.allCases.map { (builder.phrases($0.phrases(of: lexicon), $0), $0.isByLastWord) })
    splitter = NumberWordSplitter(
      lexicon.pieces.map { (WordTable.folded(Array($0.piece.utf8)), $0.words.map { UInt16(builder.add($0)) }) })
    for index in builder.roles.indices {
      if !builder.roles[index].isDisjoint(with: .starting) { builder.roles[index].insert(.starter) }
      if !builder.roles[index].isDisjoint(with: .leading) { builder.roles[index].insert(.leader) }
    }
    var directions: [[UInt8]: Quantity.Direction] = [:]
    for word in lexicon.riseWords + lexicon.moreWords { directions[Array(word.utf8)] = .up }
    for word in lexicon.fallWords + lexicon.lessWords { directions[Array(word.utf8)] = .down }
    self.directions = directions
    eitherWay = Set(lexicon.eitherWayWords.map { Array($0.utf8) })
    self.lexicon = lexicon
    decimalSign = lexicon.decimalSign
    groupingSign = lexicon.groupingSign
    habits = lexicon.habits
    table = WordTable(builder.words)
    units = UnitTable(lexicon, words: builder.words)
    let starts: Roles = [
      .cardinal, .hundred, .scale, .collective, .ordinal, .part, .month, .weekday, .vague,
    ]
    // Of a phrase its longest word: "magnitude" tells more than "an".
    let rarest = lexicon.multiples.compactMap { entry in
      Builder.pieces(entry.phrase).max { $0.count < $1.count }
    }
    let triggering =
      rarest
      + builder.words.indices.dropFirst().filter { !builder.roles[$0].isDisjoint(with: starts) }
      .map { builder.words[$0] }
    let triggered = Set(triggering)
    triggers = FixedTable(builder.words.map(triggered.contains))
    let pieces = lexicon.pieces.map { WordTable.folded(Array($0.piece.utf8)) }
    filter = TriggerFilter(
      triggering + (lexicon.articles + lexicon.wholeWords).map { WordTable.folded(Array($0.utf8)) }, prefixes: pieces)
    unitFilter = TriggerFilter(
      builder.words.indices.filter { builder.roles[$0].contains(.phrase(.units)) }.map { builder.words[$0] })
    roles = FixedTable(builder.roles)
    number = FixedTable(builder.number)
    ordinal = FixedTable(builder.ordinal)
    part = FixedTable(builder.part)
  }

  /// The word lists that say nothing but which words they hold.
  private static func plainWords(of lexicon: Lexicon) -> [(words: [String], role: Roles)] {
    let change = lexicon.riseWords + lexicon.fallWords + lexicon.changeWords
    let suffixes = lexicon.scaleSuffixes.map(\.word)
    let range = lexicon.rangeWords.filter { !$0.utf8.contains(0x20) }
    let until = lexicon.untilWords.filter { !$0.utf8.contains(0x20) }
    let lists: [(words: [String], role: Roles)] = [
      (lexicon.decimalWords, .decimal), (lexicon.minusWords, .minus), (lexicon.articles, .article),
      (lexicon.determiners, .determiner), (lexicon.andWords, .and), (lexicon.ofWords, .of), (lexicon.inWords, .in),
      (lexicon.perWords, .per), (lexicon.timesWords, .times), (lexicon.foldWords, .fold),
      (lexicon.betweenWords, .between), (lexicon.fromWords, .from),
      (lexicon.rangingWords, .ranging), (lexicon.orWords, .or), (lexicon.contrastWords, .contrast),
      (change, .change), (lexicon.quarterWords, .quarter),
      (lexicon.partOfPeriodWords, .partOfPeriod), (lexicon.sinceWords, .since),
      (lexicon.yearContextWords, .yearContext), (lexicon.decadeSuffixes, .decade), (lexicon.stopWords, .stop),
      (lexicon.irregularPlurals, .irregularPlural), (lexicon.falsePlurals, .falsePlural),
      (lexicon.ordinalSuffixes, .ordinalSuffix), (lexicon.modifierFillers, .filler), (lexicon.spanWords, .span),
      (suffixes, .scaleSuffix),
      (Lexicon.currencyCodes, .currencyCode), (range, .range),
      (lexicon.amountWords, .amountContext), (lexicon.statisticWords, []), (lexicon.overWords, .over),
      (lexicon.wholeWords, .whole), (lexicon.abbreviations, .abbreviation), (lexicon.streetWords, .street),
      (until, .until), (lexicon.halfDayWords, .halfDay),
    ]
    return lists
  }

  /// The number of a word, compared without regard to capitals; 0 for a word that is in no list.
  @inline(__always)
  func identifier(of bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
    table.identifier(of: bytes, start, end)
  }

  /// The number of a word of at most seven letters of ASCII, the first in the lowest byte.
  @inline(__always)
  func identifier(ofLetters letters: UInt64, _ count: Int) -> UInt16 { table.identifier(ofLetters: letters, count) }

  /// The number of a word of eight to fifteen letters of ASCII, eight and the rest.
  @inline(__always)
  func identifier(ofLetters letters: UInt64, _ rest: UInt64, _ count: Int) -> UInt16 {
    table.identifier(ofLetters: letters, rest, count)
  }

  /// Whether a word starts a quantity: a number word, a month, an article before a unit.
  ///
  /// - Parameter start: The first byte of the word, a letter of ASCII.
  func startsQuantity(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    // Nearly always it is an article, and the word behind it no unit.
    let eight = Bytes.eight(of: text, at: start)
    let length = (~Bytes.letters(eight) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
    guard length < 8, !habits.contains(.joinsNumberWords), eight &>> UInt64(8 &* length) & 0x80 == 0 else {
      return startsQuantityAtLength(text, start)
    }
    let word = Int(identifier(ofLetters: eight, length))
    if triggers[word] { return true }
    let stop = start &+ length
    guard stop + 1 < text.count, text[stop] == 0x20 || text[stop] == 0x2D,
      !roles[word].isDisjoint(with: [.article, .whole])
    else { return false }
    return startsUnit(text, stop + 1)
  }

  /// The same for any word.
  private func startsQuantityAtLength(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    let stop = Self.wordEnd(text, start)
    let word = Int(identifier(of: text, start, stop))
    if triggers[word] { return true }
    if habits.contains(.joinsNumberWords), splitter.split(text, start, stop) != nil { return true }
    guard stop - start <= 8, stop + 1 < text.count, text[stop] == 0x20 || text[stop] == 0x2D,
      !roles[word].isDisjoint(with: [.article, .whole])
    else { return false }
    return startsUnit(text, stop + 1)
  }

  /// Whether the word at `start` is the first of a unit.
  @inline(__always)
  private func startsUnit(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    let eight = Bytes.eight(of: text, at: start)
    let length = (~Bytes.letters(eight) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
    if length > 0, length < 8, !unitFilter.mayHold(eight, length: length) { return false }
    let unit = identifier(of: text, start, Self.wordEnd(text, start))
    return roles[Int(unit)].contains(.phrase(.units))
  }

  /// The end of the letters from `index` on.
  private static func wordEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count, index - start < 64 {
      let signs = ~Bytes.letters(Bytes.eight(of: text, at: index)) & 0x8080_8080_8080_8080
      index += signs.trailingZeroBitCount >> 3
      if signs == 0 { continue }
      guard index < text.count, text[index] >= 0x80 else { break }
      let (scalar, width) = Bytes.scalar(text, at: index)
      guard Bytes.isLetter(scalar) else { break }
      index += width
    }
    return min(index, text.count)
  }

  /// Which way a word says that something changed or compares; `nil` for a word that says neither.
  ///
  /// - Parameter word: UTF-8, in lowercase.
  package func direction(of word: [UInt8]) -> Quantity.Direction? { directions[word] }

  /// The same, and `nil` too for a word whose direction depends on what is measured: "faster" is more speed and less time.
  package func plainDirection(of word: [UInt8]) -> Quantity.Direction? {
    eitherWay.contains(word) ? nil : directions[word]
  }

  private struct Builder {
    var words: [[UInt8]] = [[]]
    var index: [[UInt8]: Int] = [:]
    var roles: [Roles] = [[]]
    var number: [Int] = [0]
    var ordinal: [Int] = [0]
    var part: [Int] = [0]

    mutating func add(_ word: String, _ role: Roles = []) -> Int {
      add(folded: WordTable.folded(Array(word.utf8)), role)
    }

    mutating func add(folded bytes: [UInt8], _ role: Roles = []) -> Int {
      if let known = index[bytes] {
        roles[known].formUnion(role)
        return known
      }
      index[bytes] = words.count
      words.append(bytes)
      roles.append(role)
      number.append(0)
      ordinal.append(0)
      part.append(0)
      return words.count - 1
    }

    mutating func add(_ entries: [Lexicon.NumberWord], _ role: Roles) {
      for entry in entries { number[add(entry.word, role)] = entry.value }
    }

    mutating func add(_ words: [String], _ role: Roles) {
      for word in words { _ = add(word, role) }
    }

    /// The numbered words of each phrase.
    mutating func phrases(_ phrases: [String], _ list: PhraseList) -> [[UInt16]] {
      let numbered = phrases.map { phrase in Self.pieces(phrase).map { UInt16(add(folded: $0)) } }
      for words in numbered {
        if let key = list.isByLastWord ? words.last : words.first { roles[Int(key)].formUnion(.phrase(list)) }
        guard list == .idioms || list == .multiples else { continue }
        if words.count > 1 {
          if list == .idioms { roles[Int(words[1])].insert(.continuation) }
        } else if let word = words.first {
          roles[Int(word)].insert(.starter)
        }
      }
      return numbered
    }

    /// The tokens of a phrase, in small letters: words with the full stops that abbreviate them are cut as the tokenizer cuts
    /// them.
    static func pieces(_ phrase: String) -> [[UInt8]] {
      let bytes = WordTable.folded(Array(phrase.utf8))
      var pieces: [[UInt8]] = []
      var start = 0
      var index = 0
      func endWord() { if start < index { pieces.append(Array(bytes[start..<index])) } }
      while index < bytes.count {
        let byte = bytes[index]
        let width = byte < 0x80 ? 1 : Bytes.scalar(bytes.span, at: index).width
        if Bytes.isLetter(byte) || byte == 0x27 || byte >= 0x80 && isAlphabetic(bytes, index) {
          index += width
          continue
        }
        endWord()
        if byte != 0x20, byte != 0x2D { pieces.append(Array(bytes[index..<index + width])) }
        index += width
        start = index
      }
      endWord()
      return pieces
    }

    private static func isAlphabetic(_ bytes: [UInt8], _ index: Int) -> Bool {
      Unicode.Scalar(Bytes.scalar(bytes.span, at: index).value)?.properties.isAlphabetic ?? false
    }
  }
}
