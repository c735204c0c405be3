internal import Documents

extension SentenceScanner {
  // MARK: - Units

  /// A unit that was read behind a number, and where it ends.
  struct UnitReading {
    var unit: Unit
    var kind: Quantity.Kind
    /// What the number is multiplied by: a cent is a hundredth.
    var factor: Decimal = .one
    /// The token after the last of the unit.
    var next: Int
    /// Whether the unit's words belong to the quantity's range (a counted noun does not).
    var isPartOfQuantity = true
  }

  /// The longest unit that starts at a token. Units whose capitals matter must match to the letter.
  func unitPhrase(at index: Int) -> (meaning: Int, next: Int)? {
    phrase(vocabulary.units, at: index) { meaning, next in
      let entry = vocabulary.lexicon.units[meaning]
      guard entry.isExact else { return true }
      return isExactly(index, Array(entry.phrase.utf8)) && next == index + 1
    }
  }

  /// The unit behind the number that ends before a token.
  func unit(after numeral: Numeral) -> UnitReading? {
    // "25-odd years", "200+ guides": what loosens the number stands between it and its unit.
    var index = pastGluedModifier(numeral.next)
    // "five-point", "27-inch", "20 -year": a hyphen may stand between.
    if isDash(index), isGlued(index), isGlued(index + 1), isWord(index + 1) { index += 1 }
    guard token(index) != nil else { return nil }
    if let (_, next) = phrase(vocabulary.points, at: index) {
      return UnitReading(unit: Unit(.points, "pp", range: range(index, next)), kind: .points, next: next)
    }
    if let (_, next) = phrase(vocabulary.basisPoints, at: index) {
      return UnitReading(
        unit: Unit(.points, "pp", range: range(index, next)), kind: .points, factor: Decimal(1, exponent: -2),
        next: next)
    }
    if let (_, next) = phrase(vocabulary.percent, at: index) {
      return UnitReading(unit: Unit(.percent, "%", range: range(index, next)), kind: .percent, next: next)
    }
    if let money = moneyUnit(at: index, numeral) { return money }
    if let times = timesUnit(at: index, numeral) { return times }
    if let measure = measureUnit(at: index, numeral) { return measure }
    if let (_, next) = phrase(vocabulary.barePoints, at: index), !isGlued(next) || !isDash(next) {
      // "a five-point scale" counts; "seven points" and "a five-point gap" may be percentage points.
      return UnitReading(unit: Unit(.counted, "points", range: range(index, next)), kind: .points, next: next)
    }
    return nil
  }

  /// Past "+", "-odd" and "-ish" right behind a number.
  private func pastGluedModifier(_ index: Int) -> Int {
    guard isSign(index, 0x2B) || isDash(index), isGlued(index), let modifier = modifier(after: index) else {
      return index
    }
    return modifier.next
  }

  /// A currency behind the number: a sign, a code or a word.
  private func moneyUnit(at index: Int, _ numeral: Numeral) -> UnitReading? {
    if let (meaning, next) = phrase(
      vocabulary.currencySigns, at: index,
      where: { meaning, _ in isExactly(index, Array(Lexicon.currencySigns[meaning].phrase.utf8)) })
    {
      // "5 $3" gives the sign to the number behind it.
      if let after = token(next), after.kind == .digits, !after.isSpaced { return nil }
      return UnitReading(
        unit: Unit(.currency, Lexicon.currencySigns[meaning].symbol, range: range(index, next)), kind: .money,
        next: next)
    }
    if roles(index).contains(.currencyCode), let code = token(index), code.isCapital,
      isAllCapitals(code), !(token(index + 1)?.kind == .digits && isGlued(index + 1))
    {
      return UnitReading(
        unit: Unit(
          .currency, String(decoding: text[code.lower..<code.upper], as: UTF8.self), range: range(index, index + 1)),
        kind: .money, next: index + 1)
    }
    return nil
  }

  func isAllCapitals(_ token: Token) -> Bool {
    for index in token.lower..<token.upper where !(text[index] &- 0x41 < 26) { return false }
    return true
  }

