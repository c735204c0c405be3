/// The same article in another dress: a change of form that must not change what is said of it. The marks `⟦…⟧` are kept.
package struct Retelling: Sendable, CustomStringConvertible {
  package let name: String
  /// The file's name, which tells the format.
  package let file: String
  private let rewrite: @Sendable (String) -> String

  package var description: String { name }

  /// A Markdown article of plain sentences, rewritten.
  package func callAsFunction(_ article: String) -> String { rewrite(article) }

  /// All that are tried.
  package static let all: [Retelling] = [
    Retelling(name: "as it is", file: "a.md") { $0 },
    Retelling(name: "as plain text", file: "a.txt") { $0 },
    Retelling(name: "with an emoji and an accent before it", file: "a.md") { "Voilà 👩‍🔬 — é! " + $0 },
    Retelling(name: "with a byte order mark", file: "a.md") { "\u{FEFF}" + $0 },
    Retelling(name: "with CRLF and a hard wrap at every third space", file: "a.md") { wrapped($0, "\r\n") },
    Retelling(name: "under a heading, between other paragraphs", file: "a.md") {
      "# Weather and tide\n\nThe harbour was quiet.\n\n\($0)\n\nNobody stayed for tea.\n"
    },
    Retelling(name: "in a Markdown list", file: "a.md") { "Notes:\n\n- The harbour was quiet.\n- \($0)\n" },
    Retelling(name: "in a block quote", file: "a.md") { "> \($0)\n" },
    Retelling(name: "as a page", file: "a.html") { "<html><body><p>\(escaped($0))</p></body></html>" },
    Retelling(name: "as a page of character references", file: "a.html") {
      "<p>" + escaped($0).replacing("%", with: "&#37;").replacing("–", with: "&ndash;").replacing("5", with: "&#x35;")
    },
    Retelling(name: "as a page with emphasis around every word", file: "a.html") { article in
      "<p>"
        + escaped(article).split(separator: " ").map { "<b>\($0)</b>" }.joined(separator: " ") + "</p>"
    },
  ]

  /// As code, which nobody reads as a statement.
  package static let code: [Retelling] = [
    Retelling(name: "in a code block", file: "a.md") { "```\n\($0)\n```\n" },
    Retelling(name: "in a code span", file: "a.md") { "`\($0)`" },
    Retelling(name: "in a script", file: "a.html") { "<p>Hello.</p><script>\($0)</script>" },
    Retelling(name: "in a comment", file: "a.html") { "<p>Hello.</p><!-- \($0) -->" },
    Retelling(name: "in a link's address", file: "a.html") { "<p><a title='\($0)' href='#'>Hello.</a></p>" },
  ]

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func wrapped(_ text: String, _ lineEnd: String) -> String {
    var count = 0
    return text.split(separator: " ", omittingEmptySubsequences: false).reduce(into: "") { result, word in
      if !result.isEmpty {
        count += 1
        // A line must not begin with what Markdown takes for a list item.
        result += count.isMultiple(of: 3) && word.utf8.first.map { $0 >= UInt8(ascii: "A") } == true ? lineEnd : " "
      }
      result += word
    }
  }
}
