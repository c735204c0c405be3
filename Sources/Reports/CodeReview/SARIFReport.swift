package import Checking
internal import Documents
internal import Ledger

/// SARIF 2.1.0, as code scanning reads it.
///
/// Columns are UTF-16 code units. What is suppressed or in the baseline is left out unless it is asked for: GitHub shows a
/// suppressed result as an open alert.
package struct SARIFReport: Report {
  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  /// GitHub takes no longer description.
  private static let descriptionLimit = 1024

  private let rules: [Rule]
  private let ruleIndex: [String: Int]
  private let paths: ReportPaths
  private let shown: Shown

  /// - Parameters:
  ///   - rules: Every rule that may be reported.
  ///   - paths: How files are named.
  ///   - shown: What is shown.
  package init(rules: [Rule], paths: ReportPaths, shown: Shown = Shown()) {
    self.rules = rules
    ruleIndex = Dictionary(rules.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.paths = paths
    self.shown = shown
  }

  // MARK: Results

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let edits = Edits(of: document)
    return shown.entries(of: document).map { entry in
      var json = JSONWriter(level: 4)
      json.object(spread: true) { json in write(entry, edits.edit(for: entry.diagnostic), of: document, to: &json) }
      return json.bytes
    }
  }

  private func write(
    _ entry: Shown.Entry, _ edit: Edit?, of document: CheckedDocument, to json: inout JSONWriter
  ) {
    let diagnostic = entry.diagnostic
    let places = diagnostic.places.compactMap { place in document.ledger(place.ledger).map { ($0, place) } }
    json.field("ruleId", diagnostic.rule)
    if let index = ruleIndex[diagnostic.rule] { json.field("ruleIndex", index) }
    json.field("level", Self.level(diagnostic.severity))
    json.key("message")
    json.object { json in
      var text = Self.messageText(diagnostic.message) + "."
      if let finding = diagnostic.finding, !places.isEmpty {
        text += " The ledger's entry is [\(Self.linkText(finding))](1)."
      }
      if let help = diagnostic.help { text += " To mend it: \(Self.messageText(help))." }
      json.field("text", text)
    }
    json.key("locations")
    json.array { json in
      json.object { json in write(diagnostic.range, in: document.lines, of: document.path, to: &json) }
    }
    if !places.isEmpty {
      json.key("relatedLocations")
      json.array { json in
        for (index, (open, place)) in places.enumerated() {
          json.object { json in
            json.field("id", index + 1)
            write(place.range, in: open.lines, of: open.ledger.path, to: &json)
            json.key("message")
            json.object { json in json.field("text", Self.messageText(place.label)) }
          }
        }
      }
    }
    json.key("partialFingerprints")
    json.object { json in
      // GitHub reads the first only, and would fill it in from the line's text, which for prose is weak.
      json.field("primaryLocationLineHash", entry.known.fingerprint.description)
      json.field(Fingerprint.name, entry.known.fingerprint.description)
    }
    if let edit { write(edit, of: document, to: &json) }
    // Either every result has the array, or none.
    if shown.includesSetAside { writeSuppressions(entry.setAside, to: &json) }
  }

  private func write(_ edit: Edit, of document: CheckedDocument, to json: inout JSONWriter) {
    json.key("fixes")
    json.array { json in
      json.object { json in
        json.key("description")
        json.object { json in
          json.field(
            "text", "Write \(Self.messageText(edit.replacement))" + (edit.isSafe ? "" : " (changes the claim)"))
        }
        json.key("artifactChanges")
        json.array { json in
          json.object { json in
            writeArtifact(document.path, to: &json)
            json.key("replacements")
            json.array { json in
              json.object { json in
                json.key("deletedRegion")
                writeRegion(edit.range, in: document.lines, to: &json)
                json.key("insertedContent")
                json.object { json in json.field("text", edit.replacement) }
              }
            }
          }
        }
      }
    }
  }

  private func writeSuppressions(_ setAside: SetAside?, to json: inout JSONWriter) {
    json.key("suppressions")
    json.array { json in
      guard let setAside else { return }
      json.object { json in
        switch setAside.reason {
        case .baseline:
          json.field("kind", "external")
          json.field("justification", "in the baseline")
        case .suppressed(let isInSource, let reason):
          json.field("kind", isInSource ? "inSource" : "external")
          json.field("justification", reason)
        }
      }
    }
  }

  // MARK: Places

  private func write(_ range: ByteRange, in lines: LineIndex, of path: String, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      writeArtifact(path, to: &json)
      json.key("region")
      writeRegion(range, in: lines, to: &json)
    }
  }

  private func writeArtifact(_ path: String, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { json in
      let uri = paths.uri(path)
      json.field("uri", uri)
      if !uri.hasPrefix("file:") { json.field("uriBaseId", "%SRCROOT%") }
    }
  }

  private func writeRegion(_ range: ByteRange, in lines: LineIndex, to json: inout JSONWriter) {
    let start = lines.position(ofFile: range.lower)
    let end = lines.position(ofFile: range.upper)
    json.object { json in
      json.field("startLine", start.line)
      json.field("startColumn", start.utf16Column)
      json.field("endLine", end.line)
      json.field("endColumn", end.utf16Column)
    }
  }

  // MARK: The whole

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object(spread: true) { json in
      json.field("$schema", Self.schema)
      json.field("version", "2.1.0")
      json.key("runs")
      json.array(spread: true) { json in
        json.object(spread: true) { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object(spread: true) { json in writeDriver(to: &json) }
          }
          json.key("automationDetails")
          json.object { json in json.field("id", "\(Tool.name)/") }
          json.key("invocations")
          json.array { json in
            json.object { json in write(summary.errors, to: &json) }
          }
          json.field("columnKind", "utf16CodeUnits")
          json.key("newlineSequences")
          json.array { json in
            for sequence in ["\r\n", "\n", "\r"] { json.string(sequence) }
          }
          json.key("results")
          json.array(spread: true) { json in
            for entry in entries.joined() { json.raw(entry) }
          }
        }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func write(_ errors: [InputError], to json: inout JSONWriter) {
    json.field("executionSuccessful", errors.isEmpty)
    guard !errors.isEmpty else { return }
    json.key("toolExecutionNotifications")
    json.array { json in
      for error in errors {
        json.object { json in
          json.field("level", "error")
          json.key("message")
          json.object { json in json.field("text", Self.messageText("\(error.path): \(error.message)")) }
        }
      }
    }
  }

  private func writeDriver(to json: inout JSONWriter) {
    json.field("name", Tool.name)
    json.field("version", Tool.version)
    json.field("semanticVersion", Tool.version)
    json.key("rules")
    json.array(spread: true) { json in
      for rule in rules {
        json.object(spread: true) { json in
          json.field("id", rule.name)
          json.field("name", rule.name)
          writeText("shortDescription", rule.summary, to: &json)
          writeText("fullDescription", String(rule.why.prefix(Self.descriptionLimit)), to: &json)
          json.key("help")
          json.object { json in
            json.field("text", RulePage.text(of: rule))
            json.field("markdown", RulePage.text(of: rule))
          }
          json.key("defaultConfiguration")
          json.object { json in json.field("level", Self.level(rule.severity)) }
          json.key("properties")
          json.object { json in
            json.field("problem.severity", rule.severity == .info ? "recommendation" : rule.severity.name)
            json.key("tags")
            json.array { json in json.string("claims") }
          }
        }
      }
    }
  }

  private func writeText(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.key(key)
    json.object { json in json.field("text", text) }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A text in a message: braces are placeholders there unless they are doubled, and brackets before a parenthesis a link.
  private static func messageText(_ text: String) -> String {
    text.replacing("{", with: "{{").replacing("}", with: "}}").replacing("](", with: "\\](")
  }

  private static func linkText(_ text: String) -> String {
    messageText(text).replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
