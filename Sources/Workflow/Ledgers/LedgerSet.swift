package import Checking
package import Reports

/// Ledgers that articles are checked against together.
package struct LedgerSet: Sendable {
  package let ledgers: [OpenLedger]
  package let checker: Checker

  package init(_ ledgers: [OpenLedger], bands: Bands = .standard) {
    self.ledgers = ledgers
    self.checker = Checker(ledgers: ledgers.map(\.ledger), bands: bands)
  }
}
