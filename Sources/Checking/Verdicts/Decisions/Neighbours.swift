internal import Documents
internal import Ledger
internal import Quantities

/// The claims beside a claim, without a look at the whole document: claims stand in the order of their sentences.
extension Verdicts {
  /// The claims of a claim's sentence, itself included, and of the sentences around it.
  ///
  /// - Parameter distance: How many sentences off they may be.
  func beside(_ number: Int, within distance: Int = 0) -> Range<Int> {
    let sentence = claims[number].sentence
    var start = number
    var end = number + 1
    while start > 0, sentence - claims[start - 1].sentence <= distance { start -= 1 }
    while end < claims.count, claims[end].sentence - sentence <= distance { end += 1 }
    return start..<end
  }

  /// The findings that are told rightly in each sentence and in each table.
  struct Stated {
    private var bySentence: [Int: Set<FindingReference>] = [:]
    private var byTable: [Int: Set<FindingReference>] = [:]

    mutating func add(_ claim: Claim, _ candidates: [ScoredCandidate], table: Int?) {
      guard let best = candidates.first, best.relation == .equal else { return }
      bySentence[claim.sentence, default: []].insert(best.reference)
      if let table { byTable[table, default: []].insert(best.reference) }
    }

    func contains(_ reference: FindingReference, beside claim: Claim, table: Int?) -> Bool {
      bySentence[claim.sentence]?.contains(reference) ?? false
        || table.flatMap { byTable[$0]?.contains(reference) } ?? false
    }
  }

  /// The table that a claim stands in.
  func table(of number: Int) -> Int? { document.blocks[claims[number].block].cell?.table }

  /// Whether another figure of the claim's sentence or table states a finding rightly: one that the claim itself does not.
  func isStatedBeside(_ number: Int, _ reference: FindingReference) -> Bool {
    stated.contains(reference, beside: claims[number], table: table(of: number))
  }

  /// Whether a figure of the claim's sentence that stands nearer to a finding's words is not far from it: "20–25% of them women, 18% with
  /// visible tophi".
  func isApproachedBeside(_ number: Int, _ reference: FindingReference) -> Bool {
    let key = AttachmentTable.Key.metrics(ledger: reference.ledger)
    guard let own = scorer.attachments.attached[number][key] else { return false }
    return beside(number).contains { other in
      guard other != number, let its = scorer.attachments.attached[other][key], its.words == own.words,
        its.cost < own.cost, let best = candidates[other].first, best.reference == reference
      else { return false }
      return best.relation != nil && best.relation != .disjoint
    }
  }

  /// Whether a figure beside a claim states what a finding is at a later time, and no time is named for the claim: "51% recommend the
  /// work, as do 14% of those over sixty" is not held against last year's 58%.
  func isStatedForNow(_ number: Int, _ reference: FindingReference) -> Bool {
    let finding = catalog.finding(reference)
    guard let order = catalog.timeOrder(reference), !order.isLast,
      let time = finding.coordinates.first(where: { catalog.ledger(reference).dimensions[$0.dimension].isTime }),
      around[number].places[reference.ledger][time.dimension] == nil
    else { return false }
    return catalog.references.contains { other in
      isStatedBeside(number, other) && checker.moments.areOneSeries(other, reference)
        && catalog.finding(other).statistic == finding.statistic
    }
  }

  func isStatedBeside(_ number: Int, _ finding: Finding, in ledger: Int) -> Bool {
    guard let position = checker.ledgers[ledger].findings.firstIndex(where: { $0.id == finding.id }) else {
      return false
    }
    return isStatedBeside(number, FindingReference(ledger: ledger, finding: position))
  }
}
