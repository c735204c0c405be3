/// An exact decimal number: an integer times a power of ten. No binary fraction is ever involved.
///
/// Stored without trailing zeros, so that equal values are equal bit for bit; how many digits were written is `Number.place`.
/// Holds 30 significant digits; sums and products that need more are rounded to what fits, away from no digit that a text
/// about findings can carry.
package struct Decimal: Sendable, Hashable, BitwiseCopyable {
  /// The most digits that are read from a text.
  package static let maximumDigits = 30

  // Two halves and a small exponent: a number is a part of every quantity, and takes half the room like this.
  private let high: Int64
  private let low: UInt64
  private let storedExponent: Int32

  /// The integer that is multiplied.
  package var mantissa: Int128 { Int128(high) << 64 | Int128(low) }
  /// The power of ten it is multiplied by.
  package var exponent: Int { Int(storedExponent) }

  /// `mantissa` times ten to the power of `exponent`.
  package init(_ mantissa: Int128, exponent: Int = 0) {
    var mantissa = mantissa
    var exponent = exponent
    if mantissa == 0 {
      exponent = 0
    } else if var small = Int64(exactly: mantissa) {
      // Nearly every number is this small, and a division of this size is many times as fast.
      while small % 10 == 0 {
        small /= 10
        exponent += 1
      }
      mantissa = Int128(small)
    } else {
      while mantissa % 10 == 0 {
        mantissa /= 10
        exponent += 1
      }
    }
    self.init(normalized: mantissa, exponent: exponent)
  }

  private init(normalized mantissa: Int128, exponent: Int) {
    high = Int64(truncatingIfNeeded: mantissa >> 64)
    low = UInt64(truncatingIfNeeded: mantissa)
    storedExponent = Int32(clamping: exponent)
  }

  package init(_ value: Int) { self.init(Int128(value)) }

  package static let zero = Decimal(0)
  package static let one = Decimal(1)

  package var isZero: Bool { mantissa == 0 }
  package var isNegative: Bool { mantissa < 0 }
  package var magnitude: Decimal { mantissa < 0 ? -self : self }
  package var isWhole: Bool { exponent >= 0 }

  /// The number, where it is whole and fits.
  package var whole: Int? {
    guard exponent >= 0, exponent <= 18, var value = Int(exactly: mantissa) else { return nil }
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The power of ten of its first digit: 2 for 345, -1 for 0.5; 0 for zero.
  package var order: Int {
    guard mantissa != 0 else { return 0 }
    return Self.digits(of: mantissa) - 1 + exponent
  }

  /// Ten to a power.
  package static func powerOfTen(_ exponent: Int) -> Decimal { Decimal(normalized: 1, exponent: exponent) }

  /// This number times ten to a power.
  package func scaled(by power: Int) -> Decimal {
    isZero ? self : Decimal(normalized: mantissa, exponent: exponent + power)
  }

  /// Which way a quotient that does not end is cut.
  package enum Rounding: Sendable { case down, up, nearest }

  /// The quotient with twelve digits more than the operands carry, cut towards minus infinity (`down`), plus infinity (`up`)
  /// or to the nearest. `nil` when `divisor` is zero.
  package func divided(by divisor: Decimal, rounding: Rounding = .nearest) -> Decimal? {
    guard divisor.mantissa != 0 else { return nil }
    guard mantissa != 0 else { return .zero }
    if let quotient = shortQuotient(by: divisor) { return quotient }
    let spare = max(0, 36 - Self.digits(of: mantissa))
    let numerator = mantissa * Self.power(spare)
    var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor.mantissa)
    let isNegative = (numerator < 0) != (divisor.mantissa < 0)
    if remainder != 0 {
      switch rounding {
      case .down: if isNegative { quotient -= 1 }
      case .up: if !isNegative { quotient += 1 }
      case .nearest:
        remainder = remainder < 0 ? -remainder : remainder
        let half = divisor.mantissa < 0 ? -divisor.mantissa : divisor.mantissa
        if remainder >= half - remainder { quotient += isNegative ? -1 : 1 }
      }
    }
    // A product of two quotients must still fit: keep twenty digits.
    return Decimal(quotient, exponent: exponent - divisor.exponent - spare).rounded(toDigits: 20, rounding)
  }

  /// A quotient that ends within a few digits, as those of most fractions do: no long division is needed for it.
  private func shortQuotient(by divisor: Decimal) -> Decimal? {
    guard var numerator = Int32(exactly: mantissa).map(Int64.init), let denominator = Int32(exactly: divisor.mantissa)
    else { return nil }
    for place in 0..<4 {
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: Int64(denominator))
      if remainder == 0 { return Decimal(Int128(quotient), exponent: exponent - divisor.exponent - place) }
      numerator *= 10
    }
    return nil
  }

  /// This number to so many significant digits.
  package func rounded(toDigits count: Int, _ rounding: Rounding = .nearest) -> Decimal {
    rounded(toPlace: order - count + 1, rounding)
  }

  /// This number to a multiple of ten to the power of `place`.
  package func rounded(toPlace place: Int, _ rounding: Rounding = .nearest) -> Decimal {
    guard place > exponent else { return self }
    let shift = place - exponent
    guard shift <= 37 else {
      switch rounding {
      case .up where mantissa > 0: return .powerOfTen(place)
      case .down where mantissa < 0: return -Decimal.powerOfTen(place)
      default: return .zero
      }
    }
    let unit = Self.power(shift)
    var (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: unit)
    switch rounding {
    case .down: if remainder < 0 { quotient -= 1 }
    case .up: if remainder > 0 { quotient += 1 }
    case .nearest:
      let isNegative = remainder < 0
      if isNegative { remainder = -remainder }
      if remainder >= unit - remainder { quotient += isNegative ? -1 : 1 }
    }
    return Decimal(quotient, exponent: place)
  }

  private static func digits(of value: Int128) -> Int {
    var count = 1
    var rest = value.magnitude
    if var small = UInt64(exactly: rest) {
      while small >= 10 {
        small /= 10
        count += 1
      }
      return count
    }
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func power(_ exponent: Int) -> Int128 {
    if exponent <= 18 { return Int128(smallPower(exponent)) }
    var result = Int128(smallPower(18))
    for _ in 18..<min(exponent, 37) { result *= 10 }
    return result
  }

  /// Ten to a power of at most 18.
  private static func smallPower(_ exponent: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }

  /// Both mantissas at one exponent, after dropping digits that could not both be held.
  private static func aligned(_ left: Decimal, _ right: Decimal) -> (Int128, Int128, exponent: Int) {
    if left.exponent == right.exponent { return (left.mantissa, right.mantissa, left.exponent) }
    if left.mantissa == 0 { return (0, right.mantissa, right.exponent) }
    if right.mantissa == 0 { return (left.mantissa, 0, left.exponent) }
    let gap = left.exponent - right.exponent
    if gap.magnitude <= 17, let low = Int64(exactly: left.mantissa), let high = Int64(exactly: right.mantissa) {
      // Both fit as they are.
      return gap >= 0
        ? (Int128(low) * Int128(smallPower(gap)), Int128(high), right.exponent)
        : (Int128(low), Int128(high) * Int128(smallPower(-gap)), left.exponent)
    }
    let top = max(left.order, right.order)
    let floor = max(min(left.exponent, right.exponent), top - 36)
    let low = left.rounded(toPlace: floor)
    let high = right.rounded(toPlace: floor)
    return (
      low.mantissa * power(low.exponent - floor), high.mantissa * power(high.exponent - floor), floor
    )
  }
}

