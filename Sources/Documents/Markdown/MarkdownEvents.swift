/// Something that a Markdown parser met, with its place in the source where it has one.
struct MarkdownEvent {
  enum Kind: UInt8 {
    case openBlock, closeBlock, openSpan, closeSpan
    /// Text as it stands.
    case text
    /// A character reference, not decoded.
    case entity
    /// Text of a code span or a code block.
    case code
    /// A piece of raw HTML.
    case html
    /// The end of a line inside a paragraph.
    case softBreak
    /// A line break the author asked for.
    case lineBreak
    /// White space that the parser made up.
    case space
  }

  enum Block: UInt8 {
    case document, quote, list, item, rule, heading, code, html, paragraph, table, head, body, row, headerCell, cell
  }

  enum Span: UInt8 {
    case emphasis, strong, link, image, code, deleted, other
  }

  let kind: Kind
  /// The `Block` or `Span`, as its raw value.
  let type: UInt8
  /// Of a text: where it starts. Of a heading: its level. Of a link: its destination, as an index into
  /// `MarkdownEvents.destinations`. Of an image: where its title starts.
  let low: UInt32
  /// Of a text or an image's title: where it ends.
  let high: UInt32

  var range: Range<Int> { Int(low)..<Int(high) }
}

/// The events of a text in order.
struct MarkdownEvents {
  var list: [MarkdownEvent] = []
  var destinations: [String] = []
}
