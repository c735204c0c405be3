internal import Quantities

/// What a claim and a finding must have in common to be compared at all.
enum ValueFamily {
  /// Percent, and fractions of a whole.
  case share
  /// Percentage points.
  case points
  /// Multiples.
  case multiple
  /// So many of something.
  case count
  case money
  case measure
  case duration
  case date
  case rank

  init(_ quantity: Quantity) {
    switch quantity.kind {
    case .percent: self = .share
    case .change: self = quantity.unit.kind == .times ? .multiple : .share
    case .points: self = .points
    case .ratio: self = quantity.unit.kind == .fraction ? .share : .multiple
    case .count: self = .count
    case .money: self = .money
    case .measure: self = .measure
    case .duration: self = .duration
    case .date: self = .date
    case .ordinal: self = .rank
    }
  }

  /// How well a claim of this family can speak of a finding of another: 2 for one and the same, 1 for a unit that writers confuse
  /// with it, 0 for no way.
  func compatibility(with other: ValueFamily) -> Int {
    if self == other { return 2 }
    switch (self, other) {
    case (.share, .points), (.points, .share), (.share, .multiple), (.multiple, .share): return 1
    case (.count, .duration), (.duration, .count), (.count, .measure), (.measure, .count), (.duration, .measure),
      (.measure, .duration), (.count, .money),
      (.points, .count), (.count, .points), (.count, .share), (.count, .multiple), (.money, .count):
      return 1
    default: return 0
    }
  }
}
