internal import Ledger
internal import Quantities

extension Rule {
  static let dateMismatch = Rule(
    name: "date-mismatch", severity: .error,
    summary: "Another date than the ledger’s: of publication, or of the time that was studied.",
    why: """
      A wrong month or weekday is a small thing that makes a reader doubt the rest, and a wrong window changes what the figures mean.
      """,
    limits: """
      A single date is judged only beside a word of publishing and with the source named; a period only where one of its ends is right.
      Dates told from the article’s own day (“yesterday”) are not read.
      """,
    wrong: [
      Example(
        "The Lanternfield report was published on ⟦13 May 2024⟧.",
        "It came out on 14 May.")
    ],
    right: [
      Example(
        "The Lanternfield report was published on 14 May 2024.",
        "As in the ledger."),
      Example(
        "The Lanternfield report was published in May 2024.",
        "Less is said, and nothing else."),
    ])

  /// The ruling on a date.
  func ruling(stated: String, value: String, relation: Judgement.DateRelation) -> Ruling {
    Ruling(
      rule: name, verdict: .contradicted, severity: .error, message: "article says \(stated), ledger says \(value)",
      why: [
        relation == .wrongWeekday
          ? "\(value) falls on another weekday" : "the source's record has one date, and this is another"
      ], help: "state \(value)")
  }
}
