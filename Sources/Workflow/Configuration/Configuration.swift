package import Checking
internal import Documents
package import Ledger
internal import Reports

/// What a project asks for in its file `.claimlint.yml`. All its paths count from the folder of the file that says them.
package struct Configuration: Sendable {
  /// Rules set otherwise for some files.
  struct Override: Sendable {
    /// Absolute, without links.
    let folder: String
    let files: PathPatterns
    let rules: RuleSettings
  }

  package static let fileName = ".claimlint.yml"

  /// The files it was read from, the nearest first; none for the defaults.
  package internal(set) var files: [String] = []
  /// Files and folders of ledgers; empty for the nearest folder of ledgers.
  package internal(set) var ledgers: [String] = []
  package internal(set) var failOn: FailThreshold?
  package internal(set) var minSeverity: Severity?
  package internal(set) var baseline: String?
  package internal(set) var rules = RuleSettings()
  /// How far hedges reach, by the key of the configuration, in percent.
  package internal(set) var hedgeReach: [String: Int] = [:]
  /// With the folder they count from.
  var excludes: [(folder: String, patterns: PathPatterns)] = []
  var overrides: [Override] = []

  package init() {}

  /// Whether a file is left out.
  package func excludes(_ path: String) -> Bool {
    excludes.contains { $0.patterns.covers(Self.path(path, below: $0.folder)) }
  }

  /// The rules as they hold for a file.
  package func rules(for path: String) -> RuleSettings {
    overrides.reduce(rules) { rules, override in
      override.files.covers(Self.path(path, below: override.folder)) ? rules.overridden(by: override.rules) : rules
    }
  }

  /// The keys of `hedges`, with what they set.
  static let hedgeKeys: [(key: String, band: any WritableKeyPath<Bands, Int> & Sendable)] = [
    ("about", \.about), ("about-round", \.aboutRound), ("nearly", \.nearly), ("just-over", \.justOver),
  ]

  /// How far hedges reach.
  package var hedges: Bands {
    Self.hedgeKeys.reduce(into: Bands.standard) { bands, hedge in
      if let reach = hedgeReach[hedge.key] { bands[keyPath: hedge.band] = reach }
    }
  }

  private static func path(_ path: String, below folder: String) -> String {
    let paths = ReportPaths(workingFolder: FileSystem.realPath(".") ?? "/", root: folder)
    return paths.relative(FileSystem.realPath(path) ?? path)
  }

  /// With what another one says that it does not say itself.
  func extending(_ base: Configuration) -> Configuration {
    var merged = self
    merged.files += base.files
    if merged.ledgers.isEmpty { merged.ledgers = base.ledgers }
    merged.failOn = merged.failOn ?? base.failOn
    merged.minSeverity = merged.minSeverity ?? base.minSeverity
    merged.baseline = merged.baseline ?? base.baseline
    merged.hedgeReach = base.hedgeReach.merging(hedgeReach) { $1 }
    merged.rules = base.rules.overridden(by: rules)
    merged.excludes = base.excludes + excludes
    merged.overrides = base.overrides + overrides
    return merged
  }
}
