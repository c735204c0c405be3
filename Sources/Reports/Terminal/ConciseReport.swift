internal import Checking
package import Documents
internal import Ledger

/// One line for each diagnostic: `path:line:column: severity[rule] message (finding)`.
package struct ConciseReport: Report {
  private let glyphs: Glyphs
  private let shown: Shown

  package init(glyphs: Glyphs = .unicode, shown: Shown = Shown()) {
    self.glyphs = glyphs
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let path = Visible.path(document.path, glyphs)
    return shown.entries(of: document).prefix(shown.limit).map { entry in
      let diagnostic = entry.diagnostic
      let position = document.lines.position(ofFile: diagnostic.range.lower)
      var message = "\(diagnostic.severity.name)[\(diagnostic.rule)] \(diagnostic.message)"
      if let finding = diagnostic.finding { message += " (\(finding))" }
      if let setAside = entry.setAside { message += " [\(setAside.note)]" }
      return Array("\(path):\(position.line):\(position.column): \(Visible.line(message, glyphs))\n".utf8)
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    Array(entries.joined().prefix(shown.limit).joined())
  }
}

extension Visible {
  /// A path that may begin a line: `./` before one that GitHub would read as a workflow command.
  static func path(_ path: String, _ glyphs: Glyphs) -> String {
    let visible = line(path, glyphs)
    let isCommand = visible.drop { $0.isWhitespace }.hasPrefix("::")
    return isCommand ? "./" + visible : visible
  }
}
