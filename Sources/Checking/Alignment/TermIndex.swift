internal import Ledger

/// Everything the ledgers of a run have words for, made ready to be found in prose: phrases of stems, and what they mean.
final class TermIndex: Sendable {
  /// What a phrase names.
  enum Meaning: Hashable, Sendable {
    /// Words of a metric.
    case metric(ledger: Int, metric: Int)
    /// A member of a dimension, or a group of members.
    case member(ledger: Int, dimension: Int, member: Int)
    case group(ledger: Int, dimension: Int, group: Int)
    case condition(ledger: Int, condition: Int)
    /// What a metric's or a finding's share is a share of.
    case base(ledger: Int, metric: Int)
    /// A name, title or author of the source.
    case source(ledger: Int)
    /// Words of one finding.
    case finding(ledger: Int, finding: Int)

    /// The ledger of a member of a dimension, or of a group of them.
    var placeLedger: Int? {
      switch self {
      case .member(let ledger, _, _), .group(let ledger, _, _): ledger
      default: nil
      }
    }

    /// Whether it names the source itself.
    var isSource: Bool {
      if case .source = self { true } else { false }
    }

    /// Whether it names a member of a dimension or a group of them.
    var isPlace: Bool {
      switch self {
      case .member, .group: true
      default: false
      }
    }
  }

  /// What a `not` phrase says: where it stands, its words do not mean this.
  enum Exclusion: Hashable, Sendable {
    case metric(ledger: Int, metric: Int)
    case member(ledger: Int, dimension: Int, member: Int)
    case group(ledger: Int, dimension: Int, group: Int)
    case condition(ledger: Int, condition: Int)

    func covers(_ meaning: Meaning) -> Bool {
      switch (self, meaning) {
      case (.metric(let a, let b), .metric(let c, let d)): a == c && b == d
      case (.condition(let a, let b), .condition(let c, let d)): a == c && b == d
      case (.member(let a, let b, let c), .member(let d, let e, let f)): a == d && b == e && c == f
      case (.group(let a, let b, let c), .group(let d, let e, let f)): a == d && b == e && c == f
      default: false
      }
    }
  }

  /// A phrase: its content stems in order, and what it may mean.
  struct Phrase: Sendable {
    let stems: [UInt32]
    let meanings: [Meaning]
    let exclusions: [Exclusion]
    /// For a phrase of one stem: the inflected forms that mean it, so that "execution" is not met by "executives".
    let forms: Set<UInt32>
    /// Whether it says no more than "others" or "the rest".
    let isAnaphoric: Bool
    /// Whether no ledger lists it: a word that several phrases of a member share.
    let isDerived: Bool
    /// As the ledger writes it.
    let text: String
    /// How much it tells, in hundredths: more for longer phrases, less for ones that several terms share.
    let weight: Int
  }

  let language: String
  let ledgers: [Ledger]
  private let spellings: SpellingTable
  /// By spelling, the number of the stem or form that it is.
  private let numbers: [UInt32]
  /// Stems have the numbers 1 to this.
  let stemCount: Int
  let phrases: [Phrase]
  /// For a stem, the phrases that start with it, the longest first.
  private let phrasesByStem: [[Int]]
  private let timelike: [[Bool]]
  /// For each ledger and metric, the stems of its label, its words and its findings' quotes, with their weights in hundredths.
  let bags: [[[UInt32: Int]]]

  /// - Parameter language: The language of the articles' words.
  init(_ ledgers: [Ledger], language: String = "en") {
    self.ledgers = ledgers
    self.language = language
    var builder = Builder(language: language)
    for (number, ledger) in ledgers.enumerated() { builder.add(ledger, number) }
    for (number, ledger) in ledgers.enumerated() { builder.addDistinctiveWords(ledger, number) }
    let phrases = builder.finishedPhrases()
    self.phrases = phrases
    bags = builder.finishedBags(of: ledgers)
    timelike = ledgers.map { $0.dimensions.map(Self.isTimelike) }
    spellings = builder.book.spellings
    numbers = builder.book.numbers
    stemCount = Int(builder.book.count)
    var byStem = [[Int]](repeating: [], count: stemCount + 1)
    for (index, phrase) in phrases.enumerated() {
      if let first = phrase.stems.first { byStem[Int(first)].append(index) }
    }
    for stem in byStem.indices where byStem[stem].count > 1 {
      byStem[stem].sort { left, right in
        let (a, b) = (phrases[left].stems.count, phrases[right].stems.count)
        return a != b ? a > b : left < right
      }
    }
    phrasesByStem = byStem
  }

  /// The number of a stem; 0 for one no ledger knows.
  func number(of stem: [UInt8]) -> UInt32 { spellings.number(of: stem.span).map { numbers[$0] } ?? 0 }

  /// Whether a dimension is one of time, or its members are: visits, waves, "baseline" and "month 12".
  func isTimelike(_ ledger: Int, _ dimension: Int) -> Bool { timelike[ledger][dimension] }

