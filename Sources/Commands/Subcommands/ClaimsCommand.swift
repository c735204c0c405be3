internal import ArgumentParser
internal import Documents
internal import Reports
internal import Workflow

/// `claimlint claims`
struct ClaimsCommand: AsyncParsableCommand {
  /// The forms that `claims` is written in.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List every number of articles: what it was read as, which finding, how sure, or why it was passed over.")

  @OptionGroup(title: "Articles")
  var reading: ReadingOptions

  @OptionGroup(title: "Ledgers")
  var ledgers: LedgerOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var output = Form.text

  @OptionGroup(title: "The project's files")
  var project: ProjectOptions

  @Flag(help: "Draw with ASCII only; text of articles stays as it is.")
  var ascii = false

  func run() async throws {
    let glyphs = ascii ? Glyphs.ascii : .unicode
    let report: any Report = output == .json ? JSONReport(detail: .everything) : ClaimsListing(glyphs: glyphs)
    let checked = try await CheckSession(reading: reading, ledgers: ledgers, project: project).run([report])
    for bytes in checked.outputs { try StandardStream.output(bytes) }
    Problems.print(checked.warnings, kind: "warning", glyphs)
    Problems.print(checked.summary.errors, glyphs)
    if !checked.summary.errors.isEmpty { throw ExitCode.cannotDo }
  }
}
