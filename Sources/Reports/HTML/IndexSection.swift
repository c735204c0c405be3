internal import Checking

/// The first page of a report on several articles: the articles by what was found in them, and the findings by how often they are bent.
struct IndexSection {
  let digests: [ArticleDigest]

  /// Findings beyond these are not listed.
  private static let findingLimit = 50

  private struct BentFinding {
    let first: ArticleDigest.Bent
    var stated: [(article: ArticleDigest, bent: ArticleDigest.Bent)] = []
  }

  func write(to html: inout HTMLWriter) {
    html.element("section", ["class": "view", "id": "index"]) { html in
      html.element("h2", text: "\(digests.count) articles")
      if let worst = ranked.first, worst.flagged > 0 {
        html.element("p", ["class": "worst"]) { html in
          html.text("The article that bends most is ")
          html.element("a", ["href": "#\(worst.id)"], text: worst.title)
          html.text(": \(worst.flagged) of \(worst.claims) claims.")
        }
      }
      writeArticles(to: &html)
      writeFindings(to: &html)
    }
    html.newLine()
  }

  /// The most flagged first, then the larger share, then by path.
  private var ranked: [ArticleDigest] {
    digests.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.flagged != other.flagged { return one.flagged > other.flagged }
      if one.flagged > 0, one.claims != other.claims { return one.claims < other.claims }
      if one.errors != other.errors { return one.errors > other.errors }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func writeArticles(to html: inout HTMLWriter) {
    html.element("h3", text: "Articles by what was found")
    html.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Articles"]) { html in
      html.element("table", ["class": "index"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], text: "Article")
            for name in ["Flagged", "Claims"] {
              html.element("th", ["scope": "col", "class": "number"], text: name)
            }
            html.element("th", ["scope": "col"], text: "Verdicts")
          }
        }
        html.element("tbody") { html in
          for digest in ranked { row(digest, to: &html) }
        }
      }
    }
  }

  private func row(_ digest: ArticleDigest, to html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("a", ["href": "#\(digest.id)"], text: digest.title)
        if digest.title != digest.path { html.element("span", ["class": "path"], text: digest.path) }
      }
      html.element("td", ["class": "number"], text: String(digest.flagged))
      html.element("td", ["class": "number"], text: String(digest.claims))
      html.element("td", ["class": "bar"]) { html in VerdictBar(counts: digest.verdicts).write(to: &html) }
    }
  }

  // MARK: Findings

  private func writeFindings(to html: inout HTMLWriter) {
    let findings = bentFindings()
    guard !findings.isEmpty else { return }
    html.element("h3", text: "Findings by how often they are bent")
    html.element("ol", ["class": "bent"]) { html in
      for finding in findings.prefix(Self.findingLimit) {
        html.element("li") { html in
          html.element("p") { html in
            html.element("strong", text: finding.first.name)
            html.text(" ")
            html.element("b", ["class": "value"], text: finding.first.value)
            let noun = finding.stated.count == 1 ? "time" : "times"
            html.text(" \(finding.stated.count) \(noun)")
          }
          html.element("ul") { html in
            for (article, bent) in finding.stated {
              html.element("li") { html in
                html.element("bdi", ["class": "stated v-\(bent.verdict)"], text: bent.stated)
                html.text(" \(bent.verdict), ")
                html.element("a", ["href": "#\(article.id)"], text: article.title)
              }
            }
          }
        }
      }
    }
    if findings.count > Self.findingLimit {
      html.element("p", text: "\(findings.count - Self.findingLimit) more findings are bent.")
    }
  }

  private func bentFindings() -> [BentFinding] {
    var findings: [BentFinding] = []
    var places: [[String]: Int] = [:]
    for digest in digests {
      for bent in digest.bent {
        let key = [bent.ledger, bent.finding]
        let place = places[key] ?? findings.count
        if place == findings.count {
          places[key] = place
          findings.append(BentFinding(first: bent))
        }
        findings[place].stated.append((digest, bent))
      }
    }
    return findings.enumerated().sorted {
      ($1.element.stated.count, $0.offset) < ($0.element.stated.count, $1.offset)
    }.map(\.element)
  }
}

/// How many claims got each verdict, as one line.
struct VerdictBar {
  /// In the order of `Verdict.listed`.
  let counts: [Int]

  func write(to html: inout HTMLWriter) {
    let total = counts.reduce(0, +)
    guard total > 0 else { return }
    let parts = zip(Verdict.listed, counts).filter { $0.1 > 0 }
    let label = parts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
    html.element("svg", ["class": "verdicts", "width": "100%", "height": "12", "role": "img", "aria-label": label]) {
      html in
      let scale = Scale([])
      var place = 0.0
      for (verdict, count) in parts {
        let width = Double(count) / Double(total) * 100
        html.element(
          "rect",
          ["class": verdict.style, "x": scale.text(place), "y": "0", "width": scale.text(width), "height": "12"],
          text: "")
        place += width
      }
    }
  }
}
