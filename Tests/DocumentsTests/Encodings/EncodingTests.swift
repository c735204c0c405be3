import Testing

@testable import Documents

@Suite struct EncodingTests {
  private func failure(
    _ path: String, _ bytes: [UInt8], encoding: TextEncoding? = nil
  ) -> InputError? {
    do {
      _ = try DocumentReader(encoding: encoding).read(path: path, bytes: bytes)
      return nil
    } catch { return error }
  }

  // MARK: - What a file says of itself

  @Test(arguments: [
    ("utf-8", TextEncoding.utf8), (" UTF8\n", .utf8), ("latin1", .windows1252), ("ISO-8859-1", .windows1252),
    ("ascii", .windows1252), ("US-ASCII", .windows1252), ("cp1252", .windows1252), ("l1", .windows1252),
    ("utf-16", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
  ])
  func `labels are those of the Encoding Standard`(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test(arguments: ["shift_jis", "iso-8859-2", "windows-1251", "", "utf 8", "koi8-r"])
  func `labels of other encodings are none`(label: String) {
    #expect(TextEncoding(label: label) == nil)
  }

  @Test(arguments: [
    "<meta charset=windows-1252>", "<META CHARSET='ISO-8859-1'>", "<meta\n charset = \"latin1\" >",
    "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
    "<meta content='text/html;charset=cp1252' http-equiv='content-type'>",
    "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html>", "<!-- <meta charset=utf-8> --><meta charset=latin1>",
    "<p title='<meta charset=utf-8>'><meta charset=latin1>",
  ])
  func `a page's declaration is obeyed`(declaration: String) throws {
    let bytes =
      Array(declaration.utf8) + Array("<p>10".utf8) + [0x96] + Array("20% of caf".utf8) + [0xE9] + Array("s</p>".utf8)
    let document = try DocumentReader().read(path: "a.html", bytes: bytes)
    #expect(document.texts == ["10–20% of cafés"])
    #expect(document.source.encoding == .windows1252)
    let low = Array(declaration.utf8).count + 3
    #expect(document.map.source(of: ByteRange(0, 8)) == ByteRange(low, low + 6))
  }

  @Test func `a declaration beyond the first kilobyte is not seen`() {
    let filler = [UInt8](repeating: 0x20, count: 1100)
    let bytes = filler + Array("<meta charset=latin1><p>caf".utf8) + [0xE9]
    #expect(failure("a.html", bytes)?.message == "not valid UTF-8: byte 0xE9")
  }

  @Test func `a page that says it is UTF-16 in readable letters is UTF-8`() throws {
    let document = try html("<meta charset=utf-16><p>28–33%")
    #expect(document.texts == ["28–33%"])
  }

  @Test func `a byte order mark goes before a declaration and before the user`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1><p>28–33%".utf8)
    for encoding in [nil, TextEncoding.windows1252] {
      let document = try DocumentReader(encoding: encoding).read(path: "a.html", bytes: bytes)
      #expect(document.texts == ["28–33%"])
    }
  }

  @Test func `the user goes before a declaration`() throws {
    let bytes = Array("<meta charset=utf-8><p>10".utf8) + [0x96] + Array("20%".utf8)
    let document = try DocumentReader(encoding: .windows1252).read(path: "a.html", bytes: bytes)
    #expect(document.texts == ["10–20%"])
  }

  @Test func `Markdown and text declare nothing`() {
    let bytes = Array("<meta charset=latin1>\n\ncaf".utf8) + [0xE9]
    #expect(failure("a.md", bytes)?.message == "not valid UTF-8: byte 0xE9")
  }

  @Test func `an encoding that is not read here is named`() {
    let error = failure("a.html", Array("<meta charset=Shift_JIS><p>x".utf8))
    #expect(error?.message == "is in the encoding \"Shift_JIS\", which is not read here")
    #expect(failure("a.txt", [0xFF, 0xFE, 0, 0, 0x31, 0, 0, 0])?.message.contains("utf-32le") == true)
  }

  // MARK: - Bad bytes

  @Test func `the first bad byte is named with its line and column`() {
    let error = failure("a.txt", Array("líne one\nöff by 10".utf8) + [0x96] + Array("20%\n".utf8))
    #expect(error?.message == "not valid UTF-8: byte 0x96")
    #expect((error?.line, error?.column) == (2, 10))
    #expect(error?.help == "declare the charset in the file, or pass --encoding (windows-1252, for one)")
  }

  @Test func `a page that lies about being UTF-8 is an error too`() {
    let error = failure("a.html", Array("<meta charset=utf-8>\n<p>caf".utf8) + [0xE9, 0x20])
    #expect(error?.message == "not valid UTF-8: byte 0xE9")
    #expect((error?.line, error?.column) == (2, 7))
    #expect(error?.help?.hasPrefix("correct the byte") == true)
  }

  @Test(arguments: [[UInt8](), Array(" \n\t\r\n ".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]])
  func `a file without text is an error`(bytes: [UInt8]) {
    let message = failure("a.md", bytes)?.message
    #expect(message == "is empty" || message == "holds nothing but white space")
  }

  @Test func `a NUL byte makes a file binary`() {
    let error = failure("a.txt", Array("abc\nde".utf8) + [0] + Array("f".utf8))
    #expect(error?.message == "looks like a binary file: a NUL byte")
    #expect((error?.line, error?.column) == (2, 3))
    #expect(
      failure("a.txt", [0xFF, 0xFE, 0x31, 0, 0, 0, 0x32, 0])?.message == "looks like a binary file: a NUL character")
  }

