internal import Documents

/// What a run says of a baseline.
package struct BaselineUpdate: Sendable {
  private let baseline: Baseline
  private let findings: [Baseline.Entry]
  private let checked: Set<String>
  /// Entries that nothing answers to any more: the claim was mended, or its file is gone.
  package let stale: [Baseline.Entry]

  package init(_ baseline: Baseline, _ outcome: CheckRun.Outcome) {
    self.baseline = baseline
    findings = outcome.findings
    checked = Set(outcome.checked.map(baseline.name))
    let gone = baseline.entries.filter { FileSystem.kind(of: baseline.location(of: $0.path)) == nil }
    stale = outcome.stale + gone
  }

  /// The baseline as it would be written now. Files that were not checked keep their entries, unless they are gone.
  package var written: Baseline {
    let kept = baseline.entries.filter {
      !checked.contains($0.path) && FileSystem.kind(of: baseline.location(of: $0.path)) != nil
    }
    return Baseline(path: baseline.path, entries: kept + findings)
  }

  /// What it would gain and lose if it were written now; each entry with the number of times.
  package var difference: (added: [Baseline.Entry], removed: [Baseline.Entry]) {
    (
      Self.surplus(of: written.entries, over: baseline.entries),
      Self.surplus(of: baseline.entries, over: written.entries)
    )
  }

  /// The entries of which there are more in one list than in another.
  private static func surplus(of entries: [Baseline.Entry], over others: [Baseline.Entry]) -> [Baseline.Entry] {
    func key(_ entry: Baseline.Entry) -> Baseline.Entry {
      var key = entry
      key.count = 0
      return key
    }
    let counts = Dictionary(others.map { (key($0), $0.count) }, uniquingKeysWith: +)
    return entries.compactMap { entry in
      var entry = entry
      entry.count -= counts[key(entry)] ?? 0
      return entry.count > 0 ? entry : nil
    }
  }

  /// The baseline without what is stale. Nothing is added to it.
  package var pruned: Baseline {
    var left = baseline.entries
    for entry in stale {
      guard let index = left.firstIndex(where: { $0.isSame(as: entry) }) else { continue }
      left[index].count -= entry.count
    }
    return Baseline(path: baseline.path, entries: left.filter { $0.count > 0 })
  }

  /// What is said where entries are stale.
  static func notice(_ stale: [Baseline.Entry], in baseline: Baseline) -> InputError? {
    guard let first = stale.first else { return nil }
    let one = "\(first.rule) at “\(first.quote)” in \(first.path) is no longer there"
    let rest = stale.count > 1 ? ", and \(stale.count - 1) more" : ""
    return InputError(path: baseline.path, message: one + rest, help: "run `claimlint baseline prune`")
  }
}

extension Baseline.Entry {
  /// Whether it is the same but for its count.
  fileprivate func isSame(as other: Baseline.Entry) -> Bool {
    var other = other
    other.count = count
    return self == other
  }
}
