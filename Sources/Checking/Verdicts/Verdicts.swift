internal import Documents
internal import Ledger
internal import Quantities

/// Decides what is said of each claim of a document.
struct Verdicts {
  let checker: Checker
  let document: Document
  let words: DocumentWords
  let claims: [Claim]
  private(set) var around: [Scorer.Surroundings]
  private(set) var candidates: [[ScoredCandidate]]
  /// The candidate that the joint assignment gave each claim.
  private(set) var chosen: [Int?]
  let scorer: Scorer
  let judge: Judge
  /// The ledgers that the document is about, as far as the first pass tells.
  private var about: Set<Int> = []

  init(
    checker: Checker, document: Document, words: DocumentWords, claims: [Claim], around: [Scorer.Surroundings],
    candidates: [[ScoredCandidate]], chosen: [Int?], scorer: Scorer, judge: Judge
  ) {
    self.checker = checker
    self.document = document
    self.words = words
    self.claims = claims
    self.around = around
    self.candidates = candidates
    self.chosen = chosen
    self.scorer = scorer
    self.judge = judge
  }

  /// What is said of a claim before it is written out.
  struct Decision {
    var verdict: Verdict
    var candidate: ScoredCandidate?
    var rulings: [Ruling]
    var message: String
    var derivation: String?
    var confidence: Int
    /// A date that is judged has a finding and no candidate.
    var finding: FindingReference?
  }

  struct Judged {
    var claims: [JudgedClaim]
    var diagnostics: [Diagnostic]
  }

  private var catalog: FindingCatalog { checker.catalog }
  private var thresholds: Thresholds { checker.thresholds }

  mutating func judged() -> Judged {
    var decisions = claims.indices.map(decide)
    reconsider(&decisions)
    WholeJudge(verdicts: self).judge(&decisions)
    Misplacement(verdicts: self).judge(&decisions)
    TableJudge(verdicts: self).judge(&decisions)
    ChangeJudge(verdicts: self).judge(&decisions)
    DateJudge(verdicts: self).judge(&decisions)
    DerivedJudge(verdicts: self).judge(&decisions)
    OrderJudge(verdicts: self).judge(&decisions)
    silenceUnrelated(&decisions)
    silenceUnanchored(&decisions)
    return write(decisions)
  }

  // MARK: - One claim

  private func decide(_ number: Int) -> Decision {
    let claim = claims[number]
    guard claim.quantity.kind != .date else { return unverifiable("a date that no finding speaks of") }
    guard let index = chosen[number], candidates[number].indices.contains(index) else {
      return unverifiable("no finding is named near it and none has its value")
    }
    let candidate = named(number, candidates[number][index])
    if candidate.isSupport {
      if let louder = louder(number, than: candidate) { return decideFlag(number, louder) }
      return decideSupport(number, candidate)
    }
    // Most figures are right: what fits the value and may well be meant is preferred to a finding that is named more loudly.
    if let other = supporter(number, against: candidate) {
      let named = named(number, other)
      return named.isSupport ? decideSupport(number, named) : decideFlag(number, named)
    }
    return decideFlag(
      number, digitSlip(number, against: candidate) ?? unitSlip(number, against: candidate) ?? candidate)
  }

  /// A finding whose digits the claim has, one or two of them wrong, where the one that is named has nothing in common with it.
  private func digitSlip(_ number: Int, against rival: ScoredCandidate) -> ScoredCandidate? {
    guard rival.relation == .disjoint, !isDigitSlip(number, rival.reference) else { return nil }
    return candidates[number].first { other in
      other.relation == .disjoint && other.context >= thresholds.digitSlip && isDigitSlip(number, other.reference)
        && !isRuledOut(number, other.reference, catalog.finding(other.reference))
    }
  }

  /// A finding that is named near the claim and has its very number in another unit: "within 7%" for seven points.
  private func unitSlip(_ number: Int, against rival: ScoredCandidate) -> ScoredCandidate? {
    guard rival.relation == .disjoint else { return nil }
    return candidates[number].first { other in
      let finding = catalog.finding(other.reference)
      let needed = isConfusedUnit(number, other) ? thresholds.confusedUnit : thresholds.otherUnit
      return other.relation == nil && other.context >= needed
        && around[number].metrics[other.reference.ledger][finding.metric].worth > 0 && isSingledOut(number, other)
    }
  }

