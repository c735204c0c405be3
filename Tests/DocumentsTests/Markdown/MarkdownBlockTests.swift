import Documents
import Testing

@Suite struct MarkdownBlockTests {
  @Test func `headings of both kinds govern what follows`() throws {
    let document = try markdown("A\n===\na\n\n## B ##\nb\n\nC\n---\nc\n")
    #expect(
      document.outline == [
        "heading1: A", "paragraph: a", "heading2: B", "paragraph: b", "heading2: C", "paragraph: c",
      ])
    #expect(document.blocks.map(\.heading) == [nil, 0, 0, 2, 0, 4])
  }

  @Test func `items hang on the paragraph before their list or the item around`() throws {
    let document = try markdown(
      "Shares:\n\n- one\n  - inner\n- two\n\n  more\n\n  1. deep\n\nAfter\n1. last\n\n---\n\n- [x] done\n- [ ] open\n")
    #expect(
      document.outline == [
        "paragraph: Shares:", "item: one", "item: inner", "item: two", "paragraph: more", "item: deep",
        "paragraph: After",
        "item: last", "item: done", "item: open",
      ])
    #expect(document.blocks.map(\.parent) == [nil, 0, 1, 0, 3, 3, nil, 6, nil, nil])
  }

  @Test func `a table has its first row for a head`() throws {
    let document = try markdown("| Level | Rate |\n|:--|--:|\n| Novice | **15%** |\n| Ex\\|pert | |\n| short |\n")
    #expect(document.grid(0) == [["Level", "Rate"], ["Novice", "15%"], ["Ex|pert", ""], ["short", ""]])
    #expect(document.tables.first?.headerRows == 1)
    #expect(document.blocks.first?.cell?.isHeader == true)
    #expect(document.origin(of: "15%") == "15%")
  }

  @Test func `a table that was cut out without its head is a table`() throws {
    let document = try markdown("| Novice | 15% | a \\| b |\n| Expert | 33% | [x](y) |\n\nText | with | bars\n")
    #expect(document.grid(0) == [["Novice", "15%", "a | b"], ["Expert", "33%", "x"]])
    #expect(document.tables.first?.headerRows == 0)
    #expect(document.outline.last == "paragraph: Text | with | bars")
  }

  @Test func `a table is known by any line of hyphens, right under its paragraph, and without bars at its ends`() throws
  {
    let document = try markdown(
      "Rates:\n| Level | Rate |\n|-|:-:|\n| Novice | 15% |\nand more text\n\nLevel | Rate\n--|--\nExpert | **33%**\n")
    #expect(document.grid(0) == [["Level", "Rate"], ["Novice", "15%"]])
    #expect(document.grid(1) == [["Level", "Rate"], ["Expert", "33%"]])
    #expect(document.tables.map(\.headerRows) == [1, 1])
    #expect(
      document.blocks.filter { $0.kind == .paragraph }.map { document.text($0.range) } == ["Rates:", "and more text"])
  }

  @Test func `footnotes are blocks, references to them are marks`() throws {
    let document = try markdown(
      "33%[^1] and 15%[^long-note].\n[^1]: Of 400.\n[^long-note]: First line\n    goes on.\n\n    Second paragraph.\n\nAfter.\n\n[^u]: https://x.org\n"
    )
    #expect(
      document.outline == [
        "paragraph: 33%[^1] and 15%[^long-note].", "footnote(1): Of 400.", "footnote(long-note): First line goes on.",
        "footnote(long-note): Second paragraph.", "paragraph: After.", "footnote(u): https://x.org",
      ])
    #expect(
      document.marks.map(\.kind) == [
        .footnoteReference(label: "1"), .footnoteReference(label: "long-note"), .link(destination: "https://x.org"),
      ])
    #expect(document.marked { if case .footnoteReference = $0 { true } else { false } } == ["[^1]", "[^long-note]"])
  }

  @Test func `wiki links show their words`() throws {
    let document = try markdown(
      "See [[some-page]], [[page|28% *up*]] and ![[chart.png]] [[1]](http://a) [x[[y\n\n| a | b |\n|--|--|\n| [[p\\|q]] | 5 |\n"
    )
    #expect(document.texts == ["See some-page, 28% up and [1] [x[[y", "a", "b", "q", "5"])
    #expect(document.marked { if case .link = $0 { true } else { false } } == ["some-page", "28% up", "[1]", "q"])
    #expect(document.marks.map(\.kind).contains(.link(destination: "p")))
  }

  @Test func `tags of site generators are passed over, what stands between them is read`() throws {
    let document = try markdown(
      """
      {% include a.html %}

      Up {{ page.rate }}% or {{< sc 5 >}}6%, `{{ code 7 }}` {% raw %}8%{% endraw %}9%.

      {{% notice tip %}}
      Inside 10%.
      {{% /notice %}}

      {% highlight r %}
      11%
      {% endhighlight %}

      ## Head {#id}

      ::: note
      Note 12%
      :::

      > [!WARNING]
      > Mind 13%

      {: .lead}
      An open {{ stays. {a} too.
      """)
    #expect(
      document.texts == [
        "Up % or 6%, {{ code 7 }} 9%.", "Inside 10%.", "Head", "Note 12%", "Mind 13%", "An open {{ stays. {a} too.",
      ])
  }

  @Test func `display formulas are passed over, prices are not`() throws {
    #expect(try markdown("a\n\n$$\nx = \\frac{1}{2}\n$$\n\nfrom $$ to $$$, $5").texts == ["a", "from $$ to $$$, $5"])
  }
}
