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

extension SentenceScanner {
  // MARK: - Numerals

  /// The number that starts at a token: digits or words, with sign, scale and fraction.
  func numeral(at index: Int) -> Numeral? {
    var start = index
    var isNegative = false
    var direction: Quantity.Direction?
    if let sign = token(index), sign.kind == .sign {
      // A minus or plus sign belongs to a number that follows it at once, and starts a word of its own.
      if isSign(index, 0x2212) || (isDash(index) && (sign.isSpaced || index == 0 || opensGroup(index - 1))),
        let next = token(index + 1), next.kind == .digits || next.kind == .sign,
        !next.isSpaced || index == 0
      {
        isNegative = true
        direction = .down
        start = index + 1
      } else if isSign(index, 0x2B), sign.isSpaced || index == 0 || opensGroup(index - 1),
        let next = token(index + 1), next.kind == .digits, !next.isSpaced
      {
        direction = .up
        start = index + 1
      } else if Bytes.vulgarFraction(sign.scalar) == nil {
        return nil
      }
    } else if roles(index).contains(.minus), token(index + 1).map({ $0.kind != .sign }) ?? false {
      // "plus or minus 3 points" is no negative number: the number starts behind it.
      if roles(index - 1).contains(.or) { return nil }
      isNegative = true
      direction = .down
      start = index + 1
    }
    guard var numeral = unsignedNumeral(at: start) else { return nil }
    numeral.first = index
    numeral.direction = numeral.direction ?? direction
    if isNegative { numeral.value = -numeral.value }
    return numeral
  }

  /// Whether a token opens what follows it: brackets, a colon, a slash, a currency sign.
  func opensGroup(_ index: Int) -> Bool {
    isSign(index, 0x28, 0x5B, 0x7B, 0x3A, 0x2F, 0x7C, 0x3D, 0x24, 0x20AC, 0xA3, 0x7E, 0x3C, 0x3E, 0x201C, 0x22, 0x2192)
  }

  private func unsignedNumeral(at index: Int) -> Numeral? {
    guard let token = token(index) else { return nil }
    switch token.kind {
    case .digits: return digitNumeral(at: index)
    case .word: return wordNumeral(at: index)
    case .sign:
      guard let (numerator, denominator) = Bytes.vulgarFraction(token.scalar) else { return nil }
      return fraction(numerator, denominator, first: index, next: index + 1)
    case .address: return nil
    }
  }

  /// A fraction as a numeral; its precision is that of two digits.
  func fraction(_ numerator: Int, _ denominator: Int, first: Int, next: Int, isSpelled: Bool = false) -> Numeral? {
    guard let value = Decimal(numerator).divided(by: Decimal(denominator)) else { return nil }
    let place = value.order - 1
    return Numeral(
      value: value, literalPlace: place, roundPlace: place, form: .fraction, first: first, next: next,
      isSpelled: isSpelled)
  }

  /// The meaning of digits with signs between them.
  struct Literal: BitwiseCopyable {
    var value: Decimal
    /// The power of ten of the last digit.
    @Short var place: Int
    @Short var trailingZeros: Int
    @Short var digits: Int
    var hasGroups: Bool
    var hasPoint: Bool
    var startsWithZero: Bool
  }

