/// Tells most words that can start no quantity from those that may by their length and first letters, in a few steps.
///
/// One bit for each hash of these: where it is not set, no word of the list has them.
struct TriggerFilter: Sendable {
  private let bits: FixedTable<UInt64>
  /// By the length of a word, what covers the letters that are looked at: all up to eight, or fewer where prefixes are shorter.
  private let covers: FixedTable<UInt64>

  /// - Parameters:
  ///   - words: UTF-8, in small letters.
  ///   - prefixes: What longer words may start with.
  init(_ words: [[UInt8]], prefixes: [[UInt8]] = []) {
    // The scanning loop sees ASCII letters only: a word ends for it where another letter starts.
    func letters(_ word: [UInt8]) -> ArraySlice<UInt8> { word.prefix { Bytes.isLetter($0) } }
    let depth = min(8, prefixes.map { letters($0).count }.filter { $0 > 0 }.min() ?? 8)
    let covers = (0...64).map { length in length == 0 ? 0 : UInt64.max >> UInt64(64 - 8 * min(length, depth)) }
    var bits = [UInt64](repeating: 0, count: 1 << (Self.width - 6))
    func mark(_ word: [UInt8], isPrefix: Bool) {
      let letters = letters(word)
      guard !letters.isEmpty else { return }
      var first: UInt64 = 0
      for (place, letter) in letters.prefix(depth).enumerated() { first |= UInt64(letter) << UInt64(8 * place) }
      for length in min(64, letters.count)...(isPrefix && letters.count == word.count ? 64 : min(64, letters.count)) {
        let hash = Self.hash(first, covers[min(length, 64)], length)
        bits[hash >> 6] |= 1 << UInt64(hash & 63)
      }
    }
    for word in words { mark(word, isPrefix: false) }
    for prefix in prefixes { mark(prefix, isPrefix: true) }
    self.bits = FixedTable(bits)
    self.covers = FixedTable(covers)
  }

  /// The bits of a hash.
  private static let width = 16

  /// Whether a word of ASCII letters may be one of the list.
  ///
  /// - Parameters:
  ///   - letters: Its first letters, the first in the lowest byte; what stands behind them does not matter.
  ///   - length: Its length, 64 where it is longer.
  @inline(__always)
  func mayHold(_ letters: UInt64, length: Int) -> Bool { mark(letters, length: length) != 0 }

  /// 1 for a word that may be one of the list, 0 for another: for loops that take no branch on it.
  @inline(__always)
  func mark(_ letters: UInt64, length: Int) -> UInt64 {
    // No length is more than 64; a hash has no more than `width` bits, for which there are as many bits in the table.
    let hash = Self.hash(letters, unsafe covers.unchecked(length), length)
    return unsafe bits.unchecked(hash &>> 6) &>> UInt64(truncatingIfNeeded: hash) & 1
  }

  @inline(__always)
  private static func hash(_ letters: UInt64, _ cover: UInt64, _ length: Int) -> Int {
    // Capitals become small; the bytes behind a shorter word are covered up.
    let word = (letters | 0x2020_2020_2020_2020) & cover
    let mixed = (word ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - width))
  }
}
