internal import ArgumentParser

/// `claimlint ledger`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Begin, check and show ledgers.",
    subcommands: [LedgerNewCommand.self, LedgerCheckCommand.self, LedgerShowCommand.self])
}
