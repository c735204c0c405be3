internal import Documents

extension SentenceScanner {
  // MARK: - Numbers in words

  /// A number that starts with a word.
  func wordNumeral(at index: Int) -> Numeral? {
    let roles = roles(index)
    if roles.isDisjoint(with: [
      .cardinal, .hundred, .article, .ordinal, .part, .collective, .scale, .phrase(.multiples), .decimal,
    ]) {
      return nil
    }
    if roles.contains(.phrase(.multiples)), let multiple = multiple(at: index) { return multiple }
    if let fraction = wordFraction(at: index) { return fraction.next > index ? scaledByWords(fraction) : nil }
    if let spoken = bareDecimals(at: index) { return spoken }
    if let words = compound(from: nil, at: index) { return withTrailingFraction(words) }
    if roles.contains(.ordinal) {
      if let part = partNumeral(at: index) { return part }
      return Numeral(
        value: Decimal(vocabulary.ordinal[Int(tokens[index].word)]), literalPlace: 0, roundPlace: 0, form: .ordinal,
        first: index, next: index + 1, isSpelled: true)
    }
    return partNumeral(at: index)
  }

  /// "twice", "halved", "cut in half".
  private func multiple(at index: Int) -> Numeral? {
    guard let (meaning, next) = phrase(.multiples, at: index) else { return nil }
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
  func compound(from start: Numeral?, at index: Int) -> Numeral? {
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
    let isBare = !isLiteralStart && !hasArticle && startsWithBareScale(index)
    var position = hasArticle ? index + 1 : index
    var words = 0
    loop: while words < 40 {
      var at = position
      if words > 0 || isLiteralStart {
        // "twenty-five", "fifty - two"
        if isDash(at), isWord(at + 1), !roles(at + 1).isDisjoint(with: [.cardinal, .hundred, .scale, .ordinal, .part]) {
          at += 1
        } else if roles(at).contains(.and),
          !roles(at + 1).isDisjoint(with: step == 100 ? [.cardinal, .hundred, .ordinal] : [.cardinal, .hundred])
            || isSmallDigits(at + 1),
          step == 100 || current == nil, !isProperFraction(at + 1)
        {
          at += 1
        } else if joinsTen(at, step: step, current: current, first: index) {
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
        guard at > position || !(step == 1 && current != nil),
          let added = adding(value, to: current, step: step)
        else { break loop }
        step = value >= 20 && step != 1 ? 10 : 1
        current = added
      } else if words > 0 || isLiteralStart, current == nil || step == 100, isSmallDigits(at),
        at > position || current == nil,
        let digits = literal(at), lastScale != Int.max || step == 100, addsDigits(at, after: lastScale)
      {
        // "4 thousand 3 hundred and 21"
        current = (current ?? .zero) + digits.value
        step = 1
      } else if roles.contains(.hundred) {
        let count = current ?? .one
        guard step != 100, current != nil || ((hasArticle || isBare) && words == 0) else { break loop }
        guard count < Decimal(100) || isLiteralStart && words == 0 else { break loop }
        current = count * Decimal(100)
        step = 100
        place += isLiteralStart && words == 0 ? 2 : 0
      } else if roles.contains(.scale) {
        let power = vocabulary.number[Int(tokens[at].word)]
        if let count = current {
          guard power < lastScale else { break loop }
          total = total + count.scaled(by: power)
        } else if words == 0, hasArticle || isBare {
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
      } else if roles.contains(.collective),
        current != nil || total > .zero || hasArticle && isCollectiveHere(at)
      {
        let size = Decimal(vocabulary.number[Int(tokens[at].word)])
        if step == 1, let count = current, count >= Decimal(100) {
          // "three hundred and two dozens" is 300 + 24.
          let rest = Decimal(count.whole.map { $0 % 100 } ?? 0)
          current = count - rest + rest * size
        } else {
          current = (current ?? .one) * size
        }
        return numeral(total + (current ?? .zero), place: 0, form: .plain, index, start, at + 1)
      } else if roles.contains(.ordinal), words > 0 || isLiteralStart,
        let ordinal = ordinal(at, after: current, step: step, total: total)
      {
        return numeral(ordinal, place: 0, form: .ordinal, index, start, at + 1)
      } else {
        break loop
      }
      words += 1
      position = at + 1
      // "1,5 Mio. Euro"
      if roles.contains(.abbreviation), isSign(position, 0x2E), isGlued(position), token(position + 1) != nil {
        position += 1
      }
    }
    guard words > 0 else { return nil }
    let value = total + (current ?? .zero)
    let whole = numeral(value, place: isLiteralStart ? place : nil, form: .plain, index, start, position)
    return withDecimals(whole)
  }

  /// Whether an article makes one of a collective: "a dozen", "a score of them", but not "a score" nor "a gross margin".
  private func isCollectiveHere(_ index: Int) -> Bool {
    vocabulary.number[Int(tokens[index].word)] == 12 || roles(index + 1).contains(.of)
  }

  /// What "current" becomes when a cardinal follows it; `nil` where the two are two numbers.
  private func adding(_ value: Int, to current: Decimal?, step: Int) -> Decimal? {
    guard let current else { return Decimal(value) }
    if step == 100 { return current + Decimal(value) }
    if step == 10, value < 10, value > 0 { return current + Decimal(value) }
    // "ein und zwanzig"; that the unit is a unit was seen at the "and".
    if step == 1, value >= 20, vocabulary.habits.contains(.unitsBeforeTens) { return current + Decimal(value) }
    return nil
  }

  /// Whether an "and" joins the unit before it with the ten behind it: "ein und zwanzig", but not "zwischen zwei und zwanzig".
  private func joinsTen(_ index: Int, step: Int, current: Decimal?, first: Int) -> Bool {
    guard vocabulary.habits.contains(.unitsBeforeTens), step == 1, roles(index).contains(.and),
      roles(index - 1).contains(.cardinal), vocabulary.number[Int(tokens[index - 1].word)] < 10,
      let ten = token(index + 1)
    else { return false }
    let value =
      ten.roles.contains(.cardinal)
      ? vocabulary.number[Int(ten.word)] : ten.roles.contains(.ordinal) ? vocabulary.ordinal[Int(ten.word)] : 0
    return (20..<100).contains(value) && !isBetween(first, 0)
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

  /// The ordinal that an ordinal word makes of what stands before it: "twenty-first", "hundred and fifth", "three millionth".
  private func ordinal(_ index: Int, after current: Decimal?, step: Int, total: Decimal) -> Decimal? {
    let value = vocabulary.ordinal[Int(tokens[index].word)]
    let count = total + (current ?? .zero)
    if value >= 100 { return count * Decimal(value) }
    if current == nil { return total > .zero ? count + Decimal(value) : nil }
    let isTen = step == 1 && value >= 20 && vocabulary.habits.contains(.unitsBeforeTens)
    return step == 100 || step == 10 && value < 10 || isTen ? count + Decimal(value) : nil
  }

  /// Whether digits behind a scale belong to the number: "4 thousand 3 hundred and 21", but not "3 hundred and 2 hundred".
  private func addsDigits(_ index: Int, after lastScale: Int) -> Bool {
    let ahead = roles(index + 1)
    if ahead.contains(.hundred) { return lastScale != Int.max }
    if ahead.contains(.scale) { return vocabulary.number[Int(tokens[index + 1].word)] < lastScale }
    return isGlued(index) || roles(index - 1).contains(.and)
  }

  /// Whether a scale word without a count starts a number: "thousand nine hundred", but not "several thousand two-year-olds".
  private func startsWithBareScale(_ index: Int) -> Bool {
    guard !roles(index).isDisjoint(with: [.hundred, .scale]), !isPlural(index) else { return false }
    if vocabulary.habits.contains(.bareScales) { return index == 0 || !(token(index)?.isCapital ?? false) }
    if isWord(index - 1), roles(index - 1).isDisjoint(with: [.stop, .minus]) { return false }
    let position = roles(index + 1).contains(.and) ? index + 2 : index + 1
    return !roles(position).isDisjoint(with: [.cardinal, .hundred, .scale])
  }

  private func isPlural(_ index: Int) -> Bool {
    guard let token = token(index), token.upper > token.lower else { return false }
    return vocabulary.lexicon.pluralEndings.contains { $0.utf8.last == text[token.upper - 1] | 0x20 }
  }

  /// "point five", "point 77", where it is no noun.
  private func bareDecimals(at index: Int) -> Numeral? {
    guard roles(index).contains(.decimal), let word = token(index), !word.isCapital, !isWord(index - 1) else {
      return nil
    }
    let zero = Numeral(value: .zero, literalPlace: 0, roundPlace: 0, first: index, next: index, isSpelled: true)
    if let digits = literal(index + 1), !digits.hasPoint, !digits.hasGroups {
      return scaledByWord(zero.withDecimals(digits.value, digits: digits.digits, next: index + 2))
    }
    let spoken = withDecimals(zero)
    return spoken.next > index ? spoken : nil
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
  func scaledByWord(_ numeral: Numeral) -> Numeral {
    guard roles(numeral.next).contains(.scale) else { return numeral }
    return scaled(numeral, byPowerOfTen: vocabulary.number[Int(tokens[numeral.next].word)], next: numeral.next + 1)
  }
}
