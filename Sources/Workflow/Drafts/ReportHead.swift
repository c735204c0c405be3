internal import Documents
internal import Ledger

/// What a report says of itself: the record of a ledger's source, as far as the file has it.
enum ReportHead {
  static func entry(of document: Document) -> BibliographicEntry {
    var entry = BibliographicEntry()
    entry.title = title(of: document)
    entry.author = authors(of: document).map { BibliographicEntry.Name($0) }
    entry.publisher = value(
      ["publisher", "citation_publisher", "dc.publisher", "dcterms.publisher", "og:site_name", "application-name"],
      document)
    entry.containerTitle = value(["citation_journal_title", "journal", "container-title"], document)
    entry.issued = document.metadata.date.flatMap { day($0.value) }
    entry.address = document.metadata.address?.value
    entry.doi = value(["citation_doi", "doi", "dc.identifier.doi", "bepress_citation_doi"], document)
    return entry
  }

  private static func value(_ keys: [String], _ document: Document) -> String? {
    for key in keys {
      if let entry = document.metadata.entries.first(where: { $0.key == key && !$0.value.isEmpty }) {
        return entry.value
      }
    }
    return nil
  }

  /// The first heading, else the title of the page without the name of its site.
  private static func title(of document: Document) -> String? {
    let heading = document.blocks.first { if case .heading(level: 1) = $0.kind { true } else { false } }
    if let heading, !heading.range.isEmpty { return line(document.text(heading.range)) }
    if var title = document.metadata.title?.value {
      if let site = value(["og:site_name"], document) {
        for mark in [" | ", " – ", " — ", " - ", " · "] where title.hasSuffix(mark + site) {
          title = String(title.dropLast((mark + site).count))
        }
      }
      return line(title)
    }
    // A text begins with its title: a line of its own that ends no sentence.
    guard let first = document.blocks.first, first.range.count <= 200, !first.range.isEmpty else { return nil }
    let text = line(document.text(first.range))
    return [".", ":", ";", ","].contains { text.hasSuffix($0) } ? nil : text
  }

  private static func line(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline }.joined(separator: " ")
  }

  private static func authors(of document: Document) -> [String] {
    let named = document.metadata.entries.filter { entry in
      ["author", "authors", "citation_author", "dc.creator", "byline"].contains(entry.key)
        || entry.key == "author.name" || entry.key == "authors.name"
    }.map(\.value)
    let texts = named.isEmpty ? byline(of: document).map { [$0] } ?? [] : named
    return texts.flatMap(names).filter { !$0.isEmpty && $0.utf8.count <= 100 }
  }

  /// "By Ada Marlowe and Ben Osei", near the top.
  private static func byline(of document: Document) -> String? {
    for block in document.blocks.prefix(6) where block.range.count <= 200 {
      let text = line(document.text(block.range))
      guard text.hasPrefix("By ") || text.hasPrefix("by "), !text.utf8.contains(where: { $0 &- 0x30 < 10 }) else {
        continue
      }
      let names = names(String(text.dropFirst(3)))
      let isName = { (name: String) in
        name.split(separator: " ").count <= 5 && name.split(separator: " ").allSatisfy { $0.first?.isLetter ?? false }
          && name.first?.isUppercase ?? false
      }
      if !names.isEmpty, names.allSatisfy(isName) { return String(text.dropFirst(3)) }
    }
    return nil
  }

  /// "Ada Marlowe, Ben Osei and Cy Doe"; "Marlowe, Ada" is one.
  private static func names(_ text: String) -> [String] {
    let plain = line(text).replacingSuffix(".")
    let parts = plain.split(separator: ";").flatMap { $0.splitting(" and ").flatMap { $0.splitting(" & ") } }
    return parts.flatMap { part -> [String] in
      let names = part.split(separator: ",").map { line(String($0)) }.filter { !$0.isEmpty }
      let words = names.map { $0.split(separator: " ").count }
      if names.count == 2, parts.count == 1, words[0] == 1 { return [names[1] + " " + names[0]] }
      return names
    }
  }

  /// `2026`, `2026-06` or `2026-06-16`, where a text begins with one.
  private static func day(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(10))
    for count in [10, 7, 4] where bytes.count >= count {
      let isDay = bytes[..<count].enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == 0x2D : byte &- 0x30 < 10
      }
      if isDay { return String(decoding: bytes[..<count], as: UTF8.self) }
    }
    return nil
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

extension StringProtocol {
  /// The parts between a text that stands between them.
  fileprivate func splitting(_ separator: String) -> [String] {
    let (bytes, mark) = (Array(utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    var offset = 0
    while offset + mark.count <= bytes.count {
      if bytes[offset..<offset + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
        offset += mark.count
        start = offset
      } else {
        offset += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
