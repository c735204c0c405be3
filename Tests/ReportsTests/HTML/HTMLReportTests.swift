import Checking
import Documents
import FoundationXML
import Glibc
import Ledger
import Reports
import TestSupport
import Testing

import struct Foundation.Data

@Suite struct `The annotated report` {
  private static let ledger = """
    ledger: 1
    source:
      id: study
      title: A study of review time
      URL: https://study.example/report
      names: [Pilot Study]
    dimensions:
      site:
        members: {north: [], south: []}
    metrics:
      drop:
        label: drop in review time
        words: [review time]
        findings:
          - {site: north, value: 33%, quote: "review time fell 33% in the north"}
          - {site: south, value: 15%}

    """

  private func ledger(_ text: String = ledger) throws -> OpenLedger {
    let bytes = Array(text.utf8)
    let source = SourceText(path: "Claims/study.yml", bytes: bytes, encoding: .utf8, utf8: bytes, offsets: .identity())
    return OpenLedger(try #require(LedgerReader.read(source).ledger))
  }

  private func document(_ path: String, _ text: String, against ledger: OpenLedger? = nil) throws -> CheckedDocument {
    let open = try ledger ?? self.ledger()
    let document = try DocumentReader().read(path: path, bytes: Array(text.utf8))
    return CheckedDocument(Checker(ledgers: [open.ledger]).check(document), ledgers: [open])
  }

  private func report(_ documents: CheckedDocument...) -> String {
    let tally = documents.reduce(Tally()) { $0 + Tally($1) }
    return String(decoding: HTMLReport().render(documents, RunSummary(tally: tally)), as: UTF8.self)
  }

  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."
  private static let right = "In the Pilot Study, review time at the south site fell by 15%."

  @Test func `shows the article with each claim marked by its verdict`() throws {
    let text = report(
      try document("a.md", "# A *new* figure\n\n\(Self.wrong)\n\n- \(Self.right)\n- [more](https://x.example/)\n"))
    #expect(text.contains("heading-1\" dir=\"auto\">A <em>new</em> figure</h3>"))
    #expect(text.contains("<mark class=\"claim v-contradicted\" id=\"c-"))
    #expect(text.contains("aria-label=\"48%: contradicted, note 1\">48%</a></mark>."))
    #expect(text.contains("aria-label=\"15%: supported, note 2\">15%</a></mark>."))
    #expect(text.contains("<a href=\"https://x.example/\" rel=\"noopener noreferrer nofollow\">more</a>"))
  }

  @Test func `says beside a claim what the ledger has, in whose words, and where to read it`() throws {
    let text = report(try document("a.md", Self.wrong))
    #expect(text.contains("<strong class=\"value\">33%</strong> drop in review time: north"))
    #expect(text.contains(">review time fell 33% in the north</q>"))
    #expect(
      text.contains("href=\"https://study.example/report#:~:text=review%20time%20fell%2033%25%20in%20the%20north\""))
    #expect(text.contains("<span class=\"place\">Claims/study.yml:15</span>"))
    #expect(text.contains("article says 48%, ledger says 33%"))
  }

  @Test func `draws what is stated beside what the ledger has`() throws {
    let text = report(try document("a.md", "\(Self.wrong) \(Self.right)"))
    #expect(text.contains("aria-label=\"ledger 33%, stated 48% (contradicted)\""))
    #expect(text.contains("aria-label=\"ledger 15%, stated 15% (supported)\""))
  }

  @Test func `keeps a table a table`() throws {
    let text = report(
      try document("a.md", "| Pilot Study | review time |\n| --- | --- |\n| north | 48% |\n| south | 15% |\n"))
    #expect(text.contains("<th scope=\"col\" dir=\"auto\">review time</th>"))
    #expect(text.contains("<td dir=\"auto\"><mark class=\"claim v-contradicted\""))
  }

  @Test func `nests marks and claims whatever way they cross`() throws {
    let html = "<p>In the <i>Pilot Study</i>, review <a href='https://x.example/'>time at the north site fell by "
    let text = report(try document("a.html", html + "4<b>8</b>%</a> <i>of <b>it</i> all</b>.</p>"))
    #expect(text.contains(">4<strong>8</strong>%</a></mark>"))
    let body = try #require(text.split(separator: "<article>").last?.split(separator: "</article>").first)
    let parsed = try XMLDocument(data: Data("<a>\(body.replacing("<br>", with: ""))</a>".utf8))
    #expect(parsed.rootElement()?.stringValue?.contains("review time at the north site fell by 48% of it all.") == true)
  }

