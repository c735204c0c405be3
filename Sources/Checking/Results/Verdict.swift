/// What is said of a claim.
package enum Verdict: String, Sendable, CaseIterable {
  /// Equals the finding, or is a fair rounding or hedge of it, or follows from findings by arithmetic.
  case supported
  /// The same finding, loosened beyond fair rounding.
  case imprecise
  /// Numerically wrong for what it speaks of.
  case contradicted
  /// A value of the source, put on the wrong group, metric, condition, base or period.
  case misattributed
  /// Was right, since superseded.
  case stale
  /// No finding covers it, or the evidence does not single one out.
  case unverifiable
}