  @Test(arguments: [
    (Array("%PDF-1.7 ...".utf8), "a PDF"), ([0x50, 0x4B, 3, 4, 1], "a ZIP archive (or a word processor's file)"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"), (Array("{\\rtf1 x}".utf8), "a rich text file"),
  ])
  func `well-known formats are called by their names`(bytes: [UInt8], name: String) {
    #expect(failure("a.txt", bytes)?.message == "looks like a binary file: \(name)")
  }

  @Test func `a file full of control characters is binary`() {
    #expect(failure("a.txt", [1, 2, 3, 0x41, 5, 6])?.message == "looks like a binary file: full of control characters")
  }

  @Test func `UTF-16 without a byte order mark is told from binary`() throws {
    let bytes: [UInt8] = "Sales rose 28% in May".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(failure("a.txt", bytes)?.message == "looks like UTF-16 without a byte order mark")
    let document = try DocumentReader(encoding: .utf16LittleEndian).read(path: "a.txt", bytes: bytes)
    #expect(document.texts == ["Sales rose 28% in May"])
  }

  @Test func `half a surrogate pair and half a character are errors with a place`() {
    let half = failure("a.txt", [0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0, 0x62])
    #expect(half?.message == "not valid UTF-16: half a surrogate pair")
    #expect((half?.line, half?.column) == (1, 2))
    #expect(failure("a.txt", [0xFE, 0xFF, 0, 0x61, 0])?.message == "not valid UTF-16: half a character at the end")
  }

  // MARK: - Offsets

  @Test func `windows-1252 decodes every byte as the Encoding Standard's index does`() {
    #expect(Windows1252.scalar(of: 0x80) == "€")
    #expect(Windows1252.scalar(of: 0x96) == "–")
    #expect(Windows1252.scalar(of: 0x9F) == "Ÿ")
    #expect(Windows1252.scalar(of: 0x81) == "\u{81}")
    #expect(Windows1252.scalar(of: 0xE9) == "é")
    #expect(Windows1252.scalar(of: 0x41) == "A")
  }

  @Test func `every offset of a transcoded text maps to its character and back`() throws {
    let bytes: [UInt8] = [0x61, 0xE9, 0xE9, 0x96, 0x62, 0x80, 0x63]
    let text = try SourceDecoder(path: "a", bytes: bytes).decode(as: .text, encoding: .windows1252)
    var offset = 0
    for (place, scalar) in String(decoding: text.utf8, as: UTF8.self).unicodeScalars.enumerated() {
      for byte in 0..<UTF8.width(scalar) { #expect(text.offsets.fileOffset(ofUTF8: offset + byte) == place) }
      #expect(text.offsets.utf8Offset(ofFile: place) == offset)
      offset += UTF8.width(scalar)
    }
    #expect(text.offsets.fileOffset(ofUTF8: offset) == bytes.count)
  }

  @Test func `UTF-16 offsets count its units' bytes, surrogate pairs as four`() throws {
    let bytes: [UInt8] =
      [0xFE, 0xFF] + "a–𝟙b".utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let text = try SourceDecoder(path: "a", bytes: bytes).decode(as: .text, encoding: nil)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "a–𝟙b")
    #expect([0, 1, 4, 8, 9].map { text.offsets.fileOffset(ofUTF8: $0) } == [2, 4, 6, 10, 12])
    #expect([2, 4, 6, 10].map { text.offsets.utf8Offset(ofFile: $0) } == [0, 1, 4, 8])
  }

  @Test func `characters across any border are read, and half a character is an error at its place`() throws {
    for length in 250..<260 {
      let start = [UInt8](repeating: 0x61, count: length)
      let rest = [UInt8](repeating: 0x62, count: 600)
      for character in ["é", "–", "👩"] {
        let bytes = Array(character.utf8)
        #expect(try DocumentReader().read(path: "a.txt", bytes: start + bytes + rest).prose == start + bytes + rest)
        #expect(failure("a.txt", start + bytes.dropLast() + rest)?.column == length + 1)
        #expect(failure("a.txt", rest + start + bytes.dropLast())?.column == rest.count + length + 1)
      }
    }
  }
}
