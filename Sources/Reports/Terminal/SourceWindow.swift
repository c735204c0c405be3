internal import Documents

/// As much of one line of a file as fits the width, chosen around a span.
struct SourceWindow: Sendable, Hashable {
  /// What is printed of the line.
  let text: String
  /// Where the span begins in it, in columns from 0.
  let markStart: Int
  /// How many columns the span takes; at least one.
  let markColumns: Int

  /// Cuts a window out of the line at `line` in `bytes`, around the part of `span` that lies in it, `columns` wide. The label
  /// behind the span would like `after` columns.
  init(_ bytes: [UInt8], line: ByteRange, span: ByteRange, columns: Int, after: Int, _ glyphs: Glyphs) {
    let start = min(max(span.lower, line.lower), line.upper)
    let end = min(max(span.upper, start), line.upper)
    // Characters are read only near the span: a line may be a whole minified page.
    let reach = max(1024, columns * 16)
    let low = Self.boundary(bytes, max(line.lower, start - reach), line)
    let high = Self.boundary(bytes, min(line.upper, min(end, start + reach) + reach), line)
    let cells = Visible.cells(String(decoding: bytes[low..<high], as: UTF8.self), glyphs)

    var first = cells.count
    var last = cells.count
    var offset = low
    for (index, cell) in cells.enumerated() {
      if offset + cell.byteCount > start, first == cells.count { first = index }
      if offset >= end, last == cells.count { last = index }
      offset += cell.byteCount
    }
    last = max(first, last)
    let span = max(1, Visible.columns(cells[first..<last]))
    let before = Visible.columns(cells[..<first])
    let behind = Visible.columns(cells[last...])
    if low == line.lower, high == line.upper, before + max(span, Visible.columns(cells[first...])) <= columns {
      text = cells.reduce(into: "") { $0 += $1.text }
      markStart = before
      markColumns = span
      return
    }

    let ellipsis = glyphs.ellipsis.unicodeScalars.count
    let room = max(0, columns - span - 2 * ellipsis)
    // Half of what is free goes before the span, unless there is less to show there or the label needs more behind.
    var right = min(max(room / 2, min(after, room)), max(behind, min(after, room)))
    let left = min(room - right, before)
    right = room - left

    var used = 0
    var from = first
    while from > 0, used + cells[from - 1].columns <= left {
      from -= 1
      used += cells[from].columns
    }
    let isCutBefore = from > 0 || low > line.lower
    var text = isCutBefore ? glyphs.ellipsis : ""
    for cell in cells[from..<first] { text += cell.text }
    markStart = used + (isCutBefore ? ellipsis : 0)

    let limit = max(1, columns - 2 * ellipsis - left)
    used = 0
    var upTo = first
    while upTo < last, used + cells[upTo].columns <= limit {
      used += cells[upTo].columns
      upTo += 1
    }
    markColumns = max(1, used)
    right = max(0, min(right, limit - used))
    used = 0
    if upTo == last {
      while upTo < cells.count, used + cells[upTo].columns <= right {
        used += cells[upTo].columns
        upTo += 1
      }
    }
    for cell in cells[first..<upTo] { text += cell.text }
    if upTo < cells.count || high < line.upper { text += glyphs.ellipsis }
    self.text = text
  }

  /// The nearest start of a UTF-8 character at or before an offset.
  private static func boundary(_ bytes: [UInt8], _ offset: Int, _ line: ByteRange) -> Int {
    var offset = offset
    while offset > line.lower, offset < line.upper, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
