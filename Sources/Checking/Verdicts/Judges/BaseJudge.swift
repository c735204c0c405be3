internal import Ledger
internal import Quantities

/// Finds shares of some that the article gives as shares of all: "37% of all staff have reported it", where that is 37% of those who had
/// something to report.
struct BaseJudge {
  let verdicts: Verdicts

  /// How many sentences before its own a claim is taken to go on with: no paragraph that people write has more.
  private static let reach = 12

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where isOpen(decisions[number]) {
      guard let candidate = decisions[number].candidate,
        candidate.relation == .equal || candidate.relation == .rounded,
        catalog.family(candidate.reference) == .share, !catalog.isOfChange(candidate.reference),
        let (whole, right) = clash(number, candidate.reference)
      else { continue }
      let finding = catalog.finding(candidate.reference)
      let ruling = Rule.baseMismatch.share(
        stated: verdicts.stated(number), whole: text(whole), right: right, finding: finding)
      decisions[number] = Verdicts.Decision(
        verdict: ruling.verdict, candidate: candidate, rulings: [ruling], message: ruling.message, derivation: nil,
        finding: candidate.reference)
    }
  }

  /// Whether a claim is called right, or no more than short of its condition.
  private func isOpen(_ decision: Verdicts.Decision) -> Bool {
    decision.verdict == .supported || decision.rulings.first?.rule == Rule.conditionDropped.name
  }

  /// What the article says a claim is a share of, and what its finding is a share of; `nil` where they may be the same.
  private func clash(_ number: Int, _ reference: FindingReference) -> (whole: Range<Int>, right: String)? {
    let claim = verdicts.claims[number]
    let finding = catalog.finding(reference)
    let ledger = catalog.ledger(reference)
    let whole = WholeReader.whole(behind: claim, verdicts.words)
    if let whole, let condition = finding.conditions.first(where: { !isNamed($0, reference.ledger, number) }) {
      return (whole, ledger.conditions[condition].name)
    }
    guard let restriction = catalog.restriction(of: reference),
      let named = whole ?? wider(behind: claim, restriction), !speaks(of: restriction.own, number)
    else { return nil }
    return (named, restriction.name)
  }

  /// "57% of employees", where other shares are of employees and this one of some of them.
  private func wider(behind claim: Claim, _ restriction: BaseRestrictions.Restriction) -> Range<Int>? {
    WholeReader.noun(behind: claim, verdicts.words).flatMap { noun in
      Set(noun.map { verdicts.words.words[$0].stem }) == restriction.wider ? noun : nil
    }
  }

  /// Whether a condition is named in the claim's paragraph up to there, or over it.
  private func isNamed(_ condition: Int, _ ledger: Int, _ number: Int) -> Bool {
    sentences(around: number).contains { sentence in
      verdicts.scorer.mentionsBySentence[sentence].contains { index in
        verdicts.scorer.mentions[index].meanings.contains {
          if case .condition(ledger, condition) = $0 { true } else { false }
        }
      }
    }
  }

  /// Whether one of some stems stands in the claim's paragraph up to there, or over it.
  private func speaks(of stems: Set<UInt32>, _ number: Int) -> Bool {
    sentences(around: number).contains { sentence in
      verdicts.words.sentences[sentence].contains { stems.contains(verdicts.words.words[$0].stem) }
    }
  }

  /// The last sentences of a claim's block up to its own, and those of the headings and headers over it.
  private func sentences(around number: Int) -> Set<Int> {
    let claim = verdicts.claims[number]
    let before = max(claim.sentence - Self.reach, verdicts.words.blocks[claim.block].lowerBound)...claim.sentence
    return Set(before).union(claim.zones.filter { $0.place != .nextSentence }.flatMap(\.sentences))
  }

  private func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return verdicts.words.text(verdicts.words.words[first].start, verdicts.words.words[last].end)
  }
}