extension Decimal: Comparable {
  package static func < (left: Decimal, right: Decimal) -> Bool {
    let (low, high, _) = aligned(left, right)
    if low != high { return low < high }
    // Equal as far as both can be held: what was dropped can only be told by the sign of the finer one.
    return left != right && left.exponent < right.exponent ? left.mantissa < 0 : left != right && right.mantissa > 0
  }
}

extension Decimal {
  package static prefix func - (value: Decimal) -> Decimal {
    Decimal(normalized: -value.mantissa, exponent: value.exponent)
  }

  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let (low, high, exponent) = aligned(left, right)
    return Decimal(low + high, exponent: exponent)
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal { left + -right }

  package static func * (left: Decimal, right: Decimal) -> Decimal {
    let (product, overflow) = left.mantissa.multipliedReportingOverflow(by: right.mantissa)
    if !overflow { return Decimal(product, exponent: left.exponent + right.exponent) }
    return left.rounded(toDigits: 18) * right.rounded(toDigits: 18)
  }
}

extension Decimal: CustomStringConvertible {
  /// Without an exponent: "33", "-0.5", "400000"; with one where it would take hundreds of zeros: "5e-999".
  package var description: String {
    var digits = String(mantissa.magnitude)
    if mantissa == 0 { return digits }
    if abs(exponent) > 400 { return (mantissa < 0 ? "-" : "") + digits + "e\(exponent)" }
    if exponent >= 0 {
      digits += String(repeating: "0", count: exponent)
    } else {
      let missing = -exponent - digits.utf8.count
      if missing >= 0 { digits = String(repeating: "0", count: missing + 1) + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
    }
    return (mantissa < 0 ? "-" : "") + digits
  }
}
