package import Ledger

/// The record of a source in the forms that others paste: BibTeX, CSL-JSON, a formatted reference.
package enum CitationForm: String, Sendable, CaseIterable {
  case bibtex, text
  case cslJSON = "csl-json"

  /// Records in this form, in lines that end with a line feed.
  package func text(of sources: [SourceRecord]) -> String {
    let entries = sources.map(BibliographicEntry.init)
    return switch self {
    case .bibtex: entries.map(BibTeXText.text).joined(separator: "\n")
    case .cslJSON: CSLText.text(of: entries)
    case .text: entries.map { ReferenceText.text(of: $0) + "\n" }.joined()
    }
  }
}

/// BibTeX, for any of its programs.
enum BibTeXText {
  private static let types = [
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings", "report": "techreport", "thesis": "phdthesis", "manuscript": "unpublished",
  ]
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  static func text(of entry: BibliographicEntry) -> String {
    let type = types[entry.type ?? ""] ?? "misc"
    var fields: [(String, String)] = []
    func add(_ name: String, _ text: String?) {
      if let text { fields.append((name, "{\(escaped(text))}")) }
    }
    // Braces around the whole keep its capitals.
    if let title = entry.title { fields.append(("title", "{{\(escaped(title))}}")) }
    if !entry.author.isEmpty {
      let names = entry.author.map { name in
        name.literal.map { "{\(escaped($0))}" }
          ?? [name.family, name.given].compactMap { $0.map(escaped) }.joined(separator: ", ")
      }
      fields.append(("author", "{\(names.joined(separator: " and "))}"))
    }
    add(type == "article" ? "journal" : "booktitle", entry.containerTitle)
    add(type == "techreport" ? "institution" : type == "phdthesis" ? "school" : "publisher", entry.publisher)
    let date = entry.dateParts
    if let year = date.first { fields.append(("year", "{\(year)}")) }
    if date.count > 1, months.indices.contains(date[1] - 1) { fields.append(("month", months[date[1] - 1])) }
    if date.count > 2 { fields.append(("day", "{\(date[2])}")) }
    if let doi = entry.doi { fields.append(("doi", "{\(doi)}")) }
    if let address = entry.address { fields.append(("url", "{\(address)}")) }
    let width = fields.map(\.0.utf8.count).max() ?? 0
    let lines = fields.map { name, value in
      "  \(name)\(String(repeating: " ", count: width - name.utf8.count)) = \(value),\n"
    }
    return "@\(type){\(entry.key ?? "source"),\n\(lines.joined())}\n"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&", "%", "$", "#", "_": result += "\\\(scalar)"
      case "\\": result += "\\textbackslash{}"
      case "{", "}": break
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// CSL-JSON: a list of items.
enum CSLText {
  static func text(of entries: [BibliographicEntry]) -> String {
    var json = JSONWriter()
    json.array(spread: true) { json in
      for entry in entries { write(entry, &json) }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ entry: BibliographicEntry, _ json: inout JSONWriter) {
    json.object(spread: true) { json in
      json.field("id", entry.key ?? "source")
      json.field("type", entry.type ?? "document")
      func add(_ name: String, _ text: String?) {
        if let text { json.field(name, text) }
      }
      add("title", entry.title)
      if !entry.author.isEmpty {
        json.key("author")
        json.array(spread: true) { json in
          for name in entry.author {
            json.object { json in
              if let literal = name.literal {
                json.field("literal", literal)
              } else {
                if let family = name.family { json.field("family", family) }
                if let given = name.given { json.field("given", given) }
              }
            }
          }
        }
      }
      add("container-title", entry.containerTitle)
      add("publisher", entry.publisher)
      if !entry.dateParts.isEmpty {
        json.key("issued")
        json.object { json in
          json.key("date-parts")
          json.array { json in
            json.array { json in for part in entry.dateParts { json.integer(part) } }
          }
        }
      }
      add("DOI", entry.doi)
      add("URL", entry.address)
    }
  }
}

/// A reference in the manner of APA, without italics.
enum ReferenceText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static func text(of entry: BibliographicEntry) -> String {
    var parts: [String] = []
    let names = entry.author.map(inverted)
    let title = entry.title.map(stopped)
    if let last = names.last {
      parts.append(names.count == 1 ? last : names.dropLast().joined(separator: ", ") + ", & " + last)
    } else if let title {
      parts.append(title)
    }
    parts.append("(\(date(of: entry))).")
    if !names.isEmpty, let title { parts.append(title) }
    if let container = entry.containerTitle { parts.append(stopped(container)) }
    if let publisher = entry.publisher { parts.append(stopped(publisher)) }
    if let doi = entry.doi {
      parts.append("https://doi.org/\(doi)")
    } else if let address = entry.address {
      parts.append(address)
    }
    return parts.joined(separator: " ")
  }

  /// "Marlowe, A. B."
  private static func inverted(_ name: BibliographicEntry.Name) -> String {
    guard let family = name.family else { return name.text }
    let initials = (name.given ?? "").split(separator: " ").map { part in
      part.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
    }
    return initials.isEmpty ? family : family + ", " + initials.joined(separator: " ")
  }

  private static func date(of entry: BibliographicEntry) -> String {
    let parts = entry.dateParts
    guard let year = parts.first else { return "n.d." }
    guard parts.count > 1, months.indices.contains(parts[1] - 1) else { return String(year) }
    return "\(year), \(months[parts[1] - 1])" + (parts.count > 2 ? " \(parts[2])" : "")
  }

  private static func stopped(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!") ? text : text + "."
  }
}
