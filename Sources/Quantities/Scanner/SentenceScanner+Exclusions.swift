internal import Documents

extension SentenceScanner {
  // MARK: - What is no quantity

  /// Passes over what starts at a token and is known to be no quantity: addresses, labels, footnotes, times, names.
  ///
  /// - Returns: The token after it, or `nil` where nothing of the kind starts here.
  mutating func passOverNonQuantity(at index: Int, floor: Int) -> Int? {
    guard let token = token(index) else { return nil }
    switch token.kind {
    case .address:
      if (token.lower..<token.upper).contains(where: { Bytes.isDigit(text[$0]) }) {
        passOver(index, index + 1, .address)
      }
      return index + 1
    case .word:
      if let next = passOverIdiom(at: index) ?? passOverLabel(at: index) { return next }
      return passOverName(at: index) ?? passOverDesignation(at: index)
    case .sign:
      if let next = passOverIdiom(at: index) ?? passOverLabel(at: index) ?? passOverBrackets(at: index) { return next }
      if let next = passOverReference(at: index) ?? passOverMarker(at: index) { return next }
      return passOverPhone(at: index) ?? passOverDesignation(at: index)
    case .digits:
      guard mayBeNoQuantity(before: index + 1) else { return passOverBrokenDigits(at: index) }
      if let next = passOverListNumber(at: index) ?? passOverMarker(at: index) { return next }
      if let next = passOverPhone(at: index) ?? passOverTime(at: index) { return next }
      if let next = passOverStreet(at: index) ?? passOverDecade(at: index) { return next }
      return passOverDesignation(at: index) ?? passOverBrokenDigits(at: index)
    }
  }

  /// Whether digits before a token may be a list's, a telephone's, a time's, a street's, a decade's: behind most the next word
  /// rules it out.
  private func mayBeNoQuantity(before index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let next = tokens[index]
    switch next.kind {
    case .word:
      return next.isCapital || next.end &- next.start == 1 || !next.roles.isDisjoint(with: [.decade, .halfDay])
    case .sign: return next.scalar != 0x25
    case .digits, .address: return true
    }
  }

  mutating func passOverIdiom(at index: Int) -> Int? {
    guard let (_, next) = phrase(.idioms, at: index) else { return nil }
    // "the one hundred": the number goes on.
    if roles(next - 1).contains(.cardinal), !roles(next).isDisjoint(with: [.hundred, .scale]) { return nil }
    // "no one week": what is counted follows.
    if roles(next - 1).contains(.cardinal), isWord(next), unitPhrase(at: next) != nil { return nil }
    passOver(index, next, .idiom)
    return next
  }

  /// "Figure 3", "Figures 3 to 6", "pp. 3–6", "version two".
  private mutating func passOverLabel(at index: Int) -> Int? {
    guard let (meaning, afterLabel) = phrase(.labels, at: index) else { return nil }
    let reason = vocabulary.lexicon.labelWords[meaning].meaning
    var position = afterLabel
    while isSign(position, 0x2E, 0x23) || isSign(position, 0x28) && (reason != .name || isSign(position + 2, 0x29))
      || reason == .identifier && isSign(position, 0x3A),
      position < afterLabel + 2
    {
      position += 1
    }
    // "category-4 storm"
    if position == afterLabel, isSign(position, 0x2D), isGlued(position), isGlued(position + 1) { position += 1 }
    guard isLabelNumber(position, reason) else { return nil }
    if reason == .phoneNumber, let end = spacedPhone(at: position) {
      passOver(index, end, reason)
      return end
    }
    var end = position + 1
    // Further numbers of the same label: "3 to 6", "3, 4 and 5", "2a".
    while true {
      if isWord(end), isGlued(end), let token = token(end), token.upper - token.lower == 1 { end += 1 }
      var next = end
      if isDash(next) || isSign(next, 0x2C, 0x2F, 0x26) || !roles(next).isDisjoint(with: [.range, .and, .or]) {
        next += 1
      }
      if roles(next).contains(.and) { next += 1 }
      // "equations (6) and (7)"
      let isBracketed = isSign(position - 1, 0x28) && isSign(end, 0x29)
      if isBracketed {
        next = end + 1
        if isSign(next, 0x2C) { next += 1 }
        if !roles(next).isDisjoint(with: [.range, .and, .or]) || isDash(next) { next += 1 }
        guard isSign(next, 0x28), isLabelNumber(next + 1, reason), isSign(next + 2, 0x29) else { break }
        end = next + 2
        continue
      }
      guard next > end, isLabelNumber(next, reason), !(isWord(next - 1) && isCounted(next + 1)) else { break }
      end = next + 1
    }
    // "claims 12 lives", "exit 3 markets": a verb with what it is done to.
    if end == position + 1, isVerbLike(afterLabel - 1), isPluralNoun(end), token(end)?.isCapital == false { return nil }
    if isSign(end, 0x29), isSign(position - 1, 0x28) { end += 1 }
    passOver(index, end, reason)
    return end
  }

