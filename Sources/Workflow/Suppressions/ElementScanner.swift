internal import Documents

/// Finds the elements of a page that are marked for this program: `<p data-claimlint-ignore="misquote: translated">`.
enum ElementScanner {
  struct Element {
    /// The attribute's value, in the file's own bytes: where a mistake in it is shown.
    let place: ByteRange
    /// The whole element, in the file's own bytes.
    let range: ByteRange
    let text: String
  }

  private static let attribute = Array("data-claimlint-ignore=".utf8)
  /// Elements that have no content and no end.
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// The elements in order, of a page and of the HTML in Markdown.
  static func elements(of document: Document) -> [Element] {
    guard document.format != .text else { return [] }
    let bytes = document.source.utf8
    let offsets = document.source.offsets
    func fileRange(_ start: Int, _ end: Int) -> ByteRange {
      ByteRange(offsets.fileOffset(ofUTF8: start), offsets.fileOffset(ofUTF8: end))
    }
    var elements: [Element] = []
    var index = 0
    // Elements that never end are looked for to the end of the page each time; a page of nothing else must not take for ever.
    var budget = bytes.count * 64 + 1 << 20
    while let found = bytes.firstPlace(of: attribute, from: index) {
      index = found + attribute.count
      guard let start = tagStart(before: found, in: bytes), index < bytes.count else { continue }
      let quote = bytes[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = bytes[(index + 1)...].firstIndex(of: quote), let close = tagEnd(from: end + 1, in: bytes)
      else { continue }
      let name = tagName(at: start + 1, in: bytes)
      let isClosed = empty.contains(name) || bytes[close - 1] == UInt8(ascii: "/")
      let last = isClosed || budget < 0 ? close + 1 : elementEnd(name, from: close + 1, in: bytes)
      budget -= last - close
      elements.append(
        Element(
          place: fileRange(index, end + 1), range: fileRange(start, last),
          text: String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
    }
    return elements
  }

  /// How far before an attribute its tag may begin, and how many places are tried: a page full of `<` must not take for ever.
  private static let tagLimit = 1 << 16
  private static let tryLimit = 64

  /// Where the tag begins that an attribute stands in; `nil` where it stands in none, or in the value of another attribute. A `<` or `>`
  /// in a value begins and ends no tag.
  private static func tagStart(before place: Int, in bytes: [UInt8]) -> Int? {
    guard place > 0, bytes[place - 1] <= 0x20 else { return nil }
    var outermost: (start: Int, isInValue: Bool)?
    var tries = 0
    var index = place - 1
    while index >= max(0, place - tagLimit), tries < tryLimit {
      if bytes[index] == UInt8(ascii: "<"), !tagName(at: index + 1, in: bytes).isEmpty {
        if let isInValue = isInValue(place, ofTagAt: index + 1, in: bytes) { outermost = (index, isInValue) }
        tries += 1
      }
      index -= 1
    }
    return outermost.flatMap { $0.isInValue ? nil : $0.start }
  }

  /// Whether a place stands in a value of a tag's attribute; `nil` where the tag has ended before it.
  private static func isInValue(_ place: Int, ofTagAt start: Int, in bytes: [UInt8]) -> Bool? {
    var quote: UInt8?
    var isAfterEquals = false
    for byte in bytes[start..<place] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if isAfterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return nil
      }
      if byte > 0x20 { isAfterEquals = byte == UInt8(ascii: "=") }
    }
    return quote != nil
  }

  /// Where a tag's `>` stands, attributes' values passed over.
  private static func tagEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
      index += 1
    }
    return nil
  }

  /// In lowercase; empty where no name stands.
  private static func tagName(at start: Int, in bytes: [UInt8]) -> String {
    let name = bytes[min(start, bytes.count)...].prefix { byte in
      let letter = byte | 0x20
      return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Where an element ends whose content begins at a place: after its own end tag, those of its likes in it counted; else at the end.
  private static func elementEnd(_ name: String, from start: Int, in bytes: [UInt8]) -> Int {
    var depth = 1
    var index = start
    while let open = bytes[min(index, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if bytes[open...].starts(with: "<!--".utf8) {
        index = bytes.firstPlace(of: Array("-->".utf8), from: open + 4).map { $0 + 3 } ?? bytes.count
        continue
      }
      let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
      guard tagName(at: index + (isEnd ? 1 : 0), in: bytes) == name else { continue }
      guard let close = tagEnd(from: index, in: bytes) else { break }
      index = close + 1
      if isEnd {
        depth -= 1
        if depth == 0 { return index }
      } else if bytes[close - 1] != UInt8(ascii: "/") {
        depth += 1
      }
    }
    return bytes.count
  }
}

extension [UInt8] {
  /// Where a text first stands at or after a place.
  func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while index + wanted.count <= count {
      guard let next = self[index...].firstIndex(of: first), next + wanted.count <= count else { return nil }
      if self[next..<next + wanted.count].elementsEqual(wanted) { return next }
      index = next + 1
    }
    return nil
  }
}
