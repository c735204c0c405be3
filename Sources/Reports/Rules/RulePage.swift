package import Checking
internal import Ledger

/// The documentation of a rule, as Markdown: what `explain` prints and what SARIF carries along.
package enum RulePage {
  package static func text(of rule: Rule) -> String {
    var text = "# \(rule.name) (\(rule.severity.name))\n\n\(rule.summary)\n\n## Why it matters\n\n\(rule.why)\n"
    for (title, examples) in [("Reported", rule.wrong), ("Not reported", rule.right)] where !examples.isEmpty {
      text += "\n## \(title)\n"
      for example in examples {
        let lines = example.article.split(separator: "\n", omittingEmptySubsequences: false)
        text += "\n" + lines.map { "    \($0)\n" }.joined() + "\n\(example.note)\n"
      }
    }
    if !rule.options.isEmpty {
      text += "\n## Options\n\n"
      for option in rule.options { text += "- `\(option.rawValue)`: \(option.explanation)\n" }
    }
    if !rule.limits.isEmpty { text += "\n## Limits\n\n\(rule.limits)\n" }
    return text
  }
}
