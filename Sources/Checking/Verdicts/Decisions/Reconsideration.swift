internal import Documents
internal import Ledger
internal import Quantities

/// The second pass: what the figures beside a claim say of it.
extension Verdicts {
  /// Looks again at claims that nothing singled out, in the light of the figures beside them that were: the numbers of one
  /// sentence, list or table mostly speak of one metric.
  mutating func reconsider(_ decisions: inout [Decision]) {
    var peers: [GroupKey: [FindingMetric: Int]] = [:]
    for (number, decision) in decisions.enumerated() where decision.verdict == .supported {
      guard let reference = decision.finding, let candidate = decision.candidate,
        candidate.context >= thresholds.support
          || candidate.relation == .equal && isRare(catalog.finding(candidate.reference))
      else { continue }
      let metric = FindingMetric(ledger: reference.ledger, metric: catalog.finding(reference).metric)
      for key in groups(number) { peers[key, default: [:]][metric, default: 0] += 1 }
    }
    about = subjects(decisions, isStrict: true)
    for number in claims.indices
    where decisions[number].verdict == .unverifiable && claims[number].quantity.kind != .date {
      var counts: [FindingMetric: Int] = [:]
      for key in groups(number) {
        for (metric, count) in peers[key] ?? [:] { counts[metric] = max(counts[metric] ?? 0, count) }
      }
      guard !counts.isEmpty else {
        if !about.isEmpty { decisions[number] = decide(number) }
        continue
      }
      var surroundings = around[number]
      for (metric, count) in counts {
        let worth = checker.weights.peers * min(count, 3) / 2
        if worth > surroundings.metrics[metric.ledger][metric.metric].worth {
          surroundings.metrics[metric.ledger][metric.metric] = Scorer.MetricEvidence(
            worth: worth, isNamed: true, isByPeers: true, text: "the figures beside it", zone: .sentence)
        }
      }
      around[number] = surroundings
      candidates[number] = judge.finder.candidates(claims[number], surroundings)
      stated.add(claims[number], candidates[number], table: table(of: number))
      chosen[number] = candidates[number].isEmpty ? nil : 0
      decisions[number] = decide(number)
    }
  }

  struct FindingMetric: Hashable {
    let ledger: Int
    let metric: Int
  }

  /// What claims have in common that speak of one thing.
  enum GroupKey: Hashable {
    case sentence(Int)
    case table(Int)
    case list(Int)
  }

  func groups(_ number: Int) -> [GroupKey] {
    let claim = claims[number]
    var keys = [GroupKey.sentence(claim.sentence)]
    // Parts of one sentence, between semicolons.
    if words.continues.contains(claim.sentence) { keys.append(.sentence(claim.sentence - 1)) }
    if words.continues.contains(claim.sentence + 1) { keys.append(.sentence(claim.sentence + 1)) }
    let block = document.blocks[claim.block]
    if let cell = block.cell { keys.append(.table(cell.table)) }
    if block.kind == .listItem, let parent = block.parent { keys.append(.list(parent)) }
    return keys
  }
}
