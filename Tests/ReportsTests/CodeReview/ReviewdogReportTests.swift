import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `reviewdog's reports` {
  @Test(arguments: [
    (Reported.vectors[0], "28–33%", 38, 46), (Reported.vectors[1], "28&ndash;33%", 66, 78), ("a𐐀b", "b", 6, 7),
  ])
  func `columns count bytes of UTF-8`(text: String, token: String, start: Int, end: Int) throws {
    let document = Reported.document("a.md", "\n" + text, at: token)
    let lines = Reported.text(ReviewdogReport(.lines, paths: Reported.paths), document)
    let range = try JSONReader.read(Array(lines.utf8))["location"]?["range"]
    #expect(range?["start"]?["line"] == .number("2"))
    #expect(range?["start"]?["column"] == .number("\(start)"))
    #expect(range?["end"]?["column"] == .number("\(end)"))
  }

  @Test func `each diagnostic says how grave it is, what to write and what it rests on`() throws {
    let document = Reported.document(
      "a.md", "It fell 28–33%.", at: "28–33%", severity: .warning, finding: "drop/north", fix: "33%")
    let whole = Reported.text(ReviewdogReport(.whole, paths: Reported.paths), document)
    let value = try JSONReader.read(Array(whole.utf8))
    #expect(value["source"]?["name"]?.string == "claimlint")
    let diagnostic = try #require(value["diagnostics"]?.elements?.first)
    #expect(diagnostic["severity"]?.string == "WARNING")
    #expect(diagnostic["code"]?["value"]?.string == "range-vs-point")
    #expect(diagnostic["location"]?["path"]?.string == "site/a.md")
    let suggestion = diagnostic["suggestions"]?.elements?.first
    #expect(suggestion?["text"]?.string == "33%")
    #expect(suggestion?["range"]?["end"]?["column"] == .number("17"))
    let related = diagnostic["related_locations"]?.elements?.first
    #expect(related?["location"]?["path"]?.string == "site/Claims/a study.yml")
  }
}
