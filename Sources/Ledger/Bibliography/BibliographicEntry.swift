internal import Quantities

/// A work as a file of references describes it, in the terms of CSL-JSON.
package struct BibliographicEntry: Sendable, Hashable {
  package struct Name: Sendable, Hashable {
    package var given: String?
    package var family: String?
    /// An institution, or a name that is not to be taken apart.
    package var literal: String?

    package init(given: String? = nil, family: String? = nil, literal: String? = nil) {
      self.given = given
      self.family = family
      self.literal = literal
    }

    /// The parts of a name that a record gives as one text, first name first: "Piet van der Meer".
    package init(_ text: String) {
      let words = text.split(separator: " ").map(String.init)
      let institutions: Set = [
        "institute", "university", "office", "bureau", "department", "council", "ministry", "agency", "centre",
        "center",
        "association", "foundation", "organization", "organisation", "committee", "group", "team", "board", "society",
        "commission",
        "company", "inc.", "ltd", "network", "laboratory", "lab",
      ]
      guard words.count > 1, !words.contains(where: { institutions.contains($0.lowercased()) }) else {
        self.init(literal: text)
        return
      }
      // Particles go with the family name.
      var first = words.count - 1
      while first > 1, words[first - 1].utf8.first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false { first -= 1 }
      self.init(
        given: words[..<first].joined(separator: " "), family: words[first...].joined(separator: " "))
    }

    /// In one text, first name first.
    package var text: String { literal ?? [given, family].compactMap { $0 }.joined(separator: " ") }
  }

  /// The key or id it has in the file.
  package var key: String?
  /// A type of CSL.
  package var type: String?
  package var title: String?
  package var author: [Name] = []
  package var publisher: String?
  /// `2026`, `2026-06` or `2026-06-16`.
  package var issued: String?
  package var address: String?
  package var doi: String?
  package var containerTitle: String?

  package init() {}

  /// The record of a ledger, to be written in other forms.
  package init(_ source: SourceRecord) {
    key = source.id.text
    type = source.type?.text
    title = source.title.text
    author = source.author.map { Name($0.text) }
    publisher = source.publisher?.text
    issued = source.date.flatMap { $0.shape == .on ? Self.isoDate($0.start) : nil }
    address = source.address?.text
    doi = source.doi?.text
    containerTitle = source.containerTitle?.text
  }

  /// The parts of `issued`: year, month, day.
  package var dateParts: [Int] { issued?.split(separator: "-").compactMap { Int($0) } ?? [] }
}
