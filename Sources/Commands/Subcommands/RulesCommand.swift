internal import ArgumentParser
internal import Checking
internal import Ledger
internal import Workflow

/// `claimlint rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules with their severities.")

  func run() throws {
    let rules = Rule.known.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let width = rules.map(\.name.utf8.count).max() ?? 0
    let lines = rules.map { rule in
      let name = rule.name + String(repeating: " ", count: width - rule.name.utf8.count)
      let severity = rule.severity.name + String(repeating: " ", count: 7 - rule.severity.name.utf8.count)
      return "\(name)  \(severity)  \(rule.summary)\n"
    }
    try StandardStream.output(Array(lines.joined().utf8))
  }
}
