internal import Checking
package import Documents
internal import Ledger
internal import Quantities

/// Every number of each document in order: what it was read as, which finding it was taken to speak of and why, or why it was
/// passed over. All evidence is shown with its weight, so that every score can be added up again by hand.
package struct ClaimsListing: Report {
  package var listsClaims: Bool { true }
  private let glyphs: Glyphs

  package init(glyphs: Glyphs = .unicode) { self.glyphs = glyphs }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let claims = document.result.claims.map { (range: $0.range, lines: lines(of: $0, in: document)) }
    let ignored = document.result.ignored.map { number in
      (range: number.range, lines: [head(number.text), "  passed over: \(number.reason)"])
    }
    // A stable order where two start at one place: claims before what was passed over.
    let all = (claims + ignored).enumerated().sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }
    let path = Visible.path(document.path, glyphs)
    return all.map { _, number in
      let position = document.lines.position(ofFile: number.range.lower)
      let text = number.lines.map { Visible.line($0, glyphs) }.joined(separator: "\n")
      return Array("\(path):\(position.line):\(position.column)\(text)\n".utf8)
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    let tally = summary.tally
    let total = "\(tally.claims) read as claims, \(tally.ignored) passed over.\n"
    return Array(entries.joined().joined()) + total.utf8
  }

  private func head(_ text: String) -> String { "  \(text)" }

  private func lines(of claim: JudgedClaim, in document: CheckedDocument) -> [String] {
    var lines = [head(document.result.document.text(claim.prose)), "  read as: \(Self.reading(of: claim.quantity))"]
    lines.append("  verdict: \(claim.verdict.rawValue), \(claim.confidence)% sure: \(claim.message)")
    if !claim.rules.isEmpty { lines.append("  rules: " + claim.rules.joined(separator: ", ")) }
    if let reference = claim.finding { lines.append("  finding: \(name(of: reference, in: document))") }
    if let derivation = claim.derivation { lines.append("  derived: \(derivation)") }
    if let suggestion = claim.suggestion { lines.append("  suggestion: \(suggestion)") }
    for (index, candidate) in claim.candidates.enumerated() {
      let mark = candidate.finding == claim.finding ? "*" : " "
      lines.append(
        "  \(mark)\(index + 1). \(name(of: candidate.finding, in: document))  \(Self.fixed(candidate.score))"
          + " = context \(Self.fixed(candidate.context)) + value \(Self.fixed(candidate.value))")
      lines += candidate.evidence.map { "       \(Self.signed($0.weight)) \(words($0))" }
    }
    // Evidence of a claim that was judged against no single finding.
    if claim.candidates.isEmpty { lines += claim.evidence.map { "     \(Self.signed($0.weight)) \(words($0))" } }
    return lines
  }

  private func name(of reference: FindingReference, in document: CheckedDocument) -> String {
    guard let (open, finding) = document.finding(reference) else { return "?" }
    return "\(finding.id) = \(finding.value.text) (\(open.id))"
  }

  private func words(_ evidence: Evidence) -> String {
    let term = evidence.term.isEmpty ? "" : " \"\(evidence.term)\""
    return evidence.feature + term + (evidence.place.isEmpty ? "" : " (\(evidence.place))")
  }

  private static func signed(_ weight: Int) -> String { (weight < 0 ? "" : "+") + fixed(weight) }

  /// Hundredths with both places, so that a column of them can be added up.
  private static func fixed(_ number: Int) -> String {
    let cents = String(number.magnitude % 100)
    return "\(number < 0 ? "-" : "")\(number.magnitude / 100).\(cents.utf8.count < 2 ? "0" : "")\(cents)"
  }

  /// "percent, about 28 to 33 %"
  static func reading(of quantity: Quantity) -> String {
    let fields = QuantityFields(quantity)
    var words = [fields.modifier ?? ""]
    if let date = fields.date {
      switch (date.from, date.to) {
      case (let from?, let to?): words.append(from == to ? from : "\(from) to \(to)")
      case (let from?, nil): words.append("since \(from)")
      case (nil, let to?): words.append("until \(to)")
      case (nil, nil): words.append("a day of the week")
      }
    } else {
      words.append(fields.value ?? "\(fields.lo ?? "") to \(fields.hi ?? "")")
    }
    words.append(fields.unit ?? "")
    return "\(fields.kind), " + words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
