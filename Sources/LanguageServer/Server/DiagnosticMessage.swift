internal import Checking
internal import Documents
internal import Ledger
internal import Reports

/// What is reported of a document: `textDocument/publishDiagnostics`.
struct DiagnosticMessage {
  let bytes: [UInt8]

  init(_ document: OpenDocument, _ client: Client) {
    bytes = Outgoing.notification("textDocument/publishDiagnostics") { json in
      json.field("uri", document.uri)
      json.key("version")
      json.raw(document.version.utf8)
      json.key("diagnostics")
      json.array { json in
        switch document.outcome {
        case .none: break
        case .checked(let checked):
          let writer = DiagnosticWriter(document, checked, client)
          for known in checked.shown { writer.write(known.diagnostic, to: &json) }
        case .failed(let error):
          let start = Position(line: max(0, (error.line ?? 1) - 1), character: 0)
          json.object { json in
            json.range(start, Position(line: start.line + 1, character: 0))
            json.problem(error, severity: 1)
          }
        }
      }
    }
  }

  /// Nothing is reported any more.
  static func empty(_ uri: String) -> [UInt8] {
    Outgoing.notification("textDocument/publishDiagnostics") { json in
      json.field("uri", uri)
      json.key("diagnostics")
      json.array { _ in }
    }
  }
}

/// What is wrong with a file that articles depend on.
struct ProblemMessage {
  let bytes: [UInt8]

  init(path: String, _ problems: [InputError], isWarning: (InputError) -> Bool, _ encoding: PositionEncoding) {
    let text = (try? FileReader(limit: 4 << 20).read(path: path)).map { OpenText(String(decoding: $0, as: UTF8.self)) }
    bytes = Outgoing.notification("textDocument/publishDiagnostics") { json in
      json.field("uri", FileURI.uri(path))
      json.key("diagnostics")
      json.array { json in
        for problem in problems {
          let line = max(0, (problem.line ?? 1) - 1)
          let column = text?.units(ofLine: line, before: (problem.column ?? 1) - 1, encoding) ?? 0
          json.object { json in
            json.range(Position(line: line, character: column), Position(line: line + 1, character: 0))
            json.problem(problem, severity: isWarning(problem) ? 2 : 1)
          }
        }
      }
    }
  }
}

/// Writes the diagnostics of a document.
struct DiagnosticWriter {
  private let markWidth: Int
  private let checked: CheckedDocument
  private let client: Client

  init(_ document: OpenDocument, _ checked: CheckedDocument, _ client: Client) {
    markWidth = document.text.markWidth
    self.checked = checked
    self.client = client
  }

  func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      writeRange(diagnostic.range, to: &json)
      json.field("severity", Self.severity(diagnostic.severity))
      json.field("code", diagnostic.rule)
      json.field("source", Tool.name)
      json.field("message", diagnostic.message)
      if client.showsTags, diagnostic.rule == "unused-suppression" {
        json.key("tags")
        json.array { $0.integer(1) }
      }
      guard client.showsRelated, !diagnostic.places.isEmpty else { return }
      json.key("relatedInformation")
      json.array { json in
        for place in diagnostic.places {
          guard let open = checked.ledger(place.ledger) else { continue }
          json.object { json in
            json.key("location")
            json.object { json in
              json.field("uri", FileURI.uri(Self.absolute(open.ledger.path)))
              let (start, end) = (place.range.lower, place.range.upper)
              json.range(
                client.encoding.position(start, in: open.lines), client.encoding.position(end, in: open.lines))
            }
            json.field("message", place.label)
          }
        }
      }
    }
  }

  func writeRange(_ range: ByteRange, to json: inout JSONWriter) {
    json.range(position(range.lower), position(range.upper))
  }

  private func position(_ offset: Int) -> Position {
    client.encoding.position(offset, in: checked.lines, markWidth: markWidth)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileSystem.realPath(path) ?? path
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}

extension JSONWriter {
  mutating func range(_ start: Position, _ end: Position) {
    key("range")
    object { json in
      for (name, position) in [("start", start), ("end", end)] {
        json.key(name)
        json.object { json in
          json.field("line", position.line)
          json.field("character", position.character)
        }
      }
    }
  }

  fileprivate mutating func problem(_ error: InputError, severity: Int) {
    field("severity", severity)
    field("source", Tool.name)
    field("message", error.message + (error.help.map { "\n\($0)" } ?? ""))
  }
}
