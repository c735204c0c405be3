internal import Ledger

extension Rule {
  static let linkMismatch = Rule(
    name: "link-mismatch", severity: .error,
    summary: "An address or a DOI that is nearly the source’s, or stands with its title and leads elsewhere.",
    why: """
      A link that leads nowhere, or to another work, takes the reader’s means of checking away.
      """,
    limits: """
      Nothing is fetched for it; `dead-link` is about that. Scheme, `www.`, queries and fragments do not count; other addresses that lead to the source go under
      `alternates` in the ledger. The report of another year is another page, unless the title stands beside it.
      """,
    wrong: [
      Example(
        "All of it can be read at ⟦https://lanternfield.example/reading-after-drak⟧ today.",
        "Two letters have changed places."),
      Example(
        "Ada Marlowe and Ben Osei, “Reading after dark”, Lanternfield Institute, 2024, doi:⟦10.5555/lantern.2024.8⟧",
        "The last digit is another."),
    ],
    right: [
      Example(
        "All of it can be read at http://www.lanternfield.example/reading-after-dark/?utm_source=letter#top today.",
        "The same page.")
    ])
}
