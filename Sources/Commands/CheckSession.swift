internal import Documents
internal import Glibc
internal import Reports
internal import Workflow

/// What `check`, `claims` and `baseline` have in common: find articles, ledgers and configurations, check, render.
struct CheckSession {
  let reading: ReadingOptions
  let ledgers: LedgerOptions
  var project: ProjectOptions
  var review = ReviewOptions.none
  var failOn: FailThreshold?
  /// The baseline that is used, whatever the configuration says.
  var baseline: Baseline?
  var jobs: Int?
  var fixes: FixMode?
  /// Where results are kept, and what the reports were told.
  var cache: (folder: String, options: [String])?
  /// How links are asked for; `nil` where they are not.
  var online: LinkSurvey.Options?
  /// Whether a long run tells how far it is, where somebody watches.
  var tellsProgress = false

  struct Outcome {
    /// One for each report.
    let outputs: [[UInt8]]
    let summary: RunSummary
    let run: CheckRun.Outcome
    let warnings: [InputError]
    let notes: [InputError]
  }

  /// - Throws: `InputError` when it is not known what to check.
  func run(_ reports: [any Report]) async throws -> Outcome {
    let named = try reading.named()
    let found = reading.find(named, usesIgnoreFiles: project.usesIgnoreFiles)
    var plan = RunPlan(
      session: try withEnvironment(.current), named: named, changes: try review.changedSince.map(ChangedLines.since))
    let work = plan.jobs(for: found.inputs)
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let meter = tellsProgress && Terminal.errors.isWatched ? ProgressMeter() : nil
    var progress: (@Sendable (Int, Int) -> Void)?
    if let meter { progress = { done, all in meter.show(done, of: all) } }
    let cache = try resultCache()
    var asked = online
    asked?.folder = self.cache?.folder
    let links = asked.map { LinkSurvey(work, documents: reading.documents, files: reading.files, options: $0) }
    let run = CheckRun(
      documents: reading.documents, files: reading.files, reports: reports, width: jobs ?? processors,
      fixes: fixes, cache: cache, links: links, progress: progress)
    let checked = await run.run(work)
    meter?.clear()
    let problems = found.problems + plan.problems + (links?.problems ?? []) + checked.problems
    let summary = RunSummary(tally: checked.tally, ledgers: checked.ledgers, errors: problems)
    let outputs = zip(reports, checked.entries).map { $0.assemble($1, summary) }
    return Outcome(
      outputs: outputs, summary: summary, run: checked, warnings: plan.warnings + checked.notices,
      notes: found.excluded + plan.notes)
  }
}

extension CheckSession {
  private func resultCache() throws(InputError) -> ResultCache? {
    guard let cache else { return nil }
    let reader = reading.documents
    let told = [
      "format \(reader.format?.rawValue ?? "")", "encoding \(reader.encoding?.rawValue ?? "")",
      "language \(reader.language ?? "")",
    ]
    return try ResultCache(folder: cache.folder, options: told + cache.options)
  }

  /// With what the environment says that no option does.
  fileprivate func withEnvironment(_ terminal: Terminal) throws -> CheckSession {
    var session = self
    session.failOn = try failOn ?? EnvironmentOptions.value("CLAIMLINT_FAIL_ON", in: terminal)
    session.review.minSeverity =
      try review.minSeverity ?? EnvironmentOptions.value("CLAIMLINT_MIN_SEVERITY", in: terminal)
    if !project.isolated {
      session.project.config = try project.config ?? EnvironmentOptions.value("CLAIMLINT_CONFIG", in: terminal)
      session.review.baseline = try review.baseline ?? EnvironmentOptions.value("CLAIMLINT_BASELINE", in: terminal)
    }
    return session
  }
}

/// Decides for each article of a run what it is checked against and how it is reported.
private struct RunPlan {
  private let session: CheckSession
  private var configurations: ConfigurationLibrary
  private var library = LedgerLibrary()
  private var baselines = BaselineLibrary()
  private var lists = SuppressionListLibrary()
  private let today: Day?
  /// The paths that were named.
  private let named: Set<String>
  private let changes: ChangedLines?
  private(set) var notes: [InputError] = []

  init(session: CheckSession, named: [String], changes: ChangedLines?) {
    self.session = session
    self.named = Set(named)
    self.changes = changes
    configurations = session.project.configurations
    today = session.review.today ?? Day.today
  }

  var problems: [InputError] { configurations.problems + lists.problems + baselines.problems + library.problems }

  var warnings: [InputError] { library.warnings }

  mutating func jobs(for inputs: [ArticleInput]) -> [CheckRun.Job] {
    inputs.compactMap { input in
      let folder = Paths.parent(input.path)
      guard let configuration = configurations.configuration(forArticlesIn: folder) else { return nil }
      if !session.project.ignoresExcludes, configuration.excludes(input.path) {
        if named.contains(input.path) {
          notes.append(InputError(path: input.path, message: "left out, as \(configuration.files.first ?? "") says"))
        }
        return nil
      }
      guard let policy = policy(for: input, configuration) else { return nil }
      let named = session.ledgers.ledger.isEmpty ? configuration.ledgers : session.ledgers.ledger
      let set = named.isEmpty ? library.set(forArticlesIn: folder) : library.set(named: named)
      return set.map { set in
        CheckRun.Job(input: input, ledgers: library.set(set, bands: configuration.hedges), policy: policy)
      }
    }
  }

  /// What options ask for goes before what the configuration says.
  private mutating func policy(for input: ArticleInput, _ configuration: Configuration) -> ReviewPolicy? {
    let review = session.review
    var policy = ReviewPolicy()
    policy.rules = configuration.rules(for: input.path).overridden(by: review.rules)
    if session.online == nil { policy.rules = policy.rules.overridden(by: .offline) }
    policy.minimum = review.minSeverity ?? configuration.minSeverity
    policy.failOn = session.failOn ?? configuration.failOn ?? .error
    policy.usesSuppressions = !review.ignoresSuppressions
    policy.today = today
    policy.changes = changes
    if policy.usesSuppressions, !session.project.isolated {
      let found = lists.list(forArticlesIn: Paths.parent(input.path))
      guard found.isUsable else { return nil }
      policy.suppressionList = found.list
    }
    if let baseline = session.baseline {
      policy.baseline = baseline
    } else if !review.ignoresBaseline {
      let nearest = session.project.isolated ? nil : baselines.nearest
      if let path = review.baseline ?? configuration.baseline ?? nearest {
        guard let baseline = baselines.baseline(at: path) else { return nil }
        policy.baseline = baseline
      }
    }
    return policy
  }
}
