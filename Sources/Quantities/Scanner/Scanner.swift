package import Documents

/// Reads the quantities of prose, in one pass over its bytes.
///
/// The outer loop looks only for what may start a quantity: a digit, or a word of the lexicon's triggers. A sentence with
/// neither costs no more than that. The others are cut into tokens and read by a grammar whose every step moves forward, so that
/// time is linear in the length of the text.
package struct Scanner: Sendable {
  /// What one scan gave, both lists in order of their place.
  package struct Result: Sendable, Hashable {
    package var quantities: [Quantity] = []
    package var passedOver: [PassedOver] = []
  }

  /// A stretch in which no numbers are read, with the reason that is given for those that stand in it.
  package struct Exclusion: Sendable, Hashable {
    package let range: ByteRange
    package let reason: PassedOver.Reason

    package init(range: ByteRange, reason: PassedOver.Reason) {
      self.range = range
      self.reason = reason
    }
  }

  let vocabulary: Vocabulary

  /// A sentence that is longer than this many tokens is read in parts.
  static let tokenLimit = 400

  package init(_ vocabulary: Vocabulary = .english) {
    self.vocabulary = vocabulary
  }

  /// The quantities of a text.
  ///
  /// - Parameters:
  ///   - prose: Valid UTF-8. A line feed is never inside a quantity.
  ///   - exclusions: Stretches to pass over, sorted and disjoint.
  /// - Returns: Quantities with ranges in `prose`.
  package func scan(_ prose: [UInt8], excluding exclusions: [Exclusion] = []) -> Result {
    var result = Result()
    scan(prose, 0, prose.count, excluding: exclusions, into: &result)
    return result
  }

  /// Reads the quantities between two places of a text.
  func scan(_ prose: [UInt8], _ first: Int, _ end: Int, excluding exclusions: [Exclusion], into result: inout Result) {
    var sentence = SentenceScanner(text: prose, vocabulary: vocabulary, exclusions: exclusions)
    let text = prose.span
    let count = min(end, text.count)
    var start = first
    var index = first
    var isOfInterest = false
    let filter = vocabulary.filter
    while index < count {
      let byte = text[index]
      if Bytes.isLetter(byte) {
        let first = index
        let eight = Self.eightBytes(of: text, at: index)
        // The letters that the word starts with, counted at once: most words are shorter than eight.
        let length = (~Bytes.letters(eight) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        index += length
        if length == 8 {
          while index < count, Bytes.isLetter(text[index]) { index += 1 }
        }
        if !isOfInterest, filter.mayHold(eight, length: index - first) {
          isOfInterest = vocabulary.startsQuantity(text, first, index)
        }
        if index < count, text[index] == 0x20 { index += 1 }
      } else if byte == 0x20 {
        index += 1
      } else if Bytes.isDigit(byte) {
        isOfInterest = true
        index += 1
      } else if byte == 0x0A {
        if isOfInterest { sentence.read(start, index, into: &result) }
        index += 1
        start = index
        isOfInterest = false
      } else if byte == 0x2E || byte == 0x21 || byte == 0x3F {
        index += 1
        if endsSentence(text, index) {
          if isOfInterest { sentence.read(start, index, into: &result) }
          start = index
          isOfInterest = false
        }
      } else if byte >= 0x80 {
        let (scalar, width) = Bytes.scalar(text, at: index)
        if Bytes.fullWidthDigit(scalar) != nil || Bytes.vulgarFraction(scalar) != nil { isOfInterest = true }
        index += width
      } else {
        index += 1
      }
    }
    if isOfInterest { sentence.read(start, count, into: &result) }
  }

  /// Eight bytes, the first in the lowest place; zeros behind the end.
  @inline(__always)
  private static func eightBytes(of text: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    if index + 8 <= text.count {
      // The bounds were checked; a load of eight is what makes the loop fast.
      return unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for offset in 0..<max(0, text.count - index) { bytes |= UInt64(text[index + offset]) << UInt64(8 * offset) }
    return bytes
  }

  /// Whether what follows a full stop, exclamation or question mark starts another sentence: white space, then no small letter
  /// and no digit.
  private func endsSentence(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard index < text.count, text[index] == 0x20 else { return false }
    // "am 16. Juni", "der 3. Platz"
    if vocabulary.habits.contains(.pointMakesOrdinal), index >= 2, text[index - 1] == 0x2E,
      Bytes.isDigit(text[index - 2]),
      index < 4 || !Bytes.isDigit(text[index - 3]) || !Bytes.isDigit(text[index - 4])
    {
      return false
    }
    guard index + 1 < text.count else { return true }
    if text[index - 1] == 0x2E, isAbbreviated(text, index - 1) { return false }
    let next = text[index + 1]
    return next &- 0x41 < 26 || next == 0x22 || next >= 0x80
  }

  /// Whether the word before a point is one that the point abbreviates.
  private func isAbbreviated(_ text: borrowing Span<UInt8>, _ point: Int) -> Bool {
    var start = point
    while start > 0, point - start < 6, Bytes.isLetter(text[start - 1]) { start -= 1 }
    guard start < point, start == 0 || !Bytes.isLetter(text[start - 1]) else { return false }
    return vocabulary.roles[Int(vocabulary.identifier(of: text, start, point))].contains(.abbreviation)
  }
}
