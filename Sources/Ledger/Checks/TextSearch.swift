internal import Documents

/// Looks for bytes in bytes, in time in proportion to both together (Knuth, Morris and Pratt, 1977).
enum TextSearch {
  /// The first place of `part` in `text`; `nil` where there is none, or `part` is empty.
  static func first(_ part: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    first(part, in: text) { _ in true }
  }

  /// Whether `text` holds `part` as words of its own, not inside a longer word, number or range of numbers.
  static func containsWord(_ part: [UInt8], in text: [UInt8]) -> Bool {
    first(part, in: text[...]) { match in
      !isInside(text, at: match.lowerBound) && !isInside(text, at: match.upperBound)
    } != nil
  }

  private static func first(
    _ part: [UInt8], in text: ArraySlice<UInt8>, where isWanted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard !part.isEmpty, part.count <= text.count else { return nil }
    let borders = borders(of: part)
    var length = 0
    for index in text.indices {
      while length > 0, part[length] != text[index] { length = borders[length - 1] }
      if part[length] == text[index] { length += 1 }
      guard length == part.count else { continue }
      let match = (index + 1 - length)..<(index + 1)
      if isWanted(match) { return match }
      length = borders[length - 1]
    }
    return nil
  }

  /// For each byte of a part, the length of the longest proper beginning of the part that ends with that byte.
  private static func borders(of part: [UInt8]) -> [Int] {
    var lengths = [0]
    lengths.reserveCapacity(part.count)
    var length = 0
    for byte in part.dropFirst() {
      while length > 0, part[length] != byte { length = lengths[length - 1] }
      if part[length] == byte { length += 1 }
      lengths.append(length)
    }
    return lengths
  }

  /// Whether a place between two bytes lies inside a word or a number: "33" is not in "133", "33.5", "33,000" or
  /// "28-33".
  private static func isInside(_ text: [UInt8], at place: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 { text.indices.contains(place + offset) ? text[place + offset] : 0x20 }
    func isWord(_ byte: UInt8) -> Bool { byte.isDigit || (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80 }
    func joinsDigits(_ byte: UInt8) -> Bool {
      [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-")].contains(byte)
    }
    if isWord(byte(-1)), isWord(byte(0)) { return true }
    if byte(-1).isDigit, joinsDigits(byte(0)), byte(1).isDigit { return true }
    return byte(-2).isDigit && joinsDigits(byte(-1)) && byte(0).isDigit
  }
}
