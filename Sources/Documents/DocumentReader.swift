/// Reads the bytes of an article into a `Document`.
package struct DocumentReader: Sendable {
  /// The format to read, whatever the file's name says.
  package var format: Document.Format?
  /// The encoding to read, whatever the file says; a byte order mark goes before it.
  package var encoding: TextEncoding?
  /// The language to read it in, whatever the file says: a BCP 47 tag.
  package var language: String?

  package init(format: Document.Format? = nil, encoding: TextEncoding? = nil, language: String? = nil) {
    self.format = format
    self.encoding = encoding
    self.language = language
  }

  /// The format that a file's name ends in, in any case: `.txt`, `.text`; `.md`, `.markdown`, `.mdown`, `.mdx`; `.html`,
  /// `.htm`, `.xhtml`. `nil` for a name that is no article's.
  package static func format(ofPath path: String) -> Document.Format? {
    switch ending(of: path) {
    case "txt", "text": .text
    case "md", "markdown", "mdown", "mdx": .markdown
    case "html", "htm", "xhtml": .html
    default: nil
    }
  }

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - path: The path as the user gave it; its ending decides the format. A text under any other name is read as HTML if
  ///     it starts as a page does, and as plain text if not.
  ///   - bytes: The whole file.
  /// - Returns: The document; never empty of prose without a reason in the text itself.
  /// - Throws: `InputError` when the bytes are not text that can be read: empty, binary, not in the encoding they say.
  package func read(path: String, bytes: [UInt8]) throws(InputError) -> Document {
    let format = format ?? Self.format(ofPath: path) ?? (Self.startsAsPage(bytes) ? .html : .text)
    let source = try SourceDecoder(path: path, bytes: bytes).decode(as: format, encoding: encoding)
    var document =
      switch format {
      case .html: try HTMLReader.read(source)
      case .markdown: try MarkdownReader.read(source, dialect: Self.ending(of: path) == "mdx" ? .mdx : .markdown)
      case .text: try PlainTextReader.read(source)
      }
    document.forcedLanguage = language
    return document
  }

  /// What stands after the last full stop of a path's last part, in lowercase.
  private static func ending(of path: String) -> String {
    let name = Array(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...].map(\.lowercased), as: UTF8.self)
  }

  private static func startsAsPage(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 })
    return head.matches("<!doctype html", at: 0) || head.matches("<html", at: 0)
  }
}
