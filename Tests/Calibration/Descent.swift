import Checking

/// Fits weights by coordinate descent: one number after another is moved by a share of itself, and the move is kept where the labelled sets
/// are met better. Simple, and every step can be repeated by hand.
struct Descent {
  let evaluator: Evaluator
  /// The sets that count.
  let sets: [Int]
  /// Shares of a number, in percent, by which it is moved.
  static let moves = [-40, -20, -10, 10, 20, 40]

  private enum Field {
    case weight(WritableKeyPath<Weights, Int>)
    case threshold(WritableKeyPath<Thresholds, Int>)
  }

  /// - Parameter rounds: How often each number is tried.
  func fitted(from start: Evaluator.Setting, rounds: Int, report: (String) -> Void) async -> Evaluator.Setting {
    var best = start
    var worth = await worth(best)
    let fields =
      Weights.fields.map { ($0.name, Field.weight($0.path)) }
      + Thresholds.fields.map { ($0.name, Field.threshold($0.path)) }
    for round in 1...rounds {
      let before = worth
      for (name, field) in fields {
        let old = value(field, best)
        for move in Self.moves {
          var trial = best
          let step = old * move / 100
          guard step != 0 else { continue }
          set(field, old + step, &trial)
          let reached = await self.worth(trial)
          guard reached > worth else { continue }
          worth = reached
          best = trial
        }
        if value(field, best) != old {
          report("round \(round): \(name) \(old) → \(value(field, best)), worth \(worth)")
        }
      }
      if worth == before { break }
    }
    return best
  }

  private func worth(_ setting: Evaluator.Setting) async -> Int {
    let tallies = await evaluator.tallies(setting)
    return sets.reduce(0) { $0 + tallies[$1].worth }
  }

  private func value(_ field: Field, _ setting: Evaluator.Setting) -> Int {
    switch field {
    case .weight(let path): setting.weights[keyPath: path]
    case .threshold(let path): setting.thresholds[keyPath: path]
    }
  }

  private func set(_ field: Field, _ value: Int, _ setting: inout Evaluator.Setting) {
    switch field {
    case .weight(let path): setting.weights[keyPath: path] = value
    case .threshold(let path): setting.thresholds[keyPath: path] = value
    }
  }
}
