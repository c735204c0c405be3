internal import Documents
internal import Ledger
internal import Quantities

/// Chooses the finding that a claim is held against: the one that the words name, unless the value speaks for another that may well be meant.
extension Verdicts {
  /// A finding whose digits the claim has, one or two of them wrong, where the one that is named has nothing in common with it.
  func digitSlip(_ number: Int, against rival: ScoredCandidate) -> ScoredCandidate? {
    guard rival.relation == .disjoint, !isDigitSlip(number, rival.reference) else { return nil }
    return candidates[number].first { other in
      other.relation == .disjoint && other.context >= thresholds.digitSlip && isDigitSlip(number, other.reference)
        && !isRuledOut(number, other.reference, catalog.finding(other.reference))
    }
  }

  /// A finding that is named near the claim and has its very number in another unit: "within 7%" for seven points.
  func unitSlip(_ number: Int, against rival: ScoredCandidate) -> ScoredCandidate? {
    guard rival.relation == .disjoint, !countsPlace(number) else { return nil }
    return candidates[number].first { other in
      let finding = catalog.finding(other.reference)
      // The very number in a larger or smaller unit of the kind: that does not happen by chance.
      if other.relation == nil, other.context >= thresholds.otherUnit, isOtherScale(number, other.reference),
        !isRuledOut(number, other.reference, finding)
      {
        return true
      }
      let needed = isConfusedUnit(number, other) ? thresholds.confusedUnit : thresholds.otherUnit
      return other.relation == nil && other.context >= needed
        && around[number].metrics[other.reference.ledger][finding.metric].worth > 0 && isSingledOut(number, other)
    }
  }

  /// A finding that the words name far more clearly than the one whose value the claim has by chance.
  func louder(_ number: Int, than candidate: ScoredCandidate) -> ScoredCandidate? {
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
  func swapped(_ number: Int, _ candidate: ScoredCandidate) -> ScoredCandidate? {
    let reference = candidate.reference
    let finding = catalog.finding(reference)
    let key = AttachmentTable.Key.metrics(ledger: reference.ledger)
    guard candidate.relation == .equal, let own = scorer.attachments.attached[number][key],
      own.certainty >= 74, !own.metrics.contains(finding.metric)
    else { return nil }
    for other in beside(number) where other != number {
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
  func twinNamed(_ number: Int, _ candidate: ScoredCandidate) -> ScoredCandidate? {
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

  /// A candidate with the claim's value that the words allow, where the one they name most loudly has another.
  func supporter(_ number: Int, against rival: ScoredCandidate) -> ScoredCandidate? {
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
      // "Within 7%" of a finding in points that stands there in its own words.
      if rival.relation == nil, surroundings.findings[rival.reference] != nil,
        other.context + thresholds.louder <= rival.context
      {
        return false
      }
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
      // The rival is told rightly elsewhere in the sentence or the table.
      if isDistinctive(other), isStatedBeside(number, rival.reference) { return true }
      // Its own words stand there, if not in a phrase, and its place agrees.
      if isDistinctive(other), hasNamedPlace(number, other.reference, finding),
        scorer.wordsNear(surroundings, other.reference.ledger, finding.metric) >= thresholds.wordsNear
      {
        return true
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

  /// The finding of the very place that the article names, where the value led to a finding of a group around it: "experts
  /// 28–33%" speaks of experts, though the range is that of a wider group.
  func named(_ number: Int, _ candidate: ScoredCandidate) -> ScoredCandidate {
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
}
