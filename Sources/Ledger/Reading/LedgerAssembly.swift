internal import Documents

/// The parts of a ledger while they are put together. Each kind of part is read in a file of its own.
///
/// The order matters: findings can be read only when the names of the dimensions, conditions and metrics are known, and
/// a dimension whose members are not listed gets them from the findings.
struct LedgerAssembly {
  /// Every finding is looked through for every dimension.
  static let maximumDimensions = 64

  var reading: NodeReading
  var source: SourceRecord?
  var dimensions: [DimensionDraft] = []
  var conditions: [Term] = []
  var conditionNames = NameTable<Int>()
  var metrics: [Metric] = []
  var findings: [Finding] = []
  /// How many more members groups may get through other groups: a few names must not grow to a large ledger.
  var expansionsLeft = 200_000

  init(_ reading: NodeReading) { self.reading = reading }

  /// Reads everything under the root but the version.
  mutating func read(_ fields: NodeReading.Fields) {
    if let node = fields["source"] { source = sourceRecord(node) }
    if let node = fields["dimensions"] { readDimensions(node) }
    if let node = fields["conditions"] { readConditions(node) }
    guard let node = fields["metrics"] else { return }
    let drafts = metricDrafts(node)
    completeDimensions(from: drafts)
    metrics = drafts.map(\.metric)
    readFindings(of: drafts)
    if findings.isEmpty, !reading.hasErrors {
      reading.fail(
        node.range, "the ledger has no findings", help: "add `findings:` with a list of `{value: …}` to a metric")
    }
  }

  /// Conditions: a mapping of names to words, or a list of names.
  private mutating func readConditions(_ node: YAMLNode) {
    for (name, nameNode, value) in named(node, what: "a condition") {
      let (words, not) = words(of: value, whose: "condition \(Excerpt.quoted(name))")
      let term = Term(name: name, words: words, not: not)
      if conditionNames.add(name, words: words, for: conditions.count) == nil {
        conditions.append(term)
      } else {
        reading.fail(nameNode.range, "the condition \(Excerpt.quoted(name)) stands twice")
      }
    }
  }

  // MARK: Names with words

  /// The entries of a mapping of names to words, or of a list of names without words.
  mutating func named(_ node: YAMLNode, what: String) -> [(name: String, node: YAMLNode, value: YAMLNode?)] {
    if case .mapping(let entries) = node.content {
      return entries.compactMap { entry in
        guard let name = reading.text(entry.key, expected: "the name of \(what)") else { return nil }
        return (name, entry.key, entry.value)
      }
    }
    return reading.texts(node, expected: "the name of \(what)").map { ($0.text, $0.node, nil) }
  }

  /// The other words of a name: a list, one text, `{words: […], not: […]}`, or nothing.
  mutating func words(of node: YAMLNode?, whose: String) -> (words: [String], not: [String]) {
    guard let node, !NodeReading.isNothing(node) else { return ([], []) }
    if case .mapping = node.content {
      guard let fields = reading.fields(node, .term, expected: "words", named: whose) else { return ([], []) }
      return (words(fields["words"], of: whose), words(fields["not"], of: whose))
    }
    return (words(node, of: whose), [])
  }

  /// A list of words or one of them.
  mutating func words(_ node: YAMLNode?, of whose: String) -> [String] {
    reading.texts(node, expected: "a word or a phrase").map(\.text)
  }

  /// A base: a noun, or a name with other words for it.
  mutating func base(_ node: YAMLNode?) -> Term? {
    guard let node else { return nil }
    guard case .mapping = node.content else {
      return reading.text(node, expected: "a noun, or `{name, words}`").map { Term(name: $0) }
    }
    guard let fields = reading.fields(node, .base, expected: "a base") else { return nil }
    guard let nameNode = fields["name"], let name = reading.text(nameNode, expected: "the base's name") else {
      return nil
    }
    return Term(name: name, words: words(fields["words"], of: "the base"), not: words(fields["not"], of: "the base"))
  }

  /// `note:` is for people; it must be text so that a mistake in it does not hide one in what follows.
  mutating func note(_ fields: NodeReading.Fields) -> String? {
    fields["note"].flatMap { reading.text($0, expected: "a note as text") }
  }
}
