/// Where lines and columns lie in a file. Built once for a file, where its offsets go out to people and other tools.
///
/// Lines end with `\n`, `\r\n` or a lone `\r`. Lines and columns count from 1. A byte order mark is not counted. An offset
/// inside a character stands for the character's start; an offset past the end stands for the end.
package struct LineIndex: Sendable {
  /// A place in a file, as people and tools name it.
  package struct Position: Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// From 1, in Unicode code points: what a terminal shows and what claimlint's own JSON states.
    package let column: Int
    /// From 1, in UTF-16 code units: what SARIF and editors count.
    package let utf16Column: Int
    /// From 1, in UTF-8 bytes.
    package let utf8Column: Int
  }

  private let source: SourceText
  /// Where each line starts in the UTF-8 text.
  private let starts: [UInt32]
  /// Code points and UTF-16 units before each stretch of `stride` bytes, so that a long line is not counted from its start
  /// for every offset on it. Empty where the text is ASCII.
  private let counts: [Count]

  private struct Count {
    var scalars: UInt32 = 0
    var units: UInt32 = 0
  }

  private static let stride = 1024

  /// Reads the whole text once.
  package init(_ source: SourceText) {
    self.source = source
    var starts: [UInt32] = [0]
    var counts: [Count] = []
    var isASCII = true
    let text = source.utf8.span
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte >= 0x80 { isASCII = false }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      if byte == UInt8(ascii: "\r"), index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
      starts.append(UInt32(clamping: index))
    }
    if !isASCII {
      counts.reserveCapacity(text.count / Self.stride + 1)
      var count = Count()
      for index in text.indices {
        if index.isMultiple(of: Self.stride) { counts.append(count) }
        Self.add(text[index], to: &count)
      }
    }
    self.starts = starts
    self.counts = counts
  }

  /// The number of lines; a text that ends with a line end has an empty line after it.
  package var lineCount: Int { starts.count }

  /// The line and column of an offset in the file's own bytes.
  package func position(ofFile offset: Int) -> Position {
    let place = characterStart(source.offsets.utf8Offset(ofFile: offset))
    let line = line(at: place)
    let start = Int(starts[line])
    let here = count(before: place)
    let there = count(before: start)
    return Position(
      line: line + 1, column: Int(here.scalars - there.scalars) + 1, utf16Column: Int(here.units - there.units) + 1,
      utf8Column: place - start + 1)
  }

  /// A line's span in the file's own bytes, without its line end; `nil` for a line that does not exist. Lines count from 1.
  package func range(ofLine line: Int) -> ByteRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : source.utf8.count
    if end > start, line < starts.count {
      let last = source.utf8[end - 1]
      end -= 1
      if last == UInt8(ascii: "\n"), end > start, source.utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return ByteRange(source.offsets.fileOffset(ofUTF8: start), source.offsets.fileOffset(ofUTF8: end))
  }

  /// The index of the line that holds the byte at `offset` of the UTF-8 text.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func characterStart(_ offset: Int) -> Int {
    var place = min(max(0, offset), source.utf8.count)
    while place > 0, place < source.utf8.count, source.utf8[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func count(before offset: Int) -> Count {
    guard !counts.isEmpty else { return Count(scalars: UInt32(clamping: offset), units: UInt32(clamping: offset)) }
    let stretch = min(offset / Self.stride, counts.count - 1)
    var count = counts[stretch]
    for index in stretch * Self.stride..<max(stretch * Self.stride, offset) {
      Self.add(source.utf8[index], to: &count)
    }
    return count
  }

  /// Counts a character at its first byte; one beyond the basic plane takes two UTF-16 units.
  private static func add(_ byte: UInt8, to count: inout Count) {
    guard byte & 0xC0 != 0x80 else { return }
    count.scalars += 1
    count.units += byte >= 0xF0 ? 2 : 1
  }
}
