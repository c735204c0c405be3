package import Checking
package import Documents

/// One change of a file's bytes: the fix of a diagnostic in the language of the file.
package struct Edit: Sendable, Hashable {
  /// In the file's own bytes.
  package let range: ByteRange
  /// What stands there now.
  package let original: String
  /// What stands there then, escaped as the format needs it.
  package let replacement: String
  /// Whether it cannot change what the article says.
  package let isSafe: Bool

  /// The edit that a diagnostic's fix is; `nil` where there is none that is sure to hit only what it means: the file is not UTF-8, or
  /// the span is neither a comment that goes nor prose without markup.
  init?(_ diagnostic: Diagnostic, in document: Document, _ places: ProsePlaces) {
    guard let fix = diagnostic.fix, document.source.encoding == .utf8, !fix.range.isEmpty else { return nil }
    let isRemoval = fix.replacement.isEmpty && Self.isComment(document.source.text(fix.range))
    guard isRemoval || Self.isPlain(fix.range, in: document, places) else { return nil }
    guard let replacement = Self.escaped(fix.replacement, document.format) else { return nil }
    range = fix.range
    original = document.source.text(fix.range)
    self.replacement = replacement
    isSafe = fix.isSafe
    if original == replacement { return nil }
  }

  /// Whether a text is one comment, with white space around it.
  private static func isComment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return false
    }
    let comment = bytes[first...last]
    return [("<!--", "-->"), ("{/*", "*/}")].contains { open, close in
      comment.starts(with: open.utf8) && comment.suffix(close.utf8.count).elementsEqual(close.utf8)
    }
  }

  /// Whether a range of the file is prose without a gap.
  private static func isPlain(_ range: ByteRange, in document: Document, _ places: ProsePlaces) -> Bool {
    guard let prose = places.prose(of: range) else { return false }
    let segments = document.map.segments
    var index = 0
    var high = segments.count
    while index < high {
      let middle = (index + high) / 2
      if segments[middle].prose.upper <= prose.lower { index = middle + 1 } else { high = middle }
    }
    var place: Int?
    while index < segments.count, segments[index].prose.lower < prose.upper {
      let segment = segments[index]
      index += 1
      guard segment.kind != .inserted else { return false }
      if let place, segment.source.lower != place { return false }
      place = segment.source.upper
    }
    return document.map.source(of: prose) == range
  }

  /// The text as it is written in a file of a format. Quotation marks would end the attribute or the front matter's value it may stand in.
  private static func escaped(_ text: String, _ format: Document.Format) -> String? {
    guard !text.utf8.contains(where: { $0 < 0x20 }) else { return nil }
    switch format {
    case .text: return text
    case .markdown: return text.utf8.contains(where: { "\"*_`<[\\|".utf8.contains($0) }) ? nil : text
    case .html:
      var escaped = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }
}

/// Finds the edits of a document's diagnostics.
package struct Edits: Sendable {
  private let document: Document
  /// Only made where a diagnostic has a fix.
  private let places: ProsePlaces?

  package init(of document: CheckedDocument) {
    let hasFix = document.reported.contains { $0.diagnostic.fix != nil }
    let allowed = document.setAside.contains { $0.known.diagnostic.fix != nil }
    self.document = document.result.document
    places = hasFix || allowed ? ProsePlaces(self.document) : nil
  }

  /// The edit that a diagnostic's fix is; `nil` where it has none that can be made.
  package func edit(for diagnostic: Diagnostic) -> Edit? {
    places.flatMap { Edit(diagnostic, in: document, $0) }
  }
}
