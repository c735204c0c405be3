internal import Documents
internal import Ledger
internal import Quantities

/// Looks for documents that have a source's figures and nowhere say whose they are.
struct UncitedCheck {
  let document: Document
  let list: WordList
  let profiles: [SourceProfile]
  let claims: [JudgedClaim]

  /// Fewer figures may be anybody's.
  private static let minimumFindings = 4

  func diagnostics() -> [Diagnostic] {
    let figures = claims.count { $0.quantity.kind != .date }
    return profiles.indices.compactMap { number in
      let right = claims.indices.filter {
        claims[$0].verdict == .supported && claims[$0].quantity.kind != .date && claims[$0].finding?.ledger == number
      }
      let findings = Set(right.compactMap { claims[$0].finding })
      // In a long text about something else some figures fit by chance.
      guard !profiles[number].isSource(document), let first = right.first, findings.count >= Self.minimumFindings,
        right.count * 3 >= figures
      else {
        return nil
      }
      let profile = profiles[number]
      let naming = SourceNaming(document: document, list: list, profile: profile.citation)
      guard !naming.hasWork, !naming.hasMaker else { return nil }
      let title = profile.ledger.source.title
      return Diagnostic(
        rule: Rule.uncitedFigures.name, severity: Rule.uncitedFigures.severity, range: claims[first].range,
        message: "\(right.count) figures are those of “\(title.text)”, which the article nowhere cites",
        label: "article: the first of them",
        why: ["neither its title, a name of it, its authors, its publisher nor its address is in the article"],
        help: "cite “\(title.text)”",
        places: [Diagnostic.LedgerPlace(ledger: number, range: title.range, label: "ledger: \(title.text)")],
        claim: first)
    }
  }
}
