internal import Quantities

/// The numbers for which a wording is a fair statement. A class, because it is compared with most findings.
final class ClaimReading: Sendable {
  /// What the words leave open, the hedge counted in.
  let fair: Interval
  /// What the number alone leaves open: half a unit of its last digit.
  let literal: Interval
  /// The stated number, or both ends of the stated range.
  let low: Number
  let high: Number
  let modifier: Quantity.Modifier?
  /// The part of what is fair that no careful reader would call loose.
  let strict: Interval

  var isRange: Bool { low != high }

  /// `nil` for a date.
  init?(_ quantity: Quantity, bands: Bands = .current) {
    switch quantity.value {
    case .number(let number):
      low = number
      high = number
      // "Twice" leaves less open than half of one: a tenth to either side.
      literal =
        switch quantity.unit.kind {
        case .times: Self.multiple(number)
        case .fraction: Self.fraction(number)
        default: number.interval
        }
    case .range(let first, let second):
      low = first
      high = second
      guard let whole = quantity.value.interval else { return nil }
      literal = whole
    case .date: return nil
    }
    modifier = quantity.modifier
    let isFraction = quantity.unit.kind == .fraction
    fair = Self.fair(low, high, literal, quantity.modifier, isFraction: isFraction, bands.wide)
    strict = Self.strict(low, high, literal, quantity.modifier, isFraction: isFraction, bands)
  }

  /// What a careful reader would let pass: the zeros of hundreds, thousands and millions are not written to be believed.
  private static func strict(
    _ low: Number, _ high: Number, _ literal: Interval, _ modifier: Quantity.Modifier?, isFraction: Bool, _ bands: Bands
  ) -> Interval {
    var bands = bands
    // "About 25" is nearer than "about 20".
    if low.value.mantissa.magnitude >= 10 { bands.aboutRound = bands.aboutRound * 5 / 8 }
    let fair = fair(low, high, literal, modifier, isFraction: isFraction, bands)
    guard low == high, low.place > 0, !isFraction else { return fair }
    // "About 1,200" is as near as its two digits say; "about 421,000" is nearer.
    guard isRound(low) || low.value.mantissa.magnitude >= 100 else { return fair }
    let percent =
      !isRound(low) ? 1 : modifier == nil ? bands.unhedged : modifier == .about ? bands.aboutRound : 0
    guard percent > 0 else { return fair }
    let reach = low.value.magnitude * Decimal(Int128(percent), exponent: -2)
    return Interval(low.value - reach, low.value + reach)
  }

  /// "One in twenty", "a third": simple fractions stand for what lies near them, the smaller the looser.
  private static func fraction(_ number: Number) -> Interval {
    let size = number.value.magnitude
    let isPercent = size > .one
    let fifth = isPercent ? Decimal(22) : Decimal(22, exponent: -2)
    let hundredths = size > fifth ? 4 : 9
    let reach = size * Decimal(Int128(hundredths), exponent: -2)
    return Interval(number.value - reach, number.value + reach)
  }

  private static func multiple(_ number: Number) -> Interval {
    guard let low = number.interval.low, let high = number.interval.high else { return number.interval }
    let reach = number.value.magnitude * Decimal(1, exponent: -1)
    return Interval(max(low, number.value - reach), min(high, number.value + reach), includesHigh: false)
  }

  private static func fair(
    _ low: Number, _ high: Number, _ literal: Interval, _ modifier: Quantity.Modifier?, isFraction: Bool,
    _ bands: Bands
  ) -> Interval {
    let size = low.value.magnitude
    func part(_ hundredths: Int) -> Decimal { size * Decimal(Int128(hundredths), exponent: -2) }
    func plus(_ bound: Decimal?, _ amount: Decimal) -> Decimal? { bound.map { $0 + amount } }
    switch modifier {
    case nil: return literal
    case .about:
      // "about 59%" leaves less open than "about 60%": one unit of its second digit.
      let unit = Decimal(1, exponent: max(low.value.order - 1, low.place))
      let reach = isRound(low) ? part(bands.aboutRound) : min(part(bands.about), unit)
      let start = min(literal.low ?? low.value, low.value - reach)
      let end = max(literal.high ?? high.value, high.value + reach)
      return Interval(start, end)
    case .nearly:
      return Interval(low.value - part(isFraction ? bands.fraction : bands.nearly), low.value, includesHigh: false)
    case .justOver:
      return Interval(high.value, high.value + part(isFraction ? bands.fraction : bands.justOver), includesLow: false)
    case .lessThan: return Interval(nil, low.value, includesHigh: false)
    case .moreThan: return Interval(high.value, nil, includesLow: false)
    case .atLeast: return Interval(low.value, nil)
    case .atMost, .upTo: return Interval(nil, high.value)
    }
  }

  /// Whether a number is one that people round to: a single significant digit, or two of which the second is a five.
  static func isRound(_ number: Number) -> Bool {
    let mantissa = number.value.mantissa.magnitude
    return mantissa < 10 || (mantissa < 100 && mantissa % 5 == 0)
  }
}
