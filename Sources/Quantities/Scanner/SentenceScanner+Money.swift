internal import Documents

extension SentenceScanner {
  // MARK: - Currencies

  /// A currency as it stands before or behind a number, with the power of ten that its letters may scale it by: "MEUR".
  struct CurrencyReading: BitwiseCopyable {
    var symbol: UnitSymbol
    var next: Int
    var power = 0
  }

  /// A currency sign or code that stands right before a number.
  func currency(at index: Int) -> CurrencyReading? {
    if let sign = currencySign(at: index), isNumberAhead(sign.next) { return sign }
    guard var code = currencyCode(at: index) else { return currencyWord(at: index) }
    // "aud$ 15": the sign repeats the code.
    if isSign(code.next, 0x24, 0x20AC, 0xA3, 0xA5), isGlued(code.next) { code.next += 1 }
    // "ALL 5 tests passed" counts tests; nothing is counted in Albania's currency there.
    if isWordlike(tokens[index]), isWord(code.next + 1), !roles(code.next + 1).contains(.scale) { return nil }
    return isNumberAhead(code.next) ? code : nil
  }

  /// "rupees 500 crore", "dollar 22.5 million": the name of a currency before a number that nothing else is counted by.
  func currencyWord(at index: Int) -> CurrencyReading? {
    guard isWord(index), let (meaning, next) = unitPhrase(at: index), let digits = token(next), digits.kind == .digits,
      digits.isSpaced
    else { return nil }
    let entry = vocabulary.lexicon.units[meaning]
    guard entry.kind == .currency, !entry.isExact, Lexicon.currenciesNamedBefore.contains(entry.symbol),
      roles(next + 1).contains(.scale) || endsClause(next + 1)
    else { return nil }
    return CurrencyReading(symbol: vocabulary.units.entries[meaning].symbol, next: next)
  }

  /// A currency sign or code behind a number.
  func currency(behind index: Int) -> CurrencyReading? {
    if let sign = currencySign(at: index) {
      // "5 $3" gives the sign to the number behind it.
      if let after = token(sign.next), after.kind == .digits, !after.isSpaced { return nil }
      return sign
    }
    guard let code = currencyCode(at: index) else { return nil }
    return token(code.next)?.kind == .digits && isGlued(code.next) ? nil : code
  }

  /// A currency sign with the letters before it: "$", "US$", "c $".
  func currencySign(at index: Int) -> CurrencyReading? {
    guard let (meaning, next) = phrase(.currencySigns, at: index) else { return nil }
    // The "s" of "the firm 's $ 5" is no country.
    if isWord(index), isSign(index - 1, 0x27, 0x2019) { return nil }
    return CurrencyReading(symbol: vocabulary.units.currencySigns[meaning], next: next)
  }

  /// An ISO 4217 code in capitals, or in small letters where it is no other word; a letter before it may scale it.
  private func currencyCode(at index: Int) -> CurrencyReading? {
    guard let token = token(index), token.kind == .word, token.upper - token.lower <= 4, token.upper - token.lower >= 3
    else { return nil }
    if roles(index).contains(.currencyCode) {
      // "COP28" names something, "EUR28" does not.
      if self.token(index + 1)?.kind == .digits, isGlued(index + 1), isWordlike(token) { return nil }
      let letters = text[token.lower..<token.upper]
      guard
        isAllCapitals(token.lower, token.upper)
          || !Lexicon.wordlikeCodes.contains(where: { $0.utf8.elementsEqual(letters) }) && !token.isCapital
      else { return nil }
      return CurrencyReading(symbol: vocabulary.units.currencyCodes[Int(token.word)], next: index + 1)
    }
    guard token.upper - token.lower == 4, isAllCapitals(token.lower + 1, token.upper),
      let scale = Lexicon.codeScales.first(where: { $0.letter == text[token.lower] })
    else { return nil }
    let code = Int(vocabulary.identifier(of: text.span, token.lower + 1, token.upper))
    guard vocabulary.roles[code].contains(.currencyCode) else { return nil }
    return CurrencyReading(symbol: vocabulary.units.currencyCodes[code], next: index + 1, power: scale.power)
  }

  private func isWordlike(_ token: Token) -> Bool {
    Lexicon.wordlikeCodes.contains { $0.utf8.elementsEqual(text[token.lower..<token.upper].map { $0 | 0x20 }) }
  }

  func isAllCapitals(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !(text[index] &- 0x41 < 26) { return false }
    return true
  }
}
