/// A day, month, quarter or year as far as it is written; a weekday may stand alone.
package struct PartialDate: Sendable, Hashable {
  package var year: Int?
  /// 1 to 12.
  package var month: Int?
  /// 1 to 31.
  package var day: Int?
  /// 1 to 4.
  package var quarter: Int?
  /// 1 (Monday) to 7 (Sunday), ISO 8601.
  package var weekday: Int?

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil, quarter: Int? = nil, weekday: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.quarter = quarter
    self.weekday = weekday
  }
}

/// A date, or a period from one to another, both included.
package struct DateSpan: Sendable, Hashable {
  package enum Shape: Sendable, Hashable {
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
