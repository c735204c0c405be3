/// Reads plain text: paragraphs, hard-wrapped or one to a line; headings, lists and tables by their shape.
///
/// A text that is Markdown in all but its name is read as Markdown (`MarkdownEvidence` says when).
enum PlainTextReader {
  static func read(_ source: SourceText) throws(InputError) -> Document {
    let lines = TextLine.lines(of: source.utf8)
    let evidence = MarkdownEvidence(source.utf8, lines)
    if evidence.isMarkdown {
      return try MarkdownReader.read(source, dialect: .text(linesAreParagraphs: evidence.linesAreParagraphs))
    }
    var walker = PlainTextWalker(DocumentBuilder(source), lines: lines)
    walker.walk()
    return walker.builder.finish(format: .text, metadata: Metadata(), overlays: Addresses.find(in: source.utf8))
  }
}
