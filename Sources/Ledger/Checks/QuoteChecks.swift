internal import Documents
internal import Quantities

extension LedgerCheck {
  /// Findings without a quote, one issue for each metric.
  static func missingQuoteIssues(of ledger: Ledger) -> [LedgerIssue] {
    var without: [[Finding]] = Array(repeating: [], count: ledger.metrics.count)
    for finding in ledger.findings where finding.quote == nil && without.indices.contains(finding.metric) {
      without[finding.metric].append(finding)
    }
    return without.compactMap { findings in
      guard let first = findings.first else { return nil }
      let more = findings.count == 1 ? "" : " and \(findings.count - 1) more of its metric"
      return ledger.issue(
        .info, first.value.range,
        "\(Excerpt.quoted(first.id))\(more) \(findings.count == 1 ? "has" : "have") no quote",
        help: "add the source's own words as `quote:`, so that a reader can find the figure")
    }
  }

  /// Values that their own quote does not hold.
  static func quoteIssues(of ledger: Ledger) -> [LedgerIssue] {
    var issues: [LedgerIssue] = []
    var wordings = Wordings()
    for finding in ledger.findings {
      guard let quote = finding.quote else { continue }
      let value = finding.value
      let anchor = AnchorText(quote).bytes
      let quantities = ValueReader.quantities(in: quote)
      let written = [value.text] + [finding.exact?.text].compactMap { $0 } + finding.restated
      let isHeld = written.contains { text in
        let wording = wordings.wording(text)
        if TextSearch.containsWord(wording.anchor, in: anchor) { return true }
        guard let value = wording.value else { return false }
        return quantities.contains { isSame($0.value, value) } || isRange(value, over: quantities)
      }
      guard !isHeld else { continue }
      issues.append(
        ledger.issue(
          .warning, value.range,
          "\(Excerpt.quoted(value.text)) is not in the quote of \(Excerpt.quoted(finding.id))",
          help: "quote the passage that prints the figure, or give its wording as `restated:`"))
    }
    return issues
  }

  /// Values and wordings as they are looked for, each prepared once: the findings of a metric share many.
  private struct Wordings {
    private var known: [String: (anchor: [UInt8], value: Value?)] = [:]

    mutating func wording(_ text: String) -> (anchor: [UInt8], value: Value?) {
      if let wording = known[text] { return wording }
      let wording = (anchor: AnchorText(text).bytes, value: ValueReader.read(text)?.value)
      known[text] = wording
      return wording
    }
  }

  private static func isSame(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.number(let one), .number(let other)): one.value == other.value
    case (.range(let low, let high), .range(let start, let end)): low.value == start.value && high.value == end.value
    case (.date(let one), .date(let other)): one == other
    default: false
    }
  }

  /// Whether the two ends of a range are both there, each for itself: "28% to begin with and 33% at last".
  private static func isRange(_ value: Value, over quantities: [Quantity]) -> Bool {
    guard case .range(let low, let high) = value else { return false }
    let numbers = quantities.compactMap { if case .number(let number) = $0.value { number.value } else { nil } }
    return numbers.contains(low.value) && numbers.contains(high.value)
  }

  // MARK: The snapshot

  /// The most bytes that are looked through for all quotes together.
  private static let maximumWork = 1 << 31

  /// Quotes that the source's own text does not hold.
  static func snapshotIssues(of ledger: Ledger, in snapshot: Document) -> [LedgerIssue] {
    // As a reader sees it; then as it was written, because a quote may be of code or carry the marks of the format.
    let texts = [snapshot.prose, snapshot.source.utf8].map { AnchorText(String(decoding: $0, as: UTF8.self)).bytes }
    var issues: [LedgerIssue] = []
    var work = 0
    for finding in ledger.findings {
      guard let quote = finding.quote, let range = finding.quoteRange else { continue }
      work += texts.reduce(0) { $0 + $1.count }
      guard work <= maximumWork else {
        issues.append(ledger.issue(.warning, range, "too much text to look for this quote and those after it"))
        break
      }
      let parts = AnchorText.parts(of: quote)
      guard !texts.contains(where: { holds($0, parts) }) else { continue }
      issues.append(
        ledger.issue(
          .warning, range,
          "the quote of \(Excerpt.quoted(finding.id)) is not in \(Excerpt.quoted(snapshot.source.path))",
          help: "quote word for word; mark what is left out with `…`"))
    }
    return issues
  }

  /// Whether a text holds all parts of a quote, one after the other.
  private static func holds(_ text: [UInt8], _ parts: [[UInt8]]) -> Bool {
    var rest = text[...]
    for part in parts {
      guard let match = TextSearch.first(part, in: rest) else { return false }
      rest = rest[match.upperBound...]
    }
    return true
  }
}

/// A text reduced to what a quotation must share with its source: case, kinds of quotation marks and dashes, emphasis
/// and white space do not count.
struct AnchorText {
  let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var isAfterSpace = true
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F:
        if !isAfterSpace { bytes.append(0x20) }
        isAfterSpace = true
        continue
      case 0x2A, 0x5F, 0x60, 0xAD: continue
      case 0x2018, 0x2019, 0x201A: bytes.append(UInt8(ascii: "'"))
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: bytes.append(UInt8(ascii: "\""))
      case 0x2010...0x2015, 0x2212: bytes.append(UInt8(ascii: "-"))
      default: bytes += Array(String(scalar).utf8)
      }
      isAfterSpace = false
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    self.bytes = bytes
  }

  /// A quotation in the stretches between its ellipses (`…`, `...`, `[…]`).
  static func parts(of quote: String) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    let bytes = AnchorText(quote).bytes
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      let ellipses: [[UInt8]] = [Array("[…]".utf8), Array("[...]".utf8), Array("…".utf8), Array("...".utf8)]
      if let ellipsis = ellipses.first(where: { rest.starts(with: $0) }) {
        parts.append([])
        index += ellipsis.count
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return parts.compactMap { part in
      let first = part.firstIndex { $0 != 0x20 }
      let last = part.lastIndex { $0 != 0x20 }
      if let first, let last { return Array(part[first...last]) }
      return nil
    }
  }
}
