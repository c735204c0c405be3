internal import Ledger
internal import Quantities

/// Judges the way to a level: "has fallen to 14%" where the ledger has 9% for the time before.
struct ReachedLevel {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where decisions[number].verdict == .supported {
      guard verdicts.claims[number].quantity.role == nil, let candidate = decisions[number].candidate,
        candidate.relation == .equal || candidate.relation == .rounded, !catalog.isOfChange(candidate.reference),
        let told = verdicts.judge.directions.way(to: verdicts.claims[number]),
        let (start, real) = way(to: candidate.reference), told != real
      else { continue }
      let value = "from \(start.value.text) to \(catalog.finding(candidate.reference).value.text)"
      let ruling = Rule.directionRuling(stated: verdicts.stated(number), says: told, value: value)
      decisions[number] = Verdicts.Decision(
        verdict: ruling.verdict, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: candidate.reference)
    }
  }

  /// The finding of the time right before, and the way from there; `nil` where none is, or where earlier ones lie on both sides.
  private func way(to reference: FindingReference) -> (Finding, Quantity.Direction)? {
    let finding = catalog.finding(reference)
    guard let months = finding.months, let end = verdicts.checker.readings[reference], !end.isRange, !end.isBound else {
      return nil
    }
    var last: (finding: Finding, month: Int)?
    var ways: Set<Quantity.Direction> = []
    for other in catalog.references where other.ledger == reference.ledger && other != reference {
      let earlier = catalog.finding(other)
      guard let before = earlier.months, before.lowerBound < months.lowerBound, !catalog.isOfChange(other),
        earlier.statistic == finding.statistic,
        earlier.isSameButForTime(finding, in: catalog.ledger(reference)), let start = verdicts.checker.readings[other],
        !start.isRange
      else { continue }
      guard start.low.value != end.low.value else { return nil }
      ways.insert(start.low.value < end.low.value ? .up : .down)
      if before.lowerBound > last?.month ?? .min { last = (earlier, before.lowerBound) }
    }
    guard ways.count == 1, let way = ways.first, let last else { return nil }
    return (last.finding, way)
  }
}
