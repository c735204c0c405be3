import Checking
import Foundation
import TestSupport

/// What mutation starts from: the corpus, the fixtures and the ledgers of the repository.
enum Seeds {
  private static let repository = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static func seeds(for target: Target) -> [[UInt8]] {
    switch target {
    case .html: files("Corpus", ["html"]) + files("Tests/DocumentsTests/Fixtures", ["html"])
    case .markdown: files("Corpus", ["md"]) + files("Tests/DocumentsTests/Fixtures", ["md", "mdx"])
    case .scanner: files("Corpus", ["txt", "md"])
    case .ledger: files("Claims", ["yml"]) + [Array(Rule.exampleLedger.utf8)]
    case .suppressions: Self.suppressions.map { Array($0.utf8) } + files("Corpus", ["html"])
    case .check: files("Corpus", ["html", "md", "txt"])
    case .editor: messages.map { Array($0.utf8) }
    }
  }

  private static func files(_ folder: String, _ endings: [String]) -> [[UInt8]] {
    let root = repository + "/" + folder
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { name in endings.contains { name.hasSuffix("." + $0) } }.sorted()
      .compactMap { FileManager.default.contents(atPath: root + "/" + $0).map(Array.init) }
  }

  /// A ledger that is soon read.
  static let smallLedger = repository + "/Claims/harrowmere2025.yml"

  private static let place = "\"textDocument\": {\"uri\": \"file:///nowhere/a.md\", \"version\": 2}"

  private static let messages = [
    """
    {"method": "textDocument/didChange", "params": {\(place), "contentChanges": [{"range": {"start": {"line": 0, "character": 3}, \
    "end": {"line": 2, "character": 14}}, "text": "34% of commutes in the loan arm"}]}}
    {"id": 1, "method": "textDocument/hover", "params": {\(place), "position": {"line": 0, "character": 4}}}
    {"id": 2, "method": "textDocument/codeAction", "params": {\(place), "range": {"start": {"line": 0, "character": 0}, \
    "end": {"line": 9, "character": 0}}, "context": {"diagnostics": []}}}
    """,
    """
    {"method": "textDocument/didChange", "params": {\(place), "contentChanges": [{"text": "In the Harrowmere pilot, 43% of \
    commutes in the loan arm were made by bike after a year.\\r\\n"}]}}
    {"id": "a", "method": "textDocument/codeAction", "params": {\(place), "range": {"start": {"line": 0, "character": 0}, \
    "end": {"line": 0, "character": 900}}, "context": {"diagnostics": [], "only": ["quickfix"]}}}
    {"method": "textDocument/didClose", "params": {\(place)}}
    {"id": null, "method": "shutdown"}
    """,
    "Content-Length: 33\r\n\r\n{\"id\": 1, \"method\": \"initialize\"}Content-Length: 2\r\n\r\n{}\r\n",
  ]

  private static let protocolWords = [
    "Content-Length: ", "\r\n\r\n", "{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\ud83d", "null", "-1", "1e9",
    "9999999999", "99999999999999999999", "\"start\"", "\"range\": ", "\"text\": \"\"", "\"line\": 1", "\"id\": ",
    "exit",
  ]

  private static let suppressions = [
    "- {rule: value-mismatch, path: coverage/outlet.html, quote: 48%, reason: their own count, until: 2027-01-31}\n",
    "- rule: [value-mismatch, rounding]\n  path: ['*.md', '!b.md']\n  reason: |\n    an archived\n    copy\n  by: A. Person\n",
    "<!-- claimlint-ignore-next value-mismatch: they quote the first edition -->\n\nExperts had 14%.\n",
    "<!-- claimlint-ignore range-vs-point \"a third\" until=2027-01-31: a translation -->\nx 5%\n<!-- claimlint-ignore-end -->\n",
    "<!-- claimlint-ignore-file near-metric: an archived copy -->\n<p data-claimlint-ignore=\"rounding: loose\">33%</p>\n",
    "{/* claimlint-ignore-next value-mismatch: in MDX */}\n\nNovices had 33%.\n",
  ]

