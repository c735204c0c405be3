/// A line of a plain text, with what its looks say of it.
struct TextLine {
  /// How a line begins that is an item of a list.
  enum Marker: Equatable {
    /// `-`, `*`, `•` …
    case bullet
    /// `1.`, `1)`, `(1)`
    case number(Int)
  }

  /// The text, without white space at its ends and without marks of quotation.
  let range: Range<Int>
  /// Whether it begins with `> `, as quotations in letters do.
  let isQuoted: Bool
  /// Columns of white space before the text; a tab counts up to the next multiple of four.
  let indentation: Int
  /// In code points.
  let length: Int
  let marker: Marker?
  /// Where the text begins after the marker.
  let content: Int

  var isBlank: Bool { range.isEmpty }

  /// The lines of a text.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !bytes[end].isNewline { end += 1 }
      lines.append(TextLine(bytes, start..<end))
      start = end + 1
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") {
        start = end + 2
      }
    }
    return lines
  }

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var low = line.lowerBound
    var columns = 0
    while low < line.upperBound, bytes[low].isBlank {
      columns += bytes[low] == 0x09 ? 4 - columns % 4 : 1
      low += 1
    }
    var quotes = 0
    while low < line.upperBound, bytes[low] == UInt8(ascii: ">"),
      low + 1 == line.upperBound || bytes[low + 1].isBlank || bytes[low + 1] == UInt8(ascii: ">")
    {
      quotes += 1
      low += 1
      while low < line.upperBound, bytes[low].isBlank { low += 1 }
    }
    isQuoted = quotes > 0
    var high = line.upperBound
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    range = low..<high
    indentation = columns
    length = bytes[low..<high].count { $0 & 0xC0 != 0x80 }
    (marker, content) = Self.marker(bytes, low..<high)
  }

  private static let bullets: [[UInt8]] = ["-", "*", "+", "•", "·", "‣", "◦", "▪", "●", "○"].map { Array($0.utf8) }

  private static func marker(_ bytes: [UInt8], _ line: Range<Int>) -> (Marker?, Int) {
    guard let first = bytes[line].first else { return (nil, line.lowerBound) }
    var index = line.lowerBound
    if let bullet = bullets.first(where: { bytes[line].starts(with: $0) }) {
      index += bullet.count
      return after(bytes, index, line, .bullet, needsSpace: first < 0x80)
    }
    if first == UInt8(ascii: "(") { index += 1 }
    var number = 0
    let digits = index
    while index < line.upperBound, bytes[index].isDigit, index - digits < 3 {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > digits, index < line.upperBound,
      bytes[index] == UInt8(ascii: ")") || (bytes[index] == UInt8(ascii: ".") && digits == line.lowerBound)
    else { return (nil, line.lowerBound) }
    return after(bytes, index + 1, line, .number(number), needsSpace: true)
  }

  private static func after(
    _ bytes: [UInt8], _ end: Int, _ line: Range<Int>, _ marker: Marker, needsSpace: Bool
  ) -> (Marker?, Int) {
    var index = end
    while index < line.upperBound, bytes[index].isBlank { index += 1 }
    guard index < line.upperBound, index > end || !needsSpace else { return (nil, line.lowerBound) }
    return (marker, index)
  }

  // MARK: - What a line looks like

  /// The character of a line that is nothing but three or more of it: a rule, or the underline of a heading.
  func rule(_ bytes: [UInt8]) -> UInt8? {
    guard let first = bytes[range].first,
      [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(first)
    else { return nil }
    var count = 0
    for byte in bytes[range] {
      if byte == first { count += 1 } else if !byte.isBlank { return nil }
    }
    return count >= 3 ? first : nil
  }

  /// The level of a heading that is written `## …`, and where its text begins.
  func numberSigns(_ bytes: [UInt8]) -> (level: Int, content: Int)? {
    let level = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
    var index = range.lowerBound + level
    guard level >= 1, level <= 6, index < range.upperBound, bytes[index].isBlank else { return nil }
    while index < range.upperBound, bytes[index].isBlank { index += 1 }
    return (level, index)
  }

  /// Whether it ends as a sentence or a clause does, a closing quotation mark or bracket after it or not.
  func endsSentence(_ bytes: [UInt8]) -> Bool {
    var text = bytes[range]
    let closers: [[UInt8]] = ["\"", "'", ")", "]", "”", "’", "»", "*", "_"].map { Array($0.utf8) }
    while let closer = closers.first(where: { text.count > $0.count && text.suffix($0.count) == $0[...] }) {
      text = text.dropLast(closer.count)
    }
    let ends: [[UInt8]] = [".", "!", "?", ":", ";", "…", "。", "！", "？", "："].map { Array($0.utf8) }
    return ends.contains { text.count >= $0.count && text.suffix($0.count) == $0[...] }
  }

  /// Whether it goes on mid-sentence: its first letter is a lowercase one.
  func beginsInLowercase(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes[range].prefix(8), as: UTF8.self)
    return text.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// Whether its last word goes on in the next line: it ends in a hyphen or an en dash right after a letter or digit.
  func endsInHyphen(_ bytes: [UInt8]) -> Bool {
    for dash in ["-", "–"] {
      let length = dash.utf8.count
      guard range.count > length, bytes[range].suffix(length).elementsEqual(dash.utf8) else { continue }
      let before = bytes[range.upperBound - length - 1]
      return before.isASCIILetter || before.isDigit
    }
    return false
  }

  /// Whether it stops where no line of its own would: inside a word, after a comma, or after a short word in lowercase
  /// ("and", "of the").
  func endsMidClause(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes[range].last else { return false }
    if endsInHyphen(bytes) { return true }
    let word = bytes[range].reversed().prefix { !$0.isBlank }
    return last == UInt8(ascii: ",")
      || (word.count <= 4 && word.count < range.count && word.allSatisfy { $0.isASCIILetter && $0 & 0x20 != 0 })
  }

  /// Whether all of its letters are capitals, and it has a few.
  func isInCapitals(_ bytes: [UInt8]) -> Bool {
    var capitals = 0
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 4
  }

  /// Whether the first word of the next line would have had no room in this one, or hardly.
  func isFull(before next: TextLine, _ width: Int, _ bytes: [UInt8]) -> Bool {
    let word = bytes[next.range].prefix { !$0.isBlank }.count { $0 & 0xC0 != 0x80 }
    return (length + 1 + word) * 10 > width * 9
  }
}
