internal import Documents

/// A number as the numerals read it, before its unit is known.
struct Numeral {
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
  /// The power of ten of the last digit that is written.
  var literalPlace: Int
  /// The power of ten of the last digit that is not a trailing zero of a whole number.
  var roundPlace: Int
  var form: Form = .plain
  /// The first token (a sign included), and the one after the last.
  var first: Int
  var next: Int
  var isSpelled = false
  var direction: Quantity.Direction?
  /// The digits as they stand, without a scale: for years, versions and codes.
  var plainDigits: Int?

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
  struct Literal {
    var value: Decimal
    /// The power of ten of the last digit.
    var place: Int
    var trailingZeros: Int
    var digits: Int
    var hasGroups: Bool
    var hasPoint: Bool
    var startsWithZero: Bool
  }

  /// Reads a token of digits as one number; `nil` where the signs in it make it none ("1.2.3", "10,00,5").
  func literal(_ index: Int) -> Literal? {
    guard let token = token(index), token.kind == .digits else { return nil }
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
      roundPlace: literal.value.magnitude >= Decimal(100) && !literal.hasPoint ? literal.trailingZeros : literal.place,
      first: index, next: index + 1)
    if !literal.hasGroups, !literal.hasPoint { numeral.plainDigits = literal.digits }
    if roles(index + 1).contains(.ordinalSuffix), isGlued(index + 1), !literal.hasPoint {
      numeral.form = .ordinal
      numeral.next = index + 2
      return numeral
    }
    if let mixed = mixedFraction(numeral, at: index) { return mixed }
    if let exponent = exponent(after: numeral) { return exponent }
    return scaled(numeral)
  }

  /// "2½", "3 1/2", "1/2".
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
      !bottom.hasGroups, top.value < bottom.value, bottom.value <= Decimal(20) || bottom.value == Decimal(100),
      index == 0 || !(isSign(index - 1, 0x2F) && isGlued(index)), !top.startsWithZero
    else { return nil }
    let numerator = Int(top.value.description) ?? 0
    let denominator = Int(bottom.value.description) ?? 1
    return fraction(numerator, denominator, first: index, next: index + 3)
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
        let value = Int(digits.value.description)
      else { return nil }
      return scaled(base, byPowerOfTen: isNegative ? -value : value, next: power + 1)
    }
    if isSign(position, 0xD7, 0x2A, 0xB7) || (isWord(position) && isExactly(position, [0x78])),
      let ten = literal(position + 1), ten.value == Decimal(10), !ten.hasPoint
    {
      position += 2
    } else if base.value == Decimal(10), base.plainDigits == 2 {
      base.value = .one
    } else {
      return nil
    }
    guard let (power, next) = writtenPower(at: position) else { return nil }
    return scaled(base, byPowerOfTen: power, next: next)
  }

  /// "^6", "^-3", "⁶" glued to what stands before.
  private func writtenPower(at index: Int) -> (Int, next: Int)? {
    var position = index
    guard isGlued(position) else { return nil }
    if isSign(position, 0x5E) {
      position += 1
      var isNegative = false
      if isDash(position), isGlued(position) {
        isNegative = true
        position += 1
      }
      guard isGlued(position), let digits = literal(position), digits.digits <= 3, !digits.hasPoint,
        let value = Int(digits.value.description)
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

  private func scaled(_ numeral: Numeral, byPowerOfTen power: Int, next: Int) -> Numeral {
    var result = numeral
    result.value = numeral.value.scaled(by: power)
    result.literalPlace += power
    result.roundPlace += power
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
    guard isWord(index), isGlued(index) || isAfterCurrency(numeral.first) else { return nil }
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
      let countsNoun = isWord(index + 1) && !roles(index + 1).contains(.stop) && roles(index + 1).isEmpty
      guard
        isMoney || countsNoun && entry.word != "mm" && isPluralNoun(index + 1) || entry.word == "b" && isMoney
          || entry.word == "G" && !isGlued(index + 1) && numeral.first == 0 && index + 1 == tokens.count
      else { return nil }
    default: break
    }
    return (entry.value, index + 1)
  }

  private func isLetterOrDigit(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word || token.kind == .digits
  }

  /// Whether a currency sign or code stands right before a token.
  func isAfterCurrency(_ index: Int) -> Bool {
    guard let token = token(index - 1) else { return false }
    return !vocabulary.currencySigns.candidates(for: token.word).isEmpty || roles(index - 1).contains(.currencyCode)
  }

  // MARK: - Numbers in words

  /// A number that starts with a word.
  private func wordNumeral(at index: Int) -> Numeral? {
    let roles = roles(index)
    if roles.isDisjoint(with: [
      .cardinal, .hundred, .article, .ordinal, .part, .collective, .scale, .multiple, .decimal,
    ]) {
      return nil
    }
    if roles.contains(.multiple), let multiple = multiple(at: index) { return multiple }
    if let words = compound(from: nil, at: index) { return withTrailingFraction(words) }
    if roles.contains(.ordinal) {
      return Numeral(
        value: Decimal(vocabulary.ordinal[Int(tokens[index].word)]), literalPlace: 0, roundPlace: 0, form: .ordinal,
        first: index, next: index + 1, isSpelled: true)
    }
    return partNumeral(at: index)
  }

  /// "twice", "halved", "cut in half".
  private func multiple(at index: Int) -> Numeral? {
    guard let (meaning, next) = phrase(vocabulary.multiples, at: index) else { return nil }
    let multiple = vocabulary.lexicon.multiples[meaning].meaning
    guard let value = Decimal(multiple.factor.numerator).divided(by: Decimal(multiple.factor.denominator)) else {
      return nil
    }
    return Numeral(
      value: value, literalPlace: value.exponent, roundPlace: min(0, value.exponent), form: .multiple, first: index,
      next: next, isSpelled: true, direction: multiple.direction)
  }

  /// A whole number of words, or of digits and scale words together; ends in an ordinal or in the denominator of a fraction
  /// where the words do.
  ///
  /// - Parameter start: Digits already read, where the number starts with digits.
  private func compound(from start: Numeral?, at index: Int) -> Numeral? {
    var total = Decimal.zero
    var current: Decimal? = start?.value
    // The unit that was last added to `current`: 1 for a digit, 10 for a ten, 100 for a hundred.
    var step = start == nil ? Int.max : 1
    var place = start?.roundPlace ?? 0
    var lastScale = Int.max
    let isLiteralStart = start != nil
    // "a hundred", "a million"
    let hasArticle =
      !isLiteralStart && roles(index).contains(.article)
      && !roles(index + 1).isDisjoint(with: [.hundred, .scale, .collective])
    var position = hasArticle ? index + 1 : index
    var words = 0
    loop: while words < 40 {
      var at = position
      if words > 0 || isLiteralStart {
        // "twenty-five", "fifty - two"
        if isDash(at), isWord(at + 1), !roles(at + 1).isDisjoint(with: [.cardinal, .hundred, .scale, .ordinal, .part]) {
          at += 1
        } else if roles(at).contains(.and),
          !roles(at + 1).isDisjoint(with: [.cardinal, .hundred]) || isSmallDigits(at + 1),
          step == 100 || current == nil, !isFractionAhead(at + 1)
        {
          at += 1
        } else if isSign(at, 0x2C), current == nil, lastScale != Int.max, roles(at + 1).contains(.cardinal),
          isScaleAhead(at + 1)
        {
          at += 1
        }
      }
      let roles = roles(at)
      if roles.contains(.cardinal) {
        let value = vocabulary.number[Int(tokens[at].word)]
        guard let added = adding(value, to: current, step: step) else { break loop }
        current = added
        step = value >= 20 ? 10 : 1
      } else if words > 0 || isLiteralStart, current == nil || step == 100, isSmallDigits(at),
        at > position || current == nil,
        let digits = literal(at), lastScale != Int.max || step == 100, isScaleAhead(at) || at > position
      {
        // "4 thousand 3 hundred and 21"
        current = (current ?? .zero) + digits.value
        step = 1
      } else if roles.contains(.hundred) {
        let count = current ?? .one
        guard step != 100, current != nil || (hasArticle && words == 0) else { break loop }
        guard count < Decimal(100) || isLiteralStart && words == 0 else { break loop }
        current = count * Decimal(100)
        step = 100
        place += isLiteralStart && words == 0 ? 2 : 0
      } else if roles.contains(.scale) {
        let power = vocabulary.number[Int(tokens[at].word)]
        if let count = current {
          guard power < lastScale else { break loop }
          total = total + count.scaled(by: power)
        } else if words == 0, hasArticle {
          total = .powerOfTen(power)
        } else if lastScale != Int.max, at == position, total > .zero {
          total = total.scaled(by: power)  // "a hundred thousand million"
        } else {
          break loop
        }
        place += isLiteralStart && words == 0 ? power : 0
        lastScale = power
        current = nil
        step = Int.max
      } else if roles.contains(.collective), current != nil || total > .zero || hasArticle {
        let size = Decimal(vocabulary.number[Int(tokens[at].word)])
        if step == 1, let count = current, count >= Decimal(100) {
          // "three hundred and two dozens" is 300 + 24.
          let rest = Decimal(Int(count.description).map { $0 % 100 } ?? 0)
          current = count - rest + rest * size
        } else {
          current = (current ?? .one) * size
        }
        return numeral(total + (current ?? .zero), place: 0, form: .plain, index, start, at + 1)
      } else if roles.contains(.ordinal), words > 0 || isLiteralStart, let last = ordinalEnd(at, current, step, total) {
        return finishWithOrdinal(last, at: at, current: current, step: step, total: total, first: index, start: start)
      } else {
        break loop
      }
      words += 1
      position = at + 1
    }
    guard words > 0 else { return nil }
    let value = total + (current ?? .zero)
    let whole = numeral(value, place: isLiteralStart ? place : nil, form: .plain, index, start, position)
    return partsOf(whole) ?? withDecimals(whole)
  }

  /// What "current" becomes when a cardinal follows it; `nil` where the two are two numbers.
  private func adding(_ value: Int, to current: Decimal?, step: Int) -> Decimal? {
    guard let current else { return Decimal(value) }
    if step == 100 { return current + Decimal(value) }
    if step == 10, value < 10, value > 0 { return current + Decimal(value) }
    return nil
  }

  private func isSmallDigits(_ index: Int) -> Bool {
    guard let literal = literal(index) else { return false }
    return literal.digits <= 3 && !literal.hasPoint && !literal.hasGroups
  }

  /// Whether a scale word follows within the next two number words.
  private func isScaleAhead(_ index: Int) -> Bool {
    for offset in 1...3 where !roles(index + offset).isDisjoint(with: [.scale, .hundred]) { return true }
    return false
  }

  /// Whether "three quarters" or "a half" starts here: then an "and" before it adds a fraction and not a number.
  private func isFractionAhead(_ index: Int) -> Bool {
    var position = index
    while position < index + 4, roles(position).contains(.cardinal) || isDash(position) { position += 1 }
    return position > index && roles(position).contains(.part) && vocabulary.part[Int(tokens[position].word)] > 1
  }

  private func ordinalEnd(_ index: Int, _ current: Decimal?, _ step: Int, _ total: Decimal) -> Int? {
    let value = vocabulary.ordinal[Int(tokens[index].word)]
    if value >= 100 { return value }
    if current == nil { return total > .zero ? value : nil }
    if step == 100 { return value }
    if step == 10, value < 10 { return value }
    // "two fifth" is a fraction badly written; "one third" is a fraction.
    return value >= 3 ? value : nil
  }

  /// A number whose last word is an ordinal: "twenty-first" is 21st, "one third" is a fraction, "one twenty-fifth" too.
  private func finishWithOrdinal(
    _ value: Int, at index: Int, current: Decimal?, step: Int, total: Decimal, first: Int, start: Numeral?
  ) -> Numeral? {
    let count = total + (current ?? .zero)
    let adds = value < 100 && (current == nil || step == 100 || (step == 10 && value < 10))
    if adds {
      return numeral(count + Decimal(value), place: 0, form: .ordinal, first, start, index + 1)
    }
    if value >= 100 {
      // "three trillionth" is an ordinal, "a hundred trillionths" is a fraction.
      return numeral(count * Decimal(value), place: 0, form: .ordinal, first, start, index + 1)
    }
    guard count > .zero, count < Decimal(value), let numerator = Int(count.description) else {
      return numeral(count, place: nil, form: .plain, first, start, index)
    }
    var result = fraction(numerator, value, first: start?.first ?? first, next: index + 1, isSpelled: true)
    result?.first = start?.first ?? first
    return result
  }

  private func numeral(
    _ value: Decimal, place: Int?, form: Numeral.Form, _ first: Int, _ start: Numeral?, _ next: Int
  ) -> Numeral {
    let roundPlace = place ?? (value >= Decimal(100) ? value.exponent : 0)
    return Numeral(
      value: value, literalPlace: min(0, start?.literalPlace ?? 0), roundPlace: roundPlace, form: form,
      first: start?.first ?? first, next: next, isSpelled: start == nil)
  }

  /// "zero point five".
  private func withDecimals(_ numeral: Numeral) -> Numeral {
    guard roles(numeral.next).contains(.decimal), roles(numeral.next + 1).contains(.cardinal) else { return numeral }
    var result = numeral
    var position = numeral.next + 1
    var place = 0
    var isFirst = true
    while roles(position).contains(.cardinal), place > -20 {
      let digit = vocabulary.number[Int(tokens[position].word)]
      if digit >= 10 {
        guard isFirst else { break }
        place -= 2
        result.value = result.value + Decimal(Int128(digit), exponent: place)
        position += 1
        if digit >= 20, isDash(position), roles(position + 1).contains(.cardinal) { position += 1 }
        if digit >= 20, roles(position).contains(.cardinal) {
          let unit = vocabulary.number[Int(tokens[position].word)]
          if unit < 10 {
            result.value = result.value + Decimal(Int128(unit), exponent: place)
            position += 1
          }
        }
        break
      }
      place -= 1
      result.value = result.value + Decimal(Int128(digit), exponent: place)
      position += 1
      isFirst = false
    }
    result.literalPlace = place
    result.roundPlace = place
    result.next = position
    return scaledByWord(result)
  }

  /// "two point five million".
  private func scaledByWord(_ numeral: Numeral) -> Numeral {
    guard roles(numeral.next).contains(.scale) else { return numeral }
    return scaled(numeral, byPowerOfTen: vocabulary.number[Int(tokens[numeral.next].word)], next: numeral.next + 1)
  }
}
