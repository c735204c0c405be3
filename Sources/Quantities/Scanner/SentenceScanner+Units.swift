internal import Documents

extension SentenceScanner {
  // MARK: - Units

  /// A unit that was read behind a number, and where it ends.
  struct UnitReading: BitwiseCopyable {
    var unit: UnitCode
    var kind: Quantity.Kind
    /// What the number is multiplied by: a cent is a hundredth.
    var factor: Decimal = .one
    /// The token after the last of the unit.
    @Short var next: Int
    /// Whether the unit's words belong to the quantity's range (a counted noun does not).
    var isPartOfQuantity = true
    /// Whether it is a minor unit that several currencies have: "cents".
    var isMinorOfAny = false
  }

  /// A unit before words are made of it.
  struct UnitCode: BitwiseCopyable {
    let kind: Unit.Kind
    let symbol: UnitSymbol
    let range: ByteRange?

    init(_ kind: Unit.Kind, _ symbol: UnitSymbol, range: ByteRange? = nil) {
      self.kind = kind
      self.symbol = symbol
      self.range = range
    }
  }

  /// A unit in words.
  func unit(_ code: UnitCode) -> Unit { Unit(code.kind, self.code(code.symbol), range: code.range) }

  /// The code or the noun of a symbol.
  func code(_ symbol: UnitSymbol) -> String {
    if let noun = symbol.noun { return lowercased(noun) }
    if let product = symbol.product { return self.product(at: product) }
    return vocabulary.units.code(symbol)
  }

  func isSame(_ left: UnitSymbol, _ right: UnitSymbol) -> Bool {
    left == right || (left.isOfText || right.isOfText) && code(left) == code(right)
  }

  /// A word in small letters.
  private func lowercased(_ index: Int) -> String {
    guard let word = token(index) else { return "" }
    let span = text.span
    return unsafe String(unsafeUninitializedCapacity: word.upper - word.lower) { bytes in
      var previous: UInt8 = 0
      for place in word.lower..<word.upper {
        unsafe bytes[place - word.lower] = WordTable.fold(span[place], after: previous)
        previous = span[place]
      }
      return word.upper - word.lower
    }
  }

  /// The longest unit that starts at a token. Units whose capitals matter must match to the letter.
  func unitPhrase(at index: Int) -> (meaning: Int, next: Int)? {
    phrase(.units, at: index)
  }

  /// The unit behind the number that ends before a token.
  func unit(after numeral: Numeral) -> UnitReading? {
    // What follows is mostly a word that is no unit's; but "MEUR" is one, and "half an hour" has one.
    guard numeral.next < tokens.count else { return nil }
    let behind = tokens[numeral.next]
    if behind.kind == .word, behind.roles.isDisjoint(with: .startingUnits),
      !(behind.end &- behind.start == 4 && isLetterCapital(behind.upper - 1)), !numeral.isSpelled
    {
      return nil
    }
    // "25-odd years", "200+ guides": what loosens the number stands between it and its unit.
    var index = pastGluedModifier(numeral.next)
    // "five-point", "27-inch", "20 -year": a hyphen may stand between.
    if isDash(index), isGlued(index), isGlued(index + 1), isWord(index + 1) { index += 1 }
    // "30 - year bonds": text that a program has cut into tokens.
    if isDash(index), token(index)?.isSpaced ?? false, token(index + 1)?.isSpaced ?? false, isWord(index + 1),
      unitPhrase(at: index + 1) != nil, !numeral.isSpelled
    {
      index += 1
    }
    if endsInPart(numeral), let start = wholeOfPart(at: index) { index = start }
    guard token(index) != nil else { return nil }
    if let (_, next) = phrase(.points, at: index) {
      return UnitReading(unit: UnitCode(.points, .points, range: range(index, next)), kind: .points, next: next)
    }
    if let (_, next) = phrase(.basisPoints, at: index) {
      return UnitReading(
        unit: UnitCode(.points, .points, range: range(index, next)), kind: .points, factor: Decimal(1, exponent: -2),
        next: next)
    }
    if let (_, next) = phrase(.percent, at: index), !isParsec(index, next) {
      return UnitReading(unit: UnitCode(.percent, .percent, range: range(index, next)), kind: .percent, next: next)
    }
    if let money = moneyUnit(at: index) { return money }
    if let times = timesUnit(at: index, numeral) { return times }
    if let measure = measureUnit(at: index, numeral) { return measure }
    if let (_, next) = phrase(.barePoints, at: index), !isGlued(next) || !isDash(next) {
      // "a five-point scale" counts; "seven points" and "a five-point gap" may be percentage points.
      return UnitReading(unit: UnitCode(.counted, .barePoints, range: range(index, next)), kind: .points, next: next)
    }
    return nil
  }

