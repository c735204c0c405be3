/// Reads Markdown: CommonMark with GitHub's extensions, front matter, footnotes, wiki links, and the HTML inside it.
enum MarkdownReader {
  enum Dialect {
    case markdown, mdx
    /// Markdown in a file that only claims to be text: lines that begin with four spaces are not code there, and lines may
    /// be paragraphs without a blank line between them.
    case text(linesAreParagraphs: Bool)

    var isMDX: Bool { if case .mdx = self { true } else { false } }
    var isText: Bool { if case .text = self { true } else { false } }
    var linesAreParagraphs: Bool { if case .text(let lines) = self { lines } else { false } }
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: Of any encoding; it was decoded before.
  ///   - dialect: What it may hold besides CommonMark.
  /// - Returns: The document.
  /// - Throws: `InputError` for a text that no parser could read in reasonable time.
  static func read(_ source: SourceText, dialect: Dialect) throws(InputError) -> Document {
    let frontMatter = FrontMatter(source.utf8)
    let start = frontMatter?.end ?? 0
    let prepared = PreparedMarkdown(source.utf8, from: start, isMDX: dialect.isMDX)
    // Only with HTML in it must all of a text be parsed before any of it is read: the HTML comes in pieces.
    let mayHoldHTML = EmbeddedMarkup.mayStand(in: prepared.bytes, from: start)
    let events =
      mayHoldHTML
      ? try parse(source) { () throws(MD4C.Failure) in
        try MD4C.events(of: prepared.bytes, from: start, hasIndentedCode: !dialect.isText)
      } : nil

    var builder = DocumentBuilder(source, hidden: prepared.hidden)
    var metadata = Metadata()
    if let frontMatter { metadata = builder.addFrontMatter(frontMatter.entries(source.utf8)) }

    let markup = events.flatMap { EmbeddedMarkup(of: $0.list, in: prepared.bytes) }
    let html = try markup.map { markup throws(InputError) in try markup.events(in: source) }
    var walker: MarkdownWalker? = MarkdownWalker(
      builder, html: html ?? HTMLEvents(), markup: prepared.bytes, notes: prepared.notes,
      linesAreParagraphs: dialect.linesAreParagraphs)
    if let events {
      walker?.take(events)
    } else {
      try parse(source) { () throws(MD4C.Failure) in
        try MD4C.walk(prepared.bytes, from: start, hasIndentedCode: !dialect.isText, &walker)
      }
    }
    walker?.end()
    guard let walker = walker.take() else {
      throw InputError(path: source.path, message: "cannot be parsed: the Markdown parser did not start")
    }
    return walker.finish(
      format: dialect.isText ? .text : .markdown, metadata: metadata, overlays: prepared.overlays)
  }

  /// Tells the user why a text could not be parsed.
  private static func parse<Result>(
    _ source: SourceText, _ work: () throws(MD4C.Failure) -> Result
  ) throws(InputError) -> Result {
    do throws(MD4C.Failure) {
      return try work()
    } catch {
      switch error {
      case .outOfMemory: throw InputError(path: source.path, message: "cannot be parsed: out of memory")
      case .tooTangled:
        throw InputError(
          path: source.path,
          message: "is too tangled: a table with far more columns than its rows fill, or one address in "
            + "thousands of links", help: "check that it is an article")
      }
    }
  }
}
