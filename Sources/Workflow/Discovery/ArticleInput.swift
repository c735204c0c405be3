/// An article to check.
package struct ArticleInput: Sendable, Hashable {
  package enum Source: Sendable {
    case file, standardInput
  }

  /// As it is shown and as it is opened; for standard input, the name given for it.
  package let path: String
  package let source: Source

  package init(path: String, source: Source = .file) {
    self.path = path
    self.source = source
  }
}
