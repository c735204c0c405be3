internal import Checking
internal import Documents
internal import Ledger

/// An object a line: `{"type": "diagnostic", "path": …}` for each diagnostic, `{"type": "error", …}` for what could not be done, and
/// at the end `{"type": "summary", …}`. The fields are those of `check.schema.json`.
package struct NDJSONReport: Report {
  package var listsClaims: Bool { true }
  private let shown: Shown

  package init(shown: Shown = Shown()) { self.shown = shown }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    shown.entries(of: document).map { entry in
      line("diagnostic") { json in
        json.field("path", document.path)
        DiagnosticFields(entry, of: document).write(to: &json)
      }
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var bytes = Array(entries.joined().joined())
    for error in summary.errors { bytes += line("error") { json in error.write(to: &json) } }
    bytes += line("summary") { json in
      json.field("schemaVersion", JSONReport.schemaVersion)
      json.field("version", Tool.version)
      json.field("columnUnit", JSONReport.columnUnit)
      summary.tally.write(to: &json)
    }
    return bytes
  }

  private func line(_ type: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", type)
      body(&json)
    }
    return json.bytes + "\n".utf8
  }
}
