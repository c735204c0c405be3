internal import Ledger
internal import Quantities

/// A finding that a claim may speak of, with how well it does.
struct ScoredCandidate {
  let reference: FindingReference
  /// The evidence of the context, in hundredths.
  let context: Int
  /// What the value adds.
  let value: Int
  /// How the numbers stand; `nil` where the units cannot be compared.
  let relation: Relation?

  var total: Int { context + value }
  var isSupport: Bool { relation?.isSupport ?? false }
}

/// Finds the candidates of a claim through two channels: what the words around it name, and what its value fits.
struct CandidateFinder {
  let catalog: FindingCatalog
  var scorer: Scorer
  let readings: FindingTable<FindingReading>
  let restated: RestatedWordings
  var weights: Weights

  /// How many candidates are kept for a claim.
  static let limit = 10

  /// The best candidates, by total score, the best first.
  func candidates(_ claim: Claim, _ around: Scorer.Surroundings) -> [ScoredCandidate] {
    guard let reading = ClaimReading(claim.quantity) else { return [] }
    let comparable = ComparableReading(claim.quantity, reading)
    let family = ValueFamily(claim.quantity)
    var result: [ScoredCandidate] = []
    for reference in catalog.references {
      let compatibility =
        claim.isBare
        ? catalog.family(reference) == .multiple ? 0 : 2 : family.compatibility(with: catalog.family(reference))
      guard compatibility > 0, catalog.family(reference) != .date else { continue }
      let finding = catalog.finding(reference)
      // The ends of a change are levels, not changes.
      if claim.quantity.role == .changeFrom || claim.quantity.role == .changeTo, catalog.isChange(reference) {
        continue
      }
      let relation = relation(claim, comparable, finding, reference)
      let hasContext =
        around.metrics[reference.ledger][finding.metric].worth > 0 || around.findings[reference] != nil
      guard
        hasContext || relation?.isSupport ?? false || relation == .boundLost || relation == .boundExcluded
          || relation == .boundTouched
          || (relation == .disjoint || relation == .looseBound)
            && (isDigitSlip(reading, reference) || isShortSlip(claim, reading, reference))
          || relation == nil && isOtherScale(claim, reading, reference)
      else { continue }
      let value = worth(claim, reading, relation, finding, reference)
      // Another unit and another number: nothing to compare.
      if relation == nil, value == 0 { continue }
      let context = scorer.context(claim, around, reference)
      result.append(ScoredCandidate(reference: reference, context: context, value: value, relation: relation))
    }
    result.sort { left, right in
      if left.total != right.total { return left.total > right.total }
      if left.context != right.context { return left.context > right.context }
      return (left.reference.ledger, left.reference.finding) < (right.reference.ledger, right.reference.finding)
    }
    return Array(result.prefix(Self.limit))
  }

  /// Whether a number is a finding's of three digits or more with two of them exchanged, with the decimal point moved, or with one of
  /// several digits changed: that does not happen by chance.
  func isDigitSlip(_ reading: ClaimReading, _ reference: FindingReference) -> Bool {
    guard !reading.isRange, let other = readings[reference], !other.isRange else { return false }
    if isScaleSlip(reading, other) { return true }
    let wrong = reading.low.value.magnitude
    var printed = [other.low.value]
    if let exact = catalog.finding(reference).exact?.quantity, case .number(let number) = exact.value {
      printed.append(number.value.magnitude)
    }
    return printed.contains { right in
      guard String(right.mantissa.magnitude).utf8.count >= 3 || right.magnitude >= Decimal(10_000) else { return false }
      switch Slip.digits(from: right, to: wrong) {
      case .transposed?, .magnitude?: return true
      case .digit?: return Slip.sharedDigits(right, wrong) >= 3
      default: return false
      }
    }
  }

  /// Whether a number of three digits or more is a finding's, rounded, without its thousand or million, or with one too many: "577" for
  /// 576,851.
  private func isScaleSlip(_ reading: ClaimReading, _ other: FindingReading) -> Bool {
    guard String(reading.low.value.mantissa.magnitude).utf8.count >= 3,
      String(other.low.value.mantissa.magnitude).utf8.count >= 3, let low = reading.literal.low,
      let high = reading.literal.high
    else { return false }
    return [-6, -3, 3, 6].contains { power in
      other.tight.meets(Interval(low.scaled(by: power), high.scaled(by: power)))
    }
  }

