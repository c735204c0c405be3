import Checking
import Documents
import Ledger
import Reports
import TestSupport

/// An article full of what formats must escape or count, and what each format makes of it.
struct Reported {
  static let vectors = [
    "The pilot sites cut review time by **28–33%** “within a quarter,” the authors report.",
    "<p>In the “pilot” — 👩‍🔬 notes — review time fell 28&ndash;33%.</p>",
  ]

  static func document(
    _ path: String = "a.md", _ text: String, at token: String, message: String = "article says 28–33%, ledger says 33%",
    severity: Severity = .error, finding: String? = nil, fix: String? = nil
  ) -> CheckedDocument {
    let article = SampleArticle(path, .text(text))
    let ledger = SampleLedger("Claims/a study.yml", "drop/north: 33%")
    let diagnostic = Diagnostic(
      rule: "range-vs-point", severity: severity, range: article.place(token), message: message, label: "here",
      places: finding == nil ? [] : [ledger.place("drop/north")], finding: finding,
      fix: fix.map { Diagnostic.Fix(range: article.place(token), replacement: $0, isSafe: false) })
    return article.checked(diagnostics: [diagnostic], ledgers: [ledger.open])
  }

  static func text(_ report: some Report, _ documents: CheckedDocument..., errors: [InputError] = []) -> String {
    let tally = documents.reduce(Tally()) { $0 + Tally($1) }
    return String(decoding: report.render(documents, RunSummary(tally: tally, errors: errors)), as: UTF8.self)
  }

  static let paths = ReportPaths(workingFolder: "/repo/site", root: "/repo")
}
