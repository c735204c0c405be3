internal import Quantities

/// Reads a date or a period that stands alone: a time coordinate, a date of publication, the day until which a value
/// stood.
///
/// The whole text must be the date; nothing is looked for inside a sentence. Understood are ISO 8601 (`2026-06-16`,
/// `2026-06`, `2026`), English dates (`16 June 2026`, `June 16, 2026`, `Oct 2025`, `June`), quarters and halves (`Q3
/// 2025`, `third quarter of 2025`, `H1 2025`), decades (`the 2010s`), spans of any two of them (`2023–2024`, `2023-24`,
/// `October to December 2025`, `2025-10/2026-04`, `between May and July 2024`) and open ones (`since 2010`, `2010
/// onwards`, `before 2024`, `until March 2025`). `early`, `mid` and `late` are read over: the model holds no part of a
/// year but quarters. A weekday may stand before a full date, never alone.
enum PeriodReader {
  /// The date or period of a text; `nil` when the text is anything else, or names a day that no calendar has, or ends
  /// before it begins.
  static func read(_ text: String) -> DateSpan? {
    let tokens = PeriodTokens.read(withoutTime(text))
    guard !tokens.isEmpty else { return nil }
    return Parser(tokens: tokens[...]).span()
  }

  /// The date of an ISO 8601 time stamp: the time of day says nothing here.
  private static func withoutTime(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 13, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[13] == UInt8(ascii: ":"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ")
    else { return text }
    return String(decoding: bytes[..<10], as: UTF8.self)
  }

  /// One date with nothing before or after; what a span is made of.
  private struct Parser {
    var tokens: ArraySlice<PeriodTokens.Token>

    func span() -> DateSpan? {
      var rest = tokens
      var shape = DateSpan.Shape.on
      var mayEndWithOnwards = true
      switch rest.first {
      case .word("since"):
        shape = .since
        rest = rest.dropFirst()
      case .word("before"), .word("until"), .word("till"):
        shape = .until
        mayEndWithOnwards = false
        rest = rest.dropFirst()
      case .word("from"), .word("between"), .word("during"), .word("in"), .word("on"):
        rest = rest.dropFirst()
      default: break
      }
      let onwards: [[PeriodTokens.Token]] = [
        [.word("onwards")], [.word("onward")], [.word("and"), .word("later")], [.word("or"), .word("later")],
      ]
      if mayEndWithOnwards,
        let end = onwards.first(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) })
      {
        shape = .since
        rest = rest.dropLast(end.count)
      }
      guard let (low, high) = ends(of: rest) else { return nil }
      guard let high else { return DateSpan(low, shape: shape) }
      switch shape {
      case .on, .between: return DateSpan(low, to: high, shape: .between)
      case .since: return DateSpan(low, shape: .since)
      case .until: return DateSpan(high, shape: .until)
      }
    }

    /// The first and the last date of a text; one of them when it is one date.
    private func ends(of tokens: ArraySlice<PeriodTokens.Token>) -> (PartialDate, PartialDate?)? {
      if let span = Self.decade(tokens) ?? Self.half(tokens) ?? Self.years(tokens) { return span }
      if let date = Self.date(tokens) { return (date, nil) }
      for index in tokens.indices where Self.isSeparator(tokens[index]) {
        guard let high = Self.date(tokens[(index + 1)...]),
          var low = Self.date(tokens[..<index]) ?? Self.day(tokens[..<index])
        else { continue }
        // "October to December 2025", "16 to 18 June 2026": the end says what the start leaves out.
        if low.year == nil { low.year = high.year }
        if low.month == nil, low.quarter == nil, low.day != nil { low.month = high.month }
        if low.day != nil, high.day == nil { return nil }
        guard isOrdered(low, high) else { return nil }
        return (low, high)
      }
      return nil
    }

    /// A day without its month, as a span may begin: `16–18 June 2026`.
    private static func day(_ tokens: ArraySlice<PeriodTokens.Token>) -> PartialDate? {
      guard tokens.count == 1, case .number(let day, let digits) = tokens[tokens.startIndex], digits <= 2, day >= 1
      else {
        return nil
      }
      return PartialDate(day: day)
    }

    private static func isSeparator(_ token: PeriodTokens.Token) -> Bool {
      switch token {
      case .dash, .slash, .word("to"), .word("and"), .word("through"), .word("until"): true
      default: false
      }
    }

