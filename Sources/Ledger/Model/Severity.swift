/// How much a diagnostic, or an issue of a ledger, weighs. Ordered: `info` is least.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word used in every output: "info", "warning", "error".
  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
