/// Phrases of numbered words, found by their first (or their last) word, the longest first.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    /// The place of its words in `words`.
    let start: UInt32
    let count: UInt32
    /// An index into the list the phrases came from.
    let meaning: Int
  }

  let phrases: [Phrase]
  /// The words of all phrases, one after another.
  let words: [UInt16]
  /// For a word number, where its phrases start in `phrases`; one more at the end.
  private let starts: [UInt32]

  /// - Parameter list: The words of each phrase; its place in the list is its meaning.
  init(_ list: [[UInt16]], byLastWord: Bool) {
    func key(_ words: [UInt16]) -> Int { Int((byLastWord ? words.last : words.first) ?? 0) }
    let sorted = list.enumerated().filter { !$0.element.isEmpty }.sorted { left, right in
      if key(left.element) != key(right.element) { return key(left.element) < key(right.element) }
      if left.element.count != right.element.count { return left.element.count > right.element.count }
      return left.offset < right.offset
    }
    let top = sorted.map { key($0.element) }.max() ?? 0
    var starts = [UInt32](repeating: 0, count: top + 2)
    var phrases: [Phrase] = []
    var words: [UInt16] = []
    for (meaning, phrase) in sorted {
      starts[key(phrase) + 1] += 1
      phrases.append(Phrase(start: UInt32(words.count), count: UInt32(phrase.count), meaning: meaning))
      words += phrase
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.phrases = phrases
    self.words = words
    self.starts = starts
  }

  /// The places of the phrases that begin (or end) with a word, the longest first.
  func candidates(for word: UInt16) -> Range<Int> {
    let index = Int(word)
    guard word != 0, index + 1 < starts.count else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}
