internal import Documents

extension SentenceScanner {
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
    // "212,000 five years earlier": the years have their own number.
    if roles(index).contains(.cardinal), !isDash(index + 1) { return nil }
    if isHyphenated {
      // "a four-turn session": the noun behind the hyphen, in the singular.
      guard !roles(index).contains(.stop) else { return nil }
      return counted(index, index, index + 1)
    }
    if numeral.value == .one, numeral.isSpelled { return countedOne(index) }
    var position = index
    var isFirst = true
    while position < index + 6, let token = token(position), token.kind == .word || isJoiner(position) {
      if token.kind == .word {
        if !isFirst || !isOfPhrase(position) {
          if roles(position).contains(.stop), !(position == index && isLengthWord(position)) { break }
          if roles(position).intersection([.cardinal, .month, .weekday]) != [], position > index { break }
        }
        if isPluralNoun(position) {
          var head = position
          // "400 sales representatives": a plural right behind a plural is the head.
          if isPluralNoun(position + 1), isWord(position + 1), !isGlued(position + 1) { head = position + 1 }
          return span(index, head) ?? counted(index, head, head + 1)
        }
        isFirst = false
      }
      position += 1
    }
    // "1 session", "one person"
    if numeral.value == .one, isWord(index), !roles(index).contains(.stop) { return counted(index, index, index + 1) }
    return nil
  }

  /// What "one" counts, which is no plural: "one young patient".
  private func countedOne(_ index: Int) -> UnitReading? {
    guard !roles(index).contains(.stop) else { return nil }
    // "one wants to know" counts nothing.
    if isVerbOfOne(index) { return nil }
    var head = index
    while head < index + 2, isWord(head + 1), !isGlued(head + 1), !isPluralNoun(head + 1), !isPastVerb(head + 1),
      roles(head + 1).isDisjoint(with: [.stop, .cardinal, .month, .weekday, .change])
    {
      head += 1
    }
    return span(index, head) ?? counted(index, head, head + 1)
  }

  /// Whether a word behind "one" is what one does: it ends like a plural, and what follows does not go on with a noun.
  func isVerbOfOne(_ index: Int) -> Bool {
    guard isWord(index), isPluralNoun(index) || roles(index).contains(.falsePlural) else { return false }
    return !roles(index).contains(.irregularPlural)
      && !roles(index + 1).isDisjoint(with: [.stop, .range, .determiner, .article])
  }

  /// "three more months", "four long years": a length of time with a word before its unit.
  private func span(_ first: Int, _ head: Int) -> UnitReading? {
    guard head > first,
      (first..<head).allSatisfy({ isLengthWord($0) }),
      let (meaning, next) = unitPhrase(at: head), next == head + 1
    else { return nil }
    let entry = vocabulary.units.entries[meaning]
    guard entry.kind == .time, !entry.isExact else { return nil }
    return UnitReading(
      unit: UnitCode(.time, entry.symbol, range: range(head, next)), kind: .duration,
      factor: Decimal(Int(entry.count)), next: next)
  }

  private func isLengthWord(_ index: Int) -> Bool {
    vocabulary.lexicon.lengthWords.contains { isExactly(index, $0) }
  }

  /// "of the" in "nine of the modes" may start the noun phrase.
  private func isOfPhrase(_ index: Int) -> Bool { false }

  /// A hyphen inside a compound: "privacy-preserving".
  private func isJoiner(_ index: Int) -> Bool { isDash(index) && isGlued(index) && isGlued(index + 1) }

  private func counted(_ first: Int, _ head: Int, _ next: Int) -> UnitReading {
    UnitReading(
      unit: UnitCode(.counted, .noun(head), range: range(first, next)), kind: .count, next: next,
      isPartOfQuantity: false)
  }

  /// Whether a word looks like a plural noun: it ends like one and is not known to be something else.
  func isPluralNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    let roles = roles(index)
    if roles.contains(.irregularPlural) { return true }
    if vocabulary.habits.contains(.capitalNouns) {
      return token.isCapital && token.upper - token.lower > 2 && roles.isDisjoint(with: [.falsePlural, .stop, .month])
    }
    if !roles.isDisjoint(with: [.falsePlural, .stop]) { return false }
    // The possessive "novices'" is no noun here: what is counted follows it.
    let bytes = text[token.lower..<token.upper]
    // "PCs", "MPs"
    if bytes.count == 3, bytes.last == 0x73, isAllCapitals(token.lower, token.upper - 1) { return true }
    guard bytes.count > 3, !bytes.contains(0x27), !bytes.contains(0xE2) else { return false }
    let isAcronym = token.isCapital && bytes.dropLast().allSatisfy { $0 &- 0x41 < 26 }
    // "CITIES"
    let isShouted = isAcronym && bytes.count > 4
    for ending in vocabulary.lexicon.pluralEndings {
      let ending = Array(ending.utf8)
      guard bytes.count > ending.count + 1,
        bytes.suffix(ending.count).elementsEqual(ending) || isShouted && ending.last == bytes.last.map({ $0 | 0x20 })
      else { continue }
      let before = bytes[bytes.endIndex - ending.count - 1]
      // "class", "status", "basis"
      if [0x73, 0x75, 0x69].contains(isShouted ? before | 0x20 : before), !isAcronym || isShouted { continue }
      return true
    }
    return false
  }
}
