internal import Ledger

extension Rule {
  static let uncitedFigures = Rule(
    name: "uncited-figures", severity: .info,
    summary: "An article has the source’s figures and nowhere says whose they are.",
    why: """
      Without a title, a name or a link readers cannot look a figure up, and those who worked it out go without credit.
      """,
    limits: """
      Once for a document, at the first figure. It takes four findings told rightly, and a third of all figures: fewer may be
      anybody’s. One name of the source, of an author or of the publisher is enough, wherever it stands.
      """,
    wrong: [
      Example(
        "Children borrowed a book in ⟦52%⟧ of visits, teenagers in 31% and pensioners in 47%. In 2023, evening visits were 23% of all.",
        "Four of its figures, and nothing says so.")
    ],
    right: [
      Example(
        "Children borrowed a book in 52% of visits, teenagers in 31% and pensioners in 47%. In 2023, evening visits were 23% of all, "
          + "says Lanternfield.",
        "Its publisher is named.")
    ])
}
