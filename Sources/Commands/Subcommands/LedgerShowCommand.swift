internal import ArgumentParser
internal import Documents
internal import Ledger
internal import Reports
internal import Workflow

/// `claimlint ledger show`
struct LedgerShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show ledgers: the source's record, and the findings in a table for each metric.")

  @OptionGroup var named: NamedLedgers

  func run() throws {
    let files = named.load()
    let tables = files.ledgers.map { LedgerTable.text(of: $0) }
    try StandardStream.output(Array(tables.joined(separator: "\n").utf8))
    var problems = files.troubles
    for file in files.files {
      let lines = LineIndex(file.text)
      problems += file.issues.filter { $0.severity == .error }.map { Notices.error($0, in: lines) }
    }
    Problems.print(problems, .unicode)
    if !problems.isEmpty { throw ExitCode.cannotDo }
  }
}
