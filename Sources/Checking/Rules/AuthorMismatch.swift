internal import Ledger

extension Rule {
  static let authorMismatch = Rule(
    name: "author-mismatch", severity: .error,
    summary: "An author of the source who is misspelt, missing, out of order, or none.",
    why: """
      Credit is given by name. A misspelt one is somebody else.
      """,
    limits: """
      Looks only where the source’s title stands too. “Et al.”, initials and family names alone are let be; in running text a missing
      author is information.
      """,
    wrong: [
      Example(
        "Ada Marlowe and Ben ⟦Oseii⟧, “Reading after dark”, Lanternfield Institute, 2024.",
        "The author is Ben Osei.")
    ],
    right: [
      Example(
        "Marlowe, A., & Osei, B. (2024). “Reading after dark”. Lanternfield Institute.",
        "Initials."),
      Example(
        "Marlowe et al., “Reading after dark”, Lanternfield Institute, 2024.",
        "“Et al.” stands for the others."),
    ])
}
