internal import Ledger
internal import Quantities

/// Judges the times and visits that are said of a figure with the figure: the 24 of "34.1% at month 24" is right where 34.1% is, and wrong
/// where that is the figure of month 12.
struct NameJudge {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices
    where verdicts.claims[number].isName && decisions[number].verdict == .unverifiable {
      if let decision = beside(number, decisions) { decisions[number] = decision }
    }
    for number in verdicts.claims.indices
    where decisions[number].verdict == .unverifiable
      && (verdicts.claims[number].isName && !verdicts.isAgeGroup(verdicts.claims[number])
        || verdicts.claims[number].quantity.kind == .date)
    {
      if let decision = wrong(number, decisions) { decisions[number] = decision }
    }
  }

  /// The verdict of the figure of the same sentence that is wrong because of this time: one mistake, reported at the figure.
  private func wrong(_ number: Int, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let name = verdicts.claims[number]
    for other in verdicts.beside(number) where other != number && !decisions[other].rulings.isEmpty {
      guard decisions[other].verdict == .misattributed, let reference = decisions[other].finding else { continue }
      let dimensions = verdicts.checker.ledgers[reference.ledger].dimensions.indices
      let isMeant = dimensions.contains { dimension in
        guard catalog.index.isTimelike(reference.ledger, dimension) else { return false }
        let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: dimension)
        guard let attached = verdicts.scorer.attachments.attached[other][key] else { return false }
        return attached.words.overlaps(name.words) && attached.certainty >= 74
      }
      guard isMeant, isAbout(decisions[other].rulings[0].rule) else { continue }
      return Verdicts.Decision(
        verdict: decisions[other].verdict, candidate: nil, rulings: [],
        message: "said of \(verdicts.stated(other)): \(decisions[other].message)", derivation: nil, finding: reference)
    }
    return nil
  }

  /// Whether a rule may report a wrong time.
  private func isAbout(_ rule: String) -> Bool {
    rule == Rule.groupMismatch.name || rule == Rule.periodMismatch.name
  }

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  /// The supported figure of the same sentence that the place belongs to.
  private func beside(_ number: Int, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let name = verdicts.claims[number]
    for other in verdicts.beside(number) where other != number {
      guard decisions[other].verdict == .supported, let reference = decisions[other].finding,
        verdicts.claims[other].quantity.kind != .date, !verdicts.claims[other].isName
      else { continue }
      let ledger = catalog.ledger(reference)
      for coordinate in catalog.finding(reference).coordinates {
        guard verdicts.checker.catalog.index.isTimelike(reference.ledger, coordinate.dimension) else { continue }
        let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
        guard let attached = verdicts.scorer.attachments.attached[other][key],
          attached.words.contains(name.words.lowerBound) || name.words.contains(attached.words.lowerBound),
          attached.place?.relation(to: Place(coordinate, in: ledger)) == .equal
        else { continue }
        return Verdicts.Decision(
          verdict: .supported, candidate: nil, rulings: [], message: "of which \(decisions[other].message)",
          derivation: nil, finding: reference)
      }
    }
    return nil
  }
}
