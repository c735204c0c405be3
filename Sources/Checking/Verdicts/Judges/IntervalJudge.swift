internal import Ledger
internal import Quantities

/// Judges intervals of uncertainty with the figure they are given for: the "0.47 to 0.72" of "0.58, with a 95% confidence interval of 0.47
/// to 0.72" is held against the interval that the ledger has for what is at 0.58.
struct IntervalJudge {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  /// Words that announce an interval.
  private static let announcing: Set<String> = [
    "interval", "intervals", "ci", "range", "ranges", "ranging", "likely", "uncertainty", "confidence", "between",
    "plausible", "credible", "margin", "anywhere", "anything",
  ]

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices {
      let other = otherEnd(number)
      guard let reading = ClaimReading(whole(number, other)), reading.isRange,
        isOpen(decisions[number]), !verdicts.isOverlap(verdicts.claims[number]),
        let point = point(before: number, decisions),
        let interval = interval(around: point), isComparable(verdicts.claims[number], interval)
      else { continue }
      guard let decision = decision(number, reading, interval) else { continue }
      decisions[number] = decision
      if let other { decisions[other] = decision }
    }
  }

  /// The second end of an interval that is told in two figures: "an interval running from 33.9% to 59.8%".
  private func otherEnd(_ number: Int) -> Int? {
    let claim = verdicts.claims[number]
    guard claim.quantity.role == .changeFrom, let partner = claim.quantity.partner, verdicts.isEndOfInterval(claim)
    else { return nil }
    return verdicts.beside(number).first { verdicts.claims[$0].number == partner }
  }

  /// A claim's quantity, or the range of two.
  private func whole(_ number: Int, _ other: Int?) -> Quantity {
    var quantity = verdicts.claims[number].quantity
    guard let other, case .number(let low) = quantity.value,
      case .number(let high) = verdicts.claims[other].quantity.value, low.value < high.value
    else { return quantity }
    quantity.value = .range(low: low, high: high)
    return quantity
  }

  /// Whether nothing, or nothing but a single figure or another interval, explains a range.
  private func isOpen(_ decision: Verdicts.Decision) -> Bool {
    decision.verdict == .unverifiable || decision.candidate?.isSupport == false
  }

  /// Whether a range has the unit of an interval, or none.
  private func isComparable(_ claim: Claim, _ reference: FindingReference) -> Bool {
    if claim.isBare { return true }
    guard ValueFamily(claim.quantity) == catalog.family(reference),
      let unit = catalog.finding(reference).value.quantity?.unit
    else { return false }
    switch catalog.family(reference) {
    case .money, .measure, .duration: return UnitScale.isSame(claim.quantity.unit.symbol, unit.symbol)
    default: return true
    }
  }

  /// The right figure that a range is given for: the nearest one before it, in its sentence or the one before, with an interval announced
  /// between or the range in brackets.
  private func point(before number: Int, _ decisions: [Verdicts.Decision]) -> FindingReference? {
    let claim = verdicts.claims[number]
    let words = verdicts.words
    guard
      let other = verdicts.beside(number, within: 1).last(where: { other in
        other < number && verdicts.claims[other].block == claim.block && verdicts.claims[other].quantity.kind != .date
          && !verdicts.claims[other].isName && !isLevelOfConfidence(other)
      }), decisions[other].verdict == .supported, let reference = decisions[other].finding,
      let reading = verdicts.checker.readings[reference], !reading.isRange
    else { return nil }
    let between =
      verdicts.claims[other].words
      .upperBound..<max(
        verdicts.claims[other].words.upperBound, claim.words.lowerBound)
    guard between.count <= 16 else { return nil }
    let isAnnounced = between.contains { Self.announcing.contains(words.folded($0)) }
    let isBracketed = between.count <= 1 && words.words[between.first ?? claim.words.lowerBound].opensBracket
    return isAnnounced || isBracketed ? reference : nil
  }

  /// The 95 of "95% CI".
  private func isLevelOfConfidence(_ number: Int) -> Bool {
    let claim = verdicts.claims[number]
    guard claim.quantity.kind == .percent, claim.words.upperBound < verdicts.words.words.count else { return false }
    return ["ci", "confidence", "interval", "credible"].contains(verdicts.words.folded(claim.words.upperBound))
  }

  /// The one interval that stands where a finding stands and holds its value.
  private func interval(around point: FindingReference) -> FindingReference? {
    let finding = catalog.finding(point)
    guard let value = verdicts.checker.readings[point]?.low.value else { return nil }
    let found = catalog.references.filter { other in
      let rival = catalog.finding(other)
      guard other.ledger == point.ledger, rival.rangeKind == .interval || rival.statistic == .interval,
        catalog.family(other) == catalog.family(point), rival.conditions == finding.conditions,
        rival.coordinates == finding.coordinates, let reading = verdicts.checker.readings[other], reading.isRange
      else { return false }
      return reading.low.value <= value && value <= reading.high.value
    }
    if let own = found.first(where: { catalog.finding($0).metric == finding.metric }) { return own }
    return found.count == 1 ? found.first : nil
  }

  private func decision(_ number: Int, _ reading: ClaimReading, _ reference: FindingReference) -> Verdicts.Decision? {
    let finding = catalog.finding(reference)
    guard let right = verdicts.checker.readings[reference] else { return nil }
    let candidate = verdicts.candidates[number].first { $0.reference == reference }
    func decision(_ verdict: Verdict, _ rulings: [Ruling], _ message: String) -> Verdicts.Decision {
      Verdicts.Decision(
        verdict: verdict, candidate: candidate, rulings: rulings, message: message, derivation: nil,
        finding: reference)
    }
    let (isLowRight, isHighRight) = (isRounded(reading.low, right.low), isRounded(reading.high, right.high))
    if isLowRight && isHighRight || isElided(number, right) {
      return decision(.supported, [], "ledger says \(finding.value.text)")
    }
    let stated = verdicts.stated(number)
    // Wider than the interval, and rounder: loose.
    let isLoose =
      (isLowRight || reading.low.value < right.low.value) && (isHighRight || reading.high.value > right.high.value)
      && ClaimReading.isRound(reading.low) && ClaimReading.isRound(reading.high)
    let ruling =
      isLoose
      ? Rule.rangeVsPoint.interval(stated: stated, finding: finding, verdict: .imprecise)
      : Rule.valueMismatch.interval(stated: stated, finding: finding, verdict: .contradicted)
    return decision(ruling.verdict, [ruling], ruling.message)
  }

  /// "11.5 million (8.8–14.6)": whether a range goes without the million of the figure before it.
  private func isElided(_ number: Int, _ right: FindingReading) -> Bool {
    guard verdicts.claims[number].isBare else { return false }
    return [3, 6, 9, 12].contains { power in
      var scaled = verdicts.claims[number].quantity
      scaled.value = scaled.value.scaled(by: power)
      guard let reading = ClaimReading(scaled) else { return false }
      return isRounded(reading.low, right.low) && isRounded(reading.high, right.high)
    }
  }

  /// Whether a number is another one, rounded to the digits it has.
  private func isRounded(_ number: Number, _ exact: Number) -> Bool {
    number.value == exact.value || number.place > exact.place && number.interval.contains(exact.value)
  }
}
