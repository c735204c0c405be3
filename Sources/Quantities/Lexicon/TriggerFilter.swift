/// Tells most words that can start no quantity from those that may by their length and first three letters, in a few steps.
///
/// One bit for each hash of these: where it is not set, no word of the list has them.
struct TriggerFilter: Sendable {
  private let bits: [UInt64]

  /// - Parameters:
  ///   - words: UTF-8, in small letters.
  ///   - prefixes: What longer words may start with.
  init(_ words: [[UInt8]], prefixes: [[UInt8]] = []) {
    var bits = [UInt64](repeating: 0, count: Self.size / 64)
    func mark(_ word: [UInt8], isPrefix: Bool) {
      // The scanning loop sees ASCII letters only: a word ends for it where another letter starts.
      let letters = word.prefix { Bytes.isLetter($0) }
      guard let first = letters.first else { return }
      let longest = isPrefix && letters.count == word.count ? 64 : letters.count
      for length in letters.count...longest {
        let hash = Self.hash(
          first, letters.count > 1 ? letters[1] : 0, letters.count > 2 ? letters[2] : 0, length: length)
        bits[hash >> 6] |= 1 << UInt64(hash & 63)
      }
    }
    for word in words { mark(word, isPrefix: false) }
    for prefix in prefixes { mark(prefix, isPrefix: true) }
    self.bits = bits
  }

  private static let size = 1 << 15

  /// Whether a word of ASCII letters may be one of the list.
  ///
  /// - Parameter letters: Its first letters, the first in the lowest byte; what stands behind them does not matter.
  @inline(__always)
  func mayHold(_ letters: UInt64, length: Int) -> Bool {
    let known = length >= 3 ? letters : length == 2 ? letters & 0xFFFF : letters & 0xFF
    let hash = Self.hash(
      UInt8(truncatingIfNeeded: known), UInt8(truncatingIfNeeded: known >> 8), UInt8(truncatingIfNeeded: known >> 16),
      length: length)
    return bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0
  }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, length: Int) -> Int {
    let letters = Int(first & 31) | Int(second & 31) << 5 | Int(third & 31) << 10
    return (letters ^ length &* 0x9E5) & (size - 1)
  }
}
