internal import ArgumentParser
internal import Documents
internal import Reports
internal import Workflow

/// `claimlint baseline`
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Let be what is reported now, so that only what is new is reported.",
    discussion: """
      The file \(Baseline.fileName) is found in this folder or above it. It knows findings by what they say, not by their \
      lines, so that an edit elsewhere brings nothing back.
      """,
    subcommands: [
      BaselineWriteCommand.self, BaselineDiffCommand.self, BaselineCheckCommand.self, BaselinePruneCommand.self,
    ])
}

/// What they have in common.
struct BaselineOptions: ParsableArguments {
  @OptionGroup(title: "Articles")
  var reading: ReadingOptions

  @OptionGroup(title: "Ledgers")
  var ledgers: LedgerOptions

  @Option(help: ArgumentHelp("The baseline. Default: the nearest.", valueName: "file"), completion: .file())
  var baseline: String?

  @OptionGroup(title: "The project's files")
  var project: ProjectOptions

  /// Checks articles against the baseline, an empty one where there is none yet and that is allowed.
  func run(mayBeNew: Bool) async throws -> (baseline: Baseline, update: BaselineUpdate, problems: [InputError]) {
    var configurations = project.configurations
    let configured = configurations.configuration(forArticlesIn: ".")?.baseline
    let nearest = project.isolated ? nil : BaselineLibrary().nearest
    let path = baseline ?? configured ?? nearest ?? Baseline.fileName
    let isNew = FileSystem.kind(of: path) == nil
    let baseline = isNew && mayBeNew ? Baseline(path: path) : try Baseline.read(path)
    let session = CheckSession(reading: reading, ledgers: ledgers, project: project, baseline: baseline)
    let checked = try await session.run([])
    Problems.print(checked.warnings, kind: "warning", .unicode)
    Problems.print(checked.summary.errors, .unicode)
    return (baseline, BaselineUpdate(baseline, checked.run), checked.summary.errors)
  }
}

/// `claimlint baseline write`
struct BaselineWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write all that is reported now into the baseline.",
    discussion: "Articles that are not checked keep their entries.")

  @OptionGroup var options: BaselineOptions

  func run() async throws {
    let (baseline, update, problems) = try await options.run(mayBeNew: true)
    guard problems.isEmpty else { throw ExitCode.cannotDo }
    let written = update.written
    try OutputFile.write(written.bytes, to: baseline.path)
    let count = written.entries.reduce(0) { $0 + $1.count }
    StandardStream.error("\(baseline.path): \(Counted.text(count, "finding")) let be\n")
  }
}

/// `claimlint baseline diff`
struct BaselineDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what `baseline write` would add to the baseline (+) and take from it (-).",
    discussion:
      "Exit codes: 0 when nothing would change, 1 when something would, 2 when a part of the job could not be done.")

  @OptionGroup var options: BaselineOptions

  func run() async throws {
    let (_, update, problems) = try await options.run(mayBeNew: true)
    let (added, removed) = update.difference
    try StandardStream.output(BaselineListing.bytes(removed, mark: "- ") + BaselineListing.bytes(added, mark: "+ "))
    guard problems.isEmpty else { throw ExitCode.cannotDo }
    if !added.isEmpty || !removed.isEmpty { throw ExitCode.findings }
  }
}

/// `claimlint baseline check`
struct BaselineCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List the entries of the baseline that nothing answers to any more.",
    discussion: "Exit codes: 0 when there are none, 1 when there are, 2 when a part of the job could not be done.")

  @OptionGroup var options: BaselineOptions

  func run() async throws {
    let (_, update, problems) = try await options.run(mayBeNew: false)
    try StandardStream.output(BaselineListing.bytes(update.stale))
    guard problems.isEmpty else { throw ExitCode.cannotDo }
    if !update.stale.isEmpty { throw ExitCode.findings }
  }
}

/// `claimlint baseline prune`
struct BaselinePruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove the entries of the baseline that nothing answers to any more.")

  @OptionGroup var options: BaselineOptions

  func run() async throws {
    let (baseline, update, problems) = try await options.run(mayBeNew: false)
    guard problems.isEmpty else { throw ExitCode.cannotDo }
    try StandardStream.output(BaselineListing.bytes(update.stale))
    if !update.stale.isEmpty { try OutputFile.write(update.pruned.bytes, to: baseline.path) }
  }
}

/// Entries of a baseline, a line each.
enum BaselineListing {
  static func bytes(_ entries: [Baseline.Entry], mark: String = "") -> [UInt8] {
    entries.flatMap { entry in
      let times = entry.count > 1 ? " (\(entry.count) times)" : ""
      return Array((Visible.line("\(mark)\(entry.path): \(entry.rule) “\(entry.quote)”\(times)", .unicode) + "\n").utf8)
    }
  }
}
