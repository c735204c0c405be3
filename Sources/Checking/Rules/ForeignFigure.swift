internal import Ledger

extension Rule {
  static let foreignFigure = Rule(
    name: "foreign-figure", severity: .warning,
    summary: "A figure of the source, credited to another work.",
    why: """
      The figure is right and its source is not: whoever looks it up there does not find it, and the work that has it goes without
      credit.
      """,
    limits: """
      Only where the sentence itself, or the footnote or numbered entry it points to, credits the other work, and names what the figure measures and for
      whom. Works of other ledgers are known by their names; one that no ledger covers may have the same figure, so that it takes
      two figures or one of three digits to warn of it, and one of two digits is information. Sentences that say how alike two works
      are, or that one of them cites the other, are let be.
      """,
    wrong: [
      Example(
        "The Lanternfield study is out. The Ellmore survey found that children borrowed a book in ⟦52%⟧ of visits and teenagers in "
          + "⟦31%⟧.",
        "Both are figures of the Lanternfield study.")
    ],
    right: [
      Example(
        "The Lanternfield study is out. The Ellmore survey found that children borrowed a book in 58% of visits and teenagers in 36%.",
        "Another survey’s own figures."),
      Example(
        "The Lanternfield study is out. The Ellmore survey found the same: children borrowed a book in 52% of visits and teenagers "
          + "in 31%.",
        "Two works may agree."),
    ])

  /// For a figure that is credited to another work than its own.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - credited: What the article calls the other work.
  ///   - title: The title of its own.
  ///   - isSure: Whether the other work cannot have it by chance.
  func credited(stated: String, to credited: String, finding: Finding, title: String, isSure: Bool) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: isSure ? severity : .info,
      message: "article credits \(stated) to \(credited), it is a figure of “\(title)”",
      why: ["\(finding.value.text) is the value of \(finding.id)"],
      help: "credit “\(title)”, or give the other work’s own figure")
  }
}
