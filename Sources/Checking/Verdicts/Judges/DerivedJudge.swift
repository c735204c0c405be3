internal import Documents
internal import Ledger
internal import Quantities

/// Judges claims that follow from several findings by arithmetic: a ratio, a gap, a change.
struct DerivedJudge {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where decisions[number].verdict == .unverifiable {
      if let decision = derived(number, decisions) { decisions[number] = decision }
    }
    // "42 and 24, so the gap has narrowed to 18 minutes": what two figures give is not wrong by a third.
    for number in verdicts.claims.indices
    where decisions[number].rulings.first?.rule == Rule.valueMismatch.name
      && verdicts.isDifference(verdicts.claims[number])
    {
      if let decision = derived(number, decisions), decision.verdict == .supported { decisions[number] = decision }
    }
    for number in verdicts.claims.indices where decisions[number].verdict == .supported {
      if let decision = shadowed(number, decisions) { decisions[number] = decision }
    }
  }

  /// "From 33% to 19%, that is 14%": the difference of the two ends in percent, whose number some other finding has by chance.
  private func shadowed(_ number: Int, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    guard claim.quantity.kind == .percent, let candidate = decisions[number].candidate,
      let reading = ClaimReading(claim.quantity), !reading.isRange
    else { return nil }
    let metric = catalog.finding(candidate.reference).metric
    guard !verdicts.around[number].metrics[candidate.reference.ledger][metric].isNamed,
      let pair = Operands(verdicts: verdicts, decisions: decisions).change(rightBefore: number),
      catalog.finding(pair.first).metric != metric
    else { return nil }
    return inPercent(number, reading, pair) ?? inPercent(number, reading, pair.turned)
  }

  /// A claim that two figures give by arithmetic: those of its own sentence, of the one before, or of the ledger.
  private func derived(_ number: Int, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    let told = verdicts.around[number].isChange
    let isDifference = verdicts.isDifference(claim)
    guard let operation = Derivation.Operation(claim.quantity, isChange: told != nil, isDifference: isDifference),
      let reading = reading(claim.quantity, operation)
    else { return nil }
    let operands = Operands(verdicts: verdicts, decisions: decisions)
      .pairs(for: number, isGap: operation == .difference || isDifference)
    for pair in operands where !isElsewhere(number, pair) {
      if operation == .change, told != nil || isDifference, let decision = inPercent(number, reading, pair) {
        return decision
      }
      if let decision = supported(number, operation, reading, told, pair) { return decision }
    }
    guard let told, let pair = operands.first(where: \.isMeant) else { return nil }
    return refuted(number, told, operation, reading, pair)
  }

  /// Whether the article names another place for a claim than two findings have, neither of which has it.
  private func isElsewhere(_ number: Int, _ pair: Operands.Pair) -> Bool {
    verdicts.isRuledOutByPlace(number, pair.first, catalog.finding(pair.first))
      && verdicts.isRuledOutByPlace(number, pair.second, catalog.finding(pair.second))
  }

  /// A claim that two figures give.
  private func supported(
    _ number: Int, _ operation: Derivation.Operation, _ reading: ClaimReading, _ told: Quantity.Direction?,
    _ pair: Operands.Pair
  ) -> Verdicts.Decision? {
    let modifier = verdicts.claims[number].quantity.modifier
    guard let derivation = Derivation(operation, pair.first, pair.second, catalog),
      derivation.interval.meets(modifier == .atMost || modifier == .upTo ? reading.literal : reading.fair),
      !derivation.isUnderstated(by: reading), !derivation.isVague || reading.fair.contains(derivation.center),
      told == nil || !isAgainst(told, operation, pair)
    else { return nil }
    if let told, let decision = turned(number, told, pair, derivation) { return decision }
    return Verdicts.Decision(
      verdict: .supported, candidate: nil, rulings: [], message: derivation.text, derivation: derivation.text,
      finding: operation != .ratio && isLater(pair.second, than: pair.first) ? pair.second : pair.first)
  }

  private func isLater(_ one: FindingReference, than other: FindingReference) -> Bool {
    guard let first = catalog.timeOrder(one), let second = catalog.timeOrder(other) else { return false }
    return first.isLast && !second.isLast
  }

  /// Whether two figures that are not of two times go the other way than a change is told.
  private func isAgainst(
    _ told: Quantity.Direction?, _ operation: Derivation.Operation, _ pair: Operands.Pair
  ) -> Bool {
    guard operation == .change, catalog.timeOrder(pair.first)?.isLast == catalog.timeOrder(pair.second)?.isLast,
      let first = verdicts.checker.readings[pair.first], let second = verdicts.checker.readings[pair.second]
    else { return false }
    return told == .up ? first.low.value < second.low.value : first.low.value > second.low.value
  }

  /// A claim's number as it is compared with what is computed: a fraction that tells a change in percent.
  private func reading(_ quantity: Quantity, _ operation: Derivation.Operation) -> ClaimReading? {
    guard operation == .change, quantity.unit.kind == .fraction else { return ClaimReading(quantity) }
    var inPercent = quantity
    inPercent.value = quantity.value.scaled(by: 2)
    return ClaimReading(inPercent)
  }

  /// "Climbed by 11 points, to 29%" where the figures fell: the size is right and the way is not.
  private func turned(
    _ number: Int, _ told: Quantity.Direction, _ pair: Operands.Pair, _ derivation: Derivation
  ) -> Verdicts.Decision? {
    guard let first = catalog.timeOrder(pair.first), let second = catalog.timeOrder(pair.second),
      first.isLast != second.isLast,
      case (let end, let start) = first.isLast ? (pair.first, pair.second) : (pair.second, pair.first),
      let last = verdicts.checker.readings[end], let earlier = verdicts.checker.readings[start],
      last.low.value != earlier.low.value
    else { return nil }
    let real: Quantity.Direction = last.low.value > earlier.low.value ? .up : .down
    guard told != real else { return nil }
    let values = "from \(catalog.finding(start).value.text) to \(catalog.finding(end).value.text)"
    let ruling = Rule.directionRuling(stated: verdicts.stated(number), says: told, value: values)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message,
      derivation: derivation.text, finding: end)
  }

  /// "Fell by 11%" where two figures lie eleven points apart, and that is another change in percent.
  private func inPercent(_ number: Int, _ reading: ClaimReading, _ pair: Operands.Pair) -> Verdicts.Decision? {
    guard catalog.family(pair.first) == .share, !catalog.isChange(pair.first),
      catalog.timeOrder(pair.first) != nil || verdicts.checker.moments.areOneSeries(pair.first, pair.second)
        || pair.isMeant || verdicts.isDifference(verdicts.claims[number]),
      let points = Derivation(.difference, pair.first, pair.second, catalog), points.interval.contains(reading.literal),
      let change = Derivation(.change, pair.first, pair.second, catalog), !reading.fair.contains(change.center)
    else { return nil }
    let ruling = Rule.percentVsPoints.difference(
      stated: verdicts.stated(number), points: points.text, change: change.text)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: points.text,
      finding: pair.first)
  }

  /// "More than doubled, to 11%" where the ledger has 7% and 11%: what two figures give that must be meant, far from what is said.
  private func refuted(
    _ number: Int, _ told: Quantity.Direction, _ operation: Derivation.Operation, _ reading: ClaimReading,
    _ pair: Operands.Pair
  ) -> Verdicts.Decision? {
    // An index may be told against its hundred.
    let metric = catalog.ledger(pair.first).metrics[catalog.finding(pair.first).metric]
    guard operation != .difference, let derivation = Derivation(operation, pair.first, pair.second, catalog),
      derivation.isFar(from: reading), !metric.label.lowercased().contains("index")
    else { return nil }
    let ruling = Rule.ratioMismatch.derived(stated: verdicts.stated(number), arithmetic: derivation.text)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: derivation.text,
      finding: pair.first)
  }
}
