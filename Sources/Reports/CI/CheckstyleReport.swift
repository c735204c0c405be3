internal import Checking
internal import Documents
internal import Ledger

/// Checkstyle's XML, which Jenkins and others read. It has room for the start of a place only.
package struct CheckstyleReport: Report {
  private let paths: ReportPaths
  private let shown: Shown

  package init(paths: ReportPaths, shown: Shown = Shown()) {
    self.paths = paths
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let entries = shown.entries(of: document).filter { $0.setAside == nil }
    guard !entries.isEmpty else { return [] }
    var xml = XMLWriter(level: 1)
    xml.element("file", [("name", paths.relative(document.path))]) { xml in
      for entry in entries {
        let position = document.lines.position(ofFile: entry.diagnostic.range.lower)
        xml.element(
          "error",
          [
            ("line", String(position.line)), ("column", String(position.column)),
            ("severity", entry.diagnostic.severity.name), ("message", entry.diagnostic.message),
            ("source", "\(Tool.name).\(entry.diagnostic.rule)"),
          ])
      }
    }
    return [xml.bytes]
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element("checkstyle", [("version", "4.3")]) { xml in
      for entry in entries.joined() { xml.raw(entry) }
    }
    return xml.bytes
  }
}
