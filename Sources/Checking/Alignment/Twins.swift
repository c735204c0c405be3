internal import Ledger

/// Which findings of a ledger a text may take for one another, by `near:` on either of them or on either's metric.
struct Twins {
  private let ledger: Ledger
  /// For each finding, those that it or they link to.
  private var linked: [[Int]]
  private let byMetric: [[Int]]
  private let nearMetrics: [Set<Int>]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    var places: [String: Int] = [:]
    var byMetric = [[Int]](repeating: [], count: ledger.metrics.count)
    for (position, finding) in ledger.findings.enumerated() {
      places[finding.id] = position
      byMetric[finding.metric].append(position)
    }
    self.byMetric = byMetric
    linked = [[Int]](repeating: [], count: ledger.findings.count)
    for (position, finding) in ledger.findings.enumerated() {
      for other in finding.near.compactMap({ places[$0] }) {
        linked[position].append(other)
        linked[other].append(position)
      }
    }
    var near = [Set<Int>](repeating: [], count: ledger.metrics.count)
    for (number, metric) in ledger.metrics.enumerated() {
      for other in metric.near {
        near[number].insert(other)
        near[other].insert(number)
      }
    }
    nearMetrics = near
  }

  /// The last of a finding's twins that fits.
  func last(of finding: Int, where fits: (Int) -> Bool) -> Int? {
    var best = linked[finding].filter { $0 != finding && fits($0) }.max()
    for metric in nearMetrics[ledger.findings[finding].metric] {
      guard let last = byMetric[metric].last(where: { $0 != finding && fits($0) }) else { continue }
      best = max(best ?? last, last)
    }
    return best
  }
}
