internal import Documents
internal import Ledger

/// What a source says, as far as it is at hand: the text of its snapshot, then the quotes of its ledger, as words with an index.
struct QuotableText: Sendable {
  /// Where a stretch of the words comes from.
  enum Origin: Sendable {
    case snapshot
    /// The quote of a finding, by its index in the ledger.
    case finding(Int)
  }

  struct Part: Sendable {
    let origin: Origin
    let words: Range<Int>
    /// The text that the words' places count in.
    let text: [UInt8]
  }

  private(set) var words: [ComparedWord] = []
  private(set) var keys: [UInt64] = []
  private(set) var parts: [Part] = []
  /// The words there are.
  private(set) var vocabulary: Set<UInt64> = []
  let hasSnapshot: Bool
  /// Whether its small words are those of English.
  private(set) var isEnglish = false
  /// For each three words that follow one another, a digest of them in the upper bits and their place in the lower, sorted.
  private var shingles: [UInt64] = []

  /// How many words a shingle has.
  static let width = 3
  /// Places are kept in so many bits.
  private static let placeBits: UInt64 = 24
  /// The places of a shingle that are looked at.
  private static let maximumPlaces = 48

  init(_ ledger: Ledger, snapshot: Document?) {
    hasSnapshot = snapshot != nil
    if let snapshot { add(WordList(snapshot).words, snapshot.prose, .snapshot) }
    for (index, finding) in ledger.findings.enumerated() {
      guard let quote = finding.quote else { continue }
      let text = Array(quote.utf8)
      add(WordList(text).words, text, .finding(index))
    }
    keys = words.map(\.key)
    vocabulary = Set(keys)
    isEnglish = words.count { WordWeight.of($0).isPlain } * 5 >= words.count
    index()
  }

  private mutating func add(_ list: [ComparedWord], _ text: [UInt8], _ origin: Origin) {
    guard words.count + list.count < 1 << 23 else { return }
    parts.append(Part(origin: origin, words: words.count..<words.count + list.count, text: text))
    words += list
  }

  private mutating func index() {
    shingles.reserveCapacity(words.count)
    for part in parts where part.words.count >= Self.width {
      for place in part.words.lowerBound...part.words.upperBound - Self.width {
        shingles.append(Self.digest(keys[place], keys[place + 1], keys[place + 2]) | UInt64(place))
      }
    }
    shingles.sort()
  }

  private static func digest(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    var mixed = first &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ second ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ third ^ (mixed >> 32)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) & ~((1 << placeBits) - 1)
  }

  /// Hands over the places where three words follow one another; none where they are so common that they tell nothing.
  func eachPlace(of first: UInt64, _ second: UInt64, _ third: UInt64, _ body: (Int) -> Void) {
    let digest = Self.digest(first, second, third)
    var low = 0
    var high = shingles.count
    while low < high {
      let middle = (low + high) / 2
      if shingles[middle] < digest { low = middle + 1 } else { high = middle }
    }
    let mask: UInt64 = (1 << Self.placeBits) - 1
    var seen = 0
    while low < shingles.count, shingles[low] & ~mask == digest, seen < Self.maximumPlaces {
      body(Int(shingles[low] & mask))
      low += 1
      seen += 1
    }
  }

  /// The part that a word belongs to.
  func part(of word: Int) -> Part? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return parts.indices.contains(low) ? parts[low] : nil
  }

  /// The words from one to another as written, on one line.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, words.indices.contains(first), words.indices.contains(last),
      let part = part(of: first), part.words.contains(last)
    else { return "" }
    let bytes = part.text[Int(words[first].start)..<max(Int(words[first].start), Int(words[last].end))]
    return String(decoding: bytes.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The words of the sentence that a word stands in.
  func sentence(of word: Int) -> Range<Int> {
    guard words.indices.contains(word), let part = part(of: word) else { return word..<word }
    let number = words[word].sentence
    var first = word
    var last = word + 1
    while first > part.words.lowerBound, words[first - 1].sentence == number { first -= 1 }
    while last < part.words.upperBound, words[last].sentence == number { last += 1 }
    return first..<last
  }
}
