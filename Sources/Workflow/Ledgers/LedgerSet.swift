package import Checking
internal import Documents
internal import Ledger
package import Reports

/// Ledgers that articles are checked against together.
package struct LedgerSet: Sendable {
  package let ledgers: [OpenLedger]
  package let checker: Checker

  package init(_ ledgers: [OpenLedger], bands: Bands = .standard) {
    self.ledgers = ledgers
    self.checker = Checker(ledgers: ledgers.map(\.ledger), bands: bands)
  }

  /// The same ledgers, with hedges that reach otherwise.
  func with(_ bands: Bands) -> LedgerSet { LedgerSet(ledgers, bands: bands) }

  /// A hash of all that a check against them depends on.
  var identity: [UInt8] {
    let bands = checker.bands
    let reach = "\(bands.about) \(bands.aboutRound) \(bands.nearly) \(bands.justOver) \(bands.understated)"
    return ByteRecord.hash(
      [Array(reach.utf8)]
        + ledgers.flatMap { [Array($0.ledger.path.utf8), [$0.isOutside ? 1 : 0], $0.ledger.text.bytes] })
  }
}
