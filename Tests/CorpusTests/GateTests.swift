import Calibration
import Checking
import Documents
import Foundation
import Ledger
import TestSupport
import Testing

/// The look at an article's bytes that tells whether it is read at all.
@Suite struct `The gate` {
  private struct Set {
    let name: String
    let articles: [(name: String, bytes: [UInt8])]
    let ledgers: [Ledger]
  }

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The corpus with its ledgers, and the labelled sets with theirs.
  private static func sets() throws -> [Set] {
    let corpus = Set(
      name: "Corpus", articles: try Corpus.articles.map { ($0, try Corpus.bytes($0)) },
      ledgers: try CheckedArticle.ledgers.get())
    let labelled = tests.appendingPathComponent("Labelled")
    return try [corpus]
      + FileManager.default.contentsOfDirectory(atPath: labelled.path).sorted().map { name in
        let folder = labelled.appendingPathComponent(name)
        let text = try LedgerFiles.text(
          Array(Data(contentsOf: folder.appendingPathComponent("ledger.yml"))), path: name)
        let articles = folder.appendingPathComponent("articles")
        return Set(
          name: name,
          articles: try FileManager.default.contentsOfDirectory(atPath: articles.path).sorted()
            .filter { !$0.hasSuffix(".jsonl") }
            .map { ($0, Array(try Data(contentsOf: articles.appendingPathComponent($0)))) },
          ledgers: [try #require(LedgerReader.read(text).ledger)])
      }
  }

  @Test func `lets in every article that has something to report or several right figures`() throws {
    var judged = 0
    for set in try Self.sets() {
      let gate = SourceGate(set.ledgers)
      let checker = Checker(ledgers: set.ledgers)
      for article in set.articles {
        guard let document = try? DocumentReader().read(path: article.name, bytes: article.bytes) else {
          continue
        }
        let result = checker.check(document)
        let right = Swift.Set(result.claims.filter { $0.verdict == .supported }.compactMap(\.finding))
        guard !result.diagnostics.isEmpty || right.count >= 4 else { continue }
        judged += 1
        let isAdmitted = gate.admits(article.bytes)
        #expect(isAdmitted, "\(set.name)/\(article.name)")
      }
    }
    #expect(judged > 150)
  }

  @Test func `lets in no article of another set but few, and none that has something to report`() throws {
    let sets = try Self.sets()
    var all = 0
    var admitted = 0
    for set in sets {
      let gate = SourceGate(set.ledgers)
      let checker = Checker(ledgers: set.ledgers)
      for other in sets where other.name != set.name {
        for article in other.articles {
          all += 1
          guard !gate.admits(article.bytes) else {
            admitted += 1
            continue
          }
          guard all % 7 == 0, let document = try? DocumentReader().read(path: article.name, bytes: article.bytes) else {
            continue
          }
          let reports = checker.check(document).diagnostics
          #expect(reports.isEmpty, "\(article.name) against \(set.name): \(reports.map(\.message))")
        }
      }
    }
    print("\(admitted) of \(all) articles about other sources are read")
    #expect(admitted * 2 < all, "\(admitted) of \(all)")
  }

  private static let gate = Result {
    let text = try LedgerFiles.text(Array(fjord.utf8), path: "fjord.yml")
    return SourceGate([try #require(LedgerReader.read(text).ledger)])
  }

  private static let fjord = """
    ledger: 1
    source:
      id: fjord2025
      title: "The Fjord Atlas: water, ice and towns"
      author: [Ada Marlowe, Ben Osei]
      publisher: Lanternfield Institute
      issued: 2025-05-14
      URL: https://lanternfield.example/atlas
      names: [Fjord Atlas]
    metrics:
      boats:
        label: share of families with a boat
        words: [own a boat]
        findings:
          - {id: boats/north, value: 41%}
          - {id: boats/south, value: 33%}
          - {id: boats/islands, value: 87%}
          - {id: families, value: "234,751 families"}
    """

  @Test(arguments: [
    "What the Fjord Atlas says", "<p>the <b>FJORD</b> people’s <i>atlas</i></p>", "by Marlowe and others",
    "<a href='https://www.lanternfield.example/atlas/'>here</a>", "Lanternfield’s institutes",
    "Water, ice and the towns of the coast",
    "Fj&#111;rd Atlas", "Fjo\u{AD}rd Atlas", "234,751 of them: 41% in the north, 33 percent in the south",
    "235,000 families: 33 to 41%, or 87&nbsp;%", "| 234751 | 33 | 87 |",
    "<!-- claimlint-disable -->", "\u{0}", "",
  ])
  func `lets in what may speak of the source`(article: String) throws {
    #expect(try Self.gate.get().admits(Array(article.utf8)))
  }

  @Test(arguments: [
    "Of 234,751 families", "41 boats, 33 nets and 87 oars", "A walk along the fjord",
    "41% of something", "<p class='w41 h33 m87'>nothing</p>",
  ])
  func `keeps out what does not`(article: String) throws {
    #expect(try !Self.gate.get().admits(Array(article.utf8)))
  }
}
