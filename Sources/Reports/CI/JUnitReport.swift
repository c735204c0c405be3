internal import Checking
internal import Documents
internal import Ledger

/// JUnit's XML: a suite for each article, a test for each claim. A claim that is right passes, one that no finding covers is skipped.
///
/// Names are unique, because of two tests with one name only the first is shown.
package struct JUnitReport: Report {
  package var listsClaims: Bool { true }
  private let paths: ReportPaths
  private let shown: Shown

  package init(paths: ReportPaths, shown: Shown = Shown()) {
    self.paths = paths
    self.shown = shown
  }

  private struct Test {
    let place: ByteRange
    let name: String
    var failures: [Diagnostic] = []
    var notes: [Diagnostic] = []
    var skipped: String?
  }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let tests = tests(of: document)
    let path = paths.relative(document.path)
    let failed = tests.count { !$0.failures.isEmpty }
    let skipped = tests.count { $0.failures.isEmpty && $0.skipped != nil }
    var xml = XMLWriter(level: 1)
    let counts = [
      ("name", path), ("tests", String(tests.count)), ("failures", String(failed)), ("errors", "0"),
      ("skipped", String(skipped)),
    ]
    xml.element("testsuite", counts) { xml in
      for test in tests { write(test, of: document, path, to: &xml) }
    }
    return [xml.bytes]
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element("testsuites", [("name", Tool.name)]) { xml in
      for entry in entries.joined() { xml.raw(entry) }
      guard !summary.errors.isEmpty else { return }
      let count = String(summary.errors.count)
      let counts = [("name", "errors"), ("tests", count), ("failures", "0"), ("errors", count), ("skipped", "0")]
      xml.element("testsuite", counts) { xml in
        for (index, error) in summary.errors.enumerated() {
          let attributes = [("classname", error.path), ("name", "\(error.path) can be checked [\(index + 1)]")]
          xml.element("testcase", attributes) { xml in
            xml.element("error", [("message", error.message)], text: error.message)
          }
        }
      }
    }
    return xml.bytes
  }

  private func tests(of document: CheckedDocument) -> [Test] {
    var tests = document.result.claims.map { claim in
      let text = document.result.document.text(claim.prose)
      return Test(
        place: claim.range, name: text, skipped: claim.verdict == .unverifiable ? claim.message : nil)
    }
    for entry in shown.entries(of: document) where entry.setAside == nil {
      var index = entry.diagnostic.claim ?? tests.count
      if !document.result.claims.indices.contains(index) {
        index = tests.count
        tests.append(Test(place: entry.diagnostic.range, name: entry.diagnostic.rule))
      }
      if entry.diagnostic.severity == .info {
        tests[index].notes.append(entry.diagnostic)
      } else {
        tests[index].failures.append(entry.diagnostic)
      }
    }
    return tests
  }

  private func write(_ test: Test, of document: CheckedDocument, _ path: String, to xml: inout XMLWriter) {
    let position = document.lines.position(ofFile: test.place.lower)
    let attributes = [
      ("classname", path), ("name", "\(test.name) @L\(position.line):\(position.column) [\(test.place.lower)]"),
      ("file", path), ("line", String(position.line)),
    ]
    guard !test.failures.isEmpty || !test.notes.isEmpty || test.skipped != nil else {
      return xml.element("testcase", attributes)
    }
    xml.element("testcase", attributes) { xml in
      if let first = test.failures.first {
        let text = test.failures.flatMap { ["\($0.rule): \($0.message)"] + $0.why }.joined(separator: "\n")
        xml.element("failure", [("type", first.rule), ("message", first.message)], text: text)
      } else if let skipped = test.skipped {
        xml.element("skipped", [("message", skipped)])
      }
      if !test.notes.isEmpty {
        xml.element("system-out", [], text: test.notes.map { "\($0.rule): \($0.message)" }.joined(separator: "\n"))
      }
    }
  }
}
