/// Finds where the text of a YAML scalar stands in its source: stretches as they are, and escapes, doubled quotes and line
/// breaks for what they stand for (YAML 1.2, chapters 7.3 and 8.1).
///
/// The value itself comes from the YAML reader. The walk follows source and value side by side and must use up the value;
/// where it cannot, the whole scalar is one decoded piece.
struct ScalarText {
  private let bytes: [UInt8]
  private let end: Int
  private let value: [UInt8]
  private var index: Int
  private var place = 0
  private var fragments: [Fragment] = []

  /// The text of the scalar that stands at `range`, with its quotation marks or its `|` or `>`; `value` is that text in
  /// UTF-8 as the YAML reader has it.
  static func yaml(_ bytes: [UInt8], _ range: Range<Int>, value: [UInt8]) -> [Fragment] {
    guard let first = bytes[range].first else { return [] }
    var walk = ScalarText(bytes, range, value)
    let isComplete: Bool
    switch first {
    case UInt8(ascii: "\""): isComplete = walk.quoted(first)
    case UInt8(ascii: "'"): isComplete = walk.quoted(first)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): isComplete = walk.block()
    default: isComplete = walk.flow(until: nil)
    }
    return isComplete ? walk.fragments : whole(bytes, range, value)
  }

  /// A scalar as one piece.
  static func whole(_ bytes: [UInt8], _ range: Range<Int>, _ value: [UInt8]) -> [Fragment] {
    let words = value.split(whereSeparator: \.isBlank)
    return words.isEmpty ? [] : [Fragment(source: range, replacement: Array(words.joined(separator: [0x20])))]
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ value: [UInt8]) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.end = range.upperBound
    self.value = value
  }

  // MARK: - Styles

  private mutating func quoted(_ quote: UInt8) -> Bool {
    index += 1
    return flow(until: quote)
  }

  /// A plain or a quoted scalar, in which a line break is a space, and a blank line a line break.
  private mutating func flow(until quote: UInt8?) -> Bool {
    while place < value.count {
      guard index < end else { return false }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard escape() else { return false }
      } else if byte == UInt8(ascii: "'"), quote == byte {
        guard index + 1 < end, bytes[index + 1] == byte, take([byte], from: index..<index + 2) else { return false }
        index += 2
      } else if byte == quote {
        return false
      } else if byte.isBlank {
        let blank = blankRun()
        guard blank.newlines > 0 ? fold(blank.range, count: blank.newlines) : copy(blank.range.count) else {
          return false
        }
        index = blank.range.upperBound
      } else {
        guard copy(1) else { return false }
      }
    }
    return true
  }

  /// A literal (`|`) or folded (`>`) scalar.
  private mutating func block() -> Bool {
    while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    index += 1
    guard var indentation = firstIndentation() else { return value.isEmpty }
    // More leading white space than the value has is indentation.
    let leading = value.prefix { $0 == 0x20 }.count
    indentation = max(0, indentation - leading)
    skip(indentation)
    while place < value.count {
      // The last line end is not within every reader's range.
      guard index < end else { return value[place...].allSatisfy { $0 == UInt8(ascii: "\n") } }
      if bytes[index] == UInt8(ascii: "\n") || (bytes[index] == UInt8(ascii: "\r")) {
        let start = index
        var newlines = 0
        while index < end, bytes[index].isNewline {
          index += 1
          guard bytes[index - 1] == UInt8(ascii: "\n") else { continue }
          newlines += 1
          var text = index
          while text < end, bytes[text] == 0x20 { text += 1 }
          // White space beyond the indentation belongs to the text, unless the line has nothing else.
          if text >= end || bytes[text].isNewline { index = text } else { skip(indentation) }
        }
        guard newlines > 0, fold(start..<index, count: newlines) else { return false }
      } else {
        guard copy(1) else { return false }
      }
    }
    return true
  }

  private func firstIndentation() -> Int? {
    var line = index
    while line < end {
      var text = line
      while text < end, bytes[text] == 0x20 { text += 1 }
      if text < end, !bytes[text].isNewline { return text - line }
      while text < end, bytes[text] != UInt8(ascii: "\n") { text += 1 }
      line = text + 1
    }
    return nil
  }

  private mutating func skip(_ count: Int) {
    var left = count
    while left > 0, index < end, bytes[index] == 0x20 {
      index += 1
      left -= 1
    }
  }

  // MARK: - Line breaks

  /// The white space here, with the number of line ends in it.
  private func blankRun() -> (range: Range<Int>, newlines: Int) {
    var stop = index
    var newlines = 0
    while stop < end, bytes[stop].isBlank {
      if bytes[stop] == UInt8(ascii: "\n") { newlines += 1 }
      stop += 1
    }
    return (index..<stop, newlines)
  }

  /// The value has a space or line ends where the source has these line ends.
  private mutating func fold(_ range: Range<Int>, count: Int) -> Bool {
    guard place < value.count else { return true }
    if value[place] == 0x20 {
      place += 1
      fragments.append(Fragment(source: range, replacement: [0x20]))
      return true
    }
    var newlines = 0
    while place < value.count, value[place] == UInt8(ascii: "\n") {
      place += 1
      newlines += 1
    }
    guard newlines > 0 else { return false }
    fragments.append(Fragment(source: range, replacement: [UInt8(ascii: "\n")]))
    return true
  }

  // MARK: - Characters

  private mutating func copy(_ count: Int) -> Bool {
    guard place + count <= value.count, index + count <= end,
      bytes[index..<index + count] == value[place..<place + count]
    else { return false }
    if let last = fragments.last, last.replacement == nil, last.source.upperBound == index {
      fragments[fragments.count - 1] = Fragment(source: last.source.lowerBound..<index + count)
    } else {
      fragments.append(Fragment(source: index..<index + count))
    }
    index += count
    place += count
    return true
  }

  private mutating func take(_ decoded: [UInt8], from range: Range<Int>) -> Bool {
    guard value[place...].starts(with: decoded) else { return false }
    place += decoded.count
    fragments.append(Fragment(source: range, replacement: decoded))
    return true
  }

  /// An escape of a double-quoted scalar.
  private mutating func escape() -> Bool {
    guard index + 1 < end else { return false }
    let start = index
    let letter = bytes[index + 1]
    if letter.isNewline {
      // An escaped line break joins its lines.
      index += 1
      while index < end, bytes[index].isBlank { index += 1 }
      return true
    }
    index += 2
    let scalar: Unicode.Scalar?
    switch letter {
    case UInt8(ascii: "x"): scalar = hexadecimal(2)
    case UInt8(ascii: "u"): scalar = hexadecimal(4)
    case UInt8(ascii: "U"): scalar = hexadecimal(8)
    default: scalar = Self.escapes[letter]
    }
    guard let scalar else { return false }
    return take(Array(String(scalar).utf8), from: start..<index)
  }

  private mutating func hexadecimal(_ digits: Int) -> Unicode.Scalar? {
    guard index + digits <= end else { return nil }
    let text = String(decoding: bytes[index..<index + digits], as: UTF8.self)
    index += digits
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t",
    UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"",
    UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
    UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}
