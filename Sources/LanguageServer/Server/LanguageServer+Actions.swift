internal import Checking
internal import Documents
internal import Reports
internal import Workflow

extension LanguageServer {
  /// The suggestion as an edit, and the comment that would allow what is reported.
  mutating func codeActions(_ id: JSONValue, _ params: JSONValue?) throws(ResponseError) -> [UInt8] {
    guard let uri = params?["textDocument"]?["uri"]?.string, let start = Position(params?["range"]?["start"]),
      let end = Position(params?["range"]?["end"])
    else { throw ResponseError(.invalidParams, "expected a document and a range") }
    settle(uri)
    let kinds = params?["context"]?["only"]?.elements?.compactMap(\.string)
    let isWanted = kinds?.contains { $0.isEmpty || $0 == "quickfix" } ?? true
    guard isWanted, let document = documents[uri], let checked = document.checked else {
      return Outgoing.result(id) { $0.array { _ in } }
    }
    let low = document.text.offset(start, client.encoding)
    let range = ByteRange(low, max(low, document.text.offset(end, client.encoding)))
    let touched = checked.shown.filter { known in
      known.diagnostic.range.lower <= range.upper && range.lower <= known.diagnostic.range.upper
    }
    let edits = Edits(of: checked)
    let writer = ActionWriter(document, checked, client)
    return Outgoing.result(id) { json in
      json.array { json in
        for known in touched {
          if let edit = edits.edit(for: known.diagnostic) { writer.writeFix(edit, for: known, to: &json) }
        }
        for known in touched {
          if let insertion = SuppressionWriter.insertion(allowing: known, in: checked.result.document) {
            writer.write(insertion, for: known, to: &json)
          }
        }
      }
    }
  }

  /// What is known of the place that is pointed at.
  mutating func hover(_ id: JSONValue, _ params: JSONValue?) throws(ResponseError) -> [UInt8] {
    guard let uri = params?["textDocument"]?["uri"]?.string, let position = Position(params?["position"]) else {
      throw ResponseError(.invalidParams, "expected a document and a position")
    }
    settle(uri)
    guard let document = documents[uri], let checked = document.checked,
      let found = HoverText(checked, client.hover).text(at: document.text.offset(position, client.encoding))
    else { return Outgoing.result(id) { $0.null() } }
    let form = client.hover == .markdown ? "markdown" : "plaintext"
    let writer = DiagnosticWriter(document, checked, client)
    return Outgoing.result(id) { json in
      json.object { json in
        json.key("contents")
        json.object { json in
          json.field("kind", form)
          json.field("value", found.text)
        }
        writer.writeRange(found.range, to: &json)
      }
    }
  }
}

/// Writes what can be done about diagnostics.
private struct ActionWriter {
  private let document: OpenDocument
  private let writer: DiagnosticWriter
  private let client: Client

  init(_ document: OpenDocument, _ checked: CheckedDocument, _ client: Client) {
    self.document = document
    self.client = client
    writer = DiagnosticWriter(document, checked, client)
  }

  func writeFix(_ edit: Edit, for known: KnownDiagnostic, to json: inout JSONWriter) {
    let title = edit.replacement.isEmpty ? "Remove the comment" : "Write “\(known.diagnostic.fix?.replacement ?? "")”"
    write(title, edit.range, edit.replacement, isPreferred: edit.isSafe, for: known, to: &json)
  }

  func write(_ insertion: SuppressionWriter.Insertion, for known: KnownDiagnostic, to json: inout JSONWriter) {
    let place = ByteRange(insertion.offset, insertion.offset)
    let title = "Allow \(known.diagnostic.rule) here (write the reason)"
    write(title, place, insertion.text, isPreferred: false, for: known, to: &json)
  }

  private func write(
    _ title: String, _ range: ByteRange, _ text: String, isPreferred: Bool, for known: KnownDiagnostic,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("title", Visible.line(title, .unicode))
      json.field("kind", "quickfix")
      json.key("diagnostics")
      json.array { writer.write(known.diagnostic, to: &$0) }
      if isPreferred { json.field("isPreferred", true) }
      json.key("edit")
      json.object { json in
        if client.takesVersionedEdits {
          json.key("documentChanges")
          json.array { json in
            json.object { json in
              json.key("textDocument")
              json.object { json in
                json.field("uri", document.uri)
                json.key("version")
                json.raw(document.version.utf8)
              }
              json.key("edits")
              writeEdit(range, text, to: &json)
            }
          }
        } else {
          json.key("changes")
          json.object { json in
            json.key(document.uri)
            writeEdit(range, text, to: &json)
          }
        }
      }
    }
  }

  private func writeEdit(_ range: ByteRange, _ text: String, to json: inout JSONWriter) {
    json.array { json in
      json.object { json in
        writer.writeRange(range, to: &json)
        json.field("newText", text)
      }
    }
  }
}
