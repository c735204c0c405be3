import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct SourceWindowTests {
  /// Words of many widths and origins, in an order that a seed decides.
  private static func line(seed: Int, words: Int) -> String {
    let stock = [
      "time", "28–33%", "東京", "👩‍🔬", "e\u{301}\u{302}\u{323}", "🇩🇪", "\u{202E}", "\u{1B}[0m", "\t", "क्षि", "한국", "1️⃣", "ﷺ",
      "##[x]",
      "::error::", "\u{200D}", "नमस्ते", "\u{E0041}", "a\u{FE0F}", "漢\u{E0100}", "ᄒ", "𝟛", "\u{7F}", "عربي\u{200C}متن",
    ]
    var state = UInt64(truncatingIfNeeded: seed) &* 6_364_136_223_846_793_005 &+ 1
    return (0..<words).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return stock[Int(state >> 33) % stock.count]
    }.joined(separator: " ")
  }

  @Test(arguments: 0..<40)
  func `whatever a line holds, its window keeps to the width and its mark stays under it`(seed: Int) throws {
    let text = Self.line(seed: seed, words: 3 + seed % 60)
    let bytes = Array(text.utf8)
    let article = SampleArticle("a.md", .text(text))
    for width in [20, 31, 44, 80, 200] {
      // Spans from any byte to any byte, those inside a character included.
      for start in stride(from: 0, through: bytes.count, by: 5 + seed % 7) {
        let range = ByteRange(start, min(bytes.count, start + 1 + (start * 7 + seed) % 40))
        let diagnostic = Diagnostic(rule: "r", severity: .error, range: range, message: "m", label: "")
        let lines = pretty(article.checked(diagnostics: [diagnostic]), width: width)
          .split(separator: "\n", omittingEmptySubsequences: false)
        let source = try #require(lines.first { $0.hasPrefix(" 1 |") })
        let mark = try #require(lines.first { $0.contains("^") })
        let columns = max(16, width - 5)
        #expect(mark.utf8.count <= columns + 5, "\(seed) \(width) \(range)")
        #expect(source.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(!source.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x200B })
        #expect(!source.contains("##["))
        // No more columns than there are: every character counted here takes at least one.
        let taken = source.dropFirst(5).reduce(0) {
          $0 + ($1.unicodeScalars.first?.properties.isGraphemeExtend == true ? 0 : 1)
        }
        #expect(taken <= columns, "\(seed) \(width) \(range): \(source)")
      }
    }
  }

  @Test func `a cut never splits a character that people see as one`() {
    let family = "👨‍👩‍👧‍👦"
    let article = SampleArticle(
      "a.md", .text(String(repeating: family, count: 40)), "33%", .text(String(repeating: family, count: 40)))
    for width in 24...60 {
      let diagnostic = Diagnostic(rule: "r", severity: .error, range: article.place("33%"), message: "m", label: "")
      let text = pretty(article.checked(diagnostics: [diagnostic]), width: width)
      let line = text.split(separator: "\n")[3].dropFirst(5)
      #expect(line.contains("33%"))
      #expect(line.replacing(family, with: "").replacing("33%", with: "") == "……", "\(width): \(line)")
    }
  }

  @Test(.timeLimit(.minutes(8)))
  func `a thousand places in one line of a megabyte are drawn without reading it a thousand times`() {
    let article = SampleArticle("a.html", .text(String(repeating: "fell 33% in – ", count: 70_000)))
    let diagnostics = (0..<1000).map { index in
      let start = 5 + index * 16 * 70
      return Diagnostic(rule: "r", severity: .error, range: ByteRange(start, start + 3), message: "m", label: "")
    }
    let text = pretty(article.checked(diagnostics: diagnostics))
    #expect(text.split(separator: "\n").filter { $0.hasSuffix(" ^^^") }.count == 1000)
  }

  @Test func `more combining marks than a script stacks are cut`() {
    let smear = "3" + String(repeating: "\u{336}", count: 5000) + "3%"
    let article = SampleArticle("a.md", .text(smear))
    let diagnostic = Diagnostic(rule: "r", severity: .error, range: ByteRange(0, 1), message: smear, label: "")
    #expect(pretty(article.checked(diagnostics: [diagnostic])).utf8.count < 600)
  }
}
