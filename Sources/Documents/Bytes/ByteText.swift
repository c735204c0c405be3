internal import Glibc

extension UInt8 {
  /// White space as HTML and CommonMark know it, and every other control character of ASCII: none of them is printed.
  var isBlank: Bool { self <= 0x20 || self == 0x7F }
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isNewline: Bool { self == 0x0A || self == 0x0D }
  /// The lowercase letter of an uppercase one of ASCII; any other byte as it is.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension [UInt8] {
  /// Where a byte first stands at or after `start`, before `end`.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard start >= 0, start < end else { return nil }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, Int32(byte), end - start) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// Whether `word` (lowercase ASCII) stands at `index`, in any case.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, count - index >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in letters.indices where self[index + offset].lowercased != (unsafe letters[offset]) { return false }
      return true
    }
  }

  /// Where `word` (lowercase ASCII) first stands at or after `start`, in any case.
  func firstIndex(of word: StaticString, from start: Int = 0) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= count {
      if matches(word, at: index) { return index }
      index += 1
    }
    return nil
  }
}
