internal import Documents
internal import Ledger
internal import Quantities

/// Whether the words around a claim single out a finding.
extension Verdicts {
  /// Whether the words around a claim name the finding's metric close by, and its place wherever siblings have others.
  func isSingledOut(_ number: Int, _ candidate: ScoredCandidate) -> Bool { obstacle(number, candidate) == nil }

  /// Why the words around a claim do not single out a finding; `nil` where they do.
  func obstacle(_ number: Int, _ candidate: ScoredCandidate) -> String? {
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
      case .previousSentence:
        metric.worth > 60 && !namesOtherMetric(number, reference) && !hasNewSubject(claims[number])
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
        guard let place, place.percent >= 74 else {
          // Whichever is meant: no finding of the metric has the value, and one has its digits in disorder.
          if metric.worth >= 100, isOnlySlip(number, reference) { continue }
          return "no \(axis.name) is named"
        }
        let relation = place.place.relation(to: Place(coordinate, in: ledger))
        guard relation != .disjoint else { return "“\(place.text)” is another \(axis.name)" }
      } else if let place, place.percent >= 74, !isTakenRightly(number, reference.ledger, dimension) {
        return "“\(place.text)” is named, and it speaks of all"
      }
    }
    return nil
  }

  /// "Many countries are ready to pay €30,000": a sentence that begins with somebody the sentence before did not speak of.
  private func hasNewSubject(_ claim: Claim) -> Bool {
    let first = words.sentences[claim.sentence].lowerBound
    return ["many", "some", "most", "several", "few", "other", "others", "another", "elsewhere"].contains(
      words.folded(first))
  }

  /// Whether a claim's digits are those of one finding in disorder, and neither right nor in disorder for any other of its metric.
  private func isOnlySlip(_ number: Int, _ reference: FindingReference) -> Bool {
    guard let reading = ClaimReading(claims[number].quantity), !reading.isRange else { return false }
    func isSlip(_ other: FindingReference) -> Bool {
      guard let right = checker.readings[other], !right.isRange else { return false }
      switch Slip.digits(from: right.low.value.magnitude, to: reading.low.value.magnitude) {
      case .transposed, .magnitude: return right.low.value.mantissa.magnitude >= 10
      default: return false
      }
    }
    guard isSlip(reference) else { return false }
    let metric = catalog.finding(reference).metric
    return !candidates[number].contains { other in
      other.reference != reference && (other.isSupport || isSlip(other.reference))
        && other.reference.ledger == reference.ledger && catalog.finding(other.reference).metric == metric
    }
  }
}