  /// Whether a number is a finding's of two digits with the two exchanged, in the finding's very unit of measure or money.
  private func isShortSlip(_ claim: Claim, _ reading: ClaimReading, _ reference: FindingReference) -> Bool {
    guard !reading.isRange, let other = readings[reference], !other.isRange, isPhysical(claim.quantity.unit),
      claim.quantity.unit.kind != .time,
      claim.quantity.unit.symbol == catalog.finding(reference).value.quantity?.unit.symbol
    else { return false }
    return Slip.digits(from: other.low.value.magnitude, to: reading.low.value.magnitude) == .transposed
  }

  func isDigitSlip(_ claim: Claim, _ reference: FindingReference) -> Bool {
    ClaimReading(claim.quantity).map { isDigitSlip($0, reference) } ?? false
  }

  /// Whether a claim has a finding's very number, one of three digits or more or of two that are not round, in a larger or smaller unit of
  /// the same kind: megatonnes for gigatonnes.
  func isOtherScale(_ claim: Claim, _ reading: ClaimReading, _ reference: FindingReference) -> Bool {
    guard let unit = catalog.finding(reference).value.quantity?.unit else { return false }
    // Characters for words, and the like.
    if let own = TextUnits.unit(claim.quantity.unit.symbol), let right = TextUnits.unit(unit.symbol), own != right,
      let other = readings[reference], !reading.isRange, reading.literal.meets(other.tight),
      reading.low.value.order >= 2
    {
      return true
    }
    guard isPhysical(claim.quantity.unit), isPhysical(unit), !claim.isName, let other = readings[reference],
      !reading.isRange, reading.low.value == other.low.value,
      other.high == other.low, reading.low.value.mantissa.magnitude >= 10, !ClaimReading.isRound(reading.low)
    else { return false }
    if let factor = UnitScale.factor(from: claim.quantity.unit.symbol, to: unit.symbol) { return factor != .one }
    // Fahrenheit for Celsius, moles for grams: no factor leads from one to the other.
    return claim.quantity.unit.kind == .measure && unit.kind == .measure && catalog.count(of: claim.quantity.value) == 1
  }

