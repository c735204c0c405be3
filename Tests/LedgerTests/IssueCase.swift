import Testing

/// A ledger and what a person sees of its issues.
struct IssueCase: Sendable, CustomTestStringConvertible {
  /// What is the matter, in the words of a person.
  let name: String
  let ledger: String
  /// In the form of the terminal, a line feed between.
  let issues: String

  init(_ name: String, ledger: String, issues: String) {
    self.name = name
    self.ledger = ledger
    self.issues = issues
  }

  var testDescription: String { name }
}
