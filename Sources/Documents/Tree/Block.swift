/// A stretch of prose that stands by itself: a paragraph, a heading, a list item, a table cell, a caption.
package struct Block: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// `level` is 1 to 6.
    case heading(level: Int)
    case listItem
    case tableCell
    /// The caption of a table or a figure.
    case caption
    /// The `alt` text of an image, or the `title` of a figure.
    case alternativeText
    /// The document's title, where it is not a heading: `<title>`, the front matter's `title`.
    case title
    /// Prose kept outside the body: a description, a summary, a list of findings in the front matter. The key is lowercase,
    /// nested keys joined by full stops.
    case metadata(key: String)
    case footnote(label: String)
  }

  package let kind: Kind
  /// In the document's prose.
  package let range: ByteRange
  /// The nearest heading before it that governs it, as an index into the document's blocks. For a heading, the heading one
  /// level up.
  package let heading: Int?
  /// The block that introduces it, as an index into the document's blocks: for a list item, the item around its list or, at the
  /// top, the paragraph before the list; for a further paragraph of an item, the item; for a description, its term; for a
  /// caption or an alternative text, none.
  package let parent: Int?
  /// Where it stands in a table.
  package let cell: CellPosition?
  /// The figure (or table with a caption) it belongs to: blocks with the same number explain one another.
  package let figure: Int?
  /// Whether it stands in a block quotation.
  package let isQuoted: Bool
  /// The language it is marked with (a BCP 47 tag in lowercase), inherited from around it.
  package let language: String?

  package init(
    kind: Kind, range: ByteRange, heading: Int? = nil, parent: Int? = nil, cell: CellPosition? = nil,
    figure: Int? = nil, isQuoted: Bool = false, language: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.heading = heading
    self.parent = parent
    self.cell = cell
    self.figure = figure
    self.isQuoted = isQuoted
    self.language = language
  }
}
