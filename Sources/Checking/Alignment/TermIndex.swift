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
  private let numbers: [[UInt8]: UInt32]
  let phrases: [Phrase]
  /// For a stem, the phrases that start with it, the longest first.
  private let phrasesByStem: [[Int]]
  /// For each ledger and metric, the stems of its label, its words and its findings' quotes, with their weights in hundredths.
  let bags: [[[UInt32: Int]]]

  /// - Parameter language: The language of the articles' words.
  init(_ ledgers: [Ledger], language: String = "en") {
    self.ledgers = ledgers
    self.language = language
    var builder = Builder(language: language)
    for (number, ledger) in ledgers.enumerated() { builder.add(ledger, number) }
    for (number, ledger) in ledgers.enumerated() { builder.addDistinctiveWords(ledger, number) }
    numbers = builder.numbers
    let phrases = builder.finishedPhrases()
    self.phrases = phrases
    var byStem = [[Int]](repeating: [], count: builder.numbers.count + 1)
    for (index, phrase) in phrases.enumerated() {
      if let first = phrase.stems.first { byStem[Int(first)].append(index) }
    }
    for stem in byStem.indices {
      byStem[stem].sort { left, right in
        let (a, b) = (phrases[left].stems.count, phrases[right].stems.count)
        return a != b ? a > b : left < right
      }
    }
    phrasesByStem = byStem
    bags = builder.finishedBags(of: ledgers)
  }

  /// The number of a stem; 0 for one no ledger knows.
  func number(of stem: [UInt8]) -> UInt32 { numbers[stem] ?? 0 }

  /// The phrases that start with a stem, the longest first; indices into `phrases`.
  func phrases(startingWith stem: UInt32) -> [Int] { phrasesByStem[Int(stem)] }

  // MARK: - Building

  private struct Builder {
    let stemmer: Stemmer
    var numbers: [[UInt8]: UInt32] = [:]
    /// Phrases by their stems, in order of their first coming.
    var order: [[UInt32]] = []
    var meanings: [[UInt32]: [Meaning]] = [:]
    var exclusions: [[UInt32]: [Exclusion]] = [:]
    var forms: [[UInt32]: Set<UInt32>] = [:]
    var texts: [[UInt32]: String] = [:]
    var derived: Set<[UInt32]> = []

    init(language: String) { stemmer = Stemmer(language: language) }

    /// The content stems of a text.
    mutating func stems(_ text: String) -> [UInt32] {
      words(of: text).filter { !$0.isFunction }.map { number(of: $0.stem) }
    }

    /// The stems by which a phrase is found: of its content words, or of all its words where only one is left of several
    /// ("writing up" is not "writing").
    private mutating func phraseStems(_ text: String) -> [UInt32] {
      let words = words(of: text)
      let content = words.filter { !$0.isFunction }
      guard content.count == 1, words.count > 1, !Self.isArticle(words) else {
        return content.map { number(of: $0.stem) }
      }
      return words.map { number(of: $0.stem) }
    }

    /// "the model" may be found as "model", and "at the start" as "start"; "writing up" may not be found as "writing".
    private static func isArticle(_ words: [(word: [UInt8], stem: [UInt8], isFunction: Bool)]) -> Bool {
      words.filter(\.isFunction).allSatisfy { !particles.contains($0.word) }
    }

    /// Function words that change what a verb or an adjective means.
    private static let particles: Set<[UInt8]> = Set(
      [
        "up", "down", "out", "off", "over", "under", "through", "about", "around", "across", "than", "within",
        "against",
        "above", "below", "very", "own", "now", "still", "once", "just", "only", "same", "both", "each", "between",
        "during", "what", "how", "who", "where", "why", "which", "when", "whether",
      ].map { Array($0.utf8) })

    private func words(of text: String) -> [(word: [UInt8], stem: [UInt8], isFunction: Bool)] {
      var result: [(word: [UInt8], stem: [UInt8], isFunction: Bool)] = []
      var word: [UInt8] = []
      func flush() {
        defer { word.removeAll() }
        guard !word.isEmpty else { return }
        result.append((word, stemmer.stem(word), FunctionWords.english.contains(word)))
      }
      var isPossessive = false
      for byte in StemReader.folded(ArraySlice(text.utf8)) {
        if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 {
          word.append(byte)
          continue
        }
        // What follows an apostrophe is an ending.
        if isPossessive { word.removeAll() } else { flush() }
        isPossessive = byte == 0x27 || byte == 0xE2
      }
      if !isPossessive { flush() }
      return result
    }

    mutating func number(of stem: [UInt8]) -> UInt32 {
      if let known = numbers[stem] { return known }
      let number = UInt32(numbers.count + 1)
      numbers[stem] = number
      return number
    }

    mutating func add(_ text: String, _ meaning: Meaning) {
      guard let stems = note(text) else { return }
      if !(meanings[stems] ?? []).contains(meaning) { meanings[stems, default: []].append(meaning) }
    }

    mutating func exclude(_ text: String, _ exclusion: Exclusion) {
      guard let stems = note(text) else { return }
      if !(exclusions[stems] ?? []).contains(exclusion) { exclusions[stems, default: []].append(exclusion) }
    }

    /// Gives a phrase its place in the order.
    private mutating func note(_ text: String) -> [UInt32]? {
      let stems = phraseStems(text)
      guard !stems.isEmpty else { return nil }
      if texts[stems] == nil {
        order.append(stems)
        texts[stems] = text
      }
      if stems.count == 1, let word = words(of: text).first(where: { !$0.isFunction })?.word {
        forms[stems, default: []].insert(number(of: LightStem.stem(word)))
      }
      return stems
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
      for name in source.names { add(name.text, .source(ledger: number)) }
      add(source.title.text, .source(ledger: number))
      if let publisher = source.publisher { add(publisher.text, .source(ledger: number)) }
      for author in source.author { add(author.text, .source(ledger: number)) }
    }

    /// Words that turn a phrase into what is left without it.
    private static let outside: Set<[UInt8]> = Set(
      ["outside", "other", "except", "beyond", "than", "else"].map { Array($0.utf8) })

    /// Words that several phrases of one member share and no other member of its dimension has name it too: "software" names
    /// "software-related occupations".
    mutating func addDistinctiveWords(_ ledger: Ledger, _ number: Int) {
      for (index, dimension) in ledger.dimensions.enumerated() where !dimension.isTime {
        var owners: [[UInt8]: [Int: Int]] = [:]
        let terms = dimension.members.map(\.all) + dimension.groups.map(\.term.all)
        for (owner, phrases) in terms.enumerated() {
          for phrase in phrases {
            let words = words(of: phrase)
            // What is denied names something else.
            guard !words.contains(where: { StemReader.isNegation($0.word) || Self.outside.contains($0.word) }) else {
              continue
            }
            for word in Set(words.filter { !$0.isFunction }.map(\.word)) {
              owners[LightStem.stem(word), default: [:]][owner, default: 0] += 1
            }
          }
        }
        for (stem, counts) in owners.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
          guard counts.count == 1, let (owner, count) = counts.first, count >= 3, owner < dimension.members.count,
            stem.count >= 4,
            count * 4 >= terms[owner].count
          else { continue }
          let word = String(decoding: stem, as: UTF8.self)
          // A word that is a phrase of its own elsewhere is left to that.
          guard forms.values.allSatisfy({ !$0.contains(self.number(of: stem)) }) else { continue }
          let stems = phraseStems(word)
          if texts[stems] == nil { derived.insert(stems) }
          add(word, .member(ledger: number, dimension: index, member: owner))
        }
      }
    }

    func finishedPhrases() -> [Phrase] {
      order.map { stems in
        let meanings = meanings[stems] ?? []
        // A phrase that several metrics share says less of each; of several kinds of thing each is meant in full.
        let metrics = meanings.reduce(0) { count, meaning in
          if case .metric = meaning { count + 1 } else { count }
        }
        let length = min(stems.count, 4)
        let weight = (70 + 30 * length) * 100 / (100 + 45 * max(0, metrics - 1))
        return Phrase(
          stems: stems, meanings: meanings, exclusions: exclusions[stems] ?? [], forms: forms[stems] ?? [],
          isAnaphoric: isAnaphoric(texts[stems] ?? ""), isDerived: derived.contains(stems), text: texts[stems] ?? "",
          weight: weight)
      }
    }

    /// Words that point to what is left beside something named before.
    private static let anaphoric: Set<[UInt8]> = Set(
      [
        "other", "others", "rest", "everyone", "everybody", "anyone", "anybody", "else", "remaining", "remainder",
        "all", "ones",
      ].map {
        Array($0.utf8)
      })

    private func isAnaphoric(_ text: String) -> Bool {
      words(of: text).filter { !$0.isFunction }.allSatisfy { Self.anaphoric.contains($0.word) }
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
