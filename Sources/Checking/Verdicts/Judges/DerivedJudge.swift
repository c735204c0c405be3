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
    // "There the gap was 23%: 46% against 23%."
    if verdicts.isDifference(claim), !catalog.isOfChange(candidate.reference) {
      let pairs = Operands(verdicts: verdicts, decisions: decisions).pairs(for: number, isGap: true)
      for pair in pairs where !isElsewhere(number, pair) && !isOfOtherSentence(number, pair) {
        if let decision = inPercent(number, reading, pair) { return decision }
      }
    }
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
      if claim.quantity.kind == .points, let decision = inPoints(number, reading, pair) { return decision }
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
    if operation == .change, told != nil, !verdicts.isDifference(verdicts.claims[number]), isBackwards(pair) {
      return nil
    }
    return Verdicts.Decision(
      verdict: .supported, candidate: nil, rulings: [], message: derivation.text, derivation: derivation.text,
      finding: operation != .ratio && isBackwards(pair) ? pair.second : pair.first)
  }

  /// Whether the first of two figures is of an earlier time: a change is told from the earlier to the later one.
  private func isBackwards(_ pair: Operands.Pair) -> Bool {
    let moments = verdicts.checker.moments
    guard let first = moments.moment(of: pair.first), let second = moments.moment(of: pair.second),
      moments.areOneSeries(pair.first, pair.second)
    else { return false }
    return first < second
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
    guard !isOfOtherSentence(number, pair), let first = catalog.timeOrder(pair.first),
      let second = catalog.timeOrder(pair.second), first.isLast != second.isLast,
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

  /// "Tests rose by a fifth to 1.42 million. Positive: 2.1%, after 2.6%": whether a claim's own sentence gives it a metric that two findings
  /// of another sentence are not of.
  private func isOfOtherSentence(_ number: Int, _ pair: Operands.Pair) -> Bool {
    let metric = catalog.finding(pair.first).metric
    let key = AttachmentTable.Key.metrics(ledger: pair.first.ledger)
    guard let own = verdicts.scorer.attachments.attached[number][key] else { return false }
    return !own.metrics.contains(metric)
  }

  /// "Fell by 11%" where two figures lie eleven points apart, and that is another change in percent.
  private func inPercent(_ number: Int, _ reading: ClaimReading, _ pair: Operands.Pair) -> Verdicts.Decision? {
    guard catalog.family(pair.first) == .share, !catalog.isChange(pair.first),
      catalog.timeOrder(pair.first) != nil || verdicts.checker.moments.areOneSeries(pair.first, pair.second)
        || pair.isMeant || verdicts.isDifference(verdicts.claims[number]),
      let points = Derivation(.difference, pair.first, pair.second, catalog)
        ?? Derivation(.difference, pair.second, pair.first, catalog), points.interval.contains(reading.literal),
      let change = Derivation(.change, pair.first, pair.second, catalog),
      let turned = Derivation(.change, pair.second, pair.first, catalog), !reading.fair.contains(change.center),
      !reading.fair.contains(turned.center)
    else { return nil }
    let ruling = Rule.percentVsPoints.difference(
      stated: verdicts.stated(number), points: points.text, change: (isBackwards(pair) ? turned : change).text)
    // Of two times the later is meant, of two groups the one with more.
    let isSeries = verdicts.checker.moments.areOneSeries(pair.first, pair.second)
    let isFirst = isSeries ? !isBackwards(pair) : Derivation(.difference, pair.first, pair.second, catalog) != nil
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: points.text,
      finding: isFirst ? pair.first : pair.second)
  }

  /// "Up 40 percentage points" where tonnes have grown by 40 percent: what is no share has no points.
  private func inPoints(_ number: Int, _ reading: ClaimReading, _ pair: Operands.Pair) -> Verdicts.Decision? {
    switch catalog.family(pair.first) {
    case .count, .money, .measure, .duration: break
    default: return nil
    }
    guard !catalog.isChange(pair.first), verdicts.around[number].isChange != nil,
      verdicts.claims[number].quantity.unit.kind == .points, !isBackwards(pair), !isOfOtherSentence(number, pair),
      let change = Derivation(.change, pair.first, pair.second, catalog), change.interval.meets(reading.literal)
    else { return nil }
    let ruling = Rule.percentVsPoints.relative(stated: verdicts.stated(number), change: change.text)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: change.text,
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
