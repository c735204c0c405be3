/// The words of the ledgers, each stemmed once, and the numbers of their stems.
struct WordBook {
  private struct Entry: Sendable {
    let classes: WordClasses
    /// The spelling of its stem, where that was asked for.
    var stem: Int?
    /// The spelling of the word without its inflection, where that was asked for.
    var form: Int?
    /// What it is called as a stem or a form; 0 where it is neither.
    var number: UInt32 = 0
  }

  private let stemmer: Stemmer
  private(set) var spellings = SpellingTable(capacity: 4096)
  private var entries: [Entry] = []
  /// How many stems and forms have numbers: they are 1 to this.
  private(set) var count: UInt32 = 0
  private var letters: [UInt8] = []

  init(language: String) { stemmer = Stemmer(language: language) }

  /// By spelling, the number of the stem or form that it is; 0 where it is neither.
  var numbers: [UInt32] { entries.map(\.number) }

  /// Whether a word is written in digits.
  func isNumber(_ word: Int) -> Bool { (spellings[word].first ?? 0) &- 0x30 < 10 }
  func classes(of word: Int) -> WordClasses { entries[word].classes }
  func isFunction(_ word: Int) -> Bool { entries[word].classes.contains(.function) }
  func spelling(_ word: Int) -> ArraySlice<UInt8> { spellings[word] }

  /// The number of a word's stem.
  mutating func stem(of word: Int) -> UInt32 { number(of: stemSpelling(of: word)) }

  /// The number of a word without its inflection.
  mutating func form(of word: Int) -> UInt32 { number(of: formSpelling(of: word)) }

  /// The spelling of a word without its inflection.
  mutating func formSpelling(of word: Int) -> Int {
    if let form = entries[word].form { return form }
    let form = entry(of: LightStem.stem(Array(spellings[word])).span)
    entries[word].form = form
    return form
  }

  private mutating func stemSpelling(of word: Int) -> Int {
    if let stem = entries[word].stem { return stem }
    let stem = entry(of: stemmer.stem(Array(spellings[word])).span)
    entries[word].stem = stem
    return stem
  }

  mutating func number(of stem: Int) -> UInt32 {
    if entries[stem].number == 0 {
      count += 1
      entries[stem].number = count
    }
    return entries[stem].number
  }

  private mutating func entry(of word: borrowing Span<UInt8>) -> Int {
    let number = spellings.add(word)
    if number == entries.count { entries.append(Entry(classes: WordClasses.of(word))) }
    return number
  }

  /// The words of a text, as spellings; what follows an apostrophe is an ending and no word.
  mutating func words(of text: String) -> [Int] {
    var result: [Int] = []
    var letters = self.letters
    self.letters = []
    letters.removeAll(keepingCapacity: true)
    var isPossessive = false
    // Digits are words of their own: "20 mg", "18–34".
    var isNumber = false
    let bytes = StemReader.folded(ArraySlice(text.utf8))
    for (place, byte) in bytes.enumerated() {
      let isDigit = byte &- 0x30 < 10
      let isInside =
        isNumber && (byte == 0x2E || byte == 0x2C) && place + 1 < bytes.count && bytes[place + 1] &- 0x30 < 10
      if isDigit || isInside || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 {
        if !letters.isEmpty, isNumber != (isDigit || isInside) {
          if !isPossessive { result.append(entry(of: letters.span)) }
          letters.removeAll(keepingCapacity: true)
          isPossessive = false
        }
        isNumber = isDigit || isInside
        letters.append(byte)
        continue
      }
      if !isPossessive, !letters.isEmpty { result.append(entry(of: letters.span)) }
      letters.removeAll(keepingCapacity: true)
      isPossessive = byte == 0x27 || byte == 0xE2
    }
    if !isPossessive, !letters.isEmpty { result.append(entry(of: letters.span)) }
    self.letters = letters
    return result
  }
}
