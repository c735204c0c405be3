import Checking
import Documents
import Ledger
import TestSupport

/// An article, checked: what the tests of this folder look at.
struct Checked {
  let article: Marked
  let source: SourceText
  let result: DocumentResult

  /// Checks an article against a ledger given as YAML; the rules' example ledger unless another is named.
  ///
  /// - Throws: when the ledger has an error, or the article cannot be read.
  init(_ article: String, as name: String = "article.md", ledger: String = Rule.exampleLedger) throws {
    try self.init(article, as: name, checker: try Self.checker(ledger))
  }

  init(_ article: String, as name: String = "article.md", checker: Checker) throws {
    let marked = Marked(article)
    let bytes = Array(marked.text.utf8)
    let document = try DocumentReader().read(path: name, bytes: bytes)
    self.article = marked
    source = document.source
    result = checker.check(document)
  }

  /// - Parameter snapshot: The text of the first ledger's source, in Markdown.
  static func checker(_ ledgers: String..., snapshot: String? = nil) throws -> Checker {
    let document = try snapshot.map { try DocumentReader().read(path: "source.md", bytes: Array($0.utf8)) }
    return Checker(
      ledgers: try ledgers.enumerated().map { number, yaml in
        let bytes = Array(yaml.utf8)
        let text = SourceText(
          path: "ledger\(number).yml", bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity())
        let outcome = LedgerReader.read(text)
        guard let ledger = outcome.ledger else {
          throw LedgerTrouble(message: outcome.issues.map(\.message).joined(separator: "\n"))
        }
        return ledger
      }, snapshots: [document])
  }

  struct LedgerTrouble: Error {
    let message: String
  }

  /// The diagnostics at warning or above, each as `rule ⟦text⟧`.
  var flags: [String] { lines(atLeast: .warning) }

  /// All diagnostics, each as `rule ⟦text⟧`.
  var notes: [String] { lines(atLeast: .info) }

  private func lines(atLeast severity: Severity) -> [String] {
    result.diagnostics.filter { $0.severity >= severity }.map { "\($0.rule) ⟦\(source.text($0.range))⟧" }
  }

  /// Each claim as `text: verdict`.
  var verdicts: [String] { result.claims.map { "\(source.text($0.range)): \($0.verdict.rawValue)" } }
}
