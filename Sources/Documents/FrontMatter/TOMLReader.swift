/// Reads the entries of a TOML front matter: tables, strings of all four kinds, numbers, dates, arrays and inline tables.
///
/// Written here because no reader at hand tells where in the text a value stands, and every value must be traced to its
/// bytes. What is not TOML is passed over to the next line.
struct TOMLReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var table = ""
  private var entries: [FrontMatter.Entry] = []

  /// Deeper nesting than this holds nothing for readers.
  private static let depthLimit = 32

  static func entries(_ bytes: [UInt8], _ content: Range<Int>) -> [FrontMatter.Entry] {
    var reader = TOMLReader(bytes: bytes, end: content.upperBound, index: content.lowerBound)
    reader.read()
    return reader.entries
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private var byte: UInt8? { index < end ? bytes[index] : nil }

  // MARK: - Lines

  private mutating func read() {
    while index < end {
      let start = index
      skipBlank()
      if byte == UInt8(ascii: "[") {
        while byte == UInt8(ascii: "[") { index += 1 }
        table = key() ?? ""
      } else if let key = key() {
        skipSpaces()
        if byte == UInt8(ascii: "=") {
          index += 1
          value(table.isEmpty ? key : table + "." + key, depth: 0)
        }
      }
      skipLine()
      index = max(index, start + 1)
    }
  }

  /// A dotted key, in lowercase.
  private mutating func key() -> String? {
    var parts: [String] = []
    while index < end {
      skipSpaces()
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let part = string() else { return nil }
        parts.append(Self.text(part, bytes))
      } else {
        let start = index
        while let byte, byte.isASCIILetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
          index += 1
        }
        guard index > start else { return nil }
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      skipSpaces()
      guard byte == UInt8(ascii: ".") else { break }
      index += 1
    }
    return parts.isEmpty ? nil : parts.joined(separator: ".").lowercased()
  }

  // MARK: - Values

  private mutating func value(_ key: String, depth: Int) {
    guard depth < Self.depthLimit else { return }
    skipBlank()
    let start = index
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let fragments = string() else { return }
      add(key, start..<index, fragments, isText: true)
    case UInt8(ascii: "["):
      index += 1
      list(until: UInt8(ascii: "]")) { reader in reader.value(key, depth: depth + 1) }
    case UInt8(ascii: "{"):
      index += 1
      list(until: UInt8(ascii: "}")) { reader in
        guard let name = reader.key() else { return }
        reader.skipSpaces()
        guard reader.byte == UInt8(ascii: "=") else { return }
        reader.index += 1
        reader.value(key + "." + name, depth: depth + 1)
      }
    default:
      while let byte, !byte.isNewline,
        ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#")].contains(byte)
      {
        index += 1
      }
      var stop = index
      while stop > start, bytes[stop - 1].isBlank { stop -= 1 }
      if stop > start { add(key, start..<stop, [Fragment(source: start..<stop)], isText: false) }
    }
  }

  /// The items of an array or an inline table.
  private mutating func list(until close: UInt8, _ item: (inout TOMLReader) -> Void) {
    while index < end {
      skipBlank()
      guard let byte else { return }
      let start = index
      if byte == close {
        index += 1
        return
      }
      if byte == UInt8(ascii: ",") { index += 1 } else { item(&self) }
      if index == start { return }
    }
  }

  private mutating func add(_ key: String, _ range: Range<Int>, _ fragments: [Fragment], isText: Bool) {
    let value = Self.text(fragments, bytes)
    guard !value.isEmpty else { return }
    entries.append(FrontMatter.Entry(key: key, value: value, range: range, fragments: fragments, isText: isText))
  }

  private static func text(_ fragments: [Fragment], _ bytes: [UInt8]) -> String {
    String(decoding: fragments.flatMap { $0.replacement ?? Array(bytes[$0.source]) }, as: UTF8.self)
  }

  // MARK: - Strings

  /// A string, from its opening quotation mark past its closing one.
  private mutating func string() -> [Fragment]? {
    guard let quote = byte else { return nil }
    let isLong = index + 2 < end && bytes[index + 1] == quote && bytes[index + 2] == quote
    index += isLong ? 3 : 1
    if isLong, byte == UInt8(ascii: "\r") { index += 1 }
    if isLong, byte == UInt8(ascii: "\n") { index += 1 }
    var fragments: [Fragment] = []
    var start = index
    while let byte {
      if byte == quote, !isLong || (index + 2 < end && bytes[index + 1] == quote && bytes[index + 2] == quote) {
        if start < index { fragments.append(Fragment(source: start..<index)) }
        index += isLong ? 3 : 1
        return fragments
      }
      if byte.isNewline, !isLong { return nil }
      guard byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") else {
        index += 1
        continue
      }
      if start < index { fragments.append(Fragment(source: start..<index)) }
      if byte == UInt8(ascii: "\n") {
        fragments.append(Fragment(source: index..<index + 1, replacement: [byte]))
        index += 1
      } else if let fragment = escape() {
        fragments.append(fragment)
      }
      start = index
    }
    return nil
  }

  /// An escape; `nil` for a line break that the text does not have.
  private mutating func escape() -> Fragment? {
    let start = index
    index = min(end, index + 2)
    let letter = bytes[index - 1]
    var scalar: Unicode.Scalar?
    switch letter {
    case UInt8(ascii: "n"): return Fragment(source: start..<index, replacement: [UInt8(ascii: "\n")])
    case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "r"): scalar = " "
    case UInt8(ascii: "u"): scalar = hexadecimal(4)
    case UInt8(ascii: "U"): scalar = hexadecimal(8)
    case 0x20, 0x09, 0x0A, 0x0D:
      while let byte, byte.isBlank { index += 1 }
      return nil
    default: scalar = letter < 0x80 ? Unicode.Scalar(letter) : nil
    }
    guard let scalar else {
      // No escape of TOML: the backslash is text.
      index = start + 1
      return Fragment(source: start..<index)
    }
    return Fragment(source: start..<index, replacement: Array(String(scalar).utf8))
  }

  private mutating func hexadecimal(_ digits: Int) -> Unicode.Scalar? {
    guard index + digits <= end, bytes[index..<index + digits].allSatisfy({ $0 < 0x80 }),
      let value = UInt32(String(decoding: bytes[index..<index + digits], as: UTF8.self), radix: 16)
    else { return nil }
    index += digits
    return Unicode.Scalar(value)
  }

  // MARK: - White space

  private mutating func skipSpaces() {
    while byte == 0x20 || byte == 0x09 { index += 1 }
  }

  /// White space, line ends and comments.
  private mutating func skipBlank() {
    while let byte {
      if byte == UInt8(ascii: "#") { skipLine() } else if byte.isBlank { index += 1 } else { return }
    }
  }

  private mutating func skipLine() {
    while let byte, byte != UInt8(ascii: "\n") { index += 1 }
  }
}
