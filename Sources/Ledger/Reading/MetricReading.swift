internal import Documents

/// A metric while the ledger is read: itself, and its findings as they stand in the file.
struct MetricDraft {
  let metric: Metric
  /// The metric's own, for each of its findings.
  let restated: [String]
  let findings: [NodeReading.Fields]
}

extension LedgerAssembly {
  /// The most looser wordings of a metric: each of its findings carries them all.
  static let maximumRestated = 100

  /// The metrics without their findings.
  mutating func metricDrafts(_ node: YAMLNode) -> [MetricDraft] {
    guard let fields = reading.fields(node, nil, expected: "a mapping of names to `{label, words, findings}`") else {
      return []
    }
    var drafts: [MetricDraft] = []
    var names: [String: Int] = [:]
    var entries: [(name: String, fields: NodeReading.Fields)] = []
    for entry in fields.entries {
      guard let name = reading.text(entry.key, expected: "the name of a metric") else { continue }
      let named = "metric \(Excerpt.quoted(name))"
      let expected = "a metric: a mapping with `findings:`"
      guard let fields = reading.fields(entry.value, .metric, expected: expected, named: named) else { continue }
      // Keys are trimmed, so that two may meet that differ for YAML.
      guard names.updateValue(entries.count, forKey: name) == nil else {
        reading.fail(entry.key.range, "two metrics are called \(Excerpt.quoted(name))")
        continue
      }
      entries.append((name, fields))
    }
    let order = entries.map(\.name)
    for (index, entry) in entries.enumerated() {
      drafts.append(metricDraft(entry.name, entry.fields, index: index, known: names, order: order))
    }
    return drafts
  }

  private mutating func metricDraft(
    _ name: String, _ fields: NodeReading.Fields, index: Int, known: [String: Int], order: [String]
  ) -> MetricDraft {
    let whose = "metric \(Excerpt.quoted(name))"
    let label = fields["label"].flatMap { reading.text($0, expected: "the metric's label") }
    let words = words(of: fields["words"], whose: whose)
    let not = self.words(fields["not"], of: whose)
    let base = base(fields["base"])
    _ = note(fields)
    let restated = reading.texts(
      fields["restated"], expected: "a wording of the source", limit: Self.maximumRestated
    ).map(\.text)
    var near: [Int] = []
    for (text, node) in reading.texts(fields["near"], expected: "the name of a metric") {
      guard let twin = known[text] else {
        reading.fail(
          node.range, "`near` names no metric: \(Excerpt.quoted(text))",
          help: reading.help(for: text, among: order, called: "metrics"))
        continue
      }
      if twin != index, !near.contains(twin) { near.append(twin) }
    }
    let metric = Metric(
      name: name, label: label ?? Self.label(from: name), words: words.words, not: words.not + not, base: base,
      near: near)
    return MetricDraft(metric: metric, restated: restated, findings: findingFields(fields["findings"], of: name))
  }

  /// A metric's name in words: hyphens and underscores are spaces.
  private static func label(from name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 },
      as: UTF8.self)
  }

  /// The findings of a metric as mappings: a list, or one of them.
  private mutating func findingFields(_ node: YAMLNode?, of metric: String) -> [NodeReading.Fields] {
    guard let node else { return [] }
    let expected = "a finding: a mapping with `value:`"
    let items: [YAMLNode]
    switch node.content {
    case .sequence(let list): items = list
    case .mapping: items = [node]
    case .scalar:
      reading.fail(
        node.range, "expected a list of findings, found \(NodeReading.described(node))", help: "write `- {value: …}`")
      return []
    }
    if items.isEmpty { reading.warn(node.range, "metric \(Excerpt.quoted(metric)) has no findings") }
    let names = dimensions.map(\.name)
    return items.compactMap { reading.fields($0, .finding, names: names, expected: expected) }
  }
}
