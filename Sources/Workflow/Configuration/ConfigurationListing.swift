internal import Checking
internal import Ledger

/// A configuration as it holds for a file, in the form of a configuration's file.
package enum ConfigurationListing {
  /// - Parameters:
  ///   - configuration: What holds.
  ///   - path: The file it holds for; `nil` for any.
  package static func text(of configuration: Configuration, for path: String?) -> String {
    var lines = configuration.files.isEmpty ? ["# the defaults; no \(Configuration.fileName) was found"] : []
    lines += configuration.files.enumerated().map { $0 == 0 ? "# from \($1)" : "# which extends \($1)" }
    if let path, configuration.excludes(path) { lines.append("# leaves \(path) out") }
    lines.append("schema: 1")
    if configuration.ledgers.isEmpty {
      lines.append("# ledgers: the nearest folder Claims")
    } else {
      lines.append("ledgers: [\(configuration.ledgers.map(quoted).joined(separator: ", "))]")
    }
    lines.append("fail-on: \((configuration.failOn ?? .error).rawValue)")
    lines.append("min-severity: \((configuration.minSeverity ?? .info).name)")
    if let baseline = configuration.baseline { lines.append("baseline: \(quoted(baseline))") }
    if !configuration.hedgeReach.isEmpty {
      lines.append("hedges:")
      lines += configuration.hedgeReach.sorted { $0.key < $1.key }.map { "  \($0): \($1)" }
    }
    let settings = path.map(configuration.rules(for:)) ?? configuration.rules
    lines.append("rules:")
    for rule in Rule.known.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      if let tolerance = settings.tolerances[rule.name] {
        let level =
          switch settings.settings[rule.name] {
          case .off: "off"
          case .severity(let severity): severity.name
          case nil: rule.severity.name
          }
        lines.append("  \(rule.name): {severity: \(level), tolerance: \(tolerance.text)}")
        continue
      }
      switch settings.settings[rule.name] {
      case nil: lines.append("  # \(rule.name): \(rule.severity.name)")
      case .off: lines.append("  \(rule.name): off")
      case .severity(let severity): lines.append("  \(rule.name): \(severity.name)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A YAML text in quotation marks.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
