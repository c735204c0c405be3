import TestSupport
import Testing

@testable import Documents

@Suite struct FrontMatterTests {
  @Test func `its entries are metadata, its sentences are blocks before the text`() throws {
    let document = try markdown(
      """
      ---
      title: "Up 28–33% in a year"
      Description: 'It''s about 400,000 sessions'
      pubDate: 2026-06-17
      lang: en-GB
      slug: up-28
      author: One of Three Authors
      canonical: https://example.org/a
      ---
      # Head

      Text
      """)
    #expect(
      document.outline == [
        "title: Up 28–33% in a year", "metadata(description): It's about 400,000 sessions", "heading1: Head",
        "paragraph: Text",
      ])
    #expect(document.metadata.title?.value == "Up 28–33% in a year")
    #expect(document.metadata.title.map { document.source.text($0.source) } == "\"Up 28–33% in a year\"")
    #expect(document.metadata.date?.value == "2026-06-17")
    #expect(document.metadata.language == "en-gb")
    #expect(document.metadata.address?.value == "https://example.org/a")
    #expect(
      document.metadata.entries.map(\.key) == [
        "title", "description", "pubdate", "lang", "slug", "author", "canonical",
      ])
    #expect(document.origin(of: "28–33%") == "28–33%")
    #expect(document.blocks.allSatisfy { $0.language == "en-gb" })
  }

  @Test func `every scalar of YAML is traced to its bytes`() throws {
    let document = try markdown(
      """
      ---
      title: A plain title
        over two lines
      summary: >
        Folded text of 28%
        in two lines.

        And another.
      notes: |
        Literal: 33%
        second line
      seo: {description: "Quoted \\"28\\u201333%\\" \\
        text", Rank: 5}
      findings:
        - Experts reach 33% of the time
        - Three modes: building, fixing, testing
        - short
        - nested:
            deep: 'It''s three words'
      # a comment with three words
      alias: plain and simple text
      ---
      Text
      """)
    #expect(
      document.outline == [
        "title: A plain title over two lines", "metadata(summary): Folded text of 28% in two lines.\nAnd another.",
        "metadata(notes): Literal: 33%\nsecond line", "metadata(seo.description): Quoted \"28–33%\" text",
        "metadata(findings): Experts reach 33% of the time",
        "metadata(findings): Three modes: building, fixing, testing",
        "metadata(findings.nested.deep): It's three words", "metadata(alias): plain and simple text", "paragraph: Text",
      ])
    #expect(document.origin(of: "28–33%") == "28\\u201333%")
    #expect(document.origin(of: "It's three") == "It''s three")
    #expect(document.origin(of: "33%\nsecond") == "33%\n  second")
    #expect(Promises(document: document).violations == [])
  }

  @Test func `TOML is read with its tables, strings and lists`() throws {
    let document = try markdown(
      """
      +++
      title = "Up \\u0032\\u0038% \\"net\\"" # comment
      date = 2026-06-17T08:00:00Z
      draft = false
      'a key'.x = 'three literal words'
      [params.seo]
      summary = \"\"\"
      Experts reach 33%,
      novices \\
        15%.\"\"\"
      points = ["first of three points", "ok", { text = "second of three points" }]
      +++
      Text
      """)
    #expect(
      document.outline == [
        "title: Up 28% \"net\"", "metadata(a key.x): three literal words",
        "metadata(params.seo.summary): Experts reach 33%,\nnovices 15%.",
        "metadata(params.seo.points): first of three points",
        "metadata(params.seo.points.text): second of three points", "paragraph: Text",
      ])
    #expect(document.metadata.date?.value == "2026-06-17T08:00:00Z")
    #expect(document.origin(of: "28%") == "\\u0032\\u0038%")
  }

  @Test(arguments: [
    "---\n\nText after a rule\n\n---\n\nmore", "---\nno key here\n---\n", "--- \ntitle: x\n",
    "text\n---\ntitle: x\n---\n", "----\na: b\n----\n",
  ])
  func `a rule is no front matter`(text: String) throws {
    #expect(try markdown(text).metadata.entries.isEmpty)
  }

  @Test func `an empty one is passed over`() throws {
    #expect(try markdown("---\n---\nText").texts == ["Text"])
    #expect(try markdown("---\n# only a comment\n---\nText").texts == ["Text"])
  }

  @Test func `one that is not valid is read line by line`() throws {
    let document = try markdown(
      "---\ntitle: Rates: \"novice\" 15%: expert 33%\n\tbad: [\nnote: 'three more words\n---\nText")
    #expect(document.metadata.title?.value == "Rates: \"novice\" 15%: expert 33%")
    #expect(document.texts == ["Rates: \"novice\" 15%: expert 33%", "'three more words", "Text"])
  }

  @Test(arguments: [
    ("date", true), ("pubDate", true), ("published", true), ("datePublished", true), ("publish_date", true),
    ("created", true),
    ("updated", false), ("lastmod", false), ("source_date", false), ("due", false),
  ])
  func `the document's own date is told by its key`(key: String, isDate: Bool) throws {
    #expect((try markdown("---\n\(key): 2026-06-17\n---\nText").metadata.date != nil) == isDate)
  }

  @Test func `a date of publication goes before any other`() throws {
    let document = try markdown("---\ncreated: 2026-01-01\ndate: 2026-02-02\npublished: 2026-03-03\n---\nx")
    #expect(document.metadata.date?.value == "2026-03-03")
  }

  @Test func `nested keys are joined, lists repeat theirs, and an item may hold a colon`() {
    let source = Array(
      "a:\n  B: one two three\n  list:\n    - four five six\n    - Modes of work: seven, eight\n    - 9\n".utf8)
    let scalar = { (text: String, plain: Bool) -> YAMLNode in
      let whole = String(decoding: source, as: UTF8.self)
      let low = whole.utf8.distance(from: whole.utf8.startIndex, to: whole.range(of: text).lowerBound)
      return YAMLNode(content: .scalar(text, isPlain: plain), range: ByteRange(low, low + text.utf8.count))
    }
    let list = YAMLNode(
      content: .sequence([
        scalar("four five six", true),
        YAMLNode(
          content: .mapping([YAMLNode.Entry(key: scalar("Modes of work", true), value: scalar("seven, eight", true))]),
          range: ByteRange(0, 0)),
        scalar("9", true),
      ]), range: ByteRange(0, 0))
    let inner = YAMLNode(
      content: .mapping([
        YAMLNode.Entry(key: scalar("B", true), value: scalar("one two three", true)),
        YAMLNode.Entry(key: scalar("list", true), value: list),
      ]), range: ByteRange(0, 0))
    let root = YAMLNode(
      content: .mapping([YAMLNode.Entry(key: scalar("a", true), value: inner)]), range: ByteRange(0, 0))
    let entries = YAMLEntries(source, offset: 0).entries(of: root)
    #expect(entries.map(\.key) == ["a.b", "a.list", "a.list", "a.list"])
    #expect(entries.map(\.value) == ["one two three", "four five six", "Modes of work: seven, eight", "9"])
    #expect(entries.map(\.isText) == [true, true, true, false])
    #expect(entries[2].fragments.allSatisfy { $0.replacement == nil })
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index> {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return endIndex..<endIndex
  }
}
