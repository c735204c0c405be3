internal import Documents

/// Reads BibTeX and BibLaTeX: entries with their fields, `@string` and `#`, braces and accents of TeX resolved.
struct BibTeXReader {
  private let text: [UInt8]
  private let path: String
  private var offset = 0
  private var strings: [String: String] = [:]

  private init(_ text: [UInt8], path: String) {
    self.text = text
    self.path = path
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for month in months { strings[month] = month }
  }

  static func read(_ text: [UInt8], path: String) throws(InputError) -> [BibliographicEntry] {
    var reader = BibTeXReader(text, path: path)
    var entries: [BibliographicEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
  }

  // MARK: Entries

  private mutating func next() throws(InputError) -> BibliographicEntry? {
    while true {
      while offset < text.count, text[offset] != UInt8(ascii: "@") { offset += 1 }
      guard offset < text.count else { return nil }
      offset += 1
      let type = name().lowercased()
      skipSpace()
      guard offset < text.count, text[offset] == UInt8(ascii: "{") || text[offset] == UInt8(ascii: "(") else {
        continue
      }
      let close = text[offset] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      if type == "comment" || type == "preamble" {
        _ = try braced()
        continue
      }
      offset += 1
      skipSpace()
      let key = type == "string" ? nil : self.key()
      let fields = try fields(until: close)
      if type == "string" {
        for (name, value) in fields { strings[name] = value }
        continue
      }
      return entry(type, key, fields)
    }
  }

  private mutating func key() -> String {
    let start = offset
    while offset < text.count, text[offset] > 0x20, text[offset] != UInt8(ascii: ","), text[offset] != UInt8(ascii: "}")
    {
      offset += 1
    }
    return String(decoding: text[start..<offset], as: UTF8.self)
  }

  private mutating func fields(until close: UInt8) throws(InputError) -> [String: String] {
    var fields: [String: String] = [:]
    while true {
      skipSpace()
      guard offset < text.count else { throw trouble("the entry is not closed") }
      if text[offset] == close {
        offset += 1
        return fields
      }
      if text[offset] == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      let name = name().lowercased()
      skipSpace()
      guard !name.isEmpty, offset < text.count, text[offset] == UInt8(ascii: "=") else {
        throw trouble("expected a field: a name, `=` and a value")
      }
      offset += 1
      fields[name] = try value()
    }
  }

  /// Values joined by `#`.
  private mutating func value() throws(InputError) -> String {
    var result = ""
    while true {
      skipSpace()
      guard offset < text.count else { throw trouble("the entry is not closed") }
      switch text[offset] {
      case UInt8(ascii: "{"): result += try braced()
      case UInt8(ascii: "\""): result += try quoted()
      default:
        let word = name()
        guard !word.isEmpty else { throw trouble("expected a value in braces or quotation marks") }
        result += strings[word.lowercased()] ?? word
      }
      skipSpace()
      guard offset < text.count, text[offset] == UInt8(ascii: "#") else { return result }
      offset += 1
    }
  }

  /// What stands between an opening bracket and its closing one, which it steps over.
  private mutating func braced() throws(InputError) -> String {
    let open = text[offset]
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    let start = offset + 1
    var depth = 0
    while offset < text.count {
      if text[offset] == UInt8(ascii: "\\") {
        offset += 2
        continue
      }
      if text[offset] == open { depth += 1 }
      if text[offset] == close { depth -= 1 }
      offset += 1
      if depth == 0 { return String(decoding: text[start..<offset - 1], as: UTF8.self) }
    }
    offset = start
    throw trouble("the brace is not closed")
  }

  private mutating func quoted() throws(InputError) -> String {
    offset += 1
    let start = offset
    var depth = 0
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth == 0:
        offset += 1
        return String(decoding: text[start..<offset - 1], as: UTF8.self)
      default: break
      }
      offset += 1
    }
    offset = start
    throw trouble("the quotation mark is not closed")
  }

  private mutating func name() -> String {
    let start = offset
    let ends = Array("={}(),\"#@%".utf8)
    while offset < text.count, text[offset] > 0x20, !ends.contains(text[offset]) { offset += 1 }
    return String(decoding: text[start..<offset], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while offset < text.count {
      if text[offset] == UInt8(ascii: "%") {
        while offset < text.count, text[offset] != 0x0A { offset += 1 }
      } else if text[offset] <= 0x20 {
        offset += 1
      } else {
        return
      }
    }
  }

  private func trouble(_ message: String) -> InputError {
    let before = text[..<min(offset, text.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return InputError(
      path: path, line: line, column: before[start...].count { $0 & 0xC0 != 0x80 } + 1, message: message,
      help: "a BibTeX entry is `@report{key, title = {…}, …}`")
  }

  // MARK: Fields

  private static let types = [
    "article": "article-journal", "book": "book", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference", "techreport": "report", "report": "report", "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis", "online": "webpage", "electronic": "webpage", "www": "webpage", "dataset": "dataset",
    "software": "software",
    "unpublished": "manuscript", "patent": "patent",
  ]

  private func entry(_ type: String, _ key: String?, _ fields: [String: String]) -> BibliographicEntry {
    func text(_ names: String...) -> String? {
      for name in names {
        if let value = fields[name] {
          let plain = TeXText.plain(value)
          if !plain.isEmpty { return plain }
        }
      }
      return nil
    }
    var entry = BibliographicEntry()
    entry.key = key
    entry.type = Self.types[type] ?? "document"
    entry.title = text("title")
    if let subtitle = text("subtitle"), let title = entry.title { entry.title = title + ": " + subtitle }
    entry.author = TeXText.names(fields["author"] ?? fields["editor"] ?? "")
    entry.publisher = text("publisher", "institution", "school", "organization")
    entry.containerTitle = text("journal", "journaltitle", "booktitle")
    entry.doi = text("doi").map(Self.bareDOI)
    entry.address = text("url") ?? text("howpublished").flatMap { $0.hasPrefix("http") ? $0 : nil }
    entry.issued =
      text("date").flatMap { BibliographicEntry.isoDate(in: $0) }
      ?? BibliographicEntry.isoDate(
        text("year").flatMap { Int($0) }, text("month").flatMap { BibliographicEntry.month($0) },
        text("day").flatMap { Int($0) })
    return entry
  }

  /// A DOI without the address of a resolver.
  static func bareDOI(_ text: String) -> String {
    for prefix in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"]
    where text.lowercased().hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }
}
