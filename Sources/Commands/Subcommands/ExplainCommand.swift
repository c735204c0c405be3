internal import ArgumentParser
internal import Checking
internal import Ledger
internal import Workflow

/// `claimlint explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule reports, why it matters, with examples.")

  @Argument(help: "The name of a rule, as `claimlint rules` lists it.")
  var rule: String

  func validate() throws {
    guard !Rule.all.contains(where: { $0.name == rule }) else { return }
    let nearest = Spelling.nearest(to: rule, among: Rule.all.map(\.name))
    throw ValidationError(
      "There is no rule `\(rule)`. " + (nearest.map { "Did you mean `\($0)`?" } ?? "`claimlint rules` lists them."))
  }

  func run() throws {
    guard let rule = Rule.all.first(where: { $0.name == rule }) else { return }
    try StandardStream.output(Array(Self.text(of: rule).utf8))
  }

  /// The documentation of a rule, as Markdown.
  static func text(of rule: Rule) -> String {
    var text = "# \(rule.name) (\(rule.severity.name))\n\n\(rule.summary)\n\n## Why it matters\n\n\(rule.why)\n"
    for (title, examples) in [("Reported", rule.wrong), ("Not reported", rule.right)] where !examples.isEmpty {
      text += "\n## \(title)\n"
      for example in examples {
        let lines = example.article.split(separator: "\n", omittingEmptySubsequences: false)
        text += "\n" + lines.map { "    \($0)\n" }.joined() + "\n\(example.note)\n"
      }
    }
    if !rule.limits.isEmpty { text += "\n## Limits\n\n\(rule.limits)\n" }
    return text
  }
}
