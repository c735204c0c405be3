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
    let events = try events(of: prepared.bytes, from: start, hasIndentedCode: !dialect.isText, path: source.path)

    var builder = DocumentBuilder(source, hidden: prepared.hidden)
    var metadata = Metadata()
    if let frontMatter { metadata = builder.addFrontMatter(frontMatter.entries(source.utf8)) }

    let markup = EmbeddedMarkup(of: events.list, in: prepared.bytes)
    let html = try markup.map { markup throws(InputError) in try markup.events(in: source) }
    var walker = MarkdownWalker(
      builder, events: events, html: html ?? HTMLEvents(), markup: prepared.bytes, notes: prepared.notes,
      linesAreParagraphs: dialect.linesAreParagraphs)
    walker.walk()
    return walker.finish(
      format: dialect.isText ? .text : .markdown, metadata: metadata, overlays: prepared.overlays)
  }

  private static func events(
    of bytes: [UInt8], from start: Int, hasIndentedCode: Bool, path: String
  ) throws(InputError) -> MarkdownEvents {
    do throws(MD4C.Failure) {
      return try MD4C.events(of: bytes, from: start, hasIndentedCode: hasIndentedCode)
    } catch {
      switch error {
      case .outOfMemory: throw InputError(path: path, message: "cannot be parsed: out of memory")
      case .tooTangled:
        throw InputError(
          path: path,
          message: "is too tangled: a table with far more columns than its rows fill, or one address in "
            + "thousands of links", help: "check that it is an article")
      }
    }
  }
}
