package import Ledger

/// What a run is told, by options and by the environment; it goes before what configurations say.
package struct RunSettings: Sendable {
  /// Files and folders of ledgers; empty for those that the configuration names, or the nearest.
  package var ledgers: [String] = []
  /// The configuration for all articles; `nil` for the nearest of each.
  package var configuration: String?
  /// Whether no configuration, baseline, list of suppressions or ignore file is looked for.
  package var isIsolated = false
  /// Whether what is left out is checked, too.
  package var ignoresExcludes = false
  /// Whether links are fetched; where they are not, the rules about them are off.
  package var isOnline = false
  package var rules = RuleSettings()
  package var minSeverity: Severity?
  package var failOn: FailThreshold?
  package var ignoresSuppressions = false
  /// Against which day the ends of suppressions are held; `nil` for today.
  package var today: Day?
  /// The path of the baseline; `nil` for the one that the configuration names, or the nearest.
  package var baselinePath: String?
  /// The baseline that is used, whatever else is said.
  package var baseline: Baseline?
  package var ignoresBaseline = false

  package init() {}

  /// Whether ignore files are heeded.
  package var usesIgnoreFiles: Bool { !isIsolated && !ignoresExcludes }
}
