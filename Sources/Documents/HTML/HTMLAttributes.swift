/// The attributes of a start tag, read where they stand in the source (HTML Standard, sections 13.2.5.32 to 13.2.5.40).
///
/// Nothing is stored: each question scans the tag, which is short, and no memory is taken per tag.
struct HTMLAttributes {
  /// A name and a value; the value is empty at the name's end where there is none.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let bytes: [UInt8]
  private let tag: Range<Int>

  /// The tag reaches from `<` to past `>`, or to the end of the source.
  init(_ bytes: [UInt8], tag: Range<Int>) {
    self.bytes = bytes
    self.tag = tag.lowerBound..<min(tag.upperBound, bytes.count)
  }

  /// The value of the first attribute with a name (in lowercase), as a range of the source without quotation marks.
  subscript(_ name: StaticString) -> Range<Int>? {
    var cursor = Self.afterName(bytes, tag)
    while let attribute = next(&cursor) {
      if attribute.name.count == name.utf8CodeUnitCount, bytes.matches(name, at: attribute.name.lowerBound) {
        return attribute.value
      }
    }
    return nil
  }

  /// Whether an attribute's value is a word (in lowercase), in any case.
  func `is`(_ name: StaticString, _ word: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value.count == word.utf8CodeUnitCount && bytes.matches(word, at: value.lowerBound)
  }

  /// A non-negative number at the start of an attribute's value, at most `limit`.
  func number(_ name: StaticString, limit: Int) -> Int? {
    guard let value = self[name] else { return nil }
    var number: Int?
    for byte in bytes[value].drop(while: \.isBlank) {
      guard byte.isDigit else { break }
      number = min(limit, (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0")))
    }
    return number
  }

  /// A value with its character references decoded and the white space around it left out.
  func string(_ value: Range<Int>) -> String {
    if bytes.firstIndex(of: UInt8(ascii: "&"), from: value.lowerBound, to: value.upperBound) == nil {
      var low = value.lowerBound
      var high = value.upperBound
      while low < high, bytes[low].isBlank { low += 1 }
      while low < high, bytes[high - 1].isBlank { high -= 1 }
      return String(decoding: bytes[low..<high], as: UTF8.self)
    }
    let decoded = CharacterReference.decodingAll(bytes, value)
    let start = decoded.firstIndex { !$0.isBlank } ?? decoded.count
    let end = decoded.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return String(decoding: decoded[start..<end], as: UTF8.self)
  }

  /// The first attribute at or after `cursor`, which moves past it.
  func next(_ cursor: inout Int) -> Attribute? {
    Self.next(bytes, tag.upperBound, &cursor)
  }

  /// Where the first attribute may start.
  var start: Int { Self.afterName(bytes, tag) }

  /// The offset after a tag that starts at `start`: past the first `>` that stands in no quoted value.
  static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int {
    var cursor = afterName(bytes, start..<bytes.count)
    while next(bytes, bytes.count, &cursor) != nil {}
    return min(cursor + 1, bytes.count)
  }

  private static func afterName(_ bytes: [UInt8], _ tag: Range<Int>) -> Int {
    var index = tag.lowerBound + 1
    while index < tag.upperBound, !bytes[index].isBlank, bytes[index] != UInt8(ascii: "/"),
      bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    return min(index, tag.upperBound)
  }

  /// Stops on the tag's `>`.
  private static func next(_ bytes: [UInt8], _ end: Int, _ cursor: inout Int) -> Attribute? {
    var index = cursor
    while index < end, bytes[index].isBlank || bytes[index] == UInt8(ascii: "/") { index += 1 }
    cursor = index
    guard index < end, bytes[index] != UInt8(ascii: ">") else { return nil }
    let nameStart = index
    index += 1
    while index < end, !isNameEnd(bytes[index]) { index += 1 }
    let name = nameStart..<index
    var value = index..<index
    var probe = index
    while probe < end, bytes[probe].isBlank { probe += 1 }
    if probe < end, bytes[probe] == UInt8(ascii: "=") {
      index = probe + 1
      while index < end, bytes[index].isBlank { index += 1 }
      if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        let quote = bytes[index]
        let valueStart = index + 1
        index = valueStart
        while index < end, bytes[index] != quote { index += 1 }
        value = valueStart..<index
        index = min(index + 1, end)
      } else {
        let valueStart = index
        while index < end, !bytes[index].isBlank, bytes[index] != UInt8(ascii: ">") { index += 1 }
        value = valueStart..<index
      }
    }
    cursor = index
    return Attribute(name: name, value: value)
  }

  private static func isNameEnd(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }
}
