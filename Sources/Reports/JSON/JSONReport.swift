internal import Checking
internal import Documents
internal import Ledger

/// The report for programs: every claim and every diagnostic of every document, as `check.schema.json` describes it.
package struct JSONReport: Report {
  /// How much is told.
  package enum Detail: Sendable {
    /// Claims and diagnostics.
    case claims
    /// Also each claim's candidates, and the numbers that were passed over with the reason.
    case everything
  }

  /// Fields are added, never renamed or removed, while this stays the same.
  package static let schemaVersion = 1

  private let detail: Detail
  private let shown: Shown

  package init(detail: Detail = .claims, shown: Shown = Shown()) {
    self.detail = detail
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    var json = JSONWriter(level: 2)
    let diagnostics = shown.diagnostics(of: document)
    json.object(spread: true) { json in
      json.field("path", document.path)
      json.key("claims")
      json.array(spread: true) { json in
        for claim in document.result.claims { write(claim, of: document, to: &json) }
      }
      json.key("diagnostics")
      json.array(spread: true) { json in
        for diagnostic in diagnostics { write(diagnostic, of: document, to: &json) }
      }
      guard detail == .everything else { return }
      json.key("passedOver")
      json.array(spread: true) { json in
        for number in document.result.ignored { write(number, of: document, to: &json) }
      }
    }
    return [json.bytes]
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object(spread: true) { json in
      json.field("schemaVersion", Self.schemaVersion)
      json.key("tool")
      json.object { json in
        json.field("name", Tool.name)
        json.field("version", Tool.version)
      }
      json.field("columnUnit", "unicodeCodePoints")
      json.key("ledgers")
      json.array(spread: true) { json in
        for ledger in summary.ledgers {
          json.object { json in
            json.field("id", ledger.id)
            json.field("path", ledger.path)
          }
        }
      }
      json.key("documents")
      json.array(spread: true) { json in
        for entry in entries.joined() { json.raw(entry) }
      }
      json.key("errors")
      json.array(spread: true) { json in
        for error in summary.errors { write(error, to: &json) }
      }
      json.key("summary")
      write(summary.tally, to: &json)
    }
    return json.bytes + "\n".utf8
  }

  private func write(_ claim: JudgedClaim, of document: CheckedDocument, to json: inout JSONWriter) {
    let text = document.result.document.text(claim.prose)
    let finding = claim.finding.flatMap(document.finding)
    json.object { json in
      writePlace(claim.range, in: document.lines, to: &json, text: text)
      json.field("verdict", claim.verdict.rawValue)
      json.field("finding", finding?.finding.id)
      json.field("ledger", finding?.ledger.id)
      json.field("derived", claim.derivation != nil)
      json.field("derivation", claim.derivation)
      json.key("confidence")
      json.raw(hundredths(claim.confidence).utf8)
      json.key("rules")
      json.array { json in
        for rule in claim.rules { json.string(rule) }
      }
      json.key("quantity")
      json.object { json in
        json.field("text", text)
        QuantityFields(claim.quantity).write(to: &json)
      }
      json.field("message", claim.message)
      json.field("suggestion", claim.suggestion)
      json.key("evidence")
      write(claim.evidence, to: &json)
      guard detail == .everything else { return }
      json.key("candidates")
      json.array { json in
        for candidate in claim.candidates { write(candidate, of: document, to: &json) }
      }
    }
  }

  private func write(_ candidate: Candidate, of document: CheckedDocument, to json: inout JSONWriter) {
    let finding = document.finding(candidate.finding)
    json.object { json in
      json.field("finding", finding?.finding.id)
      json.field("ledger", finding?.ledger.id)
      for (name, weight) in [("score", candidate.score), ("context", candidate.context), ("value", candidate.value)] {
        json.key(name)
        json.raw(hundredths(weight).utf8)
      }
      json.key("evidence")
      write(candidate.evidence, to: &json)
    }
  }

  private func write(_ evidence: [Evidence], to json: inout JSONWriter) {
    json.array { json in
      for reason in evidence {
        json.object { json in
          json.field("feature", reason.feature)
          json.field("term", reason.term)
          json.field("place", reason.place)
          json.key("weight")
          json.raw(hundredths(reason.weight).utf8)
        }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, of document: CheckedDocument, to json: inout JSONWriter) {
    json.object { json in
      json.field("rule", diagnostic.rule)
      json.field("severity", diagnostic.severity.name)
      writePlace(diagnostic.range, in: document.lines, to: &json)
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
            writePlace(place.range, in: open.lines, to: &json)
            json.field("label", place.label)
          }
        }
      }
      json.key("fix")
      guard let fix = diagnostic.fix else { return json.null() }
      json.object { json in
        json.field("start", fix.range.lower)
        json.field("end", fix.range.upper)
        json.field("replacement", fix.replacement)
        json.field("safe", fix.isSafe)
      }
    }
  }

  private func write(_ number: IgnoredNumber, of document: CheckedDocument, to json: inout JSONWriter) {
    json.object { json in
      writePlace(number.range, in: document.lines, to: &json, text: number.text)
      json.field("reason", number.reason)
    }
  }

  private func writePlace(_ range: ByteRange, in lines: LineIndex, to json: inout JSONWriter, text: String? = nil) {
    let position = lines.position(ofFile: range.lower)
    json.field("start", range.lower)
    json.field("end", range.upper)
    if let text { json.field("text", text) }
    json.field("line", position.line)
    json.field("column", position.column)
  }

  private func write(_ error: InputError, to json: inout JSONWriter) {
    json.object { json in
      json.field("path", error.path)
      json.field("line", error.line)
      json.field("column", error.column)
      json.field("message", error.message)
      json.field("help", error.help)
    }
  }

  private func write(_ tally: Tally, to json: inout JSONWriter) {
    json.object { json in
      json.field("files", tally.files)
      json.field("claims", tally.claims)
      json.key("verdicts")
      json.object { json in
        for verdict in Verdict.allCases { json.field(verdict.rawValue, tally.claims(verdict)) }
      }
      json.key("diagnostics")
      json.object { json in
        for severity in Severity.allCases.reversed() { json.field(severity.name, tally.diagnostics(severity)) }
      }
      json.field("passedOver", tally.ignored)
    }
  }
}
