internal import ArgumentParser
internal import Documents
internal import Workflow

/// Which ledgers articles are checked against.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A ledger, or a folder of ledgers; may be given again.",
      discussion: "Default: the nearest folder Claims in or above each article's folder, else in or above this folder.",
      valueName: "file|folder"),
    completion: .file())
  var ledger: [String] = []

  /// The ledgers for each article; an article without is left out, and the library says why.
  func jobs(
    for inputs: [ArticleInput], in library: inout LedgerLibrary, policy: ReviewPolicy
  ) -> [CheckRun.Job] {
    if !ledger.isEmpty {
      guard let set = library.set(named: ledger) else { return [] }
      return inputs.map { CheckRun.Job(input: $0, ledgers: set, policy: policy) }
    }
    return inputs.compactMap { input in
      let set = library.set(forArticlesIn: Paths.parent(input.path))
      return set.map { CheckRun.Job(input: input, ledgers: $0, policy: policy) }
    }
  }
}
