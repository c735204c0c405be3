internal import Checking
package import Documents
internal import Ledger

/// What an editor shows of the place that is pointed at: the verdict of a claim, the ledger's value and what both rest on.
package struct HoverText {
  /// What the editor can show.
  package enum Form: Sendable {
    case markdown, plain
  }

  /// The list of reasons ends after so many.
  private static let evidenceLimit = 8

  private let document: CheckedDocument
  private let form: Form

  package init(_ document: CheckedDocument, _ form: Form) {
    self.document = document
    self.form = form
  }

  /// The text for a place in the file's own bytes, and the stretch it speaks of; `nil` where nothing is known. Where nothing holds the
  /// place, what ends there is meant.
  package func text(at offset: Int) -> (range: ByteRange, text: String)? {
    let result = document.result
    let diagnostics = document.shown.map(\.diagnostic)
    if let index = Self.nearest(offset, result.claims.map(\.range)) {
      let claim = result.claims[index]
      let about = diagnostics.filter { $0.claim == index }
      return (claim.range, rendered(head(of: claim), lines(of: claim, about)))
    }
    if let index = Self.nearest(offset, diagnostics.map(\.range)) {
      let diagnostic = diagnostics[index]
      return (diagnostic.range, rendered((diagnostic.rule, diagnostic.severity.name), lines(of: [diagnostic])))
    }
    if let index = Self.nearest(offset, result.ignored.map(\.range)) {
      let number = result.ignored[index]
      return (number.range, rendered((number.text, "passed over"), [Line(text: number.reason)]))
    }
    return nil
  }

  /// The shortest range that holds a place, or else one that ends there.
  private static func nearest(_ offset: Int, _ ranges: [ByteRange]) -> Int? {
    let around = ranges.indices.filter { ranges[$0].contains(offset) }
    return around.min { ranges[$0].count < ranges[$1].count } ?? ranges.firstIndex { $0.upper == offset }
  }

  // MARK: What is said

  private struct Line {
    var name: String?
    let text: String
    /// A place where it can be read, already safe.
    var address: String?
  }

  private func head(of claim: JudgedClaim) -> (String, String) {
    let sure = claim.confidence > 0 ? ", \(claim.confidence)% sure" : ""
    return (document.result.document.text(claim.prose), claim.verdict.rawValue + sure)
  }

  private func lines(of diagnostics: [Diagnostic]) -> [Line] {
    diagnostics.flatMap { diagnostic in
      [Line(text: "\(diagnostic.message) (\(diagnostic.rule))")]
        + diagnostic.why.map { Line(name: "why", text: $0) }
        + (diagnostic.help.map { [Line(name: "to mend it", text: $0)] } ?? [])
    }
  }

  private func lines(of claim: JudgedClaim, _ diagnostics: [Diagnostic]) -> [Line] {
    var lines = lines(of: diagnostics)
    if diagnostics.isEmpty, !claim.message.isEmpty { lines.append(Line(text: claim.message)) }
    lines.append(Line(name: "read as", text: ClaimsListing.reading(of: claim.quantity)))
    if let (open, finding) = claim.finding.flatMap(document.finding) {
      let text = FindingText(open: open, finding: finding)
      let exact = finding.exact.map { ", exactly \($0.text)" } ?? ""
      lines.append(Line(name: "ledger", text: "\(finding.value.text)\(exact): \(text.name) (\(finding.id))"))
      if let quote = finding.quote { lines.append(Line(name: "quote", text: "“\(quote)”")) }
      lines.append(Line(name: "source", text: open.ledger.source.title.text, address: text.address))
    }
    if let derivation = claim.derivation { lines.append(Line(name: "arithmetic", text: derivation)) }
    if let suggestion = claim.suggestion, diagnostics.allSatisfy({ $0.help == nil }) {
      lines.append(Line(name: "instead", text: suggestion))
    }
    let evidence = claim.evidence.prefix(Self.evidenceLimit).map { reason in
      let term = reason.term.isEmpty ? "" : " “\(reason.term)”"
      let place = reason.place.isEmpty ? "" : ", \(reason.place)"
      return "\(reason.feature)\(term) (\(reason.weight < 0 ? "" : "+")\(hundredths(reason.weight))\(place))"
    }
    if !evidence.isEmpty { lines.append(Line(name: "evidence", text: evidence.joined(separator: "; "))) }
    return lines
  }

  // MARK: How it is written

  private func rendered(_ head: (String, String), _ lines: [Line]) -> String {
    switch form {
    case .plain:
      let texts = lines.map { line in
        (line.name.map { "\($0): " } ?? "") + Visible.line(line.text, .unicode) + (line.address.map { " \($0)" } ?? "")
      }
      return ([Visible.line("\(head.0): \(head.1)", .unicode)] + texts).joined(separator: "\n")
    case .markdown:
      let texts = lines.map { line in
        "- " + (line.name.map { "*\($0):* " } ?? "") + Self.escaped(line.text) + (line.address.map { " <\($0)>" } ?? "")
      }
      return "**\(Self.escaped(head.0))** \(Self.escaped(head.1))\n\n" + texts.joined(separator: "\n")
    }
  }

  /// A text of an article or a ledger, in which nothing is markup.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Visible.line(text, .unicode).unicodeScalars {
      if scalar.isASCII, "\\`*_[]<>&~|#$".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
