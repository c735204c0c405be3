internal import Documents
internal import Ledger
internal import Quantities

/// Turns decisions into judged claims and diagnostics.
extension Verdicts {
  func write(_ decisions: [Decision]) -> Judged {
    var judged = Judged(claims: [], diagnostics: [])
    for (number, decision) in decisions.enumerated() {
      let claim = claims[number]
      let range = document.map.source(of: claim.quantity.range)
      let evidence = decision.candidate.map { self.evidence(number, $0) } ?? []
      let index = judged.claims.count
      let basis = basis(number, decision)
      judged.claims.append(
        JudgedClaim(
          range: range, prose: claim.quantity.range, quantity: claim.quantity, verdict: decision.verdict,
          finding: decision.finding, derivation: decision.derivation, confidence: basis.map(Confidence.percent) ?? 0,
          basis: basis, rules: decision.rulings.map(\.rule), message: decision.message,
          suggestion: decision.rulings.first?.suggestion, evidence: evidence,
          candidates: candidates[number].prefix(5).map { scored in
            Candidate(
              finding: scored.reference, context: scored.context, value: scored.value,
              evidence: self.evidence(number, scored))
          }))
      for ruling in decision.rulings {
        judged.diagnostics.append(diagnostic(ruling, number, decision, range, claim: index))
      }
    }
    judged.diagnostics.sort { ($0.range, $0.rule) < ($1.range, $1.rule) }
    return judged
  }

  /// Says nothing where a verdict of the kind is more often wrong than right, and names what else the claim may speak of.
  func withholdUnsure(_ decisions: inout [Decision]) {
    for number in decisions.indices {
      guard let basis = basis(number, decisions[number]), let candidate = decisions[number].candidate else { continue }
      let percent = Confidence.percent(basis)
      guard percent < thresholds.leastConfidence else { continue }
      let other = candidates[number].first { $0.reference != candidate.reference }
      let rival = other.map { ", if not \(catalog.finding($0.reference).id)" } ?? ""
      decisions[number] = unverifiable(
        "may speak of \(catalog.finding(candidate.reference).id)\(rival); right in \(percent) of 100 such cases",
        candidate)
    }
  }

  /// What the confidence of a decision is looked up by.
  private func basis(_ number: Int, _ decision: Decision) -> Basis? {
    guard decision.verdict != .unverifiable else { return nil }
    let context = decision.candidate?.context ?? 0
    if let rule = decision.rulings.first?.rule { return Basis(Basis.Kind(rule: rule), context: context) }
    if decision.derivation != nil { return Basis(.computed, context: context) }
    guard let candidate = decision.candidate, decision.verdict == .supported else { return Basis(.beside, context: 0) }
    guard candidate.relation == .equal || candidate.relation == .restated else {
      return Basis(.nearValue, context: context)
    }
    return Basis(isRare(catalog.finding(candidate.reference)) ? .rareValue : .equalValue, context: context)
  }

  func evidence(_ number: Int, _ candidate: ScoredCandidate) -> [Evidence] {
    var evidence: [Evidence] = []
    _ = scorer.context(claims[number], around[number], candidate.reference) { evidence.append($0) }
    if candidate.value != 0 {
      evidence.append(
        Evidence(
          feature: "value", term: catalog.finding(candidate.reference).value.text,
          place: candidate.relation.map { "\($0)" } ?? "same number", weight: candidate.value))
    }
    return evidence
  }

  func diagnostic(
    _ ruling: Ruling, _ number: Int, _ decision: Decision, _ range: ByteRange, claim: Int
  ) -> Diagnostic {
    var places: [Diagnostic.LedgerPlace] = []
    var id: String?
    if let reference = decision.finding {
      let finding = catalog.finding(reference)
      id = finding.id
      places.append(
        Diagnostic.LedgerPlace(
          ledger: reference.ledger, range: finding.value.range, label: "ledger: \(finding.value.text) (\(finding.id))"))
    }
    var why = ruling.why
    if let candidate = decision.candidate { why.insert(matchedOn(number, candidate), at: 0) }
    return Diagnostic(
      rule: ruling.rule, severity: ruling.severity, range: range, message: ruling.message,
      label: "article: \(stated(number))", why: why, help: ruling.help, places: places, finding: id, claim: claim,
      fix: ruling.suggestion.map { Diagnostic.Fix(range: range, replacement: $0, isSafe: false) })
  }

  /// "matched on "success rate" and "novices"".
  func matchedOn(_ number: Int, _ candidate: ScoredCandidate) -> String {
    var terms: [String] = []
    for piece in evidence(number, candidate) where piece.weight >= 40 {
      guard piece.feature != "value", piece.feature != "unit", piece.feature != "source", piece.feature != "words",
        !piece.place.isEmpty
      else { continue }
      let term = piece.place == "sentence" ? "“\(piece.term)”" : "“\(piece.term)” (\(piece.place))"
      if !terms.contains(term) { terms.append(term) }
    }
    guard !terms.isEmpty else { return "matched on its value alone" }
    return "matched on " + terms.joined(separator: " and ")
  }
}
