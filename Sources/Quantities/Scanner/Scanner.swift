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

  /// Gives the quantities of a text in batches, so that a text with very many of them takes no more room than one with a few.
  ///
  /// - Parameters:
  ///   - prose: Valid UTF-8. A line feed is never inside a quantity.
  ///   - batch: How many quantities are gathered before they are handed on.
  ///   - take: Is handed one batch after another, in order. Partners are told by their place in the batch.
  package func scan(_ prose: [UInt8], inBatchesOf batch: Int, _ take: (Result) -> Void) {
    withoutActuallyEscaping(take) { take in
      var sentence = SentenceScanner(text: prose, vocabulary: vocabulary, exclusions: [])
      sentence.overflow = SentenceScanner.Overflow(limit: batch, take: take)
      var result = Result()
      scan(prose, 0, prose.count, with: &sentence, into: &result)
      take(result)
    }
  }

  /// Reads the quantities between two places of a text.
  func scan(_ prose: [UInt8], _ first: Int, _ end: Int, excluding exclusions: [Exclusion], into result: inout Result) {
    var sentence = SentenceScanner(text: prose, vocabulary: vocabulary, exclusions: exclusions)
    scan(prose, first, end, with: &sentence, into: &result)
  }

  private func scan(
    _ prose: [UInt8], _ first: Int, _ end: Int, with sentence: inout SentenceScanner, into result: inout Result
  ) {
    let text = prose.span
    let end = min(end, text.count)
    /// Where the sentence starts, and whether anything in it may start a quantity.
    var start = first
    var isOfInterest = false
    var block = ByteBlock(text, at: first)
    var position = first
    /// Whether a letter stands before the block, in the lowest bit.
    var carried: UInt64 = 0
    while position < end {
      let following = ByteBlock(text, at: position + ByteBlock.width)
      // Most words start nothing, and are told by a look into the filter, one like the other, without a branch.
      var wordStarts = block.letters & ~(block.letters << 1 | carried)
      var places = block.signs
      let isWhole = position <= text.count - ByteBlock.width - 8
      while wordStarts != 0 {
        // Four at a time: how many words a block has nobody can guess, how many fours nearly everybody.
        places |= mark(block, following, position, text, isWhole, &wordStarts)
        places |= mark(block, following, position, text, isWhole, &wordStarts)
        places |= mark(block, following, position, text, isWhole, &wordStarts)
        places |= mark(block, following, position, text, isWhole, &wordStarts)
      }
      places &= ByteBlock.first(end - position)
      while places != 0 {
        let index = position + places.trailingZeroBitCount
        places &= places &- 1
        let byte = text[index]
        if Bytes.isLetter(byte) {
          if !isOfInterest { isOfInterest = vocabulary.startsQuantity(text, index) }
        } else if Bytes.isDigit(byte) {
          isOfInterest = true
        } else if byte == 0x0A || endsSentence(text, index) {
          // A full stop belongs to the sentence that it ends.
          let next = byte == 0x0A ? index : index + 1
          if isOfInterest { sentence.read(start, next, into: &result) }
          start = index + 1
          isOfInterest = false
        } else if byte >= 0xC2 {
          let scalar = Bytes.scalar(text, at: index).value
          if Bytes.fullWidthDigit(scalar) != nil || Bytes.vulgarFraction(scalar) != nil { isOfInterest = true }
        }
      }
      carried = block.letters >> 63
      block = following
      position += ByteBlock.width
    }
    if isOfInterest { sentence.read(start, end, into: &result) }
  }

  /// Takes the first of the words that start in a block: its bit where the word may start a quantity, and nothing where it may
  /// not or no word is left.
  @inline(__always)
  private func mark(
    _ block: ByteBlock, _ following: ByteBlock, _ position: Int, _ text: borrowing Span<UInt8>, _ isWhole: Bool,
    _ wordStarts: inout UInt64
  ) -> UInt64 {
    let lowest = wordStarts & (0 &- wordStarts)
    let bit = UInt64(truncatingIfNeeded: wordStarts.trailingZeroBitCount)
    wordStarts ^= lowest
    // The letters from here on, the next block's behind this one's.
    let letters = block.letters &>> bit | (following.letters &<< 1) &<< (63 &- bit)
    let index = position &+ Int(truncatingIfNeeded: bit)
    let eight = isWhole ? unsafe Bytes.uncheckedEight(of: text, at: index) : Bytes.eight(of: text, at: index)
    return lowest & (0 &- vocabulary.filter.mark(eight, length: (~letters).trailingZeroBitCount))
  }

  /// Whether a byte is a full stop, exclamation or question mark, and what follows starts another sentence: white space, then
  /// no small letter and no digit.
  private func endsSentence(_ text: borrowing Span<UInt8>, _ mark: Int) -> Bool {
    guard text[mark] == 0x2E || text[mark] == 0x21 || text[mark] == 0x3F else { return false }
    let index = mark + 1
    guard index < text.count, text[index] == 0x20 else { return false }
    // "am 16. Juni", "der 3. Platz"
    if vocabulary.habits.contains(.pointMakesOrdinal), index >= 2, text[index - 1] == 0x2E,
      Bytes.isDigit(text[index - 2]),
      index < 4 || !Bytes.isDigit(text[index - 3]) || !Bytes.isDigit(text[index - 4])
    {
      return false
    }
    guard index + 1 < text.count else { return true }
    let next = text[index + 1]
    return (next &- 0x41 < 26 || next == 0x22 || next >= 0x80) && !(text[mark] == 0x2E && isAbbreviated(text, mark))
  }

  /// Whether the word before a point is one that the point abbreviates.
  private func isAbbreviated(_ text: borrowing Span<UInt8>, _ point: Int) -> Bool {
    guard point >= 8 else { return isAbbreviatedAtStart(text, point) }
    let eight = Bytes.eight(of: text, at: point - 8)
    let signs = ~Bytes.letters(eight) & 0x8080_8080_8080_8080
    let length = signs.leadingZeroBitCount >> 3
    guard length > 0, length < 7 else { return false }
    let word = vocabulary.identifier(ofLetters: eight &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length), length)
    return vocabulary.roles[Int(word)].contains(.abbreviation)
  }

  @inline(never)
  private func isAbbreviatedAtStart(_ text: borrowing Span<UInt8>, _ point: Int) -> Bool {
    var start = point
    while start > 0, point - start < 6, Bytes.isLetter(text[start - 1]) { start -= 1 }
    guard start < point, start == 0 || !Bytes.isLetter(text[start - 1]) else { return false }
    return vocabulary.roles[Int(vocabulary.identifier(of: text, start, point))].contains(.abbreviation)
  }
}
