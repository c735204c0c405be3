internal import Ledger
internal import Quantities

/// A value computed from two findings of one metric, as an interval: rounded operands leave a rounded result open.
struct Derivation {
  enum Operation {
    /// How many times the second the first is.
    case ratio
    /// The first less the second, in points or in the unit itself.
    case difference
    /// How much of the second the first is more or less, in percent.
    case change

    /// - Parameters:
    ///   - isChange: Whether the words around the quantity tell a change.
    ///   - isDifference: Whether they set two figures against each other.
    init?(_ quantity: Quantity, isChange: Bool, isDifference: Bool) {
      switch quantity.kind {
      case .points: self = .difference
      // "Rose by a quarter" is a change of 25 percent; "a quarter of them" is a part.
      case .ratio: self = quantity.unit.kind == .fraction && isChange ? .change : .ratio
      case .change: self = quantity.unit.kind == .times ? .ratio : .change
      case .percent where quantity.direction != nil || isChange || isDifference: self = .change
      case .count, .money, .measure, .duration:
        guard isDifference else { return nil }
        self = .difference
      default: return nil
      }
    }
  }

  let interval: Interval
  /// What the printed numbers give by themselves, without what their rounding leaves open.
  let center: Decimal
  /// The arithmetic: "33% / 15% = 2.10–2.31".
  let text: String

  init?(_ operation: Operation, _ first: FindingReference, _ second: FindingReference, _ catalog: FindingCatalog) {
    let left = catalog.finding(first)
    let right = catalog.finding(second)
    guard first.ledger == second.ledger, left.metric == right.metric, Self.differInOne(left, right),
      let one = FindingReading(left), let other = FindingReading(right),
      !one.isRange, !other.isRange, catalog.family(first) == catalog.family(second),
      let a = one.tight.low, let b = one.tight.high, let c = other.tight.low, let d = other.tight.high
    else { return nil }
    switch operation {
    case .ratio:
      guard let low = a.divided(by: d, rounding: .down), let high = b.divided(by: c, rounding: .up) else { return nil }
      interval = Interval(low, high)
      center = one.low.value.divided(by: other.low.value, rounding: .down) ?? low
      text = "\(left.value.text) / \(right.value.text) = \(Self.shown(low))–\(Self.shown(high))"
    case .difference:
      guard a > d || a >= c else { return nil }
      interval = Interval(a - d, b - c)
      center = one.low.value - other.low.value
      text = "\(left.value.text) − \(right.value.text) = \(Self.shown(a - d))–\(Self.shown(b - c))"
    case .change:
      guard let low = (a - d).divided(by: d, rounding: .down), let high = (b - c).divided(by: c, rounding: .up) else {
        return nil
      }
      let (start, end) = (low.scaled(by: 2), high.scaled(by: 2))
      center =
        (one.low.value - other.low.value).divided(by: other.low.value, rounding: .down)?.scaled(by: 2).magnitude
        ?? start.magnitude
      interval = Interval(min(start.magnitude, end.magnitude), max(start.magnitude, end.magnitude))
      text =
        "\(right.value.text) to \(left.value.text) is a change of \(Self.shown(start)) to \(Self.shown(end)) percent"
    }
  }

  /// Whether rounding leaves so much open that nearly anything fits: "2 months" for "4 months" is anything from 1.4 to 3.
  var isVague: Bool {
    guard let low = interval.low, let high = interval.high else { return true }
    return high * Decimal(2) > low * Decimal(3)
  }

  /// Whether a bound holds and is too far off to have been meant: "over 80 percent" for 500.
  func isUnderstated(by reading: ClaimReading) -> Bool {
    guard let low = interval.low, let high = interval.high else { return false }
    switch reading.modifier {
    case .moreThan, .atLeast: return low * Decimal(2) > reading.high.value.magnitude * Decimal(3)
    case .lessThan, .atMost, .upTo: return high * Decimal(3) < reading.low.value.magnitude * Decimal(2)
    default: return false
    }
  }

  /// Whether a number is farther from what was computed than any rounding or looseness of speech would bring it: by more than a quarter,
  /// and a bound by more than a tenth.
  func isFar(from reading: ClaimReading) -> Bool {
    guard let low = interval.low, let high = interval.high, !low.isNegative, !reading.fair.meets(interval) else {
      return false
    }
    let (least, most) = (reading.low.value.magnitude, reading.high.value.magnitude)
    switch reading.modifier {
    case .moreThan, .atLeast: return least * Decimal(10) > high * Decimal(11)
    case .lessThan, .atMost: return most * Decimal(11) < low * Decimal(10)
    default: return most * Decimal(5) < low * Decimal(4) || least * Decimal(4) > high * Decimal(5)
    }
  }

  /// Whether two findings stand apart along one dimension, in their condition or in their statistic, and agree in all else.
  private static func differInOne(_ left: Finding, _ right: Finding) -> Bool {
    let dimensions = Set(left.coordinates.map(\.dimension)).union(right.coordinates.map(\.dimension))
    let differing = dimensions.count { dimension in
      left.coordinates.first { $0.dimension == dimension } != right.coordinates.first { $0.dimension == dimension }
    }
    if differing == 0, left.conditions == right.conditions { return left.statistic != right.statistic }
    return differing + (left.conditions == right.conditions ? 0 : 1) == 1
  }

  private static func shown(_ value: Decimal) -> String { value.rounded(toDigits: 3).description }
}