  /// A finding that the words name far more clearly than the one whose value the claim has by chance.
  private func louder(_ number: Int, than candidate: ScoredCandidate) -> ScoredCandidate? {
    let finding = catalog.finding(candidate.reference)
    let surroundings = around[number]
    if let other = swapped(number, candidate) ?? twinNamed(number, candidate) { return other }
    guard candidate.relation != .restated, surroundings.metrics[candidate.reference.ledger][finding.metric].worth == 0,
      surroundings.findings[candidate.reference] == nil, !hasNamedPlace(number, candidate.reference, finding)
    else { return nil }
    return candidates[number].first { other in
      guard !other.isSupport, other.relation == .disjoint, other.context >= candidate.context + thresholds.louder else {
        return false
      }
      let rival = catalog.finding(other.reference)
      let metric = surroundings.metrics[other.reference.ledger][rival.metric]
      return metric.isAttached && metric.zone == .sentence && isSingledOut(number, other)
    }
  }

  /// Two figures of one sentence that have changed places: each is attached to the metric whose value the other has.
  private func swapped(_ number: Int, _ candidate: ScoredCandidate) -> ScoredCandidate? {
    let reference = candidate.reference
    let finding = catalog.finding(reference)
    let key = AttachmentTable.Key.metrics(ledger: reference.ledger)
    guard candidate.relation == .equal, let own = scorer.attachments.attached[number][key],
      own.certainty >= 74, !own.metrics.contains(finding.metric)
    else { return nil }
    for other in claims.indices where other != number && claims[other].sentence == claims[number].sentence {
      guard let index = chosen[other], candidates[other].indices.contains(index),
        let its = scorer.attachments.attached[other][key], its.certainty >= 74
      else { continue }
      let rival = candidates[other][index]
      let metric = catalog.finding(rival.reference).metric
      guard rival.relation == .equal, rival.reference.ledger == reference.ledger, metric != finding.metric,
        own.metrics.contains(metric), its.metrics.contains(finding.metric), !its.metrics.contains(metric)
      else { continue }
      return candidates[number].first { $0.reference == rival.reference && $0.relation == .disjoint }
    }
    return nil
  }

  /// A sibling that is named in words of its own, where the finding whose value the claim has is a declared twin and is not.
  private func twinNamed(_ number: Int, _ candidate: ScoredCandidate) -> ScoredCandidate? {
    let reference = candidate.reference
    let finding = catalog.finding(reference)
    guard candidate.relation != .restated, around[number].findings[reference] == nil else { return nil }
    return candidates[number].first { other in
      guard other.reference.ledger == reference.ledger, other.relation == .disjoint,
        let words = around[number].findings[other.reference]
      else { return false }
      return words.zone == .sentence && other.context >= candidate.context + thresholds.twinNamed
        && judge.isNear(finding, catalog.finding(other.reference), in: reference.ledger)
    }
  }

  /// Whether the claim's own sentence names a place of the finding and gives it to the claim.
  private func hasNamedPlace(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    let ledger = catalog.ledger(reference)
    return finding.coordinates.contains { coordinate in
      guard !ledger.dimensions[coordinate.dimension].isTime,
        let named = around[number].places[reference.ledger][coordinate.dimension]
      else { return false }
      return named.zone == .sentence && named.percent >= 70
        && named.place.relation(to: Place(coordinate, in: ledger)) == .equal
    }
  }

  /// A candidate with the claim's value that the words allow, where the one they name most loudly has another.
  private func supporter(_ number: Int, against rival: ScoredCandidate) -> ScoredCandidate? {
    let surroundings = around[number]
    let loud = catalog.finding(rival.reference)
    // What nearly fits the finding that is named is not given up for one that is hardly named.
    let isNearMiss = rival.relation != nil && rival.relation != .disjoint && rival.relation != .looseBound
    let loudMetric = surroundings.metrics[rival.reference.ledger][loud.metric]
    return candidates[number].first { other in
      guard other.isSupport, other.context >= thresholds.support else { return false }
      let finding = catalog.finding(other.reference)
      guard !isRuledOut(number, other.reference, finding) else { return false }
      if isNearMiss, other.context + thresholds.twinSlack < rival.context { return false }
      let metric = surroundings.metrics[other.reference.ledger][finding.metric]
      if finding.metric == loud.metric, other.reference.ledger == rival.reference.ledger {
        // A sibling: it must be as free to be meant as the rival, which it is where another figure has the rival's value.
        return isStatedBeside(number, rival.reference) || other.context + thresholds.siblingSlack >= rival.context
      }
      // A number without a unit is no evidence against a finding of another one.
      if claims[number].isBare { return true }
      if other.relation == .restated || hasNamedPlace(number, other.reference, finding) { return true }
      // Another metric, and a value that no other finding has: it takes much to give that up.
      // A value of some place that nothing names, against a finding whose place is.
      if surroundings.findings[other.reference] == nil, lacksPlace(number, other.reference, finding),
        loudMetric.isNamed, loudMetric.zone == .sentence, hasNamedPlace(number, rival.reference, loud),
        metric.worth == 0 || rival.context >= other.context + thresholds.louder
      {
        return false
      }
      if isDistinctive(other), rival.context < (loudMetric.isNamed ? thresholds.overRare : thresholds.overRareUnnamed) {
        return true
      }
      // Another metric: named in words of its own, or the rival only loosely.
      let isUnnamed = metric.worth == 0 && loudMetric.isAttached && loudMetric.zone == .sentence
      return metric.worth * 2 >= loudMetric.worth
        || rival.context < (isUnnamed ? thresholds.imprecise : thresholds.namedSlip)
    }
  }

