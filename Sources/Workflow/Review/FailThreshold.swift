internal import Ledger
package import Reports

/// From which severity on a run fails.
package enum FailThreshold: String, Sendable, CaseIterable {
  case error, warning, info, never

  /// Whether what was found is reason to fail.
  package func isReached(by tally: Tally) -> Bool {
    let least: Severity? =
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      case .never: nil
      }
    guard let least, let worst = tally.worst else { return false }
    return worst >= least
  }
}
