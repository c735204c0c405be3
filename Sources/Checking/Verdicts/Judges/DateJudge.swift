internal import Documents
internal import Ledger
internal import Quantities

/// Judges dates and periods: those that findings state, and those that say when a figure holds.
struct DateJudge {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    let subjects = subjects(decisions)
    for number in verdicts.claims.indices {
      guard case .date(let span) = verdicts.claims[number].quantity.value else { continue }
      if let decision = coordinate(number, span, decisions) ?? finding(number, span)
        ?? issued(number, span, subjects, decisions) ?? timeOfMetric(number, span, decisions)
        ?? wrongTime(number, span, decisions)
      {
        decisions[number] = decision
      }
    }
  }

  /// The ledgers that the document is about: those whose source it names, or else the one whose figures it gets right most often.
  private func subjects(_ decisions: [Verdicts.Decision]) -> Set<Int> {
    let ledgers = verdicts.checker.ledgers.indices
    let named = ledgers.filter { verdicts.scorer.sources.isNamedAnywhere[$0] }
    if !named.isEmpty { return Set(named) }
    var right = [Set<FindingReference>](repeating: [], count: ledgers.count)
    for decision in decisions where decision.verdict == .supported {
      if let reference = decision.finding { right[reference.ledger].insert(reference) }
    }
    // One or two figures are met by chance.
    guard let best = ledgers.max(by: { right[$0].count < right[$1].count }), right[best].count >= 3 else { return [] }
    return [best]
  }

  /// A date that says when a supported figure of its sentence holds is supported with it.
  private func coordinate(_ number: Int, _ span: DateSpan, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    for other in verdicts.beside(number) where other != number {
      guard decisions[other].verdict == .supported, let reference = decisions[other].finding else { continue }
      for coordinate in verdicts.checker.catalog.finding(reference).coordinates {
        guard case .time(let time) = coordinate.place else { continue }
        let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
        guard verdicts.scorer.attachments.attached[other][key]?.words == claim.words else { continue }
        let relation = Calendar.relation(span, time)
        if relation == .equal || relation == .within {
          return Verdicts.Decision(
            verdict: .supported, candidate: nil, rulings: [], message: "when \(decisions[other].message)",
            derivation: nil, finding: reference)
        }
      }
    }
    return nil
  }

  /// A date at which a metric has a finding whose other figures are told rightly in the same sentence, or in the one before: "since
  /// 1990", "above the level of 2000".
  private func timeOfMetric(_ number: Int, _ span: DateSpan, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    guard span.start.day == nil else { return nil }
    let near = verdicts.beside(number, within: 1).filter { other in
      other != number && verdicts.claims[other].quantity.kind != .date && decisions[other].verdict == .supported
        && verdicts.claims[other].block == claim.block
    }
    for distance in 0...1 {
      for other in near where abs(claim.sentence - verdicts.claims[other].sentence) == distance {
        guard let reference = decisions[other].finding else { continue }
        let own = verdicts.checker.catalog.finding(reference)
        let ledger = verdicts.checker.ledgers[reference.ledger]
        let others = verdicts.checker.catalog.references.filter { candidate in
          let finding = verdicts.checker.catalog.finding(candidate)
          return candidate.ledger == reference.ledger && finding.metric == own.metric
            && finding.coordinates.contains { coordinate in
              guard case .time(let time) = coordinate.place else { return false }
              return Calendar.relation(span, time) == .equal
            }
        }
        let best =
          others.first { verdicts.checker.catalog.finding($0).places(in: ledger) == own.places(in: ledger) }
          ?? others.first
        guard let best else { continue }
        return supported(verdicts.checker.catalog.finding(best), best)
      }
    }
    return nil
  }

  /// Whether a figure is no end of a change, or one that the time stands right behind: "up from 26% in 2020".
  private func isFree(_ figure: Claim, from time: Claim) -> Bool {
    figure.quantity.role == nil
      || time.words.lowerBound >= figure.words.upperBound && time.words.lowerBound - figure.words.upperBound <= 1
  }

  /// A time given to a figure that the source has for another time only: "19% in 2010" where 19% is of 1990 and nothing is of 2010.
  private func wrongTime(_ number: Int, _ span: DateSpan, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    let catalog = verdicts.checker.catalog
    guard span.start.day == nil, span.start.year != nil,
      !verdicts.beside(number).contains(where: { verdicts.isIndexBase(verdicts.claims[$0]) })
    else { return nil }
    for other in verdicts.beside(number) where other != number {
      guard decisions[other].verdict == .unverifiable || decisions[other].verdict == .supported,
        verdicts.claims[other].quantity.kind != .date, isFree(verdicts.claims[other], from: claim),
        let candidate = verdicts.candidates[other].first(where: { $0.relation == .equal }),
        verdicts.isDistinctive(candidate),
        verdicts.isNamedNear(other, candidate) || verdicts.isRare(catalog.finding(candidate.reference))
      else { continue }
      if case .other = verdicts.around[other].sources[candidate.reference.ledger] { continue }
      let finding = catalog.finding(candidate.reference)
      guard verdicts.scorer.sources.isNamedAnywhere[candidate.reference.ledger],
        !verdicts.isRuledOutByPlace(other, candidate.reference, finding)
      else { continue }
      for coordinate in finding.coordinates {
        guard case .time(let time) = coordinate.place else { continue }
        let key = AttachmentTable.Key.dimension(ledger: candidate.reference.ledger, dimension: coordinate.dimension)
        guard let attached = verdicts.scorer.attachments.attached[other][key], attached.words == claim.words,
          attached.certainty >= 88,
          Calendar.relation(span, time) == .disjoint || isOtherStart(span, time, candidate.reference)
        else { continue }
        let ruling = Rule.periodMismatch.wrongTime(
          stated: verdicts.stated(number), figure: verdicts.stated(other), finding: finding)
        return Verdicts.Decision(
          verdict: .misattributed, candidate: nil, rulings: [ruling], message: ruling.message, derivation: nil,
          finding: candidate.reference)
      }
    }
    return nil
  }

  /// "Since 1990" of what a finding tells from 1970 on, where no other finding begins then.
  private func isOtherStart(_ span: DateSpan, _ time: DateSpan, _ reference: FindingReference) -> Bool {
    guard span.shape == .since, time.shape == .between, span.start.month == nil, let year = span.start.year,
      let start = time.start.year, year != start, year != time.end.year
    else { return false }
    let finding = verdicts.checker.catalog.finding(reference)
    return !verdicts.checker.catalog.references.contains { other in
      let rival = verdicts.checker.catalog.finding(other)
      return other.ledger == reference.ledger && rival.metric == finding.metric
        && rival.coordinates.contains { coordinate in
          guard case .time(let time) = coordinate.place else { return false }
          return time.start.year == year
        }
    }
  }

  /// A date that a finding states: of publication, of the study's window.
  private func finding(_ number: Int, _ span: DateSpan) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    let around = verdicts.around[number]
    var best: (reference: FindingReference, context: Int, relation: Judgement.DateRelation)?
    for reference in verdicts.checker.catalog.references where verdicts.checker.catalog.family(reference) == .date {
      let finding = verdicts.checker.catalog.finding(reference)
      guard case .date(let value)? = finding.value.quantity?.value else { continue }
      if case .other = around.sources[reference.ledger] { continue }
      let relation = relation(span, value)
      let context = verdicts.scorer.context(claim, around, reference)
      if let decision = decide(number, span, value, reference, relation, around) {
        if decision.verdict == .supported { return decision }
        if best == nil || context > best?.context ?? 0 { best = (reference, context, relation) }
      }
    }
    guard let best, let value = verdicts.checker.catalog.finding(best.reference).value.quantity,
      case .date(let stated) = value.value
    else { return nil }
    return decide(number, span, stated, best.reference, best.relation, around)
  }

  private func decide(
    _ number: Int, _ span: DateSpan, _ value: DateSpan, _ reference: FindingReference,
    _ relation: Judgement.DateRelation, _ around: Scorer.Surroundings
  ) -> Verdicts.Decision? {
    let finding = verdicts.checker.catalog.finding(reference)
    let metric = around.metrics[reference.ledger][finding.metric]
    let isNear = metric.worth > 0 && metric.zone == .sentence && metric.isAttached
    let isPeriod = value.shape == .between
    switch relation {
    case .equal:
      // A period of two months of two years is not met by chance.
      guard isPeriod || isNear || span.start.day != nil else { return nil }
      return supported(finding, reference)
    case .compatible:
      guard isNear || isPeriod && metric.worth > 0 else { return nil }
      return supported(finding, reference)
    case .wrongWeekday, .disjoint:
      guard verdicts.scorer.sources.isNamedAnywhere[reference.ledger] || isPeriod else { return nil }
      if isPeriod {
        // Other months, right beside the words for what took place in them, or one end that is another.
        let isOther =
          isNear && metric.worth >= 150 && span.shape == .between && span.start.month != nil
          && value.start.month != nil && span.start.day == nil
        guard isOther || sharesEnd(span, value) && (metric.worth > 0 || around.sources[reference.ledger] == .named)
        else { return nil }
      } else {
        // "Published 7 April" by itself is the article's own date, and so is that of "Issue 212, 7 April, edited by …".
        guard isNear, metric.worth >= 150, isPrecise(span), speaksOfWork(verdicts.claims[number])
        else { return nil }
      }
      let stated = verdicts.stated(number)
      let ruling = Rule.dateMismatch.ruling(stated: stated, value: finding.value.text, relation: relation)
      return Verdicts.Decision(
        verdict: .contradicted, candidate: nil, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: reference)
    }
  }

  private func supported(_ finding: Finding, _ reference: FindingReference) -> Verdicts.Decision {
    Verdicts.Decision(
      verdict: .supported, candidate: nil, rulings: [], message: "ledger says \(finding.value.text)", derivation: nil,
      finding: reference)
  }

  /// Whether a date says enough to be wrong: a day, a month of a year, a weekday.
  private func isPrecise(_ span: DateSpan) -> Bool {
    span.shape == .on && (span.start.month != nil || span.start.weekday != nil)
  }

  /// Whether two periods of one grain share exactly one end: the other one is a slip.
  private func sharesEnd(_ left: DateSpan, _ right: DateSpan) -> Bool {
    guard left.shape == .between, right.shape == .between, let first = Calendar.months(left),
      let second = Calendar.months(right),
      (left.start.month == nil) == (right.start.month == nil)
    else { return false }
    if (first.lowerBound == second.lowerBound) != (first.upperBound == second.upperBound) { return true }
    // The same months of other years.
    return left.start.month != nil && left.start.month == right.start.month && left.end.month == right.end.month
  }

  func relation(_ left: DateSpan, _ right: DateSpan) -> Judgement.DateRelation {
    if right.shape == .between {
      guard left.shape == .between, let first = Calendar.months(left), let second = Calendar.months(right) else {
        // "October to April" without its years.
        if left.shape == .between, Calendar.isCompatible(left.start, right.start),
          Calendar.isCompatible(left.end, right.end),
          left.start.month != nil
        {
          return .compatible
        }
        return .disjoint
      }
      return first == second ? .equal : .disjoint
    }
    guard left.shape == .on else { return .disjoint }
    if let weekday = left.start.weekday, let real = Calendar.weekday(right.start) {
      if weekday != real { return .wrongWeekday }
      if left.start.month == nil, left.start.year == nil { return .compatible }
    }
    guard Calendar.isCompatible(left.start, right.start), left.start.weekday == nil || left.start.day != nil else {
      return .disjoint
    }
    let isFull =
      left.start.year == right.start.year && left.start.month == right.start.month && left.start.day == right.start.day
    return isFull ? .equal : .compatible
  }
}
