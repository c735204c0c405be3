import TestSupport

/// Each writer varies what its format leaves open: references or characters, where tags stand inside a figure, line ends.
extension ArticleGenerator {
  // MARK: - HTML

  mutating func html(_ blocks: [Block]) -> String {
    var page = "<!DOCTYPE html>\(newline())<html lang=en><head></head><body>\(newline())"
    for block in blocks {
      switch block {
      case .heading(let level, let inlines): page += "<h\(level)>\(html(inlines))</h\(level)>"
      case .paragraph(let inlines): page += "<p>\(html(inlines))\(random.once(in: 3) ? "" : "</p>")"
      case .quotation(let inlines): page += "<blockquote>\(newline())<p>\(html(inlines))</p></blockquote>"
      case .list(let items):
        page += "<ul>"
        for item in items {
          page += "\(newline())<li>\(html(item.item))"
          if !item.inner.isEmpty {
            page += "<ul>" + item.inner.map { "<li>\(html($0))</li>" }.joined() + "</ul>"
          }
          if !random.once(in: 3) { page += "</li>" }
        }
        page += "</ul>"
      case .table(let head, let rows):
        page += "<table>\(newline())<tr>" + head.map { "<th>\(html($0))</th>" }.joined() + "</tr>"
        for row in rows { page += "<tr>" + row.map { "<td>\(html($0))</td>" }.joined(separator: newline()) + "</tr>" }
        page += "</table>"
      }
      page += random.once(in: 4) ? "" : newline()
    }
    return page + "</body></html>\(newline())"
  }

  private mutating func newline() -> String { random.pick(["\n", "\n", "\r\n", "\n  ", "\n\n"]) }