  /// Whether another figure of the claim's sentence states a finding rightly.
  private func isStatedBeside(_ number: Int, _ reference: FindingReference) -> Bool {
    claims.indices.contains { other in
      guard other != number, claims[other].sentence == claims[number].sentence, let best = candidates[other].first
      else { return false }
      return best.reference == reference && best.relation == .equal
    }
  }

  /// Whether a finding has a place where its siblings have others, and nothing near the claim names one.
  private func lacksPlace(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    finding.coordinates.contains { coordinate in
      !catalog.ledger(reference).dimensions[coordinate.dimension].isTime
        && catalog.hasSiblings(reference, coordinate.dimension)
        && around[number].places[reference.ledger][coordinate.dimension] == nil
    }
  }

  /// Whether a claim has the very value of a finding, which no other finding has, in two digits or more that are not round.
  private func isDistinctive(_ candidate: ScoredCandidate) -> Bool {
    guard candidate.relation == .equal, let value = catalog.finding(candidate.reference).value.quantity?.value,
      catalog.count(of: value) == 1, case .number(let number) = value
    else { return false }
    return number.value.mantissa.magnitude >= 10 && !ClaimReading.isRound(number)
  }

  /// Whether the words around a claim name another place, time or condition than a finding's.
  private func isRuledOut(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    let ledger = catalog.ledger(reference)
    for coordinate in finding.coordinates {
      guard let named = around[number].places[reference.ledger][coordinate.dimension], named.percent >= 70 else {
        continue
      }
      if named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint { return true }
    }
    // It counts what another finding counts: "400,000 people" is not the number of sessions.
    let nouns = around[number].nounStems
    let wanted = catalog.nounStems(reference)
    if catalog.family(reference) == .count, !nouns.isEmpty, !wanted.isEmpty,
      !nouns.contains(where: { wanted.contains($0) || catalog.isBagged($0, reference.ledger, finding.metric) }),
      nouns.contains(where: { catalog.countedStems(reference.ledger).contains($0) })
    {
      return true
    }
    return false
  }

  func unverifiable(_ reason: String, _ candidate: ScoredCandidate? = nil) -> Decision {
    Decision(
      verdict: .unverifiable, candidate: nil, rulings: [], message: reason, derivation: nil, confidence: 0, finding: nil
    )
  }

  /// The finding of the very place that the article names, where the value led to a finding of a group around it: "experts
  /// 28–33%" speaks of experts, though the range is that of a wider group.
  private func named(_ number: Int, _ candidate: ScoredCandidate) -> ScoredCandidate {
    guard candidate.isSupport else { return candidate }
    let finding = catalog.finding(candidate.reference)
    let ledger = catalog.ledger(candidate.reference)
    for coordinate in finding.coordinates where !ledger.dimensions[coordinate.dimension].isTime {
      guard let place = around[number].places[candidate.reference.ledger][coordinate.dimension], place.percent >= 70,
        place.place.relation(to: Place(coordinate, in: ledger)) == .within
      else { continue }
      let sibling = candidates[number].first { other in
        guard other.reference.ledger == candidate.reference.ledger, other.reference != candidate.reference else {
          return false
        }
        let rival = catalog.finding(other.reference)
        guard rival.metric == finding.metric, rival.conditions == finding.conditions else { return false }
        return rival.coordinates.contains {
          $0.dimension == coordinate.dimension && Place($0, in: ledger).relation(to: place.place) == .equal
        }
          && rival.coordinates.filter { $0.dimension != coordinate.dimension }
            == finding.coordinates.filter { $0.dimension != coordinate.dimension }
      }
      if let sibling { return sibling }
    }
    return candidate
  }

