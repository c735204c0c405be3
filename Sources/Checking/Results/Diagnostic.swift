package import Documents
package import Ledger

/// A rule's message at a span.
package struct Diagnostic: Sendable {
  /// A stretch of a ledger's file that a diagnostic points to.
  package struct LedgerPlace: Sendable, Hashable {
    /// An index into the run's ledgers.
    package let ledger: Int
    /// In bytes of the ledger's file.
    package let range: ByteRange
    /// What stands there: "ledger: 33% (verified-success/expert)".
    package let label: String

    package init(ledger: Int, range: ByteRange, label: String) {
      self.ledger = ledger
      self.range = range
      self.label = label
    }
  }

  /// One edit that would remove the diagnostic.
  package struct Fix: Sendable, Hashable {
    /// In the file's own bytes.
    package let range: ByteRange
    package let replacement: String
    /// Whether it cannot change what the article says. A changed figure never is.
    package let isSafe: Bool

    package init(range: ByteRange, replacement: String, isSafe: Bool) {
      self.range = range
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// The rule's name, in kebab-case.
  package let rule: String
  package let severity: Severity
  /// In the file's own bytes.
  package let range: ByteRange
  /// The headline: both values, nothing else; reads alone. One line, no full stop.
  package let message: String
  /// A few words under the marked span: "article: 28–33%".
  package let label: String
  /// Why the tool thinks so: what it matched on, the arithmetic.
  package let why: [String]
  /// What to do.
  package let help: String?
  /// The ledger's lines it rests on, most important first.
  package let places: [LedgerPlace]
  /// The finding's id.
  package let finding: String?
  /// The index of the claim it is about.
  package let claim: Int?
  package let fix: Fix?

  package init(
    rule: String, severity: Severity, range: ByteRange, message: String, label: String, why: [String] = [],
    help: String? = nil, places: [LedgerPlace] = [], finding: String? = nil, claim: Int? = nil, fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.label = label
    self.why = why
    self.help = help
    self.places = places
    self.finding = finding
    self.claim = claim
    self.fix = fix
  }
}

/// What checking one document gave.
package struct DocumentResult: Sendable {
  package let document: Document
  /// In order of their place.
  package let claims: [JudgedClaim]
  /// In order of their place.
  package let ignored: [IgnoredNumber]
  /// In order of their place, then of their rule.
  package let diagnostics: [Diagnostic]

  package init(document: Document, claims: [JudgedClaim], ignored: [IgnoredNumber], diagnostics: [Diagnostic]) {
    self.document = document
    self.claims = claims
    self.ignored = ignored
    self.diagnostics = diagnostics
  }
}
