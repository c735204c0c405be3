internal import Documents
internal import Ledger
internal import Quantities

/// Holds claims against the findings they were aligned with, and lets the rules speak.
struct Judge {
  let catalog: FindingCatalog
  var finder: CandidateFinder
  let directions: DirectionReader
  var thresholds: Thresholds

  /// Everything the rules may look at, for a claim and the finding it is taken to speak of.
  func judgement(
    _ claim: Claim, _ candidate: ScoredCandidate, _ around: Scorer.Surroundings, _ candidates: [ScoredCandidate],
    stated: String
  ) -> Judgement {
    let reference = candidate.reference
    let ledger = catalog.ledger(reference)
    let finding = catalog.finding(reference)
    let clash = clash(around, reference, finding)
    let slip = slip(claim, candidate, candidates)
    var owner: Finding?
    if case .sibling(let other)? = slip { owner = catalog.finding(other) }
    var direction: Quantity.Direction?
    var right: Quantity.Direction?
    if isChange(finding) {
      direction =
        directions.change(of: claim) ?? Pole.direction(behind: claim, directions.words)
        ?? directions.unanimous(around: claim)
      right = findingDirection(finding)
    } else if let way = catalog.label(of: reference).way, !isNegative(finding),
      let told = directions.change(of: claim, isPlain: true)
    {
      direction = told
      right = way
    } else if let behind = Pole.direction(behind: claim, directions.words), isSubject(claim, reference, finding) {
      direction = behind
      right = Pole.direction(of: finding, metric: ledger.metrics[finding.metric])
    }
    return Judgement(
      claim: claim, stated: stated, ledger: ledger, finding: finding, reference: reference,
      relation: candidate.relation, isSlip: finder.isDigitSlip(claim, reference), dates: nil, slip: slip, owner: owner,
      clash: clash, direction: direction,
      findingDirection: right,
      isLevelToldAsChange: catalog.timeOrder(reference)?.count ?? 1 > 1 && !catalog.isOfChange(reference)
        && claim.quantity.unit.kind != .fraction && directions.isSizeOfChange(claim),
      droppedCondition: droppedCondition(claim, around, reference, finding),
      laterFinding: laterFinding(claim, around, reference, finding),
      rivalStatistic: rivalStatistic(around, reference),
      otherStatistic: otherStatistic(around, reference), twin: twin(claim, reference, candidate),
      hasOtherUnit: hasOtherUnit(claim, around, reference, finding))
  }

  /// Whether a finding tells a change, so that the way it goes matters.
  private func isChange(_ finding: Finding) -> Bool {
    finding.value.direction != nil || finding.value.quantity?.direction != nil || finding.statistic == .change
  }

  /// Whether a finding's value is below zero: a fall of minus two is a rise.
  private func isNegative(_ finding: Finding) -> Bool {
    if case .number(let number)? = finding.value.quantity?.value { number.value.mantissa < 0 } else { true }
  }

  /// Whether a sentence gives a claim to the places of a finding before it names the claim, or the finding speaks of all: in "2.7 points
  /// behind the others" the others are no subject.
  private func isSubject(_ claim: Claim, _ reference: FindingReference, _ finding: Finding) -> Bool {
    finding.coordinates.allSatisfy { coordinate in
      guard !catalog.ledger(reference).dimensions[coordinate.dimension].isTime,
        catalog.hasSiblings(reference, coordinate.dimension)
      else { return true }
      let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
      let spots = finder.scorer.attachments.spots[claim.sentence][key] ?? []
      return spots.contains { spot in
        spot.words.upperBound <= claim.words.lowerBound
          && spot.place?.relation(to: Place(coordinate, in: catalog.ledger(reference))) == .equal
      }
    }
  }

  private func findingDirection(_ finding: Finding) -> Quantity.Direction? {
    finding.value.direction ?? finding.value.quantity?.direction
  }

  private func clash(
    _ around: Scorer.Surroundings, _ reference: FindingReference, _ finding: Finding
  ) -> Judgement.Clash? {
    let ledger = catalog.ledger(reference)
    for coordinate in finding.coordinates where !ledger.dimensions[coordinate.dimension].isTime {
      guard let named = around.places[reference.ledger][coordinate.dimension], named.percent >= 60 else { continue }
      switch named.place.relation(to: Place(coordinate, in: ledger)) {
      case .within: return .partOfGroup(named: named.text)
      case .disjoint: return .otherMember(named: named.text)
      case .contains, .overlapping:
        // A list in the claim's own sentence that goes beyond the finding's group.
        if named.zone == .sentence, named.isList { return .spread(named: named.text) }
      case .equal: break
      }
    }
    return nil
  }