  /// Whether a scale or what is counted stands behind a number: "Windows 11 to 400 million PCs".
  private func isCounted(_ index: Int) -> Bool {
    !roles(index).isDisjoint(with: [.scale, .hundred])
      || isPluralNoun(index) && token(index).map { !$0.isCapital } ?? false
  }

  private func isVerbLike(_ index: Int) -> Bool {
    ["claims", "claim", "issues", "exit", "round", "season", "game"].contains { isExactly(index, $0) }
  }

  private func isLabelNumber(_ index: Int, _ reason: PassedOver.Reason) -> Bool {
    guard let token = token(index) else { return false }
    if token.kind == .word { return reason == .version && roles(index).contains(.cardinal) }
    guard token.kind == .digits else { return false }
    if let literal = literal(index), literal.hasGroups, reason != .identifier { return false }
    // "page 40%": a share is no page.
    let next = index + 1
    if isPercentSign(next) || phrase(.points, at: next) != nil { return false }
    if reason == .name || reason == .figureNumber, unitPhrase(at: next) != nil, isWord(next), !isGlued(next),
      !roles(next).contains(.in)
    {
      return false
    }
    return true
  }

  /// "[12]", "[3, 4–6]".
  private mutating func passOverBrackets(at index: Int) -> Int? {
    guard isSign(index, 0x5B) else { return nil }
    var position = index + 1
    if isSign(position, 0x5E) { position += 1 }
    guard token(position)?.kind == .digits else { return nil }
    var count = 0
    while let token = token(position), count < 40 {
      if isSign(position, 0x5D) {
        passOver(index, position + 1, .footnote)
        return position + 1
      }
      // "[0.47, 0.72]" is an interval.
      if literal(position)?.hasPoint ?? false { return nil }
      guard token.kind == .digits && (literal(position)?.digits ?? 9) <= 4 || isDash(position) || isSign(position, 0x2C)
      else { return nil }
      position += 1
      count += 1
    }
    return nil
  }

  /// "1.", "2)" or "(3)" at the start of a line, "3.2 Title".
  private mutating func passOverListNumber(at index: Int) -> Int? {
    guard index == 0 || index == 1 && isSign(0, 0x28), startsLine() else { return nil }
    guard let literal = literal(index), literal.digits <= 4, !literal.hasGroups else { return nil }
    if isSign(index + 1, 0x29) || isSign(index + 1, 0x2E) && isGlued(index + 1), !literal.hasPoint,
      index + 2 == tokens.count || token(index + 2)?.isSpaced ?? false, tokens.count > 2 || startsList()
    {
      passOver(index, index + 2, .listNumber)
      return index + 2
    }
    if literal.hasPoint, let next = token(index + 1), next.kind == .word, next.isSpaced, next.isCapital,
      unitPhrase(at: index + 1) == nil, currency(behind: index + 1) == nil,
      roles(index + 1).isDisjoint(with: [.scale, .month]),
      literal.digits <= 3
    {
      passOver(index, index + 1, .figureNumber)
      return index + 1
    }
    return nil
  }

