internal import Ledger
internal import Quantities

/// Finds figures of the source that the article gives to a group for which the source has none: "51% use it monthly" where 51% is the
/// share of daily users, and no finding speaks of monthly ones.
struct Misplacement {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices {
      switch decisions[number].verdict {
      case .unverifiable: break
      case .supported where decisions[number].candidate?.relation == .equal: break
      default: continue
      }
      if let decision = misplaced(number) { decisions[number] = decision }
    }
  }

  private func misplaced(_ number: Int) -> Verdicts.Decision? {
    guard verdicts.claims[number].quantity.kind != .date,
      !verdicts.candidates[number].contains(where: { isFree(number, $0) })
    else {
      return nil
    }
    for candidate in verdicts.candidates[number] where candidate.relation == .equal {
      let finding = catalog.finding(candidate.reference)
      guard let clash = clash(number, candidate, finding) else { continue }
      let ruling = Rule.groupMismatch.misplaced(
        stated: verdicts.stated(number), named: clash.named, right: clash.right, finding: finding)
      return Verdicts.Decision(
        verdict: .misattributed, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        confidence: 80, finding: candidate.reference)
    }
    return nil
  }

  /// Whether a candidate explains the value without any clash.
  private func isFree(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    candidate.isSupport && candidate.context >= verdicts.checker.thresholds.support
      && clash(number, candidate, catalog.finding(candidate.reference)) == nil
  }

  /// The one place that the article gives the figure and the finding does not have, where all else agrees: the metric is named in the
  /// claim's sentence, and the place belongs to the claim.
  private func clash(
    _ number: Int, _ candidate: ScoredCandidate, _ finding: Finding
  ) -> (named: String, right: String)? {
    let ledger = catalog.ledger(candidate.reference)
    let around = verdicts.around[number]
    let metric = around.metrics[candidate.reference.ledger][finding.metric]
    switch around.sources[candidate.reference.ledger] {
    case .other: return nil
    case .named, .unnamed:
      guard verdicts.scorer.sources.isNamedAnywhere[candidate.reference.ledger] else { return nil }
    }
    var isNamed =
      metric.worth >= 120 && (metric.zone == .sentence || metric.zone == .columnHeader || metric.zone == .rowHeader)
    var clash: (named: String, right: String)?
    for coordinate in finding.coordinates {
      let axis = ledger.dimensions[coordinate.dimension]
      guard let named = around.places[candidate.reference.ledger][coordinate.dimension], named.percent >= 60 else {
        continue
      }
      switch named.place.relation(to: Place(coordinate, in: ledger)) {
      case .disjoint: break
      case .equal:
        // Another of its places is named right here.
        if !axis.isTime, named.zone == .sentence { isNamed = true }
        continue
      default: continue
      }
      guard !axis.isTime, clash == nil, named.zone == .sentence, named.percent >= 88, !named.isList,
        !isTakenRightly(number, candidate.reference.ledger, coordinate.dimension),
        named.percent == 100 || isAlone(number, candidate.reference.ledger, coordinate.dimension)
      else { return nil }
      clash = (named.text, coordinate.name(in: ledger))
    }
    return isNamed ? clash : nil
  }
}

extension Misplacement {
  /// Whether the place belongs to another number of the sentence whose finding has it: "88% at a year, 79% at the end".
  private func isTakenRightly(_ number: Int, _ ledger: Int, _ dimension: Int) -> Bool {
    let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: dimension)
    guard let own = verdicts.scorer.attachments.attached[number][key] else { return false }
    return verdicts.beside(number).contains { other in
      guard other != number, verdicts.scorer.attachments.attached[other][key]?.words == own.words,
        let best = verdicts.candidates[other].first(where: { $0.relation == .equal })
      else { return false }
      let finding = catalog.finding(best.reference)
      return finding.coordinates.contains { coordinate in
        guard coordinate.dimension == dimension, let place = own.place else { return false }
        return place.relation(to: Place(coordinate, in: catalog.ledger(best.reference))) != .disjoint
      }
    }
  }

  /// Whether the claim's sentence names one place of a dimension and no more.
  private func isAlone(_ number: Int, _ ledger: Int, _ dimension: Int) -> Bool {
    let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: dimension)
    let spots = verdicts.scorer.attachments.spots[verdicts.claims[number].sentence][key] ?? []
    return Set(spots.map(\.identity)).count == 1
  }
}

extension Finding.Coordinate {
  /// The name of the member or the group.
  fileprivate func name(in ledger: Ledger) -> String {
    let axis = ledger.dimensions[dimension]
    switch place {
    case .member(let index): return axis.members.indices.contains(index) ? axis.members[index].name : axis.name
    case .group(let index): return axis.groups.indices.contains(index) ? axis.groups[index].term.name : axis.name
    case .time: return axis.name
    }
  }
}
