internal import ArgumentParser
internal import Documents
internal import Ledger
internal import Reports
internal import Workflow

/// `claimlint cite`
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Print the source of a ledger as a reference: for pasting.")

  @OptionGroup var named: NamedLedgers

  @Option(help: "How it is written.")
  var format = CitationForm.text

  func run() throws {
    let files = named.load()
    var problems = files.troubles
    for file in files.files {
      let lines = LineIndex(file.text)
      problems += file.issues.filter { $0.severity == .error }.map { Notices.error($0, in: lines) }
    }
    if !files.ledgers.isEmpty {
      try StandardStream.output(Array(format.text(of: files.ledgers.map(\.source)).utf8))
    }
    Problems.print(problems, .unicode)
    if !problems.isEmpty { throw ExitCode.cannotDo }
  }
}

extension CitationForm: ExpressibleByArgument {}
