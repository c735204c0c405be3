internal import Ledger
internal import Quantities

extension Rule {
  static let hedgeMismatch = Rule(
    name: "hedge-mismatch", severity: .warning,
    summary: "A bound is lost or added: “45 minutes” for “more than 45 minutes”, “less than 3%” for 3%.",
    why: """
      “More than 45” and “45” are different statements, and “less than 3%” denies the 3% it is made of.
      """,
    limits: """
      A hedge such as “about” that is dropped from a round number is let pass, since readers hear it anyway.
      """,
    wrong: [
      Example(
        "An evening visit lasts ⟦45 minutes⟧ on average, by the Lanternfield study.",
        "The ledger says more than 45.")
    ],
    right: [
      Example(
        "An evening visit lasts more than 45 minutes on average, by the Lanternfield study.",
        "As in the ledger.")
    ],
    judge: { judgement in
      if judgement.relation == .boundExcluded {
        let exact = judgement.finding.exact.map { "the exact figure is \($0.text)" }
        return Ruling(
          rule: "hedge-mismatch", verdict: .contradicted, severity: .error,
          message: "article says \(judgement.stated), ledger says \(judgement.value)",
          why: [exact ?? "the bound excludes the ledger's own figure"],
          help: "state \(judgement.value)")
      }
      guard judgement.relation == .boundLost || judgement.relation == .boundTouched else { return nil }
      return Ruling(
        rule: "hedge-mismatch", verdict: .imprecise, severity: .warning,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: [
          judgement.relation == .boundLost
            ? "the ledger gives a bound, the article a figure" : "the bound excludes the ledger's own figure"
        ],
        help: "state \(judgement.value)", suggestion: judgement.replacement)
    })
}
