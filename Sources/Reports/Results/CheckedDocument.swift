package import Checking
package import Documents
package import Ledger

/// What checking one document gave, with all that a report shows of it.
package struct CheckedDocument: Sendable {
  package let result: DocumentResult
  /// What the result's ledger indices count in.
  package let ledgers: [OpenLedger]
  /// Of the document's file.
  package let lines: LineIndex
  /// What is said of it, in order; the result's own diagnostics, unless a run was told to see some otherwise.
  package let reported: [KnownDiagnostic]
  /// What would be said of it, had it not been allowed; in order.
  package let setAside: [SetAside]
  /// The least severity that is shown of it.
  package let minimum: Severity

  package init(_ result: DocumentResult, ledgers: [OpenLedger]) {
    self.init(result, ledgers: ledgers, reported: KnownDiagnostic.all(of: result))
  }

  package init(
    _ result: DocumentResult, ledgers: [OpenLedger], reported: [KnownDiagnostic], setAside: [SetAside] = [],
    minimum: Severity = .info
  ) {
    self.result = result
    self.ledgers = ledgers
    self.lines = LineIndex(result.document.source)
    self.reported = reported
    self.setAside = setAside
    self.minimum = minimum
  }

  /// What is reported and severe enough to be shown, in order.
  package var shown: [KnownDiagnostic] { reported.filter { $0.diagnostic.severity >= minimum } }

  package var path: String { result.document.source.path }

  package func ledger(_ index: Int) -> OpenLedger? { ledgers.indices.contains(index) ? ledgers[index] : nil }

  /// The finding that a reference means, with its ledger.
  package func finding(_ reference: FindingReference) -> (ledger: OpenLedger, finding: Finding)? {
    guard let open = ledger(reference.ledger) else { return nil }
    let findings = open.ledger.findings
    return findings.indices.contains(reference.finding) ? (open, findings[reference.finding]) : nil
  }

  /// The claim that a diagnostic is about.
  package func claim(of diagnostic: Diagnostic) -> JudgedClaim? {
    diagnostic.claim.flatMap { result.claims.indices.contains($0) ? result.claims[$0] : nil }
  }
}
