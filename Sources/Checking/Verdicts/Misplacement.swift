internal import Ledger
internal import Quantities

/// Finds figures of the source that the article gives to a group for which the source has none: "51% use it monthly" where 51% is the
/// share of daily users, and no finding speaks of monthly ones.
struct Misplacement {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where decisions[number].verdict == .unverifiable {
      if let decision = misplaced(number) { decisions[number] = decision }
    }
  }

  private func misplaced(_ number: Int) -> Verdicts.Decision? {
    guard verdicts.claims[number].quantity.kind != .date, !verdicts.candidates[number].contains(where: isFree) else {
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
  private func isFree(_ candidate: ScoredCandidate) -> Bool {
    candidate.isSupport && candidate.context >= verdicts.checker.thresholds.support
  }

  /// The one place that the article gives the figure and the finding does not have, where all else agrees: the metric is named in the
  /// claim's sentence, and the place belongs to the claim.
  private func clash(
    _ number: Int, _ candidate: ScoredCandidate, _ finding: Finding
  ) -> (named: String, right: String)? {
    let ledger = catalog.ledger(candidate.reference)
    let around = verdicts.around[number]
    let metric = around.metrics[candidate.reference.ledger][finding.metric]
    guard metric.worth >= 120, metric.zone == .sentence || metric.zone == .columnHeader || metric.zone == .rowHeader,
      case .named = around.sources[candidate.reference.ledger]
    else { return nil }
    var clash: (named: String, right: String)?
    for coordinate in finding.coordinates {
      let axis = ledger.dimensions[coordinate.dimension]
      guard let named = around.places[candidate.reference.ledger][coordinate.dimension], named.percent >= 60 else {
        continue
      }
      guard named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint else { continue }
      guard !axis.isTime, clash == nil, named.zone == .sentence, named.percent >= 74, !named.isList else { return nil }
      clash = (named.text, coordinate.name(in: ledger))
    }
    return clash
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
