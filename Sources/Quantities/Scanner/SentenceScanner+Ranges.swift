internal import Documents

extension SentenceScanner {
  // MARK: - Ranges and changes

  /// Reads "5 to 7%", "28–33%", "from 33% to 19%": a number that was read, and the number it is joined with.
  mutating func readRange(from core: Core, floor: Int) -> Int? {
    guard core.numeral.form != .multiple else { return nil }
    guard let (position, isArrow, isWordJoint) = joint(after: core) else { return nil }
    var second: Core?
    if let other = self.core(at: position), other.numeral.form == core.numeral.form || other.numeral.form == .fraction,
      other.numeral.form != .ordinal || isBetween(core.first, floor)
    {
      second = other
    }
    guard let other = second else { return nil }
    guard isCompatible(core, other, isWordJoint: isWordJoint) else { return nil }
    let first = filled(core, from: other)
    let last = filled(other, from: core)
    guard let low = quantity(first), let high = quantity(last), case .number(let from) = low.value,
      case .number(let to) = high.value
    else { return nil }
    if isArrow || isWordJoint, let (range, next) = rangeEnd(of: other) {
      // "15% to 28–33%": a change whose end is a range.
      let start =
        quantity(filled(core, from: Core(numeral: other.numeral, unit: next.unit, currency: other.currency))) ?? low
      return appendChange(start, range, first: core, second: next, floor: floor)
    }
    if !isArrow, !isWordJoint, core.unit?.isPartOfQuantity != true, core.currency == nil, from.value >= to.value {
      return nil
    }
    if isWordJoint, isSizeAndLevel(core, from.value, to.value, floor: floor) { return nil }
    if isArrow || isChange(core, other, from.value, to.value, isWordJoint: isWordJoint, floor: floor) {
      return appendChange(low, high, first: core, second: other, floor: floor)
    }
    var whole = high
    whole.value = from.value <= to.value ? .range(low: from, high: to) : .range(low: to, high: from)
    whole.range = range(core.first, other.next)
    var next = other.next
    var modifierFirst = core.first
    if isBetween(core.first, floor) {
      modifierFirst = core.first - 1
      whole.modifierRange = range(core.first - 1, core.first)
    } else {
      attachModifier(to: &whole, first: core.first, numeralNext: other.numeral.next, next: &next, &modifierFirst, floor)
    }
    found.append(
      Found(
        quantity: whole, first: core.first, next: next, modifierFirst: modifierFirst,
        hasOwnUnit: first.unit != nil || last.unit != nil))
    return next
  }

  /// The range that a number starts: "28–33%" at the 28; with the core that ends it, stretched over both.
  private func rangeEnd(of core: Core) -> (Quantity, Core)? {
    guard let (position, isArrow, isWord) = joint(after: core), !isArrow, !isWord, let other = self.core(at: position),
      other.numeral.form == .plain
    else { return nil }
    guard let low = quantity(filled(core, from: other)), let high = quantity(other), case .number(let from) = low.value,
      case .number(let to) = high.value, from.value < to.value
    else { return nil }
    var range = high
    range.value = .range(low: from, high: to)
    var whole = other
    whole.numeral.first = core.numeral.first
    whole.currency = core.currency
    return (range, whole)
  }

  /// Whether a number without a unit is joined to one that has it: then it is no name's number.
  func isRangeWithUnit(_ core: Core) -> Bool {
    guard core.numeral.form == .plain, let (position, _, _) = joint(after: core), let other = simpleCore(at: position),
      let unit = other.unit
    else { return false }
    return unit.isPartOfQuantity && other.numeral.value > core.numeral.value
  }

