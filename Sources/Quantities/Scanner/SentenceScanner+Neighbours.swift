internal import Documents

extension SentenceScanner {
  // MARK: - Lists and pairs

  /// Gives numbers without a unit the unit of the neighbour they are listed with: "25, 26 and 5 percent", "12 (vs. 5)".
  mutating func joinNeighbours() {
    guard found.count > 1 else { return }
    joinBounds()
    joinDistantChanges()
    joinTurnedChanges()
    spreadHedges()
    // Backwards, so that a unit at the end of a list reaches its start.
    var listScale: Int?
    for index in stride(from: found.count - 2, through: 0, by: -1) {
      let next = found[index + 1]
      guard !found[index].hasOwnUnit, found[index].quantity.kind == .count,
        isListed(found[index].next, next.modifierFirst), !isNewClause(index), !isLonePair(index)
      else { continue }
      switch next.quantity.unit.kind {
      case .percent where isStatistic(next.next): break
      case .percent, .points, .measure, .time, .currency, .counted:
        guard next.quantity.kind != .date, next.quantity.kind != .ordinal, next.quantity.role != .changeTo else {
          continue
        }
        adopt(at: index, from: next.quantity)
        listScale = scalePower(before: next.next) ?? (next.quantity.role == .listed ? listScale : nil)
        if let listScale { adoptScale(at: index, listScale, from: next.quantity) }
      case .none, .fraction, .times: break
      }
    }
  }

  /// "was 0.21, and two years later": of two numbers alone, a comma before "and" parts two statements.
  private func isNewClause(_ index: Int) -> Bool {
    let first = found[index].next
    guard isSign(first, 0x2C), !roles(first + 1).isDisjoint(with: [.and, .or]) else { return false }
    let before = index > 0 && isListed(found[index - 1].next, found[index].modifierFirst)
    return !before
  }

  /// "Median age 52, 54% female": two numbers with nothing but a comma between are no list.
  private func isLonePair(_ index: Int) -> Bool {
    let next = found[index + 1]
    guard next.modifierFirst - found[index].next == 1, isSign(found[index].next, 0x2C), next.quantity.role != .listed
    else { return false }
    return index == 0 || !isListed(found[index - 1].next, found[index].modifierFirst)
  }

  /// "larger than 20 and less than 35": two bounds that face each other are one range.
  private mutating func joinBounds() {
    var index = 0
    while index + 1 < found.count {
      // Most numbers have no bound: they are not even copied.
      if found[index].quantity.modifier != nil, found[index + 1].quantity.modifier != nil,
        let whole = bounded(found[index], found[index + 1])
      {
        found[index] = whole
        found.remove(at: index + 1)
        for place in found.indices {
          if let partner = found[place].quantity.partner, partner > index {
            found[place].quantity.partner = partner - 1
          }
        }
      }
      index += 1
    }
  }

  private func bounded(_ first: Found, _ second: Found) -> Found? {
    guard let left = side(first.quantity.modifier), let right = side(second.quantity.modifier), left != right,
      case .number(let one) = first.quantity.value, case .number(let two) = second.quantity.value,
      first.quantity.partner == nil, second.quantity.partner == nil, isOneKind(first.quantity, second.quantity),
      first.quantity.kind == second.quantity.kind || !first.hasOwnUnit,
      second.modifierFirst == first.next + 1, roles(first.next).contains(.and),
      left == .up ? one.value < two.value : one.value > two.value
    else { return nil }
    var quantity = second.quantity
    quantity.value = left == .up ? .range(low: one, high: two) : .range(low: two, high: one)
    quantity.range = first.quantity.range.hull(second.quantity.range)
    quantity.modifier = nil
    quantity.modifierRange = first.quantity.modifierRange
    return Found(
      quantity: quantity, first: first.first, next: second.next, modifierFirst: first.modifierFirst,
      hasOwnUnit: first.hasOwnUnit || second.hasOwnUnit)
  }

