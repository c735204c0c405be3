internal import Documents

/// Ranges in order, to be asked which of them lie around a place: in time that does not grow with their number.
struct SortedRanges<Element> {
  private let elements: [Element]
  private let range: (Element) -> ByteRange

  /// So many that begin before a place are looked at.
  private static var reach: Int { 64 }

  init(_ elements: [Element], by range: @escaping (Element) -> ByteRange) {
    self.elements = elements.sorted { range($0) < range($1) }
    self.range = range
  }

  /// Those that share a byte with a range, in order, as far as they begin not too many before it.
  func overlapping(_ place: ByteRange) -> [Element] {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if range(elements[middle]).start < place.end { low = middle + 1 } else { high = middle }
    }
    return elements[max(0, low - Self.reach)..<low].filter { range($0).overlaps(place) }
  }
}
