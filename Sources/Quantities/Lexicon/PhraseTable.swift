/// The phrases of all lists, in numbered words, found by their first (or their last) word, the longest first.
///
/// All of them stand in the same few arrays, so that a look-up takes no list in hand.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    /// The place of its words in `words`.
    let start: UInt32
    let count: UInt32
    /// An index into the list the phrases came from.
    let meaning: Int
  }

  /// List by list.
  private(set) var phrases: [Phrase] = []
  /// The words of all phrases, one after another.
  private(set) var words: [UInt16] = []
  /// For a list and a word number, where its phrases start in `phrases`; one more at the end of each list.
  private var starts: [UInt32] = []
  /// Where each list starts in `starts`; one more at the end.
  private var bases: [Int] = [0]

  /// Adds the next list.
  ///
  /// - Parameter list: The words of each phrase; its place in the list is its meaning.
  mutating func add(_ list: [[UInt16]], byLastWord: Bool) {
    func key(_ words: [UInt16]) -> Int { Int((byLastWord ? words.last : words.first) ?? 0) }
    let sorted = list.enumerated().filter { !$0.element.isEmpty }.sorted { left, right in
      if key(left.element) != key(right.element) { return key(left.element) < key(right.element) }
      if left.element.count != right.element.count { return left.element.count > right.element.count }
      return left.offset < right.offset
    }
    let top = sorted.map { key($0.element) }.max() ?? 0
    var counts = [UInt32](repeating: 0, count: top + 2)
    counts[0] = UInt32(phrases.count)
    for (meaning, phrase) in sorted {
      counts[key(phrase) + 1] += 1
      phrases.append(Phrase(start: UInt32(words.count), count: UInt32(phrase.count), meaning: meaning))
      words += phrase
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts += counts
    bases.append(starts.count)
  }

  /// The places of the phrases of a list that begin (or end) with a word, the longest first.
  func candidates(for word: UInt16, in list: PhraseList) -> Range<Int> {
    let index = bases[list.rawValue] + Int(word)
    guard word != 0, index + 1 < bases[list.rawValue + 1] else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}
