internal import Ledger
internal import Quantities

extension Rule {
  static let baseMismatch = Rule(
    name: "base-mismatch", severity: .error,
    summary: "A share of some is given as a share of all.",
    why: """
      “37% of those who were abused reported it” and “37% of all staff reported abuse” have the same number and differ
      threefold.
      """,
    limits: """
      Only where the article names the whole right behind the figure (“of all visits”, “of everyone”, or the base of
      other shares of the ledger), and nothing over it or before it in its paragraph names what the figure holds for.
      """,
    wrong: [
      Example(
        "According to the Lanternfield study, ⟦27%⟧ of all visits end in a loan.",
        "27% holds for late visits.")
    ],
    right: [
      Example(
        "According to the Lanternfield study, 41% of all visits end in a loan, and after eight 27%.",
        "Each is given for what it holds for.")
    ])

  /// For a share of some that is given as one of all.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - whole: What the article says it is a share of.
  ///   - right: What the ledger has it as a share of.
  func share(stated: String, whole: String, right: String, finding: Finding) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: severity,
      message: "article says \(stated) of “\(whole)”, ledger says it of “\(right)”",
      why: ["\(finding.value.text) is the value of \(finding.id)"],
      help: "say what \(finding.value.text) is a share of")
  }
}
