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
      later figure; not where “now” or “today” stands at the figure, or the date of the sentence before is the later one.
      """,
    wrong: [
      Example(
        "Evening visits make up ⟦12%⟧ of the total, the Lanternfield study says.",
        "12% was 2019; 2023 had 23%."),
      Example(
        "Evening visits now make up ⟦12%⟧ of the total, the Lanternfield study says.",
        "12% was 2019."),
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
      let (latest, own) = (later.finding.value.text, judgement.finding.id)
      return Ruling(
        rule: "period-dropped", verdict: .misattributed, severity: .warning,
        message: later.told.map { "article gives \(judgement.stated) for “\($0)”, ledger's latest is \(latest)" }
          ?? "article says \(judgement.stated) without a time, ledger's latest is \(latest)",
        why: ["\(judgement.value) is \(own), the latest is \(later.finding.id)"],
        help: later.told == nil ? "name the time, or state \(latest)" : "state \(latest), or the time of \(own)",
        suggestion: later.finding.value.replacement)
    })
}
