package import Documents

/// What a report says of a run as a whole.
package struct RunSummary: Sendable {
  /// A ledger that was used.
  package struct UsedLedger: Sendable, Hashable {
    /// The id of its source.
    package let id: String
    package let path: String

    package init(id: String, path: String) {
      self.id = id
      self.path = path
    }
  }

  package let tally: Tally
  /// In order of first use.
  package let ledgers: [UsedLedger]
  /// What could not be done, in order.
  package let errors: [InputError]

  package init(tally: Tally, ledgers: [UsedLedger] = [], errors: [InputError] = []) {
    self.tally = tally
    self.ledgers = ledgers
    self.errors = errors
  }
}
