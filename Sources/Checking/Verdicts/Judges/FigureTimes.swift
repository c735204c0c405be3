internal import Documents
internal import Ledger
internal import Quantities

/// Supports the dates that say when the right figures beside them hold: the 2024 of a table's row, the two years of "between 2010 and
/// 2023", the 1990 of "34% lower than in 1990".
struct FigureTimes {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    let cells = figuresByCell(decisions)
    for number in verdicts.claims.indices where decisions[number].verdict == .unverifiable {
      guard case .date(let span) = verdicts.claims[number].quantity.value, span.start.day == nil,
        span.start.year != nil
      else { continue }
      let figures = figures(beside: number, decisions) + figures(inLineWith: number, cells)
      let known = figures.lazy.compactMap { reference(of: span, $0) }.first
      guard let known else { continue }
      let finding = catalog.finding(known)
      decisions[number] = Verdicts.Decision(
        verdict: .supported, candidate: nil, rulings: [], message: "when ledger says \(finding.value.text)",
        derivation: nil, finding: known)
    }
  }

  /// What the figures of the claim's sentence were aligned with, the nearest first.
  private func figures(beside number: Int, _ decisions: [Verdicts.Decision]) -> [FindingReference] {
    verdicts.beside(number).sorted { abs($0 - number) < abs($1 - number) }.compactMap { other in
      isFigure(other, decisions[other]) ? decisions[other].finding : nil
    }
  }

  /// Whether a figure is right, or wrong in its value and not in its time.
  private func isFigure(_ number: Int, _ decision: Verdicts.Decision) -> Bool {
    guard verdicts.claims[number].quantity.kind != .date, !verdicts.claims[number].isName else { return false }
    switch decision.verdict {
    case .supported, .imprecise: return true
    case .contradicted: return decision.candidate != nil
    case .misattributed, .stale, .unverifiable: return false
    }
  }

  private struct Cell: Hashable {
    let table: Int
    /// A row, or a column counted below zero.
    let line: Int
  }

  /// What the right figures of each row and column of each table were aligned with.
  private func figuresByCell(_ decisions: [Verdicts.Decision]) -> [Cell: [FindingReference]] {
    var result: [Cell: [FindingReference]] = [:]
    for number in verdicts.claims.indices where isFigure(number, decisions[number]) {
      guard let cell = verdicts.document.blocks[verdicts.claims[number].block].cell,
        let reference = decisions[number].finding
      else { continue }
      result[Cell(table: cell.table, line: cell.row), default: []].append(reference)
      result[Cell(table: cell.table, line: -1 - cell.column), default: []].append(reference)
    }
    return result
  }

  /// The right figures of the row or the column that a date stands at the head of.
  private func figures(inLineWith number: Int, _ cells: [Cell: [FindingReference]]) -> [FindingReference] {
    guard let cell = verdicts.document.blocks[verdicts.claims[number].block].cell else { return [] }
    var result: [FindingReference] = []
    if cell.column == 0 { result += cells[Cell(table: cell.table, line: cell.row)] ?? [] }
    if cell.row == 0 { result += cells[Cell(table: cell.table, line: -1 - cell.column)] ?? [] }
    return result
  }

  /// The finding that a date is the time of: a right figure's, or that of another time of the same thing; or the figure itself where it is
  /// told from that year on, or against the level of those years.
  private func reference(of span: DateSpan, _ figure: FindingReference) -> FindingReference? {
    let finding = catalog.finding(figure)
    if isAt(span, finding) { return figure }
    let ledger = catalog.ledger(figure)
    let other = catalog.references.first { other in
      other.ledger == figure.ledger && isAt(span, catalog.finding(other))
        && verdicts.checker.moments.areOneSeries(other, figure)
    }
    if let other { return other }
    if isEnd(span, of: finding) { return figure }
    guard let years = Self.years(span) else { return nil }
    return Self.texts(of: finding, ledger).contains { text in years.allSatisfy { Self.names($0, text) } }
      ? figure : nil
  }

  /// Whether a finding holds at a date, or at the one that something is told from on.
  private func isAt(_ span: DateSpan, _ finding: Finding) -> Bool {
    let span = span.shape == .since ? DateSpan(span.start) : span
    return finding.coordinates.contains { coordinate in
      guard case .time(let time) = coordinate.place else { return false }
      return Calendar.relation(span, time) == .equal
    }
  }

  /// Whether a year is the first or the last of those that a finding covers: "since 1970", "in the decade to 2023".
  private func isEnd(_ span: DateSpan, of finding: Finding) -> Bool {
    guard span.shape != .between, span.start.month == nil, let year = span.start.year else { return false }
    return finding.coordinates.contains { coordinate in
      guard case .time(let time) = coordinate.place, time.shape == .between else { return false }
      return time.start.year == year || time.end.year == year
    }
  }

  /// The years of a date that is written in years.
  private static func years(_ span: DateSpan) -> [Int]? {
    guard span.start.month == nil, span.end.month == nil, let start = span.start.year, let end = span.end.year else {
      return nil
    }
    return span.shape == .between ? [start, end] : [start]
  }

  /// What a ledger says a finding is, and what it is a share of.
  private static func texts(of finding: Finding, _ ledger: Ledger) -> [String] {
    let metric = ledger.metrics[finding.metric]
    return [metric.label, finding.quote ?? ""] + metric.words + (finding.base?.all ?? metric.base?.all ?? [])
  }

  /// Whether a text has a year in it.
  private static func names(_ year: Int, _ text: String) -> Bool {
    text.utf8.split(whereSeparator: { !($0 &- 0x30 < 10) }).contains { $0.elementsEqual(String(year).utf8) }
  }
}
