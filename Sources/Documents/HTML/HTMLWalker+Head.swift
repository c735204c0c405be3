extension HTMLWalker {
  // MARK: - Title

  /// The first title of the page; others (in drawings) were passed over with what holds them.
  mutating func startTitle(_ element: inout Element) {
    guard metadata.title == nil else { return skip(&element) }
    title = []
    element.effects.insert(.title)
  }

  mutating func endTitle() {
    guard let fragments = title else { return }
    title = nil
    guard let first = fragments.first, let last = fragments.last else { return }
    let range = first.source.lowerBound..<last.source.upperBound
    let value = Self.collapsed(fragments, bytes)
    guard !value.isEmpty else { return }
    metadata.title = Metadata.Entry(key: "title", value: value, source: file(range))
    metadata.entries.append(Metadata.Entry(key: "title", value: value, source: file(range)))
    builder.addBlock(.title, fragments)
  }

  // MARK: - Descriptions, dates, addresses

  /// An entry of the head. Descriptions are prose that readers meet in search results and previews.
  mutating func addMeta(_ attributes: HTMLAttributes) {
    guard let name = attributes["name"] ?? attributes["property"] ?? attributes["itemprop"],
      let content = attributes["content"]
    else { return }
    let key = attributes.string(name).lowercased()
    let fragments = CharacterReference.fragments(bytes, content)
    let value = Self.collapsed(fragments, bytes)
    guard !key.isEmpty, !value.isEmpty else { return }
    metadata.entries.append(Metadata.Entry(key: key, value: value, source: file(content)))
    if Self.publicationKeys.contains(key) { setDate(content) }
    guard key == "description" || key.hasSuffix(":description") else { return }
    if descriptions.insert(value).inserted { builder.addMetadata(key: key, fragments) }
  }

  /// Names under which pages give the date they were published.
  private static let publicationKeys: Set<String> = [
    "article:published_time", "og:article:published_time", "date", "pubdate", "publishdate", "publish-date",
    "publish_date", "datepublished", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
    "citation_publication_date", "citation_date", "sailthru.date", "parsely-pub-date",
  ]

  mutating func setDate(_ value: Range<Int>) {
    guard metadata.date == nil else { return }
    let text = Self.collapsed(CharacterReference.fragments(bytes, value), bytes)
    if !text.isEmpty { metadata.date = Metadata.Entry(key: "date", value: text, source: file(value)) }
  }

  mutating func addLink(_ attributes: HTMLAttributes) {
    guard metadata.address == nil, attributes.is("rel", "canonical"), let href = attributes["href"] else { return }
    let value = attributes.string(href)
    if !value.isEmpty { metadata.address = Metadata.Entry(key: "canonical", value: value, source: file(href)) }
  }

  private func file(_ range: Range<Int>) -> ByteRange {
    let offsets = builder.source.offsets
    return ByteRange(offsets.fileOffset(ofUTF8: range.lowerBound), offsets.fileOffset(ofUTF8: range.upperBound))
  }

  /// Fragments as one string, with white space collapsed and trimmed.
  private static func collapsed(_ fragments: [Fragment], _ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for fragment in fragments { text.append(contentsOf: fragment.replacement ?? Array(bytes[fragment.source])) }
    let words = text.split(whereSeparator: \.isBlank)
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}
