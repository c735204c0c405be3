/// What a document says about itself outside its prose.
package struct Metadata: Sendable {
  /// One entry of the front matter or of the head, as written.
  package struct Entry: Sendable, Hashable {
    /// In lowercase, nested keys joined by full stops: `title`, `author.name`, `article:published_time`.
    package let key: String
    package let value: String
    /// The value's span in the file's own bytes.
    package let source: ByteRange

    package init(key: String, value: String, source: ByteRange) {
      self.key = key
      self.value = value
      self.source = source
    }
  }

  package var title: Entry?
  /// The document's own date: when it was published.
  package var date: Entry?
  /// A BCP 47 tag in lowercase, where the document names its language.
  package var language: String?
  /// The canonical address.
  package var address: Entry?
  /// Everything, in order.
  package var entries: [Entry]

  package init(
    title: Entry? = nil, date: Entry? = nil, language: String? = nil, address: Entry? = nil, entries: [Entry] = []
  ) {
    self.title = title
    self.date = date
    self.language = language
    self.address = address
    self.entries = entries
  }
}
