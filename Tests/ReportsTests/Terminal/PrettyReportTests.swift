import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct PrettyReportTests {
  @Test func `a mismatch shows the article's line and the ledger's line`() {
    let article = SampleArticle(
      "posts/review-time.md",
      "\n\n", "The pilot sites cut review time by ", .markup("**"), "28–33%", .markup("**"),
      " “within a quarter,” the authors report.\n")
    let ledger = SampleLedger("Claims/review-time.yml", "metrics:", "  pilot: 33%")
    let diagnostic = Diagnostic(
      rule: "range-vs-point", severity: .error, range: article.place("28–33%"),
      message: "article says 28–33%, ledger says 33%", label: "article: 28–33%",
      why: ["matched on \"review time\" and \"pilot sites\""], help: "state 33%",
      places: [ledger.place("pilot")], finding: "pilot", claim: 0,
      fix: Diagnostic.Fix(range: article.place("28–33%"), replacement: "33%", isSafe: false))
    let document = article.checked(
      claims: [article.claim("28–33%", .imprecise)], diagnostics: [diagnostic], ledgers: [ledger.open])
    #expect(
      pretty(document, width: 100) == """
        error[range-vs-point]: article says 28–33%, ledger says 33%
          --> posts/review-time.md:3:38
           |
         3 | The pilot sites cut review time by **28–33%** “within a quarter,” the authors report.
           |                                      ^^^^^^ article: 28–33%
           |
          ::: Claims/review-time.yml:2:10
           |
         2 |   pilot: 33%
           |          --- ledger: 33% (pilot)
           |
           = why:  matched on "review time" and "pilot sites"
           = help: state 33%
           = fix (unsafe): `28–33%` -> `33%`
           = docs: claimlint explain range-vs-point

        Checked 1 file, 1 claim: 1 flagged (1 error).

        """)
  }

  @Test func `wide characters, combining marks and tabs keep the mark under its span`() {
    let article = SampleArticle("a.md", "\t東京では👩‍🔬 cafe\u{301} 33% rose\n")
    #expect(
      block(article, "33%") == """
          --> a.md:1:16
           |
         1 |     東京では👩‍🔬 cafe\u{301} 33% rose
           |                     ^^^ here
           |
        """)
  }

  @Test func `a line end of carriage return and line feed is not drawn`() {
    let article = SampleArticle("a.md", "One.\r\nIt fell 33%\r\nThree.\r\n")
    #expect(
      block(article, "33%") == """
          --> a.md:2:9
           |
         2 | It fell 33%
           |         ^^^ here
           |
        """)
  }

  @Test func `a span at the end of a file without a line end`() {
    #expect(
      block(SampleArticle("a.md", "It fell 33%"), "33%") == """
          --> a.md:1:9
           |
         1 | It fell 33%
           |         ^^^ here
           |
        """)
  }

  @Test func `an empty span past the last line end is marked by one sign`() {
    #expect(
      block(SampleArticle("a.md", "It fell.\n"), "nowhere") == """
          --> a.md:2:1
           |
         2 |
           | ^ here
           |
        """)
  }

  @Test func `an entity or a tag inside the span is explained`() {
    let article = SampleArticle(
      "a.html", .markup("<p>"), "It fell 28", .decoded("&ndash;", as: "–"), .markup("<b>"), "33", .markup("</b>"), "%.")
    let claim = article.claim("28–33%")
    let diagnostic = Diagnostic(
      rule: "value-mismatch", severity: .warning, range: claim.range, message: "m", label: "here", claim: 0)
    let expected = """
        --> a.html:1:12
         |
       1 | <p>It fell 28&ndash;<b>33</b>%.
         |            ^^^^^^^^^^^^^^^^^^^ here (rendered: 28–33%)
         |
      """
    #expect(block(article.checked(claims: [claim], diagnostics: [diagnostic])) == expected)
    // Where no claim knows the prose, the source map does.
    let bare = Diagnostic(rule: "value-mismatch", severity: .warning, range: claim.range, message: "m", label: "here")
    #expect(block(article.checked(diagnostics: [bare])) == expected)
  }

  @Test func `a span over a soft line break is marked on both lines and not called rendered`() {
    let article = SampleArticle("a.md", "It fell by 28–33", .decoded("\n", as: " "), "percent, they say.")
    #expect(
      block(article, "28–33\npercent") == """
          --> a.md:1:12
           |
         1 | It fell by 28–33
           |            ^^^^^
         2 | percent, they say.
           | ^^^^^^^ here
           |
        """)
  }

  @Test func `of a span over many lines the first and the last are shown`() {
    let article = SampleArticle("a.md", "He said “one\n  two\n  three\n  four\n  five” to us.")
    #expect(
      block(article, "“one\n  two\n  three\n  four\n  five”") == """
          --> a.md:1:9
           |
         1 | He said “one
           |         ^^^^
        ...
         5 |   five” to us.
           |   ^^^^^ here
           |
        """)
  }

  @Test func `a long line is cut on both sides of the span`() {
    let article = SampleArticle(
      "a.html", "Both of the sites that took part say review time fell by 33% in a quarter, and that it stayed there.")
    #expect(
      block(article, "33%", width: 44) == """
          --> a.html:1:58
           |
         1 | …iew time fell by 33% in a quarter, an…
           |                   ^^^ here
           |
        """)
  }

  @Test func `a label too long for its line stands below the mark`() {
    let article = SampleArticle("a.md", "Review time fell by 33% in a quarter")
    let label = "article: 33%, but the report says 28%"
    #expect(
      block(article, "33%", width: 44, label: label) == """
          --> a.md:1:21
           |
         1 | Review time fell by 33% in a quarter
           |                     ^^^
           |   article: 33%, but the report says 28%
           |
        """)
  }

  @Test func `control, bidirectional and invisible characters are drawn, so that no text forges output`() {
    let article = SampleArticle(
      "a.md", "\u{1B}[31mred\u{7} \u{202E}33%\u{2066} a\u{200B}b\u{85}\u{2028}c\u{FEFF} \u{301}x\n")
    #expect(
      block(article, "33%", width: 120) == """
          --> a.md:1:12
           |
         1 | ␛[31mred␇ <U+202E>33%<U+2066> a<U+200B>b<U+0085><U+2028>c<U+FEFF> \u{301}x
           |                   ^^^ here
           |
        """)
    #expect(block(article, "33%", width: 120, glyphs: .ascii).contains("<U+001B>[31mred<U+0007> <U+202E>33%"))
  }

  @Test func `an article cannot start a command of a build server`() {
    let article = SampleArticle("::error::x.md", "::error file=a::b\n##[error]33% ##vso[task.x] ## [link]\n")
    let diagnostic = Diagnostic(
      rule: "value-mismatch", severity: .error, range: article.place("::error file=a::b\n##[error]33%"),
      message: "article says ##[error]33%\n::error::forged", label: "##[add-matcher]x", why: ["\r::set-output::x"],
      help: "\n::warning::x", fix: nil)
    #expect(
      pretty(article.checked(diagnostics: [diagnostic])) == """
        error[value-mismatch]: article says ##\\[error]33%␊::error::forged
          --> ::error::x.md:1:1
           |
         1 | ::error file=a::b
           | ^^^^^^^^^^^^^^^^^
         2 | ##\\[error]33% ##vso\\[task.x] ## [link]
           | ^^^^^^^^^^^^^ ##\\[add-matcher]x
           |
           = why:  ␍::set-output::x
           = help: ␊::warning::x
           = docs: claimlint explain value-mismatch

        Checked 1 file, 0 claims. Besides the claims: 1 error.

        """)
  }

  @Test func `several ledgers are shown in order, and one outside the repository is only named`() {
    let article = SampleArticle("a.md", "It fell 33%.")
    let near = SampleLedger("Claims/near.yml", "rate: 28%", id: "near")
    let far = SampleLedger("/srv/far.yml", "# far", "share: 30%", id: "far", isOutside: true)
    let diagnostic = Diagnostic(
      rule: "value-mismatch", severity: .info, range: article.place("33%"), message: "m", label: "here",
      places: [near.place("rate"), far.place("share", ledger: 1), near.place("rate", ledger: 7)])
    #expect(
      pretty(article.checked(diagnostics: [diagnostic], ledgers: [near.open, far.open])) == """
        info[value-mismatch]: m
          --> a.md:1:9
           |
         1 | It fell 33%.
           |         ^^^ here
           |
          ::: Claims/near.yml:1:7
           |
         1 | rate: 28%
           |       --- ledger: 28% (rate)
           |
           = ledger: /srv/far.yml:2:8: ledger: 30% (share)
           = docs: claimlint explain value-mismatch

        Checked 1 file, 0 claims. Besides the claims: 1 info.

        """)
  }

  @Test func `the gutter is as wide as the longest line number`() {
    let article = SampleArticle("a.md", "It fell 33%.")
    let ledger = SampleLedger("l.yml", "rate: 28%")
    let long = SampleArticle("b.md", .text(String(repeating: "\n", count: 1233)), "It fell 33%.")
    let diagnostic = Diagnostic(
      rule: "r", severity: .error, range: long.place("33%"), message: "m", label: "here", places: [ledger.place("rate")]
    )
    #expect(
      block(long.checked(diagnostics: [diagnostic], ledgers: [ledger.open])) == """
            --> b.md:1234:9
             |
        1234 | It fell 33%.
             |         ^^^ here
             |
            ::: l.yml:1:7
             |
           1 | rate: 28%
             |       --- ledger: 28% (rate)
             |
        """)
    #expect(block(article, "33%").hasPrefix("  --> a.md"))
  }

  @Test func `colours paint by role and move nothing`() {
    let article = SampleArticle("a.md", "It fell 33%.")
    let ledger = SampleLedger("l.yml", "rate: 28%")
    let diagnostic = Diagnostic(
      rule: "r", severity: .warning, range: article.place("33%"), message: "m", label: "here",
      places: [ledger.place("rate", label: "there")])
    let document = article.checked(diagnostics: [diagnostic], ledgers: [ledger.open])
    let report = PrettyReport(style: TerminalStyle(painter: .colored))
    let bytes = report.render([document], RunSummary(tally: Tally(document.result)))
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "^")
    #expect(
      text == """
        ^[1;33mwarning[r]^[0m: m
        ^[2;36m  --> ^[0ma.md:1:9
        ^[2;36m   |^[0m
        ^[2;36m 1 |^[0m It fell 33%.
        ^[2;36m   |^[0m^[1;33m         ^^^ here^[0m
        ^[2;36m   |^[0m
        ^[2;36m  ::: ^[0ml.yml:1:7
        ^[2;36m   |^[0m
        ^[2;36m 1 |^[0m rate: 28%
        ^[2;36m   |^[0m^[32m       --- there^[0m
        ^[2;36m   |^[0m
        ^[2;36m   = ^[0mdocs: claimlint explain r

        Checked 1 file, 0 claims. Besides the claims: 1 warning.

        """)
    var plain = text
    for code in ["1;33", "2;36", "32", "0"] { plain = plain.replacing("^[\(code)m", with: "") }
    #expect(plain == pretty(document))
  }

  @Test func `what is below the least severity or beyond the greatest number is counted, not shown`() {
    let article = SampleArticle("a.md", "It fell 33%, then 28%, then 5%.")
    let diagnostics = [("33%", Severity.error), ("28%", .info), ("5%", .error)].map { text, severity in
      Diagnostic(rule: "r", severity: severity, range: article.place(text), message: text, label: "", claim: 0)
    }
    let document = article.checked(claims: [article.claim("33%")], diagnostics: diagnostics)
    let some = pretty(document, shown: Shown(minimum: .warning, limit: 1))
    #expect(some.hasPrefix("error[r]: 33%\n"))
    #expect(
      some.hasSuffix(
        """

        Checked 1 file, 1 claim: 1 flagged (2 errors, 1 info).
        2 more not shown (--min-severity, --max-findings).

        """))
    #expect(pretty(document, shown: Shown(minimum: .warning)).contains("1 more not shown"))
    #expect(!pretty(document).contains("not shown"))
  }

  @Test func `the summary counts what came of the claims`() {
    let article = SampleArticle("a.md", "It fell 33%.")
    let verdicts: [Verdict] = [.supported, .supported, .stale, .imprecise, .unverifiable]
    let diagnostics = [Severity.error, .warning].map {
      Diagnostic(rule: "r", severity: $0, range: ByteRange(0, 2), message: "", label: "", claim: 2)
    }
    let tally = Tally(
      article.checked(claims: verdicts.map { article.claim("33%", $0) }, diagnostics: diagnostics).result)
    #expect(
      SummaryLine.text(tally + tally)
        == "Checked 2 files, 10 claims: 4 supported, 4 flagged (2 errors, 2 warnings), 2 not in a ledger.")
    #expect(SummaryLine.text(Tally()) == "Checked 0 files, 0 claims.")
  }

  /// What one diagnostic at the first place of `text` draws of the article.
  private func block(
    _ article: SampleArticle, _ text: String, width: Int = 80, glyphs: Glyphs = .unicode, label: String = "here"
  ) -> String {
    let diagnostic = Diagnostic(
      rule: "r", severity: .error, range: article.place(text), message: "m", label: label)
    return block(article.checked(diagnostics: [diagnostic]), width: width, glyphs: glyphs)
  }

  /// The lines between the headline and the notes.
  private func block(_ document: CheckedDocument, width: Int = 80, glyphs: Glyphs = .unicode) -> String {
    let lines = pretty(document, width: width, glyphs: glyphs).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().prefix { !$0.drop { $0 == " " }.hasPrefix("= ") }.joined(separator: "\n")
  }
}

/// The report as text.
func pretty(
  _ documents: CheckedDocument..., width: Int = 80, glyphs: Glyphs = .unicode, shown: Shown = Shown()
) -> String {
  let style = TerminalStyle(glyphs: glyphs, width: width)
  let tally = documents.reduce(Tally()) { $0 + Tally($1.result) }
  let report = PrettyReport(style: style, shown: shown)
  return String(decoding: report.render(documents, RunSummary(tally: tally)), as: UTF8.self)
}
