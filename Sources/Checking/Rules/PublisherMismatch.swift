internal import Ledger

extension Rule {
  static let publisherMismatch = Rule(
    name: "publisher-mismatch", severity: .warning,
    summary: "An entry of a reference list that names another publisher or venue than the source’s.",
    why: """
      Who stands behind a source is half of what a reader needs to judge it.
      """,
    limits: """
      Looks only at entries: title, names, dates, and little else. A part of the publisher’s name is enough, a name of one strange
      word is let be.
      """,
    wrong: [
      Example(
        "Ada Marlowe and Ben Osei, “Reading after dark”, Lanternfield ⟦Foundation⟧, 2024.",
        "It is the Lanternfield Institute.")
    ],
    right: [
      Example(
        "Ada Marlowe and Ben Osei, “Reading after dark”, Lanternfield, 2024.",
        "A part of the name.")
    ])
}
