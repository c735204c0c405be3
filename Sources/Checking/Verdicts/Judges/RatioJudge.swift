internal import Ledger
internal import Quantities

/// Judges percentages that say in other words what a ratio says: a hazard ratio of 0.58 is a risk 42% lower, one of 1.3 a risk 30% higher.
struct RatioJudge {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    let known = catalog.references.filter(isRatio)
    for number in verdicts.claims.indices {
      let isOpen = decisions[number].verdict == .unverifiable
      // What a ratio beside it explains is not wrong by another finding.
      let isRefuted = decisions[number].candidate?.relation == .disjoint && decisions[number].verdict != .supported
      guard isOpen || isRefuted, let decision = judged(number, decisions, known),
        isOpen || decision.verdict == .supported
      else { continue }
      decisions[number] = decision
    }
  }

  private func judged(
    _ number: Int, _ decisions: [Verdicts.Decision], _ known: [FindingReference]
  ) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    let isInPoints = claim.quantity.unit.kind == .points
    guard claim.quantity.kind == .percent || claim.quantity.kind == .change || isInPoints,
      let told = verdicts.around[number].isChange, let reading = ClaimReading(claim.quantity), !reading.isRange
    else { return nil }
    for reference in ratios(beside: number, decisions, known) {
      guard let ratio = FindingReading(catalog.finding(reference)), !ratio.isRange, !ratio.isBound,
        let low = ratio.tight.low, let high = ratio.tight.high
      else { continue }
      let real: Quantity.Direction = ratio.low.value < .one ? .down : .up
      let (least, most) = real == .down ? (Decimal.one - high, Decimal.one - low) : (low - .one, high - .one)
      guard !least.isNegative, reading.fair.meets(Interval(least.scaled(by: 2), most.scaled(by: 2))) else { continue }
      return decision(
        number, reference, told, real, (ratio.low.value - .one).magnitude.scaled(by: 2), isInPoints: isInPoints)
    }
    return nil
  }

  private func decision(
    _ number: Int, _ reference: FindingReference, _ told: Quantity.Direction, _ real: Quantity.Direction,
    _ percent: Decimal, isInPoints: Bool
  ) -> Verdicts.Decision {
    let value = catalog.finding(reference).value.text
    let text = "\(value) is \(percent.rounded(toDigits: 3)) percent \(real == .down ? "lower" : "higher")"
    if isInPoints, told == real {
      let ruling = Rule.percentVsPoints.relative(stated: verdicts.stated(number), change: text)
      return Verdicts.Decision(
        verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: text,
        finding: reference)
    }
    guard told != real else {
      return Verdicts.Decision(
        verdict: .supported, candidate: nil, rulings: [], message: text, derivation: text,
        finding: reference)
    }
    let ruling = Rule.directionRuling(stated: verdicts.stated(number), says: told, value: text)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: text,
      finding: reference)
  }

  /// The ratios that are given rightly in the claim's sentence, then in the one before or behind, and those that the sentence names.
  private func ratios(
    beside number: Int, _ decisions: [Verdicts.Decision], _ known: [FindingReference]
  ) -> [FindingReference] {
    let claim = verdicts.claims[number]
    let near = verdicts.beside(number, within: 1).filter { verdicts.claims[$0].block == claim.block }
    let ordered = near.sorted {
      abs(verdicts.claims[$0].sentence - claim.sentence) < abs(verdicts.claims[$1].sentence - claim.sentence)
    }
    var result = ordered.compactMap { other in
      decisions[other].verdict == .supported ? decisions[other].finding : nil
    }
    for candidate in verdicts.candidates[number] where verdicts.isSingledOut(number, candidate) {
      result.append(candidate.reference)
    }
    // "Home exercise: a 14% reduction", of the ratio for home exercise.
    for reference in known where !result.contains(reference) {
      let finding = catalog.finding(reference)
      guard verdicts.hasNamedPlace(number, reference, finding), !verdicts.isRuledOut(number, reference, finding),
        verdicts.scorer.sources.isNamedAnywhere[reference.ledger]
      else { continue }
      result.append(reference)
    }
    return result.filter(isRatio)
  }

  /// Whether a finding is a plain ratio: one by its statistic or its unit that tells no change in percent.
  private func isRatio(_ reference: FindingReference) -> Bool {
    let finding = catalog.finding(reference)
    guard let quantity = finding.value.quantity, quantity.unit.kind == .none || quantity.unit.kind == .times else {
      return false
    }
    return finding.statistic == .ratio
      || verdicts.checker.ledgers[reference.ledger].metrics[finding.metric].label.lowercased().contains("ratio")
  }
}
