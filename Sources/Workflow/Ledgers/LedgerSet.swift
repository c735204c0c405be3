package import Checking
package import Documents
internal import Ledger
package import Reports

/// Ledgers that articles are checked against together.
package struct LedgerSet: Sendable {
  package let ledgers: [OpenLedger]
  package let checker: Checker
  /// Keeps out what speaks of none of the sources.
  package let gate: SourceGate
  private let snapshots: [Document?]

  /// - Parameters:
  ///   - ledgers: What is checked against.
  ///   - snapshots: For each ledger, the text of its source, where a copy is at hand.
  ///   - bands: How far hedges reach.
  package init(_ ledgers: [OpenLedger], snapshots: [Document?] = [], bands: Bands = .standard) {
    self.ledgers = ledgers
    self.snapshots = snapshots
    gate = SourceGate(ledgers.map(\.ledger))
    self.checker = Checker(ledgers: ledgers.map(\.ledger), snapshots: snapshots, bands: bands)
  }

  /// The same ledgers, with hedges that reach otherwise.
  func with(_ bands: Bands) -> LedgerSet { LedgerSet(ledgers, snapshots: snapshots, bands: bands) }

  /// A hash of all that a check against them depends on.
  var identity: [UInt8] {
    let bands = checker.bands
    let reach = "\(bands.about) \(bands.aboutRound) \(bands.nearly) \(bands.justOver) \(bands.understated)"
    var fields = [Array(reach.utf8)]
    for open in ledgers {
      fields += [Array(open.ledger.path.utf8), [open.isOutside ? 1 : 0], open.ledger.text.bytes]
    }
    for snapshot in snapshots { fields += [Array((snapshot?.source.path ?? "").utf8), snapshot?.source.bytes ?? []] }
    return ByteRecord.hash(fields)
  }
}
