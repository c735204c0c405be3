/// From the prose of a document to the bytes of its file: for each stretch of prose, the half-open span it was read from.
///
/// In a `verbatim` segment, prose and file hold the same bytes one for one. A `decoded` segment is one unit: an entity, an
/// escape, a line break that became a space, a character of another encoding; any part of its prose maps to its whole
/// source span. An `inserted` segment (the break between two blocks) has an empty source span.
package struct SourceMap: Sendable {
  package enum Kind: UInt8, Sendable {
    case verbatim, decoded, inserted
  }

  package struct Segment: Sendable, Hashable {
    /// Where the segment stands in the prose.
    package let prose: ByteRange
    /// Where it was read from, in the file's own bytes.
    package let source: ByteRange
    package let kind: Kind

    package init(prose: ByteRange, source: ByteRange, kind: Kind) {
      self.prose = prose
      self.source = source
      self.kind = kind
    }
  }

  /// A segment as it is kept; in the prose it ends where the next one starts.
  struct Piece: Sendable, Hashable {
    let prose: UInt32
    let low: UInt32
    var high: UInt32
    let kind: Kind
  }

  /// The segments, each made up when it is asked for: a map has very many of them, and hardly any are.
  package struct Segments: RandomAccessCollection, Sendable, Hashable {
    fileprivate let pieces: [Piece]
    /// Where the last one ends in the prose.
    fileprivate let end: UInt32

    package var startIndex: Int { 0 }
    package var endIndex: Int { pieces.count }

    package subscript(index: Int) -> Segment {
      let piece = pieces[index]
      let next = index + 1 < pieces.count ? pieces[index + 1].prose : end
      return Segment(
        prose: ByteRange(Int(piece.prose), Int(next)), source: ByteRange(Int(piece.low), Int(piece.high)),
        kind: piece.kind)
    }
  }

  /// In order of the prose, without gaps. Source spans ascend too, but for text that a format moves (attributes).
  package let segments: Segments

  package init(segments: [Segment]) {
    let pieces = segments.map { segment in
      Piece(prose: segment.prose.start, low: segment.source.start, high: segment.source.end, kind: segment.kind)
    }
    self.init(pieces: pieces, end: segments.last?.prose.upper ?? 0)
  }

  init(pieces: [Piece], end: Int) {
    segments = Segments(pieces: pieces, end: UInt32(clamping: end))
  }

  /// The smallest span of the file that holds all of a non-empty prose range (markup between its parts included).
  package func source(of range: ByteRange) -> ByteRange {
    guard let first = index(at: range.lower) else { return ByteRange(0, 0) }
    let last = range.isEmpty ? first : index(at: range.upper - 1) ?? first
    return ByteRange(start(of: range.lower, in: segments[first]), end(of: range.upper, in: segments[last]))
  }

  private func start(of offset: Int, in segment: Segment) -> Int {
    segment.kind == .verbatim ? segment.source.lower + offset - segment.prose.lower : segment.source.lower
  }

  private func end(of offset: Int, in segment: Segment) -> Int {
    segment.kind == .verbatim ? segment.source.lower + offset - segment.prose.lower : segment.source.upper
  }

  /// The segment that holds the prose byte at `offset`.
  private func index(at offset: Int) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].prose.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count ? low : segments.indices.last
  }
}
