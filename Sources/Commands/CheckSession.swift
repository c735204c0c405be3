internal import Documents
internal import Glibc
internal import Reports
internal import Workflow

/// What `check` and `claims` have in common: find articles and ledgers, check, render.
struct CheckSession {
  let reading: ReadingOptions
  let ledgers: LedgerOptions
  var policy = ReviewPolicy()
  var jobs: Int?

  struct Outcome {
    /// One for each report.
    let outputs: [[UInt8]]
    let summary: RunSummary
    let run: CheckRun.Outcome
    let warnings: [InputError]
  }

  func run(_ reports: [any Report]) async -> Outcome {
    let found = reading.find()
    var library = LedgerLibrary()
    let work = ledgers.jobs(for: found.inputs, in: &library, policy: policy)
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let run = CheckRun(
      documents: reading.documents, files: reading.files, reports: reports, width: jobs ?? processors)
    let checked = await run.run(work)
    let problems = found.problems + library.problems + checked.problems
    let summary = RunSummary(tally: checked.tally, ledgers: checked.ledgers, errors: problems)
    let outputs = zip(reports, checked.entries).map { $0.assemble($1, summary) }
    var warnings = library.warnings
    if let baseline = policy.baseline, let notice = BaselineUpdate.notice(checked.stale, in: baseline) {
      warnings.append(notice)
    }
    return Outcome(outputs: outputs, summary: summary, run: checked, warnings: warnings)
  }
}
