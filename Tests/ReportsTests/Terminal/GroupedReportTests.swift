import Checking
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `The grouped report` {
  @Test func `has each file's name once, and its diagnostics below`() {
    let article = SampleArticle("::a.md", "It fell 33%.\n\n\n\n\n\n\n\n\nBy 28%.")
    let diagnostics = ["33%", "28%"].map {
      Diagnostic(rule: "rounding", severity: .warning, range: article.place($0), message: "says \($0)", label: "")
    }
    let quiet = SampleArticle("b.md", "Nothing.").checked()
    #expect(
      Reported.text(GroupedReport(), article.checked(diagnostics: diagnostics), quiet) == """
        ./::a.md
           1:9  warning[rounding] says 33%
          10:4  warning[rounding] says 28%

        Checked 2 files, 0 claims. Besides the claims: 2 warnings.

        """)
  }
}
