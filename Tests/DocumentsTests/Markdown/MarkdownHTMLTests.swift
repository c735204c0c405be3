import Documents
import Testing

/// HTML inside Markdown is read as HTML.
@Suite struct MarkdownHTMLTests {
  @Test func `inline tags say what they say in HTML`() throws {
    let document = try markdown(
      "up 28<b>–33</b>%, <span class=x>10<sup>6</sup></span> <!-- 5% --> <del>6%</del> <a href='/y?a&amp;b'>z</a> <q>q</q>"
    )
    #expect(document.texts == ["up 28–33%, 106 6% z q"])
    #expect(
      document.marks.map(\.kind) == [
        .strong, .superscript, .deleted, .link(destination: "/y?a&b"), .quotation,
      ])
    #expect(document.origin(of: "28–33%") == "28<b>–33</b>%")
  }

  @Test func `blocks of HTML are read with their references and tags`() throws {
    let document = try markdown(
      "a\n\n<div class=\"box\">\n28&ndash;33%\n<b>of\nall</b> &hairsp;\n</div>\n\n<p>one</p><p>two\n\nthree\n")
    #expect(document.texts == ["a", "28–33% of all \u{200A}", "one", "two", "three"])
    #expect(document.origin(of: "28–33% of all") == "28&ndash;33%\n<b>of\nall")
  }

  @Test func `Markdown between the tags of a block is Markdown`() throws {
    let document = try markdown(
      "<details>\n<summary>More <b>here</b></summary>\n\n- one **28%**\n- two\n\n</details>\n\n<blockquote>\n\nquoted\n\n</blockquote>\n\nafter"
    )
    #expect(
      document.outline == [
        "paragraph: More here", "item: one 28%", "item: two", "paragraph: quoted", "paragraph: after",
      ])
    #expect(document.blocks.map(\.isQuoted) == [false, false, false, true, false])
  }

  @Test func `a table of HTML is a table`() throws {
    let document = try markdown(
      "<table>\n<caption>Rates</caption>\n<tr><th>Level</th><th>Rate</th></tr>\n\n<tr><td>Novice</td><td>\n\n**15%**\n\n</td></tr>\n</table>\n\nend"
    )
    #expect(document.grid(0) == [["Level", "Rate"], ["Novice", "15%"]])
    #expect(document.outline.last == "paragraph: end")
  }

  @Test func `scripts, styles and hidden parts are passed over`() throws {
    let document = try markdown(
      "<script>\nvar a = 5;\n\nvar b = 6;\n</script>\n\na <span hidden>7%</span>b\n\n<nav>\n\n- 8%\n\n</nav>\n\n<style>b{}</style>\n\nend"
    )
    #expect(document.texts == ["a b", "end"])
  }

  @Test func `what is left open in a paragraph or an item ends with it`() throws {
    let document = try markdown("a <b>b <button>c\n\nd\n\n- <div hidden>e\n- f\n\ng </div> h </b>")
    #expect(document.texts == ["a b", "d", "f", "g h"])
    #expect(document.marked { $0 == .strong } == ["b"])
  }

  @Test func `images of HTML follow their block`() throws {
    let document = try markdown(
      "a <img src=x alt=\"Bars &amp; lines\"> b\n\n<figure>\n<img alt=\"Chart\">\n<figcaption>By level</figcaption>\n</figure>\n"
    )
    #expect(
      document.outline == [
        "paragraph: a b", "alternative: Bars & lines", "alternative: Chart", "caption: By level",
      ])
    #expect(document.blocks.map(\.figure) == [nil, nil, 0, 0])
  }

  @Test func `a tag over several lines is one tag`() throws {
    let document = try markdown("> a <a\n> href=\"http://x\"\n> title=\"5%\">b</a> c")
    #expect(document.texts == ["a b c"])
  }

  @Test func `an element at the end of a long text changes nothing before it`() throws {
    let text = (1...600).map { "Part *\($0)* of [it](/\($0)),\nwith `code` and\n\n- items\n- | of | it |\n\n" }.joined()
    let plain = try markdown(text)
    let mixed = try markdown(text + "The <b>end</b>.\n")
    #expect(mixed.texts == plain.texts + ["The end."])
    #expect(mixed.marks.dropLast() == plain.marks[...])
    #expect(mixed.map.segments.prefix(plain.map.segments.count).elementsEqual(plain.map.segments))
  }
}
