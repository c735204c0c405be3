/// A day, month, quarter or year as far as it is written; a weekday may stand alone.
package struct PartialDate: Sendable, Hashable, BitwiseCopyable {
  package var year: Int? {
    get { storedYear == .min ? nil : Int(storedYear) }
    set { storedYear = newValue.map { Int32(clamping: $0) } ?? .min }
  }
  /// 1 to 12.
  package var month: Int? {
    get { Self.value(storedMonth) }
    set { storedMonth = Self.stored(newValue) }
  }
  /// 1 to 31.
  package var day: Int? {
    get { Self.value(storedDay) }
    set { storedDay = Self.stored(newValue) }
  }
  /// 1 to 4.
  package var quarter: Int? {
    get { Self.value(storedQuarter) }
    set { storedQuarter = Self.stored(newValue) }
  }
  /// 1 (Monday) to 7 (Sunday), ISO 8601.
  package var weekday: Int? {
    get { Self.value(storedWeekday) }
    set { storedWeekday = Self.stored(newValue) }
  }

  // A date is a part of every quantity's value: eight bytes instead of eighty make all of them half as large.
  private var storedYear: Int32 = .min
  private var storedMonth: Int8 = .min
  private var storedDay: Int8 = .min
  private var storedQuarter: Int8 = .min
  private var storedWeekday: Int8 = .min

  private static func value(_ stored: Int8) -> Int? { stored == .min ? nil : Int(stored) }
  private static func stored(_ value: Int?) -> Int8 { value.map { Int8(clamping: $0) } ?? .min }

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil, quarter: Int? = nil, weekday: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.quarter = quarter
    self.weekday = weekday
  }
}

/// A date, or a period from one to another, both included.
package struct DateSpan: Sendable, Hashable, BitwiseCopyable {
  package enum Shape: Sendable, Hashable, BitwiseCopyable {
    /// One date: "16 June 2026", "2024", "Monday".
    case on
    /// "October 2025 to April 2026"
    case between
    /// "since late 2025": open at the end
    case since
    /// "before 2024", "until March": open at the start
    case until
  }

  package var start: PartialDate
  /// Equal to `start` unless the shape is `between`.
  package var end: PartialDate
  package var shape: Shape

  package init(_ start: PartialDate, to end: PartialDate? = nil, shape: Shape = .on) {
    self.start = start
    self.end = end ?? start
    self.shape = shape
  }
}
