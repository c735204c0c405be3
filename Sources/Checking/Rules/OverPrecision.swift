internal import Ledger
internal import Quantities

extension Rule {
  static let overPrecision = Rule(
    name: "over-precision", severity: .warning,
    summary: "More digits than the source prints.",
    why: """
      Digits that the source does not have were made up or came from somewhere else.
      """,
    limits: """
      Needs a ledger that gives `exact` values where the source prints them.
      """,
    wrong: [
      Example(
        "Children borrowed a book in ⟦52.3%⟧ of visits, the Lanternfield study says.",
        "The source prints 52%.")
    ],
    right: [
      Example(
        "Children borrowed a book in 52% of visits, the Lanternfield study says.",
        "The source's own digits.")
    ],
    judge: { judgement in
      guard judgement.relation == .overPrecise else { return nil }
      return Ruling(
        rule: "over-precision", verdict: .imprecise, severity: .warning,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["the source prints no more digits than \(judgement.value)"],
        help: "state \(judgement.value)", suggestion: judgement.replacement)
    })
}
