internal import Documents
internal import Ledger
internal import Quantities

/// Calls claims wrong, where the evidence is enough.
extension Verdicts {
  func decideFlag(_ number: Int, _ candidate: ScoredCandidate) -> Decision {
    let finding = catalog.finding(candidate.reference)
    if !isSameNumber(number, candidate), let obstacle = obstacle(number, candidate) {
      if let plain = plainer(number, than: candidate) { return decideFlag(number, plain) }
      return unverifiable("nothing singles out a finding; nearest is \(finding.id), but \(obstacle)", candidate)
    }
    if let reason = reasonForDoubt(number, candidate) { return unverifiable(reason, candidate) }
    // Named by a heading or a sentence before, and another finding has the value: that may be meant.
    if candidate.relation == .disjoint,
      !isNamedItself(number, candidate)
        || !isNamedNear(number, candidate) && !hasNamedPlace(number, candidate.reference, finding),
      let other = candidates[number].first(where: {
        $0.isSupport && !isRuledOutByPlace(number, $0.reference, catalog.finding($0.reference))
      }), catalog.rivalStatistic(candidate.reference) != other.reference
    {
      return unverifiable("it may speak of \(catalog.finding(other.reference).id), whose value it has", candidate)
    }
    let judgement = judge.judgement(
      claims[number], candidate, around[number], candidates[number], stated: stated(number))
    if case .sibling(let sibling)? = judgement.slip, candidate.relation == .disjoint,
      catalog.finding(sibling).metric == finding.metric
    {
      if isOwnPlaceNamed(number, candidate.reference, sibling),
        let owner = candidates[number].first(where: { $0.reference == sibling && $0.isSupport })
      {
        return decideSupport(number, owner)
      }
      if let apart = catalog.finding(sibling).coordinates.first(where: { !finding.coordinates.contains($0) }),
        hasOwnLabel(number, candidate.reference.ledger, apart.dimension)
      {
        return unverifiable("what is named belongs to the figure behind it", candidate)
      }
      if isWithout(number) { return unverifiable("it is told without what is named", candidate) }
      if isTakenBeside(number, candidate.reference, sibling) {
        return unverifiable("what is named belongs to the figure beside it", candidate)
      }
      if isContrasted(number, candidate.reference, sibling) {
        let owner = candidates[number].first { $0.reference == sibling && $0.relation == .equal }
        return owner.map { decideSupport(number, $0) }
          ?? unverifiable("what is named belongs to the figure beside it", candidate)
      }
    }
    if let reading = readingBeside(number, candidate, judgement.slip) { return reading }
    if judgement.slip == nil, candidate.relation == .disjoint, isNamedByPeersOnly(number, candidate) {
      return unverifiable("only the figures beside it speak of \(finding.id)", candidate)
    }
    if case .magnitude(let power)? = judgement.slip,
      abs(power) > 3 && isMetByChance(number, candidate)
        || ![1, 3].contains(abs(power)) && hasNoContext(number, candidate)
    {
      return unverifiable("its digits are common, and nothing around it speaks of \(finding.id)", candidate)
    }
    guard let first = ruling(judgement) else {
      return unverifiable("does not compare with \(finding.id)", candidate)
    }
    let needed =
      switch first.verdict {
      case .imprecise, .stale:
        isSameNumber(number, candidate) ? thresholds.otherHedge : thresholds.imprecise
      default:
        isSameNumber(number, candidate)
          ? thresholds.otherHedge
          : isDigitSlip(number, candidate.reference)
            ? thresholds.digitSlip
            : judgement.hasOtherUnit
              ? isConfusedUnit(number, candidate) ? thresholds.confusedUnit : thresholds.otherUnit
              : judgement.isShortSlip
                ? thresholds.shortSlip : judgement.slip != nil ? thresholds.namedSlip : thresholds.wrong
      }
    let surplus =
      claims[number].quantity.kind == .duration
      ? thresholds.durationSurplus : claims[number].quantity.unit.kind == .fraction ? thresholds.fractionSurplus : 0
    let slack = about.contains(candidate.reference.ledger) ? thresholds.subjectSlack : 0
    let credit = countsAlone(number, candidate.reference) ? thresholds.ownNoun : 0
    guard candidate.context >= needed + surplus - slack - credit else {
      return unverifiable("too little around it speaks of \(finding.id)", candidate)
    }
    return Decision(
      verdict: first.verdict, candidate: candidate, rulings: [first], message: first.message, derivation: nil,
      finding: candidate.reference)
  }

  /// What a claim is where the finding that is named has its right figure beside it: "clots 3.9%, deep infection 2.5%", "€46 billion over
  /// ten years, or €4.6 billion a year".
  private func readingBeside(_ number: Int, _ candidate: ScoredCandidate, _ slip: Slip?) -> Decision? {
    guard candidate.relation == .disjoint,
      isStatedBeside(number, candidate.reference)
        || slip == nil
          && (isApproachedBeside(number, candidate.reference) || isStatedForNow(number, candidate.reference))
    else { return nil }
    switch slip {
    case .magnitude: return unverifiable("what is named belongs to the figure beside it", candidate)
    case .sibling(let owner)
    where catalog.finding(owner).metric != catalog.finding(candidate.reference).metric
      && !isAttached(number, candidate.reference):
      let own = candidates[number].first {
        $0.reference == owner && $0.relation == .equal && $0.context >= thresholds.support
      }
      return own.map { decideSupport(number, $0) }
    // "41% of walkers, 12% of those over 80": the finding is told already.
    case nil: return unverifiable("what is named belongs to the figure beside it", candidate)
    default: return nil
    }
  }

