internal import ArgumentParser

/// Which ledgers articles are checked against.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A ledger, or a folder of ledgers; may be given again.",
      discussion: "Default: the nearest folder Claims in or above each article's folder, else in or above this folder.",
      valueName: "file|folder"),
    completion: .file())
  var ledger: [String] = []
}
