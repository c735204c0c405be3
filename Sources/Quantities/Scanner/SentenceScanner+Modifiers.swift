internal import Documents

extension SentenceScanner {
  // MARK: - Hedges and bounds

  struct ModifierReading {
    var modifier: Quantity.Modifier
    /// The first token and the one after the last.
    var first: Int
    var next: Int
  }

  /// The hedge or bound before a token: "about", "more than a", "~".
  ///
  /// - Parameter floor: The first token that may belong to it.
  func modifier(before index: Int, floor: Int, kind: Quantity.Kind) -> ModifierReading? {
    var next = index
    // "about a third", "up to the full 20": fillers may stand between, but a filler alone says nothing.
    for _ in 0..<3 {
      if let (meaning, first) = phrase(.modifiersBefore, endingBefore: next, floor: floor) {
        let modifier = vocabulary.lexicon.modifiersBefore[meaning].meaning
        if isSpanPreposition(first, next, kind) { return nil }
        if !isModifierHere(first, next) { return nil }
        return ModifierReading(modifier: modifier, first: first, next: next)
      }
      guard next - 1 >= floor, roles(next - 1).contains(.filler), isWord(next - 1) else { return nil }
      next -= 1
    }
    return nil
  }

  /// "over seven months" tells when, not how long: the words that are prepositions of time say nothing of the number.
  private func isSpanPreposition(_ first: Int, _ next: Int, _ kind: Quantity.Kind) -> Bool {
    guard kind == .duration || kind == .date, next == first + 1, roles(first).contains(.span) else { return false }
    if kind == .date { return true }
    // "about 20 hours", "around three weeks" are hedges; "over" and "within" are not.
    let token = tokens[first]
    let length = token.upper - token.lower
    return !(length == 5 && text[token.lower] | 0x20 == 0x61 || length == 6 && text[token.lower] | 0x20 == 0x61)
      && !isExactly(first, "some")
  }

  /// Rules out words that only look like hedges: "well below", "the above 33%".
  private func isModifierHere(_ first: Int, _ next: Int) -> Bool {
    // "16.3% -> 9.8%"
    if isSign(first, 0x3E), isGlued(first), isSign(first - 1, 0x2D, 0x3D) { return false }
    guard tokens[first].end - tokens[first].start == 1 else { return true }
    // "c." is a hedge before digits only.
    if isExactly(first, "c") || isExactly(first, "v") { return token(next)?.kind == .digits }
    return true
  }

  /// Whether a hedge or a bound may start with a token: most do not, and are not asked for more.
  private func mayModify(_ token: Token) -> Bool {
    token.roles.contains(.phrase(.modifiersAfter))
      || token.kind == .sign && (token.scalar == 0x2B || Bytes.isDash(token.scalar))
  }

  /// The hedge or bound behind a token: "or more", "+", "-odd".
  func modifier(after index: Int) -> ModifierReading? {
    guard index < tokens.count, mayModify(tokens[index]) else { return nil }
    if isSign(index, 0x2B), isGlued(index) {
      // "33%+", "70+": not "2+2".
      if let next = token(index + 1), next.kind == .digits, !next.isSpaced { return nil }
      return ModifierReading(modifier: .atLeast, first: index, next: index + 1)
    }
    var position = index
    if isDash(index), isGlued(index), isGlued(index + 1) { position = index + 1 }
    if let (meaning, next) = phrase(.modifiersAfter, at: position) {
      if position == index, isExactly(index, "odd") || isExactly(index, "ish") { return nil }
      if isExactly(position, "plus"), isWord(next) || token(next)?.kind == .digits { return nil }
      // "737 Max jets"
      if let word = token(position), word.isCapital, isWord(position), isWord(next) || token(next)?.kind == .digits {
        return nil
      }
      if isExactly(position, "max"), isSign(next, 0x2E) || isWord(next) { return nil }
      return ModifierReading(
        modifier: vocabulary.lexicon.modifiersAfter[meaning].meaning, first: index, next: next)
    }
    return nil
  }
}