  private func decideSupport(_ number: Int, _ candidate: ScoredCandidate) -> Decision {
    let finding = catalog.finding(candidate.reference)
    let isRare =
      finding.value.quantity.map { catalog.count(of: $0.value) == 1 && Self.isDistinctive($0.value) } ?? false
    if case let judgement = judge.judgement(
      claims[number], candidate, around[number], candidates[number], stated: stated(number)), judgement.hasOtherUnit,
      candidate.context >= thresholds.support, let ruling = Rule.unitMismatch.judge?(judgement)
    {
      return Decision(
        verdict: ruling.verdict, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        confidence: confidence(candidate), finding: candidate.reference)
    }
    let needed =
      candidate.relation == .bounded ? thresholds.boundSupport : isRare ? thresholds.rareSupport : thresholds.support
    // "I read it twice": how often, not how much.
    let isFrequency = isHowOften(claims[number])
    guard candidate.context >= needed, !isFrequency else {
      return unverifiable(
        "has the value of \(finding.id), but too little around it speaks of that", candidate)
    }
    if let (twin, ruling) = twinRuling(number, candidate) {
      return Decision(
        verdict: ruling.verdict, candidate: twin, rulings: [ruling], message: ruling.message, derivation: nil,
        confidence: confidence(candidate), finding: twin.reference)
    }
    let judgement = judge.judgement(
      claims[number], candidate, around[number], candidates[number], stated: stated(number))
    let isEnough =
      candidate.context >= thresholds.imprecise && isSingledOut(number, candidate)
      || judgement.isSpread && candidate.context >= thresholds.imprecise
      || judgement.laterFinding != nil && (isRare || isDistinctive(candidate)) && candidate.relation == .equal
        && candidate.context >= thresholds.droppedPeriod
    guard isEnough, let first = ruling(judgement) else {
      return Decision(
        verdict: .supported, candidate: candidate, rulings: [], message: "ledger says \(finding.value.text)",
        derivation: nil, confidence: confidence(candidate), finding: candidate.reference)
    }
    return Decision(
      verdict: first.verdict, candidate: candidate, rulings: [first], message: first.message, derivation: nil,
      confidence: confidence(candidate), finding: candidate.reference)
  }

  /// Whether a multiple is followed by nothing that it could be a multiple of.
  private func isHowOften(_ claim: Claim) -> Bool {
    guard ValueFamily(claim.quantity) == .multiple, claim.words.count == 1,
      ["twice", "thrice"].contains(words.folded(claim.words.lowerBound))
    else { return false }
    let next = claim.words.upperBound
    let isAtEnd = !words.sentences[claim.sentence].contains(next) || words.distance(next - 1, next) > 10
    return isAtEnd
  }

  /// Whether a value has three digits or more: one that is not met by chance.
  private static func isDistinctive(_ value: Value) -> Bool {
    func digits(_ number: Number) -> Int { String(number.value.mantissa.magnitude).utf8.count }
    switch value {
    case .number(let number): return digits(number) >= 3 || number.value.magnitude >= Decimal(10_000)
    case .range(let low, let high): return digits(low) + digits(high) >= 3
    case .date: return true
    }
  }

  /// Where a claim fits the rounded one of two twins and the words do not tell them apart: the exact one is what it should say.
  private func twinRuling(_ number: Int, _ candidate: ScoredCandidate) -> (ScoredCandidate, Ruling)? {
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

  private func decideFlag(_ number: Int, _ candidate: ScoredCandidate) -> Decision {
    let finding = catalog.finding(candidate.reference)
    if !isSameNumber(number, candidate), let obstacle = obstacle(number, candidate) {
      return unverifiable("nothing singles out a finding; nearest is \(finding.id), but \(obstacle)", candidate)
    }
    if let reason = reasonForDoubt(number, candidate) { return unverifiable(reason, candidate) }
    let judgement = judge.judgement(
      claims[number], candidate, around[number], candidates[number], stated: stated(number))
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
              : judgement.slip != nil ? thresholds.namedSlip : thresholds.wrong
      }
    let surplus = claims[number].quantity.kind == .duration ? thresholds.durationSurplus : 0
    let slack = about.contains(candidate.reference.ledger) ? thresholds.subjectSlack : 0
    let credit = countsAlone(number, candidate.reference) ? thresholds.ownNoun : 0
    guard candidate.context >= needed + surplus - slack - credit else {
      return unverifiable("too little around it speaks of \(finding.id)", candidate)
    }
    return Decision(
      verdict: first.verdict, candidate: candidate, rulings: [first], message: first.message, derivation: nil,
      confidence: confidence(candidate), finding: candidate.reference)
  }

  /// Whether a claim counts what only this finding's metric counts: "62 questions".
  private func countsAlone(_ number: Int, _ reference: FindingReference) -> Bool {
    guard ValueFamily(claims[number].quantity) == .count, catalog.family(reference) == .count else { return false }
    let metric = catalog.finding(reference).metric
    let shared = catalog.nounStems(reference).intersection(around[number].nounStems)
    return shared.contains { stem in
      !catalog.references.contains { other in
        other.ledger == reference.ledger && catalog.finding(other).metric != metric
          && catalog.nounStems(other).contains(stem)
      }
    }
  }

