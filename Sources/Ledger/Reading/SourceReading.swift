internal import Documents
internal import Quantities

extension LedgerAssembly {
  /// The bibliographic record.
  mutating func sourceRecord(_ node: YAMLNode) -> SourceRecord? {
    guard
      let fields = reading.fields(node, .source, expected: "the source's record: a mapping with `id` and `title`")
    else { return nil }
    let id = field(fields["id"], expected: "the source's short name")
    let title = field(fields["title"], expected: "the title")
    let type = field(fields["type"], expected: "a type of CSL such as `report` or `article-journal`")
    let publisher = field(fields["publisher"], expected: "the publisher's name")
    let address = field(fields["URL"], expected: "a web address")
    let doi = field(fields["DOI"], expected: "a DOI such as `10.1000/182`")
    let container = field(fields["container-title"], expected: "the title of the journal or site")
    let snapshot = field(fields["snapshot"], expected: "the path of a file, from this file's folder")
    let digest = digest(fields["snapshot-digest"])
    let alternates = reading.texts(fields["alternates"], expected: "a web address")
      .map { SourceRecord.Field(text: $0.text, range: reading.place($0.node.range)) }
    let names = reading.texts(fields["names"], expected: "a name that articles call the source by")
      .map { SourceRecord.Field(text: $0.text, range: reading.place($0.node.range)) }
    let author = authors(fields["author"])
    let issued = issued(fields["issued"])
    _ = note(fields)
    guard let id, let title else { return nil }
    return SourceRecord(
      id: id, type: type, title: title, author: author, publisher: publisher, issued: issued?.field, date: issued?.date,
      address: address, doi: doi, containerTitle: container, names: names, snapshot: snapshot,
      alternates: alternates, snapshotDigest: digest)
  }

  private mutating func field(_ node: YAMLNode?, expected: String) -> SourceRecord.Field? {
    guard let node, let text = reading.text(node, expected: expected) else { return nil }
    return SourceRecord.Field(text: text, range: reading.place(node.range))
  }

  private mutating func digest(_ node: YAMLNode?) -> SourceRecord.Field? {
    let expected = "a digest such as `sha256:` with 64 hexadecimal digits"
    guard let node, let field = field(node, expected: expected) else { return nil }
    let digits = field.text.utf8.dropFirst(7)
    guard field.text.hasPrefix("sha256:"), digits.count == 64,
      digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) })
    else {
      reading.fail(
        node.range, "expected \(expected), found \(Excerpt.quoted(field.text))",
        help: "`claimlint ledger check` prints it")
      return nil
    }
    return field
  }

  // MARK: Authors

  /// Names as text, or as CSL writes them in parts; one of them or a list.
  private mutating func authors(_ node: YAMLNode?) -> [SourceRecord.Field] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else { return author(node).map { [$0] } ?? [] }
    var authors: [SourceRecord.Field] = []
    for item in items {
      if let author = author(item) { authors.append(author) }
    }
    return authors
  }

  private mutating func author(_ node: YAMLNode) -> SourceRecord.Field? {
    guard case .mapping = node.content else { return field(node, expected: "an author's name, or `{family, given}`") }
    guard let fields = reading.fields(node, .author, expected: "an author") else { return nil }
    var parts: [String] = []
    let keys =
      fields["literal"] != nil
      ? ["literal"] : ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"]
    for key in keys {
      if let node = fields[key], let part = reading.text(node, expected: "a part of a name") { parts.append(part) }
    }
    guard ["literal", "family", "given"].contains(where: { fields[$0] != nil }), !parts.isEmpty else {
      reading.fail(node.range, "the author has no name", help: "write the name as text, or `{family: …, given: …}`")
      return nil
    }
    return SourceRecord.Field(text: parts.joined(separator: " "), range: reading.place(node.range))
  }

  // MARK: Dates

  private static let expectedDate = "a date such as 2026-06-16, June 2026 or 2026"

  private mutating func issued(_ node: YAMLNode?) -> (field: SourceRecord.Field, date: DateSpan?)? {
    guard let node else { return nil }
    let range = reading.place(node.range)
    guard case .mapping = node.content else {
      guard let field = field(node, expected: Self.expectedDate) else { return nil }
      return (field, date(field.text, node))
    }
    guard let fields = reading.fields(node, .date, expected: "a date") else { return nil }
    for key in ["raw", "literal"] {
      if let node = fields[key], let text = reading.text(node, expected: Self.expectedDate) {
        return (SourceRecord.Field(text: text, range: range), date(text, node))
      }
    }
    guard let parts = fields["date-parts"] else {
      reading.fail(node.range, "expected \(Self.expectedDate), found \(NodeReading.described(node))")
      return nil
    }
    guard let text = isoDate(parts), let date = PeriodReader.read(text) else {
      reading.fail(
        parts.range, "expected `date-parts: [[2026, 6, 16]]`: a year, then a month and a day as far as they are known")
      return nil
    }
    return (SourceRecord.Field(text: text, range: range), date)
  }

  private mutating func date(_ text: String, _ node: YAMLNode) -> DateSpan? {
    let date = PeriodReader.read(text)
    if date == nil { reading.fail(node.range, "expected \(Self.expectedDate), found \(Excerpt.quoted(text))") }
    return date
  }

  /// CSL's `[[2026, 6, 16]]`, one date or the two ends of a span, in ISO 8601.
  private func isoDate(_ node: YAMLNode) -> String? {
    guard case .sequence(let dates) = node.content, (1...2).contains(dates.count) else { return nil }
    var texts: [String] = []
    for date in dates {
      guard case .sequence(let parts) = date.content, (1...3).contains(parts.count) else { return nil }
      var numbers: [String] = []
      for part in parts {
        guard case .scalar(let text, _) = part.content, let number = Int(text), number > 0 else { return nil }
        numbers.append(number < 10 ? "0\(number)" : "\(number)")
      }
      texts.append(numbers.joined(separator: "-"))
    }
    return texts.joined(separator: "/")
  }
}
