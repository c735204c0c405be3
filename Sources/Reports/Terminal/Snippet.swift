internal import Documents

/// Lines of a file with a span marked in them, and a label to the mark.
struct Snippet {
  /// `-->` for the place a report is about, `:::` for a place it rests on.
  enum Rank {
    case primary, secondary
  }

  /// The most lines shown of a span; of a longer one its first and its last.
  private static let lineLimit = 3

  let rank: Rank
  let source: SourceText
  let lines: LineIndex
  /// In bytes of the file.
  let range: ByteRange
  let label: String
  /// What mark and label are painted as.
  let role: Role

  /// The same range in the source's UTF-8.
  private var span: ByteRange { source.utf8Range(ofFile: range) }

  private var lineNumbers: ClosedRange<Int> {
    let first = lines.position(ofFile: range.lower).line
    return first...max(first, lines.position(ofFile: max(range.lower, range.upper - 1)).line)
  }

  /// How many digits its greatest line number has.
  var gutterWidth: Int { String(lineNumbers.upperBound).utf8.count }

  /// Draws the place, an empty gutter line, the lines of the source with their marks.
  func draw(in text: inout StyledText, gutter: Int, _ style: TerminalStyle) {
    let margin = String(repeating: " ", count: gutter)
    let position = lines.position(ofFile: range.lower)
    text.add(
      StyledPiece(.gutter, margin + (rank == .primary ? "--> " : "::: ")),
      StyledPiece(.plain, "\(Visible.line(source.path, style.glyphs)):\(position.line):\(position.column)"))
    text.add(StyledPiece(.gutter, margin + " |"))
    let numbers = lineNumbers
    let isLong = numbers.count > Self.lineLimit
    for number in numbers {
      if isLong, number != numbers.lowerBound, number != numbers.upperBound {
        if number == numbers.lowerBound + 1 { text.add(StyledPiece(.gutter, "...")) }
        continue
      }
      let isLast = number == numbers.upperBound
      drawLine(number, in: &text, isFirst: number == numbers.lowerBound, isLast: isLast, gutter, style)
    }
  }

  private func drawLine(
    _ number: Int, in text: inout StyledText, isFirst: Bool, isLast: Bool, _ gutter: Int, _ style: TerminalStyle
  ) {
    let bytes = source.utf8
    let line = lines.range(ofLine: number).map(source.utf8Range) ?? ByteRange(bytes.count, bytes.count)
    var start = isFirst ? span.lower : line.lower
    if !isFirst {
      // A line that only goes on is marked from its first word.
      while start < line.upper, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
    }
    let end = isLast ? span.upper : line.upper
    let label = isLast ? Visible.cells(self.label, style.glyphs) : []
    let labelColumns = Visible.columns(label)
    let columns = max(16, style.width - gutter - 3)
    let window = SourceWindow(
      bytes, line: line, span: ByteRange(start, end), columns: columns, after: labelColumns + 1, style.glyphs)
    let digits = String(number)
    let margin = String(repeating: " ", count: gutter)
    let shown = window.text.isEmpty ? "" : " " + window.text
    text.add(
      StyledPiece(.gutter, String(repeating: " ", count: max(0, gutter - digits.utf8.count)) + digits + " |"),
      StyledPiece(.plain, shown))
    let mark = String(repeating: rank == .primary ? "^" : "-", count: window.markColumns)
    let bar = StyledPiece(.gutter, margin + " |")
    let words = label.reduce(into: "") { $0 += $1.text }
    let indent = String(repeating: " ", count: window.markStart + 1)
    if words.isEmpty || window.markStart + window.markColumns + 1 + labelColumns <= columns {
      text.add(bar, StyledPiece(role, indent + mark + (words.isEmpty ? "" : " " + words)))
    } else {
      text.add(bar, StyledPiece(role, indent + mark))
      let start = max(0, min(window.markStart, columns - labelColumns))
      text.add(bar, StyledPiece(role, String(repeating: " ", count: start + 1) + words))
    }
  }
}

extension SourceText {
  /// The range of the UTF-8 text that a range of the file's own bytes is.
  func utf8Range(ofFile range: ByteRange) -> ByteRange {
    ByteRange(offsets.utf8Offset(ofFile: range.lower), offsets.utf8Offset(ofFile: range.upper))
  }
}
