import Checking
import Ledger
import Reports
import TestSupport
import Testing
import Workflow

@Suite struct RulesProgramTests {
  private static let rule = Rule(
    name: "value-mismatch", severity: .error, summary: "A number differs from the finding it speaks of.",
    why: "Readers take it for the source's.", limits: "It does not see words.",
    wrong: [Rule.Example("Review time fell by ⟦48%⟧.", "The ledger says 33%.")],
    right: [Rule.Example("Review time fell\nby a third.", "A fair rounding.")])

  @Test func `the page of a rule says what, why, with examples and limits`() {
    #expect(
      RulePage.text(of: Self.rule) == """
        # value-mismatch (error)

        A number differs from the finding it speaks of.

        ## Why it matters

        Readers take it for the source's.

        ## Reported

            Review time fell by ⟦48%⟧.

        The ledger says 33%.

        ## Not reported

            Review time fell
            by a third.

        A fair rounding.

        ## Options

        - `tolerance`: so many percent of the ledger's value, up to which nothing is reported; none by default

        ## Limits

        It does not see words.

        """)
  }

  @Test func `every rule is listed on a line and can be explained`() throws {
    let program = Program(in: try TemporaryFolder())
    let listed = try program.run("rules").text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(listed.map(String.init) == Rule.known.map(\.name).sorted())
    for rule in Rule.known {
      let page = try program.run("explain", rule.name)
      #expect(page.code == 0)
      #expect(page.text.hasPrefix("# \(rule.name) ("))
    }
  }

  @Test(arguments: [
    ("value-mismach", "value-mismatch"), ("values-mismatch", "value-mismatch"), ("qqq", nil), ("", nil),
    ("rangevspoint", "range-vs-point"),
  ])
  func `a misspelt name is answered with the one that was meant`(word: String, meant: String?) {
    #expect(Spelling.nearest(to: word, among: ["range-vs-point", "value-mismatch", "misquote"]) == meant)
  }
}
