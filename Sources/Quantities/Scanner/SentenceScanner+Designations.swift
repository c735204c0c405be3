internal import Documents

extension SentenceScanner {
  // MARK: - Numbers that only tell things apart

  /// "(26,29,49)", "as in (28)": works and formulas that brackets refer to.
  mutating func passOverReference(at index: Int) -> Int? {
    guard isSign(index, 0x28), let first = token(index + 1), first.kind == .digits else { return nil }
    if let end = degreesOfFreedomEnd(at: index) {
      passOver(index, end, .name)
      return end
    }
    var position = index + 1
    var hasList = false
    while let token = token(position), position < index + 24 {
      if isSign(position, 0x29) {
        let isReferredTo =
          position == index + 2 && isReferring(index - 1) && (literal(index + 1).map { $0.digits <= 3 } ?? false)
        guard hasList || isReferredTo else { return nil }
        passOver(index, position + 1, .footnote)
        return position + 1
      }
      if token.kind == .digits {
        // Commas without spaces between numbers that they do not group.
        if isListOfNumbers(position) {
          hasList = true
        } else if (literal(position)?.digits ?? 9) > 3 || (literal(position)?.hasPoint ?? true) {
          return nil
        }
      } else if !isDash(position), !isSign(position, 0x2C) {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// "t(39) = 1.16", "F(3, 8.9) = 4.1": how many degrees of freedom a statistic has.
  private func degreesOfFreedomEnd(at index: Int) -> Int? {
    guard isGlued(index), isWord(index - 1), tokens[index - 1].upper - tokens[index - 1].lower <= 2 else { return nil }
    var position = index + 1
    while token(position)?.kind == .digits || isSign(position, 0x2C) { position += 1 }
    guard position > index + 1, position <= index + 4, isSign(position, 0x29),
      isSign(position + 1, 0x3D, 0x3C, 0x3E, 0x2264, 0x2265)
    else { return nil }
    return position + 1
  }

  /// Whether a token holds more than two numbers, or numbers of one to three digits, with commas that do not group them.
  private func isListOfNumbers(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .digits, !vocabulary.decimalSignIsComma else { return false }
    var lengths = [0]
    for byte in text[token.lower..<token.upper] {
      if Bytes.isDigit(byte) {
        lengths[lengths.count - 1] += 1
      } else if byte == 0x2C {
        lengths.append(0)
      } else {
        return false
      }
    }
    return lengths.count > 1 && lengths.allSatisfy { (1...3).contains($0) } && lengths.dropFirst().contains { $0 != 3 }
  }

  private func isReferring(_ index: Int) -> Bool {
    !roles(index).isDisjoint(with: [.in, .of, .from]) || isExactly(index, "by") || isExactly(index, "see")
  }

  /// "(1) … and (2) …", "2) …": the marks of a list within a sentence.
  mutating func passOverMarker(at index: Int) -> Int? {
    let hasOpening = isSign(index, 0x28)
    let place = hasOpening ? index + 1 : index
    guard isSign(place + 1, 0x29), isGlued(place + 1), let literal = literal(place), literal.digits <= 2,
      !literal.hasPoint, let after = token(place + 2), after.kind == .word, after.isSpaced,
      unitPhrase(at: place + 2) == nil, opensItem(index), hasOpening || !isInBrackets(index)
    else { return nil }
    passOver(index, place + 2, .listNumber)
    return place + 2
  }

  /// Whether an item of a list can start at a token: behind a comma, a colon, "and", or nothing.
  private func opensItem(_ index: Int) -> Bool {
    guard index > 0, let before = token(index - 1) else { return true }
    if before.kind == .word { return !before.roles.isDisjoint(with: [.and, .or]) }
    return isSign(index - 1, 0x2C, 0x3B, 0x3A)
  }

  private func isInBrackets(_ index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 40), by: -1) {
      if isSign(position, 0x28) { return true }
      if isSign(position, 0x29) { return false }
    }
    return false
  }

  /// "caspase-3", "4,5-dihydro-7-oxo", "C/2013 A1", "22/10a-4": what is told apart by a number glued to it.
  mutating func passOverDesignation(at index: Int) -> Int? {
    guard let end = designationEnd(at: index) else { return nil }
    passOver(index, end, .name)
    return end
  }

  private func designationEnd(at index: Int) -> Int? {
    guard let token = token(index) else { return nil }
    switch token.kind {
    case .word:
      // A long word that means nothing here: "top-10" and "sub-2" do not name.
      guard token.word == 0, token.upper - token.lower > 4, isSign(index + 1, 0x2D), isGlued(index + 1),
        isGlued(index + 2), let literal = literal(index + 2), literal.digits <= 3, !literal.hasPoint,
        !literal.hasGroups, endsGlued(index + 3), !isPercentSign(index + 3),
        unitPhrase(at: index + 3) == nil || !isWord(index + 3), !(isWord(index + 3) && isPluralNoun(index + 3)),
        roles(index + 3).isDisjoint(with: [.scale, .hundred, .range]), !vocabulary.habits.contains(.capitalNouns)
      else { return nil }
      return index + 3
    case .sign:
      // "C/2013"
      guard isSign(index, 0x2F), isGlued(index), isGlued(index + 1), let letter = self.token(index - 1),
        letter.kind == .word, letter.isCapital, letter.upper - letter.lower == 1, isSpacedOrFirst(index - 1),
        self.token(index + 1)?.kind == .digits
      else { return nil }
      return index + 2
    case .digits:
      // "22/10a-4"
      if isSign(index + 1, 0x2F), isGlued(index + 1), isGlued(index + 2), self.token(index + 2)?.kind == .digits,
        let letter = self.token(index + 3), letter.kind == .word, !letter.isSpaced, letter.upper - letter.lower == 1,
        isDash(index + 4), isGlued(index + 4), isGlued(index + 5), self.token(index + 5)?.kind == .digits
      {
        return index + 6
      }
      return isLocant(index) ? index + 1 : nil
    case .address: return nil
    }
  }

  private func endsGlued(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.isSpaced || token.kind == .sign && !isDash(index)
  }

  private func isSpacedOrFirst(_ index: Int) -> Bool { index == 0 || token(index)?.isSpaced ?? false }

  /// Whether a number tells where in a molecule something sits: "4-(n-butyl)", "hydroxy-5-oxo", "[3,2-b]", "5-aza-2'-deoxy".
  private func isLocant(_ index: Int) -> Bool {
    guard !vocabulary.decimalSignIsComma, isSign(index + 1, 0x2D), isGlued(index + 1), isGlued(index + 2) else {
      return false
    }
    if isSign(index + 2, 0x28, 0x5B) { return true }
    guard let word = token(index + 2), word.kind == .word, !word.isCapital, word.roles.isEmpty else { return false }
    if isListOfNumbers(index) { return true }
    // Glued to a word or to brackets before the hyphen, and to none of the words that stand before numbers.
    if isDash(index - 1), isGlued(index - 1), isGlued(index), !isDash(index - 2),
      isSign(index - 2, 0x29, 0x5D) || isWord(index - 2) && roles(index - 2).isEmpty
    {
      return true
    }
    return word.word == 0 && isDash(index + 3) && isGlued(index + 3) && isGlued(index + 4)
      && token(index + 4)?.kind == .digits
  }

  /// "10 Downing Street", "221B Baker Street": the number of a house.
  mutating func passOverStreet(at index: Int) -> Int? {
    guard let behind = token(index + 1), behind.kind == .word, behind.isCapital, let number = literal(index),
      number.digits <= 5, !number.hasPoint, !number.hasGroups
    else { return nil }
    var position = index + 1
    // The letter of "221B".
    if isWord(position), isGlued(position), let letter = token(position), letter.upper - letter.lower == 1 {
      position += 1
    }
    var words = 0
    while words < 4, let word = token(position), word.kind == .word, word.isCapital, word.isSpaced {
      if words > 0, word.roles.contains(.street) {
        passOver(index, position + 1, .street)
        return position + 1
      }
      words += 1
      position += 1
    }
    return nil
  }

  /// "the 90s", "in his 30s", "mid-40s": years or ages in tens.
  mutating func passOverDecade(at index: Int) -> Int? {
    guard roles(index + 1).contains(.decade), isGlued(index + 1), let tens = literal(index), tens.digits == 2,
      tens.trailingZeros > 0, !tens.hasPoint, !isGlued(index + 2) || !isWord(index + 2),
      roles(index - 1).contains(.determiner)
        || isDash(index - 1) && isGlued(index) && roles(index - 2).contains(.partOfPeriod)
        || roles(index - 1).contains(.partOfPeriod)
        || isSign(index - 1, 0x27, 0x2019, 0x2018) && isGlued(index)
    else { return nil }
    passOver(index, index + 2, .vague)
    return index + 2
  }

  // MARK: - Names told by their capitals

  /// Why a number that was read belongs to a name, whatever is counted behind it.
  func designationReason(_ numeral: Numeral, hasUnit: Bool, isMeasured: Bool) -> PassedOver.Reason? {
    let first = numeral.first
    // "the Triple Crown"
    if numeral.form == .multiple, first > 0, let word = token(first), word.isCapital,
      let after = token(numeral.next), after.kind == .word, after.isCapital, after.isSpaced, !isTitle()
    {
      return .name
    }
    guard numeral.form == .plain else { return nil }
    if let reason = reasonBeforeHyphen(first) { return reason }
    if numeral.isSpelled { return isNamedByWord(first, numeral.next) ? .name : nil }
    guard numeral.next == first + 1, token(first)?.kind == .digits else { return nil }
    if isCode(first)
      || isDash(numeral.next) && isGlued(numeral.next) && isGlued(numeral.next + 1)
        && isCode(numeral.next + 1)
    {
      return .identifier
    }
    if let digits = numeral.plainDigits, digits <= 2, isFormula(first, hasUnit: hasUnit) { return .name }
    if !hasUnit, numeral.plainDigits == nil, isListOfNumbers(first), !isListAlone(first), isListed(first) {
      return .footnote
    }
    // "T 1", "γ 2": the lowered index of a variable.
    if let digits = numeral.plainDigits, digits <= 2, !isMeasured, isVariable(first - 1),
      token(first - 2)?.kind != .digits, !isSign(first - 2, 0x24, 0x20AC, 0xA3)
    {
      return .name
    }
    if !isMeasured, isInitial(first - 1) || isNumberedRoad(first, numeral, hasUnit: hasUnit) { return .name }
    // "Ca(ClO4)2", "as was shown (Weber)2"
    if let digits = numeral.plainDigits, digits <= 2, !hasUnit, isSign(first - 1, 0x29, 0x5D), isGlued(first) {
      return .footnote
    }
    // "the class of '68"
    if numeral.plainDigits == 2, !hasUnit, isSign(first - 1, 0x27, 0x2019), isGlued(first),
      token(first - 1)?.isSpaced ?? false, !isSign(numeral.next, 0x27, 0x2019)
    {
      return .name
    }
    // "under-12s", "over-65s": an age that names a group.
    if isWord(numeral.next), isGlued(numeral.next), roles(numeral.next).contains(.decade), isDash(first - 1),
      isGlued(first), isGlued(first - 1), isWord(first - 2), !isWord(numeral.next + 1) || !isGlued(numeral.next + 1)
    {
      return .name
    }
    // "iPhone 15 sales", "PlayStation 5 games", "macOS 14.2"
    if hasInnerCapital(first - 1), let literal = literal(first), literal.digits <= 3, !literal.hasGroups,
      token(first)?.isSpaced ?? false,
      literal.hasPoint || literal.digits <= 2, !isMeasured, numeral.value == literal.value
    {
      return .name
    }
    // "5-HT", "10-K", "7-Eleven"
    if numeral.plainDigits != nil, isSign(numeral.next, 0x2D), isGlued(numeral.next), isGlued(numeral.next + 1),
      let word = token(numeral.next + 1), word.kind == .word, word.isCapital, !isMeasured,
      word.roles.contains(.cardinal) || word.word == 0 && isAllCapitals(word.lower, word.upper), !isTitle()
    {
      return .name
    }
    // "LaFeAsO1−x"
    if isSign(numeral.next, 0x2212), isGlued(numeral.next), isGlued(numeral.next + 1),
      let letter = token(numeral.next + 1), letter.kind == .word, letter.upper - letter.lower == 1
    {
      return .name
    }
    return nil
  }

  /// "040301": what starts with a zero counts nothing.
  private func isCode(_ index: Int) -> Bool {
    guard tokens.count > 1, let literal = literal(index), literal.startsWithZero, !literal.hasPoint, !literal.hasGroups
    else {
      return false
    }
    return literal.digits >= 3
  }

  /// "Ca(OH)2", "[11C]": a number in the formula of a molecule.
  private func isFormula(_ index: Int, hasUnit: Bool) -> Bool {
    if isSign(index - 1, 0x5B), isWord(index + 1), isGlued(index + 1), isSign(index + 2, 0x5D) { return isGlued(index) }
    return !hasUnit && isSign(index - 1, 0x29) && isGlued(index) && isWord(index - 2) && isGlued(index - 1)
      && isSign(index - 3, 0x28) && isGlued(index - 3)
  }

  /// Whether brackets or commas around numbers with a comma between them tell that they are two: "the number is 1,3" is one.
  private func isListed(_ index: Int) -> Bool {
    isSign(index + 1, 0x2C, 0x29, 0x5D) || isSign(index - 1, 0x28, 0x5B, 0x2C)
  }

  /// A price or a number by itself may have the comma of another language's decimals.
  private func isListAlone(_ index: Int) -> Bool { tokens.count <= 2 || isAfterCurrency(index) }

  /// "the Big Four auditors": a number word with a capital behind another, where the words around have none.
  private func isNamedByWord(_ first: Int, _ next: Int) -> Bool {
    guard first > 0, next == first + 1, let word = token(first), word.isCapital, let before = token(first - 1),
      before.kind == .word, before.isCapital, !before.roles.contains(.cardinal),
      first > 1 || before.roles.isDisjoint(with: [.stop, .determiner, .filler, .phrase(.modifiersBefore)]),
      !vocabulary.habits.contains(.capitalNouns), !isTitle()
    else { return isGroupOf(first, next) || isNamedBehindWord(first, next) }
    return !(token(next)?.isCapital ?? false) || isNamedBehindWord(first, next)
  }

  /// "the Six Nations", "Snow White and the Seven Dwarfs": a number word with a capital that no sentence starts with.
  private func isNamedBehindWord(_ first: Int, _ next: Int) -> Bool {
    guard let word = token(first), word.isCapital, next == first + 1, isWord(first - 1), let after = token(next),
      after.kind == .word, after.isCapital, after.isSpaced, !after.roles.contains(.month),
      !isAllCapitals(word.lower, word.upper)
    else { return false }
    return !vocabulary.habits.contains(.capitalNouns) && !isTitle()
  }

  /// "U.S. 1 was closed": a road named by its country and a number.
  private func isNumberedRoad(_ first: Int, _ numeral: Numeral, hasUnit: Bool) -> Bool {
    guard let digits = numeral.plainDigits, digits <= 3, !hasUnit, isSign(first - 1, 0x2E), isGlued(first - 1),
      token(first)?.isSpaced ?? false, isWord(first - 2), tokens[first - 2].upper - tokens[first - 2].lower == 1,
      tokens[first - 2].isCapital, isSign(first - 3, 0x2E), isWord(first - 4), tokens[first - 4].isCapital,
      !roles(first - 5).contains(.determiner)
    else { return false }
    return token(numeral.next).map { $0.kind == .sign || $0.roles.contains(.stop) } ?? true
  }

  /// "the Group of Seven", "the Gang of Four".
  private func isGroupOf(_ first: Int, _ next: Int) -> Bool {
    guard let word = token(first), word.isCapital, roles(first - 1).contains(.of), let group = token(first - 2),
      group.kind == .word, group.isCapital, !vocabulary.habits.contains(.capitalNouns), !isTitle()
    else { return false }
    return next == first + 1 && !(token(next)?.isCapital ?? false)
  }

  /// Whether a word is a single letter that means nothing else.
  private func isVariable(_ index: Int) -> Bool {
    guard let letter = token(index), letter.kind == .word,
      letter.roles.isDisjoint(with: [.article, .times, .quarter, .currencyCode, .and, .phrase(.currencySigns)]),
      letter.isSpaced || index == 0 || !isWord(index - 1)
    else { return false }
    let length = letter.upper - letter.lower
    return length == 1 && text[letter.lower] != 0x49 || length == 2 && (0xCE...0xCF).contains(text[letter.lower])
  }

  /// Whether a word has a capital behind a small letter: "iPhone", "PlayStation".
  private func hasInnerCapital(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.word == 0, token.upper - token.lower > 3 else {
      return false
    }
    var previous: UInt8 = 0
    for byte in text[token.lower..<token.upper] {
      if byte &- 0x41 < 26, previous &- 0x61 < 26 { return true }
      previous = byte
    }
    return false
  }

  /// Whether the sentence is written as a title, every longer word with a capital and no full stop: then capitals tell no names.
  func isTitle() -> Bool {
    if isSign(tokens.count - 1, 0x2E) { return false }
    var words = 0
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .word, token.isSpaced || index == 0, token.upper - token.lower > 4 else { continue }
      if !token.isCapital { return false }
      words += 1
    }
    return words >= 3
  }
}
