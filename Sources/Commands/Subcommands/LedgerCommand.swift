internal import ArgumentParser

/// `claimlint ledger`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Check and show ledgers.",
    subcommands: [LedgerCheckCommand.self, LedgerShowCommand.self])
}
