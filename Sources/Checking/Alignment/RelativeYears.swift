internal import Ledger
internal import Quantities

/// Years that are told from another one: "9.1% a year later", behind a figure of 2022.
struct RelativeYears {
  let words: DocumentWords

  struct Mention {
    /// "a year later", half-open.
    let words: Range<Int>
    let year: Int
  }

  /// The years that a sentence tells from one it names before, or from the last that the sentence before names.
  ///
  /// - Parameters:
  ///   - named: The years written in the sentence, with the word each starts at, in order.
  ///   - before: The last year of the sentence before.
  func mentions(in sentence: Range<Int>, named: [(word: Int, year: Int)], before: Int?) -> [Mention] {
    var result: [Mention] = []
    for word in sentence where mayBegin(at: word, sentence) {
      guard let (range, years) = phrase(at: word, sentence),
        let anchor = named.last(where: { $0.word < range.lowerBound })?.year ?? before
      else { continue }
      result.append(Mention(words: range, year: anchor + years))
    }
    return result
  }

  /// Whether one of the two words behind a word begins as "year" and "decade" do: few do, and words are dear to read.
  private func mayBegin(at word: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(word + 2) else { return false }
    return [word + 1, word + 2].contains { next in
      let first = words.prose[Int(words.words[next].start)] | 0x20
      return first == UInt8(ascii: "y") || first == UInt8(ascii: "d")
    }
  }

  /// "a year later", "ten years earlier", "the following year" at a word, with how many years it goes on or back.
  private func phrase(at word: Int, _ sentence: Range<Int>) -> (words: Range<Int>, years: Int)? {
    guard let count = Self.counts[words.folded(word)] ?? Int(words.folded(word)), (1...100).contains(count),
      sentence.contains(word + 2), words.distance(word, word + 2) <= 25
    else { return nil }
    let next = words.folded(word + 1)
    let isThe = words.folded(word) == "the"
    if isThe {
      if words.folded(word + 2) == "year", let way = Self.adjectives[next] { return (word..<word + 3, way) }
      if next == "year", let way = Self.ways[words.folded(word + 2)] { return (word..<word + 3, way) }
      return nil
    }
    guard let span = Self.spans[next], let way = Self.ways[words.folded(word + 2)] else { return nil }
    return (word..<word + 3, way * span * count)
  }

  private static let counts: [String: Int] = [
    "the": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20,
  ]
  private static let spans = ["year": 1, "years": 1, "decade": 10, "decades": 10]
  private static let ways = ["later": 1, "after": 1, "earlier": -1, "before": -1, "previously": -1]
  private static let adjectives = ["following": 1, "next": 1, "previous": -1, "preceding": -1]
}

extension AttachmentTable {
  /// "A year later" is a mention of a time too.
  static func addRelativeYears(
    _ claims: [Claim], to spots: inout [[Key: [Spot]]], _ index: TermIndex, _ words: DocumentWords
  ) {
    let timed = index.ledgers.enumerated().flatMap { ledger, record in
      record.dimensions.indices.filter { record.dimensions[$0].isTime }.map {
        Key.dimension(ledger: ledger, dimension: $0)
      }
    }
    guard !timed.isEmpty else { return }
    var named: [Int: [(word: Int, year: Int)]] = [:]
    for claim in claims {
      guard case .date(let span) = claim.quantity.value, span.shape == .on, let year = span.start.year else { continue }
      named[claim.sentence, default: []].append((claim.words.lowerBound, year))
    }
    let reader = RelativeYears(words: words)
    for (sentence, range) in words.sentences.enumerated() {
      let before = sentence > 0 ? named[sentence - 1]?.last?.year : nil
      guard named[sentence] != nil || before != nil else { continue }
      for mention in reader.mentions(in: range, named: named[sentence] ?? [], before: before) {
        let span = DateSpan(PartialDate(year: mention.year))
        for key in timed {
          spots[sentence][key, default: []].append(
            Spot(words: mention.words, place: .time(span), metrics: [], identity: span.hashValueOfMonths))
          spots[sentence][key]?.sort { $0.words.lowerBound < $1.words.lowerBound }
        }
      }
    }
  }
}