  private func isPhysical(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .currency, .measure, .time: true
    default: false
    }
  }

  /// How a claim in another unit of the same kind stands to a finding: "24 months" to two years. The same number in another unit is no
  /// relation but a slip.
  private func converted(
    _ claim: Claim, _ reading: ClaimReading, by factor: Decimal, _ reference: FindingReference
  ) -> Relation? {
    guard let other = readings[reference] else { return nil }
    if reading.low.value == other.low.value, reading.high.value == other.high.value { return nil }
    func scaled(_ number: Number) -> Number {
      let place = (Decimal.powerOfTen(number.place) * factor).order
      return Number((number.value.magnitude * factor).rounded(toDigits: 6), place: place)
    }
    var quantity = claim.quantity
    switch quantity.value {
    case .number(let number): quantity.value = .number(scaled(number))
    case .range(let low, let high): quantity.value = .range(low: scaled(low), high: scaled(high))
    case .date: return nil
    }
    let relation = ClaimReading(quantity).map { Relation($0, other) }
    if relation?.isSupport ?? true { return relation }
    return isRounded(reading, by: factor, to: other) ? .rounded : relation
  }

  /// Whether a finding's value rounds to a claim in the claim's own unit: 188 minutes to three hours.
  private func isRounded(_ reading: ClaimReading, by factor: Decimal, to other: FindingReading) -> Bool {
    guard !reading.isRange, !other.isRange, reading.modifier == nil || reading.modifier == .about else { return false }
    // "A fifth of a litre" is exact to no digit.
    let isPart = reading.low.place < reading.low.value.order - 4
    let half =
      isPart ? reading.low.value.magnitude * Decimal(5, exponent: -2) : Decimal(5, exponent: reading.low.place - 1)
    let reach = min(half, reading.low.value.magnitude * Decimal(1, exponent: -1))
    let right = other.low.value
    return (reading.low.value - reach) * factor <= right && right <= (reading.low.value + reach) * factor
  }

  /// Whether a range has one end of the finding's range.
  func sharesEnd(_ reading: ClaimReading, _ reference: FindingReference) -> Bool {
    guard reading.isRange, let other = readings[reference], other.isRange else { return false }
    return reading.low.value == other.low.value || reading.high.value == other.high.value
  }

  /// How a claim's number stands to a finding's, the source's looser wordings counted in.
  func relation(
    _ claim: Claim, _ reading: ClaimReading, _ finding: Finding, _ reference: FindingReference
  ) -> Relation? {
    relation(claim, ComparableReading(claim.quantity, reading), finding, reference)
  }

  private func relation(
    _ claim: Claim, _ reading: ComparableReading, _ finding: Finding, _ reference: FindingReference
  ) -> Relation? {
    let match = restated.match(claim.quantity, reference)
    if match == .same { return .restated }
    let relation = valueRelation(claim, reading, finding, reference)
    if relation?.isSupport ?? false { return relation }
    return match == .withoutHedge ? .boundLost : relation
  }

  private func valueRelation(
    _ claim: Claim, _ reading: ComparableReading, _ finding: Finding, _ reference: FindingReference
  ) -> Relation? {
    let family = ValueFamily(claim.quantity)
    // An interval of uncertainty is not what a single figure is said of.
    if finding.rangeKind == .interval, !reading.reading(for: finding).isRange { return nil }
    if let unit = finding.value.quantity?.unit, isPhysical(claim.quantity.unit), isPhysical(unit) {
      guard let factor = UnitScale.factor(from: claim.quantity.unit.symbol, to: unit.symbol) else { return nil }
      if factor != .one { return converted(claim, reading.reading(for: finding), by: factor, reference) }
    }
    if let other = readings[reference], family.compatibility(with: catalog.family(reference)) == 2 || claim.isBare {
      let relation = Relation(reading.reading(for: finding), other)
      // Without a unit, only the very number is evidence.
      if claim.isBare, catalog.family(reference) != .count, relation != .equal { return nil }
      return relation
    }
    // A looser wording may count in another unit: "a five-point scale" for five levels.
    guard let wording = restated.reading(of: claim.quantity, reference) else { return nil }
    return Relation(reading.reading(for: finding), wording)
  }

  /// A claim's number as it is compared: fractions in percent, changes by their size.
  private struct ComparableReading {
    private let plain: ClaimReading
    /// Of a fraction.
    private let inPercent: ClaimReading?

    init(_ quantity: Quantity, _ reading: ClaimReading) {
      func read(_ value: Value) -> ClaimReading {
        var quantity = quantity
        quantity.value = value.magnitude
        return ClaimReading(quantity) ?? reading
      }
      plain = read(quantity.value)
      inPercent = quantity.unit.kind == .fraction ? read(quantity.value.scaled(by: 2)) : nil
    }

    func reading(for finding: Finding) -> ClaimReading {
      guard let inPercent, let value = finding.value.quantity else { return plain }
      return value.unit.kind == .percent || value.kind == .change ? inPercent : plain
    }
  }

  private func worth(
    _ claim: Claim, _ reading: ClaimReading, _ relation: Relation?, _ finding: Finding, _ reference: FindingReference
  ) -> Int {
    guard let relation else {
      // Another unit and the same number: a slip that happens.
      guard let other = readings[reference], other.low.value == reading.low.value,
        other.high.value == reading.high.value
      else {
        return 0
      }
      return weights.unitSlip
    }
    switch relation {
    case .restated: return weights.restatedValue
    case .equal:
      guard let value = finding.value.quantity?.value else { return weights.exactValue }
      return weights.exactValue + (catalog.count(of: value) == 1 ? weights.rareValue : 0)
    case .rounded: return weights.roundedValue
    case .bounded: return weights.nearValue
    case .boundLost, .boundTouched, .boundExcluded:
      // The finding's own number, hedged otherwise.
      return readings[reference]?.low.value == reading.low.value ? weights.roundedValue : weights.nearValue
    case .coarse, .insideRange, .widerRange, .overPrecise: return weights.nearValue
    case .disjoint:
      if isDigitSlip(reading, reference) { return weights.digitSlip }
      return sharesEnd(reading, reference) ? weights.nearValue : 0
    case .looseBound: return isDigitSlip(reading, reference) ? weights.digitSlip : 0
    }
  }
}

extension Value {
  /// The same value times ten to a power.
  func scaled(by power: Int) -> Value {
    switch self {
    case .number(let number): .number(number.scaled(by: power))
    case .range(let low, let high): .range(low: low.scaled(by: power), high: high.scaled(by: power))
    case .date: self
    }
  }

  /// Without its sign.
  var magnitude: Value {
    switch self {
    case .number(let number): .number(Number(number.value.magnitude, place: number.place))
    case .range(let low, let high):
      .range(low: Number(low.value.magnitude, place: low.place), high: Number(high.value.magnitude, place: high.place))
    case .date: self
    }
  }
}

extension Number {
  fileprivate func scaled(by power: Int) -> Number { Number(value.scaled(by: power), place: place + power) }
}
