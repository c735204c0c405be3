internal import Documents
internal import Reports

/// A document that is open in the editor.
struct OpenDocument {
  /// As the editor writes it.
  let uri: String
  /// Absolute; for a text without a file, the one it would have in the folder that is worked in.
  let path: String
  /// What it is read as; `nil` for what its name says.
  let format: Document.Format?
  var version: String
  var text: OpenText
  /// Which state of all texts this is.
  var serial = 0
  /// When it is to be checked; `nil` where it is checked.
  var due: ContinuousClock.Instant?
  /// When it changed first since it was checked.
  var changed: ContinuousClock.Instant?
  /// Whether a change of it could not be understood: what it says now is not known.
  var isLost = false
  var outcome = Outcome.none

  /// What checking it gave.
  enum Outcome {
    /// It is left out, or something it needs cannot be read.
    case none
    case checked(CheckedDocument)
    case failed(InputError)
  }

  /// - Parameters:
  ///   - language: What the editor calls its language.
  ///   - folder: The folder that is worked in.
  /// - Returns: `nil` for what is no article.
  init?(uri: String, language: String, version: String, text: String, folder: String) {
    let format = Self.format(ofLanguage: language)
    if let path = FileURI.path(uri) {
      let named = DocumentReader.format(ofPath: path)
      guard named != nil || format != nil else { return nil }
      self.path = path
      self.format = named == nil ? format : nil
    } else {
      guard let format else { return nil }
      self.path = Paths.join(folder, "untitled")
      self.format = format
    }
    self.uri = uri
    self.version = version
    self.text = OpenText(text)
  }

  private static func format(ofLanguage language: String) -> Document.Format? {
    switch language {
    case "markdown", "mdx": .markdown
    case "html", "xhtml": .html
    case "plaintext", "text": .text
    default: nil
    }
  }

  /// What was found, where it could be checked.
  var checked: CheckedDocument? {
    if case .checked(let document) = outcome { return document }
    return nil
  }
}
