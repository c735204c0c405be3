/// Something that an HTML parser met, with its place in the source.
struct HTMLEvent {
  enum Kind: UInt8 {
    /// A start tag, from `<` to past `>`; an empty range where the parser implied it.
    case open
    /// An end tag; an empty range where the parser implied it.
    case close
    /// Text as it stands.
    case text
    /// A character reference, or a `&` that may start one the parser does not know.
    case reference
    /// Text whose place is known only roughly; `tag` is unused, and the text stands in `HTMLEvents.literals`.
    case literal
  }

  let kind: Kind
  let tag: HTMLTag
  let start: UInt32
  var end: UInt32

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The events of a page in order.
struct HTMLEvents {
  var list: [HTMLEvent] = []
  /// The texts of the `literal` events, in their order.
  var literals: [[UInt8]] = []
}
