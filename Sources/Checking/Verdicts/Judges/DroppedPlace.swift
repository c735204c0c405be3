internal import Ledger
internal import Quantities

/// Finds figures of one group that the article gives to the whole: "61% of the country's coast", where that is the south's.
///
/// Only where the sentence says in so many words that it speaks of the whole, and nothing near it names the group.
struct DroppedPlace {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where decisions[number].verdict == .supported {
      guard let candidate = decisions[number].candidate, candidate.relation == .equal,
        verdicts.claims[number].quantity.kind != .date,
        let whole = whole(near: number),
        let dimension = droppedDimension(number, candidate.reference)
      else { continue }
      let finding = catalog.finding(candidate.reference)
      let ledger = catalog.ledger(candidate.reference)
      let rival = rival(of: candidate.reference, dimension)
      // "61% overall. Nov. 47%": the whole has its figure, and this is another's.
      if let rival, verdicts.isContrasted(number, rival, candidate.reference) { continue }
      let stated = verdicts.stated(number)
      let ruling =
        rival.map { Rule.groupMismatch.swapped(stated: stated, owner: finding, right: catalog.finding($0)) }
        ?? Rule.groupMismatch.misplaced(
          stated: stated, named: whole,
          right: finding.coordinates.first { $0.dimension == dimension }?.name(in: ledger) ?? finding.id,
          finding: finding)
      decisions[number] = Verdicts.Decision(
        verdict: ruling.verdict, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: candidate.reference)
    }
  }

  /// The one dimension along which a finding stands apart from others of its metric and of which nothing around the claim names a place.
  private func droppedDimension(_ number: Int, _ reference: FindingReference) -> Int? {
    let around = verdicts.around[number]
    let finding = catalog.finding(reference)
    let ledger = catalog.ledger(reference)
    guard around.findings[reference] == nil, around.metrics[reference.ledger][finding.metric].near > 0 else {
      return nil
    }
    let open = finding.coordinates.filter { coordinate in
      !ledger.dimensions[coordinate.dimension].isTime && catalog.hasSiblings(reference, coordinate.dimension)
        && around.places[reference.ledger][coordinate.dimension] == nil
    }
    guard open.count == 1, let coordinate = open.first, isUnspoken(number, reference.ledger, coordinate) else {
      return nil
    }
    return coordinate.dimension
  }

  /// Whether no word of a place's name stands in the claim's paragraph.
  private func isUnspoken(_ number: Int, _ ledger: Int, _ coordinate: Finding.Coordinate) -> Bool {
    let block = verdicts.claims[number].block
    let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: coordinate.dimension)
    let isNamed = verdicts.words.blocks[block].contains { sentence in
      !(verdicts.scorer.attachments.spots[sentence][key] ?? []).isEmpty
    }
    return !isNamed && !isWritten(coordinate.name(in: verdicts.checker.ledgers[ledger]), in: verdicts.claims[number])
  }

  /// Whether a name stands in the claim's sentence to the letter: "PM2.5" is no word, and no mention.
  private func isWritten(_ name: String, in claim: Claim) -> Bool {
    let words = verdicts.words
    guard let first = words.sentences[claim.sentence].first, let last = words.sentences[claim.sentence].last else {
      return false
    }
    return words.prose[Int(words.words[first].start)..<Int(words.words[last].end)].firstRange(of: Array(name.utf8))
      != nil
  }

  /// The finding of the whole: the same thing without the place.
  private func rival(of reference: FindingReference, _ dimension: Int) -> FindingReference? {
    let finding = catalog.finding(reference)
    return catalog.references.first { candidate in
      let other = catalog.finding(candidate)
      return candidate.ledger == reference.ledger && other.metric == finding.metric
        && other.conditions == finding.conditions
        && other.statistic == finding.statistic
        && other.coordinates == finding.coordinates.filter { $0.dimension != dimension }
        && other.value.quantity?.value != finding.value.quantity?.value
    }
  }

  /// Words for the whole, right beside a claim: "61% of the whole coast", "overall, 46%", "46% of everyone".
  private func whole(near number: Int) -> String? {
    let claim = verdicts.claims[number]
    let words = verdicts.words
    let sentence = words.sentences[claim.sentence]
    if let whole = WholeReader.whole(behind: claim, words), let first = whole.first, let last = whole.last {
      return words.text(words.words[first].start, words.words[last].end)
    }
    let near =
      max(sentence.lowerBound, claim.words.lowerBound - 4)..<min(sentence.upperBound, claim.words.upperBound + 5)
    for word in near where !claim.words.contains(word) {
      guard Self.wholes.contains(words.folded(word)) else { continue }
      let between =
        word < claim.words.lowerBound ? word + 1..<claim.words.lowerBound : claim.words.upperBound..<word
      guard !between.contains(where: { words.words[$0].isNumber }), !words.words[max(word - 1, 0)].isNegation else {
        continue
      }
      return words.text(words.words[word].start, words.words[word].end)
    }
    return nil
  }

  private static let wholes: Set<String> = [
    "overall", "whole", "entire", "national", "nationally", "nationwide", "country", "country's", "everyone",
    "everybody", "everyone's", "altogether", "worldwide", "globally", "global",
  ]
}