  private static func isTimelike(_ dimension: Dimension) -> Bool {
    if dimension.isTime { return true }
    let timely = dimension.members.count { member in
      member.all.contains { phrase in
        let words = StemReader.folded(ArraySlice(phrase.utf8)).split { !(($0 | 0x20) &- 0x61 < 26) }
        return words.contains { timeWords.contains(Array($0)) }
      }
    }
    return timely > 0 && timely * 2 >= dimension.members.count
  }

  private static let timeWords: Set<[UInt8]> = Set(
    [
      "baseline", "start", "end", "month", "months", "year", "years", "week", "weeks", "day", "days", "before", "after",
      "visit", "wave", "quarter", "follow", "beginning", "outset", "decade", "season", "semester",
    ].map { Array($0.utf8) })

  /// The phrases that start with a stem, the longest first; indices into `phrases`.
  func phrases(startingWith stem: UInt32) -> [Int] { phrasesByStem[Int(stem)] }

  // MARK: - Building

  private struct Builder {
    /// A phrase with what it has come to mean so far.
    struct Draft {
      let stems: [UInt32]
      let text: String
      let isAnaphoric: Bool
      /// Whether no ledger lists it.
      let isDerived: Bool
      var meanings: [Meaning] = []
      var exclusions: [Exclusion] = []
      var forms: Set<UInt32> = []
    }

    var book: WordBook
    /// In order of their first coming.
    var drafts: [Draft] = []
    private var places: [[UInt32]: Int] = [:]
    /// The forms of all phrases.
    private var forms: Set<UInt32> = []

    init(language: String) { book = WordBook(language: language) }

    /// The content stems of a text, numbers left out.
    private mutating func stems(_ text: String) -> [UInt32] {
      contentStems(book.words(of: text).filter { !book.isNumber($0) })
    }

    private mutating func contentStems(_ words: [Int]) -> [UInt32] {
      var result: [UInt32] = []
      for word in words where !book.isFunction(word) { result.append(book.stem(of: word)) }
      return result
    }

    /// The stems by which a phrase is found: of its content words, or of all its words where only one is left of several
    /// ("writing up" is not "writing", but "the model" may be found as "model").
    private mutating func phraseStems(_ words: [Int]) -> [UInt32] {
      let content = words.count { !book.isFunction($0) }
      let hasParticle = words.contains { book.classes(of: $0).isSuperset(of: [.function, .particle]) }
      guard content == 1, hasParticle else { return contentStems(words) }
      return words.map { book.stem(of: $0) }
    }

    mutating func add(_ text: String, _ meaning: Meaning, isDerived: Bool = false) {
      guard let draft = note(text, isDerived: isDerived), !drafts[draft].meanings.contains(meaning) else { return }
      drafts[draft].meanings.append(meaning)
    }

    mutating func exclude(_ text: String, _ exclusion: Exclusion) {
      guard let draft = note(text), !drafts[draft].exclusions.contains(exclusion) else { return }
      drafts[draft].exclusions.append(exclusion)
    }

    /// Gives a phrase its place in the order.
    private mutating func note(_ text: String, isDerived: Bool = false) -> Int? {
      let words = book.words(of: text)
      let stems = phraseStems(words)
      // One number by itself names nothing; "under 35" and "18–34" do.
      let isBareNumber = words.contains { book.isNumber($0) } && stems.count < 2
      guard !stems.isEmpty, !isBareNumber else { return nil }
      var place = drafts.count
      if let known = places[stems] {
        place = known
      } else {
        places[stems] = place
        let isAnaphoric = words.allSatisfy { book.isFunction($0) || book.classes(of: $0).contains(.anaphoric) }
        drafts.append(Draft(stems: stems, text: text, isAnaphoric: isAnaphoric, isDerived: isDerived))
      }
      if stems.count == 1, let word = words.first(where: { !book.isFunction($0) }) {
        let form = book.form(of: word)
        drafts[place].forms.insert(form)
        forms.insert(form)
      }
      return place
    }

    /// Whether a name is a year and one word, such as "the 2020 count": without the year, which is not looked for, it names nothing.
    private mutating func isBareYear(_ name: String) -> Bool {
      name.utf8.contains { $0 &- 0x30 < 10 } && stems(name).count < 2
    }

