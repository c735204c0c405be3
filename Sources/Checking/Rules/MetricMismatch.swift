internal import Ledger
internal import Quantities

extension Rule {
  static let metricMismatch = Rule(
    name: "metric-mismatch", severity: .error,
    summary: "The value belongs to another metric of the same source.",
    why: """
      Figures that stand side by side in a report change places in a retelling.
      """,
    limits: """
      Fires only where the other metric is named near the number too; else the disagreement is a plain one.
      """,
    wrong: [
      Example(
        "Of all loans, ⟦17%⟧ were returned late and ⟦9%⟧ renewed, the Lanternfield study says.",
        "17% were renewed; 9% were late.")
    ],
    right: [
      Example(
        "Of all loans, 9% were returned late and 17% renewed, the Lanternfield study says.",
        "Each figure with its own metric.")
    ],
    judge: { judgement in
      guard judgement.relation == .disjoint, let owner = judgement.owner, owner.metric != judgement.finding.metric
      else { return nil }
      return Ruling(
        rule: "metric-mismatch", verdict: .misattributed, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["\(owner.value.text) is the ledger's \(owner.id)"],
        help: "state \(judgement.value), or the metric that \(owner.value.text) belongs to",
        suggestion: judgement.replacement
      )
    })

  /// For one of two figures of a table that have changed places.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - owner: The finding whose figure it is.
  ///   - right: The finding that its column or row is about.
  func exchanged(stated: String, owner: Finding, right: Finding) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: severity,
      message: "article says \(stated), ledger says \(right.value.text)",
      why: ["\(owner.value.text) is the ledger's \(owner.id), and the two figures have changed places"],
      help: "exchange the two figures", suggestion: right.value.replacement)
  }
}
