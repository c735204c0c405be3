import ArgumentParser
import Checking
import Foundation

/// Measures the checker on labelled sets, and fits its weights to them.
@main
struct Fit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimlint-fit", abstract: "Measures the checker on labelled sets, and fits its weights to them.",
    subcommands: [Score.self, Weigh.self], defaultSubcommand: Score.self)

  struct Input: ParsableArguments {
    @Argument(
      help: "Folders with ledger.yml, articles/, labels.jsonl and mutants.jsonl; FOLDER=LEDGERS takes other ledgers.")
    var sets: [String]

    func read() throws -> [LabelledSet] {
      try sets.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return try LabelledSet(folder: parts.first ?? text, ledgers: parts.count > 1 ? parts[1] : nil)
      }
    }
  }

  struct Score: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints how the verdicts compare with the labels.")

    @OptionGroup var input: Input

    func run() async throws {
      let evaluator = Evaluator(try input.read())
      let clock = ContinuousClock()
      let start = clock.now
      let tallies = await evaluator.tallies(Evaluator.Setting())
      Self.show(evaluator.names, tallies)
      print(clock.now - start)
    }

    static func show(_ names: [String], _ tallies: [Tally]) {
      print(pad("set") + Tally.header)
      for (name, tally) in zip(names, tallies) { print(pad(name) + tally.row + "  \(tally.worth)") }
      let all = tallies.reduce(Tally(), +)
      print(pad("all") + all.row + "  \(all.worth)")
    }

    private static func pad(_ name: String) -> String { name.padding(toLength: 20, withPad: " ", startingAt: 0) }
  }

  struct Weigh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fits weights and thresholds, and prints those that change.")

    @OptionGroup var input: Input
    @Option(help: "How often each number is tried.") var rounds = 2
    @Flag(help: "Fit to all sets but one, for each, and score the one left out.") var leaveOneOut = false

    func run() async throws {
      let evaluator = Evaluator(try input.read())
      let all = Array(evaluator.names.indices)
      if leaveOneOut {
        var tallies: [Tally] = []
        for left in all {
          let fitted = await Descent(evaluator: evaluator, sets: all.filter { $0 != left })
            .fitted(from: Evaluator.Setting(), rounds: rounds) { _ in }
          tallies.append(await evaluator.tallies(fitted)[left])
        }
        Score.show(evaluator.names, tallies)
      } else {
        let fitted = await Descent(evaluator: evaluator, sets: all)
          .fitted(from: Evaluator.Setting(), rounds: rounds) { line in
            print(line)
            fflush(nil)
          }
        Score.show(evaluator.names, await evaluator.tallies(fitted))
      }
    }
  }
}
