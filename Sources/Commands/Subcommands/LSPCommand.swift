internal import ArgumentParser
internal import LanguageServer
internal import Ledger
internal import Workflow

/// `claimlint lsp`
struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Serve an editor: check drafts while they are written.",
    discussion: """
      Speaks the Language Server Protocol 3.17 over standard input and output; an editor starts it. What it reports is what \
      `check` reports of the same text. Exit codes: 0 after the editor has shut it down, 1 when the editor went away.
      """)

  @OptionGroup(title: "Ledgers")
  var ledgers: LedgerOptions

  @OptionGroup(title: "The project's files")
  var project: ProjectOptions

  @Option(
    help: ArgumentHelp("The least severity that is shown: error, warning or info. Default: info.", valueName: "level"))
  var minSeverity: Severity?

  /// Some editors say which streams are meant; there are no others.
  @Flag(name: .customLong("stdio"), help: .hidden)
  var usesStandardStreams = false

  func run() throws {
    var review = ReviewOptions.none
    review.minSeverity = minSeverity
    var loop = ServerLoop(try RunSettings(ledgers, project, review, .current))
    let code = try loop.run()
    if code != 0 { throw ExitCode(code) }
  }
}
