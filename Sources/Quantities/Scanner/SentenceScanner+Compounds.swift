internal import Documents

extension SentenceScanner {
  // MARK: - Quantities in more than one unit

  /// A quantity that goes on in a smaller unit or with a part of its own: "5 ft 2 in", "20 dollars and 43 cents", "an hour and a
  /// half", "2 hours ten".
  func continued(_ core: Core) -> Core {
    guard var unit = core.unit ?? core.currency.map({ currencyUnit($0.symbol) }), core.numeral.form != .ordinal else {
      return core
    }
    var result = core
    var steps = 0
    while steps < 6, unit.unit.kind == .time || unit.unit.kind == .measure || unit.unit.kind == .currency {
      let end = max(result.next, result.numeral.next)
      guard let part = addition(to: result, unit, at: end) else { break }
      result.numeral = part.numeral
      unit = part.unit
      unit.next = part.next
      if result.currency == nil { result.unit = unit } else { result.numeral.next = part.next }
      steps += 1
    }
    return steps > 0 && isPartOfLongerChain(core, result, unit) ? core : result
  }

  /// Whether a length of time is listed with one that it does not add up with, months with days: then all stay apart.
  private func isPartOfLongerChain(_ core: Core, _ whole: Core, _ unit: UnitReading) -> Bool {
    guard unit.unit.kind == .time else { return false }
    var position = whole.next
    if isSign(position, 0x2C) { position += 1 }
    if roles(position).contains(.and) { position += 1 }
    if position > whole.next, position < tokens.count, let more = numeral(at: position),
      let next = self.unit(after: more), next.unit.kind == .time
    {
      return true
    }
    guard let last = found.last, last.quantity.unit.kind == .time, last.next + 1 == core.first else { return false }
    return isSign(last.next, 0x2C) || roles(last.next).contains(.and)
  }

  /// "2 degrees below zero".
  func belowZero(_ core: Core) -> Core {
    let temperatures: [UnitSymbol] = [.degree, .celsius, .fahrenheit]
    guard core.unit == nil || core.unit.map({ temperatures.contains($0.unit.symbol) }) ?? false, core.currency == nil,
      core.numeral.form == .plain, core.numeral.value > .zero,
      let (_, next) = phrase(.belowZero, at: core.next)
    else { return core }
    var result = core
    result.numeral.value = -core.numeral.value
    result.unit =
      core.unit
      ?? UnitReading(unit: UnitCode(.measure, .degree, range: range(core.next, next)), kind: .measure, next: next)
    result.unit?.next = next
    return result
  }

  /// Whether what stands behind a quantity can add to it: a number, "and" or a comma behind a unit.
  func mayContinue(_ core: Core) -> Bool {
    guard core.unit != nil || core.currency != nil, let token = token(max(core.next, core.numeral.next)) else {
      return false
    }
    return token.kind == .digits || token.kind == .sign && token.scalar == 0x2C
      || !token.roles.isDisjoint(with: [.and, .cardinal, .article, .hundred])
  }

  private func currencyUnit(_ symbol: UnitSymbol) -> UnitReading {
    UnitReading(unit: UnitCode(.currency, symbol), kind: .money, next: 0)
  }

  /// A quantity with what was added to it; the numeral is in the unit.
  private struct Addition {
    var numeral: Numeral
    var unit: UnitReading
    var next: Int
  }

  private func addition(to core: Core, _ unit: UnitReading, at index: Int) -> Addition? {
    var position = index
    let hasComma = isSign(position, 0x2C)
    if hasComma { position += 1 }
    let hasAnd = roles(position).contains(.and)
    if hasAnd { position += 1 }
    if hasAnd, !hasComma, let part = bareFraction(at: position), !roles(part.next).contains(.of),
      !isUnitAhead(part.next)
    {
      return added(core, unit, part, factor: 1, unit: unit, next: part.next)
    }
    guard position < tokens.count, !isDash(position), let more = numeral(at: position), more.form == .plain,
      more.value > .zero
    else { return nil }
    if let smaller = self.unit(after: more), let multiple = multiple(of: smaller, in: unit),
      unit.unit.kind != .currency || more.value < Decimal(multiple) && !(hasAnd && core.currency != nil)
    {
      return added(core, unit, more, factor: multiple, unit: smaller, next: smaller.next)
    }
    // "2 hours ten", "15 dollars 50.": the smaller unit is understood where nothing else is counted.
    guard !hasComma, !isBetween(core.first, 0), endsClause(more.next), more.plainDigits == 2 || more.isSpelled,
      more.value.isWhole, let understood = understoodUnit(of: unit), let multiple = multiple(of: understood, in: unit),
      more.value < Decimal(multiple), core.numeral.value.isWhole
    else { return nil }
    return added(core, unit, more, factor: multiple, unit: understood, next: more.next)
  }

  private func isUnitAhead(_ index: Int) -> Bool { unitPhrase(at: index) != nil }

  /// Whether a clause ends at a token.
  func endsClause(_ index: Int) -> Bool {
    guard token(index) != nil else { return true }
    return isSign(index, 0x2E, 0x2C, 0x3B, 0x21, 0x3F, 0x29)
  }

  /// How many of one unit make another: for money, a hundred of the minor unit.
  private func multiple(of smaller: UnitReading, in larger: UnitReading) -> Int? {
    if larger.unit.kind == .currency {
      guard smaller.unit.kind == .currency, smaller.factor == Decimal(1, exponent: -2), larger.factor == .one else {
        return nil
      }
      return isSame(smaller.unit.symbol, larger.unit.symbol) || smaller.isMinorOfAny ? 100 : nil
    }
    guard larger.factor == .one, smaller.factor == .one else { return nil }
    return UnitFamilies.multiple(of: code(smaller.unit.symbol), in: code(larger.unit.symbol))
  }