  /// A token of digits as one number; `nil` where the signs in it make it none ("1.2.3", "10,00,5").
  func literal(_ index: Int) -> Literal? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .digits else { return nil }
    let place = Int(tokens[index].digits)
    return place < literals.count ? literals[place] : readLiteral(tokens[index])
  }

  /// Reads a token of digits as one number.
  func readLiteral(_ token: Token) -> Literal? {
    if let plain = plainLiteral(token) { return plain }
    var mantissa: Int128 = 0
    var digits = 0
    var significant = 0
    var zeros = 0
    var lengths: [Int] = []  // of the stretches between the signs
    var signs: [UInt32] = []
    var length = 0
    var position = token.lower
    let span = text.span
    while position < token.upper {
      let byte = span[position]
      var digit: UInt8?
      var width = 1
      var scalar = UInt32(byte)
      if Bytes.isDigit(byte) {
        digit = byte - 0x30
      } else if byte >= 0x80 {
        (scalar, width) = Bytes.scalar(span, at: position)
        digit = Bytes.fullWidthDigit(scalar)
        if scalar == 0xFF0C { scalar = 0x2C }
        if scalar == 0xFF0E { scalar = 0x2E }
      }
      if let digit {
        if significant > 0 || digit != 0 { significant += 1 }
        guard significant <= Decimal.maximumDigits else { return nil }
        mantissa = mantissa * 10 + Int128(digit)
        digits += 1
        length += 1
        zeros = digit == 0 ? zeros + 1 : 0
      } else if scalar == 0x20, span[position - 1] == 0x2E || span[position + 1] == 0x2E {
        // "6 . 2"
      } else {
        lengths.append(length)
        signs.append(scalar)
        length = 0
        guard signs.count <= 12 else { return nil }
      }
      position += width
    }
    lengths.append(length)
    let startsWithZero = span[token.lower] == 0x30
    guard !signs.isEmpty else {
      return Literal(
        value: Decimal(mantissa), place: 0, trailingZeros: zeros, digits: digits, hasGroups: false, hasPoint: false,
        startsWithZero: startsWithZero)
    }
    let decimals = decimalDigits(signs: signs, lengths: lengths)
    guard let decimals else { return nil }
    return Literal(
      value: Decimal(mantissa, exponent: -decimals), place: -decimals, trailingZeros: decimals > 0 ? 0 : zeros,
      digits: digits, hasGroups: signs.count > (decimals > 0 ? 1 : 0), hasPoint: decimals > 0,
      startsWithZero: startsWithZero)
  }

  /// Digits with the language's own signs, as nearly all numbers are written: "33", "4.6", "400,000", "1,234.5".
  private func plainLiteral(_ token: Token) -> Literal? {
    let span = text.span
    let (decimalSign, groupingSign) = (vocabulary.decimalSign, vocabulary.groupingSign)
    var value: Int64 = 0
    var zeros = 0
    var digits = 0
    var decimals = -1
    // The digits behind the last sign, and how many signs group them.
    var run = 0
    var groups = 0
    for position in token.lower..<token.upper {
      let byte = span[position]
      if Bytes.isDigit(byte) {
        value = value &* 10 &+ Int64(byte &- 0x30)
        zeros = byte == 0x30 ? zeros &+ 1 : 0
        digits &+= 1
        run &+= 1
      } else if byte == decimalSign, decimals < 0, digits > 0, groups == 0 || run == 3 {
        decimals = 0
        run = 0
      } else if byte == groupingSign, decimals < 0, groups == 0 ? (1...3).contains(run) : run == 3 {
        groups &+= 1
        run = 0
      } else {
        return nil
      }
      guard digits <= 18 else { return nil }
    }
    if decimals < 0, groups > 0, run != 3 { return nil }
    if decimals == 0 { decimals = run }
    let hasPoint = decimals > 0
    guard hasPoint || groups == 0 || decimals < 0 else { return nil }
    return Literal(
      value: Decimal(Int128(value), exponent: hasPoint ? -decimals : 0), place: hasPoint ? -decimals : 0,
      trailingZeros: hasPoint ? 0 : zeros, digits: digits, hasGroups: groups > 0, hasPoint: hasPoint,
      startsWithZero: span[token.lower] == 0x30)
  }

  /// How many of the last digits are decimals, given the signs of a number and the lengths between them; `nil` for no number.
  private func decimalDigits(signs: [UInt32], lengths: [Int]) -> Int? {
    let decimalSign = UInt32(vocabulary.lexicon.decimalSign)
    let groupingSign = UInt32(vocabulary.lexicon.groupingSign)
    guard let last = signs.last, let tail = lengths.last else { return nil }
    let isUniform = signs.allSatisfy { $0 == last }
    let groups = lengths.dropFirst()
    let areThrees = groups.allSatisfy { $0 == 3 }
    let startsLikeGroup = (1...3).contains(lengths[0])
    if signs.count == 1 {
      if last == decimalSign { return tail }
      if last == groupingSign || last > 0x7F || last == 0x27 || last == 0x20 {
        if tail == 3, startsLikeGroup { return 0 }
        // "1,5" in a language with a point, "17,00": the comma of another language's decimals.
        return last == groupingSign && tail != 3 ? tail : nil
      }
      return nil
    }
    if isUniform {
      // "1.234.567" is grouped whatever the language; four short stretches are an address.
      if areThrees, startsLikeGroup { return last == decimalSign && signs.count == 3 && lengths[0] == 3 ? nil : 0 }
      // The Indian system: "12,34,567".
      let inner = groups.dropLast()
      if last == groupingSign, tail == 3, inner.allSatisfy({ $0 == 2 }), lengths[0] <= 2 { return 0 }
      return nil
    }
    // Groups, then one decimal sign.
    let grouping = signs[0]
    guard signs.dropLast().allSatisfy({ $0 == grouping }), last != grouping, last == 0x2E || last == 0x2C else {
      return nil
    }
    guard groups.dropLast().allSatisfy({ $0 == 3 }), startsLikeGroup else { return nil }
    return tail
  }

  /// Digits with what may follow them: a fraction, an exponent, a scale.
  private func digitNumeral(at index: Int) -> Numeral? {
    guard let literal = literal(index) else { return nil }
    var numeral = Numeral(
      value: literal.value, literalPlace: literal.place,
      roundPlace: literal.trailingZeros > 0 && literal.value.order >= 2 ? literal.trailingZeros : literal.place,
      first: index, next: index + 1)
    if !literal.hasGroups, !literal.hasPoint { numeral.plainDigits = literal.digits }
    if !mayContinueNumber(index + 1) { return numeral }
    if roles(index + 1).contains(.ordinalSuffix), isGlued(index + 1), !literal.hasPoint {
      numeral.form = .ordinal
      numeral.next = index + 2
      return numeral
    }
    // "der 3. Platz"
    if vocabulary.habits.contains(.pointMakesOrdinal), isSign(index + 1, 0x2E), isGlued(index + 1), literal.digits <= 3,
      !literal.hasPoint, isWord(index + 2), token(index + 2)?.isSpaced ?? false, roles(index - 1).contains(.determiner)
    {
      numeral.form = .ordinal
      numeral.next = index + 2
      return numeral
    }
    if literal.hasPoint, let end = uncertainDigitsEnd(behind: index) { numeral.next = end }
    if let price = priceWithDash(numeral) ?? priceWithSpace(numeral) { return price }
    if let mixed = mixedFraction(numeral, at: index) { return mixed }
    if let power = power(of: numeral) ?? exponent(after: numeral) { return power }
    if let spoken = spokenDecimals(after: numeral) { return spoken }
    return scaled(numeral)
  }

  /// Whether a token behind digits may be a part of the number: most are not, and need not be asked each in its turn.
  private func mayContinueNumber(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let next = tokens[index]
    switch next.kind {
    case .word:
      // "1e6", "3 x 10^6", "400k", "3rd", "5 million and a half"
      return next.end &- next.start == 1 || !next.roles.isDisjoint(with: .continuingNumbers)
    case .sign: return next.scalar != 0x25 && next.scalar != 0x29
    case .digits, .address: return true
    }
  }

  /// Past the brackets of "4.2153(4)", which say how sure the last digits are.
  private func uncertainDigitsEnd(behind index: Int) -> Int? {
    guard isSign(index + 1, 0x28), isGlued(index + 1), isGlued(index + 2), isSign(index + 3, 0x29), isGlued(index + 3),
      let digits = literal(index + 2), digits.digits <= 2, !digits.hasPoint
    else { return nil }
    return index + 4
  }

  /// "2½", "3 1/2", "1/2", "12-1/4".
  private func mixedFraction(_ numeral: Numeral, at index: Int) -> Numeral? {
    guard let whole = numeral.plainDigits, whole <= 4 else { return nil }
    if let sign = token(index + 1), sign.kind == .sign, let (top, bottom) = Bytes.vulgarFraction(sign.scalar),
      let part = fraction(top, bottom, first: index, next: index + 2)
    {
      return mixed(numeral, with: part)
    }
    if let part = slashFraction(at: index) { return part }
    if let next = token(index + 1), next.kind == .digits, next.isSpaced, let part = slashFraction(at: index + 1) {
      return mixed(numeral, with: part)
    }
    // "12-1/4"
    if whole <= 3, isSign(index + 1, 0x2D), isGlued(index + 1), isGlued(index + 2),
      let part = slashFraction(at: index + 2), !isDash(part.next)
    {
      return mixed(numeral, with: part)
    }
    return nil
  }

  private func mixed(_ whole: Numeral, with part: Numeral) -> Numeral {
    var numeral = whole
    numeral.value = whole.value + part.value
    numeral.literalPlace = part.literalPlace
    numeral.roundPlace = part.roundPlace
    numeral.next = part.next
    numeral.plainDigits = nil
    return numeral
  }

  /// "1/2": a smaller number over a larger one, and nothing that would make it a date or a ratio of other things.
  private func slashFraction(at index: Int) -> Numeral? {
    guard isSign(index + 1, 0x2F, 0x2044), isGlued(index + 1), isGlued(index + 2), !isSign(index + 3, 0x2F),
      let top = literal(index), let bottom = literal(index + 2), !top.hasPoint, !bottom.hasPoint, !top.hasGroups,
      !bottom.hasGroups, top.value < bottom.value,
      bottom.value <= Decimal(20) || bottom.value == Decimal(100) || bottom.value == Decimal(1000),
      !isSlashIdiom(index),
      index == 0 || !(isSign(index - 1, 0x2F) && isGlued(index)), !top.startsWithZero
    else { return nil }
    let numerator = top.value.whole ?? 0
    let denominator = bottom.value.whole ?? 1
    return fraction(numerator, denominator, first: index, next: index + 3)
  }

  /// "1.899,-": a price whose decimals are a dash, so that the point before three digits groups them.
  private func priceWithDash(_ numeral: Numeral) -> Numeral? {
    guard isSign(numeral.next, 0x2C, 0x2E), isGlued(numeral.next), isDash(numeral.next + 1), isGlued(numeral.next + 1),
      token(numeral.next + 2).map(\.isSpaced) ?? true
    else { return nil }
    var result = numeral.literalPlace == -3 ? numeral.scaled(by: 3) : numeral
    result.next = numeral.next + 2
    return result
  }

  /// "118, 99 zł": a price by itself, with a space before its decimals.
  private func priceWithSpace(_ numeral: Numeral) -> Numeral? {
    guard numeral.first == 0, numeral.plainDigits != nil, isSign(1, 0x2C, 0x2E), isGlued(1), startsLine(),
      let coins = literal(2), coins.digits == 2, !coins.hasPoint,
      tokens.count == 3 ? coins.value.isZero : currency(behind: 3)?.next == tokens.count
    else { return nil }
    return numeral.withDecimals(coins.value, digits: 2, next: 3)
  }

  /// "2.5^3": a power of a number that is not ten.
  private func power(of numeral: Numeral) -> Numeral? {
    guard isSign(numeral.next, 0x5E), numeral.value != Decimal(10), !numeral.value.isZero,
      let (power, next) = writtenPower(at: numeral.next), abs(power) <= 40
    else { return nil }
    var value = Decimal.one
    for _ in 0..<abs(power) { value = value * numeral.value }
    if power < 0 {
      guard let inverse = Decimal.one.divided(by: value) else { return nil }
      value = inverse
    }
    var result = numeral
    result.value = value
    result.literalPlace = value.exponent
    result.roundPlace = value.exponent
    result.next = next
    result.plainDigits = nil
    return result
  }

  /// "1 point 5".
  private func spokenDecimals(after numeral: Numeral) -> Numeral? {
    guard numeral.plainDigits != nil, roles(numeral.next).contains(.decimal), token(numeral.next)?.isSpaced ?? false,
      let decimals = literal(numeral.next + 1), !decimals.hasPoint, !decimals.hasGroups, decimals.digits <= 6
    else { return nil }
    return scaledByWord(numeral.withDecimals(decimals.value, digits: decimals.digits, next: numeral.next + 2))
  }

  /// "1e6", "3 × 10^6", "10⁶".
  private func exponent(after numeral: Numeral) -> Numeral? {
    var position = numeral.next
    var base = numeral
    if isWord(position), isGlued(position), let token = token(position), token.upper - token.lower == 1,
      text[token.lower] | 0x20 == 0x65
    {
      // "1e6", "1e-6": the sign and the digits are glued on.
      var power = position + 1
      var isNegative = false
      if isSign(power, 0x2D, 0x2212, 0x2B), isGlued(power) {
        isNegative = !isSign(power, 0x2B)
        power += 1
      }
      guard isGlued(power), let digits = literal(power), digits.digits <= 3, !digits.hasPoint,
        let value = digits.value.whole
      else { return nil }
      return scaled(base, byPowerOfTen: isNegative ? -value : value, next: power + 1)
    }
    if isSign(position, 0xD7, 0x2A, 0xB7) || (isWord(position) && isExactly(position, "x")),
      let ten = literal(position + 1), ten.value == Decimal(10), !ten.hasPoint
    {
      position += 2
    } else if base.value == Decimal(10), base.plainDigits == 2 {
      base.value = .one
    } else {
      return nil
    }
    if let (power, next) = writtenPower(at: position) { return scaled(base, byPowerOfTen: power, next: next) }
    // "2.48×10−5": the raised minus and digits, set down.
    guard position > numeral.next, isDash(position), isGlued(position), isGlued(position + 1), isGlued(numeral.next),
      let digits = literal(position + 1), digits.digits <= 2, !digits.hasPoint,
      let power = digits.value.whole
    else { return nil }
    return scaled(base, byPowerOfTen: -power, next: position + 2)
  }

  /// "^6", "^-3", "⁶" glued to what stands before.
  func writtenPower(at index: Int) -> (Int, next: Int)? {
    var position = index
    guard isGlued(position) else { return nil }
    if isSign(position, 0x5E) {
      position += 1
      var isNegative = false
      if isDash(position) || isSign(position, 0x2B), isGlued(position) {
        isNegative = !isSign(position, 0x2B)
        position += 1
      }
      guard isGlued(position), let digits = literal(position), digits.digits <= 3, !digits.hasPoint,
        let value = digits.value.whole
      else { return nil }
      return (isNegative ? -value : value, position + 1)
    }
    var value = 0
    var isNegative = false
    var count = 0
    while let token = token(position), token.kind == .sign, count < 4, !token.isSpaced {
      if token.scalar == 0x207B, count == 0 {
        isNegative = true
      } else if let digit = Bytes.superscript(token.scalar) {
        value = value * 10 + digit
        count += 1
      } else {
        break
      }
      position += 1
    }
    return count > 0 ? (isNegative ? -value : value, position) : nil
  }

  func scaled(_ numeral: Numeral, byPowerOfTen power: Int, next: Int) -> Numeral {
    var result = numeral.scaled(by: power)
    result.next = next
    result.plainDigits = nil
    return result
  }

  /// Digits followed by scale words or a scale letter: "1.5 million", "400k", "4 thousand 3 hundred and 21".
  private func scaled(_ numeral: Numeral) -> Numeral {
    if let suffix = scaleSuffix(at: numeral.next, after: numeral) {
      return scaled(numeral, byPowerOfTen: suffix.power, next: suffix.next)
    }
    // "16-million-gallon": a hyphen may stand before the scale word.
    let position =
      isDash(numeral.next) && isGlued(numeral.next) && isGlued(numeral.next + 1)
      ? numeral.next + 1 : numeral.next
    if !roles(position).isDisjoint(with: [.hundred, .scale]) || roles(numeral.next).contains(.collective) {
      if let words = compound(from: numeral, at: position) { return withTrailingFraction(words) }
    }
    return withTrailingFraction(numeral)
  }

  /// A letter that scales the digits before it.
  ///
  /// "m" may be metres and "b" bits: a letter counts as a scale when money stands before the number, when a noun is counted
  /// after it, or when nothing else could be meant.
  private func scaleSuffix(at index: Int, after numeral: Numeral) -> (power: Int, next: Int)? {
    // "- 10 k" says nothing else.
    let isAlone =
      index + 1 == tokens.count && numeral.first <= 1 && (isExactly(index, "k") || isExactly(index, "G"))
      && startsLine()
    guard isWord(index), isGlued(index) || isAfterCurrency(numeral.first) || isAlone && tokens.count <= 3 else {
      return nil
    }
    guard roles(index).contains(.scaleSuffix), let token = token(index),
      !isGlued(index + 1) || !isLetterOrDigit(index + 1)
    else { return nil }
    let bytes = Array(text[token.lower..<token.upper])
    guard let entry = vocabulary.lexicon.scaleSuffixes.first(where: { Array($0.word.utf8) == bytes }) else {
      return nil
    }
    let isMoney = isAfterCurrency(numeral.first) || roles(index + 1).contains(.currencyCode)
    switch entry.word {
    case "m", "mm", "T", "G", "b":
      // A metre, a millimetre, a tesla, a gram-force and a bit are units of their own.
      let countsNoun = isWord(index + 1) && roles(index + 1).subtracting(.irregularPlural).isEmpty
      guard
        isMoney || entry.word == "m" && isShareOfThose(index + 1)
          || countsNoun && entry.word != "mm" && isPluralNoun(index + 1) || entry.word == "b" && isMoney
          || entry.word == "G" && !isGlued(index + 1)
            && (numeral.literalPlace < 0 || numeral.first == 0 && index + 1 == tokens.count)
      else { return nil }
    case "K":
      // Kelvins, where the temperatures beside it say so.
      if found.contains(where: { $0.quantity.unit.symbol == "Cel" || $0.quantity.unit.symbol == "[degF]" }) {
        return nil
      }
    default: break
    }
    return (entry.value, index + 1)
  }

  /// "1.3m of those", "1.3m, of them": millions, for no length is of anybody.
  private func isShareOfThose(_ index: Int) -> Bool {
    let position = isSign(index, 0x2C) ? index + 1 : index
    return roles(position).contains(.of) && ["those", "them", "us", "whom"].contains { isExactly(position + 1, $0) }
  }

  private func isLetterOrDigit(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word || token.kind == .digits
  }

  /// Whether a currency sign or code stands right before a token.
  func isAfterCurrency(_ index: Int) -> Bool {
    guard let token = token(index - 1) else { return false }
    if token.kind == .word, roles(index - 1).contains(.currencyCode) { return isAllCapitals(token.lower, token.upper) }
    return currencySign(at: index - 1).map { $0.next == index } ?? false
  }
}
