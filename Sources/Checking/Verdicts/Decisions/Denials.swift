internal import Documents
internal import Ledger
internal import Quantities

/// What the article itself calls wrong.
extension Verdicts {
  /// Says nothing of what the article itself calls wrong.
  func withholdRefuted(_ decisions: inout [Decision]) {
    for number in decisions.indices where !decisions[number].rulings.isEmpty && isRefuted(claims[number]) {
      decisions[number] = unverifiable("the article denies it", decisions[number].candidate)
    }
  }

  /// "'27% of all cars are electric', a neighbour says. They aren't.": what a short sentence right behind it denies.
  func isRefuted(_ claim: Claim) -> Bool {
    if isCalledSlip(claim) || isSaidByAnyone(claim) { return true }
    let next = claim.sentence + 1
    guard words.sentences.indices.contains(next), words.blocks[claim.block].contains(next) else { return false }
    let sentence = words.sentences[next]
    // "That is ten times too much: the paper says €94."
    let opening = sentence.prefix(2).map { words.folded($0) }
    if ["that is", "this is", "that's", "which is", "it isn't", "it is"].contains(where: {
      opening.joined(separator: " ").hasPrefix($0)
    }),
      sentence.prefix(9).contains(where: { word in
        Self.denials.contains(words.folded(word))
          || words.folded(word) == "too" && Self.sizes.contains(words.folded(word + 1))
      })
    {
      return true
    }
    // "They aren't." denies; "Not bad.", "Novices don't." and "I don't know." say something else.
    guard let first = sentence.first, Self.pointing.contains(words.folded(first)) else { return false }
    return sentence.count <= 5
      && sentence.contains { words.words[$0].isNegation || Self.denials.contains(words.folded($0)) }
      && !sentence.contains { words.words[$0].isNumber }
  }

  /// "“43,100” is a typo".
  private func isCalledSlip(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let behind = claim.words.upperBound..<min(claim.words.upperBound + 5, sentence.upperBound)
    guard let verb = behind.first, ["is", "was", "must", "may", "being"].contains(words.folded(verb)) else {
      return false
    }
    return behind.contains { Self.slips.contains(words.folded($0)) }
  }

  /// "Anyone who tells you that it is £31,200 has picked up the wrong one."
  private func isSaidByAnyone(_ claim: Claim) -> Bool {
    (words.sentences[claim.sentence].lowerBound..<claim.words.lowerBound).contains { word in
      let isWhoever = words.folded(word) == "whoever"
      let isAnyone = ["anyone", "anybody"].contains(words.folded(word)) && words.folded(word + 1) == "who"
      return (isWhoever || isAnyone) && Self.saying.contains(words.folded(word + (isWhoever ? 1 : 2)))
    }
  }

  private static let saying: Set<String> = ["tells", "says", "claims", "thinks", "believes", "insists"]

  private static let slips: Set<String> = ["typo", "misprint", "slip", "mistake", "error", "wrong", "misreading"]

  private static let pointing: Set<String> = [
    "it", "that", "this", "they", "he", "she", "there", "wrong", "false", "untrue", "nonsense",
  ]

  private static let sizes: Set<String> = ["much", "many", "high", "low", "little", "few", "large", "small"]

  private static let denials: Set<String> = [
    "mistake", "mistaken", "error", "incorrect",
    "wrong", "false", "untrue", "nonsense", "myth", "isn't", "aren't", "doesn't", "don't", "didn't", "wasn't",
    "weren't", "isn", "aren", "doesn", "don", "didn", "wasn", "weren",
  ]
}
