/// A piece of a sentence: a word, a number in digits, or a sign.
struct Token: BitwiseCopyable {
  enum Kind: UInt8 {
    /// Letters, with the apostrophes inside them.
    case word
    /// Digits, with the signs between them that group or part them: "400,000", "1.5", "16.06.2026".
    case digits
    /// Any other character.
    case sign
    /// A web address, an e-mail address, a path, a name made of letters, digits and signs.
    case address
  }

  let kind: Kind
  /// Whether white space stands before it (or the sentence starts with it).
  let isSpaced: Bool
  /// Whether a word starts with a capital.
  let isCapital: Bool
  /// Whether nothing starts with it: most words are so.
  var isIdle = false
  /// The word's number in the vocabulary, for signs too; 0 for one that is in no list.
  let word: UInt16
  /// What the word may be.
  let roles: Vocabulary.Roles
  /// In the prose.
  let start: UInt32
  let end: UInt32
  /// The sign's Unicode scalar.
  let scalar: UInt32
  /// How many tokens of digits stand before it in the sentence, for one of digits.
  var digits: UInt16 = 0

  var lower: Int { Int(start) }
  var upper: Int { Int(end) }
}

/// Byte classes for the scanning loops.
enum Bytes {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The scalar at `index` of valid UTF-8, and its width in bytes; 0xFFFD and 1 where it is not valid.
  static func scalar(_ text: borrowing Span<UInt8>, at index: Int) -> (value: UInt32, width: Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func tail(_ offset: Int) -> UInt32 {
      index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0
    }
    if first >= 0xF0, index + 3 < text.count {
      return (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
    if first >= 0xE0, index + 2 < text.count { return (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    if first >= 0xC0, index + 1 < text.count { return (UInt32(first & 0x1F) << 6 | tail(1), 2) }
    return (0xFFFD, 1)
  }

  /// Whether a scalar beyond ASCII is a letter for our purposes: every one that is not known punctuation, sign or space.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00AA, 0x00B5: true
    case 0x00C0...0x024F: scalar != 0x00D7 && scalar != 0x00F7
    case 0x0250...0x02AF, 0x0370...0x1FFF: true
    case 0x0300...0x036F: true
    case 0x2C00...0x2DFF, 0x3040...0x318F, 0x3400...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFE: true
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC: true
    case 0x10000...0x1EFFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0D, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Spaces that may stand between the groups of one number.
  static func isGroupingSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F: true
    default: false
    }
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// The digit of a full-width digit.
  static func fullWidthDigit(_ scalar: UInt32) -> UInt8? {
    scalar >= 0xFF10 && scalar <= 0xFF19 ? UInt8(scalar - 0xFF10) : nil
  }

  /// The value of a superscript digit.
  static func superscript(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2070: 0
    case 0x00B9: 1
    case 0x00B2: 2
    case 0x00B3: 3
    case 0x2074...0x2079: Int(scalar - 0x2070)
    default: nil
    }
  }

  /// The numerator and denominator of a vulgar fraction (Unicode, Number Forms).
  static func vulgarFraction(_ scalar: UInt32) -> (Int, Int)? {
    switch scalar {
    case 0x00BC: (1, 4)
    case 0x00BD: (1, 2)
    case 0x00BE: (3, 4)
    case 0x2150: (1, 7)
    case 0x2151: (1, 9)
    case 0x2152: (1, 10)
    case 0x2153: (1, 3)
    case 0x2154: (2, 3)
    case 0x2155: (1, 5)
    case 0x2156: (2, 5)
    case 0x2157: (3, 5)
    case 0x2158: (4, 5)
    case 0x2159: (1, 6)
    case 0x215A: (5, 6)
    case 0x215B: (1, 8)
    case 0x215C: (3, 8)
    case 0x215D: (5, 8)
    case 0x215E: (7, 8)
    default: nil
    }
  }
}
