internal import Checking
internal import Documents
internal import Ledger

/// GitLab's code quality report: one array, each diagnostic with a fingerprint of its own.
package struct GitLabReport: Report {
  private let paths: ReportPaths
  private let shown: Shown

  package init(paths: ReportPaths, shown: Shown = Shown()) {
    self.paths = paths
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let path = paths.relative(document.path)
    return shown.entries(of: document).filter { $0.setAside == nil }.map { entry in
      let diagnostic = entry.diagnostic
      let start = document.lines.position(ofFile: diagnostic.range.lower)
      let end = document.lines.position(ofFile: diagnostic.range.upper)
      // Equal fingerprints in two files would be shown as one.
      let fingerprint = Fingerprint.hash([path, entry.known.fingerprint.description])
      var json = JSONWriter(level: 1)
      json.object { json in
        json.field("description", "\(diagnostic.rule): \(diagnostic.message)")
        json.field("check_name", diagnostic.rule)
        json.field("fingerprint", fingerprint)
        json.field("severity", Self.name(of: diagnostic.severity))
        json.key("location")
        json.object { json in
          json.field("path", path)
          json.key("lines")
          json.object { json in
            json.field("begin", start.line)
            json.field("end", end.line)
          }
        }
      }
      return json.bytes
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.array(spread: true) { json in
      for entry in entries.joined() { json.raw(entry) }
    }
    return json.bytes + "\n".utf8
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
