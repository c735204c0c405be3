internal import Ledger
internal import Quantities

extension Rule {
  static let impossibleShare = Rule(
    name: "impossible-share", severity: .error,
    summary: "A share of more than a hundred percent, among shares of the same thing.",
    why: """
      More than all of them cannot have done it. A zero too many is the usual reason.
      """,
    limits: """
      Says nothing of changes and comparisons (“rose by 150%”, “120% of last year’s level”), nor where no other figure
      beside it is a share of the source.
      """,
    wrong: [
      Example(
        "Children borrowed a book in 52% of visits and teenagers in ⟦145%⟧, the Lanternfield study says.",
        "No more than all visits can end in a loan.")
    ],
    right: [
      Example(
        "Children borrowed a book in 52% of visits and teenagers in 31%, the Lanternfield study says.",
        "As in the ledger.")
    ])

  /// The ruling on a share of more than a hundred percent.
  ///
  /// - Parameter beside: The finding of a share that stands beside it.
  func ruling(stated: String, beside: Finding) -> Ruling {
    Ruling(
      rule: name, verdict: .contradicted, severity: severity,
      message: "article says \(stated), and a share is no more than 100%",
      why: ["it stands beside \(beside.value.text) (\(beside.id)), a share"],
      help: "look for a digit or a decimal point that is wrong")
  }
}
