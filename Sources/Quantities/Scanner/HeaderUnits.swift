internal import Documents

/// The unit and the scale that a table's header or caption gives to the bare numbers under it: "Population, millions",
/// "Share (%)", "Travel time in minutes".
package struct HeaderUnit: Sendable, Hashable {
  package let unit: Unit
  package let kind: Quantity.Kind
  /// The power of ten of the scale.
  package let scale: Int

  package init(unit: Unit, kind: Quantity.Kind, scale: Int) {
    self.unit = unit
    self.kind = kind
    self.scale = scale
  }

  /// A number under this header.
  package func applied(to quantity: Quantity) -> Quantity {
    var result = quantity
    result.unit = unit
    if kind != .count { result.kind = kind }
    func scaled(_ number: Number) -> Number {
      let isShare = kind == .percent || kind == .points
      return Number(number.value.scaled(by: scale), place: (isShare ? min(number.place, 0) : number.place) + scale)
    }
    switch quantity.value {
    case .number(let number): result.value = .number(scaled(number))
    case .range(let low, let high): result.value = .range(low: scaled(low), high: scaled(high))
    case .date: break
    }
    return result
  }
}

extension Scanner {
  /// What a header says of the numbers under it; `nil` where it names no unit and no scale.
  ///
  /// Percent and points count wherever they stand, a unit per another one at the head ("t/ha, 2023"); other units and scales only in
  /// brackets, behind a comma, or behind "in".
  package func unit(ofHeader header: [UInt8]) -> HeaderUnit? {
    SentenceScanner.headerUnit(header, vocabulary)
  }
}

extension SentenceScanner {
  static func headerUnit(_ header: [UInt8], _ vocabulary: Vocabulary) -> HeaderUnit? {
    var scanner = SentenceScanner(text: header, vocabulary: vocabulary, exclusions: [])
    scanner.tokens = Tokenizer(vocabulary: vocabulary).tokens(of: header.span, limit: 64)
    var unit = scanner.leadingRate()
    var scale = 0
    for index in scanner.tokens.indices {
      if scanner.phrase(.points, at: index) != nil {
        unit = unit ?? HeaderUnit(unit: Unit(.points, "pp"), kind: .points, scale: 0)
      } else if scanner.isPercentSign(index) {
        unit = unit ?? HeaderUnit(unit: Unit(.percent, "%"), kind: .percent, scale: 0)
      }
      guard scanner.isSetOff(index) else { continue }
      if scanner.roles(index).contains(.scale) {
        scale = vocabulary.number[Int(scanner.tokens[index].word)]
      } else if let (meaning, next) = scanner.unitPhrase(at: index), unit == nil, !scanner.isNumbered(next) {
        let entry = vocabulary.lexicon.units[meaning]
        guard !entry.symbol.utf8.contains(0x2E) else { continue }
        unit = HeaderUnit(
          unit: Unit(entry.kind, entry.symbol),
          kind: entry.kind == .time ? .duration : entry.kind == .currency ? .money : .measure,
          scale: 0)
      }
    }
    guard unit != nil || scale > 0 else { return nil }
    return HeaderUnit(unit: unit?.unit ?? .none, kind: unit?.kind ?? .count, scale: scale)
  }

  /// "t/ha, 2023": a unit per another one that a header begins with.
  private func leadingRate() -> HeaderUnit? {
    // "Tonnes per hectare" too; "hours a week" are hours.
    guard isSign(1, 0x2F) && isGlued(1) && isGlued(2) || isExactly(1, "per"), let rate = rate(at: 0),
      !isNumbered(rate.next)
    else { return nil }
    return HeaderUnit(unit: Unit(.measure, rate.code), kind: .measure, scale: 0)
  }

  /// Whether a number of its own follows: "week 12" is a time and no unit, and "GtCO2" has none.
  private func isNumbered(_ next: Int) -> Bool { token(next)?.kind == .digits && !isGlued(next) }

  /// Whether a word stands in brackets, behind a comma, or behind "in".
  private func isSetOff(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if isSign(index - 1, 0x28, 0x2C, 0x5B, 0x2F) { return true }
    // "thousands of tonnes"
    if index > 1, roles(index - 1).contains(.of), roles(index - 2).contains(.scale) { return true }
    return roles(index - 1).contains(.in)
  }
}
