internal import Documents

extension SentenceScanner {
  // MARK: - One quantity

  /// A number with what stands around it, before ranges and hedges.
  struct Core: BitwiseCopyable {
    var numeral: Numeral
    var unit: UnitReading?
    /// A currency before the number.
    var currency: CurrencyBefore?

    struct CurrencyBefore: BitwiseCopyable {
      let symbol: UnitSymbol
      @Short var first: Int
    }

    var first: Int { currency?.first ?? numeral.first }
    var next: Int {
      if let unit, unit.isPartOfQuantity { return unit.next }
      return numeral.next
    }
  }

  /// Reads the quantity that starts at a token, with a range's other end; appends it to `found`.
  ///
  /// - Returns: The token after it, or `nil` where no quantity starts.
  mutating func readQuantity(at index: Int, floor: Int) -> Int? {
    guard let core = core(at: index) else { return readIndefinite(at: index, floor: floor) }
    let isMeasured = core.unit?.isPartOfQuantity ?? (core.currency != nil)
    if let reason = reasonToPassOver(
      core.numeral, hasUnit: core.unit != nil || core.currency != nil, isMeasured: isMeasured),
      !isRangeWithUnit(core)
    {
      passOver(core.first, core.next, reason)
      return core.next
    }
    if let next = readRange(from: core, floor: floor) { return next }
    return append(core, floor: floor)
  }

  /// A currency, a number and a unit.
  func core(at index: Int) -> Core? {
    guard var core = simpleCore(at: index) else { return nil }
    // Most quantities end here: they are not copied to find that out.
    if mayContinue(core) { core = continued(core) }
    if roles(core.next).contains(.phrase(.belowZero)) { core = belowZero(core) }
    return core
  }

  func simpleCore(at index: Int) -> Core? {
    if let currency = currency(at: index), let numeral = numeral(at: currency.next), numeral.form != .multiple {
      var core = Core(
        numeral: grouped(numeral.scaled(by: currency.power), in: currency.symbol), unit: nil,
        currency: Core.CurrencyBefore(symbol: currency.symbol, first: index))
      // "$3 a day", "US$5 million dollars": the words behind may repeat the currency.
      if let unit = unit(after: numeral), unit.unit.kind == .currency, isWord(numeral.next),
        isSame(unit.unit.symbol, currency.symbol)
      {
        core.unit = unit
      }
      return core
    }
    guard var numeral = numeral(at: index) else { return nil }
    if let height = feetAndInches(numeral) { return height }
    numeral = repeatedInBrackets(numeral)
    if let proportion = proportion(startingWith: numeral) ?? quotient(startingWith: numeral) {
      return Core(numeral: proportion, unit: nil)
    }
    var core = Core(numeral: numeral, unit: nil)
    if numeral.form == .plain || numeral.form == .fraction {
      core.unit = unit(after: numeral)
      if let symbol = core.unit?.unit.symbol { core.numeral = grouped(numeral, in: symbol) }
      if core.unit == nil, numeral.form == .plain { core.unit = countedNoun(after: numeral) }
    }
    return core
  }

  /// "200.000 ₫": money that has no smaller coins has no decimals either, and the point groups.
  private func grouped(_ numeral: Numeral, in currency: UnitSymbol) -> Numeral {
    guard numeral.literalPlace == -3, Lexicon.currenciesWithoutDecimals.contains(code(currency)) else { return numeral }
    return numeral.scaled(by: 3)
  }

  /// "5'7"", "6′2″", "6-foot-9": a height.
  private func feetAndInches(_ numeral: Numeral) -> Core? {
    guard let feet = numeral.plainDigits, feet <= 2, isGlued(numeral.next), isGlued(numeral.next + 1),
      let (place, next) = inches(behindFeet: numeral.next), let inches = literal(place), inches.digits <= 4,
      inches.value < Decimal(12)
    else { return nil }
    var height = numeral
    height.value = numeral.value * Decimal(12) + inches.value
    height.literalPlace = inches.place
    height.roundPlace = inches.place
    height.next = next
    height.plainDigits = nil
    let unit = UnitReading(
      unit: UnitCode(.measure, .inch, range: range(numeral.next, next)), kind: .measure, next: next)
    return Core(numeral: height, unit: unit)
  }

  /// The token of the inches and the one after them.
  private func inches(behindFeet index: Int) -> (place: Int, next: Int)? {
    if isSign(index, 0x27, 0x2019, 0x2032), isSign(index + 2, 0x22, 0x201D, 0x2033), isGlued(index + 2) {
      return (index + 1, index + 3)
    }
    guard isSign(index, 0x2D), isSign(index + 2, 0x2D), isGlued(index + 2), isGlued(index + 3), isWord(index + 1),
      let (meaning, end) = unitPhrase(at: index + 1), end == index + 2,
      vocabulary.units.entries[meaning].symbol == .foot, !isDash(index + 4)
    else { return nil }
    return (index + 3, index + 4)
  }

