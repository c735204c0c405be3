/// The phrases of all lists, in numbered words, found by their first (or their last) word, the longest first.
///
/// All of them stand in the same few tables, so that a look-up takes no list in hand.
struct PhraseTable: Sendable {
  struct Phrase: Sendable, BitwiseCopyable {
    /// The place of its words in `words`.
    let start: UInt32
    let count: UInt32
    /// An index into the list the phrases came from.
    let meaning: Int
  }

  /// List by list.
  let phrases: FixedTable<Phrase>
  /// The words of all phrases, one after another.
  let words: FixedTable<UInt16>
  /// For a list and a word number, where its phrases start in `phrases`; one more at the end of each list.
  private let starts: FixedTable<UInt32>
  /// Where each list starts in `starts`; one more at the end.
  private let bases: FixedTable<Int>

  /// - Parameter lists: The words of each phrase of a list; its place in the list is its meaning.
  init(_ lists: [(phrases: [[UInt16]], byLastWord: Bool)]) {
    var phrases: [Phrase] = []
    var words: [UInt16] = []
    var starts: [UInt32] = []
    var bases = [0]
    for list in lists {
      func key(_ words: [UInt16]) -> Int { Int((list.byLastWord ? words.last : words.first) ?? 0) }
      let sorted = list.phrases.enumerated().filter { !$0.element.isEmpty }.sorted { left, right in
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
    self.phrases = FixedTable(phrases)
    self.words = FixedTable(words)
    self.starts = FixedTable(starts)
    self.bases = FixedTable(bases)
  }

  /// The places of the phrases of a list that begin (or end) with a word, the longest first.
  @inline(__always)
  func candidates(for word: UInt16, in list: PhraseList) -> Range<Int> {
    let index = bases[list.rawValue] + Int(word)
    guard word != 0, index + 1 < bases[list.rawValue + 1] else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}
