internal import ArgumentParser
internal import Checking
package import Ledger
internal import Reports

extension Severity: ExpressibleByArgument {
  package init?(argument: String) {
    guard let severity = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = severity
  }

  package var defaultValueDescription: String { name }

  package static var allValueStrings: [String] { allCases.reversed().map(\.name) }
}

/// What `--fail-on` asks for.
enum FailThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// Whether what was found is reason to fail.
  func isReached(by tally: Tally) -> Bool {
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
