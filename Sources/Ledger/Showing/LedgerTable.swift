internal import Documents

/// A ledger as text for a person: the source's record, then a table of findings for each metric.
package enum LedgerTable {
  /// The whole ledger in lines that end with a line feed. A pure function of the ledger: the same for every terminal.
  package static func text(of ledger: Ledger) -> String {
    var lines = record(ledger)
    var findings: [[Finding]] = Array(repeating: [], count: ledger.metrics.count)
    for finding in ledger.findings where findings.indices.contains(finding.metric) {
      findings[finding.metric].append(finding)
    }
    for (metric, findings) in zip(ledger.metrics, findings) {
      lines.append("")
      lines += section(metric, findings, of: ledger)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: The source

  private static func record(_ ledger: Ledger) -> [String] {
    let source = ledger.source
    var lines = ["\(shown(source.title.text)) [\(shown(source.id.text))]"]
    let authors = source.author.map { shown($0.text) }.joined(separator: ", ")
    let rest = [source.containerTitle, source.publisher, source.issued].compactMap { $0 }.map {
      shown($0.text)
    }
    let facts = [authors] + rest
    let line = facts.filter { !$0.isEmpty }.joined(separator: " · ")
    if !line.isEmpty { lines.append(line) }
    if let address = source.address { lines.append(shown(address.text)) }
    if let doi = source.doi { lines.append("DOI \(shown(doi.text))") }
    if !source.names.isEmpty {
      lines.append("also called: \(source.names.map { shown($0.text) }.joined(separator: ", "))")
    }
    if let snapshot = source.snapshot { lines.append("snapshot: \(shown(snapshot.text))") }
    let counts = (count(ledger.findings.count, "finding"), count(ledger.metrics.count, "metric"))
    lines.append("\(counts.0) of \(counts.1) in \(shown(ledger.path))")
    return lines
  }

  private static let glyphs = Glyphs.unicode

  private static func shown(_ text: String) -> String { Visible.line(Excerpt.line(text), glyphs) }

  private static func columns(_ text: String) -> Int { Visible.columns(Visible.cells(text, glyphs)) }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  // MARK: A metric

  private static func section(_ metric: Metric, _ findings: [Finding], of ledger: Ledger) -> [String] {
    let base = metric.base.map { ", of \(shown($0.name))" } ?? ""
    var lines = ["\(shown(metric.label))\(base) [\(shown(metric.name))]"]
    guard !findings.isEmpty else { return lines + ["  no findings"] }
    var columns: [(title: String, cell: (Finding) -> String)] = []
    for (index, dimension) in ledger.dimensions.enumerated()
    where findings.contains(where: { $0.coordinates.contains { $0.dimension == index } }) {
      columns.append(
        (shown(dimension.name), { shown(text(of: $0, along: index, dimension) ?? "–") }))
    }
    if findings.contains(where: { !$0.conditions.isEmpty }) {
      columns.append(
        (
          "condition",
          { finding in
            let names = finding.conditions.map { shown(ledger.conditions[$0].name) }
            return names.isEmpty ? "–" : names.joined(separator: ", ")
          }
        ))
    }
    if findings.contains(where: { $0.edition != nil }) {
      columns.append(("edition", { shown($0.edition ?? "–") }))
    }
    columns.append(("value", { value(of: $0) }))
    columns.append(("id", { shown($0.id) }))
    let rows = [columns.map(\.title)] + findings.map { finding in columns.map { $0.cell(finding) } }
    lines += aligned(rows).map { "  " + $0 }
    return lines
  }

  private static func text(of finding: Finding, along index: Int, _ dimension: Dimension) -> String? {
    guard let coordinate = finding.coordinates.first(where: { $0.dimension == index }) else { return nil }
    switch coordinate.place {
    case .member(let member): return dimension.members.indices.contains(member) ? dimension.members[member].name : nil
    case .group(let group): return dimension.groups.indices.contains(group) ? dimension.groups[group].term.name : nil
    case .time(let span): return PeriodText.text(of: span)
    }
  }

  private static func value(of finding: Finding) -> String {
    var text = shown(finding.value.text)
    var notes: [String] = []
    if let exact = finding.exact { notes.append("exactly \(shown(exact.text))") }
    if let kind = finding.rangeKind { notes.append(kind.rawValue) }
    notes += finding.was.map { was in
      "was \(shown(was.text))\(was.until.map { " until \(PeriodText.text(of: $0))" } ?? "")"
    }
    if !notes.isEmpty { text += " (\(notes.joined(separator: "; ")))" }
    return text
  }

  // MARK: Columns

  private static func aligned(_ rows: [[String]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], columns(cell))
      }
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        // The last column has no blanks after it.
        if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - columns(cell) + 2) }
      }
      return line
    }
  }
}
