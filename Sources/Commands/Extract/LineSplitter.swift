/// Cuts a stream of bytes into lines, and holds no more of it than one line.
struct LineSplitter {
  enum Line: Sendable, Hashable {
    /// Without its line end.
    case text([UInt8])
    /// Longer than the limit; its bytes are gone.
    case tooLong
  }

  /// The most bytes of a line.
  private let limit: Int
  private var rest: [UInt8] = []
  private var isSkipping = false

  init(limit: Int) { self.limit = limit }

  /// The lines that a chunk completes.
  mutating func feed(_ chunk: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      append(chunk[start..<end])
      lines.append(take())
      start = end + 1
    }
    append(chunk[start...])
    return lines
  }

  /// The line that the end of the stream completes, if there is any.
  mutating func finish() -> Line? { rest.isEmpty && !isSkipping ? nil : take() }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !isSkipping, rest.count + bytes.count <= limit else {
      isSkipping = true
      rest = []
      return
    }
    rest += bytes
  }

  private mutating func take() -> Line {
    defer {
      rest = []
      isSkipping = false
    }
    return isSkipping ? .tooLong : .text(rest)
  }
}