  /// Where the second number starts: behind a dash, "to", "and" after "between", an arrow.
  private func joint(after core: Core) -> (position: Int, isArrow: Bool, isWord: Bool)? {
    // A counted noun may stand between: "12 actions to 5 actions" does not join; "28 percent to 33 percent" does.
    let next = core.next
    guard let token = token(next) else { return nil }
    if token.kind == .sign {
      if token.scalar == 0x2C, core.unit == nil, startsInterval(core.first) { return (next + 1, false, false) }
      // "18- to 25-year-olds"
      if token.scalar == 0x2D, isGlued(next), !isGlued(next + 1), roles(next + 1).contains(.range), core.unit == nil,
        self.token(next + 2)?.isSpaced ?? false, isGlued(next + 3)
      {
        return (next + 2, false, true)
      }
      // "65-to-74-year-olds"
      if token.scalar == 0x2D, isGlued(next), isGlued(next + 1), roles(next + 1).contains(.range), isDash(next + 2),
        isGlued(next + 2), isGlued(next + 3), core.unit == nil || core.unit?.isPartOfQuantity == false
      {
        return (next + 3, false, true)
      }
      if token.scalar == 0x2192 || token.scalar == 0x21D2 || token.scalar == 0x27F6 { return (next + 1, true, false) }
      if (token.scalar == 0x2D || token.scalar == 0x3D), isSign(next + 1, 0x3E), isGlued(next + 1) {
        return (next + 2, true, false)
      }
      if Bytes.isDash(token.scalar) {
        guard let after = self.token(next + 1) else { return nil }
        // " – " with spaces on both sides parts clauses, unless plain numbers stand on both sides.
        if token.isSpaced, !after.isSpaced { return isRisingRange(core, next + 1) ? (next + 1, false, false) : nil }
        if token.isSpaced, after.isSpaced, !isPlainNumberAhead(next + 1) { return nil }
        guard after.kind == .digits || isWord(next + 1) || after.kind == .sign else { return nil }
        // "three-nought-four" is spelled out.
        if core.numeral.isSpelled, isDash(core.first - 1), isGlued(core.first) { return nil }
        return (next + 1, false, false)
      }
      if token.scalar == 0x7E || token.scalar == 0x223C || token.scalar == 0xFF5E || token.scalar == 0x2026 {
        return self.token(next + 1)?.kind == .digits && isGlued(next + 1) ? (next + 1, false, false) : nil
      }
      return nil
    }
    guard token.kind == .word else { return nil }
    if roles(next).contains(.range) {
      // "5 to about 7", "from 33% to just 19%"
      var position = next + 1
      if let skipped = skipFillers(position) { position = skipped }
      return (position, false, true)
    }
    if roles(next).contains(.and), isBetween(core.first, 0) {
      var position = skipFillers(next + 1) ?? next + 1
      if roles(position).contains(.determiner), core.numeral.form == .ordinal { position += 1 }
      return (position, false, true)
    }
    if roles(next).contains(.or), core.numeral.form == .plain, core.unit == nil { return (next + 1, false, true) }
    return nil
  }

  /// Whether a number is the first of two that bound an interval: "95% CI 1.2, 3.4", "CI (1.2, 3.4)", "0.58 [0.47, 0.72]".
  private func startsInterval(_ index: Int) -> Bool {
    if isSign(index - 1, 0x5B), isSign(index + 1, 0x2C), isSign(index + 3, 0x5D), literal(index)?.hasPoint ?? false,
      literal(index + 2)?.hasPoint ?? false
    {
      return true
    }
    var position = index - 1
    while position >= index - 3, isSign(position, 0x28, 0x5B, 0x3A, 0x3D) { position -= 1 }
    guard let word = token(position), word.kind == .word, word.upper - word.lower == 2 else { return false }
    return isExactly(position, "CI") || isExactly(position, "KI")
  }

  /// Past the hedges and fillers before a number: "just", "about", "only", "nearly".
  private func skipFillers(_ index: Int) -> Int? {
    var position = index
    while position < index + 3, isWord(position) || isSign(position, 0x7E),
      roles(position).contains(.filler)
        || roles(position).contains(.phrase(.modifiersBefore))
    {
      guard !roles(position).contains(.article) else { break }
      position += 1
    }
    return position > index && numeral(at: position) != nil ? position : nil
  }

