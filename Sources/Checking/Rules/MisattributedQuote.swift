internal import Ledger

extension Rule {
  static let misattributedQuote = Rule(
    name: "misattributed-quote", severity: .warning,
    summary: "Words of the source, credited to somebody else.",
    why: """
      Credit goes to the wrong place, and a reader who looks the quotation up there does not find it.
      """,
    limits: """
      Only for nine words or more that are word for word the source’s, where somebody else is named as the speaker, the paragraph
      does not name the source, and the source does not name that speaker.
      """,
    wrong: [
      Example(
        "As Harriet Quillon wrote, “⟦children leave with a book far more often than teenagers do⟧”.",
        "It is the report’s own sentence.")
    ],
    right: [
      Example(
        "As the Lanternfield report says, “children leave with a book far more often than teenagers do”.",
        "Credited to the source.")
    ])
}