    mutating func add(_ ledger: Ledger, _ number: Int) {
      for (index, metric) in ledger.metrics.enumerated() {
        for word in metric.words { add(word, .metric(ledger: number, metric: index)) }
        add(metric.label, .metric(ledger: number, metric: index))
        for word in metric.not { exclude(word, .metric(ledger: number, metric: index)) }
        for word in metric.base?.all ?? [] { add(word, .base(ledger: number, metric: index)) }
      }
      for (index, dimension) in ledger.dimensions.enumerated() {
        for (place, member) in dimension.members.enumerated() {
          for word in member.all { add(word, .member(ledger: number, dimension: index, member: place)) }
          for word in member.not { exclude(word, .member(ledger: number, dimension: index, member: place)) }
        }
        for (place, group) in dimension.groups.enumerated() {
          for word in group.term.all { add(word, .group(ledger: number, dimension: index, group: place)) }
          for word in group.term.not { exclude(word, .group(ledger: number, dimension: index, group: place)) }
        }
      }
      for (index, condition) in ledger.conditions.enumerated() {
        for word in condition.all { add(word, .condition(ledger: number, condition: index)) }
        for word in condition.not { exclude(word, .condition(ledger: number, condition: index)) }
      }
      for (index, finding) in ledger.findings.enumerated() {
        for word in finding.words { add(word, .finding(ledger: number, finding: index)) }
      }
      let source = ledger.source
      for name in source.names where !isBareYear(name.text) { add(name.text, .source(ledger: number)) }
      add(source.title.text, .source(ledger: number))
      if let publisher = source.publisher { add(publisher.text, .source(ledger: number)) }
      for author in source.author { add(author.text, .source(ledger: number)) }
    }

    /// Words that several phrases of one member share and no other member of its dimension has name it too: "software" names
    /// "software-related occupations".
    mutating func addDistinctiveWords(_ ledger: Ledger, _ number: Int) {
      let bases = baseForms(ledger)
      for (index, dimension) in ledger.dimensions.enumerated() where !dimension.isTime {
        /// By form: who has it, how often; `nil` where several have it.
        var owners: [Int: (owner: Int, count: Int)?] = [:]
        let terms = dimension.members.map(\.all) + dimension.groups.map(\.term.all)
        for (owner, phrases) in terms.enumerated() {
          for phrase in phrases {
            let words = book.words(of: phrase)
            // What is denied names something else.
            guard words.allSatisfy({ book.classes(of: $0).isDisjoint(with: [.negation, .outside]) }) else { continue }
            for word in Set(words) where !book.isFunction(word) && !book.isNumber(word) {
              let form = book.formSpelling(of: word)
              guard let known = owners[form] else {
                owners[form] = .some((owner, 1))
                continue
              }
              owners[form] = .some(known.flatMap { $0.owner == owner ? (owner, $0.count + 1) : nil })
            }
          }
        }
        let distinctive = owners.compactMap { form, known -> (form: Int, owner: Int)? in
          guard let known, known.count >= 3, known.owner < dimension.members.count, book.spelling(form).count >= 4,
            known.count * 4 >= terms[known.owner].count, !bases.contains(form)
          else { return nil }
          return (form, known.owner)
        }
        for (form, owner) in distinctive.sorted(by: {
          book.spelling($0.form).lexicographicallyPrecedes(book.spelling($1.form))
        }) {
          // A word that is a phrase of its own elsewhere is left to that.
          guard !forms.contains(book.number(of: form)) else { continue }
          let word = String(decoding: book.spelling(form), as: UTF8.self)
          add(word, .member(ledger: number, dimension: index, member: owner), isDerived: true)
        }
      }
    }

    /// The forms of the words for what a ledger's shares are shares of: "collections" tells no tool from another where all are asked of
    /// those who work with collections.
    private mutating func baseForms(_ ledger: Ledger) -> Set<Int> {
      var result: Set<Int> = []
      for metric in ledger.metrics {
        for text in metric.base?.all ?? [] {
          for word in book.words(of: text) { result.insert(book.formSpelling(of: word)) }
        }
      }
      return result
    }

    func finishedPhrases() -> [Phrase] {
      drafts.map { draft in
        // A phrase that several metrics share says less of each; of several kinds of thing each is meant in full.
        let metrics = draft.meanings.reduce(0) { count, meaning in
          if case .metric = meaning { count + 1 } else { count }
        }
        let length = min(draft.stems.count, 4)
        let weight = (70 + 30 * length) * 100 / (100 + 45 * max(0, metrics - 1))
        return Phrase(
          stems: draft.stems, meanings: draft.meanings, exclusions: draft.exclusions, forms: draft.forms,
          isAnaphoric: draft.isAnaphoric, isDerived: draft.isDerived, text: draft.text, weight: weight)
      }
    }

    /// The bag of each metric: a stem weighs more the fewer metrics have it.
    mutating func finishedBags(of ledgers: [Ledger]) -> [[[UInt32: Int]]] {
      ledgers.map { ledger in
        var sets: [Set<UInt32>] = []
        for metric in ledger.metrics {
          var set = Set(stems(metric.label))
          for word in metric.words { set.formUnion(stems(word)) }
          sets.append(set)
        }
        var spread: [UInt32: Int] = [:]
        for set in sets { for stem in set { spread[stem, default: 0] += 1 } }
        let count = max(1, sets.count)
        return sets.map { set in
          var bag: [UInt32: Int] = [:]
          for stem in set {
            // 100 for a stem of one metric, falling as more share it.
            let share = spread[stem] ?? 1
            bag[stem] = max(8, 100 - 100 * (share - 1) / max(2, min(count, 8)))
          }
          return bag
        }
      }
    }
  }
}
