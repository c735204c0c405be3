/// A character reference of HTML, such as `&nbsp;` or `&#8211;`, read where it stands in the source.
struct CharacterReference {
  /// The offset after it.
  let end: Int
  let first: Unicode.Scalar
  /// A few names stand for two code points.
  let second: Unicode.Scalar?

  /// Reads the reference that starts with the `&` at `start` and ends before `limit`, as the HTML Standard does (section
  /// 13.2.5.72): numbers with or without their semicolon, the old names without it too. `nil` where the `&` is plain text.
  ///
  /// In an attribute's value, an old name without semicolon is plain text before `=` and before letters and digits, so that
  /// `?a=1&copy=2` stays an address.
  init?(_ bytes: [UInt8], at start: Int, limit: Int, isAttribute: Bool = false) {
    let limit = min(limit, bytes.count)
    guard start + 1 < limit, bytes[start] == UInt8(ascii: "&") else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      guard let (scalar, end) = Self.number(bytes, from: start + 2, limit: limit) else { return nil }
      (self.first, self.second, self.end) = (scalar, nil, end)
      return
    }
    // The longest name has 31 characters.
    var index = start + 1
    let stop = min(limit, start + 40)
    while index < stop, bytes[index].isASCIILetter || bytes[index].isDigit { index += 1 }
    let name = bytes[start + 1..<index]
    if index < limit, bytes[index] == UInt8(ascii: ";"), let found = NamedReferences.characters(of: name) {
      (self.first, self.second, self.end) = (found.first, found.second, index + 1)
      return
    }
    guard let length = NamedReferences.lengthWithoutSemicolon(name),
      let found = NamedReferences.characters(of: name.prefix(length))
    else { return nil }
    let end = start + 1 + length
    if isAttribute, end < limit {
      let next = bytes[end]
      if next == UInt8(ascii: "=") || next.isASCIILetter || next.isDigit { return nil }
    }
    (self.first, self.second, self.end) = (found.first, found.second, end)
  }

  /// Reads the digits of a numeric reference, from after its `#`.
  private static func number(_ bytes: [UInt8], from start: Int, limit: Int) -> (Unicode.Scalar, Int)? {
    var index = start
    var radix: UInt32 = 10
    if index < limit, bytes[index].lowercased == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let digits = index
    var value: UInt32 = 0
    while index < limit, let digit = digit(bytes[index], radix) {
      value = min(0x110000, value * radix + digit)
      index += 1
    }
    guard index > digits else { return nil }
    if index < limit, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // Numbers of the code page's own characters are what old editors wrote.
    if let byte = UInt8(exactly: value), byte >= 0x80 { return (Windows1252.scalar(of: byte), index) }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", index) }
    return (scalar, index)
  }

  private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
    if byte.isDigit { return UInt32(byte) - 0x30 }
    guard radix == 16, byte.lowercased >= 0x61, byte.lowercased <= 0x66 else { return nil }
    return UInt32(byte.lowercased) - 0x61 + 10
  }

  /// Its characters in UTF-8.
  var utf8: [UInt8] {
    var text = Array(UTF8.encode(first) ?? UTF8.encodedReplacementCharacter)
    if let second { text.append(contentsOf: UTF8.encode(second) ?? UTF8.encodedReplacementCharacter) }
    return text
  }

  /// A range of the source with its references decoded.
  static func decodingAll(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    for fragment in fragments(bytes, range) {
      result.append(contentsOf: fragment.replacement ?? Array(bytes[fragment.source]))
    }
    return result
  }

  /// A range of the source as a string, with its references decoded.
  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    if bytes.firstIndex(of: UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound) == nil {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    return String(decoding: decodingAll(bytes, range), as: UTF8.self)
  }

  /// The value of an attribute as fragments of the source: text as it stands, and references decoded.
  static func fragments(_ bytes: [UInt8], _ range: Range<Int>) -> [Fragment] {
    var fragments: [Fragment] = []
    var index = range.lowerBound
    var start = index
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(bytes, at: index, limit: range.upperBound, isAttribute: true)
      else {
        index += 1
        continue
      }
      if start < index { fragments.append(Fragment(source: start..<index)) }
      fragments.append(Fragment(source: index..<reference.end, replacement: reference.utf8))
      index = reference.end
      start = index
    }
    if start < range.upperBound { fragments.append(Fragment(source: start..<range.upperBound)) }
    return fragments
  }
}
