internal import Checking
internal import Documents

/// What a reader sees where a diagnostic points, when the file's own text is something else: entities, tags, escapes in between.
struct RenderedText {
  private let document: CheckedDocument
  /// Only made when a diagnostic needs it.
  private let places: ProsePlaces?

  init(_ document: CheckedDocument) {
    self.document = document
    let diagnostics = document.reported.map(\.diagnostic) + document.setAside.map(\.known.diagnostic)
    let needsSearch = diagnostics.contains { Self.needsSearch($0, in: document) }
    places = needsSearch ? ProsePlaces(document.result.document) : nil
  }

  /// The prose of a diagnostic's span, unless it reads as the source does; runs of white space count as one.
  func differing(_ diagnostic: Diagnostic) -> String? {
    let prose: String? =
      if Self.needsSearch(diagnostic, in: document) {
        places?.prose(of: diagnostic.range).map(document.result.document.text)
      } else {
        document.claim(of: diagnostic).map { document.result.document.text($0.prose) }
      }
    guard let prose else { return nil }
    let source = document.result.document.source.text(diagnostic.range)
    return Self.words(prose).elementsEqual(Self.words(source)) { $0.elementsEqual($1) } ? nil : prose
  }

  /// Whether no claim knows the prose of a diagnostic's span.
  private static func needsSearch(_ diagnostic: Diagnostic, in document: CheckedDocument) -> Bool {
    document.claim(of: diagnostic)?.range != diagnostic.range
  }

  private static func words(_ text: String) -> [Substring.UTF8View] {
    text.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
  }
}