  /// "about 400,000 sessions from 235,000 people": the hedge of a round count reaches the round count that is joined with it.
  private mutating func spreadHedges() {
    for index in found.indices.dropLast()
    where found[index].quantity.modifier == .about && found[index + 1].quantity.modifier == nil {
      let (first, second) = (found[index], found[index + 1])
      guard first.quantity.kind == .count, second.quantity.kind == .count, first.hasOwnUnit, second.hasOwnUnit,
        isRound(first.quantity), isRound(second.quantity), second.modifierFirst == second.first,
        second.first - first.next <= 6,
        !roles(second.first - 1).isDisjoint(with: [.from, .and]),
        (first.next..<second.first).allSatisfy({ isWord($0) || isDash($0) })
      else { continue }
      found[index + 1].quantity.modifier = .about
    }
  }

  private func isRound(_ quantity: Quantity) -> Bool {
    guard case .number(let number) = quantity.value else { return false }
    return number.place >= 3
  }

  /// The side to which a bound is open.
  private func side(_ modifier: Quantity.Modifier?) -> Quantity.Direction? {
    switch modifier {
    case .moreThan, .atLeast: .up
    case .lessThan, .atMost, .upTo: .down
    default: nil
    }
  }

  /// "from 33% of sessions in October to 19% in April", "the 76% had grown to 84%": the ends of a change with words between.
  private mutating func joinDistantChanges() {
    var index = -1
    while index + 1 < found.count {
      index += 1
      guard found[index].quantity.role == nil, found[index].quantity.kind != .date else { continue }
      // The next number that is no date; a few dates may stand between.
      var other = index + 1
      while other < min(index + 4, found.count), found[other].quantity.kind == .date { other += 1 }
      guard other < min(index + 4, found.count), found[other].quantity.role == nil else { continue }
      let (start, end) = (found[index].next, found[other].modifierFirst)
      guard end - 1 >= start, roles(end - 1).contains(.range), end - start <= 14,
        isOneKind(found[index].quantity, found[other].quantity)
      else { continue }
      let isStarted = roles(found[index].modifierFirst - 1).contains(.from)
      var hasVerb = false
      var isBroken = false
      for position in start..<end - 1 {
        if roles(position).contains(.change) { hasVerb = true }
        if isSign(position, 0x2C, 0x3B, 0x28, 0x29, 0x3A) || roles(position).contains(.contrast) { isBroken = true }
        if token(position)?.kind == .digits, !isInDate(position) { isBroken = true }
      }
      guard !isBroken, isStarted || hasVerb && end - start <= 6 else { continue }
      found[index].quantity.role = .changeFrom
      found[other].quantity.role = .changeTo
      found[index].quantity.partner = other
      found[other].quantity.partner = index
    }
  }

  /// "fell to 57% from 63%", "57% of them, down from 63%": the ends of a change, the later one first.
  private mutating func joinTurnedChanges() {
    for index in found.indices.dropLast() {
      guard found[index].quantity.role == nil, found[index].quantity.kind != .date else { continue }
      // The next number that is no date.
      var other = index + 1
      while other < min(index + 3, found.count), found[other].quantity.kind == .date { other += 1 }
      guard other < min(index + 3, found.count), found[other].quantity.role == nil,
        isOneKind(found[index].quantity, found[other].quantity) || isBare(other), isTurned(index, other)
      else { continue }
      if isBare(other), !isBare(index) { adopt(at: other, from: found[index].quantity) }
      found[index].quantity.role = .changeTo
      found[other].quantity.role = .changeFrom
      found[index].quantity.partner = other
      found[other].quantity.partner = index
    }
  }

  private func isBare(_ index: Int) -> Bool {
    found[index].quantity.kind == .count && found[index].quantity.unit.kind == .none
  }

