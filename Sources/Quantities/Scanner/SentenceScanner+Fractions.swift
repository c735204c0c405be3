internal import Documents

extension SentenceScanner {
  // MARK: - Fractions and proportions

  /// "half", "a third", "a quarter": parts with no number before them.
  func partNumeral(at index: Int) -> Numeral? {
    var position = index
    let hasArticle = roles(index).contains(.article)
    if hasArticle { position += 1 }
    if roles(position).contains(.part) {
      let denominator = vocabulary.part[Int(tokens[position].word)]
      guard denominator > 1, denominator < 1000 else { return nil }
      // "half a million", "a quarter of a million", "half a dozen"
      if let scaled = scaledPart(denominator, first: index, at: position + 1) { return scaled }
      if denominator == 4, !hasArticle, !isQuarterOfWhole(position + 1, first: index) { return nil }
      return fraction(1, denominator, first: index, next: position + 1, isSpelled: true)
    }
    // "fourth of a liter"
    if !hasArticle, roles(position).contains(.ordinal), !roles(index - 1).contains(.determiner),
      isMeasuredWhole(position + 1)
    {
      let denominator = vocabulary.ordinal[Int(tokens[position].word)]
      guard denominator >= 3, denominator <= 1000 else { return nil }
      return fraction(1, denominator, first: index, next: position + 1, isSpelled: true)
    }
    if hasArticle, roles(position).contains(.ordinal) {
      let denominator = vocabulary.ordinal[Int(tokens[position].word)]
      guard denominator >= 3, denominator <= 1000 else { return nil }
      // "a third of sessions" is a part, "a third study" is one more of them.
      guard isPartOfWhole(position + 1, first: index) else { return nil }
      return fraction(1, denominator, first: index, next: position + 1, isSpelled: true)
    }
    return nil
  }

  /// Whether a quarter without an article is a part, and no three months: "nearly quarter of them", "quarter mile".
  private func isQuarterOfWhole(_ index: Int, first: Int) -> Bool {
    if unitPhrase(at: index) != nil || phrase(.modifiersBefore, endingBefore: first, floor: 0) != nil { return true }
    guard roles(index).contains(.of) else { return false }
    return !isWord(first - 1) || roles(first - 1).contains(.stop) && !roles(first - 1).contains(.determiner)
  }

  /// Whether "of" and a unit that is no time follow.
  private func isMeasuredWhole(_ index: Int) -> Bool {
    guard roles(index).contains(.of) else { return false }
    let place = roles(index + 1).contains(.article) ? index + 2 : index + 1
    guard isWord(place), let (meaning, _) = unitPhrase(at: place) else { return false }
    return vocabulary.units.entries[meaning].kind == .measure && !isPluralNoun(place)
  }

  /// Whether what follows a part, or stands before it, makes it a part of something: "of", the end of a clause, a comparison.
  func isPartOfWhole(_ index: Int, first: Int) -> Bool {
    if roles(index).contains(.of) || unitPhrase(at: index) != nil { return true }
    if phrase(.modifiersBefore, endingBefore: first, floor: 0) != nil { return true }
    guard let token = token(index) else { return true }
    if token.kind == .sign { return !isDash(index) }
    if token.kind == .word, roles(index).contains(.stop) { return true }
    // "a fifth opposed it"
    return isPastVerb(index) && roles(index + 1).contains(.stop)
  }

  /// "half a million", "half a dozen", "quarter million".
  private func scaledPart(_ denominator: Int, first: Int, at index: Int) -> Numeral? {
    var position = index
    if roles(position).contains(.of) { position += 1 }
    if roles(position).contains(.article) { position += 1 }
    guard !roles(position).isDisjoint(with: [.scale, .collective]),
      let part = Decimal.one.divided(by: Decimal(denominator))
    else { return nil }
    let size = vocabulary.number[Int(tokens[position].word)]
    let value = roles(position).contains(.scale) ? part.scaled(by: size) : part * Decimal(size)
    return Numeral(
      value: value, literalPlace: value.exponent, roundPlace: value.exponent, first: first, next: position + 1,
      isSpelled: true)
  }

  /// "two and a half", "one and three quarters", "3 million and a half", "two and a half million".
  func withTrailingFraction(_ numeral: Numeral) -> Numeral {
    guard numeral.form == .plain, roles(numeral.next).contains(.and) else { return numeral }
    // "one in five and two-thirds of them" are two.
    if isDenominator(numeral.first) { return numeral }
    let position = numeral.next + 1
    var part: Numeral?
    if !roles(position).isDisjoint(with: [.article, .part]) {
      part = bareFraction(at: position)
    } else if roles(position).contains(.cardinal), let counted = wordFraction(at: position), counted.value < .one {
      part = counted
    }
    guard let part else { return numeral }
    let scale = roles(numeral.next - 1).contains(.scale) ? vocabulary.number[Int(tokens[numeral.next - 1].word)] : 0
    var result = numeral
    result.plainDigits = nil
    result.literalPlace = part.literalPlace
    result.roundPlace = part.roundPlace
    result.next = part.next
    if roles(part.next).contains(.scale) {
      let power = vocabulary.number[Int(tokens[part.next].word)]
      // "one billion and a half million" adds half a million, "one and a half million" is 1.5 million.
      result.value = numeral.value + part.value.scaled(by: scale > power ? power : 0)
      if scale <= power { return scaled(result, byPowerOfTen: power, next: part.next + 1) }
      result.literalPlace += power
      result.roundPlace += power
      result.next += 1
      return result
    }
    // "one million and a half" is a million and half a million more.
    result.value = numeral.value + part.value.scaled(by: scale)
    result.literalPlace += scale
    result.roundPlace += scale
    return result
  }

