internal import Checking
package import Ledger

/// A form of output: a pure function from what was checked to bytes.
///
/// In two steps, so that documents are rendered side by side and let go of as they are done: first the entries of each
/// document, then the whole from all entries in order.
package protocol Report: Sendable {
  /// What the report shows of one document, in order.
  func entries(of document: CheckedDocument) -> [[UInt8]]

  /// The whole output. `entries` holds one list for each document, in the order of the run.
  func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8]
}

extension Report {
  /// The output for documents that are all at hand.
  package func render(_ documents: [CheckedDocument], _ summary: RunSummary) -> [UInt8] {
    assemble(documents.map(entries(of:)), summary)
  }
}

/// The forms that `check` writes.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For reading: each diagnostic with its lines of the article and of the ledger.
  case pretty
  /// One line for each diagnostic.
  case concise
  /// For programs; see `JSON/check.schema.json`.
  case json
}

/// Which diagnostics a report shows.
package struct Shown: Sendable {
  /// The least severity.
  package var minimum: Severity
  /// At most so many in all.
  package var limit: Int

  package init(minimum: Severity = .info, limit: Int = .max) {
    self.minimum = minimum
    self.limit = limit
  }

  func diagnostics(of document: CheckedDocument) -> [Diagnostic] {
    document.result.diagnostics.filter { $0.severity >= minimum }
  }
}
