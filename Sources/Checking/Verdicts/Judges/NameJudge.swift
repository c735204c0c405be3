internal import Ledger
internal import Quantities

/// Supports the numbers that say of which visit a figure is, together with the figure: the 24 of "34.1% at month 24".
struct NameJudge {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices
    where verdicts.claims[number].isName && decisions[number].verdict == .unverifiable {
      if let decision = beside(number, decisions) { decisions[number] = decision }
    }
  }

  /// The supported figure of the same sentence that the place belongs to.
  private func beside(_ number: Int, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let name = verdicts.claims[number]
    let catalog = verdicts.checker.catalog
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
          derivation: nil, confidence: decisions[other].confidence, finding: reference)
      }
    }
    return nil
  }
}
