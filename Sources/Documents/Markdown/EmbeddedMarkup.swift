/// The raw HTML inside a Markdown text, put together for the HTML parser.
struct EmbeddedMarkup {
  /// A stretch of HTML: where it stands in `bytes`, and in the source.
  private struct Piece {
    let place: Int
    let source: Range<Int>
  }

  /// The pieces one after the other; a space stands for what lies between two.
  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// Whether a text may have HTML, which begins with `<` and a letter or one of `/!?`.
  static func mayStand(in text: [UInt8], from start: Int) -> Bool {
    var index = start
    while let place = text.firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = place + 1
      guard index < text.count else { return false }
      let next = text[index]
      if next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        return true
      }
    }
    return false
  }

  /// `nil` where the text has no HTML.
  init?(of events: [MarkdownEvent], in source: [UInt8]) {
    for event in events where event.kind == .html {
      if let last = pieces.last, last.source.upperBound < Int(event.low) { bytes.append(0x20) }
      pieces.append(Piece(place: bytes.count, source: event.range))
      bytes.append(contentsOf: source[event.range])
    }
    if pieces.isEmpty { return nil }
  }

  /// The events of the HTML; their offsets count in the source.
  func events(in source: SourceText) throws(InputError) -> HTMLEvents {
    var events = try HTMLReader.events(of: ParserInput.prepare(bytes), in: source) { offset in
      let next = pieces.partitioningIndex { $0.place > offset }
      return place(of: offset, in: pieces[max(0, next - 1)])
    }
    var piece = 0
    for index in events.list.indices {
      let event = events.list[index]
      // Places ascend, so that each search begins where the one before ended.
      while piece + 1 < pieces.count, pieces[piece + 1].place <= Int(event.start) { piece += 1 }
      let low = place(of: Int(event.start), in: pieces[piece])
      var high = low
      if event.end > event.start {
        var last = piece
        while last + 1 < pieces.count, pieces[last + 1].place < Int(event.end) { last += 1 }
        high = place(of: Int(event.end) - 1, in: pieces[last]) + 1
      }
      events.list[index] = HTMLEvent(
        kind: event.kind, tag: event.tag, start: UInt32(clamping: low), end: UInt32(clamping: max(low, high)))
    }
    return events
  }

  /// The place in the source; the space after a piece stands at its end.
  private func place(of offset: Int, in piece: Piece) -> Int {
    min(piece.source.lowerBound + offset - piece.place, piece.source.upperBound)
  }
}
