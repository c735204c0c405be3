package import Documents
package import Quantities

/// A finding of one of the ledgers of a run.
package struct FindingReference: Sendable, Hashable {
  /// An index into the run's ledgers.
  package let ledger: Int
  /// An index into that ledger's findings.
  package let finding: Int

  package init(ledger: Int, finding: Int) {
    self.ledger = ledger
    self.finding = finding
  }
}

/// One reason for or against an alignment, in a form a person can add up.
package struct Evidence: Sendable, Hashable {
  /// What kind of reason: "metric", "group", "condition", "unit", "value", "source" …
  package let feature: String
  /// The words or values it rests on.
  package let term: String
  /// Where they stand: "clause", "sentence", "previous sentence", "heading", "row header" …; empty where that says nothing.
  package let place: String
  /// In hundredths; may be negative.
  package let weight: Int

  package init(feature: String, term: String, place: String, weight: Int) {
    self.feature = feature
    self.term = term
    self.place = place
    self.weight = weight
  }
}

/// A finding that a claim may speak of, with the reasons.
package struct Candidate: Sendable, Hashable {
  package let finding: FindingReference
  /// The sum of the evidence without the value's, in hundredths.
  package let context: Int
  /// What the value adds.
  package let value: Int
  package let evidence: [Evidence]

  package init(finding: FindingReference, context: Int, value: Int, evidence: [Evidence]) {
    self.finding = finding
    self.context = context
    self.value = value
    self.evidence = evidence
  }

  package var score: Int { context + value }
}

/// A claim with what was found of it.
package struct JudgedClaim: Sendable {
  /// In the file's own bytes.
  package let range: ByteRange
  /// In the document's prose.
  package let prose: ByteRange
  package let quantity: Quantity
  package let verdict: Verdict
  /// The finding it speaks of; `nil` where the evidence does not single one out.
  package let finding: FindingReference?
  /// The arithmetic, where the claim was judged against a value computed from findings: "33 − 15 = 17–19".
  package let derivation: String?
  /// How often such a verdict is right, in percent; 0 where nothing is said.
  package let confidence: Int
  /// What the confidence was looked up by; `nil` where nothing is said.
  package let basis: Basis?
  /// The rules that fired, most important first; empty for a supported claim.
  package let rules: [String]
  /// One sentence: what was compared, or why nothing was.
  package let message: String
  /// What to write instead, where one edit of the span would make the claim right.
  package let suggestion: String?
  /// The reasons for the alignment that was chosen.
  package let evidence: [Evidence]
  /// Best first, the chosen one included.
  package let candidates: [Candidate]

  package init(
    range: ByteRange, prose: ByteRange, quantity: Quantity, verdict: Verdict, finding: FindingReference?,
    derivation: String?, confidence: Int, basis: Basis? = nil, rules: [String], message: String, suggestion: String?,
    evidence: [Evidence], candidates: [Candidate]
  ) {
    self.range = range
    self.prose = prose
    self.quantity = quantity
    self.verdict = verdict
    self.finding = finding
    self.derivation = derivation
    self.confidence = confidence
    self.basis = basis
    self.rules = rules
    self.message = message
    self.suggestion = suggestion
    self.evidence = evidence
    self.candidates = candidates
  }
}

/// A number that is no claim, with the reason.
package struct IgnoredNumber: Sendable {
  /// In the file's own bytes.
  package let range: ByteRange
  /// As written.
  package let text: String
  /// Why it was passed over: "version number", "another study is named" …
  package let reason: String

  package init(range: ByteRange, text: String, reason: String) {
    self.range = range
    self.text = text
    self.reason = reason
  }
}
