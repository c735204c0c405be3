internal import Ledger
internal import Quantities

extension Rule {
  static let ratioMismatch = Rule(
    name: "ratio-mismatch", severity: .error,
    summary: "A multiple that the figures do not give: “tripled” for what nearly doubled.",
    why: """
      Words such as “doubled” and “tripled” are figures too, and the ones most often inflated.
      """,
    limits: """
      Where the source gives only a bound (“more than doubled”), every other multiple is called wrong.
      """,
    wrong: [
      Example(
        "The growth of the evening share is the news: it ⟦tripled⟧, Lanternfield reports.",
        "It nearly doubled.")
    ],
    right: [
      Example(
        "The growth of the evening share is the news: it nearly doubled, Lanternfield reports.",
        "As in the ledger.")
    ],
    judge: { judgement in
      guard judgement.relation == .disjoint, ValueFamily(judgement.claim.quantity) == .multiple else { return nil }
      return Ruling(
        rule: "ratio-mismatch", verdict: .contradicted, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        help: "state \(judgement.value)")
    })
  /// For a multiple or a change in percent that two figures do not give.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - arithmetic: What the two figures give.
  func derived(stated: String, arithmetic: String) -> Ruling {
    Ruling(
      rule: name, verdict: .contradicted, severity: severity,
      message: "article says \(stated), the ledger's figures give another change", why: [arithmetic],
      help: "state what the two figures give")
  }
}
