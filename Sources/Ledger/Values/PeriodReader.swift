internal import Documents
internal import Quantities

/// Reads a date or a period that stands alone: a time coordinate, a date of publication, the day until which a value
/// stood.
///
/// The whole text must be the date; nothing is looked for inside a sentence. A single date is read by the scanner of the
/// articles (`16 June 2026`, `June 16, 2026`, `Oct 2025`, `June`, `third quarter of 2025`); to that come what only a ledger
/// writes or what must be stricter here: ISO 8601 (`2026-06-16`, `2026-06`, `2026`), halves (`H1 2025`), decades (`the
/// 2010s`), spans of any two dates (`2023–2024`, `2023-24`, `October to December 2025`, `2025-10/2026-04`, `between May and
/// July 2024`) and open ones (`since 2010`, `2010 onwards`, `before 2024`, `until March 2025`). `early`, `mid` and `late` are
/// read over: the model holds no part of a year but quarters. A weekday may stand before a full date, never alone.
enum PeriodReader {
  /// The longest text that may be a date, in bytes.
  private static let maximumBytes = 120

  /// The date or period of a text; `nil` when the text is anything else, or names a day that no calendar has, or ends
  /// before it begins.
  static func read(_ text: String) -> DateSpan? {
    guard text.utf8.count <= maximumBytes else { return nil }
    var rest = DateText(text)
    var shape = rest.takeOpening() ?? .on
    if shape != .until, rest.takeOnwards() { shape = .since }
    guard let (low, high) = ends(of: rest) else { return nil }
    guard let high else { return DateSpan(low, shape: shape) }
    switch shape {
    case .on, .between: return DateSpan(low, to: high, shape: .between)
    case .since: return DateSpan(low, shape: .since)
    case .until: return DateSpan(high, shape: .until)
    }
  }

  /// The first and the last date of a text; one of them when it is one date.
  private static func ends(of text: DateText) -> (PartialDate, PartialDate?)? {
    if let span = decade(text) ?? half(text) { return span }
    if let date = date(text) { return (date, nil) }
    for (before, after) in text.splits() {
      if let years = years(before, after) { return years }
      guard let high = date(after), var low = date(before) ?? before.day.map({ PartialDate(day: $0) }) else { continue }
      // "October to December 2025", "16 to 18 June 2026": the end says what the start leaves out.
      if low.year == nil { low.year = high.year }
      if low.month == nil, low.quarter == nil, low.day != nil { low.month = high.month }
      guard low.day == nil || high.day != nil, isOrdered(low, high) else { return nil }
      return (low, high)
    }
    return nil
  }

  // MARK: One date

  private static let scanner = Scanner()

  private static func date(_ text: DateText) -> PartialDate? {
    guard let date = text.isoDate ?? scanned(text.withoutPartOfPeriod), isWhole(date) else { return nil }
    return date
  }

  /// Parts of a period that the scanner reads over and the model does not hold.
  private static let unheld: Set<String> = [
    "beginning", "start", "middle", "end", "spring", "summer", "autumn", "winter",
  ]

  /// The date that the scanner takes the whole text for.
  private static func scanned(_ text: DateText) -> PartialDate? {
    // 6/7/2026 is another day on either side of an ocean.
    guard !text.bytes.contains(UInt8(ascii: "/")), let first = text.words.first, !unheld.contains(first) else {
      return nil
    }
    // Behind a preposition a year and the month of May are nothing else.
    let preposition = Array("in ".utf8)
    let bytes = preposition + text.bytes
    let found = scanner.scan(bytes).quantities
    guard found.count == 1, case .date(let span)? = found.first?.value, span.shape == .on,
      found[0].range.indices == preposition.count..<bytes.count
    else { return nil }
    return span.start
  }

  /// Whether a date says enough to stand alone, and the calendar has it.
  private static func isWhole(_ date: PartialDate) -> Bool {
    guard date.year != nil || date.month != nil, date.quarter == nil || date.year != nil else { return false }
    if let year = date.year, !(1000...2999).contains(year) { return false }
    if let month = date.month, !(1...12).contains(month) { return false }
    if date.weekday != nil, date.day == nil || date.year == nil { return false }
    guard let day = date.day else { return true }
    guard let month = date.month else { return false }
    return (1...days(inMonth: month, year: date.year)).contains(day)
  }

  private static func days(inMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  // MARK: Periods

  /// `2023–24`
  private static func years(_ before: DateText, _ after: DateText) -> (PartialDate, PartialDate?)? {
    guard after.bytes.count == 2, let low = before.number(digits: 4), let end = after.number(digits: 2) else {
      return nil
    }
    let high = low / 100 * 100 + end
    return high > low ? (PartialDate(year: low), PartialDate(year: high)) : nil
  }

  /// `the 2010s`
  private static func decade(_ text: DateText) -> (PartialDate, PartialDate?)? {
    let words = text.words.drop { $0 == "the" }
    guard words.count == 1, let word = words.first, word.utf8.count == 5, word.hasSuffix("s"),
      let year = Int(word.dropLast()), (1000...2999).contains(year), year % 10 == 0
    else { return nil }
    return (PartialDate(year: year), PartialDate(year: year + 9))
  }

  /// `H1 2025`, `second half of 2025`
  private static func half(_ text: DateText) -> (PartialDate, PartialDate?)? {
    let isWord = text.words.contains("half")
    var half: Int?
    var year: Int?
    for word in text.words where !["the", "of", "half"].contains(word) {
      switch word {
      case "h1" where half == nil, "first" where half == nil && isWord: half = 1
      case "h2" where half == nil, "second" where half == nil && isWord: half = 2
      default:
        guard year == nil, word.utf8.count == 4, let number = Int(word), (1000...2999).contains(number) else {
          return nil
        }
        year = number
      }
    }
    guard let half, let year else { return nil }
    return (PartialDate(year: year, month: half == 1 ? 1 : 7), PartialDate(year: year, month: half == 1 ? 6 : 12))
  }

  /// Whether the second date may follow the first, as far as both are written.
  private static func isOrdered(_ low: PartialDate, _ high: PartialDate) -> Bool {
    // Months without a year may run over New Year.
    guard let first = low.year, let last = high.year else { return low.year == nil }
    if first != last { return first < last }
    func months(_ date: PartialDate) -> ClosedRange<Int> {
      if let month = date.month { return month...month }
      if let quarter = date.quarter { return (quarter * 3 - 2)...(quarter * 3) }
      return 1...12
    }
    if months(low).lowerBound != months(high).upperBound { return months(low).lowerBound < months(high).upperBound }
    guard let start = low.day, let end = high.day else { return low != high }
    return start < end
  }
}
