internal import Documents

/// A number as the numerals read it, before its unit is known.
struct Numeral: BitwiseCopyable {
  enum Form {
    /// "33", "400,000", "two hundred"
    case plain
    /// "15th", "third"
    case ordinal
    /// "one in five", "two-thirds", "1/2": a part of a whole
    case fraction
    /// "twice", "halved": a multiple in a word
    case multiple
  }

  var value: Decimal
  var form: Form = .plain
  var isSpelled = false
  var direction: Quantity.Direction?
  /// The power of ten of the last digit that is written.
  @Short var literalPlace: Int
  /// The power of ten of the last digit that is not a trailing zero of a whole number.
  @Short var roundPlace: Int
  /// The first token (a sign included), and the one after the last.
  @Short var first: Int
  @Short var next: Int
  /// The digits as they stand, without a scale: for years, versions and codes.
  var plainDigits: Int? {
    get { storedDigits < 0 ? nil : storedDigits }
    set { storedDigits = newValue ?? -1 }
  }

  @Short private var storedDigits: Int

  init(
    value: Decimal, literalPlace: Int, roundPlace: Int, form: Form = .plain, first: Int, next: Int,
    isSpelled: Bool = false, direction: Quantity.Direction? = nil
  ) {
    self.value = value
    self.literalPlace = literalPlace
    self.roundPlace = roundPlace
    self.form = form
    self.first = first
    self.next = next
    self.isSpelled = isSpelled
    self.direction = direction
    storedDigits = -1
  }

  /// This number times a power of ten.
  func scaled(by power: Int) -> Numeral {
    guard power != 0 else { return self }
    var result = self
    result.value = value.scaled(by: power)
    result.literalPlace += power
    result.roundPlace += power
    result.plainDigits = nil
    return result
  }

  /// This whole number with spoken decimals behind it.
  func withDecimals(_ decimals: Decimal, digits: Int, next: Int) -> Numeral {
    var result = self
    result.value = value + decimals.scaled(by: -digits)
    result.literalPlace = -digits
    result.roundPlace = -digits
    result.next = next
    result.plainDigits = nil
    return result
  }

  /// The number; the trailing zeros of a whole number from a hundred up say nothing, unless it is a share.
  func number(isShare: Bool) -> Number {
    Number(value, place: isShare ? min(literalPlace, max(0, literalPlace)) : roundPlace)
  }
}
