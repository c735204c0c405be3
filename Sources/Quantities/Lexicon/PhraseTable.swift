/// Phrases of numbered words, found by their first (or their last) word, the longest first.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    let words: [UInt16]
    /// An index into the list the phrases came from.
    let meaning: Int
  }

  private let phrases: [Phrase]
  /// For a word number, where its phrases start in `phrases`; one more at the end.
  private let starts: [UInt32]

  init(_ list: [Phrase], byLastWord: Bool) {
    let list = list.filter { !$0.words.isEmpty }
    func key(_ phrase: Phrase) -> Int { Int((byLastWord ? phrase.words.last : phrase.words.first) ?? 0) }
    let sorted = list.enumerated().sorted { left, right in
      if key(left.element) != key(right.element) { return key(left.element) < key(right.element) }
      if left.element.words.count != right.element.words.count {
        return left.element.words.count > right.element.words.count
      }
      return left.offset < right.offset
    }.map(\.element)
    let top = sorted.map(key).max() ?? 0
    var starts = [UInt32](repeating: 0, count: top + 2)
    for phrase in sorted { starts[key(phrase) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.phrases = sorted
    self.starts = starts
  }

  /// The phrases that begin (or end) with a word, the longest first.
  func candidates(for word: UInt16) -> ArraySlice<Phrase> {
    let index = Int(word)
    guard word != 0, index + 1 < starts.count else { return [] }
    return phrases[Int(starts[index])..<Int(starts[index + 1])]
  }
}
