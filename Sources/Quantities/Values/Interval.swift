/// The numbers that a wording leaves open: from `low` to `high`, each end included or not; a missing end is infinite.
package struct Interval: Sendable, Hashable {
  package var low: Decimal?
  package var high: Decimal?
  package var includesLow: Bool
  package var includesHigh: Bool

  package init(_ low: Decimal?, _ high: Decimal?, includesLow: Bool = true, includesHigh: Bool = true) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
  }

  /// Just one number.
  package init(_ value: Decimal) { self.init(value, value) }

  package func contains(_ value: Decimal) -> Bool {
    if let low, value < low || (value == low && !includesLow) { return false }
    if let high, value > high || (value == high && !includesHigh) { return false }
    return true
  }

  /// Whether the two share a number.
  package func meets(_ other: Interval) -> Bool { !isBelow(other) && !other.isBelow(self) }

  /// Whether every number of `other` is in this one.
  package func contains(_ other: Interval) -> Bool {
    if let low {
      guard let start = other.low else { return false }
      if start < low || (start == low && !includesLow && other.includesLow) { return false }
    }
    if let high {
      guard let end = other.high else { return false }
      if end > high || (end == high && !includesHigh && other.includesHigh) { return false }
    }
    return true
  }

  /// Whether every number of this one is less than every number of `other`.
  package func isBelow(_ other: Interval) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low || (high == low && !(includesHigh && other.includesLow))
  }
}

extension Number {
  /// Everything that rounds to this number as it is written: half a unit of its last significant digit to either side, the
  /// upper end left out, so that the intervals of neighbouring numbers do not meet.
  package var interval: Interval {
    let half = Decimal(5, exponent: place - 1)
    return Interval(value - half, value + half, includesHigh: false)
  }
}

extension Value {
  /// The numbers that round to what is written; `nil` for a date.
  package var interval: Interval? {
    switch self {
    case .number(let number): return number.interval
    case .range(let low, let high):
      let first = low.interval
      let second = high.interval
      guard let a = first.low, let b = second.low, let c = first.high, let d = second.high else { return nil }
      return Interval(min(a, b), max(c, d), includesHigh: false)
    case .date: return nil
    }
  }
}