  private func isLetterCapital(_ place: Int) -> Bool { text[place] &- 0x41 < 26 }

  /// "9.1pc" is percent; "10 pc" are parsecs and "10pC" picocoulombs.
  private func isParsec(_ index: Int, _ next: Int) -> Bool {
    guard next == index + 1, isWord(index), tokens[index].upper - tokens[index].lower == 2 else { return false }
    return !isGlued(index) || !isExactly(index, "pc")
  }

  /// Whether a number ends in the name of a part: "half", "two thirds", "one and a quarter".
  private func endsInPart(_ numeral: Numeral) -> Bool {
    numeral.isSpelled && numeral.next > numeral.first
      && !roles(numeral.next - 1).isDisjoint(with: [.part, .ordinal]) && numeral.form != .ordinal
  }

  /// Where the unit starts in "half an hour", "a quarter of a mile", "one and a quarter of hour".
  private func wholeOfPart(at index: Int) -> Int? {
    var position = index
    let hasOf = roles(position).contains(.of)
    if hasOf { position += 1 }
    let hasArticle = roles(position).contains(.article) && isWord(position)
    if hasArticle { position += 1 }
    guard hasOf || hasArticle, isWord(position),
      unitPhrase(at: position) != nil || isPercentSign(position) || phrase(.points, at: position) != nil
    else { return nil }
    return position
  }

  /// Past "+", "-odd" and "-ish" right behind a number.
  func pastGluedModifier(_ index: Int) -> Int {
    guard isSign(index, 0x2B) || isDash(index), isGlued(index), let modifier = modifier(after: index) else {
      return index
    }
    return modifier.next
  }

  /// A currency behind the number: a sign or a code.
  private func moneyUnit(at index: Int) -> UnitReading? {
    guard let currency = currency(behind: index) else { return nil }
    return UnitReading(
      unit: UnitCode(.currency, currency.symbol, range: range(index, currency.next)), kind: .money,
      factor: .powerOfTen(currency.power), next: currency.next)
  }

  /// "2.4x", "five times", "ten-fold".
  private func timesUnit(at index: Int, _ numeral: Numeral) -> UnitReading? {
    guard numeral.form == .plain else { return nil }
    if roles(index).contains(.fold) {
      return UnitReading(unit: UnitCode(.times, .times, range: range(index, index + 1)), kind: .ratio, next: index + 1)
    }
    guard roles(index).contains(.times), let sign = token(index) else { return nil }
    let isLetter = sign.upper - sign.lower <= 2
    if isLetter {
      // "2.4x", "2.4 ×", but not "3 x 4" nor "3 × 10".
      if let after = token(index + 1), after.kind == .digits { return nil }
      guard
        isGlued(index) || sign.kind == .sign || !isWord(index + 1) || roles(index + 1).contains(.stop)
          || isWord(index + 1)
      else { return nil }
    }
    // "three times a week" is how often.
    if !isLetter, roles(index + 1).contains(.per), let (meaning, next) = unitPhrase(at: index + 2),
      vocabulary.units.entries[meaning].kind == .time
    {
      return UnitReading(
        unit: UnitCode(.counted, .countedTimes, range: range(index, next)), kind: .count, next: next)
    }
    return UnitReading(unit: UnitCode(.times, .times, range: range(index, index + 1)), kind: .ratio, next: index + 1)
  }

  /// A unit of time, money in words, or a physical unit; with a power, and with other units beside or under it: "km/h",
  /// "hours per week", "kg m−3".
  private func measureUnit(at index: Int, _ numeral: Numeral) -> UnitReading? {
    guard let first = unitFactor(at: index),
      isUnitHere(vocabulary.units.entries[first.meaning], at: first.phraseStart, next: first.phraseEnd, numeral)
    else { return nil }
    let entry = vocabulary.units.entries[first.meaning]
    // "23.4 million pounds" is money where it is not of something.
    if entry.symbol == .pound, first.phraseEnd == first.phraseStart + 1, isPluralNoun(first.phraseStart),
      numeral.value >= Decimal(1_000_000), !roles(first.next).contains(.of), roles(numeral.next - 1).contains(.scale)
    {
      return UnitReading(
        unit: UnitCode(.currency, .sterling, range: range(index, first.next)), kind: .money, next: first.next)
    }
    var factor = Decimal.one
    if entry.isMinor { factor = Decimal(1, exponent: -2) }
    if entry.count != 1 { factor = Decimal(Int(entry.count)) }
    var next = first.next
    var isCompound = first.power != 1
    while entry.kind != .currency, let further = furtherFactor(at: next) {
      next = further.factor.next
      isCompound = true
    }
    let kind: Quantity.Kind =
      switch entry.kind {
      case .time: .duration
      case .currency: .money
      default: .measure
      }
    return UnitReading(
      unit: UnitCode(
        isCompound ? .measure : entry.kind, isCompound ? .product(index) : entry.symbol, range: range(index, next)),
      kind: kind, factor: factor, next: next,
      isMinorOfAny: entry.isMinor && vocabulary.units.code(entry.symbol) == "USD")
  }

