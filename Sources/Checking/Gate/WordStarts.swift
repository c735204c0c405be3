/// The first letters of some words, and which word begins with them.
struct WordStarts: Sendable {
  /// How many letters tell a word: of a long one six, of others four, so that "study" and "studies" are one.
  static let short = 4
  static let long = 6

  /// A bit for each of many keys: most words of a text are none of these, which one look tells.
  private let bits: [UInt64]
  private let numbers: [UInt64: Int]

  init(_ numbers: [UInt64: Int]) {
    self.numbers = numbers
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for key in numbers.keys {
      let place = Self.place(key)
      bits[place >> 6] |= 1 << (place & 63)
    }
    self.bits = bits
  }

  var count: Int { numbers.count }

  /// The word that begins so.
  func number(of key: UInt64) -> Int? {
    let place = Self.place(key)
    guard bits[place >> 6] & 1 << (place & 63) != 0 else { return nil }
    return numbers[key]
  }

  private static func place(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  /// The words of a text by their first letters: those of two letters or more, in ASCII, that are no mere joints.
  static func starts(of text: String) -> [UInt64] {
    text.utf8.split { !isOfWord($0) }.compactMap { word in
      guard word.count >= 2, word.allSatisfy({ ByteClass.of[$0] == ByteClass.letter }) else { return nil }
      let folded = word.map { $0 | 0x20 }
      guard !joints.contains(String(decoding: folded, as: UTF8.self)) else { return nil }
      return folded.prefix(word.count > long ? long : short).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { byte >= 0x80 || ByteClass.of[byte] == ByteClass.letter }

  /// Words that may be left out of a name, and parts of addresses that may.
  private static let joints: Set<String> = [
    "the", "an", "of", "and", "in", "on", "for", "to", "by", "at", "or", "https", "http", "www", "org", "doi", "html",
    "htm", "php", "pdf", "index",
  ]
}
