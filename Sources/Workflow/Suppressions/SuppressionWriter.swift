internal import Checking
package import Documents
package import Reports

/// Writes the comment that would allow a diagnostic, at a place where it says nothing else.
///
/// Where a comment may stand without a change to what is read depends on the format, on lists, tables and attributes. So the likely
/// places are tried, the tidiest first, and the first is taken with which the document reads as before and the diagnostic is allowed.
package enum SuppressionWriter {
  package struct Insertion: Sendable, Hashable {
    /// In the file's own bytes.
    package let offset: Int
    package let text: String
  }

  /// What the author has to replace: a comment with this reason allows nothing.
  package static let placeholder = "reason"
  private static let quoteLimit = 48

  /// What to insert.
  ///
  /// - Returns: `nil` where no comment can allow it: in plain text, and in a file that is not UTF-8.
  package static func insertion(allowing known: KnownDiagnostic, in document: Document) -> Insertion? {
    let rule = known.diagnostic.rule
    let mayBeAllowed = Rule.suppressible.contains { $0.name == rule }
    guard mayBeAllowed, document.format != .text, document.source.encoding == .utf8 else { return nil }
    let before = DocumentSuppressions(document)
    let quote = isSafe(known.quote) ? " \"\(known.quote)\"" : ""
    func insertion(_ place: Place, _ reason: String) -> Insertion {
      let scope = place.isWholeFile ? "ignore-file" : "ignore-next"
      let text = "claimlint-\(scope) \(rule)\(quote): \(reason)"
      let isMDX = document.source.path.lowercased().hasSuffix(".mdx")
      return Insertion(
        offset: place.offset, text: place.prefix + (isMDX ? "{/* \(text) */}" : "<!-- \(text) -->") + place.suffix)
    }
    let place = places(for: known.diagnostic.range, in: document).first { place in
      allows(known.diagnostic, insertion(place, "a cause"), in: document, beside: before)
    }
    return place.map { insertion($0, placeholder) }
  }

  private static func isSafe(_ quote: String) -> Bool {
    let bytes = Array(quote.utf8)
    return !bytes.isEmpty && bytes.count <= quoteLimit && !quote.contains("--") && !quote.contains("*/")
      && !bytes.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ">") }
  }

  /// Whether a document reads as before with an insertion, and the diagnostic is allowed by it.
  private static func allows(
    _ diagnostic: Diagnostic, _ insertion: Insertion, in document: Document, beside before: DocumentSuppressions
  ) -> Bool {
    var bytes = document.source.bytes
    bytes.insert(contentsOf: insertion.text.utf8, at: insertion.offset)
    let reader = DocumentReader(format: document.format, encoding: .utf8, language: document.forcedLanguage)
    guard let read = try? reader.read(path: document.source.path, bytes: bytes), read.prose == document.prose,
      read.blocks == document.blocks
    else { return false }
    let after = DocumentSuppressions(read)
    guard after.mistakes.count == before.mistakes.count,
      after.suppressions.count == before.suppressions.count + 1
    else { return false }
    let length = insertion.text.utf8.count
    let isBehind = diagnostic.range.lower >= insertion.offset
    let range = isBehind ? diagnostic.range.moved(by: length) : diagnostic.range
    let inserted = ByteRange(insertion.offset, insertion.offset + length)
    return after.suppressions.contains { inserted.contains($0.place) && $0.scope.overlaps(range) }
  }

  // MARK: Places

  private struct Place {
    let offset: Int
    var prefix = ""
    var suffix = ""
    var isWholeFile = false
  }

  private static func places(for range: ByteRange, in document: Document) -> [Place] {
    let bytes = document.source.bytes
    let lineEnd = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
    var places: [Place] = []
    let block = document.blocks.first { block in
      block.kind != .title && !block.kind.isMetadata && document.map.source(of: block.range).overlaps(range)
    }
    if let block {
      let start = document.map.source(of: block.range).lower
      let own = ownLine(before: start, in: document, lineEnd).map { [$0] } ?? []
      let inline = [Place(offset: range.lower), Place(offset: start)]
      switch (document.format, block.kind) {
      // Between the items of a list and the rows of a table a line of its own is in the way.
      case (.markdown, .listItem), (.markdown, .tableCell), (.markdown, .footnote): places = inline + own
      case (.markdown, _): places = own + inline
      default: places = own + inline.reversed()
      }
    }
    let isEnded = bytes.last == 0x0A || bytes.last == 0x0D
    let gap = (isEnded ? "" : lineEnd) + (document.format == .markdown ? lineEnd : "")
    places.append(Place(offset: bytes.count, prefix: gap, suffix: lineEnd, isWholeFile: true))
    return places
  }

  /// Before the line that a block begins in, as far indented; in a page only where a tag begins the line.
  private static func ownLine(before start: Int, in document: Document, _ lineEnd: String) -> Place? {
    let bytes = document.source.bytes
    guard start <= bytes.count else { return nil }
    let line = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let indent = bytes[line..<start].prefix { byte in
      byte == 0x20 || byte == 0x09 || (document.format == .markdown && byte == UInt8(ascii: ">"))
    }
    if document.format == .html, bytes[line..<start].dropFirst(indent.count).first != UInt8(ascii: "<") { return nil }
    let text = String(decoding: indent, as: UTF8.self)
    return Place(offset: line + indent.count, suffix: lineEnd + text)
  }
}

extension ByteRange {
  fileprivate func moved(by length: Int) -> ByteRange { ByteRange(lower + length, upper + length) }
}

extension Block.Kind {
  fileprivate var isMetadata: Bool {
    if case .metadata = self { return true }
    return false
  }
}