  /// The UCUM code of the unit per another one that starts at a token: "t/ha".
  func rate(at index: Int) -> (code: String, next: Int)? {
    guard var next = unitFactor(at: index)?.next else { return nil }
    var hasUnder = false
    while let further = furtherFactor(at: next) {
      hasUnder = hasUnder || further.isUnder
      next = further.factor.next
    }
    return hasUnder ? (product(at: index), next) : nil
  }

  /// The UCUM code of the product of units that starts at a token.
  private func product(at index: Int) -> String {
    guard let first = unitFactor(at: index) else { return "" }
    var code = vocabulary.units.code(vocabulary.units.entries[first.meaning].symbol)
    if first.power != 1 { code += String(first.power) }
    var next = first.next
    while let further = furtherFactor(at: next) {
      let power = abs(further.factor.power)
      code += (further.isUnder ? "/" : ".") + vocabulary.lexicon.units[further.factor.meaning].symbol
      if power != 1 { code += String(power) }
      next = further.factor.next
    }
    return code
  }

  /// One unit of a product, with its power.
  private struct UnitFactor: BitwiseCopyable {
    var meaning: Int
    /// The tokens of the unit's words, without the power.
    var phraseStart: Int
    var phraseEnd: Int
    var power: Int
    var next: Int
  }

  /// "square miles", "m²", "s−1".
  private func unitFactor(at index: Int) -> UnitFactor? {
    var position = index
    var power = 1
    if roles(position).contains(.power), isWord(position) {
      power = vocabulary.number[Int(tokens[position].word)]
      position += 1
      if isDash(position) || isSign(position, 0x2E) { position += 1 }
    }
    guard let (meaning, end) = unitPhrase(at: position) else { return nil }
    let entry = vocabulary.units.entries[meaning]
    var next = pastFormula(end, entry)
    if power == 1, roles(next).contains(.power), isPastVerb(next), entry.kind == .measure {
      // "4 km squared"
      power = vocabulary.number[Int(tokens[next].word)]
      next += 1
    } else if power == 1, let (written, after) = unitPower(at: next, unit: entry) {
      power = written
      next = after
    }
    return UnitFactor(meaning: meaning, phraseStart: position, phraseEnd: end, power: power, next: next)
  }

  /// A unit beside or under the one that was read: "/h", ".m2".
  private func furtherFactor(at index: Int) -> (factor: UnitFactor, isUnder: Bool)? {
    if let factor = denominator(at: index) { return (factor, true) }
    let isProduct = isSign(index, 0xB7, 0x22C5, 0x2A) && isGlued(index) && isGlued(index + 1)
    guard let factor = unitFactor(at: isProduct ? index + 1 : index) else { return nil }
    let entry = vocabulary.units.entries[factor.meaning]
    guard entry.kind == .measure || entry.kind == .time, isProduct || entry.isExact && factor.power < 0 else {
      return nil
    }
    return (factor, factor.power < 0)
  }

