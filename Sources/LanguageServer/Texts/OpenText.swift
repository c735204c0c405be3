/// The text of a document that is open in the editor.
package struct OpenText: Sendable {
  /// Valid UTF-8.
  package private(set) var bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The bytes of a byte order mark that the client counts as a character.
  package var markWidth: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Where a position lies. One behind the end of its line is the end of the line, one behind the last line the end of the text, and one
  /// inside a character its start.
  package func offset(_ position: Position, _ encoding: PositionEncoding) -> Int {
    var index = 0
    var line = 0
    while line < position.line {
      guard let end = lineEnd(from: index), end.next > end.end else { return bytes.count }
      index = end.next
      line += 1
    }
    let end = lineEnd(from: index)?.end ?? bytes.count
    var left = position.character
    while index < end, left > 0 {
      let start = index
      left -= encoding.width(bytes[index])
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 {
        left -= encoding.width(bytes[index])
        index += 1
      }
      if left < 0 { return start }
    }
    return index
  }

  /// Where a line ends and where the next one begins; `nil` for the last.
  private func lineEnd(from start: Int) -> (end: Int, next: Int)? {
    guard start < bytes.count, let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return nil
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (end, end + (isPair ? 2 : 1))
  }

  /// Puts a text in the place of what stands between two positions.
  package mutating func replace(from start: Position, to end: Position, with text: String, _ encoding: PositionEncoding)
  {
    let low = offset(start, encoding)
    let high = offset(end, encoding)
    bytes.replaceSubrange(min(low, high)..<max(low, high), with: text.utf8)
  }
}

extension OpenText {
  /// How far into its line a code point lies.
  func units(ofLine line: Int, before column: Int, _ encoding: PositionEncoding) -> Int {
    let start = offset(Position(line: line, character: 0), encoding)
    var left = column
    var units = 0
    for byte in bytes[start...].prefix(while: { $0 != 0x0A && $0 != 0x0D }) {
      if byte & 0xC0 != 0x80 {
        if left <= 0 { return units }
        left -= 1
      }
      units += encoding.width(byte)
    }
    return units
  }
}
