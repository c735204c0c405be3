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
    var sentence = SentenceScanner(text: prose, vocabulary: vocabulary, exclusions: exclusions)
    let text = prose.span
    let count = text.count
    var start = 0
    var index = 0
    var isOfInterest = false
    while index < count {
      let byte = text[index]
      if Bytes.isLetter(byte) {
        var stop = index + 1
        while stop < count, Bytes.isLetter(text[stop]) { stop += 1 }
        if !isOfInterest {
          isOfInterest = vocabulary.isTrigger(text, index, stop) || stop - index <= 2 && isIndefinite(text, index, stop)
        }
        index = stop
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
    return result
  }

  /// Whether a word is an article with a unit behind it: "an hour".
  private func isIndefinite(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end + 1 < text.count, text[end] == 0x20, Bytes.isLetter(text[end + 1]),
      vocabulary.roles[Int(vocabulary.identifier(of: text, start, end))].contains(.article)
    else { return false }
    var stop = end + 2
    while stop < text.count, Bytes.isLetter(text[stop]) { stop += 1 }
    return vocabulary.roles[Int(vocabulary.identifier(of: text, end + 1, stop))].contains(.unit)
  }

  /// Whether what follows a full stop, exclamation or question mark starts another sentence: white space, then no small letter
  /// and no digit.
  private func endsSentence(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard index < text.count, text[index] == 0x20 else { return false }
    guard index + 1 < text.count else { return true }
    let next = text[index + 1]
    return next &- 0x41 < 26 || next == 0x22 || next >= 0x80
  }
}
