internal import ArgumentParser
internal import Ledger
internal import Workflow

/// What is made of what was found: which of it is reported.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The least severity that is shown: error, warning or info. Default: info.", valueName: "level"))
  var minSeverity: Severity?

  @Flag(name: .customLong("no-suppressions"), help: "Report what comments allow, too.")
  var ignoresSuppressions = false

  @Flag(help: "Show what is suppressed or in the baseline too, marked as such. It does not count.")
  var showSuppressed = false

  @Option(
    help: ArgumentHelp("The day that the ends of suppressions are held against. Default: today.", valueName: "date"))
  var today: Day?

  @Option(
    help: ArgumentHelp(
      "What is let be; `claimlint baseline write` makes it. Default: the nearest \(Baseline.fileName).",
      valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(name: .customLong("no-baseline"), help: "Report what the baseline has, too.")
  var ignoresBaseline = false

  @Option(
    help: ArgumentHelp(
      "Report only what touches lines that changed since a commit, or speaks of findings that did.",
      discussion: "Asks git. Counts from where this branch left the commit.", valueName: "ref"))
  var changedSince: String?

  /// Nothing is asked for.
  static var none: ReviewOptions {
    var options = ReviewOptions()
    options.minSeverity = nil
    options.ignoresSuppressions = false
    options.showSuppressed = false
    options.today = nil
    options.baseline = nil
    options.ignoresBaseline = false
    options.changedSince = nil
    return options
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
