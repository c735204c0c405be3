internal import Checking
internal import Documents
internal import Ledger

/// The report for programs: every claim and every diagnostic of every document, as `check.schema.json` describes it.
package struct JSONReport: Report {
  package var listsClaims: Bool { true }
  /// How much is told.
  package enum Detail: Sendable {
    /// Claims and diagnostics.
    case claims
    /// Also each claim's candidates, and the numbers that were passed over with the reason.
    case everything
  }

  /// Fields are added, never renamed or removed, while this stays the same.
  package static let schemaVersion = 1
  static let columnUnit = "unicodeCodePoints"

  private let detail: Detail
  private let shown: Shown

  package init(detail: Detail = .claims, shown: Shown = Shown()) {
    self.detail = detail
    self.shown = shown
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    var json = JSONWriter(level: 2)
    let diagnostics = shown.entries(of: document)
    json.object(spread: true) { json in
      json.field("path", document.path)
      json.key("claims")
      json.array(spread: true) { json in
        for claim in document.result.claims { write(claim, of: document, to: &json) }
      }
      json.key("diagnostics")
      json.array(spread: true) { json in
        for entry in diagnostics {
          json.object { json in DiagnosticFields(entry, of: document).write(to: &json) }
        }
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
      json.field("columnUnit", Self.columnUnit)
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
        for error in summary.errors { json.object { json in error.write(to: &json) } }
      }
      json.key("summary")
      json.object { json in summary.tally.write(to: &json) }
    }
    return json.bytes + "\n".utf8
  }

  private func write(_ claim: JudgedClaim, of document: CheckedDocument, to json: inout JSONWriter) {
    let text = document.result.document.text(claim.prose)
    let finding = claim.finding.flatMap(document.finding)
    json.object { json in
      json.place(claim.range, in: document.lines, text: text)
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

  private func write(_ number: IgnoredNumber, of document: CheckedDocument, to json: inout JSONWriter) {
    json.object { json in
      json.place(number.range, in: document.lines, text: number.text)
      json.field("reason", number.reason)
    }
  }
}
