import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct ConciseReportTests {
  private func concise(_ document: CheckedDocument, shown: Shown = Shown()) -> String {
    let summary = RunSummary(tally: Tally(document.result))
    return String(decoding: ConciseReport(shown: shown).render([document], summary), as: UTF8.self)
  }

  @Test func `each diagnostic is one line`() {
    let article = SampleArticle("posts/a.md", "Up.\n– It fell 33%, then 28%.")
    let diagnostics = [
      Diagnostic(
        rule: "value-mismatch", severity: .error, range: article.place("33%"),
        message: "article says 33%, ledger says 28%",
        label: "", finding: "rate/all"),
      Diagnostic(rule: "stale-claim", severity: .info, range: article.place("28%"), message: "since 30%", label: ""),
    ]
    let document = article.checked(diagnostics: diagnostics)
    #expect(
      concise(document) == """
        posts/a.md:2:11: error[value-mismatch] article says 33%, ledger says 28% (rate/all)
        posts/a.md:2:21: info[stale-claim] since 30%

        """)
    #expect(concise(document, shown: Shown(limit: 1)).split(separator: "\n").count == 1)
    #expect(concise(document, shown: Shown(minimum: .warning)).split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("a.md", "article says ⏎\n::error::forged", "a.md:1:1: error[r] article says ⏎␊::error::forged\n"),
    ("::error::x\n.md", "m\u{1B}[2K\r", "./::error::x␊.md:1:1: error[r] m␛[2K␍\n"),
    (" ::x.md", "##[error]", "./ ::x.md:1:1: error[r] ##\\[error]\n"),
    ("##[group]a.md", "\u{202E}%33", "##\\[group]a.md:1:1: error[r] <U+202E>%33\n"),
  ])
  func `no text or name makes a second line or a command`(path: String, message: String, expected: String) {
    let article = SampleArticle(path, "33%")
    let diagnostic = Diagnostic(rule: "r", severity: .error, range: article.place("33%"), message: message, label: "")
    #expect(concise(article.checked(diagnostics: [diagnostic])) == expected)
  }
}
