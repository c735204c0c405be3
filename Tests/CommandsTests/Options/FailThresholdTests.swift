import Checking
import Ledger
import Reports
import TestSupport
import Testing
import Workflow

@Suite struct FailThresholdTests {
  @Test(
    arguments: [
      (FailThreshold.error, [], false), (.error, [.info, .warning], false), (.error, [.warning, .error], true),
      (.warning, [.info], false), (.warning, [.warning], true), (.warning, [.error], true), (.info, [.info], true),
      (.info, [], false), (.never, [.error], false),
    ] as [(FailThreshold, [Severity], Bool)])
  func `a run fails from the level that is asked for`(threshold: FailThreshold, found: [Severity], fails: Bool) {
    let article = SampleArticle("a.md", "33%")
    let diagnostics = found.map {
      Diagnostic(rule: "r", severity: $0, range: article.place("33%"), message: "", label: "")
    }
    #expect(threshold.isReached(by: Tally(article.checked(diagnostics: diagnostics).result)) == fails)
  }
}
