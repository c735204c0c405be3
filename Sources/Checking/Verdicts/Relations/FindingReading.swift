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
    let exact = finding.exact?.quantity.flatMap { $0.value.magnitude.interval }
    place = min(low.place, finding.exact?.quantity.flatMap { ClaimReading($0)?.low.place } ?? low.place)
    tight = exact ?? Self.narrow(reading)
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
