internal import Checking
package import Ledger

/// A form of output: a pure function from what was checked to bytes.
///
/// In two steps, so that documents are rendered side by side and let go of as they are done: first the entries of each
/// document, then the whole from all entries in order.
package protocol Report: Sendable {
  /// Whether it shows claims that nothing is wrong with, so that each document must be read.
  var listsClaims: Bool { get }

  /// What the report shows of one document, in order.
  func entries(of document: CheckedDocument) -> [[UInt8]]

  /// The whole output. `entries` holds one list for each document, in the order of the run.
  func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8]
}

extension Report {
  package var listsClaims: Bool { false }

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
  /// One line for each diagnostic, under the name of its file.
  case grouped
  /// A table, for a summary of a build or a comment.
  case markdown
  /// For programs; see `JSON/check.schema.json`.
  case json
  /// An object a line: each diagnostic, then the summary.
  case ndjson
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// GitHub's workflow commands.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// reviewdog's format, as one object.
  case rdjson
  /// reviewdog's format, a diagnostic a line.
  case rdjsonl
  /// Checkstyle's XML.
  case checkstyle
  /// JUnit's XML: a test for each claim.
  case junit
  /// A page to read: the article with its claims marked and what was found in its margin.
  case html
  /// schema.org's ClaimReview, as JSON-LD.
  case claimreview
  /// Annotations as the W3C's Web Annotation Data Model has them, as JSON-LD.
  case webannotation
}

/// Which diagnostics a report shows.
package struct Shown: Sendable {
  /// The least severity.
  package var minimum: Severity
  /// At most so many in all.
  package var limit: Int
  /// Whether what is suppressed or in the baseline is shown too, marked as such.
  package var includesSetAside: Bool

  package init(minimum: Severity = .info, limit: Int = .max, includesSetAside: Bool = false) {
    self.minimum = minimum
    self.limit = limit
    self.includesSetAside = includesSetAside
  }

  /// A diagnostic that is shown, with why it does not count where it does not.
  struct Entry {
    let known: KnownDiagnostic
    let setAside: SetAside?

    var diagnostic: Diagnostic { known.diagnostic }
  }

  /// In order of their place.
  func entries(of document: CheckedDocument) -> [Entry] {
    var entries = document.reported.map { Entry(known: $0, setAside: nil) }
    if includesSetAside, !document.setAside.isEmpty {
      entries += document.setAside.map { Entry(known: $0.known, setAside: $0) }
      let order = entries.enumerated().sorted {
        ($0.element.diagnostic.range, $0.offset) < ($1.element.diagnostic.range, $1.offset)
      }
      entries = order.map(\.element)
    }
    let minimum = max(minimum, document.minimum)
    return entries.filter { $0.diagnostic.severity >= minimum }
  }

  func diagnostics(of document: CheckedDocument) -> [Diagnostic] { entries(of: document).map(\.diagnostic) }
}
