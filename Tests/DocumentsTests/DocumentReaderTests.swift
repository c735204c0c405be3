import Documents
import Testing

@Suite struct DocumentReaderTests {
  @Test(arguments: [
    ("a.txt", Document.Format.text), ("a.TEXT", .text), ("b.md", .markdown), ("b.Markdown", .markdown),
    ("b.mdown", .markdown),
    ("b.mdx", .markdown), ("/x.y/c.html", .html), ("c.HTM", .html), ("c.xhtml", .html), ("a.b.md", .markdown),
  ])
  func `the ending of a name tells the format, in any case`(path: String, format: Document.Format) {
    #expect(DocumentReader.format(ofPath: path) == format)
  }

  @Test(arguments: ["a", "a.pdf", "md", ".md", "x.md/a", "a.md/", "", "a.", "a.md~"])
  func `other names tell none`(path: String) {
    #expect(DocumentReader.format(ofPath: path) == nil)
  }

  @Test func `the format that is asked for goes before the name`() throws {
    let bytes = Array("<p>28%".utf8)
    #expect(try DocumentReader(format: .html).read(path: "a.txt", bytes: bytes).texts == ["28%"])
    #expect(try DocumentReader(format: .text).read(path: "a.html", bytes: bytes).texts == ["<p>28%"])
  }

  @Test func `a text under any other name is a page if it begins as one, else plain text`() throws {
    #expect(try read("<stdin>", "\n<!DOCTYPE html><p>28%").texts == ["28%"])
    #expect(try read("notes", "28% of all").format == .text)
  }

  @Test func `a document is the same however often it is read`() throws {
    for name in Fixtures.names {
      #expect(try Fixtures.document(name).dump() == Fixtures.document(name).dump())
    }
  }
}