  @Test func `has nothing in it that an article or a ledger could make run`() throws {
    let hostile = """
      # </script><script>alert(1)</script>

      <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x) `"><svg onload=alert(1)>`

      \(Self.wrong)
      """
    let ledger = Self.ledger.replacing("https://study.example/report", with: "javascript:alert(2)")
      .replacing("drop in review time", with: "\"<script>alert(3)</script>\"")
    let text = report(try document("<b>.md", hostile, against: try self.ledger(ledger)))
    #expect(text.components(of: "<script").count == 2)
    #expect(text.components(of: "</script").count == 2)
    for word in ["<img", "<b>.md", "href=\"javascript", "href=\"data", "<svg onload"] { #expect(!text.contains(word)) }
    #expect(text.contains("default-src &#39;none&#39;"))
  }

  @Test func `has an index of several articles: which bends most, and which finding is bent most often`() throws {
    let good = try document("good.md", "# Good\n\n\(Self.right)\n")
    let bad = try document("bad.md", "# Bad\n\n\(Self.wrong)\n\n\(Self.wrong)\n")
    let text = report(good, bad)
    #expect(text.contains("The article that bends most is <a href=\"#"))
    #expect(text.contains(">Bad</a>: 2 of 2 claims.</p>"))
    #expect(text.contains("<strong>drop in review time: north</strong> <b class=\"value\">33%</b> 2 times"))
    let order = text.components(of: "<th scope=\"row\">")
    #expect(order.dropFirst().first?.contains("bad.md") == true)
    #expect(!report(good).contains("id=\"index\""))
  }

  @Test func `tells what was allowed, and what is reported of no words of the text`() throws {
    let checked = try document("a.md", Self.wrong)
    let known = try #require(checked.reported.first)
    let comment = Diagnostic(
      rule: "unused-suppression", severity: .warning, range: ByteRange(0, 0), message: "nothing is reported", label: "")
    let about = KnownDiagnostic(comment, fingerprint: known.fingerprint, quote: "")
    let allowed = CheckedDocument(
      checked.result, ledgers: checked.ledgers, reported: [about],
      setAside: [SetAside(known, reason: .suppressed(isInSource: true, reason: "as printed"))])
    let text = report(allowed)
    #expect(text.contains("Not reported: suppressed: as printed."))
    #expect(text.contains("<h3>Besides the text</h3>"))
  }

  @Test func `has colours that can be read, in light and in dark`() throws {
    let text = report(try document("a.md", Self.right))
    let style = try #require(text.components(of: "<style>").last?.components(of: "</style>").first)
    let palettes = style.components(of: ":root {").dropFirst().prefix(2).map(Palette.init)
    #expect(palettes.count == 2)
    for palette in palettes {
      for name in ["ink", "quiet", "link"] {
        #expect(palette.contrast(name, "paper") >= 4.5)
        #expect(palette.contrast(name, "soft") >= 4.5)
      }
      for verdict in Verdict.allCases.map(\.rawValue) {
        #expect(palette.contrast(verdict, "paper") >= 4.5, "\(verdict)")
        #expect(palette.contrast(verdict, verdict + "-soft") >= 4.5, "\(verdict)")
        #expect(palette.contrast("ink", verdict + "-soft") >= 4.5, "\(verdict)")
      }
    }
  }
}

/// The colours of a style sheet, and the contrast of two as WCAG 2.2 computes it.
private struct Palette {
  private var colors: [String: [Double]] = [:]

  init(_ style: String) {
    for part in style.components(of: "--").dropFirst() {
      let name = part.prefix { $0 != ":" }
      let digits = part.dropFirst(name.count + 2).prefix(7).dropFirst()
      guard digits.utf8.count == 6, let number = Int(digits, radix: 16) else { continue }
      if colors[String(name)] == nil {
        colors[String(name)] = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
      }
    }
  }

  func contrast(_ one: String, _ other: String) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ name: String) -> Double {
    guard let color = colors[name] else { return .nan }
    let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

extension StringProtocol {
  fileprivate func components(of separator: String) -> [String] {
    var parts: [String] = [""]
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      parts[parts.count - 1] += rest[..<place.lowerBound]
      parts.append("")
      rest = rest[place.upperBound...]
    }
    parts[parts.count - 1] += rest
    return parts
  }
}
