internal import Documents
internal import Ledger
internal import Quantities

/// Calls claims supported, or loose where the finding they fit says more.
extension Verdicts {
  func decideSupport(_ number: Int, _ candidate: ScoredCandidate) -> Decision {
    let finding = catalog.finding(candidate.reference)
    let isRare = isRare(finding)
    if case let judgement = judge.judgement(
      claims[number], candidate, around[number], candidates[number], stated: stated(number)), judgement.hasOtherUnit,
      candidate.context >= thresholds.support,
      catalog.family(candidate.reference) == .count || isNamedNear(number, candidate) || isDistinctive(candidate),
      !countsPlace(number),
      reasonForDoubt(number, candidate) == nil,
      !isPointInTime(claims[number]), let ruling = Rule.unitMismatch.judge?(judgement)
    {
      return Decision(
        verdict: ruling.verdict, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: candidate.reference)
    }
    let needed =
      candidate.relation == .bounded ? thresholds.boundSupport : isRare ? thresholds.rareSupport : thresholds.support
    // "Risen by a third": a change, and none of the levels that are near a third.
    if claims[number].quantity.unit.kind == .fraction, !catalog.isChange(candidate.reference),
      judge.directions.isSizeOfChange(claims[number]) || isCompared(claims[number])
    {
      return unverifiable("it is told as a change, and \(finding.id) is a level", candidate)
    }
    if isIndexBase(claims[number]), candidate.relation != .equal {
      return unverifiable("it is where an index starts", candidate)
    }
    // "I read it twice": how often, not how much.
    let isFrequency = isHowOften(claims[number])
    guard candidate.context >= needed, !isFrequency else {
      return unverifiable(
        "has the value of \(finding.id), but too little around it speaks of that", candidate)
    }
    if let (twin, ruling) = twinRuling(number, candidate) {
      return Decision(
        verdict: ruling.verdict, candidate: twin, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: twin.reference)
    }
    var judgement = judge.judgement(
      claims[number], candidate, around[number], candidates[number], stated: stated(number))
    // "190,000 of 310,000": what stands beside the latest figure is not taken for it.
    if let later = judgement.laterFinding, later.told == nil,
      isStatedBeside(number, later.finding, in: candidate.reference.ledger)
    {
      judgement.laterFinding = nil
    }
    if judgement.droppedCondition != nil, isCounterpart(number, candidate.reference) {
      judgement.droppedCondition = nil
    }
    let isEnough =
      candidate.context >= thresholds.imprecise && isSingledOut(number, candidate)
      || judgement.isSpread && candidate.context >= thresholds.imprecise
      || judgement.laterFinding != nil && (isRare || isDistinctive(candidate)) && candidate.relation == .equal
        && candidate.context >= thresholds.droppedPeriod
      || judgement.isLoose && candidate.context >= thresholds.otherHedge && isNamedNear(number, candidate)
      || judgement.otherStatistic != nil && contextWithoutStatistic(candidate, judgement) >= thresholds.otherHedge
      || judgement.isLevelToldAsChange && candidate.relation == .equal && candidate.context >= thresholds.otherHedge
      || judgement.isTurned && (candidate.relation == .equal || candidate.relation == .rounded)
        && candidate.context >= thresholds.otherHedge && isNamedNear(number, candidate)
      || judgement.isTurned && candidate.relation == .equal && candidate.context >= thresholds.imprecise
    guard isEnough, let first = ruling(judgement) else {
      return Decision(
        verdict: .supported, candidate: candidate, rulings: [], message: "ledger says \(finding.value.text)",
        derivation: nil, finding: candidate.reference)
    }
    return Decision(
      verdict: first.verdict, candidate: candidate, rulings: [first], message: first.message, derivation: nil,
      finding: candidate.reference)
  }

  /// How well a finding fits but for the statistic, which is what is in question.
  private func contextWithoutStatistic(_ candidate: ScoredCandidate, _ judgement: Judgement) -> Int {
    judgement.rivalStatistic == nil
      ? candidate.context : candidate.context - scorer.weights.otherStatistic
  }

  /// Whether a multiple is followed by nothing that it could be a multiple of.
  func isHowOften(_ claim: Claim) -> Bool {
    guard ValueFamily(claim.quantity) == .multiple, claim.words.count == 1,
      ["twice", "thrice"].contains(words.folded(claim.words.lowerBound))
    else { return false }
    let next = claim.words.upperBound
    let isAtEnd = !words.sentences[claim.sentence].contains(next) || words.distance(next - 1, next) > 10
    return isAtEnd
  }

  /// Whether a value has three digits or more: one that is not met by chance.
  static func isDistinctive(_ value: Value) -> Bool {
    func digits(_ number: Number) -> Int { String(number.value.mantissa.magnitude).utf8.count }
    switch value {
    case .number(let number): return digits(number) >= 3 || number.value.magnitude >= Decimal(10_000)
    case .range(let low, let high): return digits(low) + digits(high) >= 3
    case .date: return true
    }
  }

  /// Whether a finding has a value of three digits or more that no other finding has: it speaks for itself.
  func isRare(_ finding: Finding) -> Bool {
    finding.value.quantity.map { catalog.count(of: $0.value) == 1 && Self.isDistinctive($0.value) } ?? false
  }

  /// Where a claim fits the rounded one of two twins and the words do not tell them apart: the exact one is what it should say.
  func twinRuling(_ number: Int, _ candidate: ScoredCandidate) -> (ScoredCandidate, Ruling)? {
    let finding = catalog.finding(candidate.reference)
    guard candidate.relation != .restated, finding.value.quantity?.modifier == .about,
      let twin = candidates[number].first(where: { other in
        guard other.reference.ledger == candidate.reference.ledger, other.reference != candidate.reference else {
          return false
        }
        let rival = catalog.finding(other.reference)
        return rival.value.quantity?.modifier == nil && judge.isNear(finding, rival, in: other.reference.ledger)
          && (other.relation == .coarse || other.relation == .rounded)
          && candidate.context - other.context < thresholds.twinSlack
      })
    else { return nil }
    let exact = catalog.finding(twin.reference)
    let isHedged = claims[number].quantity.modifier != nil
    return (
      twin,
      Ruling(
        rule: "near-metric", verdict: .imprecise, severity: isHedged ? .info : .warning,
        message: "article says \(stated(number)), ledger says \(exact.value.text)",
        why: ["\(finding.value.text) is the rounded figure of its twin, \(finding.id)"],
        help: "state \(exact.value.text), or say that the figure is rounded", suggestion: exact.value.replacement)
    )
  }
}
