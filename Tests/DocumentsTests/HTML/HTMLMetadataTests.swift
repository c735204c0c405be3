import Documents
import Testing

@Suite struct HTMLMetadataTests {
  @Test func `title, description, date, address and language`() throws {
    let document = try html(
      """
      <!DOCTYPE html><html lang="en"><head><title>Up 28&ndash;33%
        in a year | Site</title>
      <meta name="Description" content="More than 400,000 sessions &amp; counting.">
      <meta property="og:description" content="More than 400,000 sessions &amp; counting.">
      <meta property="og:title" content="Up 28–33%">
      <meta property="article:published_time" content="2026-06-17T08:00:00Z">
      <link rel="canonical" href="https://example.org/a?b=1&amp;c=2"></head><body><p>Text
      """)
    #expect(
      document.outline == [
        "title: Up 28–33% in a year | Site", "metadata(description): More than 400,000 sessions & counting.",
        "paragraph: Text",
      ])
    let metadata = document.metadata
    #expect(metadata.title?.value == "Up 28–33% in a year | Site")
    #expect(metadata.title.map { document.source.text($0.source) } == "Up 28&ndash;33%\n  in a year | Site")
    #expect(metadata.date?.value == "2026-06-17T08:00:00Z")
    #expect(metadata.date.map { document.source.text($0.source) } == "2026-06-17T08:00:00Z")
    #expect(metadata.address?.value == "https://example.org/a?b=1&c=2")
    #expect(metadata.language == "en")
    #expect(
      metadata.entries.map(\.key) == [
        "title", "description", "og:description", "og:title", "article:published_time",
      ])
    #expect(document.origin(of: "400,000 sessions & counting") == "400,000 sessions &amp; counting")
  }

  @Test(arguments: [
    "<meta name=date content=2026-06-17>", "<meta itemprop=datePublished content=2026-06-17>",
    "<time pubdate datetime=2026-06-17>June</time>", "<time itemprop=datePublished datetime=2026-06-17>June</time>",
    "<meta name='DC.date.issued' content=' 2026-06-17 '>",
  ])
  func `dates of publication under their usual names`(markup: String) throws {
    #expect(try html(markup + "<p>x").metadata.date?.value == "2026-06-17")
  }

  @Test func `only the page's own title counts`() throws {
    let document = try html("<svg><title>drawing</title></svg><title>One</title><p>x<title>Two</title>y")
    #expect(document.metadata.title?.value == "One")
    #expect(document.texts == ["One", "x", "y"])
  }

  @Test func `a head without an end hides nothing of the body`() throws {
    for opening in ["<head><title>T</title><main><p>text", "<head><title>T<p>text", "<title>T</title>text"] {
      #expect(try html(opening).texts == ["T", "text"], "\(opening)")
    }
  }

  @Test func `JSON in a script is no prose`() throws {
    let document = try html("<script type='application/ld+json'>{\"headline\": \"28%\"}</script><p>x")
    #expect(document.texts == ["x"])
  }
}
