internal import ArgumentParser
internal import Documents
internal import Ledger
internal import Reports
internal import Workflow

/// `claimlint ledger check`
struct LedgerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that ledgers are well formed and at one with themselves and their source.",
    discussion: "Exit codes: 0 when there are no errors, 1 when there are, 2 when a file could not be read.")

  @OptionGroup var named: NamedLedgers

  @OptionGroup(title: "Drawing")
  var drawing: DrawingOptions

  func run() throws {
    let files = named.load()
    let report = LedgerIssueReport(style: drawing.style(Terminal.current))
    var problems = files.troubles
    var output: [UInt8] = []
    var counts: [Severity: Int] = [:]
    for file in files.files {
      var issues = file.issues
      if let ledger = file.ledger {
        var snapshot: Document?
        do throws(InputError) {
          snapshot = try Snapshot.read(of: ledger)
        } catch {
          problems.append(error)
        }
        issues += LedgerCheck.issues(of: ledger, snapshot: snapshot)
      }
      for issue in issues { counts[issue.severity, default: 0] += 1 }
      output += report.render(issues, of: file.text)
    }
    let errors = Counted.text(counts[.error] ?? 0, "error")
    let warnings = Counted.text(counts[.warning] ?? 0, "warning")
    let ledgers = Counted.text(files.files.count, "ledger")
    output += "Checked \(ledgers): \(errors), \(warnings), \(counts[.info] ?? 0) info.\n".utf8
    try StandardStream.output(output)
    Problems.print(problems, drawing.glyphs)
    guard problems.isEmpty else { throw ExitCode.cannotDo }
    if files.hasErrors { throw ExitCode.findings }
  }
}
