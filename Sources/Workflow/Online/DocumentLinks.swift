internal import Documents

/// The links of a document that lead into the web.
struct DocumentLinks {
  struct Link: Hashable {
    /// Whole, without a part of the page.
    let address: String
    /// In the prose.
    let place: ByteRange
  }

  /// In order of their places.
  let links: [Link]

  init(_ document: Document) {
    var links: [Link] = []
    var taken: [ByteRange] = []
    for mark in document.marks where !mark.range.isEmpty {
      switch mark.kind {
      case .link(let destination):
        taken.append(mark.range)
        if let address = Self.address(destination) { links.append(Link(address: address, place: mark.range)) }
      case .code, .deleted: taken.append(mark.range)
      default: continue
      }
    }
    taken.sort()
    var next = 0
    var end = 0
    for place in Self.written(document.prose) {
      while next < taken.count, taken[next].lower <= place.lower {
        end = max(end, taken[next].upper)
        next += 1
      }
      // The next one that is taken may begin inside.
      guard end <= place.lower, next >= taken.count || taken[next].lower >= place.upper,
        let address = Self.address(document.text(place))
      else { continue }
      links.append(Link(address: address, place: place))
    }
    self.links = links.sorted { $0.place < $1.place }
  }

  /// An address of the web as it is asked for; `nil` for one of another kind, or of this document.
  private static func address(_ destination: String) -> String? {
    var bytes = Array(destination.utf8)
    let lead = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
    if lead.hasPrefix("//"), bytes.count > 2 { bytes = Array("https:".utf8) + bytes }
    guard lead.hasPrefix("//") || lead.hasPrefix("http://") || lead.hasPrefix("https://") else { return nil }
    if let part = bytes.firstIndex(of: 0x23) { bytes.removeSubrange(part...) }
    // A line is an address to whoever fetches it.
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Addresses that are written out.
  private static func written(_ prose: [UInt8]) -> [ByteRange] {
    var result: [ByteRange] = []
    var offset = 4
    while offset + 3 < prose.count {
      guard prose[offset] == 0x3A, prose[offset + 1] == 0x2F, prose[offset + 2] == 0x2F else {
        offset += 1
        continue
      }
      var start = offset
      while start > 0, offset - start < 5, (prose[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
      var end = offset + 3
      while end < prose.count, prose[end] > 0x20, prose[end] < 0x7F,
        ![0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7B, 0x7D].contains(prose[end])
      {
        end += 1
      }
      // What ends a sentence, and a bracket that was opened before the address.
      while end > offset + 3,
        [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2A, 0x5F, 0x29, 0x5D].contains(prose[end - 1])
      {
        if prose[end - 1] == 0x29, prose[offset..<end].contains(0x28) { break }
        end -= 1
      }
      if end > offset + 3 { result.append(ByteRange(start, end)) }
      offset = max(end, offset + 3)
    }
    return result
  }
}
