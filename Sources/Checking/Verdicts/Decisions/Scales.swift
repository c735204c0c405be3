internal import Documents
internal import Ledger
internal import Quantities

/// What figures are measured on or against, and no figure themselves: the ends of a scale, the hundred of an index, what is today's.
extension Verdicts {
  /// "On a scale from 1 to 5", "a 0–100 scale": the ends of a scale.
  func isScale(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let next = claim.words.upperBound
    // "A ten-point scale" says how many points it has, which a source may have found.
    if sentence.contains(next), words.distance(next - 1, next) <= 12, Self.scales.contains(words.folded(next)),
      ClaimReading(claim.quantity)?.isRange ?? false
    {
      return true
    }
    // "from 1 to 5" may be two figures.
    var word = claim.words.lowerBound - 1
    while sentence.contains(word), claim.words.lowerBound - word <= 6 {
      let text = words.folded(word)
      if Self.scales.contains(text) { return true }
      guard Self.leading.contains(text) || words.words[word].isNumber else { return false }
      word -= 1
    }
    return false
  }

  private static let scales: Set<String> = ["scale", "scales"]
  private static let leading: Set<String> = [
    "of", "from", "to", "running", "runs", "run", "ranging", "ranges", "range", "going", "goes", "between", "and",
    "that",
    "which", "where", "is",
  ]

  /// "1990 = 100", "set at 100": what an index starts from.
  func isIndexBase(_ claim: Claim) -> Bool {
    guard claim.isBare, case .number(let value) = claim.quantity.value, value.value == Decimal(100) else {
      return false
    }
    let sentence = words.sentences[claim.sentence]
    return sentence.contains {
      words.folded($0) == "index" || words.folded($0) == "set" || words.folded($0) == "indexed"
    }
      || hasSign(UInt8(ascii: "="), before: claim)
  }

  private func hasSign(_ sign: UInt8, before claim: Claim) -> Bool {
    var end = claim.quantity.range.lower
    while end > 0, document.prose[end - 1] == 0x20 { end -= 1 }
    return end > 0 && document.prose[end - 1] == sign
  }

  /// "Beneath the £30,000 ceiling", "the 5 % threshold".
  func isLimit(_ claim: Claim) -> Bool {
    let next = claim.words.upperBound
    return words.sentences[claim.sentence].contains(next) && words.distance(next - 1, next) <= 12
      && Self.limits.contains(words.folded(next))
  }

  private static let limits: Set<String> = ["ceiling", "threshold", "cap", "barrier", "cut-off", "cutoff", "hurdle"]

  /// "Half of today's", "a third of what it was": a part of another figure, and no share.
  func isPartOfFigure(_ claim: Claim) -> Bool {
    let next = claim.words.upperBound
    guard claim.quantity.unit.kind == .fraction, words.sentences[claim.sentence].contains(next + 1),
      words.distance(next - 1, next + 1) <= 20
    else { return false }
    // "Half a point", "a quarter of an inch".
    if ["a", "an"].contains(words.folded(next)) || words.folded(next) == "of" && words.folded(next + 1) == "an" {
      return true
    }
    // "half what it was"
    if words.folded(next) == "what" { return true }
    return words.folded(next) == "of" && Self.figures.contains(words.folded(next + 1))
  }

  private static let figures: Set<String> = [
    "today", "today's", "what", "that", "yesterday's", "current", "present", "earlier", "previous", "former",
  ]
}
