import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `A fingerprint` {
  /// The fingerprints of every place of a token in a Markdown text.
  private func fingerprints(_ text: String, _ token: String = "33%", rule: String = "r", message: String = "m") throws
    -> [String]
  {
    let document = try DocumentReader().read(path: "a.md", bytes: Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    var start = 0
    let bytes = Array(text.utf8)
    let wanted = Array(token.utf8)
    while start + wanted.count <= bytes.count {
      let range = ByteRange(start, start + wanted.count)
      start += 1
      guard bytes[range.indices].elementsEqual(wanted) else { continue }
      diagnostics.append(Diagnostic(rule: rule, severity: .error, range: range, message: message, label: ""))
    }
    let result = DocumentResult(document: document, claims: [], ignored: [], diagnostics: diagnostics)
    return KnownDiagnostic.all(of: result).map(\.fingerprint.description)
  }

  private let text = "# Time\n\nAt the north site, review time fell by 33% in one quarter, they say.\n\nMore.\n"

  @Test func `stays when the file is edited elsewhere`() throws {
    let before = try fingerprints(text)
    #expect(before.count == 1)
    let edits = [
      "New.\n\n" + text, text + "\nAnd it fell again.\n", text.replacing("\n", with: "\r\n"),
      text.replacing("At the", with: "In all, at the"), text.replacing("fell by", with: "*fell*\nby"),
    ]
    for edit in edits { #expect(try fingerprints(edit) == before, "\(edit)") }
    #expect(try fingerprints(text, message: "said otherwise") == before)
  }

  @Test func `changes with its rule, its words and the words around`() throws {
    let before = try fingerprints(text)
    #expect(try fingerprints(text, rule: "other") != before)
    #expect(try fingerprints(text.replacing("33%", with: "34%"), "34%") != before)
    #expect(try fingerprints(text.replacing("fell by", with: "rose by")) != before)
  }

  @Test func `counts those that are alike`() throws {
    let two = try fingerprints("It fell 33%.\n\nBut:\n\nIt fell 33%.\n")
    #expect(two.count == 2)
    #expect(two[0].hasSuffix(":1") && two[1].hasSuffix(":2"))
    #expect(two[0].dropLast(2) == two[1].dropLast(2))
  }

  @Test func `is the same on every machine`() throws {
    // The first 16 digits of `printf 'r\0\00033%%\0It fell\0.' | sha256sum`.
    #expect(try fingerprints("It fell 33%.\n") == ["d332e6afd2e5d534:1"])
  }
}
