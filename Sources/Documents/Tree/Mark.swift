/// What an inline stretch of prose is marked as.
package struct Mark: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case emphasis
    case strong
    /// Inline code: in the prose so that its sentence stays whole, but no numbers are read in it.
    case code
    /// A link; `destination` is decoded, and empty where there is none.
    case link(destination: String)
    /// An inline quotation that markup declares (`q`); quotation marks in the text are found later.
    case quotation
    /// A title or source that markup declares (`cite`).
    case citation
    /// `time`, with its `datetime` attribute.
    case time(String?)
    /// Struck out (`del`, `s`, `~~`): the reader is not told it.
    case deleted
    case superscript
    case `subscript`
    /// A reference to a footnote, such as `[^2]`.
    case footnoteReference(label: String)
  }

  package let kind: Kind
  /// In the document's prose; may be empty for a link without text.
  package let range: ByteRange

  package init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}
