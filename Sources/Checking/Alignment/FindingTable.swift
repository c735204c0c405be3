internal import Ledger

/// Something for each finding of a run, found by its place instead of by hashing.
struct FindingTable<Element: Sendable>: Sendable {
  private var rows: [[Element?]]

  /// A table with nothing in it, of the size of the ledgers.
  init(_ ledgers: [Ledger]) { rows = ledgers.map { [Element?](repeating: nil, count: $0.findings.count) } }

  subscript(reference: FindingReference) -> Element? {
    get { rows[reference.ledger][reference.finding] }
    set { rows[reference.ledger][reference.finding] = newValue }
  }
}
