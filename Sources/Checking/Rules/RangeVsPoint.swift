internal import Ledger
internal import Quantities

extension Rule {
  static let rangeVsPoint = Rule(
    name: "range-vs-point", severity: .warning,
    summary: "A range is given for one number, or one number for a range.",
    why: """
      The range over several groups given to one of them, or a single figure where the source leaves a range, says more
      or less than is known.
      """,
    limits: """
      A hedge before the single number does not excuse it; the ends of a range given one by one are judged one by one.
      """,
    wrong: [
      Example(
        "Pensioners borrowed a book in ⟦38–47%⟧ of visits, the Lanternfield study says.",
        "That is the range of adults and pensioners; pensioners are at 47%."),
      Example(
        "Adults and pensioners borrowed a book in ⟦43%⟧ of visits, the Lanternfield study says.",
        "The ledger has a range."),
    ],
    right: [
      Example(
        "Adults and pensioners borrowed a book in 38–47% of visits, the Lanternfield study says.",
        "The range, for the group it covers.")
    ],
    judge: { judgement in
      guard judgement.relation == .widerRange || judgement.relation == .insideRange else { return nil }
      let isWider = judgement.relation == .widerRange
      return Ruling(
        rule: "range-vs-point", verdict: .imprecise, severity: .warning,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: judgement.owner.map { ["\($0.value.text) is the ledger's \($0.id)"] } ?? [],
        help: isWider ? "state \(judgement.value)" : "give the range, \(judgement.value)",
        suggestion: judgement.replacement)
    })
  /// What this rule says of an interval of uncertainty that is another than the source's.
  func interval(stated: String, finding: Finding, verdict: Verdict) -> Ruling {
    Ruling(
      rule: name, verdict: verdict, severity: severity,
      message: "article says \(stated), ledger says \(finding.value.text)",
      why: ["\(finding.value.text) is \(finding.id), the interval of the figure before it"],
      help: "state \(finding.value.text)", suggestion: finding.value.replacement)
  }
}
