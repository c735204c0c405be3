internal import ArgumentParser
internal import Checking
internal import Ledger
internal import Workflow

/// What is made of what was found: which of it is reported.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The least severity that is shown: error, warning or info. Default: info.", valueName: "level"))
  var minSeverity: Severity?

  @Option(help: ArgumentHelp("Report this rule only; may be given again.", valueName: "rule"))
  var select: [RuleName] = []

  @Option(help: ArgumentHelp("Do not report this rule; may be given again.", valueName: "rule"))
  var ignore: [RuleName] = []

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
    options.select = []
    options.ignore = []
    options.ignoresSuppressions = false
    options.showSuppressed = false
    options.today = nil
    options.baseline = nil
    options.ignoresBaseline = false
    options.changedSince = nil
    return options
  }
}

/// The name of a rule that there is.
struct RuleName: ExpressibleByArgument, Sendable, Hashable {
  let name: String

  init?(argument: String) {
    guard Rule.known.contains(where: { $0.name == argument }) else { return nil }
    name = argument
  }
}

extension ReviewOptions {
  /// What the options say of rules: those not selected are off, unless only some are left out.
  var rules: RuleSettings {
    var off = ignore.map(\.name)
    if !select.isEmpty {
      let selected = Set(select.map(\.name))
      off += Rule.known.map(\.name).filter { !selected.contains($0) }
    }
    return RuleSettings(Dictionary(off.map { ($0, .off) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
