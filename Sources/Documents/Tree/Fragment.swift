/// A piece of text on its way into a document: a stretch of the source as it stands, or what a stretch stands for.
struct Fragment {
  /// In the source's UTF-8 text.
  let source: Range<Int>
  /// What the stretch stands for; `nil` where it stands for itself.
  let replacement: [UInt8]?

  init(source: Range<Int>, replacement: [UInt8]? = nil) {
    self.source = source
    self.replacement = replacement
  }
}
