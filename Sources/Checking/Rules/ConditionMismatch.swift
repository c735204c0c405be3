internal import Ledger
internal import Quantities

extension Rule {
  static let conditionMismatch = Rule(
    name: "condition-mismatch", severity: .error,
    summary: "The value belongs to another condition than the one the article names, or names none where it must.",
    why: """
      A rate among visits after eight is not a rate among all visits. Denominators are where most figures go astray.
      """,
    limits: """
      Conditions are found by the words the ledger lists for them, in the sentence, the one before, and the headings.
      """,
    wrong: [
      Example(
        "Among evening visits, ⟦41%⟧ end in a loan, Lanternfield finds.",
        "41% is over all visits; among late ones it is 27%.")
    ],
    right: [
      Example(
        "Among evening visits, 27% end in a loan, Lanternfield finds.",
        "As in the ledger.")
    ],
    judge: { judgement in
      guard judgement.relation == .disjoint, let owner = judgement.owner, owner.metric == judgement.finding.metric,
        owner.conditions != judgement.finding.conditions
      else { return nil }
      let names = owner.conditions.map { judgement.ledger.conditions[$0].name }
      let place = names.isEmpty ? "without a condition" : "for " + names.joined(separator: ", ")
      return Ruling(
        rule: "condition-mismatch", verdict: .misattributed, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["\(owner.value.text) is the value \(place) (\(owner.id))"],
        help: "state \(judgement.value), or name what \(owner.value.text) holds for", suggestion: judgement.replacement)
    })
}
