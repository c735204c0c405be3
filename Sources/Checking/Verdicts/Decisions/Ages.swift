internal import Documents
internal import Ledger
internal import Quantities

/// Numbers that tell how old somebody is, or a group.
extension Verdicts {
  /// "said Ingrid Solvang, 54, who": a number alone between commas behind a name.
  func isAge(_ claim: Claim) -> Bool {
    guard claim.isBare, claim.quantity.modifier == nil, case .number(let value) = claim.quantity.value,
      value.value.isWhole, value.value >= Decimal(14), value.value < Decimal(110)
    else { return false }
    let (before, after) = (claim.words.lowerBound - 1, claim.words.upperBound)
    let sentence = words.sentences[claim.sentence]
    guard sentence.contains(before), words.words[before].isCapital, !words.words[before].isFunction,
      hasComma(between: before, claim.words.lowerBound)
    else { return false }
    return !sentence.contains(after) || hasComma(between: after - 1, after)
  }

  /// "Since I was 17", "when she was twelve".
  func isOwnAge(_ claim: Claim) -> Bool {
    let before = claim.words.lowerBound - 1
    guard claim.isBare, words.sentences[claim.sentence].contains(before - 1) else { return false }
    return ["was", "am", "is", "turned", "were"].contains(words.folded(before))
      && ["i", "he", "she", "we"].contains(words.folded(before - 1))
  }

  /// "65+", "over 65", "aged 18".
  func isAgeGroup(_ claim: Claim) -> Bool {
    guard claim.isBare, let reading = ClaimReading(claim.quantity), reading.low.value.isWhole,
      reading.low.value >= Decimal(5), reading.high.value <= Decimal(110)
    else { return false }
    if words.isFollowedByPlus(claim.words.upperBound - 1) { return true }
    let before = claim.words.lowerBound - 1
    return words.sentences[claim.sentence].contains(before)
      && ["aged", "age", "ages", "over", "under"].contains(words.folded(before))
  }
}
