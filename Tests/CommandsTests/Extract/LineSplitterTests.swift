import Testing

@testable import Commands

@Suite struct LineSplitterTests {
  @Test func `however a stream is cut into chunks, its lines are the same`() {
    let stream = Array("one\n\ntwo\r\nthree four\nlast".utf8)
    let expected: [LineSplitter.Line] = ["one", "", "two\r", "three four", "last"].map { .text(Array($0.utf8)) }
    for size in 1...stream.count {
      var splitter = LineSplitter(limit: 100)
      var lines: [LineSplitter.Line] = []
      for start in stride(from: 0, to: stream.count, by: size) {
        lines += splitter.feed(Array(stream[start..<min(stream.count, start + size)]))
      }
      if let last = splitter.finish() { lines.append(last) }
      #expect(lines == expected, "chunks of \(size)")
    }
  }

  @Test func `a line that is too long is named and let go of, and the next is read`() {
    for size in [1, 3, 100] {
      let stream = Array("12345\n123456\nabc\n1234567".utf8)
      var splitter = LineSplitter(limit: 5)
      var lines: [LineSplitter.Line] = []
      for start in stride(from: 0, to: stream.count, by: size) {
        lines += splitter.feed(Array(stream[start..<min(stream.count, start + size)]))
      }
      if let last = splitter.finish() { lines.append(last) }
      #expect(lines == [.text(Array("12345".utf8)), .tooLong, .text(Array("abc".utf8)), .tooLong])
    }
  }

  @Test func `a stream that ends with a line end has no line after it`() {
    var splitter = LineSplitter(limit: 5)
    #expect(splitter.finish() == nil)
    #expect(splitter.feed(Array("a\n".utf8)) == [.text([UInt8(ascii: "a")])])
    #expect(splitter.finish() == nil)
  }
}
