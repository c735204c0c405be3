internal import Checking
internal import Documents
internal import Ledger

/// A table of what was found, as Markdown: for a build's summary page or a comment on a change.
package struct MarkdownReport: Report {
  /// What a summary page of GitHub takes, with some room.
  private static let byteLimit = 900_000

  private let paths: ReportPaths
  private let shown: Shown

  package init(paths: ReportPaths, shown: Shown = Shown()) {
    self.paths = paths
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    shown.entries(of: document).prefix(shown.limit).map { entry in
      let diagnostic = entry.diagnostic
      let position = document.lines.position(ofFile: diagnostic.range.lower)
      var message = Self.text(diagnostic.message)
      if let setAside = entry.setAside { message += " (\(Self.text(setAside.note)))" }
      if let help = diagnostic.help { message += "<br>\(Self.text(help))" }
      let place = "\(paths.relative(document.path)):\(position.line):\(position.column)"
      return Array("| \(diagnostic.severity.name) | \(Self.text(place)) | \(diagnostic.rule) | \(message) |\n".utf8)
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var bytes = Array("## \(Tool.name)\n\n\(SummaryLine.text(summary.tally))\n".utf8)
    let rows = Array(entries.joined())
    if !rows.isEmpty { bytes += "\n| Severity | Place | Rule | What |\n| --- | --- | --- | --- |\n".utf8 }
    var count = 0
    for row in rows.prefix(shown.limit) {
      guard bytes.count + row.count <= Self.byteLimit else { break }
      bytes += row
      count += 1
    }
    if count < rows.count { bytes += "\n\(rows.count - count) more are not shown.\n".utf8 }
    if !summary.errors.isEmpty { bytes += "\n### Could not be done\n\n".utf8 }
    for error in summary.errors { bytes += "- \(Self.text("\(error.path): \(error.message)"))\n".utf8 }
    return bytes
  }

  /// A text of any origin as text: nothing in it is markup, a cell's end or a new line.
  private static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in Visible.line(text, .unicode).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "@", "!", "$":
        escaped += "&#\(scalar.value);"
      case ":": escaped += "&#58;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
