internal import Quantities

/// Comparison of dates as far as they are written.
enum Calendar {
  /// The months that a date covers, counted from the year 0, half-open; `nil` where no year is written.
  static func months(_ date: PartialDate) -> Range<Int>? {
    guard let year = date.year else { return nil }
    if let month = date.month { return year * 12 + month - 1..<year * 12 + month }
    if let quarter = date.quarter { return year * 12 + (quarter - 1) * 3..<year * 12 + quarter * 3 }
    return year * 12..<year * 12 + 12
  }

  /// The months that a span covers, half-open; open ends reach very far.
  static func months(_ span: DateSpan) -> Range<Int>? {
    guard let start = months(span.start), let end = months(span.end) else { return nil }
    switch span.shape {
    case .on, .between: return start.lowerBound < end.upperBound ? start.lowerBound..<end.upperBound : nil
    case .since: return start.lowerBound..<1_000_000
    case .until: return -1_000_000..<end.upperBound
    }
  }

  /// How two spans stand to one another; a date without a year is compared by what it has.
  static func relation(_ left: DateSpan, _ right: DateSpan) -> Place.Relation {
    if let first = months(left), let second = months(right) {
      if first == second {
        return left.start.day == right.start.day || left.start.day == nil || right.start.day == nil ? .equal : .disjoint
      }
      if !first.overlaps(second) { return .disjoint }
      if second.lowerBound <= first.lowerBound, second.upperBound >= first.upperBound { return .within }
      if first.lowerBound <= second.lowerBound, first.upperBound >= second.upperBound { return .contains }
      return .overlapping
    }
    guard isCompatible(left.start, right.start), isCompatible(left.end, right.end) else { return .disjoint }
    // "in October" beside a finding for October 2025
    if let month = left.start.month, month == right.start.month, left.shape == .on, right.shape == .on { return .equal }
    return .overlapping
  }

  /// Whether two dates agree in everything that both write.
  static func isCompatible(_ left: PartialDate, _ right: PartialDate) -> Bool {
    func agree(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
    return agree(left.year, right.year) && agree(left.month, right.month) && agree(left.day, right.day)
      && agree(left.quarter, right.quarter)
  }

  /// The weekday of a full date, 1 (Monday) to 7 (Sunday); `nil` where a field is missing or no such day is.
  ///
  /// Zeller's congruence for the Gregorian calendar (C. Zeller, Acta Mathematica 9, 1887).
  static func weekday(_ date: PartialDate) -> Int? {
    guard let year = date.year, let month = date.month, let day = date.day, (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    let shifted = month < 3 ? month + 12 : month
    let y = month < 3 ? year - 1 : year
    let h = (day + 13 * (shifted + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
    // 0 is Saturday.
    return (h + 5) % 7 + 1
  }
}
