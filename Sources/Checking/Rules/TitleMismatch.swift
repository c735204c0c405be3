internal import Ledger

extension Rule {
  static let titleMismatch = Rule(
    name: "title-mismatch", severity: .error,
    summary: "The source’s title with a word changed, added or left out.",
    why: """
      Whoever looks for the source looks for its title. A wrong word finds nothing, or another work.
      """,
    limits: """
      Looks at titles in quotation marks, in italics, as a link, and in entries of reference lists. A subtitle may be left out; given
      alone it is a warning. What differs in most of its fields is taken for another work.
      """,
    wrong: [
      Example(
        "Ada Marlowe and Ben Osei, “Reading after ⟦dusk⟧: evening hours in town libraries”, Lanternfield Institute, 2024.",
        "The title has “dark”.")
    ],
    right: [
      Example(
        "Ada Marlowe and Ben Osei, “Reading After Dark”, Lanternfield Institute, 2024.",
        "Without its subtitle, in capitals.")
    ])
}