  /// Whether the sentence starts a line of the prose.
  func startsLine() -> Bool {
    guard let first = tokens.first else { return false }
    var index = first.lower
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    return index == 0 || text[index - 1] == 0x0A
  }

  /// "1." alone is a list number when something follows it on its line.
  private func startsList() -> Bool {
    guard let last = tokens.last else { return false }
    return last.upper < text.count && text[last.upper] != 0x0A
  }

  /// "+1 555 123 4567", "(555) 123-4567", "555-123-4567".
  private mutating func passOverPhone(at index: Int) -> Int? {
    if isSign(index, 0x2B), let first = literal(index + 1), isGlued(index + 1), first.digits <= 3 {
      return passOverDigitGroups(from: index, at: index + 1, atLeast: 8)
    }
    if isSign(index, 0x28), let area = literal(index + 1), (2...5).contains(area.digits), isSign(index + 2, 0x29),
      token(index + 3)?.kind == .digits, let next = literal(index + 3), next.digits >= 3, isDash(index + 4)
    {
      return passOverDigitGroups(from: index, at: index + 1, atLeast: 7)
    }
    if let end = spacedPhone(at: index) {
      passOver(index, end, .phoneNumber)
      return end
    }
    guard isDash(index + 1), isGlued(index + 1), isGlued(index + 2), let first = literal(index), !first.hasPoint,
      !first.hasGroups, let second = literal(index + 2), !second.hasPoint, !second.hasGroups
    else { return nil }
    // "555-123-4567", "1-800-555-0199"
    if first.digits <= 3 {
      var (last, before) = (index + 2, second.digits)
      while last < index + 8, isDash(last + 1), isGlued(last + 1), isGlued(last + 2), let more = literal(last + 2),
        !more.hasPoint, !more.hasGroups
      {
        last += 2
        if before == 3, more.digits == 4 {
          passOver(index, last + 1, .phoneNumber)
          return last + 1
        }
        before = more.digits
      }
    }
    if first.digits == 3, second.digits == 4, second.startsWithZero || second.value > Decimal(2100) {
      passOver(index, index + 3, .phoneNumber)
      return index + 3
    }
    return nil
  }

  /// The end of "01555 230 118", "5550 0147": groups of digits with spaces between, one of the first two of which begins with a nought.
  private func spacedPhone(at index: Int) -> Int? {
    var end = index
    var digits = 0
    var hasNought = false
    while end < index + 6, token(end)?.kind == .digits, let group = literal(end), !group.hasPoint, !group.hasGroups,
      end == index || !isGlued(end)
    {
      hasNought = hasNought || end < index + 2 && group.startsWithZero && group.digits >= 3 && group.value > .zero
      digits += group.digits
      end += 1
    }
    let isCutOff = !isGlued(end) || isSign(end, 0x2E, 0x2C, 0x3B, 0x29)
    return hasNought && end - index >= 2 && (7...13).contains(digits) && isCutOff ? end : nil
  }

  private mutating func passOverDigitGroups(from first: Int, at index: Int, atLeast minimum: Int) -> Int? {
    var position = index
    var digits = 0
    var end = index
    var groups = 0
    while let token = token(position), groups < 8 {
      if let literal = literal(position), !literal.hasGroups {
        digits += literal.digits
        groups += 1
        end = position + 1
      } else if !(isDash(position) || isSign(position, 0x28, 0x29, 0x2E, 0x2F)) || token.kind == .word {
        break
      }
      position += 1
    }
    guard digits >= minimum, groups >= 2 else { return nil }
    passOver(first, end, .phoneNumber)
    return end
  }

