internal import ArgumentParser
internal import Workflow

/// What of a project's own files is taken into account.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration for all articles. Default: for each the nearest \(Configuration.fileName).", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Look for no configuration file, baseline or ignore file.")
  var isolated = false

  @Flag(name: .customLong("no-exclude"), help: "Check what ignore files and the configuration leave out, too.")
  var ignoresExcludes = false

  func validate() throws {
    guard config == nil || !isolated else { throw ValidationError("--isolated and --config exclude each other.") }
  }

  var usesIgnoreFiles: Bool { !isolated && !ignoresExcludes }

  var configurations: ConfigurationLibrary { ConfigurationLibrary(named: config, isIsolated: isolated) }
}
