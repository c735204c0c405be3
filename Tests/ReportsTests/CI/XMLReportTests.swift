import Checking
import Documents
import FoundationXML
import Ledger
import Reports
import TestSupport
import Testing

import struct Foundation.Data

@Suite struct `The XML reports` {
  private func parsed(_ text: String) throws -> XMLElement {
    try #require(try XMLDocument(data: Data(text.utf8)).rootElement())
  }

  private func attribute(_ element: XMLElement?, _ name: String) -> String? {
    element?.attribute(forName: name)?.stringValue
  }

  private func elements(_ element: XMLElement?) -> [XMLElement] {
    element?.children?.compactMap { $0 as? XMLElement } ?? []
  }

  @Test func `checkstyle has each place and message, whatever characters are in them`() throws {
    let message = "a < b & \"c\" 'd'\n\u{1B}[31m 33%"
    let document = Reported.document("<a>&.md", "Up.\nIt fell 33%.", at: "33%", message: message)
    let root = try parsed(Reported.text(CheckstyleReport(paths: Reported.paths), document))
    let file = try #require(elements(root).first)
    #expect(attribute(file, "name") == "site/<a>&.md")
    let error = try #require(elements(file).first)
    #expect(attribute(error, "line") == "2" && attribute(error, "column") == "9")
    #expect(attribute(error, "severity") == "error")
    #expect(attribute(error, "source") == "claimlint.range-vs-point")
    #expect(attribute(error, "message") == "a < b & \"c\" 'd'\n\u{FFFD}[31m 33%")
    #expect(elements(try parsed(Reported.text(CheckstyleReport(paths: Reported.paths)))) == [])
  }

  @Test func `junit has a test for each claim, under names of their own`() throws {
    let article = SampleArticle("a.md", "It fell 33%. It fell 33%. It fell 28%.")
    let first = article.claim("33%")
    let claims = [
      first, article.claim("33%"), article.claim("28%", .supported), article.claim("fell", .unverifiable, message: "m"),
    ]
    let diagnostics = [
      Diagnostic(
        rule: "value-mismatch", severity: .error, range: first.range, message: "33%, not 28%", label: "", claim: 0),
      Diagnostic(rule: "misquote", severity: .warning, range: article.place("It"), message: "It", label: ""),
    ]
    let errors = [InputError(path: "b.md", message: "no such file")]
    let text = Reported.text(
      JUnitReport(paths: Reported.paths), article.checked(claims: claims, diagnostics: diagnostics), errors: errors)
    let suites = elements(try parsed(text))
    #expect(suites.count == 2)
    let suite = try #require(suites.first)
    let counts = ["tests", "failures", "errors", "skipped"].map { attribute(suite, $0) }
    #expect(counts == ["5", "2", "0", "1"])
    let cases = elements(suite)
    #expect(cases.count == 5)
    #expect(elements(cases[0]).first?.name == "failure")
    #expect(elements(cases[0]).first?.stringValue == "value-mismatch: 33%, not 28%")
    #expect(elements(cases[2]) == [])
    #expect(elements(cases[3]).first?.name == "skipped")
    #expect(attribute(cases[4], "name")?.hasPrefix("misquote @L1:1") == true)
    #expect(elements(elements(suites[1]).first).first?.name == "error")
  }

  @Test func `two claims with one text have two names`() throws {
    let article = SampleArticle("a.md", "It fell 33%. Up by 33 %.")
    let text = Reported.text(
      JUnitReport(paths: Reported.paths), article.checked(claims: [article.claim("33%"), article.claim("33 %")]))
    let names = elements(elements(try parsed(text)).first).compactMap { attribute($0, "name") }
    #expect(Set(names).count == 2)
  }
}
