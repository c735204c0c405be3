internal import Ledger
internal import Quantities

extension Rule {
  static let periodDropped = Rule(
    name: "period-dropped", severity: .warning,
    summary: "A figure of an earlier time is given without its time, and the source has a later one.",
    why: """
      A reader takes a figure without a date for today’s. The source knows better.
      """,
    limits: """
      Silent where a date, or a word that looks back (“previously”, “last year”, “from”), stands near, and where the source has no
      later figure.
      """,
    wrong: [
      Example(
        "Evening visits make up ⟦12%⟧ of the total, the Lanternfield study says.",
        "12% was 2019; 2023 had 23%.")
    ],
    right: [
      Example(
        "Evening visits make up 23% of the total, the Lanternfield study says.",
        "The latest figure needs no date."),
      Example(
        "Evening visits made up 12% in 2019, the Lanternfield study says.",
        "The time is named."),
    ],
    judge: { judgement in
      guard judgement.isSupport, judgement.relation != .bounded, let later = judgement.laterFinding else { return nil }
      return Ruling(
        rule: "period-dropped", verdict: .misattributed, severity: .warning,
        message: "article says \(judgement.stated) without a time, ledger's latest is \(later.value.text)",
        why: ["\(judgement.value) is \(judgement.finding.id), the latest is \(later.id)"],
        help: "name the time, or state \(later.value.text)", suggestion: later.value.replacement)
    })
}
