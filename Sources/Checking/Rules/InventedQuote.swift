internal import Ledger

extension Rule {
  static let inventedQuote = Rule(
    name: "invented-quote", severity: .error,
    summary: "A quotation that is credited to the source, and that the source does not have.",
    why: """
      A made-up quotation is the gravest mistake a text about a source can hold, and one that language models make readily.
      """,
    limits: """
      Only where the article says whose words they are (“the report says”, “according to”), and the ledger names a snapshot: the
      whole text of the source. What an author or a publisher says, posts or tells somebody may have been said elsewhere and is not
      judged; what they write is a warning.
      """,
    wrong: [
      Example(
        "The Lanternfield report says: “⟦A library that closes at six has given up on everybody with a job to go to.⟧”",
        "Nothing like it is in the source.")
    ],
    right: [
      Example(
        "A reader told the town paper: “A library that closes at six has given up on everybody with a job to go to.”",
        "Somebody else’s words.")
    ])
}
