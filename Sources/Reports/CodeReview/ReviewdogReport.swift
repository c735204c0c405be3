internal import Checking
internal import Documents
internal import Ledger

/// reviewdog's diagnostic format, whole or a line each. Columns count bytes of UTF-8 from 1, ends excluded.
package struct ReviewdogReport: Report {
  package enum Form: Sendable {
    /// One object.
    case whole
    /// A diagnostic a line.
    case lines
  }

  private let form: Form
  private let paths: ReportPaths
  private let shown: Shown

  package init(_ form: Form, paths: ReportPaths, shown: Shown = Shown()) {
    self.form = form
    self.paths = paths
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let edits = Edits(of: document)
    return shown.entries(of: document).filter { $0.setAside == nil }.map { entry in
      let diagnostic = entry.diagnostic
      var json = JSONWriter(level: 2)
      json.object { json in
        json.field("message", diagnostic.message)
        write(diagnostic.range, in: document.lines, of: document.path, to: &json)
        json.field("severity", diagnostic.severity.name.uppercased())
        if form == .lines { writeSource(to: &json) }
        json.key("code")
        json.object { json in json.field("value", diagnostic.rule) }
        if let edit = edits.edit(for: diagnostic) {
          json.key("suggestions")
          json.array { json in
            json.object { json in
              write(edit.range, in: document.lines, to: &json)
              json.field("text", edit.replacement)
            }
          }
        }
        let places = diagnostic.places.compactMap { place in document.ledger(place.ledger).map { ($0, place) } }
        guard !places.isEmpty else { return }
        json.key("related_locations")
        json.array { json in
          for (open, place) in places {
            json.object { json in
              json.field("message", place.label)
              write(place.range, in: open.lines, of: open.ledger.path, to: &json)
            }
          }
        }
      }
      return json.bytes
    }
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    if form == .lines { return entries.joined().flatMap { $0 + "\n".utf8 } }
    var json = JSONWriter()
    json.object(spread: true) { json in
      writeSource(to: &json)
      json.key("diagnostics")
      json.array(spread: true) { json in
        for entry in entries.joined() { json.raw(entry) }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func writeSource(to json: inout JSONWriter) {
    json.key("source")
    json.object { json in json.field("name", Tool.name) }
  }

  private func write(_ range: ByteRange, in lines: LineIndex, of path: String, to json: inout JSONWriter) {
    json.key("location")
    json.object { json in
      json.field("path", paths.relative(path))
      write(range, in: lines, to: &json)
    }
  }

  private func write(_ range: ByteRange, in lines: LineIndex, to json: inout JSONWriter) {
    json.key("range")
    json.object { json in
      for (name, offset) in [("start", range.lower), ("end", range.upper)] {
        let position = lines.position(ofFile: offset)
        json.key(name)
        json.object { json in
          json.field("line", position.line)
          json.field("column", position.utf8Column)
        }
      }
    }
  }
}
