internal import Ledger

/// Which statistic the words around a number name: "the median rent", "£1,185 on average".
struct StatisticReader {
  let words: DocumentWords

  /// The middle of a distribution, or its mean; "typical" is said of the middle.
  private static let names: [String: Finding.Statistic] = [
    "median": .median, "medians": .median, "typical": .median, "typically": .median,
    "mean": .mean, "average": .mean, "averages": .mean, "averaged": .mean, "averaging": .mean,
    "maximum": .maximum, "minimum": .minimum,
  ]

  /// The mean or the median that a word names.
  static func centre(named word: String) -> Finding.Statistic? {
    names[word].flatMap { $0 == .mean || $0 == .median ? $0 : nil }
  }

  /// The statistic that is named right behind a number ("on average", "if one goes by the mean", "(median)"), else the nearest one
  /// before it with no other number between.
  func statistic(of claim: Claim) -> Finding.Statistic? {
    let sentence = words.sentences[claim.sentence]
    let end = claim.words.upperBound
    for word in end..<min(end + 6, sentence.upperBound) {
      if words.words[word].isNumber || words.distance(end - 1, word) > 60 { break }
      guard let found = Self.names[words.folded(word)] else { continue }
      let before = words.folded(word - 1)
      // "The mean at 243 minutes and the median at 211": what leads to another number is that number's.
      if leadsOn(word, sentence) { break }
      // "£1,040, the mean is more": only what closes on the number.
      if word == end || ["on", "at", "the", "in"].contains(before), isEnd(word, sentence) { return found }
    }
    var word = claim.words.lowerBound - 1
    while word >= sentence.lowerBound, claim.words.lowerBound - word <= 14, !words.words[word].isNumber {
      if let found = Self.names[words.folded(word)], !isNoun(word) { return isTaken(word, sentence) ? nil : found }
      word -= 1
    }
    return nil
  }

  /// Whether "at", "is", "of" and a number follow a statistic.
  private func leadsOn(_ word: Int, _ sentence: Range<Int>) -> Bool {
    sentence.contains(word + 2) && ["at", "is", "was", "of", "to"].contains(words.folded(word + 1))
      && words.words[word + 2].isNumber
  }

  /// Whether a statistic belongs to the number before it: "5.4 miles on average, and it is 24 minutes".
  private func isTaken(_ word: Int, _ sentence: Range<Int>) -> Bool {
    let endsClause =
      word + 1 >= sentence.upperBound || words.distance(word, word + 1) >= 30
      || ["and", "but", "or", "while"].contains(words.folded(word + 1))
    return endsClause
      && (max(sentence.lowerBound, word - 7)..<word).contains {
        words.words[$0].isNumber && words.distance($0, word) <= 60
      }
  }

  /// Whether a clause ends behind a word.
  private func isEnd(_ word: Int, _ sentence: Range<Int>) -> Bool {
    word + 1 >= sentence.upperBound || words.distance(word, word + 1) >= 30 || words.words[word + 1].isFunction
  }

  /// "They mean", "what it means to": no statistic.
  private func isNoun(_ word: Int) -> Bool {
    guard words.folded(word) == "mean", word > 0 else { return false }
    return ["they", "to", "would", "could", "may", "might", "not", "i", "you", "we"].contains(words.folded(word - 1))
  }
}
