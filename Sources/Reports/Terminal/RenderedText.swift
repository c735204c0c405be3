internal import Checking
internal import Documents

/// What a reader sees where a diagnostic points, when the file's own text is something else: entities, tags, escapes in between.
struct RenderedText {
  private let document: CheckedDocument
  /// The document's segments by their place in the file; only made when a diagnostic needs it.
  private let bySource: [SourceMap.Segment]

  init(_ document: CheckedDocument) {
    self.document = document
    let needsSearch = document.result.diagnostics.contains { Self.needsSearch($0, in: document) }
    let segments = needsSearch ? document.result.document.map.segments : []
    bySource = segments.filter { $0.kind != .inserted }.sorted { $0.source < $1.source }
  }

  /// The prose of a diagnostic's span, unless it reads as the source does; runs of white space count as one.
  func differing(_ diagnostic: Diagnostic) -> String? {
    let prose: String? =
      if Self.needsSearch(diagnostic, in: document) {
        self.prose(of: diagnostic.range)
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

  /// The prose that was read from a range of the file.
  private func prose(of range: ByteRange) -> String? {
    var low = 0
    var high = bySource.count
    while low < high {
      let middle = (low + high) / 2
      if bySource[middle].source.upper <= range.lower { low = middle + 1 } else { high = middle }
    }
    var hull: ByteRange?
    for segment in bySource[low...].prefix(while: { $0.source.lower < range.upper }) {
      var part = segment.prose
      if segment.kind == .verbatim {
        let shift = segment.prose.lower - segment.source.lower
        part = ByteRange(max(part.lower, range.lower + shift), min(part.upper, range.upper + shift))
      }
      hull = hull?.hull(part) ?? part
    }
    return hull.map(document.result.document.text)
  }

  private static func words(_ text: String) -> [Substring.UTF8View] {
    text.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
  }
}
