internal import Documents

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

  /// "1 point 5".
  private func spokenDecimals(after numeral: Numeral) -> Numeral? {
    guard numeral.plainDigits != nil, roles(numeral.next).contains(.decimal), token(numeral.next)?.isSpaced ?? false,
      let decimals = literal(numeral.next + 1), !decimals.hasPoint, !decimals.hasGroups, decimals.digits <= 6
    else { return nil }
    return scaledByWord(numeral.withDecimals(decimals.value, digits: decimals.digits, next: numeral.next + 2))
  }
}