  /// Whether a claim has the finding's very number under another hedge, at a place that is not ruled out.
  private func isSameNumber(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    guard !isRuledOut(number, candidate.reference, catalog.finding(candidate.reference)) else { return false }
    if case .other = around[number].sources[candidate.reference.ledger] { return false }
    switch candidate.relation {
    case .boundTouched, .boundLost, .boundExcluded: break
    case nil where isLevelInPoints(number, candidate.reference): break
    default: return false
    }
    return ClaimReading(claims[number].quantity)?.low.value == checker.readings[candidate.reference]?.low.value
  }

  /// Whether a claim gives a level in percentage points, with nothing beside it that tells a difference.
  private func isLevelInPoints(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard ValueFamily(claim.quantity) == .points, catalog.family(reference) == .share, !catalog.isChange(reference),
      around[number].isChange == nil, !judge.directions.speaksOfChange(claim)
    else { return false }
    return !words.sentences[claim.sentence].contains { Self.differences.contains(words.folded($0)) }
  }

  /// Words that set two figures against each other.
  private static let differences: Set<String> = [
    "gap", "gaps", "apart", "between", "lead", "leads", "ahead", "behind", "margin", "differ", "differs", "separate",
    "separates", "spread", "than", "within", "more", "less", "fewer", "edge", "advantage", "distance", "below", "above",
    "effect",
  ]

  /// Whether a claim has the finding's very number, in percent for points or the other way round, right beside the words for it.
  private func isConfusedUnit(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    let finding = catalog.finding(candidate.reference)
    let metric = around[number].metrics[candidate.reference.ledger][finding.metric]
    guard candidate.relation == nil, metric.isAttached, metric.zone == .sentence else { return false }
    switch (ValueFamily(claims[number].quantity), catalog.family(candidate.reference)) {
    case (.share, .points), (.points, .share): return true
    default: return false
    }
  }

  /// Why a claim that disagrees with its finding may speak of something else all the same.
  private func reasonForDoubt(_ number: Int, _ candidate: ScoredCandidate) -> String? {
    let claim = claims[number]
    let finding = catalog.finding(candidate.reference)
    if case .number(let value) = claim.quantity.value, value.value == .one, claim.quantity.kind == .count {
      return "“one” is seldom a figure"
    }
    if candidate.relation == .disjoint, isFarOff(number, candidate.reference) {
      return "it is too far from \(finding.id) to be meant for it"
    }
    // A level is no change: "two in five live there" says nothing of growth.
    if candidate.relation == .disjoint, ValueFamily(claim.quantity) == .share, catalog.isChange(candidate.reference),
      around[number].isChange == nil, claim.quantity.role == nil, !judge.directions.speaksOfChange(claim)
    {
      return "it is not told as a change, and \(finding.id) is one"
    }
    // "41% more" compares; it is no level.
    if claim.quantity.direction != nil || around[number].isChange != nil && claim.quantity.role == nil,
      candidate.relation == .disjoint, ValueFamily(claim.quantity) == .share,
      !catalog.isOfChange(candidate.reference)
    {
      return "it compares two figures, and \(finding.id) is one"
    }
    if claim.isBare, catalog.family(candidate.reference) != .count,
      !claim.zones.contains(where: { $0.place == .columnHeader })
    {
      return "it has no unit, and \(finding.id) has"
    }
    if claim.quantity.kind == .duration, candidate.relation == .disjoint, isPointInTime(claim) {
      return "it says when, not how long"
    }
    if ValueFamily(claim.quantity) == .count, catalog.family(candidate.reference) == .count {
      // Something else is counted.
      let wanted = catalog.nounStems(candidate.reference)
      let reference = candidate.reference
      let isText =
        TextUnits.unit(claim.quantity.unit.symbol) != nil
        && finding.value.quantity.flatMap { TextUnits.unit($0.unit.symbol) } != nil
      // A few of something are seldom the few that the ledger counts.
      if candidate.relation == .disjoint, case .number(let value) = claim.quantity.value, value.value < Decimal(13),
        !around[number].nounStems.contains(where: { wanted.contains($0) })
      {
        return "a few of something else may be counted"
      }
      if !isText, claim.quantity.unit.kind == .counted, !wanted.isEmpty,
        !around[number].nounStems.contains(where: {
          wanted.contains($0) || catalog.isBagged($0, reference.ledger, finding.metric)
        })
      {
        return "it counts \(claim.quantity.unit.symbol), and \(finding.id) does not"
      }
    }
    let sentence = words.sentences[claim.sentence]
    let start = max(sentence.lowerBound, claim.words.lowerBound - 3)
    let end = min(sentence.upperBound, claim.words.upperBound + 3)
    if (start..<end).contains(where: { Self.sumWords.contains(words.folded($0)) }),
      ValueFamily(claim.quantity) == .share
    {
      return "it is a sum of several figures"
    }
    return nil
  }

