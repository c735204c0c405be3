internal import Documents
internal import Quantities

extension LedgerAssembly {
  /// The findings of all metrics, in the order of the file.
  mutating func readFindings(of drafts: [MetricDraft]) {
    /// Where each id was first given.
    var places: [String: ByteRange] = [:]
    var links: [(id: String, node: YAMLNode)] = []
    for (index, draft) in drafts.enumerated() {
      for fields in draft.findings {
        let errors = reading.errorCount
        guard let finding = finding(fields, metric: index, of: draft, links: &links) else { continue }
        findings.append(finding)
        // Without the coordinate that was not understood, an id would meet others by chance.
        if reading.errorCount > errors, fields["id"] == nil { continue }
        let range = fields["id"]?.range ?? fields["value"]?.range ?? fields.node.range
        if let first = places[finding.id] {
          let isGiven = fields["id"] != nil
          reading.fail(
            range,
            "two findings have the id \(Excerpt.quoted(finding.id)); the first is at \(reading.described(first))",
            help: isGiven
              ? "give each an id of its own"
              : "they stand at the same coordinates: give one an `id:`, an `edition:` or another coordinate")
        } else {
          places[finding.id] = range
        }
      }
    }
    let ids = findings.map(\.id)
    for link in links where places[link.id] == nil {
      reading.fail(
        link.node.range, "`near` names no finding: \(Excerpt.quoted(link.id))",
        help: reading.help(for: link.id, among: ids, called: "findings"))
    }
  }

  private mutating func finding(
    _ fields: NodeReading.Fields, metric: Int, of draft: MetricDraft, links: inout [(id: String, node: YAMLNode)]
  ) -> Finding? {
    let (coordinates, written) = coordinates(fields)
    let conditions = conditionIndices(fields["condition"])
    let statistic: Finding.Statistic? = word(fields["statistic"], called: "statistic")
    let rangeKind: Finding.RangeKind? = word(fields["range"], called: "kind of range")
    let edition = fields["edition"].flatMap { reading.text($0, expected: "the name of an edition") }
    let exact = fields["exact"].flatMap { self.written($0) }
    let was = superseded(fields["was"])
    let quote = fields["quote"].flatMap { reading.text($0, expected: "a quotation from the source") }
    let own = reading.texts(
      fields["restated"], expected: "a wording of the source", limit: Self.maximumRestated
    ).map(\.text)
    let base = base(fields["base"])
    let words = words(fields["words"], of: "a finding")
    let note = note(fields)
    let near = reading.texts(fields["near"], expected: "the id of a finding")
    links += near.map { (id: $0.text, node: $0.node) }
    var given: String?
    if let node = fields["id"] {
      guard let text = reading.text(node, expected: "an id") else { return nil }
      given = text
    }
    guard let valueNode = fields["value"], let value = self.written(valueNode) else { return nil }
    let id =
      given
      ?? Self.id(
        [draft.metric.name] + written + conditions.map { self.conditions[$0].name } + (edition.map { [$0] } ?? []))
    return Finding(
      id: id, metric: metric, coordinates: coordinates, conditions: conditions, value: value, exact: exact,
      was: was, statistic: statistic, rangeKind: rangeKind, edition: edition, quote: quote,
      restated: own.isEmpty ? draft.restated : own + draft.restated, base: base, words: words, near: near.map(\.text),
      note: note, range: reading.place(fields.node.range),
      quoteRange: quote == nil ? nil : fields["quote"].map { reading.place($0.range) })
  }

