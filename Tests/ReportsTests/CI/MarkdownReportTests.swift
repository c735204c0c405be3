import Reports
import TestSupport
import Testing

@Suite struct `The Markdown report` {
  @Test func `is a table whose cells hold no markup`() {
    let message = "<script>x</script> | [a](b) `c` @all #1\n- d"
    let document = Reported.document("a|b.md", "It fell 33%.", at: "33%", message: message)
    let text = Reported.text(MarkdownReport(paths: Reported.paths), document)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| error") }
    #expect(
      rows == [
        "| error | site/a&#124;b.md&#58;1&#58;9 | range-vs-point | &lt;script>x&lt;/script> &#124; &#91;a&#93;(b) "
          + "&#96;c&#96; &#64;all &#35;1␊- d |"
      ])
    #expect(text.hasPrefix("## claimlint\n\nChecked 1 file, 0 claims. Besides the claims: 1 error.\n"))
  }

  @Test func `has no table where nothing was found`() {
    #expect(Reported.text(MarkdownReport(paths: Reported.paths)) == "## claimlint\n\nChecked 0 files, 0 claims.\n")
  }

  @Test func `stays below what a summary page takes, and says what is left out`() {
    let document = Reported.document(
      "a.md", "It fell 33%.", at: "33%", message: String(repeating: "very long ", count: 5_000))
    let text = Reported.text(MarkdownReport(paths: Reported.paths), document, document) + ""
    #expect(text.utf8.count < 1_000_000)
    let many = MarkdownReport(paths: Reported.paths).render(
      Array(repeating: document, count: 40), RunSummary(tally: Tally()))
    #expect(many.count < 1_000_000)
    #expect(String(decoding: many, as: UTF8.self).contains("more are not shown."))
  }
}
