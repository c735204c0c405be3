import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `GitLab's report` {
  private func report(_ documents: CheckedDocument...) throws -> [JSONValue] {
    let bytes = GitLabReport(paths: Reported.paths).render(documents, RunSummary(tally: Tally()))
    return try #require(try JSONReader.read(bytes).elements)
  }

  @Test func `is an array with all that GitLab reads`() throws {
    let items = try report(Reported.document("./posts/a.md", "It fell 28–33%.", at: "28–33%", severity: .warning))
    let item = try #require(items.first)
    #expect(items.count == 1)
    #expect(item["description"]?.string == "range-vs-point: article says 28–33%, ledger says 33%")
    #expect(item["check_name"]?.string == "range-vs-point")
    #expect(item["severity"]?.string == "minor")
    #expect(item["location"]?["path"]?.string == "site/posts/a.md")
    #expect(item["location"]?["lines"]?["begin"] == .number("1"))
    #expect(try report() == [])
  }

  @Test func `fingerprints differ between files, and between claims that are alike`() throws {
    let article = SampleArticle("a.md", "It fell 33%. It fell 33%.")
    let range = article.place("33%")
    let twice = [range, ByteRange(range.lower + 13, range.upper + 13)].map {
      Diagnostic(rule: "r", severity: .error, range: $0, message: "m", label: "")
    }
    let items = try report(
      article.checked(diagnostics: twice + twice), Reported.document("b.md", "It fell 33%.", at: "33%"),
      Reported.document("c.md", "It fell 33%.", at: "33%"))
    #expect(Set(items.compactMap { $0["fingerprint"]?.string }).count == 6)
  }
}
