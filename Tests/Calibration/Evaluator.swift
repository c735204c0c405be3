import Checking
import Documents
import Foundation
import Ledger

/// Checks labelled sets again and again under other weights.
struct Evaluator: Sendable {
  /// Weights and thresholds as one.
  struct Setting: Sendable {
    var weights = Weights.standard
    var thresholds = Thresholds.standard

    init() {}

    /// The standard setting but for some values, each as `name=value`.
    ///
    /// - Throws: `LabelledSet.Problem` for an unknown name or no number.
    init(_ values: [String]) throws {
      for text in values {
        let parts = text.split(separator: "=").map(String.init)
        guard parts.count == 2, let value = Int(parts[1]) else {
          throw LabelledSet.Problem("\(text): expected NAME=VALUE")
        }
        if let field = Weights.fields.first(where: { $0.name == parts[0] }) {
          weights[keyPath: field.path] = value
        } else if let field = Thresholds.fields.first(where: { $0.name == parts[0] }) {
          thresholds[keyPath: field.path] = value
        } else {
          throw LabelledSet.Problem("\(parts[0]): no weight or threshold has that name")
        }
      }
    }
  }

  private enum Expected: Sendable {
    case labels([LabelledSet.Label])
    case mutant(ByteRange)
  }

  private struct Job: Sendable {
    let set: Int
    let check: PreparedCheck
    let expected: Expected
  }

  let names: [String]
  private let ids: [[[String]]]
  private let jobs: [Job]

  /// - Parameter withMutants: Whether the articles with a mistake put in are checked too.
  init(_ sets: [LabelledSet], withMutants: Bool = true) {
    names = sets.map(\.name)
    ids = sets.map { $0.checker.ledgers.map { $0.findings.map(\.id) } }
    var jobs: [Job] = []
    for (number, set) in sets.enumerated() {
      jobs += set.articles.map { article in
        Job(set: number, check: PreparedCheck(article.document, by: set.checker), expected: .labels(article.labels))
      }
      guard withMutants else { continue }
      jobs += set.mutants.map { mutant in
        Job(set: number, check: PreparedCheck(mutant.document, by: set.checker), expected: .mutant(mutant.place))
      }
    }
    self.jobs = jobs
  }

  /// The figures of each set.
  func tallies(_ setting: Setting) async -> [Tally] {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    return await withTaskGroup(of: [Tally].self) { group in
      for worker in 0..<workers {
        group.addTask {
          var tallies = [Tally](repeating: Tally(), count: names.count)
          for index in stride(from: worker, to: jobs.count, by: workers) { add(jobs[index], setting, &tallies) }
          return tallies
        }
      }
      return await group.reduce([Tally](repeating: Tally(), count: names.count)) { zip($0, $1).map(+) }
    }
  }

  private func add(_ job: Job, _ setting: Setting, _ tallies: inout [Tally]) {
    let claims = job.check.claims(setting.weights, setting.thresholds)
    switch job.expected {
    case .labels(let labels):
      for label in labels {
        tallies[job.set].add(label, claims) { ids[job.set][$0.ledger][$0.finding] }
      }
    case .mutant(let place): tallies[job.set].add(mutantAt: place, claims)
    }
  }

  /// Every judged claim that a person has spoken of.
  func outcomes(_ setting: Setting) -> [(set: Int, outcome: Outcome)] {
    jobs.flatMap { job -> [(Int, Outcome)] in
      guard case .labels(let labels) = job.expected else { return [] }
      let claims = job.check.claims(setting.weights, setting.thresholds)
      return labels.compactMap { label in
        Outcome(label, claims) { ids[job.set][$0.ledger][$0.finding] }.map { (job.set, $0) }
      }
    }
  }
}

/// What a verdict rests on, and whether a person agrees with it.
struct Outcome {
  let basis: Basis
  let isRight: Bool

  /// `nil` where nothing is said of the number.
  init?(_ label: LabelledSet.Label, _ claims: [JudgedClaim], _ id: (FindingReference) -> String) {
    guard let claim = Tally.overlapping(claims, label.range), let basis = claim.basis else { return nil }
    self.basis = basis
    // Whether a bare year is a claim is the labeller's taste.
    if basis.kind == .beside, label.verdict == "not-a-claim" { return nil }
    let isWrong = ["imprecise", "contradicted", "misattributed"].contains(label.verdict)
    isRight =
      Tally.isFlagged(claim)
      ? isWrong
      : !isWrong
        && (label.fact != nil && claim.finding.map(id) == label.fact
          || label.derived ?? false && claim.derivation != nil)
  }
}
