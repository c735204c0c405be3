/// Reads words as numbers of the term index, remembering each spelling it has met.
struct StemReader {
  struct Reading {
    /// 0 for a stem no ledger knows.
    let stem: UInt32
    /// The number of the word without its inflection; 0 for one no ledger knows.
    let form: UInt32
    let isFunction: Bool
    /// Whether the word sets what follows against what came before: "while", "versus".
    let isContrast: Bool
    let isNegation: Bool

  }

  private let index: TermIndex
  private let stemmer: Stemmer
  private var known = SpellingTable(capacity: 1024)
  /// By spelling.
  private var readings: [Reading] = []

  init(index: TermIndex) {
    self.index = index
    self.stemmer = Stemmer(language: index.language)
  }

  /// Reads the word between two offsets of a text.
  mutating func read(_ text: [UInt8], _ start: Int, _ end: Int) -> Reading {
    let word = Self.folded(text[start..<end])
    let number = known.add(word.span)
    if number < readings.count { return readings[number] }
    let classes = WordClasses.of(word.span)
    let reading = Reading(
      stem: index.number(of: stemmer.stem(word)), form: index.number(of: LightStem.stem(word)),
      isFunction: classes.contains(.function), isContrast: classes.contains(.contrast),
      isNegation: classes.contains(.negation))
    readings.append(reading)
    return reading
  }

  /// Reads a run of digits, which a ledger may have in a phrase, in digits or as a word: "20 mg", "twelve months".
  mutating func readNumber(_ text: [UInt8], _ start: Int, _ end: Int) -> Reading {
    let digits = read(text, start, end)
    guard digits.stem == 0, end - start <= 2, let value = Int(String(decoding: text[start..<end], as: UTF8.self)),
      Self.numberWords.indices.contains(value)
    else { return digits }
    let word = Array(Self.numberWords[value].utf8)
    return read(word, 0, word.count)
  }

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// The stems of the content words of some texts that a ledger knows.
  mutating func stems(of texts: [String]) -> Set<UInt32> {
    var result: Set<UInt32> = []
    for text in texts {
      let bytes = Array(text.utf8)
      var start = 0
      for position in 0...bytes.count
      where position == bytes.count || !((bytes[position] | 0x20) &- 0x61 < 26 || bytes[position] >= 0x80) {
        if position > start {
          let reading = read(bytes, start, position)
          if reading.stem != 0, !reading.isFunction { result.insert(reading.stem) }
        }
        start = position + 1
      }
    }
    return result
  }

  /// A word in lowercase: ASCII and Latin-1 letters.
  static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var previous: UInt8 = 0
    for byte in word {
      if byte &- 0x41 < 26 || previous == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97 {
        result.append(byte | 0x20)
      } else {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
