/// Chooses a finding for each claim of a sentence together: the exact best sum of scores, where two claims with different values
/// may hardly take one finding, and neighbours tend to speak of one metric.
///
/// Depth-first branch and bound. The bound is what each remaining claim's best candidate would give, so that the search is exact; a
/// sentence with many numbers is cut into runs, so that it is bounded.
struct JointAssignment {
  /// A claim's candidates, the best first.
  struct Slot {
    let candidates: [ScoredCandidate]
    /// Claims with equal values may take one finding.
    let value: Int
    let metrics: [Int]
  }

  static let runLength = 7
  static let breadth = 5
  private static let conflict = 340
  private static let sameMetric = 45

  /// For each slot, the index of its candidate; `nil` for a slot without candidates.
  static func assign(_ slots: [Slot]) -> [Int?] {
    var result: [Int?] = []
    var start = 0
    while start < slots.count {
      let end = min(start + runLength, slots.count)
      result += search(Array(slots[start..<end]))
      start = end
    }
    return result
  }

  private static func search(_ slots: [Slot]) -> [Int?] {
    guard slots.count > 1 else { return slots.map { $0.candidates.isEmpty ? nil : 0 } }
    var bounds = [Int](repeating: 0, count: slots.count + 1)
    for index in slots.indices.reversed() {
      bounds[index] = bounds[index + 1] + max(0, slots[index].candidates.first?.total ?? 0) + sameMetric
    }
    var best: [Int?] = slots.map { $0.candidates.isEmpty ? nil : 0 }
    var bestScore = Int.min
    var current: [Int?] = []
    func descend(_ index: Int, _ score: Int) {
      if index == slots.count {
        if score > bestScore {
          bestScore = score
          best = current
        }
        return
      }
      guard score + bounds[index] > bestScore else { return }
      let slot = slots[index]
      guard !slot.candidates.isEmpty else {
        current.append(nil)
        descend(index + 1, score)
        current.removeLast()
        return
      }
      for choice in 0..<min(breadth, slot.candidates.count) {
        var gain = slot.candidates[choice].total
        for before in current.indices {
          guard let other = current[before] else { continue }
          let isOne = slots[before].candidates[other].reference == slot.candidates[choice].reference
          if isOne, slots[before].value != slot.value { gain -= conflict }
          if before == index - 1, slots[before].metrics[other] == slot.metrics[choice] { gain += sameMetric }
        }
        current.append(choice)
        descend(index + 1, score + gain)
        current.removeLast()
      }
    }
    descend(0, 0)
    return best
  }
}
