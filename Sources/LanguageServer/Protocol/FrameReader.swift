/// Takes the bytes of a stream apart into messages: a header with `Content-Length`, an empty line, and so many bytes.
///
/// After a header that is none the next `Content-Length` is looked for, so that one bad message does not end the conversation.
package struct FrameReader {
  package enum Frame: Sendable, Hashable {
    /// The bytes of a message, without its header.
    case body([UInt8])
    /// Why something was no message.
    case broken(String)
  }

  private enum State {
    case header
    case body(Int)
    /// A message that is too long is passed over.
    case skipping(Int)
    case lost
  }

  /// The longest message that is read, in bytes.
  package static let standardLimit = 64 << 20
  private static let headerLimit = 8 << 10
  private static let lengthName = Array("content-length".utf8)

  private let limit: Int
  private var state = State.header
  private var buffer: [UInt8] = []
  /// Where in the buffer what is not yet read begins.
  private var start = 0
  /// What the header said so far.
  private var length: Int?
  private var headerSize = 0

  /// - Parameter limit: The longest message that is read, in bytes.
  package init(limit: Int = standardLimit) { self.limit = limit }

  /// Takes bytes as they arrive.
  package mutating func feed(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    if case .skipping(let left) = state, buffer.isEmpty {
      let passed = min(left, bytes.count)
      state = passed == left ? .header : .skipping(left - passed)
      buffer += bytes[passed...]
    } else {
      buffer += bytes
    }
  }

  /// The next message; `nil` where more bytes are needed for it.
  package mutating func next() -> Frame? {
    while true {
      switch state {
      case .header:
        guard let line = nextLine() else {
          guard buffer.count - start > Self.headerLimit else { return nil }
          return lose("a header that does not end", from: start + 1)
        }
        if let broken = read(line) { return broken }
      case .body(let count):
        guard buffer.count - start >= count else { return nil }
        let body = Array(buffer[start..<start + count])
        start += count
        state = .header
        return .body(body)
      case .skipping(let left):
        let passed = min(left, buffer.count - start)
        start += passed
        state = passed == left ? .header : .skipping(left - passed)
        if passed < left { return nil }
      case .lost:
        guard findHeader() else { return nil }
        state = .header
      }
    }
  }

  /// A line of the header, without its end.
  private mutating func nextLine() -> Range<Int>? {
    guard let end = buffer[start...].prefix(Self.headerLimit + 1).firstIndex(of: 0x0A) else { return nil }
    let line = start..<(end > start && buffer[end - 1] == 0x0D ? end - 1 : end)
    start = end + 1
    return line
  }

  /// Reads a line of the header; at its end the body is what comes next.
  private mutating func read(_ line: Range<Int>) -> Frame? {
    if line.isEmpty {
      // An empty line before a header is nothing.
      guard headerSize > 0 else { return nil }
      headerSize = 0
      guard let count = length else { return lose("a header without Content-Length", from: start) }
      length = nil
      guard count <= limit else {
        state = .skipping(count)
        return .broken("a message of \(count) bytes; at most \(limit) are read")
      }
      state = .body(count)
      return nil
    }
    headerSize += line.count
    guard headerSize <= Self.headerLimit else { return lose("a header that does not end", from: line.lowerBound + 1) }
    let text = buffer[line]
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
      text[..<colon].allSatisfy({ $0 == UInt8(ascii: "-") || Self.isLetter($0) })
    else { return lose("a line that is no header", from: line.lowerBound + 1) }
    guard text[..<colon].map({ $0 | 0x20 }).elementsEqual(Self.lengthName.map { $0 | 0x20 }) else { return nil }
    let value = String(decoding: text[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    let digits = value.prefix { $0 != " " && $0 != "\t" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits) else {
      return lose("a Content-Length that is no number", from: start)
    }
    length = count
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// What follows is looked for behind `place`, where no header has begun: each loss goes on by a byte at least.
  private mutating func lose(_ message: String, from place: Int) -> Frame {
    start = place
    state = .lost
    length = nil
    headerSize = 0
    return .broken(message)
  }

  /// Goes to where a header may begin; where none does yet, to the end of what cannot belong to one.
  private mutating func findHeader() -> Bool {
    let name = Self.lengthName
    while start + name.count < buffer.count {
      // Only letters have two forms: a carriage return is no small hyphen.
      let isHere = name.indices.allSatisfy { offset in
        let byte = buffer[start + offset]
        return byte == name[offset] || Self.isLetter(byte) && byte | 0x20 == name[offset]
      }
      if isHere, buffer[start + name.count] == UInt8(ascii: ":") { return true }
      start += 1
    }
    return false
  }
}
