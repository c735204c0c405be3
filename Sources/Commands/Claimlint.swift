package import ArgumentParser
internal import Documents
internal import Glibc
internal import Reports
internal import Workflow

/// The command line.
package struct Claimlint: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: "Checks the figures of articles against ledgers of findings.",
    discussion: """
      Exit codes: 0 when nothing at or above --fail-on was found, 1 when something was, 2 when the job could not be done \
      (a wrong option, an input that cannot be read, no valid ledger), whatever was found in the rest.
      """,
    version: "\(Tool.name) \(Tool.version)",
    subcommands: [
      CheckCommand.self, ClaimsCommand.self, ExtractCommand.self, ExplainCommand.self, RulesCommand.self,
      BaselineCommand.self, ConfigCommand.self, InitCommand.self, LedgerCommand.self, CiteCommand.self,
      LSPCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  package init() {}

  /// Runs the command line of this process and exits with its code.
  package static func launch() async -> Never {
    StandardStream.holdPlaces()
    StandardStream.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ExitCode {
      // A command's own outcome; it has said what there is to say.
      Glibc.exit(error.rawValue)
    } catch let error as InputError {
      Problems.print([error], .unicode)
      Glibc.exit(ExitCode.cannotDo.rawValue)
    } catch {
      Glibc.exit(report(error))
    }
    Glibc.exit(ExitCode.success.rawValue)
  }

  /// Prints what the argument parser has to say: help on standard output, a wrong use on standard error.
  ///
  /// - Returns: 0 for help, 2 for a wrong use, which the argument parser itself would call 64.
  private static func report(_ error: any Error) -> Int32 {
    let message = fullMessage(for: error) + "\n"
    guard exitCode(for: error) == .success else {
      StandardStream.error(message)
      return ExitCode.cannotDo.rawValue
    }
    do throws(InputError) {
      try StandardStream.output(Array(message.utf8))
      return ExitCode.success.rawValue
    } catch {
      Problems.print([error], .unicode)
      return ExitCode.cannotDo.rawValue
    }
  }
}

extension ExitCode {
  /// Something at or above `--fail-on` was found.
  static let findings = ExitCode(1)
  /// The job, or a part of it, could not be done.
  static let cannotDo = ExitCode(2)
}
