internal import ArgumentParser
internal import Checking
internal import Documents
internal import Ledger
internal import Reports
internal import Workflow

/// `claimlint check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check articles against ledgers (the default).",
    discussion: """
      Exit codes: 0 when nothing at or above --fail-on was found, 1 when something was, 2 when a part of the job could not be \
      done, whatever was found in the rest.
      """)

  @OptionGroup(title: "Articles")
  var reading: ReadingOptions

  @OptionGroup(title: "Ledgers")
  var ledgers: LedgerOptions

  @Option(
    help: ArgumentHelp(
      "A form of output, and a file to write it to; may be given again. Default: pretty.",
      discussion:
        "One of \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")). At most one goes to standard output.",
      valueName: "format[=path]"))
  var output: [OutputTarget] = []

  @Option(
    help: ArgumentHelp(
      "The least severity that makes the exit code 1: error, warning, info or never. Default: error.",
      valueName: "level"))
  var failOn: FailThreshold?

  @Option(
    help: ArgumentHelp("Show at most so many; the others are counted. Not for programs' formats.", valueName: "number"))
  var maxFindings: Int?

  @Option(
    help: ArgumentHelp(
      "How many articles are checked at a time. Default: as many as there are processors.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Keep results in this folder, and take them from there for articles that are checked again unchanged.",
      valueName: "folder"), completion: .directory)
  var cache: String?

  @Flag(
    name: .customLong("no-gate"),
    help: ArgumentHelp(
      "Read every article, even where nothing in its bytes speaks of a source.",
      discussion: """
        Without it, an article that has neither a name of a source nor a few of its figures is let be, unless a form of output \
        lists all claims.
        """))
  var opensGate = false

  @Flag(help: "List the articles that would be checked, one a line, and check none.")
  var listFiles = false

  @Flag(help: "Count what was found by rule, on standard error.")
  var statistics = false

  @Flag(help: "Print findings and errors only.")
  var quiet = false

  @OptionGroup(title: "The project's files")
  var project: ProjectOptions

  @OptionGroup(title: "What is reported")
  var review: ReviewOptions

  @OptionGroup(title: "Fixes")
  var fixes: FixOptions

  @OptionGroup(title: "Links")
  var online: OnlineOptions

  @OptionGroup(title: "Drawing")
  var drawing: DrawingOptions

  func validate() throws {
    try OutputTarget.validate(output)
    guard !fixes.diff || output.allSatisfy({ $0.path != nil }) else {
      throw ValidationError("--diff writes to standard output; write --output FORMAT=PATH for a report.")
    }
    guard maxFindings ?? 1 >= 1 else { throw ValidationError("--max-findings must be at least 1.") }
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    let terminal = Terminal.current
    // A difference goes to standard output alone.
    var standard = fixes.diff ? [] : [OutputTarget(format: .pretty)]
    if !fixes.diff, terminal.variable("GITHUB_ACTIONS") == "true" { standard.append(OutputTarget(format: .github)) }
    let targets = output.isEmpty ? standard : output
    let session = CheckSession(
      reading: reading, ledgers: ledgers, project: project, review: review, failOn: failOn, jobs: jobs,
      fixes: fixes.mode, cache: cache.map { ($0, cacheOptions(targets, terminal)) }, online: online.options,
      isGated: !opensGate, tellsProgress: !quiet)
    if listFiles {
      let listed = try session.listed()
      try StandardStream.output(Array(listed.paths.map { $0 + "\n" }.joined().utf8))
      Problems.print(listed.problems, drawing.glyphs)
      guard listed.problems.isEmpty else { throw ExitCode.cannotDo }
      return
    }
    let checked = try await session.run(targets.map { report($0, terminal) })
    var problems = checked.summary.errors
    for (target, bytes) in zip(targets, checked.outputs) {
      do throws(InputError) {
        if let path = target.path { try OutputFile.write(bytes, to: path) } else { try StandardStream.output(bytes) }
      } catch {
        problems.append(error)
      }
    }
    if fixes.diff { try StandardStream.output(checked.run.diff) }
    if fixes.fix { FixNotices.print(checked.run.made, drawing.glyphs) }
    if !quiet {
      Problems.print(checked.notes, kind: "note", drawing.glyphs)
      Problems.print(checked.warnings, kind: "warning", drawing.glyphs)
      if targets.contains(OutputTarget(format: .concise)) {
        StandardStream.error(SummaryLine.text(checked.summary.tally) + "\n")
      }
    }
    if statistics { StandardStream.error(Statistics.text(checked.summary.tally)) }
    Problems.print(problems, drawing.glyphs)
    guard problems.isEmpty else { throw ExitCode.cannotDo }
    if fixes.diff {
      if !checked.run.diff.isEmpty { throw ExitCode.findings }
      return
    }
    if checked.run.isFailed { throw ExitCode.findings }
  }

  /// Everything that decides what the reports show of an article.
  private func cacheOptions(_ targets: [OutputTarget], _ terminal: Terminal) -> [String] {
    targets.map { target in
      "\(target.format.rawValue) \(drawing.style(terminal, isFile: target.path != nil))"
    } + [
      "shown \(maxFindings ?? .max) \(review.showSuppressed) \(quiet) \(drawing.glyphs)", "\(RepositoryFolder.paths)",
    ]
  }

  private func report(_ target: OutputTarget, _ terminal: Terminal) -> any Report {
    let shown = Shown(limit: maxFindings ?? .max, includesSetAside: review.showSuppressed)
    // Programs get all there is.
    let all = Shown(includesSetAside: review.showSuppressed)
    let paths = RepositoryFolder.paths
    switch target.format {
    case .pretty:
      return PrettyReport(
        style: drawing.style(terminal, isFile: target.path != nil), shown: shown, hasSummary: !quiet)
    case .concise: return ConciseReport(glyphs: drawing.glyphs, shown: shown)
    case .grouped:
      return GroupedReport(
        style: drawing.style(terminal, isFile: target.path != nil), shown: shown, hasSummary: !quiet)
    case .markdown: return MarkdownReport(paths: paths, shown: shown)
    case .json: return JSONReport(shown: all)
    case .ndjson: return NDJSONReport(shown: all)
    case .sarif: return SARIFReport(rules: Rule.known, paths: paths, shown: all)
    case .github: return GitHubReport(paths: paths, shown: all)
    case .gitlab: return GitLabReport(paths: paths, shown: all)
    case .rdjson: return ReviewdogReport(.whole, paths: paths, shown: all)
    case .rdjsonl: return ReviewdogReport(.lines, paths: paths, shown: all)
    case .checkstyle: return CheckstyleReport(paths: paths, shown: all)
    case .junit: return JUnitReport(paths: paths, shown: all)
    case .html: return HTMLReport()
    case .claimreview: return ClaimReviewReport(paths: paths)
    case .webannotation: return WebAnnotationReport(paths: paths)
    }
  }
}
