import Checking
import Documents
import Ledger
import Quantities
import Reports
import TestSupport
import Workflow

/// A part of the program that is given hostile input, with what must hold whatever the input is.
enum Target: String, CaseIterable {
  case html, markdown, scanner, ledger, suppressions, check, editor

  /// Runs the part on an input.
  ///
  /// - Returns: What does not hold; empty when all is well.
  func violations(_ input: [UInt8]) -> [String] {
    switch self {
    case .html: Self.reading(input, as: "a.html")
    // The two dialects take turns.
    case .markdown: Self.reading(input, as: input.count % 2 == 0 ? "a.md" : "a.mdx")
    case .scanner: Self.scanning(input)
    case .ledger: Self.ledger(input)
    case .suppressions: Self.suppressions(input)
    case .check: Self.checking(input)
    case .editor: EditorTarget.violations(input)
    }
  }

  // MARK: - Reading

  private static func reading(_ input: [UInt8], as path: String) -> [String] {
    // Bytes that are no text are refused, and that is all that may happen to them.
    guard let document = try? DocumentReader().read(path: path, bytes: input) else { return [] }
    var broken = Promises(document: document, decodes: false).violations
    let again = try? DocumentReader().read(path: path, bytes: input)
    if again?.prose != document.prose || again?.map.segments != document.map.segments
      || again?.marks != document.marks
    {
      broken.append("two readings differ")
    }
    return broken
  }

  // MARK: - Quantities

  private static func scanning(_ input: [UInt8]) -> [String] {
    // The scanner is given prose, which is UTF-8.
    let text = Array(String(decoding: input, as: UTF8.self).utf8)
    let scanner = Scanner()
    let found = scanner.scan(text)
    var broken: [String] = []
    var end = 0
    for quantity in found.quantities {
      let (range, whole) = (quantity.range, quantity.fullRange)
      if range.lower < end { broken.append("out of order at \(range)") }
      guard range.upper <= text.count, whole.upper <= text.count, !range.isEmpty else {
        return broken + ["out of bounds: \(range)"]
      }
      if String(validating: text[range.indices], as: UTF8.self) == nil { broken.append("a character cut at \(range)") }
      if text[range.indices].contains(0x0A) { broken.append("across lines: \(range)") }
      end = range.upper
    }
    for number in found.passedOver where number.range.upper > text.count || number.range.isEmpty {
      broken.append("passed over out of bounds: \(number.range)")
    }
    let again = scanner.scan(text)
    if again.quantities.map(QuantityText.describe) != found.quantities.map(QuantityText.describe)
      || again.passedOver != found.passedOver
    {
      broken.append("two scans differ")
    }
    return broken
  }

  // MARK: - Ledgers

  private static func ledger(_ input: [UInt8]) -> [String] {
    guard let text = try? LedgerFiles.text(input, path: "a.yml") else { return [] }
    let outcome = LedgerReader.read(text)
    var broken: [String] = []
    let hasError = outcome.issues.contains { $0.severity == .error }
    if hasError == (outcome.ledger != nil) { broken.append("a ledger with an error, or neither") }
    if !outcome.issues.allSatisfy({ $0.range.upper <= input.count && !$0.message.isEmpty }) {
      broken.append("an issue out of bounds, or without words")
    }
    let starts = outcome.issues.map(\.range.start)
    if starts != starts.sorted() { broken.append("issues out of order") }
    for finding in outcome.ledger?.findings ?? [] where !finding.range.contains(finding.value.range) {
      broken.append("a value outside its finding")
    }
    if LedgerReader.read(text).issues.map(\.message) != outcome.issues.map(\.message) {
      broken.append("two readings differ")
    }
    if let ledger = outcome.ledger {
      _ = LedgerCheck.issues(of: ledger, snapshot: nil)
      _ = LedgerTable.text(of: ledger)
      if let article = Subjects.article { _ = Checker(ledgers: [ledger]).check(article) }
    }
    return broken
  }

  // MARK: - Suppressions

  private static func suppressions(_ input: [UInt8]) -> [String] {
    let list = SuppressionList.read(input, path: "a.yml")
    var broken: [String] = []
    if list.problems.contains(where: { $0.message.isEmpty }) { broken.append("a problem without words") }
    for path in ["a.html", "a.md", "a.mdx"] { broken += checked(input, as: path) }
    return broken
  }

  // MARK: - The whole check

