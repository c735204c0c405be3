/// What a reader makes of a file: its prose as one flat UTF-8 buffer, the blocks and marks over it, and where each byte of it
/// came from.
///
/// In the prose, blocks are separated by a blank line (`"\n\n"`), a hard line break inside a block is `"\n"`, and every other
/// run of white space is one space. Headings, list items, cells and captions are blocks like paragraphs. Code blocks,
/// scripts, styles and navigation are not in it at all; inline code is, under a mark. Characters that do not show and are no
/// part of a word (soft hyphen, zero-width space, word joiner, byte order mark) are left out.
package struct Document: Sendable {
  package enum Format: String, Sendable {
    case html, markdown, text
  }

  package let source: SourceText
  package let format: Format
  /// Valid UTF-8.
  package let prose: [UInt8]
  /// In order of the prose, disjoint.
  package let blocks: [Block]
  /// Sorted by start, longer first; marks may nest.
  package let marks: [Mark]
  package let tables: [Table]
  package let metadata: Metadata
  package let map: SourceMap
  /// The language that the reader was told to read it in, whatever it and its blocks are marked with.
  package var forcedLanguage: String?

  package init(
    source: SourceText, format: Format, prose: [UInt8], blocks: [Block], marks: [Mark], tables: [Table],
    metadata: Metadata, map: SourceMap
  ) {
    self.source = source
    self.format = format
    self.prose = prose
    self.blocks = blocks
    self.marks = marks
    self.tables = tables
    self.metadata = metadata
    self.map = map
  }

  /// A file of which nothing is read.
  package static func unread(path: String) -> Document {
    let source = SourceText(path: path, bytes: [], encoding: .utf8, utf8: [], offsets: OffsetMap(pieces: []))
    return Document(
      source: source, format: .text, prose: [], blocks: [], marks: [], tables: [], metadata: Metadata(),
      map: SourceMap(segments: []))
  }

  /// The prose of a range of the prose.
  package func text(_ range: ByteRange) -> String {
    String(decoding: prose[range.indices], as: UTF8.self)
  }
}
