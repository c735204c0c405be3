internal import Documents

/// A word as it is compared: folded letters or digits, as a number that equal words share.
enum WordKey {
  /// FNV-1a.
  static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  static func adding(_ byte: UInt8, to key: UInt64) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func of(_ word: String) -> UInt64 { word.utf8.reduce(basis) { adding($1, to: $0) } }
}

/// What stands between a word and the one before it.
struct WordGap: OptionSet, Sendable {
  let rawValue: UInt8

  static let space = WordGap(rawValue: 1)
  /// A comma or a semicolon.
  static let comma = WordGap(rawValue: 2)
  /// A full stop, a question mark or an exclamation mark.
  static let stop = WordGap(rawValue: 4)
  static let colon = WordGap(rawValue: 8)
  static let dash = WordGap(rawValue: 16)
  static let ellipsis = WordGap(rawValue: 32)
  static let quote = WordGap(rawValue: 64)
  static let bracket = WordGap(rawValue: 128)
}

/// A run of letters or digits of a text.
struct ComparedWord: Sendable {
  /// In the text.
  let start: UInt32
  let end: UInt32
  let key: UInt64
  var gap: WordGap
  let isCapital: Bool
  let isNumber: Bool
  /// Whether it stands in square brackets: somebody else's word.
  let isBracketed: Bool
  /// The sentence it stands in, counted over the whole text.
  var sentence: UInt32
  /// The block it stands in.
  let block: UInt32
}

/// A text as words: case, kinds of quotation marks, dashes, emphasis and white space do not count in it, nor whether a small number
/// is in digits or a word.
struct WordList: Sendable {
  private(set) var words: [ComparedWord] = []

  /// The words of a document's prose. References to footnotes and what is struck out are not of it.
  init(_ document: Document) {
    var cutter = WordCutter()
    var left: [ByteRange] = []
    for mark in document.marks {
      switch mark.kind {
      case .footnoteReference, .deleted: left.append(mark.range)
      case .superscript where mark.range.count <= 4: left.append(mark.range)
      default: continue
      }
    }
    words.reserveCapacity(document.prose.count / 6)
    var next = 0
    for (number, block) in document.blocks.enumerated() {
      cutter.begin(block: number)
      var start = block.range.lower
      while next < left.count, left[next].lower < block.range.upper {
        if left[next].lower > start {
          cutter.cut(document.prose, start..<left[next].lower, into: &words)
        }
        start = max(start, left[next].upper)
        next += 1
      }
      if start < block.range.upper { cutter.cut(document.prose, start..<block.range.upper, into: &words) }
    }
  }

  /// The words of a text of one block.
  init(_ text: [UInt8]) {
    var cutter = WordCutter()
    cutter.begin(block: 0)
    cutter.cut(text, 0..<text.count, into: &words)
  }

  /// The words that lie within a range of the text, as a half-open range.
  func words(in range: ByteRange) -> Range<Int> {
    let first = firstWord(from: range.lower)
    var last = first
    while last < words.count, words[last].end <= range.end { last += 1 }
    return first..<last
  }

  /// The first word that starts at an offset or behind it.
  func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Cuts text into words and sentences.
private struct WordCutter {
  private var sentence: UInt32 = 0
  private var block: UInt32 = 0
  private var gap: WordGap = []
  private var isInBrackets = false
  private var isFresh = true
  private var last = WordKey.basis
  private var lastLength = 0

  mutating func begin(block: Int) {
    self.block = UInt32(clamping: block)
    gap = [.space]
    isInBrackets = false
    if !isFresh { sentence += 1 }
    isFresh = true
    last = WordKey.basis
    lastLength = 0
  }

  mutating func cut(_ text: [UInt8], _ range: Range<Int>, into words: inout [ComparedWord]) {
    var offset = range.lowerBound
    let end = min(range.upperBound, text.count)
    while offset < end {
      let byte = text[offset]
      if byte &- 0x30 < 10 {
        offset = number(text, offset, end, &words)
      } else if (byte | 0x20) &- 0x61 < 26 || Self.isLetter(text, offset, end) {
        offset = word(text, offset, end, &words)
      } else if byte == 0x5B, let stop = Self.changedCase(text, offset, end) {
        offset = word(text, offset, end, &words, upTo: stop)
      } else {
        offset = between(text, offset, end, &words)
      }
    }
  }

  /// Whether a character of several bytes is a letter, as far as it matters here.
  private static func isLetter(_ text: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    let byte = text[offset]
    guard byte >= 0xC3, offset + 1 < end else { return false }
    switch byte {
    case 0xC3: return text[offset + 1] != 0x97 && text[offset + 1] != 0xB7
    case 0xE2: return false
    case 0xE3: return text[offset + 1] != 0x80
    case 0xEF: return text[offset + 1] == 0xBD || text[offset + 1] == 0xAC
    case 0xF0...: return false
    default: return true
    }
  }

