internal import ArgumentParser
internal import Checking
package import Ledger
internal import Reports
internal import Workflow

extension Severity: ExpressibleByArgument {
  package init?(argument: String) {
    guard let severity = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = severity
  }

  package var defaultValueDescription: String { name }

  package static var allValueStrings: [String] { allCases.reversed().map(\.name) }
}

extension FailThreshold: ExpressibleByArgument {}