  private static func checking(_ input: [UInt8]) -> [String] {
    let path = input.first == UInt8(ascii: "<") ? "a.html" : input.count % 3 == 0 ? "a.txt" : "a.md"
    return checked(input, as: path)
  }

  private static func checked(_ input: [UInt8], as path: String) -> [String] {
    guard let document = reviewed(input, as: path) else { return [] }
    var broken: [String] = []
    func expect(_ range: ByteRange, _ what: String) {
      if range.upper > input.count { broken.append("\(what) out of bounds: \(range)") }
    }
    for claim in document.result.claims { expect(claim.range, "a claim") }
    for known in document.reported { expect(known.diagnostic.range, "a report") }
    let starts = document.result.claims.map(\.range.start)
    // Tables, alternative texts and footnotes may be read in another order than they stand; other prose may not.
    let kinds: [Block.Kind] = [.paragraph, .listItem]
    if document.result.document.blocks.allSatisfy({ kinds.contains($0.kind) }), starts != starts.sorted() {
      broken.append("claims out of order")
    }
    let reports: [any Report] = [
      JSONReport(), PrettyReport(), ConciseReport(), SARIFReport(rules: Rule.all, paths: ReportPaths()),
      GitHubReport(paths: ReportPaths()), CheckstyleReport(paths: ReportPaths()), MarkdownReport(paths: ReportPaths()),
    ]
    let summary = RunSummary(tally: Tally(document))
    for (index, report) in reports.enumerated() {
      let bytes = report.render([document], summary)
      if String(validating: bytes, as: UTF8.self) == nil { broken.append("report \(index) is not UTF-8") }
      if bytes.contains(0x1B) { broken.append("report \(index) passes an escape on") }
    }
    if let again = reviewed(input, as: path),
      JSONReport().render([again], summary) != JSONReport().render([document], summary)
    {
      broken.append("two runs differ")
    }
    return broken + fixing(document, input, as: path)
  }

  /// Each fix that a run would keep leaves, by itself, UTF-8 in which its finding is gone.
  private static func fixing(_ document: CheckedDocument, _ input: [UInt8], as path: String) -> [String] {
    var broken: [String] = []
    for edit in Fixer.edits(for: document, isUnsafe: true).prefix(3) {
      guard let fixed = Fixer.apply([edit], to: input) else {
        broken.append("a fix does not find what it changes: \(edit)")
        continue
      }
      if String(validating: input, as: UTF8.self) != nil, String(validating: fixed, as: UTF8.self) == nil {
        broken.append("a fix leaves what is not UTF-8: \(edit)")
      }
      let rules = Set(document.reported.filter { $0.diagnostic.fix?.range == edit.range }.map(\.diagnostic.rule))
      // As in a run: a fix that leaves as many reports as before is not kept.
      guard let after = reviewed(fixed, as: path), after.reported.count < document.reported.count else { continue }
      let place = ByteRange(edit.range.lower, edit.range.lower + edit.replacement.utf8.count)
      for known in after.reported
      where !place.isEmpty && known.diagnostic.range == place && rules.contains(known.diagnostic.rule) {
        broken.append("a fix is itself found wrong, by \(known.diagnostic.rule): \(edit)")
      }
    }
    return broken
  }

  private static func reviewed(_ bytes: [UInt8], as path: String) -> CheckedDocument? {
    guard let checker = Subjects.checker, let document = try? DocumentReader().read(path: path, bytes: bytes) else {
      return nil
    }
    return Review(policy: ReviewPolicy()).reviewed(checker.check(document), ledgers: Subjects.ledgers)
  }
}

/// What inputs are held against.
private enum Subjects {
  static let ledgers: [OpenLedger] = Corpus.ledgers.compactMap { name in
    (try? Corpus.ledger(name)).flatMap { LedgerReader.read($0).ledger }.map { OpenLedger($0) }
  }

  static let checker: Checker? = ledgers.isEmpty ? nil : Checker(ledgers: ledgers.map(\.ledger))

  /// What ledgers are tried on.
  static let article: Document? = try? DocumentReader().read(
    path: "a.md",
    bytes: Array(
      """
      # The report

      About 33% of 1,200 sessions took 7 minutes in October 2025, twice as many as a year before; one in five did not. The rate fell \
      from 33% to 19%, by 14 points, and experts spent $3.5 million more.
      """.utf8))
}
