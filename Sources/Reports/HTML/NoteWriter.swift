internal import Checking
internal import Documents
internal import Ledger

/// Writes what stands in the margin beside a claim or another place.
struct NoteWriter {
  let document: CheckedDocument
  /// What the ids of the article's elements begin with.
  let id: String

  /// Writes the notes of a block, if it has any.
  func write(_ annotations: ArraySlice<Annotations.Annotation>, to html: inout HTMLWriter) {
    guard !annotations.isEmpty else { return }
    html.element("ol", ["class": "notes"]) { html in
      for annotation in annotations { write(annotation, to: &html) }
    }
  }

  private func write(_ annotation: Annotations.Annotation, to html: inout HTMLWriter) {
    let anchor = "\(id)-\(annotation.number)"
    switch annotation.subject {
    case .claim(let index, let entries):
      let claim = document.result.claims[index]
      // What is reported is told; the rest is there for who asks.
      let isTold = claim.verdict.isFlagged && !entries.isEmpty
      let quiet = isTold ? "" : " quiet"
      html.element("li", ["class": "note \(claim.verdict.style)\(quiet)", "id": "n-\(anchor)"]) { html in
        html.element("details", ["open": isTold ? "" : nil]) { html in
          html.element("summary") { html in
            sign(claim.verdict.sign, claim.verdict.rawValue, to: &html)
            html.element("bdi", ["class": "said"], text: document.result.document.text(annotation.prose))
          }
          write(claim, entries, to: &html)
          back(to: anchor, &html)
        }
      }
    case .remark(let entry):
      html.element("li", ["class": "note s-\(entry.diagnostic.severity.name)", "id": "n-\(anchor)"]) { html in
        html.element("details", ["open": ""]) { html in
          html.element("summary") { html in
            sign("!", entry.diagnostic.severity.name, to: &html)
            html.element("code", text: entry.diagnostic.rule)
          }
          html.element("p", text: entry.diagnostic.message)
          reasons([entry], to: &html)
          back(to: anchor, &html)
        }
      }
    }
  }

  /// Writes what is reported of a place that a reader does not see.
  func writeUnplaced(_ entry: Shown.Entry, to html: inout HTMLWriter) {
    let line = document.lines.position(ofFile: entry.diagnostic.range.lower).line
    html.element("li", ["class": "note s-\(entry.diagnostic.severity.name)"]) { html in
      html.element("p") { html in
        sign("!", entry.diagnostic.severity.name, to: &html)
        html.element("code", text: entry.diagnostic.rule)
        html.text(" line \(line): \(entry.diagnostic.message)")
      }
      reasons([entry], to: &html)
    }
  }

  private func sign(_ sign: String, _ name: String, to html: inout HTMLWriter) {
    html.element("span", ["class": "verdict"]) { html in
      html.element("span", ["aria-hidden": "true"], text: sign)
      html.element("span", ["class": "word"], text: " \(name)")
    }
  }

  private func back(to anchor: String, _ html: inout HTMLWriter) {
    html.element("a", ["class": "back", "href": "#c-\(anchor)"], text: "↩ in the text")
  }

  // MARK: A claim

  private func write(_ claim: JudgedClaim, _ entries: [Shown.Entry], to html: inout HTMLWriter) {
    let messages = entries.isEmpty ? [claim.message] : entries.map(\.diagnostic.message)
    for message in messages where !message.isEmpty { html.element("p", ["class": "message"], text: message) }
    reasons(entries, to: &html)
    let found = claim.finding.flatMap(document.finding)
    let text = found.map { FindingText(open: $0.ledger, finding: $0.finding) }
    html.element("dl") { html in
      if let text {
        row("Ledger", to: &html) { html in
          html.element("strong", ["class": "value"], text: text.finding.value.text)
          html.text(" \(text.name)")
          if let exact = text.finding.exact { html.text("; exactly \(exact.text)") }
        }
      }
      if let derivation = claim.derivation {
        row("Arithmetic", to: &html) { $0.element("span", ["class": "sum"], text: derivation) }
      }
      if let suggestion = claim.suggestion, entries.allSatisfy({ $0.diagnostic.help == nil }) {
        row("Instead", to: &html) { $0.element("ins", text: suggestion) }
      }
      if let quote = text?.finding.quote {
        row("Quote", to: &html) { $0.element("q", ["dir": "auto"], text: quote) }
      }
      if let text {
        row("Source", to: &html) { html in
          let title = text.open.ledger.source.title.text
          if let address = text.address {
            html.element("a", ["href": address, "rel": "noopener noreferrer"], text: title)
          } else {
            html.element("cite", text: title)
          }
        }
      }
    }
    more(about: claim, text, to: &html)
  }

  /// What only few want to know.
  private func more(about claim: JudgedClaim, _ text: FindingText?, to html: inout HTMLWriter) {
    guard text != nil || !claim.rules.isEmpty else { return }
    html.element("details", ["class": "more"]) { html in
      html.element("summary", text: "how it was matched")
      html.element("dl") { html in
        if let text {
          row("Entry", to: &html) { html in
            html.element("code", text: text.finding.id)
            html.text(" ")
            html.element("span", ["class": "place"], text: text.place)
          }
        }
        if !claim.rules.isEmpty {
          row("Rule", to: &html) { html in
            for rule in claim.rules { html.element("code", text: rule) }
          }
        }
        if !claim.evidence.isEmpty { row("Matched on", to: &html) { $0.text(matched(claim.evidence)) } }
        if text != nil { row("Sure", to: &html) { $0.text("\(claim.confidence)%") } }
      }
    }
  }

  /// The words that speak for the finding, each once.
  private func matched(_ evidence: [Evidence]) -> String {
    var seen: Set<String> = []
    let words = evidence.compactMap { evidence -> String? in
      guard evidence.weight > 0, !evidence.term.isEmpty, seen.insert(evidence.term).inserted else { return nil }
      return "“\(evidence.term)” (\(evidence.feature))"
    }
    return words.isEmpty ? "nothing but its value" : words.joined(separator: ", ")
  }

  private func row(_ name: String, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    html.element("dt", text: name)
    html.element("dd", [:], body)
  }

  /// Why the tool thinks so, what to do, and whether it was allowed.
  private func reasons(_ entries: [Shown.Entry], to html: inout HTMLWriter) {
    let reasons = entries.flatMap(\.diagnostic.why)
    if !reasons.isEmpty {
      html.element("ul", ["class": "why"]) { html in
        for reason in reasons { html.element("li", text: reason) }
      }
    }
    for entry in entries {
      if let help = entry.diagnostic.help { html.element("p", ["class": "help"], text: "To mend it: \(help).") }
      if let setAside = entry.setAside {
        html.element("p", ["class": "allowed"], text: "Not reported: \(setAside.note).")
      }
    }
  }
}
