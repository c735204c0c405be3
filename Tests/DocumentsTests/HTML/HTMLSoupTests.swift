import TestSupport
import Testing

@testable import Documents

/// Markup that no standard allows.
@Suite struct HTMLSoupTests {
  @Test(arguments: [
    ("<p>a <b>28<i>–33%</b> x</i> end", ["a 28–33% x end"]), ("</div></p>28%</b>", ["28%"]),
    ("<p>a</p>b</p>c", ["a", "b", "c"]),
    ("28% < 33% <b", ["28% < 33%"]), ("<ul><li>a<li>b</ul></ul>c", ["a", "b", "c"]),
    ("<p>x</bogus>&nbsp;28%", ["x\u{A0}28%"]),
    ("a<body class=x>b", ["a", "b"]), ("<a href=x>1<a href=y>2", ["12"]), ("<h2>a<h3>b</h2>c", ["a", "b", "c"]),
    ("<P>A</P><TABLE><TR><TD>1<TD>2</TABLE>", ["A", "1", "2"]), ("<p>28&#8211;33%<!-- open", ["28–33%"]),
    ("<p>&#;28%&#x; up", ["28% up"]), ("<i>--></-->28%", ["-->-->28%"]), ("I </3 you 5%", ["I 3 you 5%"]),
    ("<p/>a<br/>b", ["a\nb"]), ("<o:p>a</o:p><x-y>b</x-y>", ["ab"]), ("<p title='a>b'>28%", ["28%"]),
  ])
  func `is read as far as it can be`(source: String, texts: [String]) throws {
    #expect(try html(source).texts == texts)
  }

  @Test func `the parser's texts and tags are all found in the source, whatever the soup`() throws {
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<i>", "text ", "28%", "–", "é", "&nbsp;", "&#150;", "&#8211 ", "&bogus;", "AT&T",
      "&copy 2020", "<", "< ", ">", "&", "&#", "&#;", "&#x;", "&amp", "</bogus>", "</div>", "<div>", "<table>", "<tr>",
      "<td>",
      "<th>", "</table>", "<li>", "<ul>", "</ul>", "<!-- c -->", "<!-- ", "-->", "<?pi x?>", "<!DOCTYPE html>",
      "<html lang=en>", "<body class='a'>", "</body>", "</html>", "<head>", "</head>", "<title>", "</title>", "<br>",
      "<br/>",
      "</br>", "<img alt=\"a>b\">", "<a href=\"x\">", "</a>", "<script>", "var a = '<b>';", "</script>", "<style>",
      "\n", "\r\n",
      "\t", "</", "</3", "<3", "<![CDATA[", "]]>", "<svg>", "</svg>", "<main>", "<p/>", "<x-y>", "&hairsp;", "&semi;",
      "&#59;",
      "&lt;b&gt;", "\"", "'", "=", "<a href='", "<option>", "<textarea>", "<h1>", "</h1>", "<frameset>", "<noscript>",
      "𝟙👩‍🔬", "&NotEqual;", "&#1234567890;", "&#xD800;", "<td", "<td <", "</p", "<o:p>", "&eacute",
    ]
    var random = Random(seed: 2026)
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...25, using: &random) { text += random.pick(pieces) }
      let bytes = ParserInput.prepare(Array(text.utf8))
      let events = try LibXML2.events(of: bytes)
      #expect(events.literals.isEmpty, "\(text.debugDescription)")
      var last = 0
      for event in events.list {
        #expect(Int(event.start) >= last && event.end >= event.start, "\(text.debugDescription)")
        last = Int(event.end)
        guard event.kind == .open else { continue }
        if event.start < event.end {
          #expect(bytes[Int(event.start)] == UInt8(ascii: "<"))
        } else {
          #expect([.html, .head, .body, .p].contains(event.tag), "\(text.debugDescription)")
        }
      }
    }
  }

  @Test(
    .timeLimit(.minutes(8)),
    arguments: [
      "<div>", "<b>x", "<p>", "<table><tr><td>", "<ul><li>x", "<blockquote>", "<!--", "<", "&", "&#", "</", "<a href='",
      "<i hidden>", "<td colspan=1000 rowspan=65534>", "<span lang=de>", "<h1>", "<title>", "<script>", "<figure>",
      "<q>",
    ])
  func `a hundred thousand of one thing are read in time`(piece: String) throws {
    let text = String(repeating: piece, count: 100_000) + "<p>28%"
    _ = try html("x" + text)
  }

  @Test(.timeLimit(.minutes(8))) func `a tag with a hundred thousand attributes is read in time`() throws {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(try html("<p \(attributes)>28%</p>").texts == ["28%"])
  }

  @Test(.timeLimit(.minutes(8))) func `end tags that each search through very many open ones are refused with a place`()
    throws
  {
    let text = String(repeating: "<div>", count: 60_000) + "\n" + String(repeating: "</b>", count: 60_000)
    #expect(throws: InputError.self) { try html(text) }
    do { _ = try html(text) } catch let error as InputError {
      #expect(error.message.hasPrefix("is too tangled"))
      #expect(error.line == 2)
    }
  }
}