  /// The end of a word whose first letters stand in brackets, because their case was changed: "[E]very".
  private static func changedCase(_ text: [UInt8], _ offset: Int, _ end: Int) -> Int? {
    var next = offset + 1
    while next < end, next < offset + 3, (text[next] | 0x20) &- 0x61 < 26 { next += 1 }
    guard next > offset + 1, next + 1 < end, text[next] == 0x5D, (text[next + 1] | 0x20) &- 0x61 < 26 else {
      return nil
    }
    return next + 1
  }

  private mutating func word(
    _ text: [UInt8], _ start: Int, _ end: Int, _ words: inout [ComparedWord], upTo bracket: Int? = nil
  ) -> Int {
    var offset = start
    var key = WordKey.basis
    var length = 0
    let isIdeograph = text[start] >= 0xE3 && text[start] <= 0xE9
    while offset < end {
      let byte = text[offset]
      if (byte | 0x20) &- 0x61 < 26 {
        key = WordKey.adding(byte | 0x20, to: key)
      } else if byte >= 0xC3, Self.isLetter(text, offset, end) {
        if isIdeograph, offset > start { break }
        key = WordKey.adding(byte, to: key)
        offset += 1
        while offset < end, text[offset] & 0xC0 == 0x80 {
          // Capitals of Latin-1.
          let tail = byte == 0xC3 && text[offset] < 0x9F ? text[offset] | 0x20 : text[offset]
          key = WordKey.adding(tail, to: key)
          offset += 1
        }
        length += 2
        if isIdeograph { break }
        continue
      } else if bracket != nil, byte == 0x5B || byte == 0x5D, offset < (bracket ?? 0) {
        offset += 1
        continue
      } else if let apostrophe = Self.apostrophe(text, offset, end), offset > start, offset + apostrophe < end,
        (text[offset + apostrophe] | 0x20) &- 0x61 < 26
      {
        offset += apostrophe
        continue
      } else {
        break
      }
      offset += 1
      length += 1
    }
    let first = bracket == nil ? text[start] : text[min(start + 1, text.count - 1)]
    // "per cent" is "percent".
    if key == Self.cent, last == Self.per, let before = words.last, gap == [.space] {
      words[words.count - 1] = ComparedWord(
        start: before.start, end: UInt32(offset), key: Self.percent, gap: before.gap, isCapital: before.isCapital,
        isNumber: false, isBracketed: before.isBracketed, sentence: before.sentence, block: before.block)
      last = Self.percent
      return offset
    }
    append(
      &words, start, offset, Self.digits[key] ?? key, isCapital: first &- 0x41 < 26,
      isNumber: Self.digits[key] != nil, text: text)
    last = key
    lastLength = length
    if bracket != nil { words[words.count - 1].gap.insert(.bracket) }
    return max(offset, start + 1)
  }

  private mutating func number(_ text: [UInt8], _ start: Int, _ end: Int, _ words: inout [ComparedWord]) -> Int {
    // "5–7" is "5 to 7".
    if gap == [.dash], let before = words.last, before.isNumber {
      gap = []
      append(&words, Int(before.end), start, Self.to, isCapital: false, isNumber: false, text: text)
    }
    var offset = start
    var key = WordKey.basis
    while offset < end {
      let byte = text[offset]
      if byte &- 0x30 < 10 {
        key = WordKey.adding(byte, to: key)
      } else if byte == 0x2C || byte == 0x2E, offset + 1 < end, text[offset + 1] &- 0x30 < 10 {
        // "400,000" is "400000"; a decimal point counts.
        if byte == 0x2E { key = WordKey.adding(byte, to: key) }
      } else {
        break
      }
      offset += 1
    }
    append(&words, start, offset, key, isCapital: false, isNumber: true, text: text)
    last = key
    lastLength = 2
    return offset
  }

  private mutating func append(
    _ words: inout [ComparedWord], _ start: Int, _ end: Int, _ key: UInt64, isCapital: Bool, isNumber: Bool,
    text: [UInt8]
  ) {
    let opens = isCapital || isNumber || text[start] >= 0x80
    if gap.contains(.stop), gap.contains(.space), opens, !isFresh, !isAbbreviation { sentence += 1 }
    words.append(
      ComparedWord(
        start: UInt32(start), end: UInt32(end), key: key, gap: gap, isCapital: isCapital, isNumber: isNumber,
        isBracketed: isInBrackets, sentence: sentence, block: block))
    gap = []
    isFresh = false
  }

