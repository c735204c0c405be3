import Documents
import TestSupport
import Testing

@Suite struct LineIndexTests {
  private func index(_ text: String) -> LineIndex {
    let bytes = Array(text.utf8)
    return LineIndex(
      SourceText(path: "a", bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity()))
  }

  @Test func `an en dash counts one column for people and three bytes`() throws {
    let marked = Marked(
      "The pilot sites cut review time by **⟦28–33%⟧** “within a quarter,” the authors report.")
    let lines = index(marked.text)
    let range = try #require(marked.ranges.first)
    let start = lines.position(ofFile: range.lower)
    let end = lines.position(ofFile: range.upper)
    #expect((start.column, end.column) == (38, 44))
    #expect((start.utf16Column, end.utf16Column) == (38, 44))
    #expect((start.utf8Column, end.utf8Column) == (38, 46))
    #expect(start.line == 1)
  }

  @Test func `characters beyond the basic plane count two UTF-16 units`() throws {
    let marked = Marked("<p>In the “pilot” — 👩‍🔬 notes — review time fell ⟦28&ndash;33%⟧.</p>")
    let lines = index(marked.text)
    let range = try #require(marked.ranges.first)
    let start = lines.position(ofFile: range.lower)
    let end = lines.position(ofFile: range.upper)
    #expect((start.column, end.column) == (50, 62))
    #expect((start.utf16Column, end.utf16Column) == (52, 64))
    #expect((start.utf8Column, end.utf8Column) == (66, 78))
  }

  @Test func `lines end with any of the three line ends`() {
    let lines = index("a\nb\r\nc\rd")
    #expect(lines.lineCount == 4)
    #expect([0, 2, 5, 7].map { lines.position(ofFile: $0).line } == [1, 2, 3, 4])
    #expect(
      (1...4).map { lines.range(ofLine: $0) } == [
        ByteRange(0, 1), ByteRange(2, 3), ByteRange(5, 6), ByteRange(7, 8),
      ])
    #expect(lines.range(ofLine: 5) == nil)
    #expect(lines.range(ofLine: 0) == nil)
  }

  @Test func `a line end belongs to the line it ends`() {
    let lines = index("ab\r\ncd")
    #expect(lines.position(ofFile: 2).line == 1)
    #expect(lines.position(ofFile: 3).line == 1)
    #expect(lines.position(ofFile: 4) == lines.position(ofFile: 4))
    #expect(lines.position(ofFile: 4).column == 1)
  }

  @Test func `an offset inside a character stands for its start, one past the end for the end`() {
    let lines = index("é1")
    #expect(lines.position(ofFile: 1).column == 1)
    #expect(lines.position(ofFile: 2).column == 2)
    #expect(lines.position(ofFile: 99).column == 3)
  }

  @Test func `a byte order mark is not counted`() throws {
    let document = try DocumentReader().read(path: "a.txt", bytes: [0xEF, 0xBB, 0xBF] + Array("12% of all".utf8))
    let place = LineIndex(document.source).position(ofFile: 3)
    #expect((place.line, place.column) == (1, 1))
  }

  @Test func `columns in a file of another encoding count its characters`() throws {
    // "é" is one byte in windows-1252 and two in UTF-16.
    let reader = DocumentReader(format: .text, encoding: .windows1252)
    let document = try reader.read(path: "a.txt", bytes: [0xE9, 0x20, 0x31, 0x32, 0x25, 0x20, 0x75, 0x70])
    let place = LineIndex(document.source).position(ofFile: 2)
    #expect((place.column, place.utf8Column) == (3, 4))
  }

  @Test func `columns agree with a count from the start of the line, wherever the offset is`() {
    var random = Random(seed: 7)
    let pieces = ["a", "é", "–", "𝟙", "\n", "\r\n", "\r", String(repeating: "x", count: 700), "漢字"]
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<12 { text += random.pick(pieces) }
      let lines = index(text)
      var line = 1
      var column = 1
      var units = 1
      var offset = 0
      var previous: Unicode.Scalar = " "
      for scalar in text.unicodeScalars {
        if previous == "\n" || (previous == "\r" && scalar != "\n") {
          line += 1
          column = 1
          units = 1
        }
        let place = lines.position(ofFile: offset)
        #expect((place.line, place.column, place.utf16Column) == (line, column, units), "\(text.debugDescription)")
        column += 1
        units += UTF16.width(scalar)
        offset += UTF8.width(scalar)
        previous = scalar
      }
    }
  }
}
