import Checking
import Documents
import Ledger
import TestSupport

/// An article of the corpus, checked against all ledgers of the repository.
struct CheckedArticle {
  /// The stretch of a claim or a diagnostic, as a person would point to it.
  struct Place {
    let start: LineIndex.Position
    let end: LineIndex.Position

    func contains(line: Int, column: Int) -> Bool {
      (start.line, start.column) <= (line, column) && (line, column) < (end.line, end.column)
    }
  }

  let document: Document
  let result: DocumentResult
  let claims: [(place: Place, claim: JudgedClaim)]
  let diagnostics: [(place: Place, diagnostic: Diagnostic)]

  init(_ article: String) throws {
    document = try Corpus.document(article)
    let result = try Self.checker.get().check(document)
    self.result = result
    let lines = LineIndex(document.source)
    func place(_ range: ByteRange) -> Place {
      Place(start: lines.position(ofFile: range.lower), end: lines.position(ofFile: range.upper))
    }
    claims = result.claims.map { (place($0.range), $0) }
    diagnostics = result.diagnostics.map { (place($0.range), $0) }
  }

  static let ledgers = Result {
    try Corpus.ledgers.map { name in
      let outcome = LedgerReader.read(try Corpus.ledger(name))
      guard let ledger = outcome.ledger else { throw UnreadableLedger(name: name) }
      return ledger
    }
  }
  static let checker = ledgers.map { Checker(ledgers: $0) }

  struct UnreadableLedger: Error {
    let name: String
  }

  /// The id of a finding, as ledgers give it.
  static func id(_ reference: FindingReference) throws -> String {
    try ledgers.get()[reference.ledger].findings[reference.finding].id
  }

  /// Everything at warning or above, as `line:column rule`.
  var flags: [String] {
    diagnostics.filter { $0.diagnostic.severity >= .warning }
      .map { "\($0.place.start.line):\($0.place.start.column) \($0.diagnostic.rule)" }
  }

  /// What the program says of the number at a line's place.
  func answer(to line: ExpectedResult.Line) throws -> String {
    let notes = diagnostics.filter { $0.place.contains(line: line.line, column: line.column) }
    let flag = notes.first { $0.diagnostic.severity >= .warning } ?? notes.first
    guard let claim = claims.first(where: { $0.place.contains(line: line.line, column: line.column) })?.claim else {
      return flag.map { "ignored, and yet \($0.diagnostic.rule)" } ?? "ignored"
    }
    let finding = try claim.finding.map(Self.id) ?? "-"
    switch claim.verdict {
    case .supported where flag == nil || flag?.diagnostic.severity == .info: return "supported | \(finding)"
    case .unverifiable where flag == nil: return "unverifiable"
    default: return "\(claim.verdict.rawValue) | \(finding) | \(flag?.diagnostic.rule ?? "-")"
    }
  }

  /// Whether the answer is what a line wants. Of a number that is no claim, or that no finding covers, only silence is asked.
  func meets(_ line: ExpectedResult.Line) throws -> Bool {
    let answer = try answer(to: line)
    switch line.verdict {
    case "ignored", "unverifiable": return answer == "ignored" || answer == "unverifiable"
    case "supported": return answer == "supported | \(line.finding ?? "-")"
    default: return answer == "\(line.verdict) | \(line.finding ?? "-") | \(line.rule ?? "-")"
    }
  }

  /// The diagnostics at warning or above at places no line of the expected result speaks of.
  func strays(_ expected: ExpectedResult) -> [String] {
    diagnostics.filter { place, diagnostic in
      diagnostic.severity >= .warning
        && !expected.lines.contains { place.contains(line: $0.line, column: $0.column) }
    }
    .map { "\($0.place.start.line):\($0.place.start.column) \($0.diagnostic.rule)" }
  }
}