  /// Whether a count, an amount or a measure is more than ten times a finding, or less than a tenth of it, and no slip of the decimal
  /// point: then something else is counted.
  private func isFarOff(_ number: Int, _ reference: FindingReference) -> Bool {
    switch catalog.family(reference) {
    case .count, .money, .measure, .duration: break
    default: return false
    }
    guard !isDigitSlip(number, reference), let reading = ClaimReading(claims[number].quantity),
      let finding = checker.readings[reference]
    else { return false }
    let (left, right) = (reading.low.value.magnitude, finding.low.value.magnitude)
    if case .magnitude? = Slip.digits(from: right, to: left) { return false }
    return left > right * Decimal(10) || right > left * Decimal(10)
  }

  /// Whether a length of time says when something was: "at six months", "two years later", "by month nine".
  private func isPointInTime(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let (before, after) = (claim.words.lowerBound - 1, claim.words.upperBound)
    if sentence.contains(before), Self.timeMarkers.contains(words.folded(before)) { return true }
    return sentence.contains(after) && Self.timeFollowers.contains(words.folded(after))
  }

  /// Words before and behind a length of time that make it a point in time.
  private static let timeMarkers: Set<String> = [
    "at", "after", "by", "before", "until", "till", "every", "each", "since", "past", "within",
  ]
  private static let timeFollowers: Set<String> = ["later", "ago", "earlier", "before", "after", "on", "in"]

  /// Words that make a share the sum of others.
  private static let sumWords: Set<String> = ["total", "combined", "together", "altogether", "sum", "jointly"]

  /// What the first rule that has something to say says.
  private func ruling(_ judgement: Judgement) -> Ruling? {
    for rule in Rule.all {
      if let ruling = rule.judge?(judgement) { return ruling }
    }
    return nil
  }

  /// Whether the words around a claim name the finding's metric close by, and its place wherever siblings have others.
  private func isSingledOut(_ number: Int, _ candidate: ScoredCandidate) -> Bool { obstacle(number, candidate) == nil }

  /// Why the words around a claim do not single out a finding; `nil` where they do.
  private func obstacle(_ number: Int, _ candidate: ScoredCandidate) -> String? {
    let reference = candidate.reference
    let finding = catalog.finding(reference)
    let ledger = catalog.ledger(reference)
    let surroundings = around[number]
    if case .other(let name) = surroundings.sources[reference.ledger] { return "\(name) is credited" }
    if isDigitSlip(number, reference) { return nil }
    let metric = surroundings.metrics[reference.ledger][finding.metric]
    let isNear: Bool =
      switch metric.zone {
      case _ where metric.near > 0: true
      case .sentence, .rowHeader, .columnHeader, .listParent, .row: metric.worth > 0
      case .caption, .heading: metric.worth > 60
      case .previousSentence: metric.worth > 60 && !namesOtherMetric(number, reference)
      default: surroundings.findings[reference] != nil
      }
    // The source's own looser wording without its hedge needs no more than the place.
    if candidate.relation == .boundLost, hasNamedPlace(number, reference, finding) { return nil }
    guard isNear || surroundings.findings[reference] != nil else { return "its metric is not named" }
    if let reading = ClaimReading(claims[number].quantity), judge.finder.sharesEnd(reading, reference) { return nil }
    for (dimension, axis) in ledger.dimensions.enumerated() where !axis.isTime {
      guard catalog.usesDimension(reference.ledger, finding.metric, dimension) else { continue }
      let coordinate = finding.coordinates.first { $0.dimension == dimension }
      let place = surroundings.places[reference.ledger][dimension]
      if let coordinate {
        guard catalog.hasSiblings(reference, dimension) else { continue }
        guard let place, place.percent >= 45 else { return "no \(axis.name) is named" }
        let relation = place.place.relation(to: Place(coordinate, in: ledger))
        guard relation != .disjoint else { return "“\(place.text)” is another \(axis.name)" }
      } else if let place, place.percent >= 60 {
        return "“\(place.text)” is named, and it speaks of all"
      }
    }
    return nil
  }

  private func isDigitSlip(_ number: Int, _ reference: FindingReference) -> Bool {
    ClaimReading(claims[number].quantity).map { judge.finder.isDigitSlip($0, reference) } ?? false
  }

  /// Whether the claim's own sentence names another metric that could have the claim's value.
  private func namesOtherMetric(_ number: Int, _ reference: FindingReference) -> Bool {
    let family = ValueFamily(claims[number].quantity)
    let own = catalog.finding(reference).metric
    let spots = scorer.attachments.spots[claims[number].sentence][.metrics(ledger: reference.ledger)] ?? []
    return spots.contains { spot in
      spot.metrics.contains { $0 != own && catalog.hasFamily(family, reference.ledger, $0) }
    }
  }

  /// A first estimate of how sure an alignment is, in percent.
  private func confidence(_ candidate: ScoredCandidate) -> Int {
    min(99, max(50, 55 + candidate.total / 20))
  }

