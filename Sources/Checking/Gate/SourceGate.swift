package import Ledger
internal import Quantities

/// Tells by its bytes, before it is parsed, whether a document may speak of one of the sources.
///
/// It may where it has the words of a name of a source (its title, a name, its publisher, an author, its address), or a few of its
/// figures, written in digits. It need not speak of the source even so; but one that has neither has nothing that could be reported,
/// quotations without a source aside. Words are told by their first letters, so that endings do not matter.
package struct SourceGate: Sendable {
  /// The words of all names, by their first letters.
  private let words: WordStarts
  private let names: [Name]
  /// For each word, the names that it is part of.
  private let namesOfWord: [[Int]]
  /// Long words of the ledgers' metrics, groups and conditions.
  private let vocabulary: WordStarts
  /// Whether a name has no word that could be looked for, so that nothing can be kept out.
  private let isOpen: Bool
  private let figures: TellingFigures

  /// Some words, and how many of them must stand near one another.
  private struct Name {
    let words: [Int]
    let needed: Int

    /// How far apart they may stand, in bytes, with the tags between them.
    var reach: Int { 200 + 120 * words.count }
  }

  /// - Parameter ledgers: What documents are checked against.
  package init(_ ledgers: [Ledger]) {
    var numbers: [UInt64: Int] = [:]
    var names: [Name] = []
    // A comment for the program is to be answered, whatever the document is about.
    let wanted =
      ledgers.flatMap { Self.names(of: $0.source) } + [(starts: WordStarts.starts(of: "claimlint"), needed: 1)]
    for (starts, needed) in wanted where !starts.isEmpty {
      let words = starts.map { start in
        let word = numbers[start] ?? numbers.count
        numbers[start] = word
        return word
      }
      names.append(Name(words: words, needed: needed))
    }
    var namesOfWord = [[Int]](repeating: [], count: numbers.count)
    for (name, entry) in names.enumerated() {
      for word in entry.words { namesOfWord[word].append(name) }
    }
    words = WordStarts(numbers)
    self.names = names
    self.namesOfWord = namesOfWord
    isOpen = ledgers.isEmpty || wanted.contains { $0.starts.isEmpty }
    figures = TellingFigures(ledgers)
    var own: [UInt64: Int] = [:]
    for text in ledgers.flatMap(Self.vocabulary) {
      for start in WordStarts.starts(of: text) where start >> 40 != 0 && own[start] == nil { own[start] = own.count }
    }
    vocabulary = WordStarts(own)
  }

  /// Whether a document may speak of a source.
  ///
  /// - Parameter bytes: The file's bytes, as they are. Where they are no plain text, or none at all, the answer is yes: reading them says why.
  package func admits(_ bytes: [UInt8]) -> Bool {
    guard !isOpen, !bytes.isEmpty else { return true }
    var lastSeen = [Int](repeating: .min / 2, count: namesOfWord.count)
    var tally = TellingFigures.Tally()
    var isOwn = [Bool](repeating: false, count: vocabulary.count)
    var own = 0
    let span = bytes.span
    let count = span.count
    var isHigh = false
    var markup = Markup.none
    var index = 0
    while index < count {
      let kind = ByteClass.of[span[index]]
      switch kind {
      case ByteClass.letter:
        let start = index
        var key: UInt64 = 0
        var short: UInt64 = 0
        while index < count, ByteClass.of[span[index]] == ByteClass.letter {
          if index - start < WordStarts.long { key = key << 8 | UInt64(span[index] | 0x20) }
          index += 1
          if index - start == WordStarts.short { short = key }
        }
        if isMet(words.number(of: key), start, &lastSeen)
          || index - start > WordStarts.short && isMet(words.number(of: short), start, &lastSeen)
        {
          return true
        }
        if index - start > WordStarts.long, let word = vocabulary.number(of: key), !isOwn[word] {
          isOwn[word] = true
          own += 1
        }
      case ByteClass.opening:
        markup = markup.behindOpening(span, at: index)
        index += 1
      case ByteClass.closing:
        if markup == .tag { markup = .none }
        index += 1
      case ByteClass.digit:
        if markup == .none {
          index = figures.read(span, at: index, into: &tally)
        } else {
          index += 1
        }
      case ByteClass.soft:
        // A word may go on behind a soft hyphen or another sign without width, or behind one that is written as a reference.
        if isInvisible(span, at: index) { return true }
        isHigh = true
        index += 1
      case ByteClass.reference:
        if isInvisibleReference(span, at: index) { return true }
        index += 1
      case ByteClass.control: return true
      case ByteClass.high:
        isHigh = true
        index += 1
      default: index += 1
      }
    }
    if tally.isEnough || own >= max(Self.enoughWords, vocabulary.count / 8) { return true }
    // Bytes of another encoding are for the reader to judge.
    return isHigh && (try? UTF8Span(validating: span)) == nil
  }

  /// Whether a word at a place completes a name.
  private func isMet(_ word: Int?, _ place: Int, _ lastSeen: inout [Int]) -> Bool {
    guard let word else { return false }
    lastSeen[word] = place
    return namesOfWord[word].contains { index in
      let name = names[index]
      return name.needed == 1 || name.words.count { lastSeen[$0] >= place - name.reach } >= name.needed
    }
  }

  /// Whether a place is in a tag, or in a script or a style sheet, whose numbers are no figures.
  private enum Markup {
    case none, tag, code

    func behindOpening(_ span: Span<UInt8>, at index: Int) -> Markup {
      guard index + 3 < span.count else { return self }
      let name = (span[index + 1] | 0x20, span[index + 2] | 0x20, span[index + 3] | 0x20)
      if span[index + 1] == UInt8(ascii: "/") { return .tag }
      if self == .code { return .code }
      // "script", "style"
      if name == (0x73, 0x63, 0x72) || name == (0x73, 0x74, 0x79) { return .code }
      return name.0 &- 0x61 < 26 || span[index + 1] == UInt8(ascii: "!") ? .tag : self
    }
  }

  /// U+00AD, U+200B to U+200D, U+2060, U+FEFF.
  private func isInvisible(_ span: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < span.count else { return false }
    if span[index] == 0xC2 { return span[index + 1] == 0xAD }
    guard index > 0, index + 2 < span.count else { return false }
    let (second, third) = (span[index + 1], span[index + 2])
    if span[index] == 0xEF { return second == 0xBB && third == 0xBF }
    return second == 0x80 && (0x8B...0x8D).contains(third) || second == 0x81 && third == 0xA0
  }

  /// "&shy;", "&zwnj;", "&zwj;", "&ZeroWidthSpace;", and any reference by number, which may be a letter or a digit.
  private func isInvisibleReference(_ span: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < span.count else { return false }
    let (first, second) = (span[index + 1], span[index + 2])
    if first == UInt8(ascii: "#") { return isLetterByNumber(span, at: index + 2) }
    return first == UInt8(ascii: "s") && second == UInt8(ascii: "h")
      || (first | 0x20) == UInt8(ascii: "z") && (second == UInt8(ascii: "w") || second == UInt8(ascii: "e"))
  }

  /// Whether a reference by number means a letter, a digit, a percent sign or a sign without width.
  private func isLetterByNumber(_ span: Span<UInt8>, at index: Int) -> Bool {
    let isHex = span[index] | 0x20 == UInt8(ascii: "x")
    var value = 0
    var place = isHex ? index + 1 : index
    while place < span.count, place < index + 8 {
      let byte = span[place]
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30
      case 0x41...0x46 where isHex, 0x61...0x66 where isHex: digit = Int(byte | 0x20) - 0x57
      default:
        return value < 0x80 && value > 0x24 && value != 0x26 && value != 0x27 || value == 0xAD
          || (0x200B...0x200D).contains(value) || value == 0x2060 || value == 0xFEFF
      }
      value = value * (isHex ? 16 : 10) + digit
      place += 1
    }
    return true
  }

  // MARK: - Names

  /// So many words of the ledgers' own make it likely that their subject is spoken of; a text about something else has fewer.
  private static let enoughWords = 8

  /// What the ledger's metrics, groups and conditions are called.
  private static func vocabulary(of ledger: Ledger) -> [String] {
    var texts: [String] = []
    for metric in ledger.metrics { texts += [metric.label] + metric.words }
    for condition in ledger.conditions { texts += condition.all }
    for dimension in ledger.dimensions {
      for member in dimension.members { texts += member.all }
      for group in dimension.groups { texts += group.term.all }
    }
    return texts
  }

  /// What a source may be called: words, and how many of them must be there.
  private static func names(of source: SourceRecord) -> [(starts: [UInt64], needed: Int)] {
    var names: [(starts: [UInt64], needed: Int)] = []
    func add(_ text: String, isTitle: Bool = false) {
      let starts = Array(Set(WordStarts.starts(of: text)))
      // No title is told by one of its words, unless it has no other.
      let some = min(starts.count, max(2, (starts.count * 6 + 9) / 10))
      names.append((starts, isTitle ? some : starts.count))
    }
    for name in source.names { add(name.text) }
    // A title may be told with a word of it changed or left out, and with or without what stands behind its colon.
    add(source.title.text, isTitle: true)
    for part in source.title.text.split(separator: ":") where WordStarts.starts(of: String(part)).count > 1 {
      add(String(part), isTitle: true)
    }
    if let publisher = source.publisher { add(publisher.text) }
    for author in source.author {
      if let family = author.text.split(separator: " ").last { add(String(family)) }
    }
    if let address = source.address { add(address.text) }
    if let doi = source.doi, !WordStarts.starts(of: doi.text).isEmpty { add(doi.text) }
    return names
  }
}

/// What a byte is to the gate.
enum ByteClass {
  static let other: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  /// Of a character that is not ASCII.
  static let high: UInt8 = 3
  /// The first byte of characters of which some have no width.
  static let soft: UInt8 = 4
  /// "&".
  static let reference: UInt8 = 5
  /// What no text has.
  static let control: UInt8 = 6
  /// "<" and ">".
  static let opening: UInt8 = 7
  static let closing: UInt8 = 8

  static let of = Table()

  /// A class for each byte.
  struct Table: Sendable {
    private let classes: [UInt8]

    init() {
      classes = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: letter
        case 0x30...0x39: digit
        case 0xC2, 0xE2, 0xEF: soft
        case 0x26: reference
        case 0x3C: opening
        case 0x3E: closing
        case 0x00...0x08: control
        case 0x80...0xFF: high
        default: other
        }
      }
    }

    subscript(byte: UInt8) -> UInt8 { classes[Int(byte)] }
  }
}
