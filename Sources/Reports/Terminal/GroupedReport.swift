internal import Checking
internal import Documents
internal import Ledger

/// The diagnostics of each file under its name, a line each.
package struct GroupedReport: Report {
  private let style: TerminalStyle
  private let shown: Shown
  private let hasSummary: Bool

  package init(style: TerminalStyle = TerminalStyle(), shown: Shown = Shown(), hasSummary: Bool = true) {
    self.style = style
    self.shown = shown
    self.hasSummary = hasSummary
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let entries = shown.entries(of: document).prefix(shown.limit)
    guard !entries.isEmpty else { return [] }
    let places = entries.map { entry in
      let position = document.lines.position(ofFile: entry.diagnostic.range.lower)
      return "\(position.line):\(position.column)"
    }
    let width = places.map(\.utf8.count).max() ?? 0
    var text = StyledText()
    text.add(StyledPiece(.plain, Visible.path(document.path, style.glyphs)))
    for (entry, place) in zip(entries, places) {
      let diagnostic = entry.diagnostic
      var message = diagnostic.message
      if let setAside = entry.setAside { message += " [\(setAside.note)]" }
      text.add(
        StyledPiece(.gutter, "  " + String(repeating: " ", count: width - place.utf8.count) + place + "  "),
        StyledPiece(diagnostic.severity.role, "\(diagnostic.severity.name)[\(diagnostic.rule)]"),
        StyledPiece(.plain, " " + Visible.line(message, style.glyphs)))
    }
    text.add()
    return [style.painter.paint(text)]
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    let bytes = Array(entries.joined().joined())
    return hasSummary ? bytes + "\(SummaryLine.text(summary.tally))\n".utf8 : bytes
  }
}
