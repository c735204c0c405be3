internal import Ledger
internal import Quantities

extension Rule {
  static let conditionDropped = Rule(
    name: "condition-dropped", severity: .warning,
    summary: "A figure that holds under a condition is given without it, and without it another figure holds.",
    why: """
      A reader takes it for the general rate, which the source gives too, and differently.
      """,
    limits: """
      Silent where the source has no other figure to be confused with. The condition may stand in the sentence, the one
      before, the heading or the table.
      """,
    wrong: [
      Example(
        "Only ⟦27%⟧ of visits end in a loan, the Lanternfield study says.",
        "27% holds for late visits; over all visits it is 41%.")
    ],
    right: [
      Example(
        "Only 27% of evening visits end in a loan, the Lanternfield study says.",
        "The condition is there.")
    ],
    judge: { judgement in
      guard judgement.isSupport, let (condition, rival) = judgement.droppedCondition else { return nil }
      return Ruling(
        rule: "condition-dropped", verdict: .imprecise, severity: .warning,
        message:
          "article says \(judgement.stated) without “\(condition.name)”, ledger says \(judgement.value) only there",
        why: ["without the condition the ledger has \(rival.value.text) (\(rival.id))"],
        help: "name the condition, or state \(rival.value.text)")
    })
}