  /// The mistake that most likely led from the finding to the claim.
  private func slip(_ claim: Claim, _ candidate: ScoredCandidate, _ candidates: [ScoredCandidate]) -> Slip? {
    guard let relation = candidate.relation, !relation.isSupport, let reading = ClaimReading(claim.quantity) else {
      return candidate.relation == nil ? .unit : nil
    }
    let finding = catalog.finding(candidate.reference)
    for (index, old) in finding.was.enumerated() where old.value.value == claim.quantity.value {
      return .superseded(index)
    }
    // A sibling of the same metric first, then any finding the words come near.
    let near = catalog.references.filter { other in
      other != candidate.reference && other.ledger == candidate.reference.ledger
        && catalog.finding(other).metric == finding.metric && fits(claim, reading, other)
    }
    if let sibling = near.first { return .sibling(sibling) }
    // Another metric's value: where that metric is named too.
    if let other = candidates.first(where: { other in
      other.isSupport && other.reference != candidate.reference && other.context >= thresholds.slipOwner
    }) {
      return .sibling(other.reference)
    }
    guard let right = finding.value.quantity?.value, case .number(let value) = right.magnitude else { return nil }
    let wrong = reading.low.value.magnitude
    if !reading.isRange {
      if let slip = Slip.digits(from: value.value, to: wrong) { return slip }
      if case .number(let exact)? = finding.exact?.quantity?.value,
        let slip = Slip.digits(from: exact.value.magnitude, to: wrong)
      {
        return slip
      }
    }
    if ValueFamily(claim.quantity) == .share, value.value + wrong == Decimal(100) { return .complement }
    return nil
  }

  /// Whether a share is what a finding leaves to a hundred.
  func isComplement(_ claim: Claim, _ reference: FindingReference) -> Bool {
    guard ValueFamily(claim.quantity) == .share, catalog.family(reference) == .share,
      let reading = ClaimReading(claim.quantity), let other = FindingReading(catalog.finding(reference)),
      !reading.isRange, !other.isRange, let low = other.tight.low, let high = other.tight.high
    else { return false }
    return reading.fair.meets(Interval(Decimal(100) - high, Decimal(100) - low))
  }

  private func fits(_ claim: Claim, _ reading: ClaimReading, _ reference: FindingReference) -> Bool {
    guard claim.isBare || ValueFamily(claim.quantity) == catalog.family(reference) else { return false }
    return finder.relation(claim, reading, catalog.finding(reference), reference)?.isSupport ?? false
  }

  /// The condition a finding stands under that the article leaves out, where the same metric and place without it has another
  /// value: then a reader takes the one for the other.
  private func droppedCondition(
    _ claim: Claim, _ around: Scorer.Surroundings, _ reference: FindingReference, _ finding: Finding
  ) -> (condition: Term, rival: Finding)? {
    let ledger = catalog.ledger(reference)
    guard !finding.conditions.isEmpty,
      finding.conditions.allSatisfy({ condition in
        (around.conditions[reference.ledger][condition]?.percent ?? 0) < 40
          && !catalog.conditionStems(reference.ledger, condition).contains { around.stems[$0] ?? 0 >= 50 }
          && !isNamed(condition, in: reference.ledger, besideSentence: claim.sentence)
      })
    else { return nil }
    guard
      let rival = ledger.findings.first(where: { other in
        other.metric == finding.metric && other.conditions.isEmpty && other.id != finding.id
          && other.coordinates == finding.coordinates && other.value.quantity?.value != finding.value.quantity?.value
      }), let condition = finding.conditions.first
    else { return nil }
    return (ledger.conditions[condition], rival)
  }

  /// The mean or the median that the article names, where the finding is the other one of the two.
  private func rivalStatistic(_ around: Scorer.Surroundings, _ reference: FindingReference) -> Finding? {
    guard let named = around.statistic, let rival = catalog.rivalStatistic(reference).map(catalog.finding),
      rival.statistic == named
    else { return nil }
    return rival
  }

  /// The statistic that the article names, where a finding is a mean or a median and that is another one.
  private func otherStatistic(
    _ around: Scorer.Surroundings, _ reference: FindingReference
  ) -> Judgement.OtherStatistic? {
    guard let named = around.statistic, let own = catalog.centre(reference), own != named else { return nil }
    return Judgement.OtherStatistic(named: named, own: own)
  }

  /// Whether a part of the claim's own sentence names a condition, behind a semicolon or before one: "34%; sessions with code".
  private func isNamed(_ condition: Int, in ledger: Int, besideSentence sentence: Int) -> Bool {
    let scorer = finder.scorer
    var parts: [Int] = []
    if scorer.words.continues.contains(sentence) { parts.append(sentence - 1) }
    if scorer.words.continues.contains(sentence + 1) { parts.append(sentence + 1) }
    return parts.contains { part in
      scorer.mentionsBySentence.indices.contains(part)
        && scorer.mentionsBySentence[part].contains { index in
          scorer.mentions[index].meanings.contains {
            if case .condition(ledger, condition) = $0 { true } else { false }
          }
        }
    }
  }