  /// "2 -7 g": digits that rise over a dash which stands with the second of them.
  private func isRisingRange(_ core: Core, _ index: Int) -> Bool {
    guard core.unit == nil, core.numeral.next == index - 1, token(index - 2)?.kind == .digits,
      let end = literal(index), let start = literal(index - 2), end.value > start.value, start.value > .zero
    else { return false }
    return unit(after: Numeral(value: end.value, literalPlace: 0, roundPlace: 0, first: index, next: index + 1)) != nil
  }

  private func isPlainNumberAhead(_ index: Int) -> Bool { token(index)?.kind == .digits }

  /// Whether "between" (or "anywhere from") stands before a token.
  func isBetween(_ index: Int, _ floor: Int) -> Bool {
    if index - 1 >= floor && roles(index - 1).contains(.between) { return true }
    if index - 2 >= floor, roles(index - 2).contains(.between), roles(index - 1).contains(.determiner) { return true }
    // "between the ages of 25 and 44"
    return index - 4 >= floor && roles(index - 1).contains(.of) && isWord(index - 2)
      && roles(index - 3).contains(.determiner) && roles(index - 4).contains(.between)
  }

  /// Whether two numbers can be the ends of one range or change.
  private func isCompatible(_ first: Core, _ second: Core, isWordJoint: Bool) -> Bool {
    if roles(first.next).contains(.or), isWordJoint {
      guard second.numeral.value > first.numeral.value, first.numeral.isSpelled == second.numeral.isSpelled,
        second.numeral.value - first.numeral.value <= Decimal(10), first.numeral.value >= .one
      else { return false }
    }
    if let left = first.currency?.symbol ?? moneySymbol(first),
      let right = second.currency?.symbol ?? moneySymbol(second)
    {
      // "fell 62 cents to $84.20": by so much, to so much.
      if isWordJoint, first.first > 0, roles(first.first - 1).contains(.change) { return false }
      return isSame(left, right)
    }
    // "rose 0.3% to 4,512": by so much, to so much of something else.
    if isWordJoint, let unit = first.unit, unit.kind == .percent || unit.kind == .points, second.unit == nil,
      second.currency == nil, first.numeral.first > 0,
      roles(first.numeral.first - 1).contains(.change) || second.numeral.value >= Decimal(200)
    {
      return false
    }
    if (first.currency ?? second.currency) != nil, first.unit ?? second.unit != nil {
      // "15% to $415 million": money has no other unit.
      for unit in [first.unit, second.unit] where unit.map({ $0.isPartOfQuantity && $0.kind != .money }) ?? false {
        return false
      }
    }
    // "2,448 miles through eight states"
    if isWordJoint, let left = first.unit, left.isPartOfQuantity, let right = second.unit, !right.isPartOfQuantity {
      return false
    }
    guard let left = first.unit, let right = second.unit, left.isPartOfQuantity, right.isPartOfQuantity else {
      return !(first.unit?.isPartOfQuantity == false && isWordJoint && second.unit != nil) || first.unit == nil
    }
    return left.unit.kind == right.unit.kind && isSame(left.unit.symbol, right.unit.symbol)
  }

  private func moneySymbol(_ core: Core) -> UnitSymbol? {
    core.unit.flatMap { $0.unit.kind == .currency ? $0.unit.symbol : nil }
  }

  /// A number with what it lacks taken from its partner: the unit behind ("5 to 7%"), the currency before ("$5 to 7 million"),
  /// the scale ("5–7 million").
  private func filled(_ core: Core, from other: Core) -> Core {
    var result = core
    if core.unit == nil || core.unit?.isPartOfQuantity == false { result.unit = other.unit ?? core.unit }
    if core.currency == nil, let currency = other.currency, core.unit?.unit.kind != .currency {
      result.currency = Core.CurrencyBefore(symbol: currency.symbol, first: core.numeral.first)
    }
    // "5 to 7 million": a small number before a scaled one shares its scale.
    if core.first < other.first, core.numeral.value < Decimal(1000), other.numeral.value >= Decimal(1000),
      core.numeral.next < other.first, !hasScale(core.numeral), let power = scalePower(other.numeral)
    {
      result.numeral.value = core.numeral.value.scaled(by: power)
      result.numeral.literalPlace += power
      result.numeral.roundPlace += power
    }
    // The range of a borrowed unit is the neighbour's: keep the number's own tokens.
    result.numeral.next = core.numeral.next
    return result
  }

