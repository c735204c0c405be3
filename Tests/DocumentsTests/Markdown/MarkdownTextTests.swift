import Documents
import Testing

/// What Markdown's text becomes.
@Suite struct MarkdownTextTests {
  @Test func `marks inside a number join it, and its span holds them`() throws {
    let document = try markdown("between 28–**33**% of all and 4**00**,000")
    #expect(document.texts == ["between 28–33% of all and 400,000"])
    #expect(document.origin(of: "28–33%") == "28–**33**%")
    #expect(document.marked { $0 == .strong } == ["33", "00"])
  }

  @Test func `the lines of a paragraph are one, whatever stands before them`() throws {
    let document = try markdown("up from\n3.4\nbn\r\nto 5\n\n> quoted\n> on\nlazily\n\n- item\n  goes on\n")
    #expect(document.texts == ["up from 3.4 bn to 5", "quoted on lazily", "item goes on"])
    #expect(document.origin(of: "quoted on lazily") == "quoted\n> on\nlazily")
    #expect(document.blocks.map(\.isQuoted) == [false, true, false])
  }

  @Test func `hard breaks are line breaks`() throws {
    let document = try markdown("one  \ntwo\\\nthree<br>four")
    #expect(document.texts == ["one\ntwo\nthree\nfour"])
    #expect(document.origin(of: "e\nt") == "e  \nt")
  }

  @Test(arguments: [
    (#"28\% \*x\* \\ \$5"#, #"28% *x* \ $5"#), ("28&ndash;33&#37; &amp; &bogus; AT&T", "28–33% & &bogus; AT&T"),
    ("5 < 6 > 4", "5 < 6 > 4"), ("5*3 and snake_case_word", "5*3 and snake_case_word"),
    ("$5 million to $6 million", "$5 million to $6 million"),
    ("about ~400,000 or 20~30% and 40~50%", "about ~400,000 or 20~30% and 40~50%"),
    ("some words a\u{1}b", "some words a b"),
    ("ex\u{AD}perts\u{200B}", "experts"), ("&copy 2026", "&copy 2026"),
  ])
  func `escapes, references and signs are read as the reader sees them`(source: String, prose: String) throws {
    #expect(try markdown(source).texts == [prose])
  }

  @Test func `code blocks are passed over, code spans are marked`() throws {
    let document = try markdown("a `f(10) \\|` b\n\n```\n28%\n```\n\n    33%\n\n~~~ r\n5%\n~~~\n\nend `` x`y ``")
    #expect(document.texts == ["a f(10) \\| b", "end x`y"])
    #expect(document.marked { $0 == .code } == ["f(10) \\|", "x`y"])
  }

  @Test func `links, autolinks and bare addresses are marked with where they go`() throws {
    let document = try markdown(
      "[a](/x \"t\") [b][r] <https://x.org> www.y.org me@z.org https://e.org/a?b=1&c=2, ![alt *text*](i.png) [c](</d e>)\n\n[r]: http://r.org/?a=1&amp;b=2"
    )
    #expect(document.texts == ["a b https://x.org www.y.org me@z.org https://e.org/a?b=1&c=2, c", "alt text"])
    #expect(
      document.marks.map(\.kind) == [
        .link(destination: "/x"), .link(destination: "http://r.org/?a=1&b=2"), .link(destination: "https://x.org"),
        .link(destination: "http://www.y.org"), .link(destination: "mailto:me@z.org"),
        .link(destination: "https://e.org/a?b=1&c=2"), .link(destination: "/d e"),
      ])
  }

  @Test func `two tildes strike out, one does not`() throws {
    let document = try markdown("was ~~25%~~ 27%, ~about~ 5")
    #expect(document.texts == ["was 25% 27%, ~about~ 5"])
    #expect(document.marked { $0 == .deleted } == ["25%"])
  }

  @Test func `the texts of an image follow its paragraph`() throws {
    let document = try markdown("![Bars: 28&ndash;33%\nby level](a.png \"Figure 2\")\n*Figure 2: shares*\n\nnext")
    #expect(
      document.outline == [
        "paragraph: Figure 2: shares", "alternative: Bars: 28–33% by level", "alternative: Figure 2", "paragraph: next",
      ])
    #expect(document.origin(of: "28–33%") == "28&ndash;33%")
  }

  @Test func `a byte order mark and CRLF move nothing`() throws {
    let text = "# A\r\n\r\nup 28&ndash;33%\r\nof all\r\n"
    let document = try DocumentReader().read(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(document.texts == ["A", "up 28–33% of all"])
    #expect(document.origin(of: "28–33% of") == "28&ndash;33%\r\nof")
    #expect(document.map.segments.first?.source == ByteRange(5, 6))
  }

  @Test func `white space and invisible characters are seen at every place of a line`() throws {
    for length in 1..<50 {
      let word = String(repeating: "a", count: length)
      let source = "\(word)  b \(word)\u{AD}c\u{200B} \t\(word)’d \(word)\u{7F}e \(word)"
      let prose = "\(word) b \(word)c \(word)’d \(word) e \(word)"
      #expect(try markdown(source).texts == [prose])
      #expect(try html("<p>\(source) </p>").texts == [prose])
    }
  }

  @Test func `links that share a definition lead where it says, between links of their own`() throws {
    let document = try markdown("[a][d] [b](x) [c][d] [e](z&amp;1) [f][d] [g](x)\n\n[d]: y&amp;2\n")
    let destinations = document.marks.map { mark in
      if case .link(let destination) = mark.kind { destination } else { "" }
    }
    #expect(destinations == ["y&2", "x", "y&2", "z&1", "y&2", "x"])
  }
}
