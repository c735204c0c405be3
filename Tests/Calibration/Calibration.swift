import Checking

/// Fits how often verdicts are right to the evidence they rest on: isotonic regression by pooling adjacent violators (Ayer, Brunk, Ewing,
/// Reid and Silverman, "An empirical distribution function for sampling with incomplete information", Annals of Mathematical Statistics
/// 26, 1955), over steps of the evidence, drawn towards the share of the whole kind where cases are few.
struct Calibration {
  struct Step {
    let context: Int
    let right: Int
    let all: Int
    let percent: Int
  }

  private(set) var steps: [Basis.Kind: [Step]] = [:]

  /// How wide a step of the evidence is, in hundredths, and how many cases a step has at least.
  private static let width = 100
  private static let least = 25
  /// As many cases of the whole kind's share are added to each step.
  private static let prior = 4

  init(_ outcomes: [Outcome]) {
    for kind in Basis.Kind.allCases {
      let own = outcomes.filter { $0.basis.kind == kind }.sorted { $0.basis.context < $1.basis.context }
      guard !own.isEmpty else { continue }
      steps[kind] = Self.steps(own)
    }
  }

  private static func steps(_ outcomes: [Outcome]) -> [Step] {
    var groups: [(context: Int, right: Int, all: Int)] = []
    for outcome in outcomes {
      let context = max(0, outcome.basis.context) / width * width
      if let last = groups.last, last.context == context || last.all < least {
        groups[groups.count - 1].all += 1
        groups[groups.count - 1].right += outcome.isRight ? 1 : 0
      } else {
        groups.append((context, outcome.isRight ? 1 : 0, 1))
      }
    }
    // More evidence is never less sure.
    var pooled: [(context: Int, right: Int, all: Int)] = []
    for group in groups {
      pooled.append(group)
      while pooled.count > 1, case (let one, let other) = (pooled[pooled.count - 2], pooled[pooled.count - 1]),
        one.right * other.all >= other.right * one.all
      {
        pooled.removeLast(2)
        pooled.append((one.context, one.right + other.right, one.all + other.all))
      }
    }
    let (right, all) = outcomes.reduce((0, 0)) { ($0.0 + ($1.isRight ? 1 : 0), $0.1 + 1) }
    var least = 1
    return pooled.map { group in
      let share = (Double(group.right) + Double(prior * right) / Double(all)) / Double(group.all + prior)
      least = min(99, max(least, Int((share * 100).rounded())))
      return Step(context: group.context, right: group.right, all: group.all, percent: least)
    }
  }

  func percent(_ basis: Basis) -> Int {
    let steps = steps[basis.kind] ?? []
    return steps.last { $0.context <= basis.context }?.percent ?? steps.first?.percent ?? 50
  }

  /// The table as it stands in the sources.
  func source(digest: String, sets: String) -> String {
    var text = """
      // Written by `claimlint-fit calibrate`; not to be edited by hand.
      // From the labelled sets \(sets).
      // Digest of what was read, FNV-1a of 64 bits: \(digest).

      /// From which evidence on a verdict was right in how many of a hundred labelled cases. Data.
      enum ConfidenceTable {
        static let steps: [Basis.Kind: [(context: Int, percent: Int)]] = [

      """
    for kind in Basis.Kind.allCases {
      guard let own = steps[kind] else { continue }
      text += "    .\(kind.rawValue): [\n"
      for step in own {
        text += "      (\(step.context), \(step.percent)),  // \(step.right) of \(step.all)\n"
      }
      text += "    ],\n"
    }
    return text + "  ]\n}\n"
  }
}

/// How far confidences are from what came of them.
struct Reliability {
  private var bins = [(sum: Int, right: Int, all: Int)](repeating: (0, 0, 0), count: 10)
  private var squares = 0.0
  private var count = 0

  mutating func add(_ percent: Int, isRight: Bool) {
    let bin = min(9, percent / 10)
    bins[bin].sum += percent
    bins[bin].right += isRight ? 1 : 0
    bins[bin].all += 1
    let error = Double(percent) / 100 - (isRight ? 1 : 0)
    squares += error * error
    count += 1
  }

  /// The mean distance of a confidence from the share that was right, over ten steps of it.
  var error: Double {
    let distance = bins.reduce(0.0) { sum, bin in
      sum + (bin.all == 0 ? 0 : abs(Double(bin.sum) / 100 - Double(bin.right)))
    }
    return distance / Double(max(1, count))
  }

  /// The mean squared error (Brier 1950), and the mean distance of a confidence from the share that was right.
  var summary: String {
    guard count > 0 else { return "nothing labelled" }
    func shown(_ value: Double) -> String { String(Int((value * 1000).rounded())) + " thousandths" }
    return "Brier \(shown(squares / Double(count))), calibration error \(shown(error))"
  }

  var table: String {
    bins.enumerated().filter { $0.element.all > 0 }.map { index, bin in
      "  \(index * 10)–\(index * 10 + 9)%: said \(bin.sum / bin.all), right \(100 * bin.right / bin.all) of 100 (\(bin.all))"
    }.joined(separator: "\n")
  }
}