  /// Whether "from" stands before the second of two numbers, and before it a word of change: right behind a comma or a bracket, or before
  /// the first number ("fell to").
  private func isTurned(_ index: Int, _ other: Int) -> Bool {
    let (start, from) = (found[index].next, found[other].modifierFirst - 1)
    guard from >= start, from - start <= 14, roles(from).contains(.from) else { return false }
    if from > start, roles(from - 1).contains(.change) {
      return from - 1 == start || isSign(from - 2, 0x2C, 0x28, 0x2014, 0x2013)
    }
    let first = found[index].modifierFirst
    return from - start <= 1 && roles(first - 1).contains(.range)
      && (max(0, first - 4)..<max(0, first - 1)).contains { roles($0).contains(.change) }
  }

  /// Whether two quantities can be the ends of one change.
  private func isOneKind(_ first: Quantity, _ second: Quantity) -> Bool {
    guard first.kind != .ordinal, second.kind != .ordinal, first.unit.kind != .times, second.unit.kind != .times else {
      return false
    }
    if first.unit.kind == .counted || second.unit.kind == .counted {
      return first.unit.kind == second.unit.kind && first.unit.symbol == second.unit.symbol || first.unit.kind == .none
        || second.unit.kind == .none
    }
    return first.unit.kind == second.unit.kind
  }

  private func isInDate(_ index: Int) -> Bool {
    // Sorted by place: the last one that starts at or before the token.
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if found[middle].first <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 && found[low - 1].quantity.kind == .date && index < found[low - 1].next
  }

  private mutating func adopt(at index: Int, from neighbour: Quantity) {
    found[index].quantity.unit = neighbour.unit
    found[index].quantity.kind = neighbour.kind == .change ? .percent : neighbour.kind
    found[index].quantity.role = found[index].quantity.role ?? .listed
    if neighbour.kind == .percent || neighbour.kind == .points || neighbour.kind == .change,
      case .number(let number) = found[index].quantity.value, number.place > 0
    {
      found[index].quantity.value = .number(Number(number.value, place: 0))
    }
  }

  /// "57.6, 69.0 and 126.3 million": the scale of the last number is that of the list.
  private mutating func adoptScale(at index: Int, _ power: Int, from neighbour: Quantity) {
    guard case .number(let number) = found[index].quantity.value, case .number(let scaled) = neighbour.value,
      number.value < Decimal(1000), scaled.value >= Decimal(1000)
    else { return }
    found[index].quantity.value = .number(Number(number.value.scaled(by: power), place: number.place + power))
  }

  /// The power of ten of the scale word or letter that ends a quantity.
  private func scalePower(before next: Int) -> Int? {
    for index in stride(from: next - 1, through: max(0, next - 3), by: -1) {
      guard let token = token(index), token.kind == .word else { continue }
      if roles(index).contains(.scale) { return vocabulary.number[Int(token.word)] }
      if isGlued(index) {
        let bytes = Array(text[token.lower..<token.upper])
        if let entry = vocabulary.lexicon.scaleSuffixes.first(where: { Array($0.word.utf8) == bytes }) {
          return entry.value
        }
      }
    }
    return nil
  }

  /// Whether a statistic's name follows: "1.84, 95% CI" lists nothing.
  private func isStatistic(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return vocabulary.lexicon.statisticWords.contains {
      $0.utf8.count == token.upper - token.lower
        && WordTable.folded(Array(text[token.lower..<token.upper])).elementsEqual($0.utf8)
    }
  }

  /// Whether nothing but the signs and words of a list or a contrast stands between two tokens.
  private func isListed(_ first: Int, _ next: Int) -> Bool {
    guard first < next, next - first <= 4 else { return false }
    for index in first..<next {
      let roles = roles(index)
      if isSign(index, 0x2C, 0x2F, 0x26, 0xB1, 0x2192) { continue }
      // "12 (vs. 5)", but "1.6 billion ($2.5 billion)" says one thing twice.
      if isSign(index, 0x28), self.roles(index + 1).contains(.contrast) { continue }
      // The full stop of "vs."
      if isSign(index, 0x2E), isGlued(index), self.roles(index - 1).contains(.contrast) { continue }
      if isWord(index), !roles.isDisjoint(with: [.and, .or, .contrast]) { continue }
      return false
    }
    return true
  }
}
