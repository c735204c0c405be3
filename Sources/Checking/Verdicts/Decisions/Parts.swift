internal import Documents
internal import Ledger
internal import Quantities

/// Parts of other figures, what they are parts of, and what is worked out from them.
extension Verdicts {
  /// "Half as many again".
  func isAgain(_ claim: Claim) -> Bool {
    let next = claim.words.upperBound
    let sentence = words.sentences[claim.sentence]
    return sentence.contains(next + 2) && words.folded(next) == "as"
      && (next + 1..<min(next + 4, sentence.upperBound)).contains { words.folded($0) == "again" }
  }

  /// The 72 of "72 of the 96 bathing spots".
  func isPartOfCount(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard ValueFamily(claim.quantity) == .count, claims.indices.contains(number + 1),
      claims[number + 1].sentence == claim.sentence, states(number + 1, reference)
    else { return false }
    let next = claim.words.upperBound
    let distance = claims[number + 1].words.lowerBound - next
    guard (1...2).contains(distance), words.folded(next) == "of" else { return false }
    return distance == 1 || ["the", "all", "its", "their"].contains(words.folded(next + 1))
  }

  /// The nine of "5.3 of the nine sessions".
  func isWholeOfPart(_ number: Int) -> Bool {
    let claim = claims[number]
    switch ValueFamily(claim.quantity) {
    case .count, .measure, .money: break
    default: return false
    }
    guard number > 0, claims[number - 1].sentence == claim.sentence else { return false }
    let before = claims[number - 1].words.upperBound
    guard before < claim.words.lowerBound, claim.words.lowerBound - before <= 2, words.folded(before) == "of" else {
      return false
    }
    return claim.words.lowerBound - before == 1 || words.folded(before + 1) == "the"
  }

  /// "Half of all eroding stretches": the only words for a finding's metric name what the claim is a part of.
  func isPartOfPart(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard ValueFamily(claim.quantity) == .share,
      let attached = scorer.attachments.attached[number][.metrics(ledger: reference.ledger)],
      attached.metrics.contains(catalog.finding(reference).metric)
    else { return false }
    let next = claim.words.upperBound
    guard words.sentences[claim.sentence].contains(next), words.folded(next) == "of",
      attached.words.lowerBound > next, attached.words.lowerBound - next <= 4
    else { return false }
    // "Half of stretches are eroding", "82% of developers use it": the metric is what is said of the part.
    guard (next + 1..<attached.words.lowerBound).allSatisfy({ words.words[$0].isFunction || words.folded($0) == "all" })
    else { return false }
    // Its own base, or a name for the share itself.
    return catalog.baseStems(reference).map { base in
      // "34% of its commutes by bike", "20% of execution decisions" tell the share itself.
      guard attached.words.contains(where: { base.contains(words.words[$0].stem) }) else { return true }
      let isAll = (next + 1..<attached.words.lowerBound).contains { words.folded($0) == "all" }
      return isAll && attached.words.first.map { !base.contains(words.words[$0].stem) } ?? false
    } ?? true
  }

  /// "That is, 8,700 hectares gone", "so 19% neither": what is told behind such words follows from what stands before them.
  func isWorkedOut(_ number: Int) -> Bool {
    let claim = claims[number]
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound
    // "So a quarter of the cushion, £1,400, has gone".
    var isSummed = Self.concluding.contains(words.folded(sentence.lowerBound)) && isSetApart(claim)
    if isSummed { word = sentence.lowerBound }
    while !isSummed, word > max(sentence.lowerBound, claim.words.lowerBound - 4) {
      word -= 1
      let text = words.folded(word)
      if words.words[word].isNumber { return false }
      isSummed =
        Self.concluding.contains(text) || text == "is" && words.folded(word - 1) == "that"
        || text == "makes" || text == "e" && words.folded(word - 1) == "i"
    }
    guard isSummed else { return false }
    return beside(number, within: 1).contains { other in
      other < number && claims[other].block == claim.block && claims[other].quantity.kind != .date
        && claims[other].words.upperBound <= word
    }
  }

  /// Whether a claim stands between commas.
  private func isSetApart(_ claim: Claim) -> Bool {
    let (before, after) = (claim.words.lowerBound - 1, claim.words.upperBound)
    let sentence = words.sentences[claim.sentence]
    return sentence.contains(before) && sentence.contains(after) && hasComma(between: before, before + 1)
      && hasComma(between: after - 1, after)
  }

  private static let concluding: Set<String> = [
    "so", "ie", "i.e", "leaving", "leaves", "thus", "hence", "therefore", "meaning", "that's",
  ]
}