  static func dictionary(for target: Target) -> [[UInt8]] {
    let words: [String] =
      switch target {
      case .html: markup + common
      case .markdown: markdown + markup + common
      case .scanner: quantities + common
      case .ledger: yaml + quantities
      case .suppressions: directives + yaml + markup
      case .check: quantities + markup + markdown + directives + common
      case .editor: protocolWords + quantities + common
      }
    return words.map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xE2, 0x80], [0x80]]
  }

  private static let common = [
    "\u{0}", "\u{7F}", "\r", "\n", "\r\n", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}",
    "\u{FEFF}", "\u{FFFD}", "é", "𝟙", "👩‍🔬", "\u{301}", "\u{1B}[31m", "\u{2028}",
  ]

  private static let markup = [
    "<", ">", "</", "/>", "&", "&amp;", "&nbsp;", "&#", "&#x", "&#128;", "&#x110000;", "&#59;", "&lt", "&notin;",
    "</p>",
    "<p>",
    "<br>", "<b>", "</b>", "<i>", "<table>", "<tr>", "<td>", "<th scope=row>", "<td rowspan=9 colspan=70000>",
    "</table>",
    "<caption>",
    "<li>", "<ul>", "<ol start=5>", "<blockquote>", "<q>", "<cite>", "<del>", "<sup>", "<sub>", "<code>", "<pre>",
    "<!--",
    "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<html lang=de>", "<head>", "<body>",
    "<title>",
    "</title>", "<script>", "</script>", "<style>", "<noscript>", "<template>", "<textarea>", "<svg>", "<math>",
    "<figure>",
    "<figcaption>", "<img alt='5% of'>", "<a href='https://example.org/'>", "</a>", "<meta charset=utf-16>",
    "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>", "<span hidden>", "aria-hidden=true",
    "style='display:none'", "<x-y z>", "<h1>", "</h2>", "<dl><dt>", "<dd>", "<time datetime=2026-01-01>", "<option>",
  ]

  private static let markdown = [
    "# ", "===\n", "---\n", "+++\n", "> ", "- ", "1. ", "    ", "\t", "```\n", "~~~", "`", "``", "**", "__", "*", "_",
    "~~",
    "[", "](", "]: ", "![", "[^1]", "[^1]: ", "|", "\n|--|--|\n", "|:-:|", "\\", "\n\n", "  \n", "$$", "$", "{{< x >}}",
    "{% raw %}", "%}", "{/*", "*/}", "import x from 'y'\n", "export ", "<Component a={1}>", "[[", "]]", "<https://a.b>",
    "title: ",
    "date: 2026-06-16\n", ":::note\n", "- [ ] ", "&copy;",
  ]

  private static let quantities = [
    "33%", "15 percent", "28–33%", "28-33", "1,234,567", "1.5 million", "5 pp", "percentage points", "half", "nearly ",
    "about ", "more than ", "up to ", "at least ", "between ", " and ", " to ", "from ", "twice", "doubled",
    "one in five",
    "two-thirds", "a third", "$3.5 billion", "€", "October 2025", "2025-10-31", "Q3 2024", "seven months", "°C", "km/h",
    "×", "10^6", "1e6", "½", "１２", "−", "minus ", "hundred", " and a half", "zero", ".", ",", "5-", "1/", "(", ")", "~",
    "±",
    "99999999999999999999999999999999999999999", "0.000000000000000000000000000000000000001", "e+999", "x", "%",
    "thousand ",
    "fell by ", "rose to ", "respectively", "while ", "compared with ", "novices", "experts", "verified success",
    "the Anthropic report", "the census", "not ", "non-", "no. ", "p < 0.05", "[12]", "CI 95%", "GPT-4",
  ]

  private static let yaml = [
    "ledger: 1\n", "source: ", "dimensions: ", "metrics: ", "findings: ", "conditions: ", "value: ", "exact: ", "was: ",
    "near: ",
    "words: ", "not: ", "base: ", "groups: ", "members: ", "{of: [a, b]}", "{", "}", "[", "]", ", ", ": ", "- ", "? ",
    "|\n",
    ">-\n",
    "&a ", "*a", "<<: *a", "!!str ", "!x", "%YAML 1.2\n", "---\n", "...\n", "\"", "'", "\\u0041", "\\x", "#", "  ",
    "\t", "\n",
    "null", "true", "~", "0x10", "1e9", "2026-06-16", "id: ", "range: across members", "edition: ", "statistic: mean",
    "type: time", "since 2010", "before 2024", "restated: [", "quote: ", "issued: ", "author: [", "URL: ", "snapshot: ",
  ]

  private static let directives = [
    "claimlint-ignore-next ", "claimlint-ignore ", "claimlint-ignore-end", "claimlint-ignore-file ",
    "data-claimlint-ignore=\"",
    "value-mismatch", "rounding", "range-vs-point", "unused-suppression", ": ", "until=2026-01-01", "until=9999-99-99",
    "\"33%\"",
    "“", "”", "<!-- ", " -->", "{/* ", " */}", "reason: ", "rule: ", "path: ", "until: ", "**", "!", "[a-z]", "\\",
  ]
}
