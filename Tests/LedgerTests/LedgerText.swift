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
    return described(LedgerReader.read(text).issues, in: text).joined(separator: "\n")
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

/// Issues of one file as a person sees them: `path:line:column: error: message`, and indented below what to do.
func described(_ issues: [LedgerIssue], in text: SourceText) -> [String] {
  let lines = LineIndex(text)
  return issues.map { issue in
    let place = lines.position(ofFile: issue.range.lower)
    let help = issue.help.map { "\n  help: \(Visible.line($0, .unicode))" } ?? ""
    let message = Visible.line(issue.message, .unicode)
    return "\(issue.path):\(place.line):\(place.column): \(issue.severity.name): \(message)\(help)"
  }
}
