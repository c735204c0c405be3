internal import Checking
internal import Ledger

/// The report for reading: each diagnostic with its lines of the article and of the ledger, and a summary.
///
/// Every line begins with a word, a gutter or an arrow of ours, never with text of an article.
package struct PrettyReport: Report {
  private let style: TerminalStyle
  private let shown: Shown
  private let hasSummary: Bool

  package init(style: TerminalStyle = TerminalStyle(), shown: Shown = Shown(), hasSummary: Bool = true) {
    self.style = style
    self.shown = shown
    self.hasSummary = hasSummary
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let rendered = RenderedText(document)
    return shown.entries(of: document).prefix(shown.limit).map { entry in
      let layout = DiagnosticLayout(
        document: document, diagnostic: entry.diagnostic, note: entry.setAside?.note, rendered: rendered, style: style)
      return style.painter.paint(layout.text()) + "\n".utf8
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var bytes = Array(entries.joined().prefix(shown.limit).joined())
    guard hasSummary else { return bytes }
    var lines = StyledText()
    lines.add(StyledPiece(.plain, SummaryLine.text(summary.tally)))
    let tally = summary.tally
    let all = tally.diagnostics(from: .info) + (shown.includesSetAside ? tally.suppressed + tally.inBaseline : 0)
    let hidden = all - min(shown.limit, entries.reduce(0) { $0 + $1.count })
    if hidden > 0 { lines.add(StyledPiece(.plain, "\(hidden) more not shown (--min-severity, --max-findings).")) }
    bytes += style.painter.paint(lines)
    return bytes
  }
}

extension Tally {
  /// How many diagnostics have a severity or a greater one.
  func diagnostics(from minimum: Severity) -> Int {
    Severity.allCases.filter { $0 >= minimum }.reduce(0) { $0 + diagnostics($1) }
  }
}
