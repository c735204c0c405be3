internal import ArgumentParser
internal import Documents
internal import Workflow

/// `claimlint init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a configuration, and a first ledger where there is none.",
    discussion: "A file that is there already is left as it is.")

  @Argument(help: "The folder. Default: this one.", completion: .directory)
  var folder = "."

  func run() throws {
    let ledgers = Paths.join(folder, "Claims")
    if LedgerFinder.nearest(above: folder) == nil, FileSystem.kind(of: ledgers) == nil {
      try OutputFile.makeFolder(ledgers)
      try write(Self.ledger, to: Paths.join(ledgers, "example.yml"))
    }
    try write(Self.configurationText, to: Paths.join(folder, Configuration.fileName))
  }

  private func write(_ text: String, to path: String) throws {
    let place = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    guard FileSystem.kind(of: path) == nil else {
      StandardStream.error("\(place): is there already, left as it is\n")
      return
    }
    try OutputFile.write(Array(text.utf8), to: path)
    StandardStream.error("\(place): written\n")
  }

  private static let configurationText = """
    # Paths count from this file's folder. `claimlint config` shows what holds, `claimlint rules` lists the rules.
    schema: 1

    # ledgers: [Claims/]           # default: the nearest folder Claims
    # exclude: ["drafts/"]         # patterns as in .gitignore; they hold for files that are named, too
    fail-on: error                 # error, warning, info or never
    # rules:
    #   rounding: info             # error, warning, info or off
    # overrides:
    #   - files: ["coverage/"]
    #     rules: {near-metric: off}

    """

  private static let ledger = """
    # One file for each source. Replace this one; `claimlint ledger check` tells what is wrong with it.
    ledger: 1
    source:
      id: example2025
      title: An example of a study
      names: [the example study]         # how articles call it
    dimensions:
      group:
        members:
          pilot: [pilot sites]           # the words that articles use
          control: [control sites]
    metrics:
      review-time:
        label: change in review time
        words: [review time]
        findings:
          - {group: pilot, value: -33%}
          - {group: control, value: -4%}

    """
}
