internal import Documents
internal import Reports

/// Finds the comments of an article that are meant for this program.
enum CommentScanner {
  struct Comment {
    /// In the file's own bytes, with its marks.
    let range: ByteRange
    /// What stands after `claimlint-`.
    let text: String
  }

  private static let word = Array("claimlint-".utf8)
  private static let forms: [(open: [UInt8], close: [UInt8])] = [
    (Array("<!--".utf8), Array("-->".utf8)), (Array("{/*".utf8), Array("*/}".utf8)),
  ]

  /// The comments in order: `<!-- claimlint-… -->`, and in Markdown `{/* claimlint-… */}` too, as MDX has them. What stands in code
  /// or is shown as text is none.
  static func comments(of document: Document) -> [Comment] {
    guard document.format != .text else { return [] }
    let bytes = document.source.utf8
    var comments: [Comment] = []
    var fences = FenceTracker()
    var places: ProsePlaces?
    var index = 0
    var line = 0
    // What closes no comment behind one place closes none behind a later one.
    var isMissing: [[UInt8]] = []
    while let found = bytes.firstPlace(of: word, from: index) {
      index = found + word.count
      if document.format == .markdown {
        while let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")), end < found {
          fences.take(bytes[line..<end])
          line = end + 1
        }
        if fences.isOpen { continue }
      }
      guard let (start, close) = opening(before: found, in: bytes, document.format) else { continue }
      if isMissing.contains(close) { continue }
      guard let end = bytes.firstPlace(of: close, from: index) else {
        isMissing.append(close)
        continue
      }
      let known = places ?? ProsePlaces(document)
      places = known
      let keyword = fileRange(found, index, in: document)
      if let prose = known.prose(of: keyword), document.text(prose).utf8.starts(with: word) { continue }
      comments.append(
        Comment(
          range: fileRange(start, end + close.count, in: document),
          text: String(decoding: bytes[index..<end], as: UTF8.self)))
      index = end
    }
    return comments
  }

  private static func fileRange(_ start: Int, _ end: Int, in document: Document) -> ByteRange {
    let offsets = document.source.offsets
    return ByteRange(offsets.fileOffset(ofUTF8: start), offsets.fileOffset(ofUTF8: end))
  }

  /// Where the comment begins whose first word stands at a place, and what closes it.
  private static func opening(
    before place: Int, in bytes: [UInt8], _ format: Document.Format
  ) -> (start: Int, close: [UInt8])? {
    var end = place
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    for form in forms.prefix(format == .markdown ? 2 : 1) where end >= form.open.count {
      let start = end - form.open.count
      if bytes[start..<end].elementsEqual(form.open) { return (start, form.close) }
    }
    return nil
  }
}

/// Whether a line of Markdown stands in a fenced code block.
private struct FenceTracker {
  private var fence: (mark: UInt8, count: Int)?

  var isOpen: Bool { fence != nil }

  mutating func take(_ line: ArraySlice<UInt8>) {
    // Fences may stand in quotations and lists.
    let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
    let count = text.prefix { $0 == mark }.count
    guard count >= 3 else { return }
    if let open = fence {
      let rest = text.dropFirst(count)
      if open.mark == mark, count >= open.count, rest.allSatisfy({ $0 <= 0x20 }) { fence = nil }
    } else if mark == UInt8(ascii: "~") || !text.dropFirst(count).contains(mark) {
      fence = (mark, count)
    }
  }
}
