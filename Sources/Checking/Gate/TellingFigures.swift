internal import Ledger
internal import Quantities

/// The figures of ledgers by their digits, and how many of them a text has.
///
/// "234,751", "234751" and "234.751" have the same digits, and so have "0.4 million" and "400,000".
struct TellingFigures: Sendable {
  /// Digits without zeros at either end: three or more tell by themselves.
  private let long: Set<UInt64>
  /// Two digits, which tell only as a share: "33%".
  private let shares: Set<UInt64>

  init(_ ledgers: [Ledger]) {
    var long: Set<UInt64> = []
    var shares: Set<UInt64> = []
    for ledger in ledgers {
      for finding in ledger.findings {
        let written = [finding.value.quantity, finding.exact?.quantity] + finding.was.map(\.value)
        for quantity in written.compactMap(\.self) {
          for number in quantity.value.numbers {
            for digits in Self.forms(of: number.value.mantissa.magnitude) {
              if digits >= 100 {
                long.insert(digits)
              } else if digits >= 10, quantity.kind == .percent || quantity.kind == .points {
                shares.insert(digits)
              }
            }
          }
        }
      }
    }
    self.long = long
    self.shares = shares
  }

  /// The digits as they are, and rounded to three and to two of them.
  private static func forms(of mantissa: Int128.Magnitude) -> Set<UInt64> {
    guard let whole = UInt64(exactly: mantissa) else { return [] }
    var forms = [whole]
    var rounded = whole
    while rounded >= 1_000 { rounded = (rounded + 5) / 10 }
    forms.append(rounded)
    if rounded >= 100 { forms.append((rounded + 5) / 10) }
    return Set(forms.map(trimmed))
  }

  private static func trimmed(_ digits: UInt64) -> UInt64 {
    var digits = digits
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return digits
  }

  /// What was seen of them in a text so far.
  struct Tally {
    fileprivate var long: Set<UInt64> = []
    fileprivate var shares: Set<UInt64> = []
    /// Two digits that are shares if the number behind them is one: "28–33%".
    fileprivate var open: [UInt64] = []
    fileprivate var end = 0

    /// Numbers that could have been figures of the ledgers by their form.
    fileprivate var candidates = 0

    /// Whether there are three, one of them of three digits, and no more than five other numbers to each; or six shares that are half of
    /// all. Fewer are met by chance in any text.
    var isEnough: Bool {
      let all = long.count + shares.count
      return all >= 3 && all * 6 >= candidates && (!long.isEmpty || all >= 6 && all * 2 >= candidates)
    }
  }

  /// Reads the number at a place.
  ///
  /// - Returns: The place behind it.
  func read(_ bytes: Span<UInt8>, at start: Int, into tally: inout Tally) -> Int {
    var digits: UInt64 = 0
    var count = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        if count < 18 { digits = digits * 10 + UInt64(byte &- 0x30) }
        if digits > 0 { count += 1 }
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), index + 1 < bytes.count,
        bytes[index + 1] &- 0x30 < 10
      {
        // The sign is part of the number.
      } else {
        break
      }
      index += 1
    }
    guard count >= 2, count <= 18 else { return index }
    let figure = Self.trimmed(digits)
    if figure >= 100 {
      tally.candidates += 1
      if long.contains(figure) { tally.long.insert(figure) }
      return index
    }
    guard figure >= 10 else { return index }
    if start - tally.end > 12 { tally.open = [] }
    tally.end = index
    tally.open.append(figure)
    if Self.isShare(bytes, index) || Self.isCell(bytes, start, index) {
      tally.candidates += tally.open.count
      tally.shares.formUnion(tally.open.filter(shares.contains))
      tally.open = []
    }
    return index
  }

  /// Whether "%", "percent", "per cent", "points" or the like stands right behind a number.
  private static func isShare(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    var index = end
    while index < bytes.count, index < end + 8 {
      switch bytes[index] {
      case UInt8(ascii: "%"): return true
      case UInt8(ascii: "p"), UInt8(ascii: "P"): return index > end
      // A space, a hyphen, and spaces of other kinds, written as they are or as references.
      case 0x20, 0x0A, 0x2D, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x89, 0x26: index += 1
      case 0x6E, 0x62, 0x73, 0x3B, 0x23, 0x31, 0x36, 0x30: index += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a number stands alone in a cell of a table.
  private static func isCell(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var left = start - 1
    while left >= 0, bytes[left] == 0x20 || bytes[left] == 0x09 { left -= 1 }
    var right = end
    while right < bytes.count, bytes[right] == 0x20 || bytes[right] == 0x09 { right += 1 }
    let opens = left < 0 || [0x3E, 0x7C, 0x0A, 0x2C].contains(bytes[left])
    let closes = right >= bytes.count || [0x3C, 0x7C, 0x0A, 0x2C].contains(bytes[right])
    return opens && closes
  }
}

extension Value {
  /// The number, or both ends of the range; none for a date.
  fileprivate var numbers: [Number] {
    switch self {
    case .number(let number): [number]
    case .range(let low, let high): [low, high]
    case .date: []
    }
  }
}
