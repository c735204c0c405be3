internal import Ledger
internal import Quantities

/// The numbers that a finding stands for. A class, because every claim is compared with most of them.
final class FindingReading: Sendable {
  /// What the printed value leaves open by rounding and by its own hedge.
  let open: Interval
  /// Where the value is printed more tightly elsewhere, that; else the same as `open` without the hedge.
  let tight: Interval
  let low: Number
  let high: Number
  let modifier: Quantity.Modifier?
  /// The power of ten of the last digit that the source prints anywhere.
  let place: Int

  var isRange: Bool { low != high }
  /// Whether the finding is a bound, such as "more than 100".
  var isBound: Bool {
    switch modifier {
    case .lessThan, .moreThan, .atLeast, .atMost, .upTo: true
    default: false
    }
  }

  /// - Returns: `nil` for a date, or where no number was read.
  init?(_ finding: Finding) {
    // Signs are compared as directions, numbers by their size.
    guard var quantity = finding.value.quantity else { return nil }
    quantity.value = quantity.value.magnitude
    guard let reading = ClaimReading(quantity) else { return nil }
    low = reading.low
    high = reading.high
    modifier = quantity.modifier
    open = reading.fair
    // "46%, exactly 6 of 13": a count is no tighter share.
    let family = ValueFamily(quantity)
    let printed = finding.exact?.quantity.flatMap { ValueFamily($0).compatibility(with: family) > 0 ? $0 : nil }
    let isFar =
      printed.flatMap { ClaimReading($0) }.map { Self.isFar($0.low.value.magnitude, reading.low.value) } ?? true
    let exact = isFar ? nil : printed?.value.magnitude.interval
    place = min(low.place, isFar ? low.place : printed.flatMap { ClaimReading($0)?.low.place } ?? low.place)
    tight = exact ?? Self.narrow(reading)
  }

  /// Whether a number that is printed as the exact one is less than half the rounded one, or more than twice.
  private static func isFar(_ exact: Decimal, _ rounded: Decimal) -> Bool {
    exact * Decimal(2) < rounded || exact > rounded * Decimal(2)
  }

  /// A value by itself.
  init?(_ quantity: Quantity) {
    var quantity = quantity
    quantity.value = quantity.value.magnitude
    guard let reading = ClaimReading(quantity) else { return nil }
    low = reading.low
    high = reading.high
    modifier = quantity.modifier
    open = reading.fair
    place = low.place
    tight = Self.narrow(reading)
  }

  /// The interval of the printed digits; for a round number, no more than a fortieth of it, since "about 400,000" printed by a
  /// source does not stand for 440,000.
  private static func narrow(_ reading: ClaimReading) -> Interval {
    guard let low = reading.literal.low, let high = reading.literal.high else { return reading.literal }
    let reach = Decimal(25, exponent: -3)
    let start = max(low, reading.low.value - reading.low.value.magnitude * reach)
    let end = min(high, reading.high.value + reading.high.value.magnitude * reach)
    // A small whole number keeps its half unit.
    guard reading.low.place > 0 else { return reading.literal }
    return Interval(start, end, includesHigh: false)
  }
}
