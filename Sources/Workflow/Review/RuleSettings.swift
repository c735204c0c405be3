internal import Checking
package import Ledger

/// What a project makes of rules: a severity of its own, or off.
package struct RuleSettings: Sendable, Hashable {
  package enum Setting: Sendable, Hashable {
    case severity(Severity)
    case off
  }

  package private(set) var settings: [String: Setting]
  /// How far a figure may be off before a rule speaks of it.
  package private(set) var tolerances: [String: Tolerance]

  package init(_ settings: [String: Setting] = [:], tolerances: [String: Tolerance] = [:]) {
    self.settings = settings
    self.tolerances = tolerances
  }

  /// With others that go before these.
  package func overridden(by others: RuleSettings) -> RuleSettings {
    RuleSettings(
      settings.merging(others.settings) { $1 }, tolerances: tolerances.merging(others.tolerances) { $1 })
  }

  func isOff(_ rule: String) -> Bool { settings[rule] == .off }

  /// The diagnostic as the project wants it; `nil` where its rule is off.
  func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    switch settings[diagnostic.rule] {
    case nil: return diagnostic
    case .off: return nil
    case .severity(let severity):
      return Diagnostic(
        rule: diagnostic.rule, severity: severity, range: diagnostic.range, message: diagnostic.message,
        label: diagnostic.label, why: diagnostic.why, help: diagnostic.help, places: diagnostic.places,
        finding: diagnostic.finding, claim: diagnostic.claim, fix: diagnostic.fix)
    }
  }
}
