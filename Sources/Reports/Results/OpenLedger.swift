package import Documents
package import Ledger

/// A ledger of a run, ready to be quoted from.
package struct OpenLedger: Sendable {
  package let ledger: Ledger
  package let lines: LineIndex
  /// Whether its file lies outside the repository that is worked in: it is then named, not shown.
  package let isOutside: Bool

  /// The id of its source.
  package var id: String { ledger.source.id.text }

  package init(_ ledger: Ledger, isOutside: Bool = false) {
    self.ledger = ledger
    self.lines = LineIndex(ledger.text)
    self.isOutside = isOutside
  }
}
