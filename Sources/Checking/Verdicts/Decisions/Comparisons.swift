internal import Documents
internal import Ledger
internal import Quantities

/// Whether a claim sets two figures against each other, and is no level.
extension Verdicts {
  /// Whether a claim is told as what lies between two figures: "the gap, $184 billion, …", "46 million fewer".
  func isDifference(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    // "The gap, $184 billion": right before it, whatever stands between; else back to a comma or the number before.
    // "Another €530 million a year" comes on top of something.
    if claim.words.lowerBound > sentence.lowerBound, words.folded(claim.words.lowerBound - 1) == "another",
      ValueFamily(claim.quantity) == .money
    {
      return true
    }
    if claim.words.lowerBound > sentence.lowerBound, Self.gaps.contains(words.folded(claim.words.lowerBound - 1)) {
      return true
    }
    var start = claim.words.lowerBound
    while start > max(sentence.lowerBound, claim.words.lowerBound - 8), !words.words[start - 1].isNumber,
      words.distance(start - 1, start) < 40
    {
      start -= 1
    }
    let before = start..<claim.words.lowerBound
    return before.contains { isGap($0) } || isCompared(claim) || isBetweenThem(claim, sentence)
  }

  /// "8% between them", "8% apart".
  private func isBetweenThem(_ claim: Claim, _ sentence: Range<Int>) -> Bool {
    let next = claim.words.upperBound
    guard sentence.contains(next), words.distance(next - 1, next) <= 10 else { return false }
    if words.folded(next) == "apart" { return true }
    // "8% between the two", but "8% between the ages of 18 and 24".
    let after = (next + 1..<max(next + 1, min(next + 3, sentence.upperBound))).map { words.folded($0) }
    return words.folded(next) == "between" && (after.first == "them" || after == ["the", "two"])
  }

  /// "up 8%", "down 8%".
  func isBehindParticle(_ claim: Claim) -> Bool {
    let before = claim.words.lowerBound - 1
    return words.sentences[claim.sentence].contains(before) && ["up", "down"].contains(words.folded(before))
      && words.distance(before, before + 1) <= 10
      && !judge.directions.isVerbParticle(before, words.sentences[claim.sentence])
  }

  private func isGap(_ word: Int) -> Bool {
    let text = words.folded(word)
    // "a spread of seven points", but "spread over 177 countries".
    return Self.gaps.contains(text) || text == "spread" && words.folded(word + 1) == "of"
  }

  /// "46 million fewer", "41% more".
  func isCompared(_ claim: Claim) -> Bool {
    let next = claim.words.upperBound
    // "45 million fewer people" counts fewer people.
    if claim.words.contains(where: { Self.comparatives.contains(words.folded($0)) }) { return true }
    // "Seven weeks longer than in the 1980s".
    if words.sentences[claim.sentence].contains(next + 1), ["longer", "shorter"].contains(words.folded(next)),
      words.folded(next + 1) == "than"
    {
      return true
    }
    return words.sentences[claim.sentence].contains(next) && Self.comparatives.contains(words.folded(next))
      && words.distance(next - 1, next) <= 12
  }

  private static let gaps: Set<String> = [
    "gap", "gulf", "difference", "premium", "saving", "savings", "saves", "excess", "shortfall", "surplus", "margin",
  ]
  private static let comparatives: Set<String> = [
    "fewer", "less", "more", "higher", "lower", "apart", "extra", "below", "above",
  ]
}
