import Documents
import Ledger

/// A ledger around the part that a test is about.
enum LedgerText {
  static let source = "ledger: 1\nsource: {id: tea2026, title: Tea at work}\n"

  /// A ledger of one metric with these findings, one in a line.
  static func findings(_ findings: String..., before: String = "") -> String {
    source + before + "metrics:\n  cups:\n    findings:\n" + findings.map { "      - \($0)\n" }.joined()
  }

  static func text(_ yaml: String, path: String = "Claims/tea.yml") -> SourceText {
    let bytes = Array(yaml.utf8)
    return SourceText(path: path, bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity())
  }

  /// What a person sees of the issues of a ledger: each with its place and its help, a line feed between.
  static func issues(_ yaml: String) -> String {
    let text = text(yaml)
    return LedgerIssue.described(LedgerReader.read(text).issues, in: text).joined(separator: "\n")
  }

  /// The ledger of a text that must be one without any issue.
  static func ledger(_ yaml: String) throws -> Ledger {
    let outcome = LedgerReader.read(text(yaml))
    guard let ledger = outcome.ledger, outcome.issues.isEmpty else { throw NotClean(issues: issues(yaml)) }
    return ledger
  }

  struct NotClean: Error {
    let issues: String
  }
}
