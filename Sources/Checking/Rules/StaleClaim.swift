internal import Ledger
internal import Quantities

extension Rule {
  static let staleClaim = Rule(
    name: "stale-claim", severity: .error,
    summary: "A figure that the source has since corrected.",
    why: """
      It was right when the article was written, perhaps. A reader of today is told what the source no longer says.
      """,
    limits: """
      Knows only the corrections that the ledger lists under `was`.
      """,
    wrong: [
      Example(
        "In 2023, visits after eight made up ⟦25%⟧, Lanternfield reports.",
        "Corrected to 23%.")
    ],
    right: [
      Example(
        "In 2023, visits after eight made up 23%, Lanternfield reports.",
        "The current value.")
    ],
    judge: { judgement in
      guard case .superseded(let index)? = judgement.slip, judgement.finding.was.indices.contains(index) else {
        return nil
      }
      let old = judgement.finding.was[index]
      return Ruling(
        rule: "stale-claim", verdict: .stale, severity: .error,
        message: "article says \(judgement.stated), the source has corrected it to \(judgement.value)",
        why: ["\(old.text) stood in an earlier edition"], help: "write \(judgement.value)",
        suggestion: judgement.replacement)
    })
}
