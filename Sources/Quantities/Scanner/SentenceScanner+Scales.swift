internal import Documents

extension SentenceScanner {
  // MARK: - Powers, scale words and scale letters

  /// "2.5^3": a power of a number that is not ten.
  func power(of numeral: Numeral) -> Numeral? {
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

  /// "1e6", "3 × 10^6", "10⁶".
  func exponent(after numeral: Numeral) -> Numeral? {
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
  func scaled(_ numeral: Numeral) -> Numeral {
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
