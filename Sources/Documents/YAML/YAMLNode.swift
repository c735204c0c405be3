/// A node of a YAML document with its place in the text.
package struct YAMLNode: Sendable, Hashable {
  /// What a node holds.
  package enum Content: Sendable, Hashable {
    /// `isPlain`: written without quotation marks, not as a block scalar and not tagged `!!str`, so that `5`, `true`
    /// and `~` may be read as what they look like.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the text. Keys are scalars, and no two are the same text.
    case mapping([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable, Hashable {
    /// A scalar.
    package let key: YAMLNode
    /// Any node.
    package let value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// What the node holds.
  package let content: Content
  /// In bytes of the text that was read. A quoted scalar's range holds its quotation marks, a flow collection's its
  /// brackets; a block collection ends where its last entry ends; a value that is left out is empty, right after its
  /// colon or dash.
  package let range: ByteRange

  package init(content: Content, range: ByteRange) {
    self.content = content
    self.range = range
  }
}

/// A place where a text is not YAML, or not YAML that is accepted here.
package struct YAMLError: Error, Sendable, Hashable {
  /// In bytes of the text that was read.
  package let offset: Int
  /// What is wrong there, as a sentence without a full stop.
  package let message: String
  /// What to do about it.
  package let help: String?
  /// An earlier place that it clashes with, in bytes of the text that was read: the first of two equal keys, the
  /// bracket or quotation mark that is never closed.
  package let earlier: Int?

  package init(offset: Int, message: String, help: String? = nil, earlier: Int? = nil) {
    self.offset = offset
    self.message = message
    self.help = help
    self.earlier = earlier
  }
}