  /// Whether the words of a unit mean the unit here.
  private func isUnitHere(_ entry: UnitTable.Entry, at index: Int, next: Int, _ numeral: Numeral) -> Bool {
    // A symbol of one letter is a unit only right behind digits or with nothing but punctuation around it.
    if entry.isExact {
      let isLetter = tokens[index].upper - tokens[index].lower == 1
      let isIn = isExactly(index, "in")
      if numeral.isSpelled, isLetter || isIn { return false }
      if numeral.form == .fraction, !isGlued(index), isLetter { return false }
      // "20p" is pence, "45 p" and "p. 45" are pages.
      if entry.kind == .currency, !isGlued(index) { return false }
      if !isGlued(index), isLetter, isWord(next), !roles(next).contains(.stop), numeral.literalPlace >= 0,
        unitFactor(at: next).map({ $0.power > 0 }) ?? true
      {
        // "26 m higher"
        if isExactly(index, "m"),
          ["higher", "lower", "tall", "high", "wide", "deep", "long", "above", "below"].contains(
            where: { isExactly(next, $0) })
        {
          return true
        }
        // "278,000 t valued at": nothing else is told by so many of a letter.
        return isExactly(index, "t") && numeral.value.order >= 2
      }
      // "in" behind a space is a preposition, unless digits and a unit came before: "5 ft 2 in".
      if isIn, !isGlued(index) {
        // "5 ft 2 in": behind feet it can be nothing else.
        if let feet = unitPhrase(at: numeral.first - 1), vocabulary.units.entries[feet.meaning].symbol == .foot {
          return true
        }
        return !isWord(next) && token(next)?.kind != .digits || tokens.indices.contains(index + 1) == false
      }
      if isExactly(index, "A"), !isGlued(index) { return false }
      // "24703m212" names something.
      if token(next)?.kind == .digits, isGlued(next), pastFormula(next, entry) == next,
        unitPower(at: next, unit: entry) == nil
      {
        return false
      }
      return true
    }
    if isSign(index, 0x22, 0x2033) {
      // Inches right behind the digits, unless a quotation ends there.
      return (isGlued(index) || isWord(next) && token(next)?.isSpaced ?? false) && !hasOpenQuote(before: index)
    }
    // "5 may", "2 second": a "second" without a plural is a unit after a count of one or behind a hyphen.
    return !entry.isPlainOnly || numeral.form == .plain
  }

  private func hasOpenQuote(before index: Int) -> Bool {
    var count = 0
    for position in 0..<index where isSign(position, 0x22) { count += 1 }
    return count % 2 == 1
  }

  /// "²", "^3", "⁻¹", "−1", or a glued digit behind a length: "m2".
  private func unitPower(at index: Int, unit: UnitTable.Entry) -> (Int, next: Int)? {
    if let loose = looseUnitPower(at: index, unit: unit) { return loose }
    guard isGlued(index), unit.kind == .measure || unit.kind == .time, unit.isExact || unit.isShort
    else {
      return nil
    }
    if let (power, next) = writtenPower(at: index) { return (1...9).contains(abs(power)) ? (power, next) : nil }
    if isDash(index), isGlued(index + 1), let digits = literal(index + 1), digits.digits == 1, !digits.hasPoint,
      let value = digits.value.whole, (1...4).contains(value), !(isGlued(index + 2) && isWord(index + 2)),
      isSign(index, 0x2212) || unitPhrase(at: index + 2) == nil
    {
      return (-value, index + 2)
    }
    if unit.kind == .measure, let digits = literal(index), digits.digits == 1, unit.isPowerOfLength,
      let value = digits.value.whole, value == 2 || value == 3,
      !(isGlued(index + 1) && isLetterOrDigitToken(index + 1))
    {
      return (value, index + 1)
    }
    return nil
  }

  /// "m s −1", "cm− 2": a raised power that came down with a space when a page was made text. Only behind a symbol, and only
  /// with the sign that is never a hyphen.
  private func looseUnitPower(at index: Int, unit: UnitTable.Entry) -> (Int, next: Int)? {
    guard unit.isExact, unit.kind == .measure || unit.kind == .time, isSign(index, 0x2212),
      isGlued(index) != isGlued(index + 1), let digits = literal(index + 1), digits.digits == 1, !digits.hasPoint,
      let value = digits.value.whole, (1...4).contains(value), !isGlued(index + 2) || !isLetterOrDigitToken(index + 2)
    else { return nil }
    return (-value, index + 2)
  }

  /// Past the rest of a chemical formula: the "2" and the "e" of "GtCO2e".
  private func pastFormula(_ index: Int, _ unit: UnitTable.Entry) -> Int {
    guard unit.isFormula, isGlued(index), token(index)?.kind == .digits else { return index }
    return isGlued(index + 1) && (isExactly(index + 1, "e") || isExactly(index + 1, "eq")) ? index + 2 : index + 1
  }

  private func isLetterOrDigitToken(_ index: Int) -> Bool { isWord(index) || token(index)?.kind == .digits }

  /// "/h", "per week", "a day": the unit under the fraction line.
  private func denominator(at index: Int) -> UnitFactor? {
    var position = index
    if isSign(position, 0x2F), isGlued(position) {
      position += 1
      guard isGlued(position) else { return nil }
    } else if roles(position).contains(.per), isWord(position) {
      position += 1
    } else {
      return nil
    }
    guard let factor = unitFactor(at: position) else { return nil }
    let entry = vocabulary.units.entries[factor.meaning]
    guard entry.kind == .time || entry.kind == .measure, factor.power > 0 else { return nil }
    if !isSign(index, 0x2F), entry.kind != .time, !isExactly(index, "per") { return nil }
    return factor
  }
}
