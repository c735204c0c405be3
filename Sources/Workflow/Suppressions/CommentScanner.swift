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
    var found: [(start: Int, keyword: Range<Int>, end: Int, close: Int)] = []
    var places: ProsePlaces?
    var index = 0
    // What closes no comment behind one place closes none behind a later one.
    var isMissing: [[UInt8]] = []
    while let place = bytes.firstPlace(of: word, from: index) {
      index = place + word.count
      guard let (start, close) = opening(before: place, in: bytes, document.format) else { continue }
      if isMissing.contains(close) { continue }
      guard let end = bytes.firstPlace(of: close, from: index) else {
        isMissing.append(close)
        continue
      }
      let known = places ?? ProsePlaces(document)
      places = known
      let keyword = fileRange(place, index, in: document)
      if let prose = known.prose(of: keyword), document.text(prose).utf8.starts(with: word) { continue }
      found.append((start, place..<index, end, end + close.count))
      index = end
    }
    if document.format == .markdown, !found.isEmpty {
      let isProse = Self.isProse(found.map { ($0.start..<$0.close, $0.keyword) }, in: document)
      found = zip(found, isProse).filter(\.1).map(\.0)
    }
    return found.map { comment in
      Comment(
        range: fileRange(comment.start, comment.close, in: document),
        text: String(decoding: bytes[comment.keyword.upperBound..<comment.end], as: UTF8.self))
    }
  }

  /// Whether each comment of a Markdown text stands where prose could stand, rather than in a block of code.
  ///
  /// Only the parser knows: so it reads the text once more with words in the place of the comments, and where those words are read,
  /// no code is.
  private static func isProse(
    _ comments: [(range: Range<Int>, keyword: Range<Int>)], in document: Document
  ) -> [Bool] {
    var bytes = document.source.utf8
    for comment in comments {
      for index in comment.range where bytes[index] > 0x20 && !comment.keyword.contains(index) {
        bytes[index] = UInt8(ascii: "x")
      }
    }
    let reader = DocumentReader(format: .markdown, encoding: .utf8)
    guard let read = try? reader.read(path: document.source.path, bytes: bytes) else {
      return comments.map { _ in true }
    }
    let places = ProsePlaces(read)
    return comments.map { places.prose(of: ByteRange($0.keyword.lowerBound, $0.keyword.upperBound)) != nil }
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
