internal import Ledger
internal import Quantities

/// Judges the way to a level, or from one: "has fallen to 14%" where the ledger has 9% for the time before, "down from 14%" where it has
/// 19% for the time behind.
struct ReachedLevel {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where decisions[number].verdict == .supported {
      guard let candidate = decisions[number].candidate,
        candidate.relation == .equal || candidate.relation == .rounded, !catalog.isOfChange(candidate.reference),
        // To slip from eighth to eleventh is to have more.
        verdicts.claims[number].quantity.kind != .ordinal,
        let (told, real, value) = ways(number, candidate.reference, decisions), told != real
      else { continue }
      let ruling = Rule.directionRuling(stated: verdicts.stated(number), says: told, value: value)
      decisions[number] = Verdicts.Decision(
        verdict: ruling.verdict, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: candidate.reference)
    }
  }

  /// The way that is told to a level or from it, the way that the ledger has, and its two ends.
  private func ways(
    _ number: Int, _ reference: FindingReference, _ decisions: [Verdicts.Decision]
  ) -> (told: Quantity.Direction, real: Quantity.Direction, value: String)? {
    let claim = verdicts.claims[number]
    let own = catalog.finding(reference).value.text
    switch claim.quantity.role {
    case nil:
      if let told = verdicts.judge.directions.way(to: claim),
        let (start, real) = neighbour(of: reference, before: true) ?? levelBefore(number, decisions),
        !isHeldAgainstOther(number, reference, told, decisions)
      {
        return (told, real, "from \(start.value.text) to \(own)")
      }
    case .changeFrom:
      // The two ends of a change are judged together, where both are known.
      let isJudged = verdicts.beside(number).contains {
        verdicts.claims[$0].number == claim.quantity.partner && decisions[$0].verdict != .unverifiable
      }
      if isJudged { return nil }
    default: return nil
    }
    if let told = verdicts.judge.directions.way(from: claim),
      let (end, real) = neighbour(of: reference, before: false)
    {
      return (told, real, "from \(own) to \(end.value.text)")
    }
    return nil
  }

  /// "It struck 46% on placebo. On the high dose that fell to 31%": whether a figure just before, of another group, is what a level is
  /// held against, and the way from there is right.
  private func isHeldAgainstOther(
    _ number: Int, _ reference: FindingReference, _ told: Quantity.Direction, _ decisions: [Verdicts.Decision]
  ) -> Bool {
    let claim = verdicts.claims[number]
    let start = max(verdicts.words.sentences[claim.sentence].lowerBound, claim.words.lowerBound - 6)
    guard let own = verdicts.checker.readings[reference], !own.isRange,
      (start..<claim.words.lowerBound).contains(where: { ["that", "it", "this"].contains(verdicts.words.folded($0)) })
    else { return false }
    return verdicts.beside(number, within: 1).contains { other in
      guard other < number, verdicts.claims[other].block == verdicts.claims[number].block,
        decisions[other].verdict == .supported, let finding = decisions[other].finding,
        finding.ledger == reference.ledger, catalog.finding(finding).metric == catalog.finding(reference).metric,
        !verdicts.checker.moments.areOneSeries(finding, reference), let value = verdicts.checker.readings[finding],
        !value.isRange
      else { return false }
      return told == .up ? value.low.value < own.low.value : value.low.value > own.low.value
    }
  }

  /// The level from which a sentence goes on, and the way from there: 4.2% in "4.2% after the first dose, falling to 11.6% after the
  /// second".
  private func levelBefore(
    _ number: Int, _ decisions: [Verdicts.Decision]
  ) -> (finding: Finding, way: Quantity.Direction)? {
    guard let own = decisions[number].finding,
      let other = (0..<number).last(where: { verdicts.claims[$0].quantity.kind != .date }),
      verdicts.claims[other].sentence == verdicts.claims[number].sentence, decisions[other].verdict == .supported,
      let start = decisions[other].candidate, start.relation == .equal || start.relation == .rounded,
      start.reference.ledger == own.ledger, catalog.finding(start.reference).metric == catalog.finding(own).metric,
      catalog.finding(start.reference).statistic == catalog.finding(own).statistic,
      let verb = verdicts.judge.directions.participle(before: verdicts.claims[number]),
      verb >= verdicts.claims[other].words.upperBound, let first = verdicts.checker.readings[start.reference],
      let last = verdicts.checker.readings[own], !first.isRange, !last.isRange, first.low.value != last.low.value
    else { return nil }
    return (catalog.finding(start.reference), first.low.value < last.low.value ? .up : .down)
  }

  /// The finding of the moment right before another or right behind it, and the way from the earlier one to the later; `nil` where none
  /// is, or where there are some on both sides.
  private func neighbour(
    of reference: FindingReference, before isBefore: Bool
  ) -> (finding: Finding, way: Quantity.Direction)? {
    let moments = verdicts.checker.moments
    guard let moment = moments.moment(of: reference), let own = verdicts.checker.readings[reference], !own.isRange,
      !own.isBound
    else { return nil }
    var nearest: (finding: Finding, distance: Int)?
    var ways: Set<Quantity.Direction> = []
    for other in catalog.references where moments.areOneSeries(other, reference) {
      guard let place = moments.moment(of: other), (place < moment) == isBefore, !catalog.isOfChange(other),
        catalog.finding(other).statistic == catalog.finding(reference).statistic,
        let reading = verdicts.checker.readings[other], !reading.isRange
      else { continue }
      // Within a twentieth a level may have fallen in between and risen again.
      guard (reading.low.value - own.low.value).magnitude * Decimal(20) > own.low.value.magnitude else { return nil }
      ways.insert((reading.low.value < own.low.value) == isBefore ? .up : .down)
      if abs(place - moment) < nearest?.distance ?? .max { nearest = (catalog.finding(other), abs(place - moment)) }
    }
    guard ways.count == 1, let way = ways.first, let nearest else { return nil }
    return (nearest.finding, way)
  }
}
