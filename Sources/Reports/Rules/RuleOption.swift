package import Checking

/// What a project may set of a rule besides its severity.
package enum RuleOption: String, Sendable, CaseIterable {
  /// How far off a figure may be.
  case tolerance

  /// What a person is told of it.
  package var explanation: String {
    switch self {
    case .tolerance: "so many percent of the ledger's value, up to which nothing is reported; none by default"
    }
  }
}

extension Rule {
  /// Rules about how far a figure is from the ledger's, rather than about what it is said of.
  private static let measuring: Set = [
    "value-mismatch", "rounding", "over-precision", "range-vs-point", "hedge-mismatch",
  ]

  /// What may be set of it.
  package var options: [RuleOption] { Self.measuring.contains(name) ? [.tolerance] : [] }
}
