/// Names, with their other words, and what they stand for.
///
/// A name is looked for as it is written, then without regard to case, hyphens and spaces, then among the other words.
/// What fits two of them is reported as such, never decided.
struct NameTable<Target: Hashable & Sendable>: Sendable {
  enum Match: Equatable, Sendable {
    case one(Target)
    /// The first two that it may be.
    case several(Target, Target)
    case none
  }

  /// In the order they were added.
  private(set) var names: [String] = []
  private var exact: [String: Target] = [:]
  private var folded: [String: [Target]] = [:]
  private var words: [String: [Target]] = [:]

  /// Adds a name with its words. Returns what the name stood for before, in which case nothing is added.
  mutating func add(_ name: String, words others: [String] = [], for target: Target) -> Target? {
    if let earlier = exact[name] { return earlier }
    exact[name] = target
    names.append(name)
    Self.insert(target, as: name, in: &folded)
    for word in others { Self.insert(target, as: word, in: &words) }
    return nil
  }

  func find(_ text: String) -> Match {
    if let target = exact[text] { return .one(target) }
    let key = Folding.name(text)
    for table in [folded, words] {
      guard let targets = table[key], let first = targets.first else { continue }
      return targets.count > 1 ? .several(first, targets[1]) : .one(first)
    }
    return .none
  }

  /// Two targets are enough to know that a text is not clear.
  private static func insert(_ target: Target, as text: String, in table: inout [String: [Target]]) {
    let key = Folding.name(text)
    let targets = table[key] ?? []
    if targets.count < 2, !targets.contains(target) { table[key] = targets + [target] }
  }
}
