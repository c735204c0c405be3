package import Documents

/// Something wrong in a ledger's file, or worth knowing of it, at its place.
package struct LedgerIssue: Error, Sendable, Hashable {
  /// Only a ledger without errors is used.
  package let severity: Severity
  /// The ledger's file, as the user gave it.
  package let path: String
  /// In bytes of the ledger's file.
  package let range: ByteRange
  /// What was found and what was expected.
  package let message: String
  /// What to do: "did you mean `quote`?"
  package let help: String?

  package init(severity: Severity, path: String, range: ByteRange, message: String, help: String? = nil) {
    self.severity = severity
    self.path = path
    self.range = range
    self.message = message
    self.help = help
  }
}

extension [LedgerIssue] {
  /// In the order of their place; issues at one place in the order they were found in.
  func sortedByPlace() -> [LedgerIssue] {
    enumerated().sorted { left, right in
      left.element.range != right.element.range
        ? left.element.range < right.element.range : left.offset < right.offset
    }.map(\.element)
  }
}