  /// The unit that goes without saying behind another one: minutes behind hours, cents behind dollars.
  private func understoodUnit(of unit: UnitReading) -> UnitReading? {
    switch (unit.unit.kind, unit.unit.symbol) {
    case (.time, .hour):
      return UnitReading(unit: UnitCode(.time, .minute, range: unit.unit.range), kind: .duration, next: unit.next)
    case (.currency, let symbol):
      return UnitReading(
        unit: UnitCode(.currency, symbol, range: unit.unit.range), kind: .money, factor: Decimal(1, exponent: -2),
        next: unit.next)
    default: return nil
    }
  }

  /// The sum, in the smaller unit for measures and in the larger one for money.
  private func added(
    _ core: Core, _ larger: UnitReading, _ part: Numeral, factor: Int, unit smaller: UnitReading, next: Int
  ) -> Addition {
    let isMoney = larger.unit.kind == .currency
    let share = isMoney && factor > 1 ? part.value.scaled(by: -2) : part.value
    let base = isMoney ? core.numeral.value : core.numeral.value * Decimal(factor)
    var numeral = core.numeral
    numeral.value = numeral.value < .zero ? base - share : base + share
    let place = isMoney && factor > 1 ? -2 : min(part.roundPlace, core.numeral.roundPlace)
    numeral.literalPlace = place
    numeral.roundPlace = place
    numeral.plainDigits = nil
    var unit = isMoney ? larger : smaller
    unit.isPartOfQuantity = true
    return Addition(numeral: numeral, unit: unit, next: next)
  }

  // MARK: - Vague and indefinite numbers

  /// A number that only an article gives: "a gallon of milk", "for an hour", "a minute and 30 seconds".
  private func indefinite(at index: Int) -> Core? {
    guard roles(index).contains(.article), isWord(index), isWord(index + 1), !isAfterQuantity(index) else { return nil }
    let one = Numeral(
      value: .one, literalPlace: 0, roundPlace: 0, first: index, next: index + 1, isSpelled: true)
    guard let unit = unit(after: one), [.time, .measure, .currency, .points].contains(unit.unit.kind),
      unit.kind != .points || unit.unit.kind == .points
    else { return nil }
    return Core(numeral: one, unit: unit)
  }

  /// Reads what an article or a vague word counts. Where it is no figure that one could check it is passed over, with what it
  /// says for those who ask.
  mutating func readIndefinite(at index: Int, floor: Int) -> Int? {
    // Each of the readings below starts so, and most words do not.
    guard !roles(index).isDisjoint(with: [.article, .whole, .vague]) || roles(index + 1).contains(.vague) else {
      return nil
    }
    if let vague = vague(at: index) {
      guard var quantity = quantity(vague) else { return nil }
      quantity.modifier = .about
      // "a few years ago" tells no number to anybody.
      passOver(vague.first, vague.next, .vague, reading: isAgo(vague.next) ? nil : quantity)
      return vague.next
    }
    if let span = wholeSpan(at: index), let quantity = quantity(span) {
      passOver(span.first, span.next, .indefinite, reading: quantity)
      return span.next
    }
    guard let core = indefinite(at: index) else { return nil }
    let whole = continued(core)
    if whole.next > core.next || core.unit?.unit.kind == .points { return append(whole, floor: floor) }
    let isAsked =
      roles(core.next).contains(.of) || index == 0 && endsClause(core.next)
      || roles(index - 1).contains(.amountContext)
      || vocabulary.habits.contains(.capitalNouns) && isWord(core.next) && (token(core.next)?.isCapital ?? false)
      || modifier(before: index, floor: floor, kind: .measure) != nil || isSign(core.next, 0x21)
    guard isAsked, !isAgo(core.next), let quantity = quantity(core) else { return nil }
    passOver(core.first, core.next, .indefinite, reading: quantity)
    return core.next
  }

  /// "a week ago", "a year earlier" tell when.
  private func isAgo(_ index: Int) -> Bool {
    vocabulary.lexicon.agoWords.contains { isExactly(index, $0) }
  }

  /// "all week", "the whole month": one of them.
  private func wholeSpan(at index: Int) -> Core? {
    guard roles(index).contains(.whole), let (meaning, _) = phrase(.units, at: index + 1) else { return nil }
    let entry = vocabulary.lexicon.units[meaning]
    guard ["d", "wk", "mo", "a"].contains(entry.symbol), !isPluralNoun(index + 1) else { return nil }
    let one = Numeral(value: .one, literalPlace: 0, roundPlace: 0, first: index, next: index + 1, isSpelled: true)
    guard let unit = unit(after: one), unit.unit.kind == .time else { return nil }
    return Core(numeral: one, unit: unit)
  }

  /// "a few hours", "a couple of days".
  private func vague(at index: Int) -> Core? {
    guard roles(index).contains(.vague) || roles(index + 1).contains(.vague),
      let (meaning, next) = phrase(.vagueNumbers, at: index)
    else { return nil }
    let entry = vocabulary.lexicon.vagueNumbers[meaning]
    var numeral = Numeral(
      value: Decimal(entry.meaning), literalPlace: 0, roundPlace: 0, first: index, next: next, isSpelled: true)
    let unit = unit(after: numeral)
    if !roles(index).contains(.article) {
      guard unit != nil || index == 0 && token(next) == nil, !isWord(index - 1) || roles(index - 1).contains(.stop)
      else { return nil }
    }
    // "a couple of days" but "a couple of the days"
    if unit == nil, roles(next - 1).contains(.of), isWord(next) { numeral.next = next }
    return Core(numeral: numeral, unit: unit)
  }
}
