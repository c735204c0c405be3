internal import ArgumentParser
internal import Ledger
internal import Workflow

/// The ledgers that a command names.
struct NamedLedgers: ParsableArguments {
  @Argument(help: "Ledgers, and folders of ledgers. Default: the nearest folder Claims.", completion: .file())
  var paths: [String] = []

  func load() -> LedgerFiles {
    if !paths.isEmpty { return LedgerFiles.load(paths) }
    guard let nearest = LedgerFinder.nearest(above: ".") else {
      return LedgerFiles(files: [], troubles: [LedgerFinder.nothingFound(above: ".")])
    }
    return LedgerFiles.load([nearest])
  }
}