    /// `2023–2024` and `2023-24`.
    private static func years(_ tokens: ArraySlice<PeriodTokens.Token>) -> (PartialDate, PartialDate?)? {
      guard tokens.count == 3, case .number(let low, digits: 4) = tokens[tokens.startIndex],
        isSeparator(tokens[tokens.startIndex + 1]), case .number(let end, let digits) = tokens[tokens.startIndex + 2],
        isYear(low)
      else { return nil }
      let high = digits == 2 ? low / 100 * 100 + end : end
      guard digits == 2 || digits == 4, isYear(high), high > low else { return nil }
      return (PartialDate(year: low), PartialDate(year: high))
    }

    /// `the 2010s`
    private static func decade(_ tokens: ArraySlice<PeriodTokens.Token>) -> (PartialDate, PartialDate?)? {
      let tokens = tokens.first == .word("the") ? tokens.dropFirst() : tokens
      guard tokens.count == 2, case .number(let year, digits: 4) = tokens[tokens.startIndex], tokens.last == .word("s"),
        isYear(year), year % 10 == 0
      else { return nil }
      return (PartialDate(year: year), PartialDate(year: year + 9))
    }

    /// `H1 2025`, `second half of 2025`
    private static func half(_ tokens: ArraySlice<PeriodTokens.Token>) -> (PartialDate, PartialDate?)? {
      let words = tokens.filter { $0 != .word("the") && $0 != .word("of") && $0 != .word("half") && $0 != .dash }
      guard words.count == 2 else { return nil }
      var half: Int?
      var year: Int?
      for token in words {
        switch token {
        case .half(let number): half = number
        case .word("first") where tokens.contains(.word("half")): half = 1
        case .word("second") where tokens.contains(.word("half")): half = 2
        case .number(let number, digits: 4) where isYear(number): year = number
        default: return nil
        }
      }
      guard let half, let year else { return nil }
      return (
        PartialDate(year: year, month: half == 1 ? 1 : 7), PartialDate(year: year, month: half == 1 ? 6 : 12)
      )
    }

    private static func date(_ tokens: ArraySlice<PeriodTokens.Token>) -> PartialDate? {
      var date = PartialDate()
      var weekday: Int?
      var ordinal: Int?
      for (position, token) in tokens.enumerated() {
        switch token {
        case .iso(let year, let month, let day):
          guard position == tokens.count - 1, date == PartialDate(), isYear(year) else { return nil }
          date = PartialDate(year: year, month: month, day: day)
        case .number(let number, digits: 4):
          guard date.year == nil, isYear(number) else { return nil }
          date.year = number
        case .number(let number, let digits):
          guard digits <= 2, date.day == nil, ordinal == nil else { return nil }
          date.day = number
        case .month(let month):
          guard date.month == nil, date.quarter == nil else { return nil }
          date.month = month
        case .weekday(let number):
          guard weekday == nil else { return nil }
          weekday = number
        case .quarter(let quarter):
          guard date.quarter == nil, date.month == nil else { return nil }
          date.quarter = quarter
        case .word("quarter"):
          guard let number = ordinal, date.quarter == nil else { return nil }
          date.quarter = number
        case .word(let word):
          switch word {
          case "first": ordinal = 1
          case "second": ordinal = 2
          case "third": ordinal = 3
          case "fourth", "last": ordinal = 4
          case "the", "of", "early", "mid", "late", "in", "on", "st", "nd", "rd", "th": break
          default: return nil
          }
        case .dash:
          // "mid-2025", "2025-Q3"
          guard position > 0 else { return nil }
          let before = tokens[tokens.startIndex + position - 1]
          let after = position + 1 < tokens.count ? tokens[tokens.startIndex + position + 1] : before
          guard ["early", "mid", "late"].contains(where: { before == .word($0) }) || isQuarter(after) else {
            return nil
          }
        case .slash, .half: return nil
        }
      }
      if ordinal != nil, date.quarter == nil { return nil }
      guard date.year != nil || date.month != nil else { return nil }
      if date.quarter != nil, date.year == nil || date.day != nil { return nil }
      if let day = date.day {
        guard let month = date.month, day >= 1, day <= days(inMonth: month, year: date.year) else { return nil }
      }
      if let month = date.month, !(1...12).contains(month) { return nil }
      if weekday != nil {
        guard date.day != nil, date.year != nil else { return nil }
        date.weekday = weekday
      }
      return date
    }

    private static func isQuarter(_ token: PeriodTokens.Token) -> Bool {
      if case .quarter = token { true } else { false }
    }

    private static func isYear(_ number: Int) -> Bool { (1000...2999).contains(number) }

