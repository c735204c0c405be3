internal import Documents
internal import Ledger
internal import Quantities

/// Finds figures of a table that stand in one another's columns or rows: each fits a finding of what the other's column is about, as its
/// other rows tell.
struct TableJudge {
  let verdicts: Verdicts

  /// A figure in its cell, with the finding it was aligned with.
  private struct Entry {
    let claim: Int
    let row: Int
    let column: Int
    let reference: FindingReference
    let metric: Int
  }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    var tables: [Int: [Entry]] = [:]
    for (number, decision) in decisions.enumerated() where decision.verdict == .supported {
      let block = verdicts.document.blocks[verdicts.claims[number].block]
      guard let cell = block.cell, let reference = decision.finding, verdicts.claims[number].quantity.kind != .date,
        decision.candidate?.relation == .equal
      else { continue }
      let metric = verdicts.checker.catalog.finding(reference).metric
      tables[cell.table, default: []].append(
        Entry(claim: number, row: cell.row, column: cell.column, reference: reference, metric: metric))
    }
    for (_, entries) in tables.sorted(by: { $0.key < $1.key }) { judge(entries, &decisions) }
  }

  private func judge(_ entries: [Entry], _ decisions: inout [Verdicts.Decision]) {
    for (index, first) in entries.enumerated() {
      for second in entries[(index + 1)...] where first.reference.ledger == second.reference.ledger {
        guard first.metric != second.metric, first.row == second.row || first.column == second.column else { continue }
        let isRow = first.row == second.row
        // What the other figures of the column are of, or of the row where the two stand in one column.
        guard let own = subject(of: first, entries, alongColumn: isRow),
          let other = subject(of: second, entries, alongColumn: isRow), own == second.metric, other == first.metric
        else { continue }
        exchange(first, second, &decisions)
      }
    }
  }

  /// The one metric of the other figures in an entry's column or row; `nil` where there is none or more than one.
  private func subject(of entry: Entry, _ entries: [Entry], alongColumn: Bool) -> Int? {
    let others = entries.filter { other in
      guard other.claim != entry.claim, other.reference.ledger == entry.reference.ledger else { return false }
      return alongColumn
        ? other.column == entry.column && other.row != entry.row
        : other.row == entry.row && other.column != entry.column
    }
    let metrics = Set(others.map(\.metric))
    return metrics.count == 1 ? metrics.first : nil
  }

  private func exchange(_ first: Entry, _ second: Entry, _ decisions: inout [Verdicts.Decision]) {
    let catalog = verdicts.checker.catalog
    for (wrong, right) in [(first, second), (second, first)] {
      let finding = catalog.finding(right.reference)
      let ruling = Rule.metricMismatch.exchanged(
        stated: verdicts.stated(wrong.claim), owner: catalog.finding(wrong.reference), right: finding)
      decisions[wrong.claim] = Verdicts.Decision(
        verdict: ruling.verdict, candidate: decisions[wrong.claim].candidate, rulings: [ruling],
        message: ruling.message, derivation: nil, finding: right.reference)
    }
  }
}
