internal import Checking
package import Documents
package import Ledger
internal import Quantities

/// A ledger to begin with, made from a report's own text: each of its figures as a finding, for a person to edit.
package struct LedgerDraft: Sendable {
  /// The YAML.
  package let text: String
  /// How many figures are in it, and how many were left out.
  package let findings: Int
  package let leftOut: Int

  /// More figures than these are left to a person.
  private static let limit = 1000
  /// So often the draft is held against the report, and what does not fit is taken out.
  private static let passLimit = 24
  /// After so many passes, what shares a phrase with what does not fit goes with it: they are of one kind, and too many.
  private static let patience = 16

  private struct Item {
    let name: String
    let label: String
    var words: [String]
    let value: String
    let kind: String
    let quote: String?
    let line: Int
    var reason: String?
  }

  /// - Parameters:
  ///   - document: The report.
  ///   - head: What is known of it besides; where nothing is, what it says of itself.
  ///   - snapshot: The report's path from the ledger's folder; `nil` where it is not known where the ledger will stand.
  package init(of document: Document, head: BibliographicEntry? = nil, snapshot: String? = nil) {
    var draft = Writer(document: document, snapshot: snapshot)
    draft.entry = head ?? ReportHead.entry(of: document)
    // A ledger needs one.
    if draft.entry.title?.isEmpty ?? true { draft.entry.title = Paths.name(document.source.path) }
    draft.items = Self.items(of: document)
    draft.settle()
    text = draft.text
    findings = draft.items.count { $0.reason == nil }
    leftOut = draft.items.count - findings
  }

  // MARK: - Figures

  private static func items(of document: Document) -> [Item] {
    let claims = Checker(ledgers: []).check(document).claims
    let lines = LineIndex(document.source)
    let figures = claims.map(\.prose)
    let scanner = Scanner()
    var names: [String: Int] = [:]
    var seen = Set<[String]>()
    var items: [Item] = []
    var block = 0
    for (index, claim) in claims.enumerated() where items.count < limit {
      let quantity = claim.quantity
      guard quantity.kind != .date, quantity.kind != .ordinal, let value = value(of: claim, document, scanner) else {
        continue
      }
      while block < document.blocks.count, document.blocks[block].range.upper <= claim.prose.lower { block += 1 }
      guard document.blocks.indices.contains(block), isText(document.blocks[block]) else { continue }
      let full = quantity.unit.range.map { quantity.fullRange.hull($0) } ?? quantity.fullRange
      let around = figures[max(0, index - 12)..<min(figures.count, index + 13)]
      let context = DraftContext(
        document, block: block, figure: document.blocks[block].range.contains(full) ? full : claim.prose,
        others: Array(around), isCounted: quantity.unit.kind == .counted)
      // What a report says again is one finding.
      guard seen.insert([value] + context.phrases.sorted()).inserted else { continue }
      let key = Self.key(context.label)
      names[key, default: 0] += 1
      let count = names[key] ?? 1
      items.append(
        Item(
          name: count == 1 ? key : "\(key)-\(count)", label: context.label, words: context.phrases, value: value,
          kind: described(quantity), quote: context.quote, line: lines.position(ofFile: claim.range.lower).line))
    }
    return items
  }

  /// Whether a block tells findings: titles name, and what is quoted is somebody else's.
  private static func isText(_ block: Block) -> Bool {
    switch block.kind {
    case .title, .metadata, .alternativeText, .heading(level: 1): false
    default: !block.isQuoted
    }
  }

  /// The figure as the report writes it, where that alone is read as the same.
  private static func value(of claim: JudgedClaim, _ document: Document, _ scanner: Scanner) -> String? {
    let quantity = claim.quantity
    let unit = quantity.unit.range.map { quantity.fullRange.hull($0) }
    var texts = [unit, quantity.fullRange, quantity.range].compactMap { $0 }.filter { $0.count <= 80 }.map {
      document.text($0).split { $0 == " " || $0.isNewline }.joined(separator: " ")
    }
    // The header of a table may hold the sign.
    if quantity.unit.kind == .percent { texts.append(document.text(quantity.range) + "%") }
    return texts.first { text in
      let read = scanner.scan(Array(text.utf8)).quantities
      return read.count == 1 && read[0].value == quantity.value && read[0].unit.kind == quantity.unit.kind
        && read[0].modifier == quantity.modifier
    }
  }

  private static func described(_ quantity: Quantity) -> String {
    let unit = quantity.unit.symbol.split { $0.isNewline }.joined(separator: " ")
    return unit.isEmpty || quantity.kind == .percent || quantity.kind == .points
      ? quantity.kind.rawValue : "\(quantity.kind.rawValue), \(unit)"
  }

  /// A name for a metric: the first words of its label.
  private static func key(_ label: String) -> String {
    var parts: [String] = []
    for word in label.lowercased().utf8.split(whereSeparator: { !($0 &- 0x61 < 26 || $0 &- 0x30 < 10) })
    where parts.count < 4 {
      parts.append(String(decoding: Array(word), as: UTF8.self))
    }
    let key = parts.joined(separator: "-")
    // A number alone would be read as one.
    return key.utf8.contains { $0 &- 0x61 < 26 } ? String(key.prefix(48)) : "figure"
  }

  // MARK: - Writing

  private struct Writer {
    let document: Document
    let snapshot: String?
    var entry = BibliographicEntry()
    var items: [Item] = []

    /// Takes out what the report itself would be reported for, until it is at one with its draft.
    mutating func settle() {
      for pass in 0..<LedgerDraft.passLimit {
        let bytes = Array(text.utf8)
        let source = SourceText(path: "draft.yml", bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity())
        let outcome = LedgerReader.read(source)
        guard let ledger = outcome.ledger else {
          if !leaveOut(outcome.issues.filter { $0.severity == .error }, source) { return }
          continue
        }
        let found = Checker(ledgers: [ledger], snapshots: [document]).check(document).diagnostics
        let wrong = Set(found.compactMap(\.finding))
        for index in items.indices where items[index].reason == nil && wrong.contains(items[index].name) {
          // Fewer words first: the longest phrase tells it from the others, if anything does.
          if pass == 0, let longest = items[index].words.max(by: { $0.utf8.count < $1.utf8.count }),
            items[index].words.count > 1
          {
            items[index].words = [longest]
          } else {
            items[index].reason = "its words do not tell it from others"
          }
        }
        if pass >= LedgerDraft.patience {
          let phrases = Set(items.filter { wrong.contains($0.name) }.flatMap(\.words))
          for index in items.indices where items[index].reason == nil && !phrases.isDisjoint(with: items[index].words) {
            items[index].reason = "its words do not tell it from others"
          }
        }
        let isHeadWrong = amend(found.map(\.rule))
        if wrong.isEmpty, !isHeadWrong { return }
      }
      // What is still not at one is not known well enough.
      for index in items.indices where items[index].reason == nil { items[index].reason = "it does not fit the others" }
    }

    /// Takes fields out of the record that the report itself says otherwise.
    private mutating func amend(_ rules: [String]) -> Bool {
      let old = entry
      if rules.contains("date-mismatch") { entry.issued = nil }
      if rules.contains("title-mismatch"), let colon = entry.title?.firstIndex(of: ":") {
        entry.title = entry.title.map { String($0[..<colon]) }
      }
      if rules.contains("author-mismatch") { entry.author = [] }
      if rules.contains("publisher-mismatch") { entry.publisher = nil }
      if rules.contains("link-mismatch") {
        entry.address = nil
        entry.doi = nil
      }
      return entry != old
    }

    /// Takes out findings that the reader of ledgers does not take.
    private mutating func leaveOut(_ issues: [LedgerIssue], _ source: SourceText) -> Bool {
      let lines = LineIndex(source)
      let places = written().places
      var hasChanged = false
      for issue in issues {
        let line = lines.position(ofFile: issue.range.lower).line
        if let index = places.last(where: { $0.line <= line })?.item {
          if items[index].reason == nil {
            items[index].reason = issue.message
            hasChanged = true
          }
        } else {
          // The record: nothing but the title is needed.
          let title = entry.title
          guard entry != BibliographicEntry() else { continue }
          entry = BibliographicEntry()
          entry.title = title
          hasChanged = true
        }
      }
      return hasChanged
    }

    var text: String { written().lines.map { $0 + "\n" }.joined() }

    /// The lines, and where each finding begins.
    private func written() -> (lines: [String], places: [(line: Int, item: Int)]) {
      let path = Paths.name(document.source.path)
      var lines = [
        "# A DRAFT, made from \(LedgerHead.quoted(path)) by a program: every figure that it could read, in the report's order.",
        "# Nobody has looked at it yet. For each metric, keep it or strike it; say in `label` what is measured; list in `words` how",
        "# articles put it; put findings that differ only in group or time under one metric, with `dimensions`. Then strike this text.",
      ]
      lines += LedgerHead.lines(
        of: entry, snapshot: snapshot, suggestion: path,
        digest: snapshot == nil ? nil : "sha256:" + SHA256.digits(of: document.source.bytes))
      var places: [(line: Int, item: Int)] = []
      let kept = items.indices.filter { items[$0].reason == nil }
      lines.append(kept.isEmpty ? "metrics: {}" : "metrics:")
      for index in kept {
        let item = items[index]
        places.append((lines.count + 1, index))
        lines.append("  \(item.name):")
        lines.append("    label: \(LedgerHead.quoted(item.label))")
        if !item.words.isEmpty {
          lines.append("    words: [\(item.words.map(LedgerHead.quoted).joined(separator: ", "))]")
        }
        lines.append("    findings:")
        lines.append("      # \(LedgerHead.comment(item.kind)); line \(item.line)")
        lines.append("      - value: \(LedgerHead.quoted(item.value))")
        if let quote = item.quote { lines.append("        quote: \(LedgerHead.quoted(quote))") }
      }
      if items.count == LedgerDraft.limit {
        lines.append("# The report has more figures; these are the first \(items.count).")
      }
      let left = items.filter { $0.reason != nil }
      if !left.isEmpty {
        lines += ["# Left out, for a person to put in:", "#"]
        for item in left {
          lines.append(
            "# line \(item.line): \(LedgerHead.comment(item.value)): \(LedgerHead.comment(item.reason ?? ""))")
        }
      }
      return (lines, places)
    }
  }
}