  /// The claim as the article writes it, hedge included.
  func stated(_ number: Int) -> String { document.text(claims[number].quantity.fullRange) }

  // MARK: - The second pass

  /// Looks again at claims that nothing singled out, in the light of the figures beside them that were: the numbers of one
  /// sentence, list or table mostly speak of one metric.
  private mutating func reconsider(_ decisions: inout [Decision]) {
    var peers: [GroupKey: [FindingMetric: Int]] = [:]
    for (number, decision) in decisions.enumerated() where decision.verdict == .supported {
      guard let reference = decision.finding, decision.candidate?.context ?? 0 >= thresholds.support else { continue }
      let metric = FindingMetric(ledger: reference.ledger, metric: catalog.finding(reference).metric)
      for key in groups(number) { peers[key, default: [:]][metric, default: 0] += 1 }
    }
    about = subjects(decisions)
    for number in claims.indices
    where decisions[number].verdict == .unverifiable && claims[number].quantity.kind != .date {
      var counts: [FindingMetric: Int] = [:]
      for key in groups(number) {
        for (metric, count) in peers[key] ?? [:] { counts[metric] = max(counts[metric] ?? 0, count) }
      }
      guard !counts.isEmpty else {
        if !about.isEmpty { decisions[number] = decide(number) }
        continue
      }
      var surroundings = around[number]
      for (metric, count) in counts {
        let worth = checker.weights.peers * min(count, 3) / 2
        if worth > surroundings.metrics[metric.ledger][metric.metric].worth {
          surroundings.metrics[metric.ledger][metric.metric] = Scorer.MetricEvidence(
            worth: worth, second: 0, isAttached: false, text: "the figures beside it", zone: .sentence)
        }
      }
      around[number] = surroundings
      candidates[number] = judge.finder.candidates(claims[number], surroundings)
      chosen[number] = candidates[number].isEmpty ? nil : 0
      decisions[number] = decide(number)
    }
  }

  private struct FindingMetric: Hashable {
    let ledger: Int
    let metric: Int
  }

  /// What claims have in common that speak of one thing.
  private enum GroupKey: Hashable {
    case sentence(Int)
    case table(Int)
    case list(Int)
  }

  private func groups(_ number: Int) -> [GroupKey] {
    let claim = claims[number]
    var keys = [GroupKey.sentence(claim.sentence)]
    // Parts of one sentence, between semicolons.
    if words.continues.contains(claim.sentence) { keys.append(.sentence(claim.sentence - 1)) }
    if words.continues.contains(claim.sentence + 1) { keys.append(.sentence(claim.sentence + 1)) }
    let block = document.blocks[claim.block]
    if let cell = block.cell { keys.append(.table(cell.table)) }
    if block.kind == .listItem, let parent = block.parent { keys.append(.list(parent)) }
    return keys
  }

  // MARK: - The whole document

  /// Nothing is called wrong in a block where nothing else is right, unless the source is named for it: in the block, in what
  /// introduces it, beside it, or over it.
  private func silenceUnanchored(_ decisions: inout [Decision]) {
    var right: [Int: Set<Int>] = [:]
    for (number, decision) in decisions.enumerated()
    where decision.verdict == .supported || decision.candidate?.isSupport ?? false {
      guard let reference = decision.finding else { continue }
      let block = claims[number].block
      right[reference.ledger, default: []].insert(block)
      if let cell = document.blocks[block].cell {
        for other in document.blocks.indices where document.blocks[other].cell?.table == cell.table {
          right[reference.ledger]?.insert(other)
        }
      }
    }
    let subjects = subjects(decisions)
    for number in decisions.indices
    where decisions[number].verdict != .supported && decisions[number].verdict != .unverifiable {
      guard let ledger = decisions[number].finding?.ledger, !isAnchored(number, ledger, right[ledger] ?? []) else {
        continue
      }
      if subjects.contains(ledger), scorer.sources.foreignName(inBlock: claims[number].block) == nil { continue }
      decisions[number] = unverifiable("nothing around it says that it is the source's")
    }
  }

  /// The ledgers that the whole document is about: their source is named, several of their findings are told rightly, and most of what
  /// could be placed is theirs.
  private func subjects(_ decisions: [Decision]) -> Set<Int> {
    var right: [Int: Set<FindingReference>] = [:]
    var open = 0
    for (number, decision) in decisions.enumerated() where claims[number].quantity.kind != .date {
      if decision.verdict == .supported, let reference = decision.finding {
        right[reference.ledger, default: []].insert(reference)
      } else if decision.verdict == .unverifiable {
        open += 1
      }
    }
    return Set(
      right.filter { ledger, findings in
        scorer.sources.isNamedAnywhere[ledger] && findings.count >= 5 && findings.count >= open
      }.keys)
  }

