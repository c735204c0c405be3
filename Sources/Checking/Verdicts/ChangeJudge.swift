internal import Ledger
internal import Quantities

/// Judges the two ends of a change together: the verb against their order, and their order against the ledger's times.
struct ChangeJudge {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for first in verdicts.claims.indices where verdicts.claims[first].quantity.role == .changeFrom {
      guard let partner = verdicts.claims[first].quantity.partner,
        let second = verdicts.claims.indices.first(where: { verdicts.claims[$0].number == partner })
      else { continue }
      judge(first, second, &decisions)
    }
  }

  private func judge(_ first: Int, _ second: Int, _ decisions: inout [Verdicts.Decision]) {
    guard decisions[first].verdict == .supported, decisions[second].verdict == .supported,
      let from = decisions[first].finding,
      let to = decisions[second].finding, from.ledger == to.ledger, from != to
    else { return }
    let catalog = verdicts.checker.catalog
    let (start, end) = (catalog.finding(from), catalog.finding(to))
    guard start.metric == end.metric else { return }
    if let before = months(start, from), let after = months(end, to), before.lowerBound > after.lowerBound {
      for (number, finding) in [(first, start), (second, end)] {
        flag(
          number, "\(finding.value.text) is \(finding.id): the ends of the change are exchanged", finding, &decisions)
      }
      return
    }
    guard case .number(let low) = verdicts.claims[first].quantity.value,
      case .number(let high) = verdicts.claims[second].quantity.value,
      low.value != high.value, let verb = verdicts.judge.directions.verb(before: verdicts.claims[first])
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

  private func months(_ finding: Finding, _ reference: FindingReference) -> Range<Int>? {
    for coordinate in finding.coordinates {
      if case .time(let span) = coordinate.place { return Calendar.months(span) }
    }
    return nil
  }
}
