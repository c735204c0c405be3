package import Documents

/// From bytes of a document's file to its prose.
package struct ProsePlaces: Sendable {
  /// The document's segments by their place in the file.
  private let bySource: [SourceMap.Segment]

  package init(_ document: Document) {
    bySource = document.map.segments.filter { $0.kind != .inserted }.sorted { $0.source < $1.source }
  }

  /// The prose that was read from a range of the file; `nil` where none was.
  package func prose(of range: ByteRange) -> ByteRange? {
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
    return hull
  }
}
