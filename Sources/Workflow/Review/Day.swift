internal import Glibc

/// A day of the Gregorian calendar. Days compare as they follow one another.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Years, months and days, each with its digits: "2026-12-31".
  package let description: String

  /// Reads `YYYY-MM-DD`; `nil` for anything else, and for a day that no month has.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
    else { return nil }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    description = text
  }

  /// Today in UTC, so that a run gives the same everywhere.
  package static var today: Day? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe gmtime_r(&now, &parts) != nil else { return nil }
    let date = unsafe [(parts.tm_year + 1900, 4), (parts.tm_mon + 1, 2), (parts.tm_mday, 2)]
    let digits = date.map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return Day(digits.joined(separator: "-"))
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
