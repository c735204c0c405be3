import Checking
import Documents
import Ledger
import TestSupport
import Testing

/// Citations by the hundred, made by program from bibliographic records.
@Suite struct `Citations made by program` {
  typealias Style = CitationGenerator.Style

  private struct Score {
    var found = 0
    var corrupted = 0
    var flagged = 0
    var sound = 0
    var misses: [String] = []

    var recall: Double { Double(found) / Double(max(1, corrupted)) }
    var falseFlags: Double { Double(flagged) / Double(max(1, sound)) }
  }

  private static let rules: [String: CitationGenerator.Field] = [
    "title-mismatch": .title, "author-mismatch": .author, "publisher-mismatch": .publisher, "date-mismatch": .date,
    "link-mismatch": .address,
  ]

  private static func score(_ samples: [CitationGenerator.Sample]) throws -> Score {
    var score = Score()
    for sample in samples {
      let checker = try Checked.checker(sample.record.ledger)
      let checked = try Checked(sample.article, as: sample.file, checker: checker)
      let fields = Set(checked.result.diagnostics.filter { $0.severity >= .warning }.compactMap { rules[$0.rule] })
      if let field = sample.field {
        score.corrupted += 1
        if fields == [field] {
          score.found += 1
        } else {
          score.misses.append("\(field.rawValue): \(sample.article)\n    \(checked.notes)\n    \(sample.record)")
        }
      } else {
        score.sound += 1
        if !checked.flags.isEmpty {
          score.flagged += 1
          score.misses.append("sound: \(sample.article)\n    \(checked.notes)\n    \(sample.record)")
        }
      }
    }
    return score
  }

  private static let vocabulary = CitationGenerator.Vocabulary(
    given: ["Ada", "Benjamin", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo"],
    family: [
      "Marlowe", "Osterman", "Quillon", "Lindqvist", "Tanaka", "Fernandes", "Achterberg", "Novotny", "Delacroix",
    ],
    subjects: ["Night buses", "River ferries", "Town libraries", "School kitchens", "Mountain clinics"],
    turns: ["and their riders in", "after the reform of", "between winter and spring in", "under the new charter of"],
    places: ["northern valleys", "coastal districts", "growing suburbs", "the old harbour towns"],
    publishers: [
      "Lanternfield Institute", "Corvale Transit Board", "Harbour Policy Centre", "Meridian Research Council",
      "Ashgrove University Press",
    ], hosts: ["lanternfield.example", "data.corvale.example", "harbourpolicy.example"])

  /// The styles that the rules were made with.
  private static let styles: [Style] = [
    Style(file: "a.md", fields: [.title, .author, .publisher, .date, .address]) { r in
      "\(r.apa) (\(r.year), \(r.monthName) \(r.day)). *\(r.title)*. \(r.publisher). <\(r.url)>"
    },
    Style(file: "a.md", fields: [.title, .author, .publisher, .date]) { r in
      "Sources:\n\n1. \(r.full), “\(r.title)”, \(r.publisher), \(r.day) \(r.monthName) \(r.year)."
    },
    Style(file: "a.txt", fields: [.title, .author, .publisher, .date, .address]) { r in
      "[3] \(r.vancouver). \(r.title). \(r.publisher); \(r.year). doi:\(r.doi)"
    },
    Style(file: "a.html", fields: [.title, .author, .date]) { r in
      "<p>In <em>\(r.title)</em> (\(r.year)), \(r.full) show how little is known of it.</p>"
    },
    Style(file: "a.md", fields: [.title, .author, .publisher, .date, .address]) { r in
      "It has been counted.[^1]\n\n[^1]: \(r.ieee), [\(r.title)](\(r.url)), \(r.publisher), \(r.monthName) \(r.year).\n"
    },
  ]

  private static let otherVocabulary = CitationGenerator.Vocabulary(
    given: ["Ingrid", "Jonas", "Kavita", "Leopold", "Miriam", "Nadia", "Otto", "Priya"],
    family: [
      "Abernathy", "Brandvold", "Castellanos", "Durrani", "Eklund", "Foscarini", "Grzybowski", "Halvorsen", "Ibarra",
    ],
    subjects: ["Glacier lakes", "Street markets", "Voter rolls", "Honey bees", "Paper archives"],
    turns: [
      "as seen by the people of", "and the price of land around", "through two centuries of trade with",
      "without the railways of",
    ],
    places: ["inner provinces", "the southern islands", "smaller capitals", "forest parishes"],
    publishers: [
      "Tarn Centre for Environment", "Bureau of Civic Records", "Oakhurst Foundation", "National Survey Office",
      "Wexley Press",
    ],
    hosts: ["tarncentre.example", "www.civicrecords.example", "press.wexley.example"])

  /// Styles that they were not.
  private static let otherStyles: [Style] = [
    Style(file: "a.md", fields: [.title, .author, .publisher, .date]) { r in
      "## Works cited\n\n- \(r.chicago). “\(r.title).” \(r.publisher), \(r.year).\n"
    },
    Style(file: "a.html", fields: [.title, .author, .publisher, .date, .address]) { r in
      "<ol><li>\(r.full) (\(r.date)): <a href=\"\(r.url)?ref=list\">\(r.title)</a>. \(r.publisher).</li></ol>"
    },
    Style(file: "a.txt", fields: [.title, .author, .publisher, .date, .address]) { r in
      "Source: \(r.authors.map(\.family).joined(separator: "/")): \"\(r.title)\", \(r.publisher), \(r.monthName) \(r.year), \(r.url)"
    },
    Style(file: "a.md", fields: [.title, .author, .date]) { r in
      "Their report “\(r.title)”, published on \(r.monthName) \(r.day), \(r.year) by \(r.full), is worth a second look."
    },
    Style(file: "a.html", fields: [.title, .author, .publisher, .date, .address]) { r in
      "<p><small>\(r.apa) (\(r.year)). <cite>\(r.title)</cite>. \(r.publisher). https://doi.org/\(r.doi) (accessed 3 March 2031)</small></p>"
    },
    Style(file: "a.md", fields: [.title, .author, .publisher, .date]) { r in
      "| What | Who | Where |\n| --- | --- | --- |\n| first | \(r.ieee), *\(r.title)*. \(r.publisher), \(r.year) | shelf |\n"
    },
  ]

  @Test func `in known styles the corrupted field is found, and sound ones are let be`() throws {
    var generator = CitationGenerator(Self.vocabulary, seed: 5)
    let score = try Self.score(generator.samples(150, styles: Self.styles))
    #expect(score.recall >= 0.97, "\(score.found) of \(score.corrupted)\n\(score.misses.joined(separator: "\n"))")
    #expect(score.falseFlags <= 0.01, "\(score.flagged) of \(score.sound)\n\(score.misses.joined(separator: "\n"))")
  }

  @Test func `in other styles and of other records, too`() throws {
    var generator = CitationGenerator(Self.otherVocabulary, seed: 4_711)
    let score = try Self.score(generator.samples(150, styles: Self.otherStyles))
    #expect(score.recall >= 0.97, "\(score.found) of \(score.corrupted)\n\(score.misses.joined(separator: "\n"))")
    #expect(score.falseFlags <= 0.01, "\(score.flagged) of \(score.sound)\n\(score.misses.joined(separator: "\n"))")
  }
}
