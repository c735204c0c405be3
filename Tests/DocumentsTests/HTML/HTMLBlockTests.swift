import Documents
import Testing

/// What blocks are and how they hang together.
@Suite struct HTMLBlockTests {
  @Test func `headings govern what follows until one of their level`() throws {
    let document = try html("<h1>A</h1><p>a<h2>B</h2><p>b<h3>C</h3><p>c<h2>D</h2><p>d<h1>E</h1><p>e")
    let headings = document.blocks.map { $0.heading.map { document.text(document.blocks[$0].range) } }
    #expect(document.texts == ["A", "a", "B", "b", "C", "c", "D", "d", "E", "e"])
    #expect(headings == [nil, "A", "A", "B", "B", "C", "A", "D", nil, "E"])
  }

  @Test func `a heading inside a quotation, an item or an aside governs nothing after it`() throws {
    let document = try html(
      "<h2>A</h2><blockquote><h3>B</h3><p>b</blockquote><p>x<ul><li><h4>C</h4><p>c</ul><p>y<aside><h3>D</h3></aside><p>z"
    )
    let heading = { (text: String) -> String? in
      let block = document.blocks.first { document.text($0.range) == text }
      return block?.heading.map { document.text(document.blocks[$0].range) }
    }
    #expect(["b", "x", "c", "y", "z"].map(heading) == ["B", "A", "C", "A", "A"])
  }

  @Test func `items hang on the paragraph before their list or the item around it`() throws {
    let document = try html(
      "<p>Shares:</p><ul><li>one<ul><li>inner</ul><li><p>two<p>more<ol><li>deep</ol></ul><p>After</p><ul><li>last</ul>")
    #expect(
      document.outline == [
        "paragraph: Shares:", "item: one", "item: inner", "item: two", "paragraph: more", "item: deep",
        "paragraph: After", "item: last",
      ])
    #expect(document.blocks.map(\.parent) == [nil, 0, 1, 0, 3, 3, nil, 6])
  }

  @Test func `a list is not introduced by what stands further off`() throws {
    let document = try html(
      "<p>Text<h2>Head</h2><ul><li>a</ul><hr><ul><li>b</ul><p>Text<hr><ul><li>c</ul><ul><li>d</ul>")
    #expect(document.blocks.filter { $0.kind == .listItem }.map(\.parent) == [nil, nil, nil, nil])
  }

  @Test func `a description hangs on its term`() throws {
    let document = try html("<p>By level:<dl><dt>Novice<dd>15%<dd>of 40<dt>Expert<dd>33%</dl>")
    #expect(
      document.outline == [
        "paragraph: By level:", "item: Novice", "item: 15%", "item: of 40", "item: Expert", "item: 33%",
      ])
    #expect(document.blocks.map(\.parent) == [nil, 0, 1, 1, 0, 4])
  }

  @Test func `quotations are told, marks too`() throws {
    let document = try html(
      "<blockquote><p>quoted <q>inner</q></blockquote><p><em>a</em> <strong>b</strong> <del>c</del> <sup>2</sup> <sub>3</sub> "
        + "<cite>Book</cite> <time datetime=2026-06-16>June</time> <a href='/x?a=1&amp;b=2'>link</a>")
    #expect(document.blocks.map(\.isQuoted) == [true, false])
    #expect(
      document.marks.map { "\(document.text($0.range))" } == ["inner", "a", "b", "c", "2", "3", "Book", "June", "link"])
    #expect(
      document.marks.map(\.kind) == [
        .quotation, .emphasis, .strong, .deleted, .superscript, .subscript, .citation, .time("2026-06-16"),
        .link(destination: "/x?a=1&b=2"),
      ])
  }

  @Test func `a mark that runs over several blocks is one mark in each`() throws {
    let document = try html("<a href=x><p>one</p><p>two</p></a><p>three<b>four")
    #expect(document.marks.map { document.text($0.range) } == ["one", "two", "four"])
  }

  @Test func `a link without text is kept, an anchor is none`() throws {
    let document = try html("<p>a<a href=x><img src=y></a>b<a id=z></a>")
    #expect(document.marks == [Mark(kind: .link(destination: "x"), range: ByteRange(1, 1))])
  }

  @Test func `an image's texts follow its paragraph`() throws {
    let document = try html(
      "<p>Sales <img alt='Chart: up 28%' title='Sales in 2026'> rose.</p><p>End <img alt=' '><img>")
    #expect(
      document.outline == [
        "paragraph: Sales rose.", "alternative: Chart: up 28%", "alternative: Sales in 2026", "paragraph: End",
      ])
    #expect(document.origin(of: "up 28%") == "up 28%")
  }

  @Test func `references in an attribute are decoded and traced`() throws {
    let document = try html("<p>x<img alt=\"28&ndash;33% &amp; more?a=1&copy=2\">")
    #expect(document.texts.last == "28–33% & more?a=1&copy=2")
    #expect(document.origin(of: "28–33%") == "28&ndash;33%")
  }

  @Test func `what stands in a figure has its number`() throws {
    let document = try html(
      "<p>a<figure title='Fig'><img alt='Bars'><figcaption>By <b>level</b></figcaption></figure><p>b"
        + "<figure><table><tr><th>x<tr><td>1</table><figcaption>Two</figcaption></figure>")
    #expect(
      document.outline == [
        "paragraph: a", "alternative: Fig", "alternative: Bars", "caption: By level", "paragraph: b", "cell: x",
        "cell: 1",
        "caption: Two",
      ])
    #expect(document.blocks.map(\.figure) == [nil, 0, 0, 0, nil, 1, 1, 1])
    #expect(document.tables.first?.caption == 7)
  }

  @Test func `languages are inherited and end with their element`() throws {
    let document = try html("<html lang=en-GB><p>a<p lang=de>b<i lang=fr>c</i><div lang=''>d</div>e")
    #expect(document.metadata.language == "en-gb")
    #expect(document.blocks.map(\.language) == ["en-gb", "de", nil, "en-gb"])
  }

  @Test func `footnotes and references to them are told by their names`() throws {
    let document = try html(
      "<p>33%<sup><a href='#fn1'>1</a></sup> of all<ol><li id=fn1>Of 400. <a href='#fnref1'>↩</a></ol><p id=fns>x<p id=function1>y"
    )
    #expect(
      document.outline == [
        "paragraph: 33%1 of all", "footnote(fn1): Of 400. ↩", "paragraph: x", "paragraph: y",
      ])
    #expect(
      document.marks.map(\.kind) == [
        .superscript, .link(destination: "#fn1"), .footnoteReference(label: "fn1"), .link(destination: "#fnref1"),
      ])
  }
}
