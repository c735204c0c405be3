internal import Documents

/// The words of a document's prose with their stems and the weight of what stands between them: the ground on which terms are
/// found and distances measured.
struct DocumentWords {
  /// A run of letters or of digits.
  struct Word {
    /// In the prose.
    let start: UInt32
    let end: UInt32
    /// The stem's number in the term index; 0 for a stem no ledger knows.
    let stem: UInt32
    /// The number of the word without its inflection; 0 for one no ledger knows.
    let form: UInt32
    let isFunction: Bool
    let isCapital: Bool
    let isNumber: Bool
    /// "not", "no", "non-" …
    let isNegation: Bool
    /// "while", "versus" …
    let isContrast: Bool
    /// Whether an opening bracket stands right before it.
    let opensBracket: Bool
    /// The block it stands in.
    let block: UInt32
    /// The sentence it stands in, counted over the whole document.
    let sentence: UInt32
    /// What it costs to come here from the start of the prose, in tenths of a word: one word costs ten, a comma thirty …
    let position: Int32

    var range: ByteRange { ByteRange(Int(start), Int(end)) }
  }

  let prose: [UInt8]
  private(set) var words: [Word] = []
  /// For each sentence, its words as a half-open range.
  private(set) var sentences: [Range<Int>] = []
  /// For each sentence, whether it goes on the one before, parted by a semicolon.
  private(set) var continues: Set<Int> = []
  /// For each block, its sentences as a half-open range.
  private(set) var blocks: [Range<Int>] = []
  /// By word.
  private let lowercase: [String]

  init(_ document: Document, index: TermIndex) {
    prose = document.prose
    var reader = Reader(index: index, prose: document.prose)
    for (number, block) in document.blocks.enumerated() {
      let first = reader.sentences.count
      reader.read(block.range, block: number)
      blocks.append(first..<reader.sentences.count)
    }
    words = reader.words
    sentences = reader.sentences
    continues = reader.continues
    lowercase = reader.words.map { word in
      String(decoding: StemReader.folded(document.prose[word.range.indices]), as: UTF8.self)
    }
  }

  /// The prose between two offsets.
  func text(_ start: UInt32, _ end: UInt32) -> String {
    guard start <= end, Int(end) <= prose.count else { return "" }
    return String(decoding: prose[Int(start)..<Int(end)], as: UTF8.self)
  }

  /// Whether a plus sign stands right behind a word.
  func isFollowedByPlus(_ word: Int) -> Bool {
    guard words.indices.contains(word) else { return false }
    let end = Int(words[word].end)
    return end < prose.count && prose[end] == UInt8(ascii: "+")
  }

  /// A word in lowercase.
  func folded(_ word: Int) -> String {
    lowercase.indices.contains(word) ? lowercase[word] : ""
  }

  /// The words that a range of the prose touches, as a half-open range.
  func words(in range: ByteRange) -> Range<Int> {
    let first = firstWord(endingAfter: range.lower)
    var last = first
    while last < words.count, words[last].start < range.end { last += 1 }
    return first..<last
  }

