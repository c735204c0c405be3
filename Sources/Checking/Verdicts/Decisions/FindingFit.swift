internal import Documents
internal import Ledger
internal import Quantities

/// What stands around a claim, asked of a finding.
extension Verdicts {
  /// Whether words of a finding's metric stand in the claim's own sentence, row, column or list lead.
  func isNamedNear(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    let metric = around[number].metrics[candidate.reference.ledger][catalog.finding(candidate.reference).metric]
    return metric.near > 0 || around[number].findings[candidate.reference] != nil
  }

  /// Whether the claim's own sentence names a place of the finding and gives it to the claim.
  func hasNamedPlace(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    let ledger = catalog.ledger(reference)
    return finding.coordinates.contains { coordinate in
      guard !ledger.dimensions[coordinate.dimension].isTime,
        let named = around[number].places[reference.ledger][coordinate.dimension]
      else { return false }
      let isNear = named.zone == .sentence || named.zone == .columnHeader || named.zone == .rowHeader
      return isNear && named.percent >= 70
        && named.place.relation(to: Place(coordinate, in: ledger)) == .equal
    }
  }

  /// Whether the words around a claim name another place than a finding's, times left out.
  func isRuledOutByPlace(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    let ledger = catalog.ledger(reference)
    return finding.coordinates.contains { coordinate in
      guard !ledger.dimensions[coordinate.dimension].isTime,
        let named = around[number].places[reference.ledger][coordinate.dimension], named.percent >= 70
      else { return false }
      return named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint
    }
  }

  /// Whether what a claim seems to count is the name of a group or a scenario: "33.1 current policies, 19.4 pledges".
  func countsPlace(_ number: Int) -> Bool {
    guard claims[number].quantity.unit.kind == .counted, let range = claims[number].quantity.unit.range else {
      return false
    }
    let noun = words.words(in: range)
    return scorer.mentionsBySentence[claims[number].sentence].contains { index in
      scorer.mentions[index].words.overlaps(noun) && scorer.mentions[index].meanings.contains { $0.isPlace }
    }
  }

  /// Whether a finding has a place where its siblings have others, and nothing near the claim names one.
  func lacksPlace(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    finding.coordinates.contains { coordinate in
      !catalog.ledger(reference).dimensions[coordinate.dimension].isTime
        && catalog.hasSiblings(reference, coordinate.dimension)
        && around[number].places[reference.ledger][coordinate.dimension] == nil
    }
  }

  /// Whether a claim has the very value of a finding, which no other finding has, in two digits or more that are not round.
  func isDistinctive(_ candidate: ScoredCandidate) -> Bool {
    guard candidate.relation == .equal, let value = catalog.finding(candidate.reference).value.quantity?.value,
      catalog.count(of: value) == 1
    else { return false }
    switch value {
    case .number(let number): return number.value.mantissa.magnitude >= 10 && !ClaimReading.isRound(number)
    case .range(let low, _): return low.value.mantissa.magnitude >= 10
    case .date: return false
    }
  }

  /// Whether the words around a claim name another place, time or condition than a finding's.
  func isRuledOut(_ number: Int, _ reference: FindingReference, _ finding: Finding) -> Bool {
    let ledger = catalog.ledger(reference)
    for coordinate in finding.coordinates {
      guard let named = around[number].places[reference.ledger][coordinate.dimension], named.percent >= 70 else {
        continue
      }
      if named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint,
        named.zone != .sentence
          || !isTakenRightly(number, reference.ledger, coordinate.dimension, metric: finding.metric)
      {
        return true
      }
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

  /// Whether a claim counts what only this finding's metric counts: "62 questions".
  func countsAlone(_ number: Int, _ reference: FindingReference) -> Bool {
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

  func isDigitSlip(_ number: Int, _ reference: FindingReference) -> Bool {
    ClaimReading(claims[number].quantity).map { judge.finder.isDigitSlip($0, reference) } ?? false
  }

  /// Whether the claim's own sentence names another metric that could have the claim's value.
  func namesOtherMetric(_ number: Int, _ reference: FindingReference) -> Bool {
    let family = ValueFamily(claims[number].quantity)
    let own = catalog.finding(reference).metric
    let spots = scorer.attachments.spots[claims[number].sentence][.metrics(ledger: reference.ledger)] ?? []
    return spots.contains { spot in
      spot.metrics.contains { $0 != own && catalog.hasFamily(family, reference.ledger, $0) }
    }
  }

  /// Whether the place belongs to another number of the sentence whose finding has it: "88% at a year, 79% at the end".
  ///
  /// - Parameter metric: What the other finding must be of; `nil` for anything.
  func isTakenRightly(_ number: Int, _ ledger: Int, _ dimension: Int, metric: Int? = nil) -> Bool {
    let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: dimension)
    guard let own = scorer.attachments.attached[number][key] else { return false }
    return beside(number).contains { other in
      guard other != number, let its = scorer.attachments.attached[other][key], its.words == own.words,
        its.cost <= own.cost, let place = own.place
      else { return false }
      return candidates[other].contains { candidate in
        let finding = catalog.finding(candidate.reference)
        guard candidate.isSupport || candidate.relation == .coarse, candidate.reference.ledger == ledger,
          metric == nil || finding.metric == metric
        else { return false }
        return finding.coordinates.contains { coordinate in
          coordinate.dimension == dimension
            && place.relation(to: Place(coordinate, in: catalog.ledger(candidate.reference))) != .disjoint
        }
      }
    }
  }
}
