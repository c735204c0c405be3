internal import Checking
internal import Ledger

/// The sentence that ends a report for reading.
package enum SummaryLine {
  /// "Checked 14 files, 96 claims: 81 supported, 3 flagged (2 errors, 1 warning), 12 not in a ledger."
  ///
  /// The brackets count diagnostics about claims; diagnostics about anything else follow in a sentence of their own.
  package static func text(_ tally: Tally) -> String {
    var line = "Checked \(count(tally.files, "file")), \(count(tally.claims, "claim"))"
    var parts: [String] = []
    if tally.claims(.supported) > 0 { parts.append("\(tally.claims(.supported)) supported") }
    let severities = self.severities(tally.diagnosticsAboutClaims)
    if tally.flagged > 0 || !severities.isEmpty {
      parts.append("\(tally.flagged) flagged" + (severities.isEmpty ? "" : " (\(severities))"))
    }
    if tally.claims(.unverifiable) > 0 { parts.append("\(tally.claims(.unverifiable)) not in a ledger") }
    if !parts.isEmpty { line += ": " + parts.joined(separator: ", ") }
    line += "."
    if tally.keptOut > 0 {
      line += " \(count(tally.keptOut, "file")) \(tally.keptOut == 1 ? "speaks" : "speak") of none of the sources."
    }
    let others = self.severities(tally.diagnosticsBesides)
    if !others.isEmpty { line += " Besides the claims: \(others)." }
    var allowed: [String] = []
    if tally.suppressed > 0 { allowed.append("\(tally.suppressed) suppressed") }
    if tally.inBaseline > 0 { allowed.append("\(tally.inBaseline) in the baseline") }
    if !allowed.isEmpty { line += " Not reported: \(allowed.joined(separator: ", "))." }
    return line
  }

  private static func severities(_ number: (Severity) -> Int) -> String {
    let present = Severity.allCases.reversed().filter { number($0) > 0 }
    return present.map { $0 == .info ? "\(number($0)) info" : count(number($0), $0.name) }.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