  /// The first word that ends after an offset of the prose.
  private func firstWord(endingAfter offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a word joins what stands around it: "and", "or", "to".
  func isJoined(_ word: Int) -> Bool { ["and", "or", "to"].contains(folded(word)) }

  /// How far apart two words are, in tenths of a word, punctuation counted in.
  func distance(_ first: Int, _ second: Int) -> Int {
    guard words.indices.contains(first), words.indices.contains(second) else { return .max / 4 }
    return abs(Int(words[second].position) - Int(words[first].position))
  }

  /// Cuts prose into words and sentences.
  private struct Reader {
    let index: TermIndex
    let prose: [UInt8]
    var words: [Word] = []
    var sentences: [Range<Int>] = []
    var continues: Set<Int> = []
    private var stems: StemReader
    private var position: Int32 = 0

    init(index: TermIndex, prose: [UInt8]) {
      self.index = index
      self.prose = prose
      self.stems = StemReader(index: index)
    }

    /// No sentence that people write has so many words; what a program writes without a full stop is cut, as what looks at all of a
    /// sentence for each of its numbers would take the square of its length.
    private static let sentenceLimit = 500

    mutating func read(_ range: ByteRange, block: Int) {
      var offset = range.lower
      let end = min(range.upper, prose.count)
      var first = words.count
      // What stands between the last word and here.
      var gap: Int32 = 600
      while offset < end {
        let byte = prose[offset]
        let isDigit = byte &- 0x30 < 10
        if isDigit || (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2 && byte != 0xEF {
          let stop = wordEnd(offset, end, isDigit: isDigit)
          let reading = isDigit ? stems.readNumber(prose, offset, stop) : stems.read(prose, offset, stop)
          if reading.isContrast { gap += 40 }
          if words.count - first >= Self.sentenceLimit {
            sentences.append(first..<words.count)
            first = words.count
            continues.insert(sentences.count)
          }
          position &+= 10 &+ gap
          gap = 0
          words.append(
            Word(
              start: UInt32(offset), end: UInt32(stop), stem: reading.stem, form: reading.form,
              isFunction: reading.isFunction,
              isCapital: byte &- 0x41 < 26, isNumber: isDigit, isNegation: reading.isNegation,
              isContrast: reading.isContrast,
              opensBracket: offset > range.lower && prose[offset - 1] == 0x28
                || offset > range.lower + 1 && prose[offset - 2] == 0x28 && prose[offset - 1] == 0x7E,
              block: UInt32(block), sentence: UInt32(sentences.count),
              position: position))
          offset = pastPossessive(stop, end)
          continue
        }
        switch byte {
        case 0x20, 0x2A, 0x27: break
        case 0x2C: gap += offset + 1 < end && prose[offset + 1] &- 0x30 < 10 ? 0 : 30
        case 0x3A: gap += 30
        case 0x3B:
          // What stands behind a semicolon is a sentence of its own, for what belongs to what.
          gap += 120
          if words.count > first, offset + 1 < end, prose[offset + 1] == 0x20 {
            sentences.append(first..<words.count)
            first = words.count
            continues.insert(sentences.count)
          }
        case 0x28, 0x29: gap += 40
        case 0x2F: gap += 10
        case 0x22, 0x7C: gap += 20
        case 0x0A: gap += 120
        case 0x2E, 0x21, 0x3F:
          if endsSentence(offset + 1, end), words.count > first {
            sentences.append(first..<words.count)
            first = words.count
            gap += 200
          } else if byte != 0x2E {
            gap += 60
          }
        case 0xE2:
          // A dash parts; a hyphen, an apostrophe or a dash inside a number does not.
          let third = offset + 2 < end && prose[offset + 1] == 0x80 ? prose[offset + 2] : 0
          if third == 0x94 || third == 0x95 { gap += 60 }
          if third == 0x93, offset > range.lower, prose[offset - 1] == 0x20 { gap += 60 }
          if third == 0xA6 { gap += 60 }
          offset += 2
        case 0x2D:
          if offset > range.lower, prose[offset - 1] == 0x20, offset + 1 < end,
            prose[offset + 1] == 0x20 || prose[offset + 1] == 0x2D
          {
            gap += 60
          }
        default: break
        }
        offset += 1
      }
      if words.count > first { sentences.append(first..<words.count) }
    }

    private func wordEnd(_ start: Int, _ end: Int, isDigit: Bool) -> Int {
      var offset = start
      while offset < end {
        let byte = prose[offset]
        if byte &- 0x30 < 10 {
          if !isDigit, offset == start { break }
        } else if isDigit {
          let next = offset + 1
          guard byte == 0x2E || byte == 0x2C, next < end, prose[next] &- 0x30 < 10 else { break }
        } else {
          guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 && byte != 0xEF else {
            break
          }
        }
        offset += 1
        // The tail of a character of several bytes belongs to it.
        while offset < end, prose[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      return max(offset, start + 1)
    }

    /// Past "'s" and "’s", which belong to the word before them.
    private func pastPossessive(_ offset: Int, _ end: Int) -> Int {
      var next = offset
      if next < end, prose[next] == 0x27 {
        next += 1
      } else if next + 2 < end, prose[next] == 0xE2, prose[next + 1] == 0x80, prose[next + 2] == 0x99 {
        next += 3
      } else {
        return offset
      }
      guard next < end, prose[next] | 0x20 == 0x73 else { return offset }
      if next + 1 < end, (prose[next + 1] | 0x20) &- 0x61 < 26 { return offset }
      return next + 1
    }

    /// Whether a full stop before `offset` ends a sentence: white space follows, and then no small letter.
    private func endsSentence(_ offset: Int, _ end: Int) -> Bool {
      var next = offset
      // Closing quotation marks and brackets belong to the sentence before.
      while next < end, prose[next] == 0x22 || prose[next] == 0x29 || prose[next] == 0x27 || prose[next] == 0x2A {
        next += 1
      }
      if next + 2 < end, prose[next] == 0xE2, prose[next + 1] == 0x80,
        prose[next + 2] == 0x9D || prose[next + 2] == 0x99
      {
        next += 3
      }
      guard next < end else { return true }
      guard prose[next] == 0x20 || prose[next] == 0x0A else { return false }
      guard next + 1 < end else { return true }
      let after = prose[next + 1]
      guard !((after | 0x20) &- 0x61 < 26 && after & 0x20 != 0) else { return false }
      return !isAbbreviation(before: offset - 1)
    }

    /// "vs.", "Dr.", "approx.", "U.S.": a full stop that does not end a sentence.
    private func isAbbreviation(before offset: Int) -> Bool {
      guard offset > 0, prose[offset] == 0x2E else { return false }
      var start = offset
      while start > 0, (prose[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
      let length = offset - start
      if length == 1 { return start > 1 && prose[start - 1] == 0x2E || prose[start] &- 0x41 < 26 }
      guard length <= 6 else { return false }
      return Self.abbreviations.contains(prose[start..<offset].map { $0 | 0x20 })
    }

    private static let abbreviations: Set<[UInt8]> = Set(
      [
        "vs", "approx", "ca", "cf", "dr", "mr", "mrs", "ms", "prof", "st", "no", "fig", "figs", "al", "eg", "ie", "etc",
        "jan", "feb",
        "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "corp", "est", "pp",
      ].map { Array($0.utf8) })
  }
}
