import Checking
import Documents
import Ledger
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct JSONReportTests {
  private let document: CheckedDocument

  init() {
    let article = SampleArticle(
      "a.html", .markup("<p>"), "Novices “reach” 28", .decoded("&ndash;", as: "–"), "33% in v2.0.")
    let ledger = SampleLedger("Claims/study.yml", "success/novice: 15%", "success/expert: 33%")
    let quantity = Quantity(
      range: article.prose("28–33%"), kind: .percent, value: .range(low: Number(28), high: Number(33)),
      unit: Unit(.percent, "%"), modifier: .about)
    let evidence = [
      Evidence(feature: "metric", term: "reach", place: "clause", weight: 80),
      Evidence(feature: "value", term: "33%", place: "", weight: -5),
    ]
    let expert = FindingReference(ledger: 0, finding: 1)
    let claim = article.claim(
      "28–33%", .imprecise, quantity: quantity, finding: expert, derivation: "33 − 5 = 28", confidence: 82,
      rules: ["range-vs-point"], message: "the ledger says 33%", suggestion: "33%", evidence: evidence,
      candidates: [Candidate(finding: expert, context: 80, value: -5, evidence: evidence)])
    let diagnostic = Diagnostic(
      rule: "range-vs-point", severity: .error, range: claim.range, message: "article says 28–33%, ledger says 33%",
      label: "article: 28–33%", why: ["matched on \"reach\""], help: "state 33%",
      places: [ledger.place("success/expert")],
      finding: "success/expert", claim: 0,
      fix: Diagnostic.Fix(range: claim.range, replacement: "33%", isSafe: false))
    let note = Diagnostic(rule: "misquote", severity: .info, range: article.place("“reach”"), message: "m", label: "")
    document = article.checked(
      claims: [claim], ignored: [IgnoredNumber(range: article.place("2.0"), text: "2.0", reason: "version number")],
      diagnostics: [note, diagnostic], ledgers: [ledger.open])
  }

  private func json(_ detail: JSONReport.Detail = .claims, shown: Shown = Shown(), errors: [InputError] = []) -> [UInt8]
  {
    let summary = RunSummary(
      tally: Tally(document.result), ledgers: [RunSummary.UsedLedger(id: "study", path: "Claims/study.yml")],
      errors: errors)
    return JSONReport(detail: detail, shown: shown).render([document], summary)
  }

  @Test func `the whole output, byte for byte`() {
    #expect(
      String(decoding: json(errors: [InputError(path: "b.md", message: "no such file")]), as: UTF8.self) == """
        {
          "schemaVersion": 1,
          "tool": {"name": "claimlint", "version": "\(Tool.version)"},
          "columnUnit": "unicodeCodePoints",
          "ledgers": [
            {"id": "study", "path": "Claims/study.yml"}
          ],
          "documents": [
            {
              "path": "a.html",
              "claims": [
                {"start": 23, "end": 35, "text": "28–33%", "line": 1, "column": 20, "verdict": "imprecise", \
        "finding": "success/expert", "ledger": "study", "derived": true, "derivation": "33 − 5 = 28", \
        "confidence": 0.82, "rules": ["range-vs-point"], "quantity": {"text": "28–33%", "value": null, "lo": "28", \
        "hi": "33", "unit": "%", "kind": "percent", "modifier": "about"}, "message": "the ledger says 33%", \
        "suggestion": "33%", "evidence": [{"feature": "metric", "term": "reach", "place": "clause", "weight": 0.8}, \
        {"feature": "value", "term": "33%", "place": "", "weight": -0.05}]}
              ],
              "diagnostics": [
                {"rule": "misquote", "severity": "info", "start": 11, "end": 22, "line": 1, "column": 12, \
        "endLine": 1, "endColumn": 19, "message": "m", "label": "", "finding": null, "claim": null, "why": [], \
        "help": null, "places": [], "fix": null, "fingerprint": "6ca638a61cb1b946:1", "setAside": null},
                {"rule": "range-vs-point", "severity": "error", "start": 23, "end": 35, "line": 1, "column": 20, \
        "endLine": 1, "endColumn": 32, "message": "article says 28–33%, ledger says 33%", \
        "label": "article: 28–33%", "finding": "success/expert", "claim": 0, "why": ["matched on \\"reach\\""], \
        "help": "state 33%", "places": [{"path": "Claims/study.yml", "start": 36, "end": 39, "line": 2, "column": 17, \
        "label": "ledger: 33% (success/expert)"}], "fix": {"start": 23, "end": 35, "replacement": "33%", "safe": false}, \
        "fingerprint": "f09434b89224c191:1", "setAside": null}
              ]
            }
          ],
          "errors": [
            {"path": "b.md", "line": null, "column": null, "message": "no such file", "help": null}
          ],
          "summary": {"files": 1, "claims": 1, "verdicts": {"supported": 0, "imprecise": 1, "contradicted": 0, \
        "misattributed": 0, "stale": 0, "unverifiable": 0}, "diagnostics": {"error": 1, "warning": 0, "info": 1}, \
        "passedOver": 1, "suppressed": 0, "inBaseline": 0}
        }

        """)
  }

  @Test func `the published schema describes what is written`() throws {
    let schema = try JSONSchema(JSONReader.read(FileReader().read(path: Self.schemaPath)))
    let error = InputError(path: "b.yml", line: 3, column: 1, message: "m", help: "h")
    for output in [json(), json(.everything), json(errors: [error]), json(shown: Shown(minimum: .error))] {
      #expect(schema.problems(in: try JSONReader.read(output)) == [])
    }
    let empty = JSONReport().render([], RunSummary(tally: Tally()))
    #expect(schema.problems(in: try JSONReader.read(empty)) == [])
  }

  @Test func `the published schema refuses what is not in it`() throws {
    let schema = try JSONSchema(JSONReader.read(FileReader().read(path: Self.schemaPath)))
    let text = String(decoding: json(), as: UTF8.self)
    let spoiled = [
      ("\"confidence\": 0.82", "\"confidence\": 82"), ("\"derived\": true", "\"derived\": \"33\""),
      ("\"verdict\": \"imprecise\"", "\"verdict\": \"wrong\""), ("\"kind\": \"percent\"", "\"sort\": \"percent\""),
      ("\"line\": 1", "\"line\": 0"), ("\"schemaVersion\": 1", "\"schemaVersion\": 2"),
      ("\"safe\": false", "\"safe\": 0"),
    ]
    for (right, wrong) in spoiled {
      let value = try JSONReader.read(Array(text.replacing(right, with: wrong).utf8))
      #expect(schema.problems(in: value) != [], "\(wrong)")
    }
  }

  @Test func `claims adds candidates and what was passed over`() throws {
    let value = try JSONReader.read(json(.everything))
    let checked = try #require(value["documents"]?.elements?.first)
    #expect(checked["passedOver"]?.elements?.first?["reason"]?.string == "version number")
    let candidate = try #require(checked["claims"]?.elements?.first?["candidates"]?.elements?.first)
    #expect(candidate["score"] == .number("0.75"))
    #expect(candidate["finding"]?.string == "success/expert")
  }

  @Test func `what is below the least severity is left out, and counted all the same`() throws {
    let value = try JSONReader.read(json(shown: Shown(minimum: .warning)))
    let rules = value["documents"]?.elements?.first?["diagnostics"]?.elements?.compactMap { $0["rule"]?.string }
    #expect(rules == ["range-vs-point"])
    #expect(value["summary"]?["diagnostics"]?["info"] == .number("1"))
  }

  /// A token and where it must be: in code points, UTF-16 units and UTF-8 bytes, ends excluded.
  @Test(arguments: [
    (
      "The pilot sites cut review time by **28–33%** “within a quarter,” the authors report.", "28–33%", 38, 44, 38, 44,
      38, 46
    ),
    (
      "<p>In the “pilot” — 👩‍🔬 notes — review time fell 28&ndash;33%.</p>", "28&ndash;33%", 50, 62, 52, 64, 66, 78
    ),
  ])
  func `columns are right in every unit`(
    text: String, token: String, start: Int, end: Int, start16: Int, end16: Int, start8: Int, end8: Int
  ) throws {
    let article = SampleArticle("a.md", .text("\n" + text))
    let range = article.place(token)
    let diagnostic = Diagnostic(rule: "r", severity: .error, range: range, message: "", label: "")
    let document = article.checked(diagnostics: [diagnostic])
    let value = try JSONReader.read(JSONReport().render([document], RunSummary(tally: Tally(document.result))))
    let written = try #require(value["documents"]?.elements?.first?["diagnostics"]?.elements?.first)
    #expect(written["line"] == .number("2"))
    #expect(written["column"] == .number("\(start)"))
    #expect(written["endColumn"] == .number("\(end)"))
    let (first, last) = (document.lines.position(ofFile: range.lower), document.lines.position(ofFile: range.upper))
    #expect(first.utf16Column == start16 && last.utf16Column == end16)
    #expect(first.utf8Column == start8 && last.utf8Column == end8)
  }

  @Test func `places in a file of another encoding count its own bytes, and columns its characters`() throws {
    // Windows-1252: an en dash is one byte in the file and three in UTF-8.
    let utf8 = Array("é–28–33%".utf8)
    let file: [UInt8] = [0xE9, 0x96, 0x32, 0x38, 0x96, 0x33, 0x33, 0x25]
    let pieces = [(0, 0, 2, 1), (2, 1, 3, 1), (5, 2, 1, 1), (7, 4, 3, 1), (10, 5, 1, 1)].map {
      OffsetMap.Piece(utf8: $0.0, file: $0.1, utf8Width: $0.2, fileWidth: $0.3)
    }
    let article = SampleArticle(
      SourceText(
        path: "a.txt", bytes: file, encoding: .windows1252, utf8: utf8, offsets: OffsetMap(pieces: pieces)))
    let diagnostic = Diagnostic(rule: "r", severity: .error, range: ByteRange(2, 8), message: "", label: "here")
    let document = article.checked(diagnostics: [diagnostic])
    let value = try JSONReader.read(JSONReport().render([document], RunSummary(tally: Tally(document.result))))
    let written = try #require(value["documents"]?.elements?.first?["diagnostics"]?.elements?.first)
    #expect(written["start"] == .number("2") && written["end"] == .number("8"))
    #expect(written["column"] == .number("3") && written["endColumn"] == .number("9"))
    #expect(pretty(document).contains("\n 1 | é–28–33%\n   |   ^^^^^^ here"))
  }

  private static let schemaPath: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return parts.joined(separator: "/") + "/Sources/Reports/JSON/check.schema.json"
  }()
}
