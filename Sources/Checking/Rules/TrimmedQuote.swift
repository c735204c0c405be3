internal import Ledger

extension Rule {
  static let trimmedQuote = Rule(
    name: "trimmed-quote", severity: .warning,
    summary: "A quotation that begins or ends inside a sentence, and what was cut narrows what it says.",
    why: """
      “In sessions that produce code, everyone does equally well” and “Everyone does equally well” are two statements. A reader of
      the second one cannot see that a condition is gone.
      """,
    limits: """
      Looks only at quotations that are given as a whole sentence: with a capital at the beginning, with a full stop at the end. A
      fragment inside the article’s own sentence, an ellipsis and a capital in brackets say themselves that something is cut. What is
      cut without weight is information.
      """,
    wrong: [
      Example(
        "The Lanternfield report says: “⟦Every age group borrows about as often as by day.⟧”",
        "The source’s sentence begins with “In libraries that opened late, ”."),
      Example(
        "“⟦Children leave with a book far more often than teenagers do,⟧” the Lanternfield study says.",
        "The sentence goes on: “although the difference is small on Saturdays”."),
    ],
    right: [
      Example(
        "The Lanternfield report says that “every age group borrows about as often as by day”.",
        "A fragment in the article’s own sentence."),
      Example(
        "The Lanternfield report says: “[E]very age group borrows about as often as by day.”",
        "The bracket says that the sentence began before."),
    ])
}
