import ArgumentParser
import Checking
import Foundation

/// Measures the checker on labelled sets, and fits its weights to them.
@main
struct Fit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimlint-fit", abstract: "Measures the checker on labelled sets, and fits its weights to them.",
    subcommands: [Score.self, Weigh.self, Calibrate.self], defaultSubcommand: Score.self)

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
    @Option(name: .customLong("set"), help: "Try another value, as NAME=VALUE; may be given again.")
    var values: [String] = []

    func run() async throws {
      let evaluator = Evaluator(try input.read())
      let clock = ContinuousClock()
      let start = clock.now
      let tallies = await evaluator.tallies(try Evaluator.Setting(values))
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
    @Option(name: .customLong("set"), help: "Start from another value, as NAME=VALUE; may be given again.")
    var values: [String] = []
    @Option(help: "Fit to all sets but a part of them, for each of so many parts, and score the part left out.")
    var folds = 0

    func run() async throws {
      let evaluator = Evaluator(try input.read())
      let all = Array(evaluator.names.indices)
      let start = try Evaluator.Setting(values)
      if folds > 1 {
        let standard = await evaluator.tallies(start)
        var tallies = standard
        for fold in 0..<folds {
          let fitted = await Descent(evaluator: evaluator, sets: all.filter { $0 % folds != fold })
            .fitted(from: start, rounds: rounds) { line in
              print("fold \(fold): \(line)")
              fflush(nil)
            }
          let own = await evaluator.tallies(fitted)
          for set in all where set % folds == fold { tallies[set] = own[set] }
        }
        print("with the weights as they are")
        Score.show(evaluator.names, standard)
        print("each with weights fitted to the others")
        Score.show(evaluator.names, tallies)
      } else {
        let fitted = await Descent(evaluator: evaluator, sets: all)
          .fitted(from: start, rounds: rounds) { line in
            print(line)
            fflush(nil)
          }
        Score.show(evaluator.names, await evaluator.tallies(fitted))
      }
    }
  }

  struct Calibrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fits the confidences, and prints how well they hold for sets they were not fitted to.")

    @OptionGroup var input: Input
    @Option(help: "Write the table to this file.") var output: String?

    func run() async throws {
      let sets = try input.read()
      let outcomes = Evaluator(sets).outcomes(Evaluator.Setting())
      var reliability = Reliability()
      for left in sets.indices {
        let table = Calibration(outcomes.filter { $0.set != left }.map(\.outcome))
        for (_, outcome) in outcomes.filter({ $0.set == left }) {
          reliability.add(table.percent(outcome.basis), isRight: outcome.isRight)
        }
      }
      print("each set with the table of the others: \(reliability.summary)\n\(reliability.table)")
      var digest = Digest()
      for set in sets { digest.add(String(set.digest, radix: 16).utf8) }
      let text = Calibration(outcomes.map(\.outcome)).source(
        digest: String(digest.value, radix: 16), sets: sets.map(\.name).joined(separator: ", "))
      if let output {
        try Data(text.utf8).write(to: URL(fileURLWithPath: output))
      } else {
        print(text)
      }
    }
  }
}