    private static func days(inMonth month: Int, year: Int?) -> Int {
      switch month {
      case 4, 6, 9, 11: return 30
      case 2:
        guard let year else { return 29 }
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      default: return 31
      }
    }

    /// Whether the second date may follow the first, as far as both are written.
    private func isOrdered(_ low: PartialDate, _ high: PartialDate) -> Bool {
      guard let first = low.year, let last = high.year else {
        // Months without a year may run over New Year.
        return low.year == nil
      }
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
}

/// The words and numbers of a date.
enum PeriodTokens {
  enum Token: Equatable {
    /// A number of at most four digits.
    case number(Int, digits: Int)
    /// `2026-06-16` or `2026-06`
    case iso(year: Int, month: Int, day: Int?)
    /// In lowercase.
    case word(String)
    /// From 1.
    case month(Int)
    /// From 1, Monday.
    case weekday(Int)
    /// `Q3`
    case quarter(Int)
    /// `H1`
    case half(Int)
    case dash
    case slash
  }

  /// The most tokens that a date can have.
  private static let maximumCount = 16

  /// The tokens of a text; none when it holds something that no date has, or is too long for one. Full stops after
  /// abbreviations, commas and white space are left out.
  static func read(_ text: String) -> [Token] {
    let bytes = Array(text.lowercased().utf8)
    guard bytes.count <= 120 else { return [] }
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      guard tokens.count < maximumCount else { return [] }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","),
        UInt8(ascii: "."):
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let (token, end) = iso(in: bytes, at: index) {
          tokens.append(token)
          index = end
          continue
        }
        let end = run(in: bytes, from: index, isDigit)
        guard let number = number(bytes[index..<end]) else { return [] }
        tokens.append(.number(number, digits: end - index))
        index = end
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        var end = run(in: bytes, from: index, isLetter)
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        if word == "q" || word == "h", end < bytes.count, isDigit(bytes[end]) {
          let digits = run(in: bytes, from: end, isDigit)
          guard let number = number(bytes[end..<digits]), number >= 1, number <= (word == "q" ? 4 : 2) else {
            return []
          }
          tokens.append(word == "q" ? .quarter(number) : .half(number))
          end = digits
        } else {
          tokens.append(months[word].map(Token.month) ?? weekdays[word].map(Token.weekday) ?? .word(word))
        }
        index = end
      case UInt8(ascii: "-"):
        tokens.append(.dash)
        index += 1
      case UInt8(ascii: "/"):
        tokens.append(.slash)
        index += 1
      case 0xE2:
        // U+2010 to U+2015, the hyphens and dashes, and U+2192, the arrow; a no-break space of some kind is white
        // space.
        guard index + 2 < bytes.count else { return [] }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x90...0x95), (0x86, 0x92): tokens.append(.dash)
        case (0x80, 0x89), (0x80, 0xAF): break
        default: return []
        }
        index += 3
      case 0xC2:
        guard index + 1 < bytes.count, bytes[index + 1] == 0xA0 else { return [] }
        index += 2
      default: return []
      }
    }
    return tokens
  }

  /// `2026-06-16` or `2026-06`, and no digit after it. Whether there is such a day is for others to say; a month that
  /// cannot be one makes it a span of years.
  private static func iso(in bytes: [UInt8], at start: Int) -> (Token, end: Int)? {
    func digits(_ count: Int, at place: Int) -> Int? {
      guard place + count <= bytes.count, run(in: bytes, from: place, isDigit) == place + count else { return nil }
      return number(bytes[place..<place + count])
    }
    func hasHyphen(at place: Int) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: "-") }
    guard let year = digits(4, at: start), hasHyphen(at: start + 4), let month = digits(2, at: start + 5) else {
      return nil
    }
    if hasHyphen(at: start + 7), let day = digits(2, at: start + 8) {
      return (.iso(year: year, month: month, day: day), start + 10)
    }
    guard (1...12).contains(month) else { return nil }
    return (.iso(year: year, month: month, day: nil), start + 7)
  }

  private static func run(in bytes: [UInt8], from start: Int, _ belongs: (UInt8) -> Bool) -> Int {
    var end = start
    while end < bytes.count, belongs(bytes[end]) { end += 1 }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static let months: [String: Int] = numbered([
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"], ["october", "oct"], ["november", "nov"],
    ["december", "dec"],
  ])

  private static let weekdays: [String: Int] = numbered([
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed"], ["thursday", "thu", "thur", "thurs"],
    ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
  ])

  private static func numbered(_ names: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names { numbers[name] = index + 1 }
    }
    return numbers
  }
}
