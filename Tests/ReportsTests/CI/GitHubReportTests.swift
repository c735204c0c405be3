import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `GitHub's commands` {
  /// What GitHub's runner makes of a line.
  private func decoded(_ line: Substring) throws -> (name: Substring, properties: [String: String], message: String) {
    let head = try #require(line.dropFirst(2).firstRange(of: "::"))
    let command = line[line.index(line.startIndex, offsetBy: 2)..<head.lowerBound]
    let words = command.split(separator: " ", maxSplits: 1)
    var properties: [String: String] = [:]
    for property in words[1].split(separator: ",") {
      let pair = property.split(separator: "=", maxSplits: 1)
      properties[String(pair[0])] = data(pair[1]).replacing("%3A", with: ":").replacing("%2C", with: ",")
        .replacing("%25", with: "%")
    }
    return (words[0], properties, data(line[head.upperBound...]).replacing("%25", with: "%"))
  }

  private func data(_ text: Substring) -> String {
    text.replacing("%0D", with: "\r").replacing("%0A", with: "\n").description
  }

  @Test func `a message of signs, breaks and commands comes back as it was`() throws {
    let message = "100% of 33%\r\n::error::forged, and: 5,000"
    let document = Reported.document("a, b:c%.md", "It fell 33%.", at: "33%", message: message)
    let text = Reported.text(GitHubReport(paths: Reported.paths), document)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1)
    let command = try decoded(try #require(lines.first))
    #expect(command.name == "error")
    #expect(command.message == message)
    #expect(command.properties["file"] == "site/a, b:c%.md")
    #expect(command.properties["col"] == "9" && command.properties["endColumn"] == "12")
  }

  @Test func `a place on two lines has no columns`() throws {
    let document = Reported.document("a.md", "It fell 28\n33%.", at: "28\n33%")
    let command = try decoded(Reported.text(GitHubReport(paths: Reported.paths), document)[...].dropLast())
    #expect(command.properties["line"] == "1" && command.properties["endLine"] == "2")
    #expect(command.properties["col"] == nil && command.properties["endColumn"] == nil)
  }

  @Test func `nine of a kind are shown, the gravest kinds first, and the rest is counted`() {
    let article = SampleArticle("a.md", "It fell 33%.")
    func diagnostics(_ severity: Severity, _ count: Int) -> [Diagnostic] {
      Array(
        repeating: Diagnostic(
          rule: "r", severity: severity, range: article.place("33%"), message: "m", label: ""), count: count)
    }
    let document = article.checked(
      diagnostics: diagnostics(.info, 10) + diagnostics(.warning, 2) + diagnostics(.error, 30))
    let lines = Reported.text(GitHubReport(paths: Reported.paths), document).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines[9] == "::error title=claimlint::21 more are not shown as annotations")
    #expect(lines.count { $0.hasPrefix("::warning ") } == 2)
    #expect(lines.suffix(10).allSatisfy { $0.hasPrefix("::notice ") && $0.hasSuffix("::m") })
  }

  @Test func `what could not be done is an error too`() {
    let errors = [InputError(path: "b.md", line: 3, message: "no such file")]
    #expect(
      Reported.text(GitHubReport(paths: Reported.paths), errors: errors)
        == "::error file=site/b.md,line=3::no such file\n")
  }
}
