internal import Ledger
internal import Quantities

/// Finds percentages over a hundred that stand among shares of a whole.
struct ShareLimit {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    var shares: [Verdicts.GroupKey: FindingReference] = [:]
    for number in verdicts.claims.indices where decisions[number].verdict == .supported {
      guard let reference = decisions[number].finding, let candidate = decisions[number].candidate,
        candidate.isSupport, catalog.family(reference) == .share, !catalog.isOfChange(reference)
      else { continue }
      for key in verdicts.groups(number) where shares[key] == nil { shares[key] = reference }
    }
    guard !shares.isEmpty else { return }
    for number in verdicts.claims.indices where isOpen(decisions[number]) && isTooMuch(number) {
      guard let beside = verdicts.groups(number).lazy.compactMap({ shares[$0] }).first,
        verdicts.candidates[number].contains(where: { isMeant(number, $0, beside) })
      else { continue }
      let ruling = Rule.impossibleShare.ruling(
        stated: verdicts.stated(number), beside: catalog.finding(beside))
      decisions[number] = Verdicts.Decision(
        verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: nearest(number, beside))
    }
  }

  /// Whether nothing is said of a claim but that its value is another.
  private func isOpen(_ decision: Verdicts.Decision) -> Bool {
    decision.verdict == .unverifiable || decision.rulings.first?.rule == Rule.valueMismatch.name
  }

  /// Whether a claim is a percentage over a hundred, told as a level.
  private func isTooMuch(_ number: Int) -> Bool {
    let claim = verdicts.claims[number]
    guard claim.quantity.kind == .percent, claim.quantity.direction == nil,
      case .number(let value) = claim.quantity.value,
      value.value > Decimal(100), !claim.isName, verdicts.around[number].isChange == nil,
      !verdicts.isCompared(claim), !verdicts.isDifference(claim), !verdicts.isBehindParticle(claim),
      !verdicts.judge.directions.isSizeOfChange(claim)
    else { return false }
    return true
  }

  /// Whether a candidate is a share of the same metric as the one beside it.
  private func isMeant(_ number: Int, _ candidate: ScoredCandidate, _ beside: FindingReference) -> Bool {
    if case .other = verdicts.around[number].sources[beside.ledger] { return false }
    return candidate.reference.ledger == beside.ledger && catalog.family(candidate.reference) == .share
      && !catalog.isOfChange(candidate.reference)
      && catalog.finding(candidate.reference).metric == catalog.finding(beside).metric
  }

  /// The finding of the metric that the claim most likely speaks of.
  private func nearest(_ number: Int, _ beside: FindingReference) -> FindingReference {
    verdicts.candidates[number].first { isMeant(number, $0, beside) }?.reference ?? beside
  }
}
