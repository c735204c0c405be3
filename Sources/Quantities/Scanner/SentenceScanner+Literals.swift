internal import Documents

extension SentenceScanner {
  // MARK: - Digits with signs between them

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
}
