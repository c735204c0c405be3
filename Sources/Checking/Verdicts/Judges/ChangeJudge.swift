internal import Ledger
internal import Quantities

/// Judges the two ends of a change together: the verb against their order, and their order against the ledger's times.
struct ChangeJudge {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for first in verdicts.claims.indices where verdicts.claims[first].quantity.role == .changeFrom {
      guard let partner = verdicts.claims[first].quantity.partner,
        let second = verdicts.beside(first).first(where: { verdicts.claims[$0].number == partner })
      else { continue }
      judge(first, second, &decisions)
    }
  }

  private func judge(_ first: Int, _ second: Int, _ decisions: inout [Verdicts.Decision]) {
    if let (start, end) = exchanged(first, second, decisions) {
      for (number, candidate) in [(first, start), (second, end)] {
        let finding = verdicts.checker.catalog.finding(candidate.reference)
        decisions[number].candidate = candidate
        decisions[number].finding = candidate.reference
        flag(
          number, "\(finding.value.text) is \(finding.id): the ends of the change are exchanged", finding, &decisions)
      }
      return
    }
    guard decisions[first].verdict == .supported, decisions[second].verdict == .supported,
      let from = decisions[first].finding,
      let to = decisions[second].finding, from.ledger == to.ledger, from != to
    else { return }
    let catalog = verdicts.checker.catalog
    let (start, end) = (catalog.finding(from), catalog.finding(to))
    guard start.metric == end.metric else { return }
    let moments = verdicts.checker.moments
    if let before = moments.moment(of: from), let after = moments.moment(of: to), before > after {
      for (number, finding) in [(first, start), (second, end)] {
        flag(
          number, "\(finding.value.text) is \(finding.id): the ends of the change are exchanged", finding, &decisions)
      }
      return
    }
    guard case .number(let low) = verdicts.claims[first].quantity.value,
      case .number(let high) = verdicts.claims[second].quantity.value,
      low.value != high.value, let verb = verb(first, second)
    else { return }
    let real: Quantity.Direction = low.value < high.value ? .up : .down
    guard verb != real else { return }
    let stated = "\(verdicts.stated(first)) to \(verdicts.stated(second))"
    let ruling = Rule.directionRuling(
      stated: stated, says: verb, value: "from \(start.value.text) to \(end.value.text)")
    decisions[second].verdict = ruling.verdict
    decisions[second].rulings = [ruling]
    decisions[second].message = ruling.message
  }

  /// The verb of a change: before its first end, or between "57%" and "down from 63%".
  private func verb(_ first: Int, _ second: Int) -> Quantity.Direction? {
    let directions = verdicts.judge.directions
    return directions.verb(before: verdicts.claims[first])
      ?? (second < first ? directions.verb(before: verdicts.claims[second]) : nil)
  }

  /// Two findings that differ in time alone and have the values of the two ends, the later one that of the start. Two values that both
  /// fit are no chance; where either end is right as it stands, nothing is said.
  private func exchanged(
    _ first: Int, _ second: Int, _ decisions: [Verdicts.Decision]
  ) -> (ScoredCandidate, ScoredCandidate)? {
    guard decisions[first].verdict != .supported || decisions[second].verdict != .supported else { return nil }
    let (catalog, moments) = (verdicts.checker.catalog, verdicts.checker.moments)
    for start in verdicts.candidates[first] where start.relation == .equal {
      let later = catalog.finding(start.reference)
      guard isAllowed(first, start.reference, later), let after = moments.moment(of: start.reference) else { continue }
      for end in verdicts.candidates[second]
      where end.relation == .equal && end.reference.ledger == start.reference.ledger {
        let earlier = catalog.finding(end.reference)
        guard moments.areOneSeries(start.reference, end.reference), isAllowed(second, end.reference, earlier),
          let before = moments.moment(of: end.reference), before < after
        else { continue }
        return (start, end)
      }
    }
    return nil
  }

  /// Whether the words around a claim name the finding's metric or one of its places, and no other place.
  private func isAllowed(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    let around = verdicts.around[number]
    if case .other = around.sources[reference.ledger] { return false }
    let ledger = verdicts.checker.catalog.ledger(reference)
    var isNamed = around.metrics[reference.ledger][finding.metric].worth > 0
    for coordinate in finding.coordinates where !verdicts.checker.moments.isMoment(reference.ledger, coordinate) {
      guard let named = around.places[reference.ledger][coordinate.dimension] else { continue }
      switch named.place.relation(to: Place(coordinate, in: ledger)) {
      case .disjoint: return false
      case .equal: isNamed = true
      default: break
      }
    }
    return isNamed
  }

  private func flag(_ number: Int, _ reason: String, _ finding: Finding, _ decisions: inout [Verdicts.Decision]) {
    let ruling = Ruling(
      rule: "direction-mismatch", verdict: .contradicted, severity: .error,
      message:
        "article gives \(verdicts.stated(number)) as the \(verdicts.claims[number].quantity.role == .changeFrom ? "start" : "end") of the change, ledger has it the other way round",
      why: [reason], help: "exchange the two figures")
    decisions[number].verdict = ruling.verdict
    decisions[number].rulings = [ruling]
    decisions[number].message = ruling.message
  }
}
