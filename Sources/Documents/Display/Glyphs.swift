/// The characters that reports draw with, beside the text they show.
package struct Glyphs: Sendable, Hashable {
  /// Where a line is cut.
  package let ellipsis: String
  /// Whether control characters have pictures; without, they are written as code points.
  let hasControlPictures: Bool

  package static let unicode = Glyphs(ellipsis: "…", hasControlPictures: true)
  package static let ascii = Glyphs(ellipsis: "...", hasControlPictures: false)
}