  private func isAnchored(_ number: Int, _ ledger: Int, _ right: Set<Int>) -> Bool {
    let own = claims[number].block
    if right.contains(own) { return true }
    if case .named = around[number].sources[ledger] { return true }
    if scorer.sources.isNamedOver(own, ledger) { return true }
    // The blocks before and behind, in the same section.
    for other in [own - 1, own + 1] where document.blocks.indices.contains(other) {
      let (one, two) = (document.blocks[own], document.blocks[other])
      guard one.heading == two.heading || other == one.heading, scorer.sources.foreignName(inBlock: own) == nil else {
        continue
      }
      if right.contains(other) || scorer.sources.isNamed(inBlock: other, ledger) { return true }
    }
    return false
  }

  /// Nothing is called wrong in a document that neither names the source nor gets several of its figures right.
  private func silenceUnrelated(_ decisions: inout [Decision]) {
    for ledger in checker.ledgers.indices where !scorer.sources.isNamedAnywhere[ledger] {
      let right = decisions.filter { $0.verdict == .supported && $0.finding?.ledger == ledger }
      guard Set(right.compactMap(\.finding)).count < 3 else { continue }
      for index in decisions.indices
      where decisions[index].finding?.ledger == ledger && decisions[index].verdict != .supported {
        decisions[index] = unverifiable("nothing in the document names the source")
      }
    }
  }

  // MARK: - Writing out

  private func write(_ decisions: [Decision]) -> Judged {
    var judged = Judged(claims: [], diagnostics: [])
    for (number, decision) in decisions.enumerated() {
      let claim = claims[number]
      let range = document.map.source(of: claim.quantity.range)
      let evidence = decision.candidate.map { self.evidence(number, $0) } ?? []
      let index = judged.claims.count
      judged.claims.append(
        JudgedClaim(
          range: range, prose: claim.quantity.range, quantity: claim.quantity, verdict: decision.verdict,
          finding: decision.finding, derivation: decision.derivation, confidence: decision.confidence,
          rules: decision.rulings.map(\.rule), message: decision.message,
          suggestion: decision.rulings.first?.suggestion, evidence: evidence,
          candidates: candidates[number].prefix(5).map { scored in
            Candidate(
              finding: scored.reference, context: scored.context, value: scored.value,
              evidence: self.evidence(number, scored))
          }))
      for ruling in decision.rulings {
        judged.diagnostics.append(diagnostic(ruling, number, decision, range, claim: index))
      }
    }
    judged.diagnostics.sort { ($0.range, $0.rule) < ($1.range, $1.rule) }
    return judged
  }

  private func evidence(_ number: Int, _ candidate: ScoredCandidate) -> [Evidence] {
    var evidence: [Evidence] = []
    _ = scorer.context(claims[number], around[number], candidate.reference) { evidence.append($0) }
    if candidate.value != 0 {
      evidence.append(
        Evidence(
          feature: "value", term: catalog.finding(candidate.reference).value.text,
          place: candidate.relation.map { "\($0)" } ?? "same number", weight: candidate.value))
    }
    return evidence
  }

  private func diagnostic(
    _ ruling: Ruling, _ number: Int, _ decision: Decision, _ range: ByteRange, claim: Int
  ) -> Diagnostic {
    var places: [Diagnostic.LedgerPlace] = []
    var id: String?
    if let reference = decision.finding {
      let finding = catalog.finding(reference)
      id = finding.id
      places.append(
        Diagnostic.LedgerPlace(
          ledger: reference.ledger, range: finding.value.range, label: "ledger: \(finding.value.text) (\(finding.id))"))
    }
    var why = ruling.why
    if let candidate = decision.candidate { why.insert(matchedOn(number, candidate), at: 0) }
    return Diagnostic(
      rule: ruling.rule, severity: ruling.severity, range: range, message: ruling.message,
      label: "article: \(stated(number))", why: why, help: ruling.help, places: places, finding: id, claim: claim,
      fix: ruling.suggestion.map { Diagnostic.Fix(range: range, replacement: $0, isSafe: false) })
  }

  /// "matched on "success rate" and "novices"".
  private func matchedOn(_ number: Int, _ candidate: ScoredCandidate) -> String {
    var terms: [String] = []
    for piece in evidence(number, candidate) where piece.weight >= 40 {
      guard piece.feature != "value", piece.feature != "unit", piece.feature != "source", piece.feature != "words",
        !piece.place.isEmpty
      else { continue }
      let term = piece.place == "sentence" ? "“\(piece.term)”" : "“\(piece.term)” (\(piece.place))"
      if !terms.contains(term) { terms.append(term) }
    }
    guard !terms.isEmpty else { return "matched on its value alone" }
    return "matched on " + terms.joined(separator: " and ")
  }
}
