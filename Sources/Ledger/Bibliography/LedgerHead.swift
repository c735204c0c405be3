/// Writes the head of a ledger: the record of its source, and what is to be filled in.
package enum LedgerHead {
  /// The YAML of a ledger to begin with. It needs findings before it can be used.
  package static func text(of entry: BibliographicEntry) -> String {
    let lines =
      lines(of: entry, snapshot: nil, suggestion: "sources/\(id(of: entry)).md", digest: nil) + [
        "metrics:",
        "  # One entry for each thing that the source measures:",
        "  #",
        "  # borrowing:",
        "  #   label: share of visits that end in a loan",
        "  #   words: [borrowed, loan rate]",
        "  #   findings:",
        "  #     - {value: 41%, quote: \"41% of visits ended in a loan\"}",
      ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of the record alone.
  ///
  /// - Parameters:
  ///   - snapshot: A copy of the source's text, from the ledger's folder.
  ///   - suggestion: What such a copy may be called, where none is named.
  ///   - digest: Of the copy.
  package static func lines(
    of entry: BibliographicEntry, snapshot: String?, suggestion: String, digest: String?
  ) -> [String] {
    var lines = ["ledger: 1", "source:", "  id: \(id(of: entry))"]
    func add(_ key: String, _ text: String?) {
      if let text { lines.append("  \(key): \(quoted(text))") }
    }
    if let type = entry.type { lines.append("  type: \(type)") }
    add("title", entry.title ?? "")
    if !entry.author.isEmpty {
      lines.append("  author:")
      for name in entry.author {
        if let literal = name.literal {
          lines.append("    - {literal: \(quoted(literal))}")
        } else {
          let given = name.given.map { "given: \(quoted($0)), " } ?? ""
          lines.append("    - {\(given)family: \(quoted(name.family ?? ""))}")
        }
      }
    }
    add("publisher", entry.publisher)
    add("container-title", entry.containerTitle)
    if let issued = entry.issued { lines.append("  issued: \(issued)") }
    add("URL", entry.address)
    add("DOI", entry.doi)
    lines.append("  names: []                    # how articles call it: the Example report, Marlowe et al.")
    add("snapshot", snapshot)
    if snapshot == nil {
      lines.append(
        "  # snapshot: \(comment(suggestion))   # a copy of its whole text, beside this file: quotations are held against it"
      )
    }
    add("snapshot-digest", digest)
    return lines
  }

  /// A text on the line of a comment.
  package static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  /// What YAML takes for the end of a line, or not at all.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }

  /// The key where it can be an id, else the first author's family name with the year.
  private static func id(of entry: BibliographicEntry) -> String {
    func plain(_ text: String) -> String {
      String(
        decoding: text.lowercased().utf8.filter { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F },
        as: UTF8.self)
    }
    let key = plain(entry.key ?? "")
    // A number alone would be read as one.
    if key.utf8.contains(where: { $0 &- 0x61 < 26 }) { return key }
    let name = plain(entry.author.first.map { $0.family ?? $0.text } ?? entry.title ?? "source")
    return (name.isEmpty ? "source" : String(name.prefix(24))) + (entry.issued.map { String($0.prefix(4)) } ?? "")
  }

  /// A text in quotation marks, as YAML and JSON have them.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where isControl(scalar): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
