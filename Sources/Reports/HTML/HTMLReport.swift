internal import Checking
internal import Documents
internal import Ledger

/// A page to open from the disk: each article as its reader sees it, with what was found in its margin; for several, an index before
/// them.
///
/// It needs nothing but itself, and its policy lets nothing else run or load: style and script are named by their hashes.
package struct HTMLReport: Report {
  package var listsClaims: Bool { true }
  private let shown: Shown

  package init(shown: Shown = Shown(includesSetAside: true)) { self.shown = shown }

  package func entries(of document: CheckedDocument) -> [[UInt8]] {
    let section = ArticleSection(document: document, shown: shown)
    return [section.html(), ArticleDigest(document, id: section.id, title: section.title).bytes]
  }

  package func assemble(_ entries: [[[UInt8]]], _ summary: RunSummary) -> [UInt8] {
    let digests = entries.compactMap { $0.last.flatMap(ArticleDigest.init) }
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n".utf8)
    html.open("html", ["lang": "en"])
    writeHead(title: digests.count == 1 ? digests[0].title : nil, to: &html)
    html.open("body")
    html.element("a", ["class": "skip", "href": "#report"], text: "To the report")
    html.element("header", ["class": "page"]) { html in
      html.element("h1", text: "claimlint")
      if digests.count > 1 {
        html.element("nav", ["aria-label": "Articles"]) { html in
          html.element("a", ["href": "#index"], text: "All articles")
        }
      }
      html.element("p", ["class": "keys"]) { html in
        for (key, what) in [("n", "next"), ("p", "previous"), ("f", "flagged only")] {
          html.element("kbd", text: key)
          html.text(" \(what) ")
        }
      }
      html.element("p", ["id": "status", "role": "status"], text: "")
    }
    html.element("main", ["id": "report"]) { html in
      html.newLine()
      writeErrors(summary.errors, to: &html)
      if digests.isEmpty { html.element("p", text: "No article was checked.") }
      if digests.count > 1 { IndexSection(digests: digests).write(to: &html) }
      for entry in entries { html.raw(entry.first ?? []) }
    }
    writeFoot(summary, to: &html)
    html.element("script") { $0.raw(PageScript.text.utf8) }
    html.close("body")
    html.close("html")
    html.newLine()
    return html.bytes
  }

  private func writeHead(title: String?, to html: inout HTMLWriter) {
    let policy =
      "default-src 'none'; style-src '\(Self.source(PageStyle.text))'; script-src '\(Self.source(PageScript.text))'; "
      + "base-uri 'none'; form-action 'none'"
    html.element("head") { html in
      html.open("meta", ["charset": "utf-8"])
      html.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      html.open("meta", ["name": "referrer", "content": "no-referrer"])
      html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.open("meta", ["name": "generator", "content": "\(Tool.name) \(Tool.version)"])
      html.element("title", text: title.map { "\($0) – claimlint" } ?? "claimlint")
      html.element("style") { $0.raw(PageStyle.text.utf8) }
    }
    html.newLine()
  }

  private func writeErrors(_ errors: [InputError], to html: inout HTMLWriter) {
    guard !errors.isEmpty else { return }
    html.element("section", ["class": "errors"]) { html in
      html.element("h2", text: "Could not be done")
      html.element("ul") { html in
        for error in errors {
          let place = error.line.map { "\(error.path):\($0)" } ?? error.path
          html.element("li", text: "\(place): \(error.message)")
        }
      }
    }
    html.newLine()
  }

  private func writeFoot(_ summary: RunSummary, to html: inout HTMLWriter) {
    html.element("footer", ["class": "page"]) { html in
      html.element("p", text: SummaryLine.text(summary.tally))
      if !summary.ledgers.isEmpty {
        let names = summary.ledgers.map { "\($0.id) (\($0.path))" }
        html.element("p", text: "Checked against \(names.joined(separator: ", ")).")
      }
      html.element("p", text: "Made by \(Tool.name) \(Tool.version).")
    }
  }

  /// How a policy names a style or a script: by its hash.
  private static func source(_ text: String) -> String { "sha256-" + Base64.text(SHA256.hash(Array(text.utf8))) }
}

/// Bytes as text (RFC 4648, section 4).
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0...3 {
        let digit = digits[Int(bits >> UInt32(18 - 6 * place)) & 63]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
