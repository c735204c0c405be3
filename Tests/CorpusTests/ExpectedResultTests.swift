import Checking
import Documents
import Foundation
import TestSupport
import Testing

/// Each article of the corpus against the result that stands beside it.
@Suite struct `The corpus` {
  @Test(arguments: Corpus.articles) func `gets the expected result, number by number`(article: String) throws {
    let expected = ExpectedResult(try Corpus.expected(article))
    #expect(!expected.lines.isEmpty)
    #expect(expected.strays == [], "not of the form: line:column | text | verdict | finding | rule | reason")
    let checked = try CheckedArticle(article)
    #expect(checked.strays(expected) == [], "flagged, though the expected result does not speak of it")

    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let lines = try expected.lines.map { try checked.meets($0) ? $0.text : ExpectedResult.Line.mark + $0.text }
      try Corpus.record((expected.head.map { String($0) } + lines).joined(separator: "\n") + "\n", for: article)
      Issue.record("marked anew which lines of \(article).expected are met; look at them and run again")
      return
    }
    for line in expected.lines {
      let met = try checked.meets(line)
      if line.isOpen {
        #expect(!met, "met now, so the mark before it can go: \(line.text)")
      } else {
        let answer = try checked.answer(to: line)
        #expect(met, "\(line.text)\nbut the program says: \(answer)")
      }
    }
  }

  @Test(arguments: ["steady-hands.md", "trap-field.html", "appendix-reader.md", "ten-years-of-counting.html"])
  func `says nothing of an article that is right`(article: String) throws {
    #expect(try CheckedArticle(article).flags == [])
  }

  @Test func `gives one article the same verdicts in HTML, Markdown and text`() throws {
    let told = try ["three-ways.html", "three-ways.md", "three-ways.txt"].map { article in
      let checked = try CheckedArticle(article)
      return try checked.claims.map { _, claim in
        let finding = try claim.finding.map(CheckedArticle.id) ?? "-"
        return
          "\(checked.document.text(claim.prose).replacing("\u{A0}", with: " ")) \(claim.verdict.rawValue) \(finding) \(claim.rules)"
      }
    }
    #expect(told[0].count == 15)
    #expect(told[1] == told[0])
    #expect(told[2] == told[0])
  }

  @Test func `has every verdict, and most of the numbers are met`() throws {
    let lines = try Corpus.articles.flatMap { ExpectedResult(try Corpus.expected($0)).lines }
    let verdicts = Set(lines.filter { !$0.isOpen }.map(\.verdict))
    #expect(verdicts == Set(Verdict.allCases.map(\.rawValue) + ["ignored"]))
    #expect(lines.filter(\.isOpen).count * 5 < lines.count)
  }
}
