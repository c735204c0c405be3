internal import Checking
package import Documents
internal import Ledger
package import Reports

/// Checks articles side by side and renders what comes of each.
package struct CheckRun: Sendable {
  /// An article with the ledgers it is checked against.
  package struct Job: Sendable {
    package let input: ArticleInput
    package let ledgers: LedgerSet
    package let policy: ReviewPolicy

    package init(input: ArticleInput, ledgers: LedgerSet, policy: ReviewPolicy = ReviewPolicy()) {
      self.input = input
      self.ledgers = ledgers
      self.policy = policy
    }
  }

  /// What came of a run. Nothing in it depends on how many articles were checked at a time.
  package struct Outcome: Sendable {
    /// For each report, the entries of each document that could be checked, in the order of the jobs.
    package fileprivate(set) var entries: [[[[UInt8]]]]
    package fileprivate(set) var tally = Tally()
    /// In the order of first use.
    package fileprivate(set) var ledgers: [RunSummary.UsedLedger] = []
    /// In the order of the jobs.
    package fileprivate(set) var problems: [InputError] = []
    /// Whether an article has something at or above the severity that fails it.
    package fileprivate(set) var isFailed = false
    /// What is reported, as a baseline keeps it; only where the policy has a baseline.
    package fileprivate(set) var findings: [Baseline.Entry] = []
    /// Entries of the baseline that nothing answers to any more, in articles that were checked.
    package fileprivate(set) var stale: [Baseline.Entry] = []
    /// What is worth knowing of baselines and lists of suppressions: entries that nothing answers to.
    package fileprivate(set) var notices: [InputError] = []
    /// The fixes that were made, or would be.
    package fileprivate(set) var made: [MadeFix] = []
    /// What would be changed, as a unified diff.
    package fileprivate(set) var diff: [UInt8] = []
    /// The articles that were checked, in the order of the jobs.
    package fileprivate(set) var checked: [String] = []
  }

  private let documents: DocumentReader
  private let files: FileReader
  private let reports: [any Report]
  private let width: Int
  private let fixes: FixMode?
  private let cache: ResultCache?
  private let links: LinkSurvey?
  private let isGated: Bool
  private let progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  /// - Parameters:
  ///   - documents: Reads articles.
  ///   - files: Reads their bytes.
  ///   - reports: What is rendered.
  ///   - width: How many articles are checked at a time, at most.
  ///   - fixes: What is done with fixes; `nil` for nothing.
  ///   - cache: What earlier runs gave.
  ///   - links: Where the articles' links lead; `nil` where nobody asked.
  ///   - isGated: Whether articles that speak of no source are let be, where no report lists their claims.
  ///   - progress: Told after each article how many are done.
  package init(
    documents: DocumentReader, files: FileReader, reports: [any Report], width: Int, fixes: FixMode? = nil,
    cache: ResultCache? = nil, links: LinkSurvey? = nil, isGated: Bool = false,
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) {
    self.documents = documents
    self.files = files
    self.reports = reports
    self.width = max(1, width)
    self.fixes = fixes
    // A fix looks at files again; what git says of changes, and what the net says of links, is known to no cache.
    self.cache = fixes == nil && links == nil ? cache : nil
    self.links = links
    self.isGated = isGated && links == nil && !reports.contains { $0.listsClaims }
    self.progress = progress
  }

  package func run(_ jobs: [Job]) async -> Outcome {
    let parts = await parts(of: jobs)
    var outcome = Outcome(entries: reports.map { _ in [] })
    var staleByFile: [(baseline: Baseline, entries: [Baseline.Entry])] = []
    var use = SuppressionUse()
    for (job, part) in zip(jobs, parts) {
      switch part {
      case .success(let part):
        outcome.tally = outcome.tally + part.tally
        if job.policy.failOn.isReached(by: part.tally) { outcome.isFailed = true }
        outcome.findings += part.findings
        outcome.stale += part.stale
        if let list = job.policy.suppressionList { use.add(list, covered: part.listed, used: part.usedListed) }
        if let baseline = job.policy.baseline, !part.stale.isEmpty {
          if let index = staleByFile.firstIndex(where: { $0.baseline.path == baseline.path }) {
            staleByFile[index].entries += part.stale
          } else {
            staleByFile.append((baseline, part.stale))
          }
        }
        outcome.made += part.made
        outcome.diff += part.diff
        outcome.checked.append(job.input.path)
        for (index, entries) in part.entries.enumerated() { outcome.entries[index].append(entries) }
        for open in job.ledgers.ledgers {
          let used = RunSummary.UsedLedger(id: open.id, path: open.ledger.path)
          if !outcome.ledgers.contains(used) { outcome.ledgers.append(used) }
        }
      case .failure(let problem): outcome.problems.append(problem)
      }
    }
    outcome.notices = staleByFile.compactMap { BaselineUpdate.notice($0.entries, in: $0.baseline) }
    outcome.notices += use.notices(today: jobs.first?.policy.today)
    return outcome
  }

  private func parts(of jobs: [Job]) async -> [Result<ArticlePart, InputError>] {
    let keys = cache.map { ResultCache.Keys(jobs, $0) }
    defer { cache?.prune() }
    return await withTaskGroup(of: (Int, Result<ArticlePart, InputError>).self) { group in
      var parts: [Result<ArticlePart, InputError>?] = Array(repeating: nil, count: jobs.count)
      var next = 0
      func start() {
        guard next < jobs.count else { return }
        let index = next
        next += 1
        group.addTask { (index, check(jobs[index], keys)) }
      }
      for _ in 0..<width { start() }
      var done = 0
      for await (index, part) in group {
        parts[index] = part
        done += 1
        progress?(done, jobs.count)
        start()
      }
      return parts.compactMap(\.self)
    }
  }

  private func check(_ job: Job, _ keys: ResultCache.Keys?) -> Result<ArticlePart, InputError> {
    Result { () throws(InputError) -> ArticlePart in
      let check = ArticleCheck(
        documents: documents, files: files, fixes: fixes, job: job, links: links, isGated: isGated)
      let bytes = try check.read()
      let key = keys?.key(of: job, bytes)
      if let cache, let key, let part = cache.part(key, reports: reports.count) { return part }
      let checked = try check.run(bytes)
      let document = checked.review.document
      let part = ArticlePart(
        tally: checked.isKeptOut ? Tally(keptOut: document) : Tally(document), findings: checked.review.findings,
        stale: checked.review.stale,
        listed: checked.review.listed, usedListed: checked.review.usedListed, made: checked.made,
        diff: checked.diff, entries: reports.map { $0.entries(of: document) })
      if let cache, let key { cache.keep(part, key) }
      return part
    }
  }
}

/// What came of one article.
struct ArticlePart: Sendable {
  let tally: Tally
  let findings: [Baseline.Entry]
  let stale: [Baseline.Entry]
  let listed: [Int]
  let usedListed: Set<Int>
  var made: [MadeFix] = []
  var diff: [UInt8] = []
  /// For each report.
  let entries: [[[UInt8]]]
}
