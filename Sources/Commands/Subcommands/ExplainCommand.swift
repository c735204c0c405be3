internal import ArgumentParser
internal import Checking
internal import Reports
internal import Workflow

/// `claimlint explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule reports, why it matters, with examples.")

  @Argument(help: "The name of a rule, as `claimlint rules` lists it.")
  var rule: String

  func validate() throws {
    guard !Rule.known.contains(where: { $0.name == rule }) else { return }
    let nearest = Spelling.nearest(to: rule, among: Rule.known.map(\.name))
    throw ValidationError(
      "There is no rule `\(rule)`. " + (nearest.map { "Did you mean `\($0)`?" } ?? "`claimlint rules` lists them."))
  }

  func run() throws {
    guard let rule = Rule.known.first(where: { $0.name == rule }) else { return }
    try StandardStream.output(Array(RulePage.text(of: rule).utf8))
  }
}
