import Testing

@testable import Documents

@Suite struct CharacterReferenceTests {
  private func decoded(_ text: String, isAttribute: Bool = false) -> (String, Int)? {
    let bytes = Array(text.utf8)
    return CharacterReference(bytes, at: 0, limit: bytes.count, isAttribute: isAttribute).map {
      (String(decoding: $0.utf8, as: UTF8.self), $0.end)
    }
  }

  @Test(arguments: [
    ("&nbsp;", "\u{A0}"), ("&amp;", "&"), ("&ndash;", "–"), ("&apos;", "'"), ("&hairsp;", "\u{200A}"),
    ("&percnt;", "%"),
    ("&NonBreakingSpace;", "\u{A0}"), ("&comma;", ","), ("&period;", "."), ("&dollar;", "$"), ("&plus;", "+"),
    ("&num;", "#"), ("&lpar;", "("), ("&NotEqual;", "≠"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&acE;", "∾̳"), ("&zwnj;", "\u{200C}"), ("&AElig;", "Æ"), ("&zscr;", "𝓏"),
  ])
  func `names are those of the HTML Standard, first to last`(text: String, character: String) throws {
    let found = try #require(decoded(text))
    #expect(found.0.unicodeScalars.elementsEqual(character.unicodeScalars))
    #expect(found.1 == text.utf8.count)
  }

  @Test(arguments: [
    ("&#8211;", "–"), ("&#x2013;", "–"), ("&#X2013;", "–"), ("&#37;", "%"), ("&#150;", "–"), ("&#x96;", "–"),
    ("&#128;", "€"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
    ("&#x1F469;", "👩"), ("&#0000000000000000000065;", "A"),
  ])
  func `numbers are code points, those of old editors too`(text: String, character: String) throws {
    let found = try #require(decoded(text))
    #expect(found.0 == character)
    #expect(found.1 == text.utf8.count)
  }

  @Test func `a number needs no semicolon, an old name needs none, a new one does`() throws {
    #expect(try #require(decoded("&#8211 2")) == ("–", 6))
    #expect(try #require(decoded("&copy 2026")) == ("©", 5))
    #expect(try #require(decoded("&ampx")) == ("&", 4))
    #expect(decoded("&hairsp x") == nil)
    #expect(decoded("&ndash x") == nil)
  }

  @Test(arguments: ["&", "& ", "&;", "&#", "&#;", "&#x;", "&bogus;", "&T", "R&D", "&&amp;"])
  func `anything else is plain text`(text: String) {
    #expect(decoded(text) == nil)
  }

  @Test func `in an address, an old name before a letter or an equals sign is part of it`() {
    #expect(decoded("&copy=2", isAttribute: true) == nil)
    #expect(decoded("&copyright", isAttribute: true) == nil)
    #expect(decoded("&copy;=2", isAttribute: true)?.0 == "©")
  }

  @Test func `every name of the table is found`() {
    // The shortest and the longest, and both sides of every letter's border.
    for name in ["GT", "gt", "lt", "LT", "Zfr", "aacute", "Aacute", "zwj", "zwnj", "mu", "nu", "pi", "xi", "in", "ne"] {
      #expect(NamedReferences.characters(of: Array(name.utf8)[...]) != nil, "\(name)")
    }
    for name in ["", "a", "zzz", "amp2", "AM", "ampamp"] {
      #expect(NamedReferences.characters(of: Array(name.utf8)[...]) == nil, "\(name)")
    }
  }

  @Test func `a reference that comes again means the same, and one that only begins like it does not`() throws {
    let document = try html("<p>a&mdash;b&mdash;c &copy;d &copy;e &copy f &copy2 &mdashg &amp;&amp;&amp;copy;</p>")
    #expect(document.texts == ["a—b—c ©d ©e © f ©2 &mdashg &&&copy;"])
    #expect(document.origin(of: "—c") == "&mdash;c")
  }
}
