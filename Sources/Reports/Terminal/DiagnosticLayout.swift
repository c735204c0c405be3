internal import Checking
internal import Documents
internal import Ledger

/// Lays out one diagnostic: headline, the article's lines, the ledger's lines, reasons, help.
struct DiagnosticLayout {
  /// The most places of ledgers that are shown with their lines; the others are named.
  private static let snippetLimit = 3

  let document: CheckedDocument
  let diagnostic: Diagnostic
  /// Why it does not count, where it does not.
  var note: String?
  let rendered: RenderedText
  let style: TerminalStyle

  func text() -> StyledText {
    var text = StyledText()
    let role = diagnostic.severity.role
    text.add(
      StyledPiece(role, "\(diagnostic.severity.name)[\(line(diagnostic.rule))]"),
      StyledPiece(.plain, ": " + line(diagnostic.message)))
    let article = Snippet(
      rank: .primary, source: document.result.document.source, lines: document.lines, range: diagnostic.range,
      label: articleLabel, role: role)
    var (snippets, named) = ledgerPlaces
    snippets.insert(article, at: 0)
    // Two digits at least, so that most reports of a run stand in line.
    let gutter = snippets.reduce(2) { max($0, $1.gutterWidth) }
    let bar = StyledPiece(.gutter, String(repeating: " ", count: gutter) + " |")
    for snippet in snippets {
      snippet.draw(in: &text, gutter: gutter, style)
      text.add(bar)
    }
    func note(_ key: String, _ words: String) {
      let margin = String(repeating: " ", count: gutter)
      text.add(StyledPiece(.gutter, margin + " = "), StyledPiece(.plain, "\(key): \(line(words))"))
    }
    if let allowed = self.note { note("note", allowed) }
    for place in named { note("ledger", place) }
    for reason in diagnostic.why { note("why", " " + reason) }
    if let help = diagnostic.help { note("help", help) }
    if let fix = diagnostic.fix {
      let original = document.result.document.source.text(fix.range)
      note(fix.isSafe ? "fix (safe)" : "fix (unsafe)", "`\(shortened(original))` -> `\(shortened(fix.replacement))`")
    }
    note("docs", "claimlint explain \(diagnostic.rule)")
    return text
  }

  private var articleLabel: String {
    guard let prose = rendered.differing(diagnostic) else { return diagnostic.label }
    let note = "(rendered: \(shortened(prose)))"
    return diagnostic.label.isEmpty ? note : "\(diagnostic.label) \(note)"
  }

  /// The places to show and the places only to name.
  private var ledgerPlaces: (shown: [Snippet], named: [String]) {
    var shown: [Snippet] = []
    var named: [String] = []
    for place in diagnostic.places {
      guard let open = document.ledger(place.ledger) else { continue }
      if open.isOutside || shown.count == Self.snippetLimit {
        let position = open.lines.position(ofFile: place.range.lower)
        named.append("\(open.ledger.path):\(position.line):\(position.column): \(place.label)")
      } else {
        shown.append(
          Snippet(
            rank: .secondary, source: open.ledger.text, lines: open.lines, range: place.range, label: place.label,
            role: .ledger))
      }
    }
    return (shown, named)
  }

  private func line(_ text: String) -> String { Visible.line(text, style.glyphs) }

  /// A text that may be long, cut to a few words.
  private func shortened(_ text: String) -> String {
    let limit = 60
    guard text.utf8.count > limit else { return text }
    let head = text.prefix(limit)
    return head.endIndex == text.endIndex ? text : head + style.glyphs.ellipsis
  }
}

extension Severity {
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
