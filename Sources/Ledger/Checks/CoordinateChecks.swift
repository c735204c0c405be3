internal import Documents

extension LedgerCheck {
  /// Findings that lack a coordinate which every other finding of their metric has.
  ///
  /// A finding without a coordinate speaks of the whole, which is common; a single one among many is more often an
  /// oversight.
  static func coordinateIssues(of ledger: Ledger) -> [LedgerIssue] {
    var findings: [[Finding]] = Array(repeating: [], count: ledger.metrics.count)
    for finding in ledger.findings where findings.indices.contains(finding.metric) {
      findings[finding.metric].append(finding)
    }
    var issues: [LedgerIssue] = []
    for group in findings where group.count >= 3 {
      for (index, dimension) in ledger.dimensions.enumerated() {
        let without = group.filter { finding in !finding.coordinates.contains { $0.dimension == index } }
        guard without.count == 1, let finding = without.first else { continue }
        let names = (Excerpt.quoted(finding.id), Excerpt.quoted(dimension.name))
        issues.append(
          ledger.issue(
            .info, finding.value.range, "\(names.0) has no \(names.1), which every other finding of its metric has",
            help: "without it the finding speaks of the whole"))
      }
    }
    return issues
  }
}