  /// Whether the last word ends in a full stop that ends no sentence.
  private var isAbbreviation: Bool { lastLength == 1 || Self.abbreviations.contains(last) }

  /// Reads one character between words.
  private mutating func between(
    _ text: [UInt8], _ offset: Int, _ end: Int, _ words: inout [ComparedWord]
  ) -> Int {
    switch text[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: gap.insert(.space)
    case 0x2C, 0x3B: gap.insert(.comma)
    case 0x2E where offset + 2 < end && text[offset + 1] == 0x2E && text[offset + 2] == 0x2E:
      gap.insert(.ellipsis)
      return offset + 3
    case 0x2E
    where offset + 4 < end && text[offset + 1] == 0x20 && text[offset + 2] == 0x2E && text[offset + 4] == 0x2E:
      gap.insert([.ellipsis, .space])
      return offset + 5
    case 0x2E, 0x21, 0x3F: gap.insert(.stop)
    case 0x3A: gap.insert(.colon)
    case 0x2D: gap.insert(.dash)
    case 0x22: gap.insert(.quote)
    case 0x5B:
      gap.insert(.bracket)
      isInBrackets = true
    case 0x5D:
      gap.insert(.bracket)
      isInBrackets = false
    case 0x25: sign(&words, offset, offset + 1, Self.percent, text)
    case 0x24: sign(&words, offset, offset + 1, Self.dollar, text)
    case 0x26: sign(&words, offset, offset + 1, Self.and, text)
    case 0xC2:
      switch offset + 1 < end ? text[offset + 1] : 0 {
      case 0xA3, 0xA5: sign(&words, offset, offset + 2, WordKey.adding(text[offset + 1], to: WordKey.basis), text)
      case 0xAB, 0xBB: gap.insert(.quote)
      default: gap.insert(.space)
      }
      return offset + 2
    case 0xE2 where offset + 2 < end:
      switch (text[offset + 1], text[offset + 2]) {
      case (0x80, 0x80...0x8B), (0x80, 0xAF): gap.insert(.space)
      case (0x80, 0x90...0x95), (0x88, 0x92): gap.insert(.dash)
      case (0x80, 0x98...0x9F), (0x80, 0xB9), (0x80, 0xBA): gap.insert(.quote)
      case (0x80, 0xA6): gap.insert(.ellipsis)
      case (0x82, 0xAC): sign(&words, offset, offset + 3, Self.euro, text)
      default: gap.insert(.space)
      }
      return offset + 3
    case 0xE3 where offset + 2 < end && text[offset + 1] == 0x80:
      switch text[offset + 2] {
      case 0x81: gap.insert(.comma)
      case 0x82: gap.insert([.stop, .space])
      default: gap.insert(.quote)
      }
      return offset + 3
    case 0xEF where offset + 2 < end && text[offset + 1] == 0xBC:
      gap.insert(.comma)
      return offset + 3
    case 0xC3..., 0xF0...:
      gap.insert(.space)
      var next = offset + 1
      while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
      return next
    default: break
    }
    return offset + 1
  }

  private mutating func sign(
    _ words: inout [ComparedWord], _ start: Int, _ end: Int, _ key: UInt64, _ text: [UInt8]
  ) {
    append(&words, start, end, key, isCapital: false, isNumber: false, text: text)
    last = key
    lastLength = 2
  }

  /// The length of an apostrophe inside a word.
  private static func apostrophe(_ text: [UInt8], _ offset: Int, _ end: Int) -> Int? {
    if text[offset] == 0x27 { return 1 }
    guard offset + 2 < end, text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] == 0x99 else { return nil }
    return 3
  }

  private static let percent = WordKey.of("percent")
  private static let per = WordKey.of("per")
  private static let cent = WordKey.of("cent")
  private static let to = WordKey.of("to")
  private static let and = WordKey.of("and")
  private static let dollar = WordKey.of("$")
  private static let euro = WordKey.of("€")

  /// Small numbers in words, as in digits.
  private static let digits: [UInt64: UInt64] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    var result: [UInt64: UInt64] = [:]
    for (value, name) in names.enumerated() { result[WordKey.of(name)] = WordKey.of(String(value)) }
    for (number, name) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
      result[WordKey.of(name)] = WordKey.of(String((number + 3) * 10))
    }
    return result
  }()

  private static let abbreviations: Set<UInt64> = Set(
    [
      "vs", "approx", "ca", "cf", "dr", "mr", "mrs", "ms", "prof", "st", "fig", "figs", "al", "eg", "ie", "etc", "jan",
      "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "corp", "pp", "vol",
    ].map(WordKey.of))
}