  private mutating func html(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      if !text.isEmpty { text += random.pick([" ", " ", " ", "  ", "\n", "\r\n\t", " <!-- 5% -->", "<wbr> "]) }
      switch inline {
      case .word(let word): text += escaped(word)
      case .figure(let parts):
        let marked = random.once(in: 2) ? Int.random(in: 0..<parts.count, using: &random) : -1
        for (index, part) in parts.enumerated() {
          let tag = random.pick(["b", "span", "i", "x-y"])
          text += index == marked ? "<\(tag)>\(escaped(part))</\(tag)>" : escaped(part)
          if random.once(in: 12) { text += "<!-- sic -->" }
        }
      case .emphasis(let words): text += "<em>\(words.map { escaped($0) }.joined(separator: " "))</em>"
      case .strong(let words): text += "<b>\(words.map { escaped($0) }.joined(separator: "\n"))</b>"
      case .code(let code): text += "<code>\(code)</code>"
      case .link(let words): text += "<a href='/a?b=1&amp;c=2'>\(words.map { escaped($0) }.joined(separator: " "))</a>"
      }
    }
    return text
  }

  private static let references: [Unicode.Scalar: [String]] = [
    "–": ["&ndash;", "&#8211;", "&#x2013;", "&#150;"], "\u{A0}": ["&nbsp;", "&#160;", "&nbsp"],
    "%": ["&percnt;", "&#37;"],
    "×": ["&times;"], "’": ["&rsquo;", "&#146;"], "“": ["&ldquo;"], "”": ["&rdquo;"], "—": ["&mdash;"],
    ",": ["&comma;", "&#44;"],
    ".": ["&period;"], "é": ["&eacute;", "&#xe9;"], "€": ["&euro;", "&#128;"], "$": ["&dollar;"], "+": ["&plus;"],
  ]

  private mutating func escaped(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += random.once(in: 2) ? "&amp;" : "&"
      default:
        if let references = Self.references[scalar], random.once(in: 3) {
          text += random.pick(references)
        } else {
          text.unicodeScalars.append(scalar)
          if random.once(in: 60) {
            text += random.pick(["&shy;", "\u{200B}", "&#8203;"].prefix(isWestern ? 1 : 3).map { $0 })
          }
        }
      }
    }
    return text
  }

  // MARK: - Markdown

  mutating func markdown(_ blocks: [Block]) -> String {
    let end = random.pick(["\n", "\n", "\r\n"])
    var text = ""
    for block in blocks {
      switch block {
      case .heading(let level, let inlines): text += String(repeating: "#", count: level) + " " + markdown(inlines)
      case .paragraph(let inlines): text += markdown(inlines, wrap: random.once(in: 2) ? end : " ")
      case .quotation(let inlines): text += "> " + markdown(inlines, wrap: random.once(in: 2) ? end + "> " : " ")
      case .list(let items):
        text += items.map { item in
          (["- " + markdown(item.item)] + item.inner.map { "  - " + markdown($0) }).joined(separator: end)
        }.joined(separator: end)
      case .table(let head, let rows):
        let line = head.map { _ in random.pick(["---", ":--:", "-----:"]) }
        text += ([head.map { markdown($0) }, line] + rows.map { $0.map { markdown($0) } }).map { cells in
          "| " + cells.joined(separator: " | ") + " |"
        }.joined(separator: end)
      }
      text += end + end
    }
    return text
  }

  /// Here and there, `wrap` stands for a space.
  private mutating func markdown(_ inlines: [Inline], wrap: String = " ") -> String {
    var text = ""
    for inline in inlines {
      if !text.isEmpty { text += random.once(in: 6) ? wrap : " " }
      switch inline {
      case .word(let word): text += backslashed(word)
      case .figure(let parts):
        // Emphasis begins and ends inside a figure only between its digits.
        let whole = parts.joined()
        if let first = parts.first, parts.count > 1, first.allSatisfy(\.isNumber), random.once(in: 2) {
          text += "**\(first)**" + backslashed(parts.dropFirst().joined())
        } else {
          text += backslashed(whole)
        }
      case .emphasis(let words): text += "*\(words.map { backslashed($0) }.joined(separator: " "))*"
      case .strong(let words): text += "**\(words.map { backslashed($0) }.joined(separator: " "))**"
      case .code(let code): text += "`\(code)`"
      case .link(let words): text += "[\(words.map { backslashed($0) }.joined(separator: " "))](/a?b=1&amp;c=2 \"t\")"
      }
    }
    return text
  }

  private mutating func backslashed(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "<", ">": text += "\\\(scalar)"
      case "&": text += random.pick(["&amp;", "\\&", "&"])
      default:
        if scalar == "–" || scalar == "\u{A0}" || scalar == "%" || scalar == "€", random.once(in: 3) {
          text += Self.references[scalar].map { random.pick($0.filter { $0.hasSuffix(";") }) } ?? ""
        } else if scalar == "." || scalar == "$" || scalar == "+", random.once(in: 4) {
          text += "\\\(scalar)"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  // MARK: - Plain text

  mutating func plain(_ blocks: [Block]) -> String {
    let end = random.pick(["\n", "\n", "\r\n"])
    let isWrapped = random.once(in: 2)
    var text = ""
    for block in blocks {
      switch block {
      case .heading(let level, let inlines):
        text += Self.text(inlines) + end + String(repeating: level == 1 ? "=" : "-", count: 20)
      case .paragraph(let inlines): text += isWrapped ? Self.wrapped(Self.text(inlines), end) : Self.text(inlines)
      case .quotation(let inlines): text += "> " + Self.text(inlines)
      case .list(let items):
        let bullet = random.pick(["- ", "* ", "• "])
        text += items.map { item in
          ([bullet + Self.text(item.item)] + item.inner.map { "    " + bullet + Self.text($0) }).joined(separator: end)
        }.joined(separator: end)
      case .table(let head, let rows):
        let isTabbed = random.once(in: 2)
        text += ([head] + rows).map { row in
          isTabbed
            ? row.map(Self.text).joined(separator: "\t") : "| " + row.map(Self.text).joined(separator: " | ") + " |"
        }.joined(separator: end)
      }
      text += end + end
    }
    return text
  }

  /// Broken where the next word would not fit, at 72 code points.
  private static func wrapped(_ text: String, _ end: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > 72 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: end)
  }
}
