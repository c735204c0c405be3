internal import Ledger
internal import Quantities

/// Carries a statistic that is named once to the figures behind it: "a median of 34 days in the north and 57 in the south", of means.
struct CarriedStatistic {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices.dropFirst() where decisions[number].verdict == .supported {
      guard verdicts.around[number].statistic == nil, let candidate = decisions[number].candidate,
        candidate.relation == .equal, let before = before(number),
        let ruling = decisions[before].rulings.first, ruling.rule == Rule.statisticMismatch.name,
        let named = verdicts.around[before].statistic, let own = verdicts.checker.catalog.centre(candidate.reference),
        let first = decisions[before].candidate, isAlike(first.reference, candidate.reference)
      else { continue }
      var judgement = verdicts.judge.judgement(
        verdicts.claims[number], candidate, verdicts.around[number], verdicts.candidates[number],
        stated: verdicts.stated(number))
      judgement.otherStatistic = Judgement.OtherStatistic(named: named, own: own)
      guard let carried = Rule.statisticMismatch.judge?(judgement) else { continue }
      decisions[number] = Verdicts.Decision(
        verdict: carried.verdict, candidate: candidate, rulings: [carried], message: carried.message, derivation: nil,
        finding: candidate.reference)
    }
  }

  /// The figure before another in its sentence, dates left out.
  private func before(_ number: Int) -> Int? {
    let other = (0..<number).last { verdicts.claims[$0].quantity.kind != .date }
    return other.flatMap { verdicts.claims[$0].sentence == verdicts.claims[number].sentence ? $0 : nil }
  }

  private func isAlike(_ first: FindingReference, _ second: FindingReference) -> Bool {
    let catalog = verdicts.checker.catalog
    return first.ledger == second.ledger && catalog.finding(first).metric == catalog.finding(second).metric
      && catalog.centre(first) == catalog.centre(second)
  }
}
