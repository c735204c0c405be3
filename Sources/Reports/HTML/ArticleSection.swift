internal import Checking
internal import Documents
internal import Ledger

/// One article of a report: what came of it, its figures beside the ledger's, its text with notes.
struct ArticleSection {
  let document: CheckedDocument
  let shown: Shown

  /// The same in every run.
  var id: String { "a" + Fingerprint.hash([document.path]) }

  /// What the article calls itself; its path where it has no title.
  var title: String {
    let article = document.result.document
    if let title = article.metadata.title?.value, !title.allSatisfy(\.isWhitespace) { return title }
    let heading = article.blocks.first { block in
      if case .heading = block.kind { return true }
      return false
    }
    return heading.map { article.text($0.range) } ?? document.path
  }

  func html() -> [UInt8] {
    let annotations = Annotations(document, shown: shown)
    let tally = Tally(document)
    var html = HTMLWriter()
    html.element("section", ["class": "view", "id": id]) { html in
      html.element("header", ["class": "head"]) { html in
        html.element("h2", text: document.path)
        html.element("p", ["class": "sum-up"], text: summary(tally))
        writeFilter(tally, to: &html)
      }
      MetricPlots(document).write(to: &html)
      html.element("article", ["lang": document.result.document.metadata.language]) { html in
        html.newLine()
        BodyWriter(document, annotations, id: id).write(to: &html)
      }
      writeUnplaced(annotations.unplaced, to: &html)
    }
    html.newLine()
    return html.bytes
  }

  /// "33 claims, 5 flagged: 1 error, 2 warnings"
  private func summary(_ tally: Tally) -> String {
    let severities = [Severity.error, .warning].filter { tally.diagnostics($0) > 0 }.map { severity in
      "\(tally.diagnostics(severity)) \(severity.name)\(tally.diagnostics(severity) == 1 ? "" : "s")"
    }
    let claims = "\(tally.claims) claim\(tally.claims == 1 ? "" : "s"), \(tally.flagged) flagged"
    return severities.isEmpty ? claims : "\(claims): \(severities.joined(separator: ", "))"
  }

  /// What is shown: a box for each verdict there is.
  private func writeFilter(_ tally: Tally, to html: inout HTMLWriter) {
    let counts = Verdict.listed.map(tally.claims)
    VerdictBar(counts: counts).write(to: &html)
    html.element("fieldset", ["class": "filter"]) { html in
      html.element("legend", text: "Show claims that are")
      for (verdict, count) in zip(Verdict.listed, counts) where count > 0 {
        html.element("label", ["class": verdict.style]) { html in
          html.open(
            "input", ["type": "checkbox", "checked": "", "value": verdict.rawValue])
          html.element("span", ["aria-hidden": "true"], text: verdict.sign)
          html.text(" \(verdict.rawValue) ")
          html.element("b", text: String(count))
        }
      }
    }
  }

  private func writeUnplaced(_ entries: [Shown.Entry], to html: inout HTMLWriter) {
    guard !entries.isEmpty else { return }
    let notes = NoteWriter(document: document, id: id)
    html.element("section", ["class": "besides"]) { html in
      html.element("h3", text: "Besides the text")
      html.element("ul", ["class": "notes"]) { html in
        for entry in entries { notes.writeUnplaced(entry, to: &html) }
      }
    }
  }
}
