import Documents
import LanguageServer
import TestSupport
import Testing

@Suite struct OpenTextTests {
  private static let text = "ab\r\né👩‍🔬x\n\ncafe\u{301}\rend"

  @Test(arguments: [
    (PositionEncoding.utf16, 0, 0, 0), (.utf16, 0, 1, 1), (.utf16, 0, 2, 2), (.utf16, 0, 3, 2), (.utf16, 1, 0, 4),
    (.utf16, 1, 1, 6), (.utf16, 1, 2, 6), (.utf16, 1, 3, 10), (.utf16, 1, 4, 13), (.utf16, 1, 5, 13),
    (.utf16, 1, 6, 17), (.utf16, 1, 7, 18), (.utf16, 1, 8, 18), (.utf16, 2, 0, 19), (.utf16, 2, 4, 19),
    (.utf16, 3, 4, 24), (.utf16, 3, 5, 26), (.utf16, 4, 3, 30), (.utf16, 5, 0, 30), (.utf16, 4, .max, 30),
    (.utf8, 1, 1, 4), (.utf8, 1, 2, 6), (.utf8, 1, 14, 18), (.utf8, 3, 6, 26), (.utf8, .max, .max, 30),
  ])
  func `a position lies where the editor means it`(
    encoding: PositionEncoding, line: Int, character: Int, offset: Int
  ) {
    let position = Position(line: line, character: character)
    #expect(OpenText(Self.text).offset(position, encoding) == offset)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func `every place of a character is found again`(encoding: PositionEncoding) throws {
    for text in [Self.text, "\u{FEFF}" + Self.text, "", "\n", "\r\n\r\n", "a\r", "👩‍🔬"] {
      let open = OpenText(text)
      let source = try #require(
        try? DocumentReader(format: .text, encoding: .utf8).read(path: "a.txt", bytes: open.bytes + [0x20, 0x61])
      ).source
      let lines = LineIndex(source)
      var offset = text.hasPrefix("\u{FEFF}") ? 3 : 0
      for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
        let position = encoding.position(offset, in: lines, markWidth: open.markWidth)
        let isInsidePair = scalar == "\n" && offset > 0 && open.bytes[offset - 1] == 0x0D
        #expect(open.offset(position, encoding) == (isInsidePair ? offset - 1 : offset))
        offset += UTF8.width(scalar)
      }
    }
  }

  @Test func `edits in any order of their ends put the text where it belongs`() {
    var text = OpenText(Self.text)
    text.replace(from: Position(line: 1, character: 6), to: Position(line: 1, character: 1), with: "–", .utf16)
    #expect(text.bytes == Array("ab\r\né–x\n\ncafe\u{301}\rend".utf8))
    text.replace(from: Position(line: 2, character: 0), to: Position(line: 2, character: 0), with: "1\r\n2", .utf16)
    text.replace(from: Position(line: 0, character: 0), to: Position(line: 1, character: 0), with: "", .utf16)
    #expect(text.bytes == Array("é–x\n1\r\n2\ncafe\u{301}\rend".utf8))
    text.replace(from: Position(line: 0, character: 0), to: Position(line: 99, character: 0), with: "", .utf16)
    #expect(text.bytes == [])
  }
}

@Suite struct FileURITests {
  @Test(arguments: [
    ("file:///home/ada/a%20draft.md", "/home/ada/a draft.md"), ("file://localhost/a.md", "/a.md"),
    ("FILE:///a%C3%A9.md", "/aé.md"), ("file:///a.md#L3", "/a.md"), ("file:///a%25b.md", "/a%b.md"),
  ])
  func `names a file`(uri: String, path: String) {
    #expect(FileURI.path(uri) == path)
    #expect(FileURI.path(FileURI.uri(path)) == path)
  }

  @Test(arguments: [
    "untitled:Untitled-1", "https://example.org/a.md", "file://server/a.md", "file:///a%", "file:///a%4",
    "file:///a%+4",
    "file:///%00", "file:///%FF", "file:a.md", "", "file://",
  ])
  func `names none`(uri: String) { #expect(FileURI.path(uri) == nil) }
}
