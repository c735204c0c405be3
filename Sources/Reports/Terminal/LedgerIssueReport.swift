package import Documents
package import Ledger

/// Issues of a ledger's file for reading, each with its line.
package struct LedgerIssueReport: Sendable {
  private let style: TerminalStyle

  package init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The issues of one file.
  package func render(_ issues: [LedgerIssue], of source: SourceText) -> [UInt8] {
    let lines = LineIndex(source)
    return issues.flatMap { issue -> [UInt8] in
      var text = StyledText()
      let role = issue.severity.role
      text.add(
        StyledPiece(role, issue.severity.name), StyledPiece(.plain, ": " + Visible.line(issue.message, style.glyphs)))
      let snippet = Snippet(rank: .primary, source: source, lines: lines, range: issue.range, label: "", role: role)
      let gutter = max(2, snippet.gutterWidth)
      snippet.draw(in: &text, gutter: gutter, style)
      if let help = issue.help {
        let margin = String(repeating: " ", count: gutter)
        text.add(StyledPiece(.gutter, margin + " |"))
        text.add(StyledPiece(.gutter, margin + " = "), StyledPiece(.plain, "help: " + Visible.line(help, style.glyphs)))
      }
      text.add()
      return style.painter.paint(text)
    }
  }
}
