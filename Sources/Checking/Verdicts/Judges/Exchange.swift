internal import Ledger
internal import Quantities

/// Finds two figures of a sentence that have changed places: each is the source's figure of the group that the other one is given to. Two
/// values that fit crosswise are no chance, whatever else the sentence names.
struct Exchange {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for first in verdicts.claims.indices where isOpen(first, decisions) {
      for second in verdicts.beside(first) where second > first && isOpen(second, decisions) {
        guard let (one, other) = crossed(first, second) else { continue }
        flag(first, owner: one, right: other, &decisions)
        flag(second, owner: other, right: one, &decisions)
      }
    }
  }

  private func isOpen(_ number: Int, _ decisions: [Verdicts.Decision]) -> Bool {
    switch decisions[number].verdict {
    case .unverifiable, .supported:
      verdicts.claims[number].quantity.kind != .date && !verdicts.claims[number].isName && !verdicts.isOne(number)
    default: false
    }
  }

  /// The findings whose values two claims have, where each claim is given to the other's place.
  private func crossed(_ first: Int, _ second: Int) -> (FindingReference, FindingReference)? {
    for one in verdicts.candidates[first] where fits(one) {
      let left = catalog.finding(one.reference)
      if case .other = verdicts.around[first].sources[one.reference.ledger] { continue }
      for other in verdicts.candidates[second] where fits(other) && other.reference.ledger == one.reference.ledger {
        let right = catalog.finding(other.reference)
        guard left.metric == right.metric, left.conditions == right.conditions,
          left.value.quantity?.value != right.value.quantity?.value,
          let dimension = onlyDifference(left, right), isGiven(first, to: right, dimension, other.reference),
          isGiven(second, to: left, dimension, one.reference)
        else { continue }
        return (one.reference, other.reference)
      }
    }
    return nil
  }

  /// Whether a claim has a finding's value, digit for digit or rounded.
  private func fits(_ candidate: ScoredCandidate) -> Bool {
    candidate.relation == .equal || candidate.relation == .rounded
  }

  /// The one dimension along which two findings differ.
  private func onlyDifference(_ left: Finding, _ right: Finding) -> Int? {
    guard left.coordinates.count == right.coordinates.count else { return nil }
    let differing = left.coordinates.filter { !right.coordinates.contains($0) }
    guard differing.count == 1, let dimension = differing.first?.dimension,
      right.coordinates.contains(where: { $0.dimension == dimension })
    else { return nil }
    return dimension
  }

  /// Whether the sentence gives a claim to the place of a finding, and by a mention that stands for one place.
  private func isGiven(_ number: Int, to finding: Finding, _ dimension: Int, _ reference: FindingReference) -> Bool {
    let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: dimension)
    guard let attached = verdicts.scorer.attachments.attached[number][key], attached.certainty >= 74,
      !attached.isList, let place = attached.place,
      let coordinate = finding.coordinates.first(where: { $0.dimension == dimension })
    else { return false }
    return place.relation(to: Place(coordinate, in: catalog.ledger(reference))) == .equal
  }

  private func flag(
    _ number: Int, owner: FindingReference, right: FindingReference, _ decisions: inout [Verdicts.Decision]
  ) {
    let ruling = Rule.groupMismatch.swapped(
      stated: verdicts.stated(number), owner: catalog.finding(owner), right: catalog.finding(right))
    decisions[number] = Verdicts.Decision(
      verdict: ruling.verdict, candidate: verdicts.candidates[number].first { $0.reference == right },
      rulings: [ruling], message: ruling.message, derivation: nil, finding: right)
  }
}