  /// "2.4x", "five times", "ten-fold".
  private func timesUnit(at index: Int, _ numeral: Numeral) -> UnitReading? {
    guard numeral.form == .plain else { return nil }
    if roles(index).contains(.fold) {
      return UnitReading(unit: Unit(.times, "x", range: range(index, index + 1)), kind: .ratio, next: index + 1)
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
      vocabulary.lexicon.units[meaning].kind == .time
    {
      return UnitReading(
        unit: Unit(.counted, "times", range: range(index, next)), kind: .count, next: next)
    }
    return UnitReading(unit: Unit(.times, "x", range: range(index, index + 1)), kind: .ratio, next: index + 1)
  }

  /// A unit of time, money in words, or a physical unit; with a power, and with another unit under it: "km/h", "hours per week".
  private func measureUnit(at index: Int, _ numeral: Numeral) -> UnitReading? {
    var position = index
    var power = 0
    if roles(position).contains(.power), isWord(position) {
      power = vocabulary.number[Int(tokens[position].word)]
      position += 1
      if isDash(position) || isSign(position, 0x2E) { position += 1 }
    }
    guard let (meaning, end) = unitPhrase(at: position) else { return nil }
    let entry = vocabulary.lexicon.units[meaning]
    guard isUnitHere(entry, at: position, next: end, numeral) else { return nil }
    var next = end
    if power == 0, let (written, after) = unitPower(at: next, unit: entry) {
      power = written
      next = after
    }
    var symbol = entry.symbol
    var factor = Decimal.one
    if let slash = symbol.utf8.firstIndex(of: 0x2F), entry.kind == .currency {
      factor = Decimal(1, exponent: -2)
      symbol = String(symbol[..<slash])
    }
    if entry.kind == .time, let dot = symbol.utf8.firstIndex(of: 0x2E), let count = Int(symbol[..<dot]) {
      factor = Decimal(count)
      symbol = String(symbol[symbol.index(after: dot)...])
    }
    if power > 0 { symbol += String(power) }
    if entry.kind != .currency, let (denominator, after) = denominator(at: next) {
      symbol += "/" + denominator
      next = after
      return UnitReading(
        unit: Unit(.measure, symbol, range: range(index, next)), kind: entry.kind == .time ? .duration : .measure,
        factor: factor, next: next)
    }
    let kind: Quantity.Kind =
      switch entry.kind {
      case .time: .duration
      case .currency: .money
      default: .measure
      }
    return UnitReading(
      unit: Unit(entry.kind, symbol, range: range(index, next)), kind: kind, factor: factor, next: next)
  }

  /// Whether the words of a unit mean the unit here.
  private func isUnitHere(_ entry: Lexicon.UnitEntry, at index: Int, next: Int, _ numeral: Numeral) -> Bool {
    // A symbol of one letter is a unit only right behind digits or with nothing but punctuation around it.
    if entry.isExact {
      if numeral.isSpelled || numeral.form == .fraction && !isGlued(index) { return false }
      // "20p" is pence, "45 p" and "p. 45" are pages.
      if entry.kind == .currency, !isGlued(index) { return false }
      if !isGlued(index), let token = token(index), token.upper - token.lower == 1, isWord(next),
        !roles(next).contains(.stop)
      {
        return false
      }
      // "in" behind a space is a preposition, unless digits and a unit came before: "5 ft 2 in".
      if isExactly(index, [0x69, 0x6E]), !isGlued(index) {
        return !isWord(next) && token(next)?.kind != .digits || tokens.indices.contains(index + 1) == false
      }
      if isExactly(index, [0x41]), !isGlued(index) { return false }
      // "24703m212" names something.
      if token(next)?.kind == .digits, isGlued(next), unitPower(at: next, unit: entry) == nil { return false }
      return true
    }
    if isSign(index, 0x22, 0x2033) {
      // Inches right behind the digits, unless a quotation ends there.
      return isGlued(index) && !hasOpenQuote(before: index)
    }
    // "5 may", "2 second": a "second" without a plural is a unit after a count of one or behind a hyphen.
    if entry.phrase == "second" || entry.phrase == "min" || entry.phrase == "mo" || entry.phrase == "minute" {
      return numeral.form == .plain
    }
    return true
  }

  private func hasOpenQuote(before index: Int) -> Bool {
    var count = 0
    for position in 0..<index where isSign(position, 0x22) { count += 1 }
    return count % 2 == 1
  }

  /// "²", "^3", or a glued digit behind a length: "m2".
  private func unitPower(at index: Int, unit: Lexicon.UnitEntry) -> (Int, next: Int)? {
    guard isGlued(index), let token = token(index), unit.kind == .measure else { return nil }
    if token.kind == .sign, let digit = Bytes.superscript(token.scalar) { return (digit, index + 1) }
    if isSign(index, 0x5E), let digits = literal(index + 1), isGlued(index + 1), digits.digits == 1,
      let value = Int(digits.value.description)
    {
      return (value, index + 2)
    }
    if let digits = literal(index), digits.digits == 1, unit.symbol.utf8.count <= 3, isPowerOfLength(unit.symbol),
      let value = Int(digits.value.description), value == 2 || value == 3,
      !(isGlued(index + 1) && isLetterOrDigitToken(index + 1))
    {
      return (value, index + 1)
    }
    return nil
  }

  private func isPowerOfLength(_ symbol: String) -> Bool { ["m", "km", "cm", "mm", "dm", "um", "nm"].contains(symbol) }

  private func isLetterOrDigitToken(_ index: Int) -> Bool { isWord(index) || token(index)?.kind == .digits }

  /// "/h", "per week", "a day": the UCUM code of the unit under the fraction line.
  private func denominator(at index: Int) -> (String, next: Int)? {
    var position = index
    if isSign(position, 0x2F), isGlued(position) {
      position += 1
      guard isGlued(position) else { return nil }
    } else if roles(position).contains(.per), isWord(position) {
      position += 1
    } else {
      return nil
    }
    guard let (meaning, next) = unitPhrase(at: position) else { return nil }
    let entry = vocabulary.lexicon.units[meaning]
    guard entry.kind == .time || entry.kind == .measure else { return nil }
    if !isSign(index, 0x2F), entry.kind != .time, !isExactly(index, Array("per".utf8)) { return nil }
    if let (power, after) = unitPower(at: next, unit: entry) { return (entry.symbol + String(power), after) }
    return (entry.symbol, next)
  }

  // MARK: - Counted nouns

  /// The noun phrase that a number counts: up to the first plural noun within a few words.
  func countedNoun(after numeral: Numeral) -> UnitReading? {
    var index = pastGluedModifier(numeral.next)
    var isHyphenated = false
    if isDash(index), isGlued(index), isGlued(index + 1), isWord(index + 1) {
      index += 1
      isHyphenated = true
    } else if isDash(index) {
      return nil
    }
    guard isWord(index), !isGlued(index) || isHyphenated else { return nil }
    if isHyphenated {
      // "a four-turn session": the noun behind the hyphen, in the singular.
      guard !roles(index).contains(.stop) else { return nil }
      return counted(index, index, index + 1)
    }
    var position = index
    var isFirst = true
    while position < index + 6, let token = token(position), token.kind == .word || isJoiner(position) {
      if token.kind == .word {
        if !isFirst || !isOfPhrase(position) {
          if roles(position).contains(.stop) { break }
          if roles(position).intersection([.cardinal, .month, .weekday]) != [], position > index { break }
        }
        if isPluralNoun(position) {
          var head = position
          // "400 sales representatives": a plural right behind a plural is the head.
          if isPluralNoun(position + 1), isWord(position + 1), !isGlued(position + 1) { head = position + 1 }
          return counted(index, head, head + 1)
        }
        isFirst = false
      }
      position += 1
    }
    // "1 session", "one person"
    if numeral.value == .one, isWord(index), !roles(index).contains(.stop) { return counted(index, index, index + 1) }
    return nil
  }

  /// "of the" in "nine of the modes" may start the noun phrase.
  private func isOfPhrase(_ index: Int) -> Bool { false }

  /// A hyphen inside a compound: "privacy-preserving".
  private func isJoiner(_ index: Int) -> Bool { isDash(index) && isGlued(index) && isGlued(index + 1) }

  private func counted(_ first: Int, _ head: Int, _ next: Int) -> UnitReading {
    let noun = tokens[head]
    let folded = WordTable.folded(Array(text[noun.lower..<noun.upper]))
    return UnitReading(
      unit: Unit(.counted, String(decoding: folded, as: UTF8.self), range: range(first, next)), kind: .count,
      next: next,
      isPartOfQuantity: false)
  }

  /// Whether a word looks like a plural noun: it ends like one and is not known to be something else.
  func isPluralNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    let roles = roles(index)
    if roles.contains(.irregularPlural) { return true }
    if !roles.isDisjoint(with: [.falsePlural, .stop]) { return false }
    // The possessive "novices'" is no noun here: what is counted follows it.
    let bytes = text[token.lower..<token.upper]
    guard bytes.count > 3, !bytes.contains(0x27), !bytes.contains(0xE2) else { return false }
    let isAcronym = token.isCapital && bytes.dropLast().allSatisfy { $0 &- 0x41 < 26 }
    for ending in vocabulary.lexicon.pluralEndings {
      let ending = Array(ending.utf8)
      guard bytes.count > ending.count + 1, bytes.suffix(ending.count).elementsEqual(ending) else { continue }
      let before = bytes[bytes.endIndex - ending.count - 1]
      if before == 0x73 || before == 0x75 || before == 0x69, !isAcronym { continue }  // "class", "status", "basis"
      return true
    }
    return false
  }
}
