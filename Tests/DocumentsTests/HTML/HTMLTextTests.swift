import Documents
import Testing

/// What text becomes: white space, references, tags inside words, blocks.
@Suite struct HTMLTextTests {
  @Test func `tags inside a number join it, and its span holds them`() throws {
    let document = try html("<p>between 28<b>–33</b>% of all</p>")
    #expect(document.texts == ["between 28–33% of all"])
    #expect(document.origin(of: "28–33%") == "28<b>–33</b>%")
  }

  @Test func `a comment inside a number joins it`() throws {
    #expect(try html("<p>28<!-- sic -->–33%").texts == ["28–33%"])
  }

  @Test func `references are decoded, and their spans hold the whole reference`() throws {
    let document = try html("<p>fell 28&ndash;33&nbsp;&#37; &amp; rose 5&#160;points")
    #expect(document.texts == ["fell 28–33\u{A0}% & rose 5\u{A0}points"])
    #expect(document.origin(of: "28–33\u{A0}%") == "28&ndash;33&nbsp;&#37;")
    #expect(document.origin(of: "–") == "&ndash;")
  }

  @Test(arguments: [
    ("10&#150;20&#37;", "10–20%"), ("10&hairsp;000", "10\u{200A}000"), ("5&percnt; &lpar;net&rpar;", "5% (net)"),
    ("AT&T and R&D", "AT&T and R&D"), ("&copy 2026 &bogus; &", "© 2026 &bogus; &"),
    ("3 < 5 and 7 > 6", "3 < 5 and 7 > 6"),
    ("x&NotEqual;y", "x≠y"), ("a &lt;b&gt; c", "a <b> c"), ("&amp;nbsp;", "&nbsp;"), ("Q&A&nbsp;5", "Q&A\u{A0}5"),
    ("&NoSuchName;&ndash;", "&NoSuchName;–"), ("1&comma;000&period;5", "1,000.5"),
  ])
  func `references that browsers know are read, others stay text`(source: String, prose: String) throws {
    let document = try html("<p>\(source)</p><p>end")
    #expect(document.texts == [prose, "end"])
  }

  @Test func `white space is one space, and none at the edges`() throws {
    let document = try html("<p>\n  up \t\r\n  <b> 28%  </b>\n of  <i>all</i> </p>")
    #expect(document.texts == ["up 28% of all"])
    #expect(document.marked { $0 == .strong } == ["28%"])
  }

  @Test func `invisible characters are left out`() throws {
    let document = try html("<p>ex&shy;perts 400\u{200B},000 \u{2060} users&#8203; &#xFEFF;now")
    #expect(document.texts == ["experts 400,000 users now"])
  }

  @Test func `control characters are white space`() throws {
    let document = try html("<p>28\u{1}33% up by&#9;5")
    #expect(document.texts == ["28 33% up by 5"])
  }

  @Test func `block tags separate, inline tags do not`() throws {
    let document = try html("<div>one<div>two</div>three<span>four</span></div><section>five</section>six")
    #expect(document.texts == ["one", "two", "threefour", "five", "six"])
  }

  @Test func `a line break is a line break, two are a new paragraph`() throws {
    let document = try html("<p>one<br>two <br/> three<br><br>four<br></p><h2>a<br><br>b</h2>")
    #expect(document.outline == ["paragraph: one\ntwo\nthree", "paragraph: four", "heading2: a\nb"])
    #expect(document.origin(of: "\n") == "<br>")
  }

  @Test func `what is not read leaves no trace`() throws {
    let document = try html(
      """
      <head><script>var a = "1%";</script><style>b{top:2%}</style><noscript>3%</noscript></head>
      <body><nav><ul><li>4%</ul></nav><p>x<script>5%</script>y</p><pre>6%</pre><template>7%</template><svg><text>8%</text></svg>
      <math><mn>9%</mn></math><select><option>10%</option></select><button>11%</button><textarea>12%</textarea>
      <p hidden>13%</p><p aria-hidden="true">14%</p><p style="display: none">15%</p><div role="navigation">16%</div>
      <iframe>17%</iframe><video>18%</video><p aria-hidden=false>kept</p><dialog>19%</dialog><p>end
      """)
    #expect(document.texts == ["xy", "kept", "end"])
  }

  @Test func `asides, footers and folded parts are read`() throws {
    let document = try html(
      "<details><summary>More</summary>Inside</details><aside>Side</aside><footer>Foot</footer><dialog open>Shown</dialog>"
    )
    #expect(document.texts == ["More", "Inside", "Side", "Foot", "Shown"])
  }

  @Test func `a page whose body is said to be hidden is read all the same`() throws {
    #expect(try html("<html hidden><body style='visibility:hidden'><p>28%").texts == ["28%"])
  }

  @Test func `inline code stays in its sentence under a mark`() throws {
    let document = try html("<p>call <code>f(10)</code>, <kbd>Ctrl</kbd> or <var>x</var>")
    #expect(document.texts == ["call f(10), Ctrl or x"])
    #expect(document.marked { $0 == .code } == ["f(10)", "Ctrl", "x"])
  }

  @Test func `CRLF line ends are white space`() throws {
    #expect(try html("<p>one\r\ntwo\r\n\r\nthree</p>\r\n").texts == ["one two three"])
  }

  @Test func `text longer than the parser's buffer keeps its places`() throws {
    let word = "naïve–café 𝟙 "
    let document = try html("<p>" + String(repeating: word, count: 400) + "at 28&ndash;33%</p>")
    #expect(document.origin(of: "28–33%") == "28&ndash;33%")
    #expect(document.map.segments.first?.source == ByteRange(3, 3 + String(repeating: word, count: 400).utf8.count + 5))
  }
}
