import Foundation
import Workflow

/// Feeds mutated articles, ledgers and comments to the parts of the program that read them, and holds what must be true of every
/// input against what comes out. The same seed, the same inputs.
///
/// usage: claimlint-fuzz TARGET|all [--seed N] [--iterations N] [--limit BYTES] [--keep FOLDER]
///        claimlint-fuzz TARGET FILE…                    runs the inputs that files hold
///        claimlint-fuzz minimize TARGET FILE            makes the input that a file holds as short as it can be
///        claimlint-fuzz seeds TARGET FOLDER             writes seeds and a dictionary, for libFuzzer
@main enum Fuzz {
  static func main() {
    switch arguments.first {
    case "minimize":
      guard arguments.count == 3, let input = FileManager.default.contents(atPath: arguments[2]) else {
        stop("usage: claimlint-fuzz minimize TARGET FILE")
      }
      let chosen = target(arguments[1])
      let short = minimized(Array(input), chosen)
      print(describe(chosen.violations(short), short))
      print(short)
    case "seeds":
      guard arguments.count == 3 else { stop("usage: claimlint-fuzz seeds TARGET FOLDER") }
      let chosen = target(arguments[1])
      Export.write(chosen, to: arguments[2])
    case let name:
      let targets = name == "all" ? Target.allCases : [target(name)]
      let files = arguments.count > 1 && !arguments[1].hasPrefix("--") ? Array(arguments.dropFirst()) : []
      var violations = 0
      for file in files {
        guard let bytes = FileManager.default.contents(atPath: file).map(Array.init) else {
          stop("\(file) cannot be read")
        }
        for target in targets {
          let broken = target.violations(bytes)
          violations += broken.count
          print("\(file): \(broken.isEmpty ? "all is well" : broken.joined(separator: "\n"))")
        }
      }
      if files.isEmpty {
        for target in targets {
          violations += fuzz(
            target, seed: number("--seed", or: 1), iterations: number("--iterations", or: 1000),
            limit: number("--limit", or: 2048))
        }
      }
      exit(violations == 0 ? 0 : 1)
    }
  }
}

/// Says something and ends with an exit code that is no success.
func stop(_ message: String, code: Int32 = 2) -> Never {
  StandardStream.error(message + "\n")
  exit(code)
}

private let arguments = Array(CommandLine.arguments.dropFirst())

func text(_ option: String) -> String? {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

func number(_ option: String, or fallback: Int) -> Int { text(option).flatMap { Int($0) } ?? fallback }

/// A violation without its numbers and texts: what kind it is.
func kind(_ violation: String?) -> String? { violation.map { String($0.prefix { !$0.isNumber && $0 != "\"" }) } }

/// The input without all that the first violation does not need.
func minimized(_ input: [UInt8], _ target: Target) -> [UInt8] {
  let wanted = kind(target.violations(input).first)
  var input = input
  var length = input.count / 2
  while length > 0 {
    var start = 0
    while start < input.count {
      let shorter = Array(input[..<start] + input[min(input.count, start + length)...])
      if wanted != nil, kind(target.violations(shorter).first) == wanted { input = shorter } else { start += length }
    }
    length /= 2
  }
  return input
}

func describe(_ violations: [String], _ input: [UInt8]) -> String {
  violations.joined(separator: "\n") + "\n" + String(decoding: input, as: UTF8.self).debugDescription
}

func fuzz(_ target: Target, seed: Int, iterations: Int, limit: Int) -> Int {
  var mutator = Mutator(
    seeds: Seeds.seeds(for: target), dictionary: Seeds.dictionary(for: target), limit: limit, seed: UInt64(seed))
  var found: Set<String> = []
  let start = clock()
  var slowest = 0.0
  for iteration in 0..<iterations {
    let input = mutator.next()
    Trace.begin(target, iteration: iteration, input)
    let before = clock()
    let violations = target.violations(input)
    slowest = max(slowest, Double(clock() - before) / Double(CLOCKS_PER_SEC))
    // One of a kind is enough.
    guard let first = violations.first, found.insert(kind(first) ?? "").inserted else { continue }
    if let folder = text("--keep") {
      _ = FileManager.default.createFile(atPath: "\(folder)/\(target)-\(seed)-\(iteration)", contents: Data(input))
    }
    print("\(target) --seed \(seed), iteration \(iteration): \(describe(violations, input))")
  }
  Trace.end()
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  print(
    "\(target.rawValue): \(iterations) executions, \(Int(seconds * 10)) tenths of a second of processor time, "
      + "slowest \(Int(slowest * 1000)) ms, \(found.count) kinds of violation")
  return found.count
}

func target(_ name: String?) -> Target {
  guard let name, let target = Target(rawValue: name) else {
    stop("one of \(Target.allCases.map(\.rawValue).joined(separator: ", ")), or all, is needed first")
  }
  return target
}
