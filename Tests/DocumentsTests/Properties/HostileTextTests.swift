import TestSupport
import Testing

@testable import Documents

/// Articles made to break a reader: each is read, in a time and a memory that its length explains.
@Suite struct `A hostile article` {
  private static let depth = 100_000

  @Test(
    .timeLimit(.minutes(8)),
    arguments: [
      ("page.html", "<div>", "</div>"), ("page.html", "<ul><li>", ""), ("page.html", "<b>", ""),
      ("page.html", "<blockquote>", ""), ("page.html", "<font>", "</font>"), ("page.html", "<table><tr><td>", ""),
      ("page.md", "> ", ""), ("page.md", "[", "]"), ("page.md", "*", ""), ("page.md", "<div>\n", ""),
      ("page.md", "- ", ""), ("page.txt", "(", ")"),
    ])
  func `nested a hundred thousand deep is read`(path: String, open: String, close: String) throws {
    let text = String(repeating: open, count: Self.depth) + "34% of all" + String(repeating: close, count: Self.depth)
    // It may be refused, which is an error with words; it may not crash or hang.
    do throws(InputError) {
      let document = try DocumentReader().read(path: path, bytes: Array(text.utf8))
      #expect(document.texts.contains { $0.contains("34% of all") })
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(8))) func `of a hundred thousand table cells is read`() throws {
    let rows = String(repeating: "<tr>" + String(repeating: "<td>5%", count: 100), count: 1000)
    let document = try html("<table>\(rows)</table>")
    #expect(document.tables.first?.cells.count == 100_000)
    let bars = String(repeating: "|5%", count: 100) + "|\n"
    let head = String(repeating: "|a", count: 100) + "|\n" + String(repeating: "|-", count: 100) + "|\n"
    #expect(try markdown(head + String(repeating: bars, count: 1000)).tables.first?.rows == 1001)
  }

  @Test(.timeLimit(.minutes(8)), arguments: ["page.html", "page.md", "page.txt"])
  func `of one line of ten million bytes is read`(path: String) throws {
    let text = String(repeating: "a line without an end, 34% of it ", count: 300_000)
    let document = try DocumentReader().read(path: path, bytes: Array(text.utf8))
    #expect(document.prose.count == text.utf8.count - 1)
  }

  // What fuzzing has found.

  @Test func `with a title in the middle of a cell keeps the cell whole`() throws {
    let document = try html(
      "<table><tr><th>Coast<title>oth<th>Rate</th></tr><tr><td>North</td><td>28</td></tr></table>")
    #expect(Promises(document: document).violations == [])
    #expect(document.grid(0) == [["Coast\nRate", ""], ["North", "28"]])
  }

  @Test func `with an element left open in a cell of bars ends it with the cell`() throws {
    let document = try markdown("|x<l lang=e>||\n\n.")
    #expect(Promises(document: document).violations == [])
    #expect(document.texts.last == ".")
  }

  @Test func `with a break that is left open goes on behind it in its order`() throws {
    let document = try markdown("<table><th>R<br\n\nk<i> and 5%")
    #expect(Promises(document: document).violations == [])
    #expect(document.texts.contains { $0.contains("5%") })
  }

  @Test(arguments: ["<!DOCTo\u{FFFE}f  ", "a \u{FFFF}  b<!T\u{FFFE}l>\r", "<p>\u{FFFF}28% <b>\u{FFFE}</b>\r\n x"])
  func `with characters that are none is read as any other`(source: String) throws {
    #expect(Promises(document: try html(source)).violations == [])
  }

  @Test func `with a style that nothing ends keeps the promises of a document`() throws {
    let filling = String(
      repeating: "<p>The winter count&nbsp;is <b>out</b>\n 28&ndash;33&#37;</p>\n<ul>\n<li>x\n", count: 60)
    for shift in 0..<40 {
      let page = "y<style> \(String(repeating: "a", count: shift))\(filling)</p>\n<ul>\n<li>40&nbsp;%</li></p> "
      #expect(Promises(document: try html(page), decodes: false).violations == [])
    }
  }

  @Test func `with a footnote's number that has no text marks nothing`() throws {
    let document = try markdown("<div ><img alt=\"\n\n.\n\no<ote>[^s]\n\nT\n<\n|\nh\n<d a=\"\">i")
    #expect(Promises(document: document, decodes: false).violations == [])
  }

  @Test func `with a footnote's number in a table in an attribute marks it within one block`() throws {
    let text = "<div ><img \n\nt\n\n.\n\no\n\n%\u{0B}alt=\".\n\nt\n|t|R|\n-|[^Z]\n|  l  →\n|\n\n|\u{15}%\n:\n|\n-<i>"
    #expect(Promises(document: try markdown(text), decodes: false).violations == [])
  }

  @Test func `that ends in a digit is read alike whatever stands behind it in memory`() {
    let text = Array("x\n\n- 5".utf8)
    let readings = Array(". )a5\n".utf8).map { next in
      // The byte lies behind the end of the array, in its own memory.
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: text.count + 1) { buffer, count in
        for (index, byte) in (text + [next]).enumerated() { unsafe buffer[index] = byte }
        count = text.count
      }
      return (try? MD4C.events(of: bytes, from: 0, hasIndentedCode: true))?.list.map(\.kind.rawValue)
    }
    #expect(readings.allSatisfy { $0 != nil && $0 == readings[0] })
  }
}
