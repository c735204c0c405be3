/// A diagnostic that is not reported because somebody allowed it.
package struct SetAside: Sendable {
  package enum Reason: Sendable, Hashable {
    /// By a comment of the article (`isInSource`) or by an entry of another file, with the reason that is given there.
    case suppressed(isInSource: Bool, reason: String)
    /// It was there when the baseline was written.
    case baseline
  }

  package let known: KnownDiagnostic
  package let reason: Reason

  package init(_ known: KnownDiagnostic, reason: Reason) {
    self.known = known
    self.reason = reason
  }

  /// "suppressed: quotes the press release", "in the baseline"
  var note: String {
    switch reason {
    case .suppressed(_, let reason): "suppressed: \(reason)"
    case .baseline: "in the baseline"
    }
  }
}
