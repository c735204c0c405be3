internal import Checking

/// How a verdict is shown: never by its colour alone.
extension Verdict {
  /// A sign that stands before its name.
  var sign: String {
    switch self {
    case .supported: "✓"
    case .imprecise: "≈"
    case .contradicted: "✗"
    case .misattributed: "⇄"
    case .stale: "↻"
    case .unverifiable: "?"
    }
  }

  /// The class of elements that it colours.
  var style: String { "v-\(rawValue)" }

  /// Whether it says that something is wrong.
  var isFlagged: Bool { self != .supported && self != .unverifiable }

  /// In the order they are listed: what is wrong first.
  static let listed: [Verdict] = [.contradicted, .misattributed, .imprecise, .stale, .supported, .unverifiable]
}
