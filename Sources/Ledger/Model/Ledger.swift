package import Documents

/// The findings of one source, with the source's bibliographic record: one YAML file.
///
/// A class, because it is large, never changes, and is asked at every step of a check.
package final class Ledger: Sendable {
  /// The file it was read from, for snippets beside a claim.
  package let text: SourceText
  /// Where the findings are from.
  package let source: SourceRecord
  /// In the order of the file.
  package let dimensions: [Dimension]
  /// Circumstances that findings may hold under, in the order of the file.
  package let conditions: [Term]
  /// In the order of the file.
  package let metrics: [Metric]
  /// In the order of the file; ids are unique.
  package let findings: [Finding]

  package init(
    text: SourceText, source: SourceRecord, dimensions: [Dimension], conditions: [Term], metrics: [Metric],
    findings: [Finding]
  ) {
    self.text = text
    self.source = source
    self.dimensions = dimensions
    self.conditions = conditions
    self.metrics = metrics
    self.findings = findings
  }

  /// The path of the file, as the user gave it.
  package var path: String { text.path }
}

/// A name with the other words that texts use for it.
package struct Term: Sendable, Hashable {
  /// As the ledger writes it.
  package let name: String
  /// Without the name itself.
  package let words: [String]
  /// Phrases that contain one of the words and mean something else.
  package let not: [String]

  package init(name: String, words: [String] = [], not: [String] = []) {
    self.name = name
    self.words = words
    self.not = not
  }

  /// The name and the words.
  package var all: [String] { [name] + words }
}

/// What tells the findings of one metric apart: a grouping of those who were studied, or time.
package struct Dimension: Sendable, Hashable {
  /// The key of a coordinate along it.
  package let name: String
  /// Whether coordinates along it are dates and periods.
  package let isTime: Bool
  /// In the order of the file, which is the order of the scale where there is one. Empty for time.
  package let members: [Term]
  /// Those that the ledger names, then those that its findings list.
  package let groups: [Group]
  /// Its name where it is declared, in bytes of the ledger's file.
  package let range: ByteRange

  package init(
    name: String, isTime: Bool, members: [Term], groups: [Group], range: ByteRange = ByteRange(0, 0)
  ) {
    self.range = range
    self.name = name
    self.isTime = isTime
    self.members = members
    self.groups = groups
  }

  /// Several members taken together.
  package struct Group: Sendable, Hashable {
    /// What it is called; for members that a finding lists, "A, B and C" without other words.
    package let term: Term
    /// Indices into the dimension's members, ascending.
    package let members: [Int]

    package init(term: Term, members: [Int]) {
      self.term = term
      self.members = members
    }
  }
}

/// What is measured.
package struct Metric: Sendable, Hashable {
  /// The key of the metric in the ledger.
  package let name: String
  /// What messages call it.
  package let label: String
  /// Other words that texts use for it.
  package let words: [String]
  /// Phrases that hold one of the words and mean something else.
  package let not: [String]
  /// What the shares are shares of, or what is counted: "sessions".
  package let base: Term?
  /// Metrics so like this one that a text may take one for the other without being wrong; indices into the ledger's metrics.
  package let near: [Int]

  package init(name: String, label: String, words: [String], not: [String], base: Term?, near: [Int]) {
    self.name = name
    self.label = label
    self.words = words
    self.not = not
    self.base = base
    self.near = near
  }
}
