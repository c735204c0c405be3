package import Documents

/// Reads files of references: BibTeX, CSL-JSON and CITATION.cff.
package enum BibliographyReader {
  /// The largest file that is read.
  package static let maximumBytes = 16 << 20

  /// Reads the entries of a file; what they say of its form decides how.
  ///
  /// - Throws: `InputError` where it is none of the three, or has a mistake.
  package static func read(_ bytes: [UInt8], path: String) throws(InputError) -> [BibliographicEntry] {
    let text = try LedgerFiles.text(bytes, path: path).utf8
    let start = text.first { $0 > 0x20 }
    if path.hasSuffix(".bib") || start == UInt8(ascii: "@") || start == UInt8(ascii: "%") {
      return try some(BibTeXReader.read(text, path: path), path)
    }
    let root: YAMLNode?
    do throws(YAMLError) {
      // Every JSON text is YAML.
      root = try YAMLReader.read(text)
    } catch {
      throw InputError(
        path: path, message: error.message, help: "expected BibTeX, CSL-JSON or a CITATION.cff")
    }
    guard let root else { throw InputError(path: path, message: "the file is empty") }
    if let entry = CFFReader.read(root) { return [entry] }
    return try some(CSLReader.read(root), path)
  }

  private static func some(_ entries: [BibliographicEntry], _ path: String) throws(InputError) -> [BibliographicEntry] {
    guard !entries.isEmpty else {
      throw InputError(
        path: path, message: "no entry was found in it", help: "expected BibTeX, CSL-JSON or a CITATION.cff")
    }
    return entries
  }
}

extension YAMLNode {
  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { if case .scalar(key, _) = $0.key.content { true } else { false } }?.value
  }

  /// The text of a scalar on one line; `nil` for anything else, and for nothing.
  var line: String? {
    guard case .scalar(let text, let isPlain) = content, !(isPlain && (text == "null" || text == "~")) else {
      return nil
    }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  var items: [YAMLNode] { if case .sequence(let items) = content { items } else { [] } }
}

/// Reads CSL-JSON: one item or a list of them.
enum CSLReader {
  static func read(_ root: YAMLNode) -> [BibliographicEntry] {
    let items = root.items.isEmpty ? [root] : root.items
    return items.compactMap(entry)
  }

  private static func entry(_ item: YAMLNode) -> BibliographicEntry? {
    guard let title = item["title"]?.line else { return nil }
    var entry = BibliographicEntry()
    entry.key = item["id"]?.line
    entry.type = item["type"]?.line
    entry.title = title
    entry.author = (item["author"]?.items ?? []).compactMap(name)
    entry.publisher = item["publisher"]?.line
    entry.address = item["URL"]?.line
    entry.doi = item["DOI"]?.line.map(BibTeXReader.bareDOI)
    entry.containerTitle = item["container-title"]?.line
    if let issued = item["issued"] {
      let parts = issued["date-parts"]?.items.first?.items.map { $0.line.flatMap { Int($0) } } ?? []
      entry.issued =
        BibliographicEntry.isoDate(
          parts.first ?? nil, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
        ?? (issued["raw"] ?? issued["literal"] ?? issued).line.flatMap { BibliographicEntry.isoDate(in: $0) }
    }
    return entry
  }

  private static func name(_ node: YAMLNode) -> BibliographicEntry.Name? {
    if let text = node.line { return BibliographicEntry.Name(text) }
    if let literal = node["literal"]?.line { return BibliographicEntry.Name(literal: literal) }
    let family = [node["non-dropping-particle"] ?? node["dropping-particle"], node["family"]].compactMap { $0?.line }
      .joined(separator: " ")
    guard !family.isEmpty else { return nil }
    let suffix = node["suffix"]?.line.map { " " + $0 } ?? ""
    return BibliographicEntry.Name(given: node["given"]?.line, family: family + suffix)
  }
}

/// Reads CITATION.cff, version 1: the preferred citation where there is one, else the software itself.
enum CFFReader {
  /// `nil` where it is none.
  static func read(_ root: YAMLNode) -> BibliographicEntry? {
    guard root["cff-version"] != nil else { return nil }
    let item = root["preferred-citation"] ?? root
    guard let title = item["title"]?.line else { return nil }
    var entry = BibliographicEntry()
    entry.title = title
    let types = [
      "article": "article-journal", "book": "book", "report": "report", "thesis": "thesis", "dataset": "dataset",
      "data": "dataset",
      "conference-paper": "paper-conference", "software": "software", "website": "webpage", "manual": "report",
    ]
    entry.type = types[item["type"]?.line ?? "software"] ?? "document"
    entry.author = (item["authors"]?.items ?? []).compactMap { node in
      if let name = node["name"]?.line { return BibliographicEntry.Name(literal: name) }
      let family = [node["name-particle"], node["family-names"]].compactMap { $0?.line }.joined(separator: " ")
      return family.isEmpty ? nil : BibliographicEntry.Name(given: node["given-names"]?.line, family: family)
    }
    entry.publisher = item["publisher"]?["name"]?.line ?? item["institution"]?["name"]?.line
    entry.containerTitle = item["journal"]?.line
    entry.doi = item["doi"]?.line.map(BibTeXReader.bareDOI)
    entry.address = item["url"]?.line ?? item["repository-code"]?.line
    entry.issued =
      (item["date-released"] ?? item["date-published"])?.line.flatMap { BibliographicEntry.isoDate(in: $0) }
      ?? BibliographicEntry.isoDate(
        item["year"]?.line.flatMap { Int($0) }, item["month"]?.line.flatMap { Int($0) }, nil)
    return entry
  }
}
