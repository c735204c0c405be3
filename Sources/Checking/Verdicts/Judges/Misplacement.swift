internal import Ledger
internal import Quantities

/// Finds figures of the source that the article gives to another group: one for which the source has another figure ("29% for men" where
/// that is the women's), or none ("51% use it monthly" where 51% is the share of daily users, and no finding speaks of monthly ones).
struct Misplacement {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices {
      switch decisions[number].verdict {
      case .unverifiable, .supported: break
      default: continue
      }
      if let decision = misplaced(number, isSupported: decisions[number].verdict == .supported) {
        decisions[number] = decision
      }
    }
  }

  private func misplaced(_ number: Int, isSupported: Bool) -> Verdicts.Decision? {
    guard verdicts.claims[number].quantity.kind != .date, !verdicts.claims[number].isName, !verdicts.isOne(number),
      !verdicts.candidates[number].contains(where: { isFree(number, $0) })
    else {
      return nil
    }
    for candidate in verdicts.candidates[number]
    where candidate.relation == .equal || isSupported && candidate.relation == .rounded {
      let finding = catalog.finding(candidate.reference)
      guard let clash = clash(number, candidate, finding) else { continue }
      let stated = verdicts.stated(number)
      let sibling = sibling(of: candidate.reference, finding, clash)
      if let sibling,
        verdicts.isContrasted(number, sibling, candidate.reference)
          || verdicts.isOwnPlaceNamed(number, sibling, candidate.reference)
      {
        continue
      }
      if verdicts.hasOwnLabel(number, candidate.reference.ledger, clash.dimension) { continue }
      let ruling =
        sibling.map { Rule.groupMismatch.swapped(stated: stated, owner: finding, right: catalog.finding($0)) }
        ?? Rule.groupMismatch.misplaced(stated: stated, named: clash.named, right: clash.right, finding: finding)
      return Verdicts.Decision(
        verdict: .misattributed, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: sibling ?? candidate.reference)
    }
    return nil
  }

  /// Whether a candidate explains the value, and no other place than its own is named for the claim.
  private func isFree(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    guard candidate.isSupport, candidate.context >= verdicts.checker.thresholds.support else { return false }
    let ledger = catalog.ledger(candidate.reference)
    return !catalog.finding(candidate.reference).coordinates.contains { coordinate in
      guard !ledger.dimensions[coordinate.dimension].isTime,
        let named = verdicts.around[number].places[candidate.reference.ledger][coordinate.dimension],
        named.percent >= 88
      else { return false }
      return named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint
    }
  }

  /// A place that the article gives a figure and its finding does not have.
  private struct Clash {
    let dimension: Int
    let place: Place
    let named: String
    let right: String
  }

  /// The one place that the article gives the figure and the finding does not have, where all else agrees: the metric is named in the
  /// claim's sentence, and the place belongs to the claim.
  private func clash(_ number: Int, _ candidate: ScoredCandidate, _ finding: Finding) -> Clash? {
    let ledger = catalog.ledger(candidate.reference)
    let around = verdicts.around[number]
    let metric = around.metrics[candidate.reference.ledger][finding.metric]
    switch around.sources[candidate.reference.ledger] {
    case .other: return nil
    case .named, .unnamed:
      guard verdicts.scorer.sources.isNamedAnywhere[candidate.reference.ledger] else { return nil }
    }
    // "It has lost 39% since 1970; in the north the loss is 54%": one sentence to its readers.
    let goesOn = metric.zone == .previousSentence && verdicts.words.continues.contains(verdicts.claims[number].sentence)
    var isNamed =
      metric.worth >= 120 && isBeside(metric.zone) || metric.worth >= 60 && (goesOn || verdicts.isRare(finding))
    var clash: Clash?
    for coordinate in finding.coordinates {
      let axis = ledger.dimensions[coordinate.dimension]
      guard let named = around.places[candidate.reference.ledger][coordinate.dimension], named.percent >= 60 else {
        continue
      }
      switch named.place.relation(to: Place(coordinate, in: ledger)) {
      case .disjoint: break
      case .equal:
        // Another of its places is named right here.
        if !axis.isTime, isBeside(named.zone) { isNamed = true }
        continue
      default: continue
      }
      // A length of time may say when by another clock: only where the ledger has that visit for the metric.
      if verdicts.checker.visits.areAlong(candidate.reference.ledger, coordinate.dimension), !isNumbered(named.text),
        !hasSibling(candidate.reference, finding, coordinate.dimension, named.place)
      {
        return nil
      }
      guard !axis.isTime, clash == nil, isBeside(named.zone), named.percent >= 88, !named.isList,
        !verdicts.isTakenRightly(number, candidate.reference.ledger, coordinate.dimension),
        named.percent >= 100 || isAlone(number, candidate.reference.ledger, coordinate.dimension)
      else { return nil }
      clash = Clash(
        dimension: coordinate.dimension, place: named.place, named: named.text, right: coordinate.name(in: ledger))
    }
    return isNamed ? clash : nil
  }

  /// Whether a visit is named by its number: "month 12", "week 6".
  private func isNumbered(_ text: String) -> Bool { text.utf8.last.map { $0 &- 0x30 < 10 } ?? false }

  /// The finding that stands at the named place and agrees in all else.
  private func sibling(
    of reference: FindingReference, _ finding: Finding, _ clash: Clash
  ) -> FindingReference? {
    let ledger = catalog.ledger(reference)
    return catalog.references.first { other in
      let rival = catalog.finding(other)
      guard other.ledger == reference.ledger, rival.metric == finding.metric, rival.conditions == finding.conditions,
        rival.coordinates.count == finding.coordinates.count
      else { return false }
      return rival.coordinates.allSatisfy { coordinate in
        coordinate.dimension == clash.dimension
          ? Place(coordinate, in: ledger).relation(to: clash.place) == .equal
          : finding.coordinates.contains(coordinate)
      }
    }
  }

  /// Whether the finding's metric has another one at a place.
  private func hasSibling(
    _ reference: FindingReference, _ finding: Finding, _ dimension: Int, _ place: Place
  ) -> Bool {
    let ledger = catalog.ledger(reference)
    return ledger.findings.contains { other in
      other.metric == finding.metric
        && other.coordinates.contains {
          $0.dimension == dimension && Place($0, in: ledger).relation(to: place) == .equal
        }
    }
  }

  /// Whether something stands in the claim's own sentence, or in the header of its row or column.
  private func isBeside(_ zone: Zone.Place) -> Bool {
    zone == .sentence || zone == .columnHeader || zone == .rowHeader
  }
}

extension Misplacement {
  /// Whether the claim's sentence names one place of a dimension and no more.
  private func isAlone(_ number: Int, _ ledger: Int, _ dimension: Int) -> Bool {
    let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: dimension)
    let spots = verdicts.scorer.attachments.spots[verdicts.claims[number].sentence][key] ?? []
    return Set(spots.map(\.identity)).count == 1
  }
}
