internal import Quantities

/// The likely mistake behind a number that disagrees with its finding: the noisy channel, first fit first.
enum Slip: Hashable {
  /// Another finding's value: a sibling along a dimension, another condition, another metric.
  case sibling(FindingReference)
  case superseded(Int)
  /// What is left to a hundred.
  case complement
  /// Ten-fold, a hundred-fold, a thousand-fold: the power of ten.
  case magnitude(Int)
  /// Two digits in the other order.
  case transposed
  /// One digit is another one.
  case digit
  /// The unit is another one and the number the same.
  case unit

  /// The slip of digits that leads from one number to another.
  static func digits(from right: Decimal, to wrong: Decimal) -> Slip? {
    guard !right.isZero, !wrong.isZero, right.isNegative == wrong.isNegative else { return nil }
    if right.mantissa == wrong.mantissa, right.exponent != wrong.exponent {
      return .magnitude(wrong.exponent - right.exponent)
    }
    if let power = truncated(right, wrong) { return .magnitude(power) }
    let place = min(right.exponent, wrong.exponent)
    guard let first = written(right, place), let second = written(wrong, place), first.count == second.count else {
      return nil
    }
    let differing = first.indices.filter { first[$0] != second[$0] }
    if differing.count == 1 { return .digit }
    if differing.count == 2, differing[1] == differing[0] + 1, first[differing[0]] == second[differing[1]],
      first[differing[1]] == second[differing[0]]
    {
      return .transposed
    }
    return nil
  }

  /// How many digits other than zero two numbers have in common, each in its place.
  static func sharedDigits(_ left: Decimal, _ right: Decimal) -> Int {
    let place = min(left.exponent, right.exponent)
    guard let first = written(left, place), let second = written(right, place), first.count == second.count else {
      return 0
    }
    return zip(first, second).count { $0 == $1 && $0 != 0x30 }
  }

  /// The power of ten by which a number of three digits or more is too small or too large, where it has the first digits of the right
  /// one: "308,745" for 308,745,538.
  private static func truncated(_ right: Decimal, _ wrong: Decimal) -> Int? {
    let first = Array(String(right.mantissa.magnitude).utf8)
    let second = Array(String(wrong.mantissa.magnitude).utf8)
    let shared = min(first.count, second.count)
    guard shared >= 3, right.order != wrong.order, first.prefix(shared) == second.prefix(shared) else { return nil }
    return wrong.order - right.order
  }

  private static func written(_ value: Decimal, _ place: Int) -> [UInt8]? {
    guard value.exponent - place < 20 else { return nil }
    var digits = Array(String(value.mantissa.magnitude).utf8)
    digits.append(contentsOf: [UInt8](repeating: 0x30, count: value.exponent - place))
    return digits
  }
}
