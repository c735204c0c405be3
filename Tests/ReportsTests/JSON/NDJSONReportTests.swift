import Documents
import Reports
import TestSupport
import Testing

@Suite struct `The report in lines` {
  @Test func `has an object a line, and the summary last`() throws {
    let document = Reported.document("a.md", "It fell 33%.", at: "33%", message: "a\nb")
    let text = Reported.text(NDJSONReport(), document, errors: [InputError(path: "b.md", message: "no such file")])
    let lines = try text.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
    #expect(lines.map { $0["type"]?.string } == ["diagnostic", "error", "summary"])
    #expect(lines[0]["path"]?.string == "a.md")
    #expect(lines[0]["message"]?.string == "a\nb")
    #expect(lines[1]["path"]?.string == "b.md")
    #expect(lines[2]["files"] == .number("1"))
    #expect(lines[2]["columnUnit"]?.string == "unicodeCodePoints")
  }
}
