package import Checking
package import Documents
internal import Ledger
package import Reports

/// Ledgers that articles are checked against together.
package struct LedgerSet: Sendable {
  package let ledgers: [OpenLedger]
  package let checker: Checker

  /// - Parameters:
  ///   - ledgers: What is checked against.
  ///   - snapshots: For each ledger, the text of its source, where a copy is at hand.
  package init(_ ledgers: [OpenLedger], snapshots: [Document?] = []) {
    self.ledgers = ledgers
    self.checker = Checker(ledgers: ledgers.map(\.ledger), snapshots: snapshots)
  }
}
