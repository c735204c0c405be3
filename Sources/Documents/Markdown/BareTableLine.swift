/// A line of a paragraph, looked at as the row of a table.
///
/// md4c knows a table only where a line of hyphens stands under its head, with three hyphens to each column, and where no
/// text stands right before it. People write `|--|--|`, put a table under its paragraph, and cut rows out of tables.
struct BareTableLine {
  /// Without white space at its ends and without what marks quotations and items.
  let range: Range<Int>
  /// Bars that are not escaped.
  private(set) var bars = 0
  let leadsWithBar: Bool
  /// Whether a table can only begin here: a row in bars, or the head of a line of hyphens.
  private(set) var beginsTable = false
  /// Whether it is the line of hyphens under a head.
  private(set) var isDelimiter = false

  /// The line that holds the byte at `start`; it does not begin before `end`, where the text before it ended.
  init(_ bytes: [UInt8], holding start: Int, after end: Int) {
    var low = start
    while low > end, !bytes[low - 1].isNewline { low -= 1 }
    let high = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
    self.init(bytes, low..<max(low, high))
    guard bars > 0, high < bytes.count else {
      beginsTable = isRowInBars(bytes)
      return
    }
    let next = bytes.firstIndex(of: UInt8(ascii: "\n"), from: high + 1) ?? bytes.count
    let below = BareTableLine(bytes, high + 1..<max(high + 1, next))
    beginsTable = isRowInBars(bytes) || (below.isDelimiter && below.columns(bytes) == columns(bytes))
  }

  private init(_ bytes: [UInt8], _ line: Range<Int>) {
    var low = line.lowerBound
    var high = line.upperBound
    while low < high, bytes[low].isBlank || bytes[low] == UInt8(ascii: ">") { low += 1 }
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    range = low..<high
    leadsWithBar = low < high && bytes[low] == UInt8(ascii: "|")
    var hyphens = 0
    var others = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "|"): if index == low || bytes[index - 1] != UInt8(ascii: "\\") { bars += 1 }
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: others += 1
      }
    }
    isDelimiter = others == 0 && bars > 0 && hyphens > 0
  }

  private func endsWithBar(_ bytes: [UInt8]) -> Bool {
    range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: "|")
      && bytes[range.upperBound - 2] != UInt8(ascii: "\\")
  }

  private func isRowInBars(_ bytes: [UInt8]) -> Bool {
    leadsWithBar && bars >= 3 && endsWithBar(bytes) && !isDelimiter
  }

  private func columns(_ bytes: [UInt8]) -> Int {
    bars + 1 - (leadsWithBar ? 1 : 0) - (endsWithBar(bytes) ? 1 : 0)
  }
}
