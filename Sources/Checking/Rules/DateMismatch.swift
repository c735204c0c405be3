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
      “Yesterday” and “today” are counted from the article’s own date, where it has one. In an entry of a list of references the date
      beside the title is judged, but not the day it was read on.
      """,
    wrong: [
      Example(
        "The Lanternfield report was published on ⟦13 May 2024⟧.",
        "It came out on 14 May."),
      Example(
        "Ada Marlowe and Ben Osei, “Reading after dark”, Lanternfield Institute, ⟦2023⟧.",
        "It is of 2024."),
    ],
    right: [
      Example(
        "The Lanternfield report was published on 14 May 2024.",
        "As in the ledger."),
      Example(
        "The Lanternfield report was published in May 2024.",
        "Less is said, and nothing else."),
      Example(
        "Ada Marlowe and Ben Osei, “Reading after dark”, Lanternfield Institute, 2024, accessed 3 June 2025.",
        "The second date is the reader’s."),
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