  /// Whether a number stands behind "one in".
  func isDenominator(_ index: Int) -> Bool {
    roles(index - 1).contains(.in) && !roles(index - 2).isDisjoint(with: [.cardinal, .article])
  }

  /// "a half", "half", "a third".
  func bareFraction(at index: Int) -> Numeral? {
    let position = roles(index).contains(.article) ? index + 1 : index
    let denominator: Int
    if roles(position).contains(.part) {
      denominator = vocabulary.part[Int(tokens[position].word)]
    } else if roles(position).contains(.ordinal), position > index {
      denominator = vocabulary.ordinal[Int(tokens[position].word)]
      guard denominator >= 3 else { return nil }
    } else {
      return nil
    }
    guard denominator > 1 else { return nil }
    return fraction(1, denominator, first: index, next: position + 1, isSpelled: true)
  }

  /// "one in five", "9 out of 10", "1 in 270", "26 of 31": the smaller number, the words between, the larger.
  func proportion(startingWith numeral: Numeral) -> Numeral? {
    guard numeral.form == .plain, numeral.value.isWhole, !numeral.value.isZero, !numeral.value.isNegative,
      let numerator = numeral.value.whole,
      let (_, position) = proportionWords(after: numeral),
      position < tokens.count, !isSign(position, 0x24, 0x20AC, 0xA3),
      let whole = self.numeral(at: position), whole.form == .plain, whole.value.isWhole, whole.value > numeral.value,
      let denominator = whole.value.whole, denominator > 1
    else { return nil }
    let isBareIn = position <= numeral.next + 2 && !roles(numeral.next).contains(.of)
    // "3 in 2025", "12 in 20 minutes", "5 of 2025's" name a time.
    if let digits = whole.plainDigits, digits == 4, denominator >= 1800, denominator <= 2100 { return nil }
    if unitPhrase(at: whole.next).map({ vocabulary.units.entries[$0.meaning].kind == .time }) ?? false { return nil }
    if isPercentSign(whole.next) || isPercentSign(numeral.next) { return nil }
    if position == numeral.next + 1, roles(numeral.next).contains(.of), numeral.isSpelled || whole.isSpelled {
      return nil
    }
    if isBareIn, denominator > 10, !isRoundDenominator(denominator), numerator != 1 {
      return nil
    }
    return fraction(
      numerator, denominator, first: numeral.first, next: whole.next, isSpelled: numeral.isSpelled && whole.isSpelled)
  }

  /// "1 over 20": a number over another, and nothing that the second one counts.
  func quotient(startingWith numeral: Numeral) -> Numeral? {
    guard numeral.form == .plain, roles(numeral.next).contains(.over), isWord(numeral.next),
      let divisor = self.numeral(at: numeral.next + 1), divisor.form == .plain, !divisor.value.isZero,
      divisor.plainDigits != 4, token(divisor.next).map({ $0.kind == .sign && !isPercentSign(divisor.next) }) ?? true,
      !isSign(divisor.next, 0x2D, 0x24, 0x20AC, 0xA3), let value = numeral.value.divided(by: divisor.value)
    else { return nil }
    let place = value.order - 1
    return Numeral(
      value: value, literalPlace: place, roundPlace: place, form: .fraction, first: numeral.first, next: divisor.next,
      isSpelled: numeral.isSpelled)
  }

  /// "in", "out of", right behind the number or behind one noun: "one session in five".
  private func proportionWords(after numeral: Numeral) -> (meaning: Int, next: Int)? {
    if let words = phrase(.proportions, at: numeral.next) { return words }
    let noun = numeral.next
    guard roles(noun + 1).contains(.phrase(.proportions)), numerator(numeral), isWord(noun),
      token(noun)?.word == 0 || isPluralNoun(noun), !roles(noun).contains(.stop), !roles(noun + 1).contains(.of)
    else { return nil }
    return phrase(.proportions, at: noun + 1)
  }

  /// Whether a number is small enough to be so many of a few.
  private func numerator(_ numeral: Numeral) -> Bool { numeral.value.order < 1 }

  private func isRoundDenominator(_ value: Int) -> Bool { [12, 15, 20, 25, 50].contains(value) || value % 100 == 0 }

  func isPercentSign(_ index: Int) -> Bool { phrase(.percent, at: index) != nil }
}