  /// Whether the words of a finding's metric belong to a claim rather than to a figure beside it.
  private func isAttached(_ number: Int, _ reference: FindingReference) -> Bool {
    let key = AttachmentTable.Key.metrics(ledger: reference.ledger)
    return scorer.attachments.attached[number][key]?.metrics.contains(catalog.finding(reference).metric) ?? false
  }

  /// The finding of the whole, where nothing names the place of another finding of its metric: "storage stood at 24%" speaks of all.
  private func plainer(_ number: Int, than candidate: ScoredCandidate) -> ScoredCandidate? {
    guard candidate.relation == .disjoint else { return nil }
    let finding = catalog.finding(candidate.reference)
    return candidates[number].first { other in
      let rival = catalog.finding(other.reference)
      return other.relation == .disjoint && other.reference.ledger == candidate.reference.ledger
        && rival.metric == finding.metric && rival.coordinates.count < finding.coordinates.count
        && rival.coordinates.allSatisfy(finding.coordinates.contains) && isSingledOut(number, other)
        && isNamedItself(number, other)
    }
  }

  /// Whether nothing but the figures beside a claim says what it may be, and a word of its own before it that the ledger does not know:
  /// "selective 94.2%, modern languages 70.2%".
  private func isNamedByPeersOnly(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    let finding = catalog.finding(candidate.reference)
    let metric = around[number].metrics[candidate.reference.ledger][finding.metric]
    let label = claims[number].words.lowerBound - 1
    return metric.isByPeers && table(of: number) == nil
      && !hasNamedPlace(number, candidate.reference, finding)
      && words.sentences[claims[number].sentence].contains(label) && !words.words[label].isFunction
      && !words.words[label].isNumber && words.words[label].stem == 0
      && words.distance(label, claims[number].words.lowerBound) <= 12
  }

  /// Whether nothing around a claim names a finding, and the digits they share are three or fewer.
  private func hasNoContext(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    let metric = around[number].metrics[candidate.reference.ledger][catalog.finding(candidate.reference).metric]
    guard metric.worth == 0, around[number].findings[candidate.reference] == nil,
      case .number(let value) = claims[number].quantity.value
    else { return false }
    return value.value.mantissa.magnitude < 1_000
  }

  /// Whether a claim shares no more with a finding than one or two digits: "€41,000" and €410 million.
  private func isMetByChance(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    guard !isNamedItself(number, candidate), case .number(let value) = claims[number].quantity.value else {
      return false
    }
    return value.value.mantissa.magnitude < 100
  }

  /// Whether words of a finding's metric, or its own, stand around a claim, and not only a group or condition that no other metric has.
  private func isNamedItself(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    around[number].metrics[candidate.reference.ledger][catalog.finding(candidate.reference).metric].isNamed
      || around[number].findings[candidate.reference] != nil
  }

  /// Whether the place that tells a finding from its sibling belongs to a nearer number, which is right: "0.21 one-to-one, 0.13 group".
  private func isTakenBeside(_ number: Int, _ reference: FindingReference, _ sibling: FindingReference) -> Bool {
    guard reference.ledger == sibling.ledger else { return false }
    let others = catalog.finding(sibling).coordinates
    return catalog.finding(reference).coordinates.contains { coordinate in
      !others.contains(coordinate)
        && isTakenRightly(
          number, reference.ledger, coordinate.dimension, metric: catalog.finding(reference).metric)
    }
  }

  /// Whether a claim has the finding's very number under another hedge, at a place that is not ruled out.
  func isSameNumber(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    guard !isRuledOut(number, candidate.reference, catalog.finding(candidate.reference)) else { return false }
    if case .other = around[number].sources[candidate.reference.ledger] { return false }
    switch candidate.relation {
    case .boundTouched, .boundLost, .boundExcluded: break
    case nil where isLevelInPoints(number, candidate.reference): break
    case nil where isOtherScale(number, candidate.reference): break
    default: return false
    }
    return ClaimReading(claims[number].quantity)?.low.value == checker.readings[candidate.reference]?.low.value
  }

  /// Whether a claim gives a level in percentage points, with nothing beside it that tells a difference.
  func isLevelInPoints(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard ValueFamily(claim.quantity) == .points, catalog.family(reference) == .share, !catalog.isChange(reference),
      around[number].isChange == nil, !judge.directions.speaksOfChange(claim)
    else { return false }
    return !words.sentences[claim.sentence].contains { Self.differences.contains(words.folded($0)) }
  }

  func isOtherScale(_ number: Int, _ reference: FindingReference) -> Bool {
    ClaimReading(claims[number].quantity).map { judge.finder.isOtherScale(claims[number], $0, reference) } ?? false
  }

  /// Words that set two figures against each other.
  static let differences: Set<String> = [
    "gap", "gaps", "apart", "between", "lead", "leads", "ahead", "behind", "margin", "differ", "differs", "separate",
    "separates", "spread", "than", "within", "more", "less", "fewer", "edge", "advantage", "distance", "below", "above",
    "effect",
  ]

  /// Whether a claim has the finding's very number, in percent for points or the other way round, right beside the words for it.
  func isConfusedUnit(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    let finding = catalog.finding(candidate.reference)
    let metric = around[number].metrics[candidate.reference.ledger][finding.metric]
    guard candidate.relation == nil, metric.isAttached, metric.zone == .sentence else { return false }
    switch (ValueFamily(claims[number].quantity), catalog.family(candidate.reference)) {
    case (.share, .points), (.points, .share): return true
    default: return false
    }
  }

  /// What the first rule that has something to say says.
  func ruling(_ judgement: Judgement) -> Ruling? {
    for rule in Rule.all {
      if let ruling = rule.judge?(judgement) { return ruling }
    }
    return nil
  }
}