  /// "45 (forty-five)": the same number again in brackets.
  private func repeatedInBrackets(_ numeral: Numeral) -> Numeral {
    guard numeral.form == .plain, isSign(numeral.next, 0x28), let again = self.numeral(at: numeral.next + 1),
      again.value == numeral.value, again.isSpelled != numeral.isSpelled, isSign(again.next, 0x29)
    else { return numeral }
    var result = numeral
    result.next = again.next + 1
    return result
  }

  func isNumberAhead(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.kind == .digits { return true }
    return (isSign(index, 0x2D, 0x2212) && self.token(index + 1)?.kind == .digits)
      || token.kind == .sign && Bytes.vulgarFraction(token.scalar) != nil
  }

  /// Appends a single quantity with its hedge.
  mutating func append(_ core: Core, floor: Int) -> Int? {
    guard var quantity = quantity(core) else {
      // A part or an ordinal that says no number: leave its words alone.
      return core.numeral.form == .ordinal || core.numeral.form == .fraction ? core.next : nil
    }
    var next = core.next
    var modifierFirst = core.first
    attachModifier(to: &quantity, first: core.first, numeralNext: core.numeral.next, next: &next, &modifierFirst, floor)
    found.append(
      Found(
        quantity: quantity, first: core.first, next: next, modifierFirst: modifierFirst,
        hasOwnUnit: core.unit != nil || core.currency != nil))
    return next
  }

  /// Sets the modifier from the words before or behind.
  func attachModifier(
    to quantity: inout Quantity, first: Int, numeralNext: Int, next: inout Int, _ modifierFirst: inout Int, _ floor: Int
  ) {
    // "70+ apps", "25-odd years", "30% or more": behind the number, or behind its unit.
    var behind = modifier(after: numeralNext) ?? modifier(after: next)
    if behind == nil, quantity.unit.kind == .counted, let noun = quantity.unit.range {
      var position = next
      while position < tokens.count, tokens[position].start < noun.end { position += 1 }
      behind = modifier(after: position)
    }
    if let before = modifier(before: first, floor: floor, kind: quantity.kind) {
      quantity.modifier = before.modifier
      quantity.modifierRange = range(before.first, before.next)
      modifierFirst = before.first
    }
    guard let behind else { return }
    if quantity.modifier == nil || quantity.modifier == .about {
      quantity.modifier = behind.modifier
      let words = range(behind.first, behind.next)
      quantity.modifierRange = quantity.modifierRange.map { $0.hull(words) } ?? words
      if behind.first >= next { next = behind.next }
    }
  }

  /// What a number with a unit says; `nil` where it says nothing of itself.
  func quantity(_ core: Core) -> Quantity? {
    let numeral = core.numeral
    let isShare = core.unit.map { $0.kind == .percent || $0.kind == .points } ?? false
    let number = numeral.number(isShare: isShare)
    if let currency = core.currency {
      return Quantity(
        range: range(core.first, core.next), kind: .money, value: .number(number),
        unit: Unit(.currency, code(currency.symbol), range: range(core.first, numeral.first)),
        direction: numeral.direction)
    }
    switch numeral.form {
    case .ordinal:
      return Quantity(range: range(core.first, core.next), kind: .ordinal, value: .number(number))
    case .multiple:
      let kind: Quantity.Kind = numeral.direction == .down ? .change : .ratio
      return Quantity(
        range: range(core.first, core.next), kind: kind, value: .number(number), unit: Unit(.times, "x"),
        direction: numeral.direction)
    case .fraction where core.unit == nil:
      return Quantity(
        range: range(core.first, core.next), kind: .ratio, value: .number(number), unit: Unit(.fraction, "1"))
    case .plain, .fraction:
      guard let unit = core.unit else {
        return Quantity(
          range: range(core.first, core.next), kind: .count, value: .number(number), direction: numeral.direction)
      }
      let isChange = numeral.direction != nil && unit.kind == .percent && !isDash(core.first - 1)
      return Quantity(
        range: range(core.first, core.next), kind: isChange ? .change : unit.kind,
        value: .number(
          unit.factor == .one
            ? number : Number(number.value * unit.factor, place: number.place + unit.factor.exponent)),
        unit: self.unit(unit.unit), direction: numeral.direction)
    }
  }
}
