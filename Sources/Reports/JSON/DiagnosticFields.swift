internal import Checking
internal import Documents
internal import Ledger

/// A diagnostic in the fields that `json` and `ndjson` share.
struct DiagnosticFields {
  private let entry: Shown.Entry
  private let document: CheckedDocument

  init(_ entry: Shown.Entry, of document: CheckedDocument) {
    self.entry = entry
    self.document = document
  }

  /// Writes the fields into an object that is open.
  func write(to json: inout JSONWriter) {
    let diagnostic = entry.diagnostic
    json.field("rule", diagnostic.rule)
    json.field("severity", diagnostic.severity.name)
    json.place(diagnostic.range, in: document.lines)
    let end = document.lines.position(ofFile: diagnostic.range.upper)
    json.field("endLine", end.line)
    json.field("endColumn", end.column)
    json.field("message", diagnostic.message)
    json.field("label", diagnostic.label)
    json.field("finding", diagnostic.finding)
    json.field("claim", document.claim(of: diagnostic) == nil ? nil : diagnostic.claim)
    json.key("why")
    json.array { json in
      for reason in diagnostic.why { json.string(reason) }
    }
    json.field("help", diagnostic.help)
    json.key("places")
    json.array { json in
      for place in diagnostic.places {
        guard let open = document.ledger(place.ledger) else { continue }
        json.object { json in
          json.field("path", open.ledger.path)
          json.place(place.range, in: open.lines)
          json.field("label", place.label)
        }
      }
    }
    json.key("fix")
    if let fix = diagnostic.fix {
      json.object { json in
        json.field("start", fix.range.lower)
        json.field("end", fix.range.upper)
        json.field("replacement", fix.replacement)
        json.field("safe", fix.isSafe)
      }
    } else {
      json.null()
    }
    json.field("fingerprint", entry.known.fingerprint.description)
    json.key("setAside")
    switch entry.setAside?.reason {
    case nil: json.null()
    case .baseline: json.object { json in json.field("by", "baseline") }
    case .suppressed(let isInSource, let reason):
      json.object { json in
        json.field("by", isInSource ? "comment" : "file")
        json.field("reason", reason)
      }
    }
  }
}

extension JSONWriter {
  /// Writes `start`, `end`, `text` where it is given, `line` and `column`.
  mutating func place(_ range: ByteRange, in lines: LineIndex, text: String? = nil) {
    let position = lines.position(ofFile: range.lower)
    field("start", range.lower)
    field("end", range.upper)
    if let text { field("text", text) }
    field("line", position.line)
    field("column", position.column)
  }
}

extension InputError {
  /// Writes the fields into an object that is open.
  func write(to json: inout JSONWriter) {
    json.field("path", path)
    json.field("line", line)
    json.field("column", column)
    json.field("message", message)
    json.field("help", help)
  }
}

extension Tally {
  /// Writes the fields into an object that is open.
  func write(to json: inout JSONWriter) {
    json.field("files", files)
    json.field("claims", claims)
    json.key("verdicts")
    json.object { json in
      for verdict in Verdict.allCases { json.field(verdict.rawValue, claims(verdict)) }
    }
    json.key("diagnostics")
    json.object { json in
      for severity in Severity.allCases.reversed() { json.field(severity.name, diagnostics(severity)) }
    }
    json.field("passedOver", ignored)
    json.field("suppressed", suppressed)
    json.field("inBaseline", inBaseline)
  }
}
