package import Documents

/// Reads the text of a ledger.
///
/// What a ledger may hold is said in `Claims/ledger.schema.json`, which is tested against this reader.
package enum LedgerReader {
  /// What reading a ledger gave: the ledger, unless an issue is an error; and the issues in order of their place.
  package struct Outcome: Sendable {
    /// `nil` when an issue is an error.
    package let ledger: Ledger?
    /// In the order of their place.
    package let issues: [LedgerIssue]

    package init(ledger: Ledger?, issues: [LedgerIssue]) {
      self.ledger = ledger
      self.issues = issues
    }
  }

  /// The version of the format that is read.
  static let version = "1"

  /// Reads the YAML of one ledger. A pure function of the text; any bytes give a ledger or at least one error.
  package static func read(_ text: SourceText) -> Outcome {
    var reading = NodeReading(text)
    let ledger = ledger(of: text, &reading)
    let issues = reading.issues.sortedByPlace()
    return Outcome(ledger: reading.hasErrors ? nil : ledger, issues: issues)
  }

  private static func ledger(of text: SourceText, _ reading: inout NodeReading) -> Ledger? {
    let start = "a ledger begins with `ledger: 1`, then `source:` and `metrics:`"
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try YAMLReader.read(text.utf8)
    } catch {
      var help = error.help
      if let earlier = error.earlier {
        let place = reading.described(ByteRange(earlier, earlier))
        help = (help.map { $0 + "; " } ?? "") + "see also \(place)"
      }
      reading.fail(ByteRange(error.offset, error.offset), error.message, help: help)
      return nil
    }
    guard let root, !NodeReading.isNothing(root) else {
      reading.fail(ByteRange(0, 0), "the ledger is empty", help: start)
      return nil
    }
    guard case .mapping = root.content else {
      reading.fail(root.range, "expected a ledger, found \(NodeReading.described(root))", help: start)
      return nil
    }
    guard let fields = reading.fields(root, .ledger, expected: "a ledger") else { return nil }
    if let node = fields["ledger"], let found = reading.text(node, expected: "the version of the format, 1"),
      found != version
    {
      reading.fail(
        node.range, "expected `ledger: \(version)`, found \(Excerpt.quoted(found))",
        help: "this program reads version \(version) of the format")
    }
    var assembly = LedgerAssembly(reading)
    assembly.read(fields)
    reading = assembly.reading
    guard let source = assembly.source else { return nil }
    return Ledger(
      text: text, source: source, dimensions: assembly.dimensions.map(\.model), conditions: assembly.conditions,
      metrics: assembly.metrics, findings: assembly.findings)
  }
}