  /// The finding of the latest time, where the one a claim was aligned with is an older one and nothing around the claim says so, or the
  /// claim is told as one of that later time.
  private func laterFinding(
    _ claim: Claim, _ around: Scorer.Surroundings, _ reference: FindingReference, _ finding: Finding
  ) -> Judgement.Later? {
    guard claim.quantity.role == nil, let order = catalog.timeOrder(reference), order.count > 1, !order.isLast else {
      return nil
    }
    let ledger = catalog.ledger(reference)
    guard let time = finding.coordinates.first(where: { ledger.dimensions[$0.dimension].isTime }) else { return nil }
    let later = ledger.findings.first { other in
      other.metric == finding.metric && other.conditions == finding.conditions
        && other.coordinates.filter { $0.dimension != time.dimension }
          == finding.coordinates.filter { $0.dimension != time.dimension }
        && catalog.isLast(other, in: reference.ledger) && other.value.quantity?.value != finding.value.quantity?.value
    }
    guard let later else { return nil }
    if let now = finder.scorer.saysNow(claim) { return Judgement.Later(finding: later, told: now) }
    guard let named = around.places[reference.ledger][time.dimension] else {
      return around.isPast ? nil : Judgement.Later(finding: later, told: nil)
    }
    // "The survey ran until April 2025. 63% took part": the sentence before says when.
    guard named.zone == .previousSentence, !around.isPast,
      named.place.relation(to: Place(time, in: ledger)) == .disjoint,
      let own = later.coordinates.first(where: { $0.dimension == time.dimension }),
      named.place.relation(to: Place(own, in: ledger)) != .disjoint
    else { return nil }
    return Judgement.Later(finding: later, told: named.text)
  }

  /// A finding that is declared near the one the claim was aligned with, and that the claim fits.
  private func twin(_ claim: Claim, _ reference: FindingReference, _ candidate: ScoredCandidate) -> Finding? {
    // The ends of a change are levels: a twin that tells a change is none of them.
    guard !candidate.isSupport, claim.quantity.role != .changeFrom, claim.quantity.role != .changeTo,
      let reading = ClaimReading(claim.quantity)
    else { return nil }
    let finding = catalog.finding(reference)
    for other in catalog.references where other.ledger == reference.ledger && other != reference {
      let rival = catalog.finding(other)
      if isNear(finding, rival, in: reference.ledger), fits(claim, reading, other) { return rival }
    }
    return nil
  }

  /// Whether a ledger declares two findings, or their metrics, near one another.
  func isNear(_ finding: Finding, _ rival: Finding, in ledger: Int) -> Bool {
    let metrics = catalog.index.ledgers[ledger].metrics
    return finding.near.contains(rival.id) || rival.near.contains(finding.id)
      || metrics[finding.metric].near.contains(rival.metric) || metrics[rival.metric].near.contains(finding.metric)
  }

  private func hasOtherUnit(
    _ claim: Claim, _ around: Scorer.Surroundings, _ reference: FindingReference, _ finding: Finding
  ) -> Bool {
    let family = ValueFamily(claim.quantity)
    if claim.isBare { return false }
    if family != catalog.family(reference) { return true }
    guard let value = finding.value.quantity else { return false }
    // "37.8 per 100" where it is per 1,000.
    if let told = Denominator.told(behind: claim, directions.words),
      let right = Denominator.told(in: finding.value.text),
      told != right, ClaimReading(claim.quantity)?.low.value == FindingReading(finding)?.low.value
    {
      return true
    }
    // "£1,040 a week" for a month's rent.
    if family == .money || family == .count || family == .measure,
      let told = TimeBase.base(behind: claim, directions.words),
      let right = TimeBase.base(of: finding, metric: catalog.ledger(reference).metrics[finding.metric]), told != right,
      ClaimReading(claim.quantity)?.low.value == FindingReading(finding)?.low.value
    {
      return true
    }
    switch family {
    case .duration, .measure, .money:
      // In another unit of the same kind, only the very number is a slip of the unit.
      guard let factor = UnitScale.factor(from: claim.quantity.unit.symbol, to: value.unit.symbol) else { return true }
      return factor != .one && ClaimReading(claim.quantity)?.low.value == FindingReading(finding)?.low.value
    case .count:
      guard let stated = TextUnits.unit(claim.quantity.unit.symbol), let right = TextUnits.unit(value.unit.symbol)
      else {
        return false
      }
      return stated != right
    default: return false
    }
  }
}
