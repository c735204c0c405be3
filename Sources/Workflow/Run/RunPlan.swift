package import Documents

/// Decides for each article of a run what it is checked against and how it is reported.
package struct RunPlan {
  private let settings: RunSettings
  private var configurations: ConfigurationLibrary
  private var library: LedgerLibrary
  private var baselines: BaselineLibrary
  private var lists = SuppressionListLibrary()
  /// The paths that were named.
  private let named: Set<String>
  private let changes: ChangedLines?
  /// What was named and is left out all the same.
  package private(set) var notes: [InputError] = []

  /// - Parameters:
  ///   - settings: What the run is told.
  ///   - named: The paths that were named: that one of them is left out is said.
  ///   - changes: The lines to which reports are held; `nil` for all.
  ///   - workingFolder: Where ledgers and baselines are looked for when none are nearer.
  package init(
    _ settings: RunSettings, named: [String] = [], changes: ChangedLines? = nil, workingFolder: String = "."
  ) {
    self.settings = settings
    self.named = Set(named)
    self.changes = changes
    configurations = ConfigurationLibrary(named: settings.configuration, isIsolated: settings.isIsolated)
    library = LedgerLibrary(workingFolder: workingFolder)
    baselines = BaselineLibrary(workingFolder: workingFolder)
  }

  /// What could not be read.
  package var problems: [InputError] {
    configurations.problems + lists.problems + baselines.problems + library.problems
  }

  /// What is worth knowing of ledgers that can be used.
  package var warnings: [InputError] { library.warnings }

  /// What is to be done for articles; those that are left out, or for which something cannot be read, have no job.
  package mutating func jobs(for inputs: [ArticleInput]) -> [CheckRun.Job] {
    inputs.compactMap { job(for: $0) }
  }

  /// What is to be done for an article.
  ///
  /// - Returns: `nil` where it is left out, or where something it needs cannot be read, which `problems` tells.
  package mutating func job(for input: ArticleInput) -> CheckRun.Job? {
    let folder = Paths.parent(input.path)
    guard let configuration = configurations.configuration(forArticlesIn: folder) else { return nil }
    if !settings.ignoresExcludes, configuration.excludes(input.path) {
      if named.contains(input.path) {
        notes.append(InputError(path: input.path, message: "left out, as \(configuration.files.first ?? "") says"))
      }
      return nil
    }
    guard let policy = policy(for: input, configuration) else { return nil }
    let named = settings.ledgers.isEmpty ? configuration.ledgers : settings.ledgers
    let set = named.isEmpty ? library.set(forArticlesIn: folder) : library.set(named: named)
    return set.map { set in
      CheckRun.Job(input: input, ledgers: library.set(set, bands: configuration.hedges), policy: policy)
    }
  }

  /// The files and folders that the job of an article depends on, besides those that stand in its folder or above it.
  package mutating func files(behind input: ArticleInput) -> [String] {
    guard let configuration = configurations.configuration(forArticlesIn: Paths.parent(input.path)) else { return [] }
    let ledgers = settings.ledgers.isEmpty ? configuration.ledgers : settings.ledgers
    let baseline = settings.baselinePath ?? configuration.baseline ?? baselines.nearest
    return configuration.files + ledgers + (baseline.map { [$0] } ?? []) + library.files
  }

  /// What options ask for goes before what the configuration says.
  private mutating func policy(for input: ArticleInput, _ configuration: Configuration) -> ReviewPolicy? {
    var policy = ReviewPolicy()
    policy.rules = configuration.rules(for: input.path).overridden(by: settings.rules)
    if !settings.isOnline { policy.rules = policy.rules.overridden(by: .offline) }
    policy.minimum = settings.minSeverity ?? configuration.minSeverity
    policy.failOn = settings.failOn ?? configuration.failOn ?? .error
    policy.usesSuppressions = !settings.ignoresSuppressions
    policy.today = settings.today ?? Day.today
    policy.changes = changes
    if policy.usesSuppressions, !settings.isIsolated {
      let found = lists.list(forArticlesIn: Paths.parent(input.path))
      guard found.isUsable else { return nil }
      policy.suppressionList = found.list
    }
    if let baseline = settings.baseline {
      policy.baseline = baseline
    } else if !settings.ignoresBaseline {
      let nearest = settings.isIsolated ? nil : baselines.nearest
      if let path = settings.baselinePath ?? configuration.baseline ?? nearest {
        guard let baseline = baselines.baseline(at: path) else { return nil }
        policy.baseline = baseline
      }
    }
    return policy
  }
}