  /// "10:30", "5 pm", "10 a.m.", "3:1".
  private mutating func passOverTime(at index: Int) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    guard next.scalar == 0x3A || next.roles.contains(.halfDay) || next.kind == .word && next.end &- next.start == 1,
      let hour = literal(index), !hour.hasGroups
    else { return nil }
    var end = index + 1
    var reason: PassedOver.Reason?
    if isSign(end, 0x3A), isGlued(end), isGlued(end + 1), let minute = literal(end + 1),
      !minute.hasGroups || hour.value == .one,
      minute.digits == 2 || !(isDash(index - 1) && isGlued(index) && isGlued(index - 1))
    {
      reason = minute.digits == 2 && hour.value <= Decimal(24) ? .timeOfDay : .score
      end += 2
      while isSign(end, 0x3A), isGlued(end), isGlued(end + 1), token(end + 1)?.kind == .digits { end += 2 }
    }
    // "2.1 pm" is a length, "5.30 pm" a time.
    if hour.value <= Decimal(24), hour.place == 0 || hour.place == -2, let next = halfDayEnd(end) {
      reason = .timeOfDay
      end = next
    }
    // "0100 GMT"
    if hour.digits == 4, hour.place == 0, hour.value <= Decimal(2400), roles(end).contains(.halfDay),
      hour.startsWithZero || isAllCapitals(tokens[end].lower, tokens[end].upper)
    {
      reason = .timeOfDay
      end += 1
    }
    guard let reason else { return nil }
    passOver(index, end, reason)
    return end
  }

  /// Past "am", "p.m.", "o'clock".
  private func halfDayEnd(_ index: Int) -> Int? {
    if roles(index).contains(.halfDay) {
      // "2 pm" may be two picometres, never here.
      return index + 1
    }
    guard isExactly(index, "a") || isExactly(index, "p") || isExactly(index, "A") || isExactly(index, "P"),
      isSign(index + 1, 0x2E), isGlued(index + 1), isGlued(index + 2),
      isExactly(index + 2, "m") || isExactly(index + 2, "M")
    else { return nil }
    return isSign(index + 3, 0x2E) && isGlued(index + 3) ? index + 4 : index + 3
  }

  /// "GPT-4", "COVID-19", "A4", "v2": a word with digits glued to it.
  private mutating func passOverName(at index: Int) -> Int? {
    guard let word = token(index), word.kind == .word else { return nil }
    let roles = roles(index)
    var position = index + 1
    if isDash(position), isGlued(position), word.isCapital, isSign(position, 0x2D, 0x2011) {
      guard roles.isDisjoint(with: [.month, .currencyCode, .partOfPeriod, .cardinal, .weekday]) else { return nil }
      position += 1
    } else if !roles.isDisjoint(with: [.quarter, .month]) || isCurrencyWord(index) {
      return nil
    }
    guard let digits = token(position), digits.kind == .digits, !digits.isSpaced else { return nil }
    // A single letter before digits may be a variable: "n400" is not; "H1 2026" is a half-year.
    position += 1
    // "Mid-30%": a share is no name.
    if isPercentSign(position) { return nil }
    var steps = 0
    while let token = token(position), !token.isSpaced,
      token.kind != .sign || Bytes.isDash(token.scalar) || token.scalar == 0x2E || token.scalar == 0x2B
        || token.scalar == 0x2F,
      steps < 20
    {
      if token.kind == .sign, self.token(position + 1).map({ $0.isSpaced || $0.kind == .sign }) ?? true { break }
      position += 1
      steps += 1
    }
    passOver(index, position, .name)
    return position
  }

  private func isCurrencyWord(_ index: Int) -> Bool {
    currency(at: index) != nil
  }

  /// Digits that are no number: "1.2.3", "192.168.1.1", "10.1234/abc", a number of forty digits.
  private mutating func passOverBrokenDigits(at index: Int) -> Int? {
    guard let token = token(index), token.kind == .digits, literal(index) == nil, dottedDate(at: index) == nil else {
      return nil
    }
    passOver(index, index + 1, token.upper - token.lower > 40 ? .tooLong : .version)
    return index + 1
  }

  /// Why a number that was read is none after all, or says nothing.
  func reasonToPassOver(_ numeral: Numeral, hasUnit: Bool, isMeasured: Bool) -> PassedOver.Reason? {
    let first = numeral.first
    let next = numeral.next
    if let reason = designationReason(numeral, hasUnit: hasUnit, isMeasured: isMeasured) { return reason }
    if numeral.form == .plain, !isMeasured, isSlashIdiom(first) { return .idiom }
    if numeral.form == .plain, !hasUnit {
      // "3D", "24703m212": letters glued on that are no unit.
      if isWord(next), isGlued(next), !numeral.isSpelled { return .name }
      if numeral.isSpelled, numeral.value == .one, isPronounOne(first, next) { return .idiom }
      if !numeral.isSpelled, let digits = numeral.plainDigits, digits > 15 { return .identifier }
      if isScore(first, next, numeral) { return .score }
      if isNameNumber(first, next, numeral) { return numeral.literalPlace < 0 ? .version : .name }
    }
    if numeral.form == .plain, isModelNumber(first, next, numeral) { return .name }
    if numeral.form == .ordinal, numeral.isSpelled, numeral.value <= Decimal(3), isConnective(first, next) {
      return .idiom
    }
    return nil
  }

  /// "one" without anything counted is a pronoun, but where it stands alone.
  private func isPronounOne(_ first: Int, _ next: Int) -> Bool {
    if roles(first - 1).contains(.determiner) || roles(next).contains(.of) { return true }
    if isWord(next), roles(next).contains(.stop) { return true }
    // "one wants to know"
    if isVerbOfOne(next) {
      return true
    }
    // "the raw one 31%"
    if isWord(first - 1), token(next)?.kind == .digits, !isGlued(next) { return true }
    return isWord(first - 1) && !roles(first - 1).contains(.phrase(.modifiersBefore))
      && (token(next) == nil || isSign(next, 0x2E, 0x2C, 0x3B))
  }

  /// "24/7", "9/11", "50/50".
  func isSlashIdiom(_ first: Int) -> Bool {
    isSlashIdiomPair(first) || isSlashIdiomPair(first - 2)
  }

  private func isSlashIdiomPair(_ index: Int) -> Bool {
    guard isSign(index + 1, 0x2F), isGlued(index + 1), isGlued(index + 2), let left = literal(index),
      let right = literal(index + 2), let top = left.value.whole, let bottom = right.value.whole
    else { return false }
    switch (top, bottom) {
    case (24, 7), (9, 11), (7, 7), (50, 50), (20, 20), (80, 20): return true
    default: return false
    }
  }

  /// "Sonnet 4.6", "Windows 11": a name before the number and nothing counted behind it.
  private func isNameNumber(_ first: Int, _ next: Int, _ numeral: Numeral) -> Bool {
    guard let before = token(first - 1), before.kind == .word, before.isCapital,
      before.word == 0 || isInitial(first - 1),
      let digits = token(first), digits.kind == .digits, digits.isSpaced, next == first + 1,
      let literal = literal(first),
      !literal.hasGroups, literal.digits <= 4 || !literal.hasPoint && isAllCapitals(before.lower, before.upper),
      !isPluralNoun(first - 1), !isTitle()
    else { return false }
    let endsPhrase = token(next).map { $0.kind == .sign } ?? true
    if first - 1 == 0 {
      return literal.hasPoint ? !endsPhrase : !endsPhrase && (roles(next).contains(.stop) || isPastVerb(next))
    }
    return true
  }

  /// "P" in "S&P 500": a letter that a sign joins to another.
  func isInitial(_ index: Int) -> Bool {
    guard let letter = token(index), letter.upper - letter.lower == 1, isGlued(index) else { return false }
    return isSign(index - 1, 0x26)
  }

  /// "Boeing 737 Max jets": a number between words with capitals, the first of them a name.
  private func isModelNumber(_ first: Int, _ next: Int, _ numeral: Numeral) -> Bool {
    guard let digits = numeral.plainDigits, digits <= 4, next == first + 1, let before = token(first - 1),
      before.kind == .word, before.isCapital, before.word == 0, let after = token(next), after.kind == .word,
      after.isSpaced, after.isCapital, token(first)?.isSpaced ?? false, !vocabulary.habits.contains(.capitalNouns),
      !isTitle()
    else { return false }
    // "sold 20 USD bonds" is no name, "Voyager 2 UVS data" is.
    return !isAllCapitals(after.lower, after.upper)
      || first > 1 && roles(next).isEmpty && unitPhrase(at: next) == nil && digits <= 2
  }

  /// "won 3-1": small numbers, the greater first, over a hyphen; "Ajax 1-2 Porto": in any order between names.
  private func isScore(_ first: Int, _ next: Int, _ numeral: Numeral) -> Bool {
    func small(_ index: Int, digits: Int = 2) -> Int? {
      guard let literal = literal(index), literal.digits <= digits, !literal.hasPoint else { return nil }
      return literal.value.whole
    }
    func isName(_ index: Int) -> Bool {
      token(index).map { $0.kind == .word && $0.isCapital && $0.isSpaced && $0.word == 0 } ?? false
    }
    // "152-4", but "Public Law 116-94"
    func runs(before index: Int) -> Int { isName(index - 1) ? 2 : 3 }
    // "7-6 (5)"
    if isSign(first - 1, 0x28), isSign(next, 0x29), isBehindScore(first - 1), small(first) != nil { return true }
    if isDash(next), isGlued(next), isGlued(next + 1), let one = small(first, digits: runs(before: first)),
      let other = small(next + 1)
    {
      let isMeasured = unitPhrase(at: next + 2) != nil && !(isExactly(next + 2, "in") && !isGlued(next + 2))
      // "6-4, 3-6"
      if isSign(first - 1, 0x2C), isBehindScore(first - 1), !isMeasured { return true }
      return one >= other && !isMeasured && !isDash(next + 2) && !isPercentSign(next + 2)
        || isName(first - 1) && isName(next + 2)
    }
    if isDash(first - 1), isGlued(first - 1), isGlued(first),
      let one = small(first - 2, digits: runs(before: first - 2)),
      let other = small(first)
    {
      return one >= other || reasonBeforeHyphen(first) == .score
    }
    return false
  }

  /// Whether a score ends right before a token.
  private func isBehindScore(_ index: Int) -> Bool {
    guard index > 0, let last = passedOver.last, last.reason == .score else { return false }
    return Int(last.range.end) == tokens[index - 1].upper
  }

  /// Why the number before a hyphen was passed over, where this one goes on with it: the other side of a score, the rest of a
  /// name or of an identifier.
  func reasonBeforeHyphen(_ first: Int) -> PassedOver.Reason? {
    guard isDash(first - 1), isGlued(first - 1), isGlued(first), let last = passedOver.last,
      [.score, .name, .identifier].contains(last.reason), Int(last.range.end) == tokens[first - 1].lower
    else { return nil }
    return last.reason
  }

  /// "first", "second" and "third" as connectives, at the start of a sentence, or as adverbs: "we first asked", "must first be".
  private func isConnective(_ first: Int, _ next: Int) -> Bool {
    if first == 0 { return isSign(next, 0x2C) }
    guard isWord(first - 1), isWord(next), !isGlued(next), !isGlued(first),
      roles(first - 1).isDisjoint(with: [.determiner, .article, .cardinal, .ordinal, .of, .in, .and, .or, .per]),
      roles(first - 1).contains(.stop), !vocabulary.habits.contains(.capitalNouns)
    else { return false }
    return isExactly(first - 1, "we") || isExactly(first - 1, "We") || !isPluralNoun(next) && isVerbal(next)
  }

  /// Whether a word is a verb for all that can be seen: "be", or one in the past.
  private func isVerbal(_ index: Int) -> Bool {
    guard let word = token(index), word.kind == .word else { return false }
    if roles(index).contains(.stop) { return true }
    return isPastVerb(index)
  }

  func isPastVerb(_ index: Int) -> Bool {
    guard let word = token(index), word.kind == .word else { return false }
    return vocabulary.lexicon.pastEndings.contains {
      text[word.lower..<word.upper].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
