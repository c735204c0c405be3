internal import Ledger
internal import Quantities

extension Rule {
  static let nearMetric = Rule(
    name: "near-metric", severity: .info,
    summary: "The value of a twin metric that the ledger declares near.",
    why: """
      Some sources print almost the same thing twice: for the average session and for the typical task. Taking one for
      the other is loose, not wrong.
      """,
    limits: """
      Only for metrics and findings that the ledger links with `near`.
      """,
    wrong: [
      Example(
        "The average visit spends ⟦28%⟧ of its time at the shelves, Lanternfield finds.",
        "28% is the typical (median) visit; the average is 34%.")
    ],
    right: [
      Example(
        "The typical visit spends 28% of its time at the shelves, Lanternfield finds.",
        "The twin that is named.")
    ],
    judge: { judgement in
      guard let twin = judgement.twin, judgement.relation?.isSupport == false, judgement.relation != .coarse else {
        return nil
      }
      return Ruling(
        rule: "near-metric", verdict: .imprecise, severity: .info,
        message: "article says \(judgement.stated), ledger says \(judgement.value); \(twin.value.text) is its twin's",
        why: ["\(twin.value.text) is \(twin.id), which the ledger calls near"],
        help: "name the metric exactly, or write \(judgement.value)")
    })
}
