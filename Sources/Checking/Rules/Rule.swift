package import Ledger

/// A reason for a verdict: its name, its documentation, examples that are its tests, and its logic.
///
/// A rule's name is the noun of the defect, in kebab-case, and reads as "allow …". It is never reused.
package struct Rule: Sendable {
  /// A sentence of an article, checked against `Rule.exampleLedger`.
  package struct Example: Sendable {
    /// Markdown. In a wrong example, `⟦…⟧` marks the span the rule must report.
    package let article: String
    /// What is wrong, or why nothing is.
    package let note: String

    package init(_ article: String, _ note: String) {
      self.article = article
      self.note = note
    }
  }

  package let name: String
  /// The severity it usually has; a ruling may be milder where the doubt is real.
  package let severity: Severity
  /// One sentence: what it reports.
  package let summary: String
  /// Why it matters, in a short paragraph of Markdown.
  package let why: String
  /// What it does not see, in a short paragraph of Markdown.
  package let limits: String
  package let wrong: [Example]
  package let right: [Example]
  /// What it says of a claim held against a finding; `nil` where it has nothing to say. A rule without it is applied elsewhere: to
  /// dates, or to several claims together.
  let judge: (@Sendable (Judgement) -> Ruling?)?

  package init(
    name: String, severity: Severity, summary: String, why: String, limits: String, wrong: [Example],
    right: [Example]
  ) {
    self.init(
      name: name, severity: severity, summary: summary, why: why, limits: limits, wrong: wrong, right: right, judge: nil
    )
  }

  init(
    name: String, severity: Severity, summary: String, why: String, limits: String, wrong: [Example],
    right: [Example], judge: (@Sendable (Judgement) -> Ruling?)?
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.why = why
    self.limits = limits
    self.wrong = wrong
    self.right = right
    self.judge = judge
  }
}
