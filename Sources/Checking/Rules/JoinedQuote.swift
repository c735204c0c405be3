internal import Ledger

extension Rule {
  static let joinedQuote = Rule(
    name: "joined-quote", severity: .warning,
    summary: "One quotation made of passages that stand apart in the source, with no ellipsis between them.",
    why: """
      Put side by side, two sentences explain one another. The source did not say that they do.
      """,
    limits: "Each of the parts must have at least four words, most of them word for word the source’s.",
    wrong: [
      Example(
        "The Lanternfield report says: “⟦Children leave with a book far more often than teenagers do. Staff costs were not a reason "
          + "for closing early in the towns we looked at.⟧”",
        "Several sentences stand between the two.")
    ],
    right: [
      Example(
        "The Lanternfield report says: “Children leave with a book far more often than teenagers do … Staff costs were not a reason "
          + "for closing early in the towns we looked at.”",
        "The ellipsis marks the joint.")
    ])
}
