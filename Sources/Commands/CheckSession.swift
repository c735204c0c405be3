internal import Documents
internal import Glibc
internal import Reports
internal import Workflow

/// What `check`, `claims` and `baseline` have in common: find articles, ledgers and configurations, check, render.
struct CheckSession {
  let reading: ReadingOptions
  let ledgers: LedgerOptions
  let project: ProjectOptions
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
  /// Whether articles that speak of no source are let be, where no report lists their claims.
  var isGated = false
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

  /// What is to be checked, and how.
  private struct Work {
    let jobs: [CheckRun.Job]
    let plan: RunPlan
    let found: ArticleDiscovery.Outcome
  }

  private func work() throws -> Work {
    let named = try reading.named()
    let found = reading.find(named, usesIgnoreFiles: project.usesIgnoreFiles)
    var settings = try RunSettings(ledgers, project, review, .current)
    settings.failOn = try failOn ?? EnvironmentOptions.value("CLAIMLINT_FAIL_ON", in: .current)
    settings.baseline = baseline
    settings.isOnline = online != nil
    var plan = RunPlan(settings, named: named, changes: try review.changedSince.map(ChangedLines.since))
    let jobs = plan.jobs(for: found.inputs)
    return Work(jobs: jobs, plan: plan, found: found)
  }

  /// The articles that would be checked, and what could not be read.
  ///
  /// - Throws: `InputError` when it is not known what to check.
  func listed() throws -> (paths: [String], problems: [InputError]) {
    let work = try work()
    return (work.jobs.map(\.input.path), work.found.problems + work.plan.problems)
  }

  /// - Throws: `InputError` when it is not known what to check.
  func run(_ reports: [any Report]) async throws -> Outcome {
    let work = try work()
    let (jobs, plan, found) = (work.jobs, work.plan, work.found)
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let meter = tellsProgress && Terminal.errors.isWatched ? ProgressMeter() : nil
    var progress: (@Sendable (Int, Int) -> Void)?
    if let meter { progress = { done, all in meter.show(done, of: all) } }
    let cache = try resultCache()
    var asked = online
    asked?.folder = self.cache?.folder
    let links = asked.map { LinkSurvey(jobs, documents: reading.documents, files: reading.files, options: $0) }
    let run = CheckRun(
      documents: reading.documents, files: reading.files, reports: reports, width: self.jobs ?? processors,
      fixes: fixes, cache: cache, links: links, isGated: isGated, progress: progress)
    let checked = await run.run(jobs)
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
      "language \(reader.language ?? "")", "gate \(isGated)",
    ]
    return try ResultCache(folder: cache.folder, options: told + cache.options)
  }
}

extension RunSettings {
  /// What options say, and the environment where they do not.
  init(
    _ ledgers: LedgerOptions, _ project: ProjectOptions, _ review: ReviewOptions, _ terminal: Terminal
  ) throws {
    self.init()
    self.ledgers = ledgers.ledger
    isIsolated = project.isolated
    ignoresExcludes = project.ignoresExcludes
    rules = review.rules
    minSeverity = try review.minSeverity ?? EnvironmentOptions.value("CLAIMLINT_MIN_SEVERITY", in: terminal)
    ignoresSuppressions = review.ignoresSuppressions
    today = review.today
    ignoresBaseline = review.ignoresBaseline
    configuration = project.config
    baselinePath = review.baseline
    if !project.isolated {
      configuration = try configuration ?? EnvironmentOptions.value("CLAIMLINT_CONFIG", in: terminal)
      baselinePath = try baselinePath ?? EnvironmentOptions.value("CLAIMLINT_BASELINE", in: terminal)
    }
  }
}
