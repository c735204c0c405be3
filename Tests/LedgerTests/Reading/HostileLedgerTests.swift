import Documents
import Ledger
import Testing

@Suite struct `Hostile ledgers` {
  private static let good = """
    ledger: 1
    source: {id: a, title: "A: é", author: [B, {family: C}], issued: 2026-06-16, names: [the A report]}
    dimensions:
      level: {members: {low: [few, bad], high: {words: w, not: [n]}}, groups: {any: {of: [low, high]}}}
      month: {type: time}
    conditions: {hot: [warm]}
    metrics:
      cups:
        words: ['mugs', cans]   # “…”
        findings:
          - {level: low, month: 2025-10, condition: hot, value: 28–33%, was: [{value: 5, until: 2024}], near: [b]}
          - id: b
            level: [low, high]
            value: |
              about 400,000
    """

  /// Whatever stands in the file, it gives a ledger or an error, and no place outside the file.
  private func check(_ bytes: [UInt8]) {
    guard let text = try? LedgerFiles.text(bytes, path: "a.yml") else { return }
    let outcome = LedgerReader.read(text)
    #expect(
      outcome.ledger != nil || outcome.issues.contains { $0.severity == .error },
      "\(String(decoding: bytes, as: UTF8.self))")
    #expect(outcome.ledger == nil || !outcome.issues.contains { $0.severity == .error })
    #expect(outcome.issues.allSatisfy { $0.range.upper <= bytes.count && !$0.message.isEmpty })
    #expect(outcome.issues.map(\.range.start) == outcome.issues.map(\.range.start).sorted())
    for finding in outcome.ledger?.findings ?? [] {
      #expect(finding.range.contains(finding.value.range))
      #expect(finding.range.upper <= bytes.count)
    }
    if let ledger = outcome.ledger {
      _ = LedgerCheck.issues(of: ledger, snapshot: try? DocumentReader().read(path: "a.txt", bytes: bytes))
      _ = LedgerTable.text(of: ledger)
    }
  }

  @Test func `a byte left out, doubled or replaced at any place gives a ledger or an error`() {
    let good = Array(Self.good.utf8)
    check(good)
    for place in good.indices {
      check(Array(good[..<place] + good[(place + 1)...]))
      check(Array(good[...place] + good[place...]))
      for byte: UInt8 in [0x09, 0x0A, 0x20, 0x2C, 0x3A, 0x5B, 0x7D, 0x22, 0x7E] {
        var mutant = good
        mutant[place] = byte
        check(mutant)
      }
    }
  }

  @Test func `a line left out, doubled or indented gives a ledger or an error`() {
    let lines = Self.good.split(separator: "\n").map(String.init)
    for index in lines.indices {
      for other in [
        [], [lines[index], lines[index]], ["  " + lines[index]], [String(lines[index].drop { $0 == " " })],
      ] {
        check(Array((lines[..<index] + other + lines[(index + 1)...]).joined(separator: "\n").utf8))
      }
    }
  }

  @Test func `a file cut off at any byte gives a ledger or an error`() {
    let good = Array(Self.good.utf8)
    for end in good.indices { check(Array(good[..<end])) }
  }

  /// Ledgers made to cost more than their length; `#` is the number of the line. The limit is generous: what is meant would
  /// take minutes.
  @Test(
    .serialized, .timeLimit(.minutes(8)),
    arguments: [
      ("", "y#: 1"), ("findings", "      - {level: m#, value: 1}"), ("findings", "      - {value: 1}"),
      ("findings", "      - {id: i#, level: [a, b], value: 1}"), ("findings", "      - {id: i#, near: [n#], value: 1}"),
      ("dimensions", "  d#:"),
    ])
  func `a large ledger takes time in proportion to its length`(place: String, line: String) {
    let lines = (0..<5_000).map { line.replacing("#", with: "\($0)") + "\n" }.joined()
    let members = "dimensions: {level: {members: [a, b, c]}}\n"
    let yaml =
      switch place {
      case "findings": LedgerText.source + members + "metrics:\n  m:\n    findings:\n" + lines
      case "dimensions": LedgerText.source + "metrics: {m: {findings: [{value: 1}]}}\ndimensions:\n" + lines
      default: LedgerText.source + "metrics: {m: {findings: [{value: 1}]}}\n" + lines
      }
    let text = LedgerText.text(yaml)
    let time = ContinuousClock().measure {
      let outcome = LedgerReader.read(text)
      _ = described(outcome.issues, in: text)
      if let ledger = outcome.ledger { _ = LedgerCheck.issues(of: ledger) }
    }
    #expect(time < .seconds(15), "\(line): \(time)")
  }

  @Test func `groups inside groups cannot grow without end`() {
    let members = (0..<900).map { "m\($0)" }.joined(separator: ", ")
    let groups = (0..<5_000).map { "g\($0): {of: [g\($0 - 1), m0]}" }.joined(separator: ", ").replacing(
      "[g-1, ", with: "[\(members), ")
    let issues = LedgerText.issues(
      LedgerText.findings("{value: 1}", before: "dimensions: {d: {members: [\(members)], groups: {\(groups)}}}\n"))
    #expect(issues.contains("error: these groups take too many members together"), "\(issues.prefix(300))")
  }

  @Test func `a long text in a list of words is refused, not carried along`() {
    let issues = LedgerText.issues(
      LedgerText.findings("{value: 1, words: [\(String(repeating: "long ", count: 200))]}"))
    #expect(issues.contains("error: a text of 999 characters; at most 400 are read here"))
  }
}
