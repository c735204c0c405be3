import LanguageServer
import Testing

@Suite struct FrameReaderTests {
  private func frame(_ body: String) -> [UInt8] { Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8) }

  /// All that comes of a stream, fed so many bytes at a time.
  private func frames(_ bytes: [UInt8], by size: Int, limit: Int = FrameReader.standardLimit) -> [FrameReader.Frame] {
    var reader = FrameReader(limit: limit)
    var frames: [FrameReader.Frame] = []
    var index = 0
    while index < bytes.count {
      reader.feed(Array(bytes[index..<min(index + size, bytes.count)]))
      index += size
      while let frame = reader.next() { frames.append(frame) }
    }
    return frames
  }

  private func body(_ text: String) -> FrameReader.Frame { .body(Array(text.utf8)) }

  @Test(arguments: [1, 2, 3, 7, 64, 100_000])
  func `messages arrive whole however the stream is cut`(size: Int) {
    let bytes = frame("{}") + frame("“28–33%” 👩‍🔬\r\n\r\nContent-Length: 3") + frame("") + frame("[1]")
    let wanted = [body("{}"), body("“28–33%” 👩‍🔬\r\n\r\nContent-Length: 3"), body(""), body("[1]")]
    #expect(frames(bytes, by: size) == wanted)
  }

  @Test func `other headers, their case and plain line ends do not matter`() {
    let text =
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}\r\n"
      + "CONTENT-LENGTH: 2\n\n[]"
    #expect(frames(Array(text.utf8), by: 5) == [body("{}"), body("[]")])
  }

  @Test(arguments: [
    "Content-Length: many\r\n\r\n", "Content-Length: -4\r\n\r\n", "Content-Length:\r\n\r\n",
    "Content-Length: 99999999999999999999\r\n\r\n", "Content-Type: x\r\n\r\n", "{\"jsonrpc\": \"2.0\"}\r\n",
    "no header at all ", "Content-Lengt: 4 4: Content-Length\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n\r\n",
  ])
  func `after a header that is none the next message is read`(header: String) {
    for size in [1, 9, 1000] {
      let found = frames(Array(header.utf8) + frame("{}") + frame("[]"), by: size)
      #expect(found.suffix(2) == [body("{}"), body("[]")], "\(header)")
      #expect(found.count == 3)
    }
  }

  @Test func `a header without end is given up`() {
    let found = frames([UInt8](repeating: 0x41, count: 100_000) + frame("{}"), by: 4096)
    #expect(found.count == 2 && found.last == body("{}"))
  }

  @Test(
    arguments: ["content\rlength: 2\r\n\r\n{}", "Content-Length: " + String(repeating: " ", count: 9_000)])
  func `what only looks like a header is passed over once`(text: String) {
    var reader = FrameReader()
    reader.feed(Array(text.utf8))
    var count = 0
    while count < 100, reader.next() != nil { count += 1 }
    #expect(count < 5)
    reader.feed(frame("[]"))
    var last: FrameReader.Frame?
    while count < 100, let frame = reader.next() {
      last = frame
      count += 1
    }
    #expect(last == body("[]"))
  }

  @Test(arguments: [1, 10, 4096])
  func `a message that is too long is passed over, and the next one read`(size: Int) {
    let found = frames(frame(String(repeating: "a", count: 50)) + frame("{}"), by: size, limit: 20)
    #expect(found.count == 2 && found.last == body("{}"))
  }
}
