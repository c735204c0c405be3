import Documents
import Testing

@Suite struct PlainTextTests {
  @Test func `a number and its unit on two lines of a broken paragraph stand side by side`() throws {
    let document = try plain(
      """
      Short notes.

      Emissions from the burning of coal, oil and gas alone have reached 37.6
      GtCO2 in the year, which is more than in any other since the first of
      them were counted.
      """)
    #expect(document.texts.last?.contains("37.6 GtCO2 in the year") == true)
  }

  @Test func `hard-wrapped lines are one paragraph, blank lines separate`() throws {
    let document = try plain(
      """
      The survey went out to four hundred lighthouse keepers in the
      spring, and by the end of May two thirds of them had sent their
      answers back, most of them by post.

      Of those who answered, between 28% and
      33% said they would do it again.
      """)
    #expect(
      document.texts == [
        "The survey went out to four hundred lighthouse keepers in the spring, and by the end of May two thirds of them had sent their answers back, most of them by post.",
        "Of those who answered, between 28% and 33% said they would do it again.",
      ])
    #expect(document.origin(of: "and 33%") == "and\n33%")
  }

  @Test func `a word or a figure that is broken at a hyphen is whole`() throws {
    let document = try plain(
      "The keepers took the long-\nterm view, and counted between 28-\n33% more, or 400–\n500 ships.")
    #expect(
      document.texts == ["The keepers took the long-term view, and counted between 28-33% more, or 400–500 ships."])
    #expect(document.origin(of: "28-33%") == "28-\n33%")
  }

  @Test func `lines that are paragraphs stay apart`() throws {
    let long = String(repeating: "The keepers of the northern lights count their ships with great care. ", count: 4)
    let document = try plain("\(long)\nIn May they counted 28% more.\n\(long)")
    #expect(document.blocks.count == 3)
    #expect(document.texts[1] == "In May they counted 28% more.")
  }

  @Test func `short lines stand alone unless the sentence goes on`() throws {
    #expect(try plain("Up 5%.\nDown 6%.\nFlat.").texts == ["Up 5%.", "Down 6%.", "Flat."])
    #expect(try plain("Lights & ships,\ndelivered fast").texts == ["Lights & ships, delivered fast"])
  }

  @Test func `headings by their shape`() throws {
    let document = try plain(
      """
      Ships and Lights in 2026

      By a Keeper

      The year began with more fog than anyone could remember, and it did not get better.

      WHAT WAS COUNTED

      Every keeper wrote down the ships that passed, and 28% of them passed at night.

      Method
      ------
      We asked them all.

      ## Limits
      Some did not answer.

      Two sentences. No heading

      The end of it came in October when the fog finally lifted over the whole coast.
      """)
    #expect(
      document.outline == [
        "heading1: Ships and Lights in 2026", "heading2: By a Keeper",
        "paragraph: The year began with more fog than anyone could remember, and it did not get better.",
        "heading2: WHAT WAS COUNTED",
        "paragraph: Every keeper wrote down the ships that passed, and 28% of them passed at night.",
        "heading2: Method", "paragraph: We asked them all.", "heading2: Limits", "paragraph: Some did not answer.",
        "heading2: Two sentences. No heading",
        "paragraph: The end of it came in October when the fog finally lifted over the whole coast.",
      ])
  }

  @Test(arguments: [
    "In May, 28% of all ships passed",
    "a line that begins small\n\nThe ships that passed at night were counted by hand, every one of them.",
    "Up 28%, then down,\n\nThe ships that passed at night were counted by hand, every one of them.",
    "[MUSIC]\n\nThe ships that passed at night were counted by hand, every one of them.",
    "Just a closing line\n\nAnd another",
  ])
  func `a short line is no heading without something to head, or mid-sentence`(text: String) throws {
    #expect(try plain(text).blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `lists of every bullet, nested by indentation`() throws {
    let document = try plain(
      """
      Counted were:
      - ships, of all kinds and from all
        of the nine ports
        * at night
      • boats

      1. first
      2) second
      (3) third

      Then 2026 came, and the count fell to
      15. That was all.
      """)
    #expect(
      document.outline == [
        "paragraph: Counted were:", "item: ships, of all kinds and from all of the nine ports", "item: at night",
        "item: boats",
        "item: first", "item: second", "item: third",
        "paragraph: Then 2026 came, and the count fell to 15. That was all.",
      ])
    #expect(document.blocks.prefix(4).map(\.parent) == [nil, 0, 1, 0])
  }

  @Test func `tables between bars, with and without a line under the head`() throws {
    let document = try plain(
      """
      The figures are these.
      | Level | Rate |
      |--|--|
      | Novice | 15% |
      | a \\| b | |
      After the table.

      Port | Ships | Share
      North | 400 | 28%
      South | 150 | 5%

      +------+-----+
      | Year | Sum |
      +------+-----+
      | 2025 | 12  |
      +------+-----+
      """)
    #expect(document.grid(0) == [["Level", "Rate"], ["Novice", "15%"], ["a | b", ""]])
    #expect(document.grid(1) == [["Port", "Ships", "Share"], ["North", "400", "28%"], ["South", "150", "5%"]])
    #expect(document.grid(2) == [["Year", "Sum"], ["2025", "12"]])
    #expect(document.tables.map(\.headerRows) == [1, 1, 1])
    #expect(document.outline.contains("paragraph: After the table."))
  }

  @Test func `tables between tabs`() throws {
    let document = try plain("Port\tShips\tShare\nNorth\t400\t28%\nSouth East\t\t150\t5%\n\nEnd\twith a tab")
    #expect(document.grid(0) == [["Port", "Ships", "Share"], ["North", "400", "28%"], ["South East", "150", "5%"]])
    #expect(document.texts.last == "End with a tab")
  }

  @Test func `one line with a bar is no table`() throws {
    #expect(try plain("THE HERALD | Ships\n\nText of the article, long enough to be one.").tables.isEmpty)
  }

  @Test func `quotations in letters are quoted`() throws {
    let document = try plain("She wrote:\n\n> It was 28% in May,\n> not 33%.\n\n>90% is more.")
    #expect(document.texts == ["She wrote:", "It was 28% in May, not 33%.", ">90% is more."])
    #expect(document.blocks.map(\.isQuoted) == [false, true, false])
  }

  @Test func `web addresses are links`() throws {
    let document = try plain("See https://x.org/a_(b)?c=28, (www.example.org/y) or <http://z.org/1>.")
    #expect(
      document.marks.map(\.kind) == [
        .link(destination: "https://x.org/a_(b)?c=28"), .link(destination: "http://www.example.org/y"),
        .link(destination: "http://z.org/1"),
      ])
  }

  @Test(arguments: [
    "# Head\n\nText **28%** here", "a **28%** b\n\n**c**", "---\ntitle: x\n---\n\nText", "[a](b) and [c](d)",
    "x\n```\n5%\n```\ny",
    "**a** said\n\n> quoted",
  ])
  func `a text with Markdown's signs at several places is read as Markdown`(text: String) throws {
    let document = try plain(text)
    #expect(document.format == .text)
    #expect(!document.texts.joined().contains { "#*`[]".contains($0) })
  }

  @Test(arguments: [
    "5 ** 2 is 25", "He rated it ** of five", "> quoted\n\n> again", "* one\n* two\n\n- three", "See [1] and (2)",
  ])
  func `single signs are no Markdown`(text: String) throws {
    let signs = text.filter { "*[>".contains($0) }.isEmpty
    let document = try plain(text)
    #expect(!signs)
    #expect(document.marks.isEmpty)
  }

  @Test func `Markdown without blank lines keeps its lines apart where they are long`() throws {
    let long = String(repeating: "The keepers of the northern lights count their **ships** with care. ", count: 3)
    let document = try plain("# Head\n\(long)\nIn May **28%** more.\n- item\n| a | b |\n|--|--|\n| 1 | 2 |\nEnd.")
    #expect(
      document.blocks.map(\.kind.name) == [
        "heading1", "paragraph", "paragraph", "item", "cell", "cell", "cell", "cell", "paragraph",
      ])
  }

  @Test func `lone carriage returns end lines`() throws {
    #expect(try plain("One sentence.\r\rAnother sentence.\r").texts == ["One sentence.", "Another sentence."])
  }
}