  private func hasScale(_ numeral: Numeral) -> Bool { scalePower(numeral) != nil }

  /// The power of the scale word or letter that ends a numeral of digits.
  private func scalePower(_ numeral: Numeral) -> Int? {
    guard numeral.next - numeral.first >= 2, let last = token(numeral.next - 1), last.kind == .word else { return nil }
    if roles(numeral.next - 1).contains(.scale) { return vocabulary.number[Int(last.word)] }
    let bytes = Array(text[last.lower..<last.upper])
    return vocabulary.lexicon.scaleSuffixes.first { Array($0.word.utf8) == bytes }?.value
  }

  /// Whether two joined numbers tell a change: "from" with a verb of change, a fall written with "to", two full units behind a
  /// verb of change.
  private func isChange(
    _ first: Core, _ second: Core, _ from: Decimal, _ to: Decimal, isWordJoint: Bool, floor: Int
  ) -> Bool {
    guard isWordJoint, !isBetween(first.first, floor), !roles(first.next).contains(.or) else {
      return from > to && isWordJoint
    }
    var start = first.first
    if let before = modifier(before: start, floor: floor, kind: .count) { start = before.first }
    while start - 1 >= floor, roles(start - 1).contains(.filler) { start -= 1 }
    let hasFrom = start - 1 >= floor && roles(start - 1).contains(.from)
    // A multiple that was read before counts as a verb: "more than doubles, 15% to 33%".
    let reach = max(0, start - 12)
    var hasVerb = false
    var isRanging = false
    var index = start - 1
    while index >= reach {
      if isSign(index, 0x3B) { break }
      if roles(index).contains(.change) { hasVerb = true }
      if roles(index).contains(.ranging) { isRanging = true }
      index -= 1
    }
    // "to a range of 3% to 3.25%"
    if start - 1 >= floor, roles(start).contains(.of), roles(start - 1).contains(.ranging) { return false }
    if isRanging, !hasVerb || hasFrom && roles(start - 2).contains(.ranging) { return false }
    if from > to { return true }
    if hasFrom {
      // "radii from 3 km to 5 km" span; "(from 15% to 33%)" tells what changed.
      return hasVerb || first.unit.map { $0.isPartOfQuantity && $0.kind != .measure } ?? false
    }
    return hasVerb && (first.unit?.isPartOfQuantity ?? false || first.currency != nil)
  }

  /// "Rose by 76 to 214": by how much, and to what. Of "rose by 5 to 7 points" the ends lie near one another.
  private func isSizeAndLevel(_ first: Core, _ from: Decimal, _ to: Decimal, floor: Int) -> Bool {
    var start = first.first
    if let before = modifier(before: start, floor: floor, kind: .count) { start = before.first }
    guard start - 2 >= floor, isExactly(start - 1, "by"), roles(start - 2).contains(.change) else { return false }
    return to * Decimal(2) > from * Decimal(5) || from > to
  }

  private mutating func appendChange(
    _ low: Quantity, _ high: Quantity, first: Core, second: Core, floor: Int
  ) -> Int {
    var from = low
    var to = high
    from.range = range(first.first, first.next)
    to.range = range(second.first, second.next)
    from.role = .changeFrom
    to.role = .changeTo
    from.partner = found.count + 1
    to.partner = found.count
    var next = second.next
    var fromModifier = first.first
    var toModifier = second.first
    var unused = first.next
    attachModifier(to: &from, first: first.first, numeralNext: first.numeral.next, next: &unused, &fromModifier, floor)
    attachModifier(
      to: &to, first: second.first, numeralNext: second.numeral.next, next: &next, &toModifier, first.next)
    found.append(
      Found(
        quantity: from, first: first.first, next: first.next, modifierFirst: fromModifier, hasOwnUnit: first.unit != nil
      ))
    found.append(
      Found(quantity: to, first: second.first, next: next, modifierFirst: toModifier, hasOwnUnit: second.unit != nil))
    return next
  }
}
