internal import Ledger
internal import Quantities

extension Rule {
  static let orderMismatch = Rule(
    name: "order-mismatch", severity: .error,
    summary: "The words put another group ahead than the figures do.",
    why: """
      “With teenagers slightly ahead” is a claim, and the figures beside it can refute it.
      """,
    limits: """
      Reads “ahead”, “behind”, “highest” and the like right behind a group’s name, in a sentence with two figures of one metric.
      """,
    wrong: [
      Example(
        "Children and teenagers borrowed a book in ⟦52%⟧ and 31% of visits, with teenagers ahead, the Lanternfield study says.",
        "Children are ahead.")
    ],
    right: [
      Example(
        "Children and teenagers borrowed a book in 52% and 31% of visits, with children ahead, the Lanternfield study says.",
        "As the figures say.")
    ])

  /// The ruling on words that contradict the order of two figures.
  func ruling(stated: String, isAhead: Bool, figures: String) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: .error,
      message: "article puts “\(stated)”, ledger has it the other way round",
      why: ["the ledger has \(figures)"], help: "exchange the groups, or turn the comparison round")
  }
}