  /// The id of a finding that is given none: `metric/coordinates/conditions/edition`, white space as hyphens.
  private static func id(_ parts: [String]) -> String {
    func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    let hyphenated = parts.map { part in
      let words = Array(part.utf8).split(whereSeparator: isWhite)
      return String(decoding: Array(words.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
    }
    return hyphenated.joined(separator: "/")
  }

  /// The places along the dimensions that a finding names, in the order of the dimensions, and how an id writes them.
  private mutating func coordinates(_ fields: NodeReading.Fields) -> ([Finding.Coordinate], [String]) {
    var coordinates: [Finding.Coordinate] = []
    var written: [String] = []
    for index in dimensions.indices {
      guard let node = fields[dimensions[index].name] else { continue }
      guard let coordinate = coordinate(node, along: index) else { continue }
      coordinates.append(Finding.Coordinate(dimension: index, place: coordinate.place))
      written.append(coordinate.written)
    }
    // Left out by mistake it would make the finding speak of the whole; `~` says that it does.
    for entry in fields.entries where entry.value.range.isEmpty && NodeReading.isNothing(entry.value) {
      guard let name = NodeReading.key(entry), dimensions.contains(where: { $0.name == name }) else { continue }
      reading.fail(
        entry.key.range, "the coordinate \(Excerpt.quoted(name)) has no value",
        help: "leave it out, or write `~`, where the finding speaks of the whole")
    }
    return (coordinates, written)
  }

  /// The conditions that a finding names, ascending.
  private mutating func conditionIndices(_ node: YAMLNode?) -> [Int] {
    var indices: Set<Int> = []
    for (text, node) in reading.texts(node, expected: "the name of a condition") {
      switch conditionNames.find(text) {
      case .one(let index): indices.insert(index)
      case .several(let one, let other):
        let names = [one, other].map { Excerpt.quoted(conditions[$0].name) }.joined(separator: " or ")
        reading.fail(
          node.range, "\(Excerpt.quoted(text)) may be the condition \(names)", help: "write the name itself")
      case .none:
        let help = reading.help(for: text, among: conditionNames.names, called: "conditions")
        reading.fail(
          node.range, "unknown condition \(Excerpt.quoted(text))",
          help: help ?? "a condition is declared under `conditions:` with the words that texts use for it")
      }
    }
    return indices.sorted()
  }

  // MARK: Values

  private mutating func written(_ node: YAMLNode) -> Finding.Written? {
    guard let text = reading.text(node, expected: "a figure as the source writes it") else { return nil }
    return Finding.Written(
      quantity: ValueReader.read(text), text: text, direction: DirectionWords.read(text),
      range: reading.place(node.range))
  }

  /// Values that the source has since corrected: one or a list, each a figure or `{value, until}`.
  private mutating func superseded(_ node: YAMLNode?) -> [Finding.Superseded] {
    guard let node else { return [] }
    let items = if case .sequence(let items) = node.content { items } else { [node] }
    var values: [Finding.Superseded] = []
    for item in items {
      var valueNode = item
      var until: DateSpan?
      if case .mapping = item.content {
        guard let fields = reading.fields(item, .superseded, expected: "a superseded value") else { continue }
        _ = note(fields)
        if let node = fields["until"], let text = reading.text(node, expected: "a date") {
          until = PeriodReader.read(text)
          if until == nil {
            reading.fail(
              node.range, "expected a date such as 2026-06-16, June 2026 or 2026, found \(Excerpt.quoted(text))")
          }
        }
        guard let node = fields["value"] else { continue }
        valueNode = node
      }
      guard let text = reading.text(valueNode, expected: "a figure as the source wrote it") else { continue }
      guard let value = ValueReader.read(text) else {
        reading.fail(valueNode.range, "expected a figure, found no number in \(Excerpt.quoted(text))")
        continue
      }
      values.append(
        Finding.Superseded(value: value, text: text, until: until, range: reading.place(valueNode.range)))
    }
    return values
  }

  /// A word of a short list.
  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, called name: String
  ) -> Word? where Word.RawValue == String {
    guard let node else { return nil }
    let known = Word.allCases.map(\.rawValue)
    guard let text = reading.text(node, expected: "a \(name)") else { return nil }
    if let word = Word(rawValue: text) { return word }
    let synonym = Self.synonyms[text].flatMap { known.contains($0) ? "did you mean `\($0)`?" : nil }
    reading.fail(
      node.range, "unknown \(name) \(Excerpt.quoted(text))",
      help: synonym ?? reading.help(for: text, among: known, called: "known"))
    return nil
  }

  /// Other words for the statistics and kinds of ranges, for a hint: the ledger keeps to one word for each.
  private static let synonyms = [
    "average": "mean", "avg": "mean", "percentage": "share", "percent": "share", "proportion": "share",
    "max": "maximum",
    "min": "minimum", "sum": "total", "count": "total", "multiple": "ratio", "growth": "change", "gap": "difference",
    "confidence interval": "interval", "uncertainty": "interval", "across groups": "across members",
    "groups": "across members", "members": "across members", "time": "over time",
  ]
}
