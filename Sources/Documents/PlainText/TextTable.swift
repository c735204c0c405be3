/// A table drawn in plain text: cells between bars, or between tabs.
struct TextTable {
  /// The cells of each row, trimmed; rows of hyphens are left out.
  private(set) var rows: [[Range<Int>]] = []
  /// Whether a line of hyphens stands under the first row.
  let hasBorder: Bool
  /// The index of the line after it.
  let end: Int

  /// Reads the table that begins at a line: two lines at least, with the same number of cells.
  init?(_ bytes: [UInt8], _ lines: [TextLine], at start: Int) {
    guard start + 1 < lines.count else { return nil }
    var start = start
    // A drawn frame may begin with its border.
    if Self.isBorder(bytes, lines[start].range), bytes[lines[start].range.lowerBound] == UInt8(ascii: "+") {
      start += 1
    }
    guard start + 1 < lines.count else { return nil }
    let separator: UInt8
    if Self.cells(bytes, lines[start], UInt8(ascii: "|")) != nil {
      separator = UInt8(ascii: "|")
    } else if Self.cells(bytes, lines[start], 0x09) != nil {
      separator = 0x09
    } else {
      return nil
    }
    var index = start
    var hasBorder = false
    while index < lines.count, !lines[index].isBlank {
      if Self.isBorder(bytes, lines[index].range) {
        if rows.count == 1 { hasBorder = true }
      } else if let cells = Self.cells(bytes, lines[index], separator) {
        // The second line must agree with the first; later ones may be short.
        if rows.count == 1, cells.count != rows[0].count { return nil }
        rows.append(cells)
      } else {
        break
      }
      index += 1
    }
    guard rows.count >= 2 else { return nil }
    end = index
    self.hasBorder = hasBorder
  }

  /// The cells of a line; `nil` for a line that is no row.
  private static func cells(_ bytes: [UInt8], _ line: TextLine, _ separator: UInt8) -> [Range<Int>]? {
    guard !line.isBlank, bytes[line.range].contains(separator) else { return nil }
    var range = line.range
    let isFramed = bytes[range.lowerBound] == separator
    if isFramed { range = range.lowerBound + 1..<range.upperBound }
    if !range.isEmpty, bytes[range.upperBound - 1] == separator,
      range.count < 2 || bytes[range.upperBound - 2] != UInt8(ascii: "\\")
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      if index > range.lowerBound, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      cells.append(trimmed(bytes, start..<index))
      start = index + 1
    }
    cells.append(trimmed(bytes, start..<range.upperBound))
    // Several tabs in a row line up one column.
    if separator == 0x09 { cells.removeAll(where: \.isEmpty) }
    return cells.count >= 2 || isFramed ? cells : nil
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low].isBlank { low += 1 }
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    return low..<high
  }

  /// A line of hyphens and corners, such as `|---|:--:|` and `+----+----+`.
  private static func isBorder(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let signs = Array("-=+|: \t".utf8)
    return !range.isEmpty && bytes[range].allSatisfy(signs.contains)
      && bytes[range].contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
  }
}
