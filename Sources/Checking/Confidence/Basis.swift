internal import Quantities

/// What a verdict rests on: what its confidence is looked up by.
package struct Basis: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The very value of one finding only, in three digits or more.
    case rareValue
    /// The very value of a finding.
    case equalValue
    /// A value that fits by rounding or by its hedge.
    case nearValue
    /// Worked out from several findings.
    case computed
    /// A date, or what is judged with the figure beside it.
    case beside
    /// Flagged for its value.
    case wrongValue
    /// Flagged for its group, its time, its condition or its metric.
    case wrongPlace
    /// Flagged for its unit, its hedge, its rounding or its direction.
    case wrongWording
  }

  package let kind: Kind
  /// The evidence for the finding without the value's, in hundredths; 0 where none was added up.
  package let context: Int

  package init(_ kind: Kind, context: Int) {
    self.kind = kind
    self.context = context
  }
}

extension Basis.Kind {
  /// The kind of a flag, by the rule that raised it.
  init(rule: String) {
    switch rule {
    case Rule.valueMismatch.name, Rule.orderOfMagnitude.name, Rule.ratioMismatch.name, Rule.dateMismatch.name,
      Rule.nearMetric.name, Rule.impossibleShare.name, Rule.staleClaim.name:
      self = .wrongValue
    case Rule.groupMismatch.name, Rule.periodMismatch.name, Rule.periodDropped.name, Rule.conditionMismatch.name,
      Rule.conditionDropped.name, Rule.metricMismatch.name, Rule.orderMismatch.name, Rule.foreignFigure.name:
      self = .wrongPlace
    default: self = .wrongWording
    }
  }
}

/// How often verdicts on one basis were right in articles that people had labelled.
package enum Confidence {
  /// In percent, 1 to 99.
  package static func percent(_ basis: Basis) -> Int {
    let steps = ConfidenceTable.steps[basis.kind] ?? []
    return steps.last { $0.context <= basis.context }?.percent ?? steps.first?.percent ?? 50
  }
}
