internal import CVectors

/// Sixty-four bytes of a text, told apart at once: bit `i` of a mask speaks of byte `i`.
struct ByteBlock {
  /// The letters of ASCII.
  let letters: UInt64
  /// What is neither a letter of ASCII nor a space: digits, punctuation, line ends, every byte beyond ASCII.
  let signs: UInt64

  static let width = 64

  /// The bytes from `start` on; behind the end of the text there is nothing.
  @inline(__always)
  init(_ text: borrowing Span<UInt8>, at start: Int) {
    if start >= 0, start <= text.count &- Self.width {
      // Within the bounds checked above.
      let classes = unsafe text.withUnsafeBytes { bytes in
        unsafe claimlint_classify(bytes.baseAddress.unsafelyUnwrapped + start)
      }
      letters = classes.letters
      signs = ~(classes.letters | classes.spaces)
    } else {
      let (letters, spaces) = Self.lastBlock(of: text, at: start)
      self.letters = letters
      signs = ~(letters | spaces) & Self.first(text.count - start)
    }
  }

  /// Letters and spaces of the block that the end of the text cuts off.
  @inline(never)
  private static func lastBlock(of text: borrowing Span<UInt8>, at start: Int) -> (letters: UInt64, spaces: UInt64) {
    var letters: UInt64 = 0
    var spaces: UInt64 = 0
    for offset in stride(from: 0, to: width, by: 8) {
      let eight = Bytes.eight(of: text, at: start + offset)
      letters |= gathered(Bytes.letters(eight)) << UInt64(offset)
      spaces |= gathered(Bytes.spaces(eight)) << UInt64(offset)
    }
    return (letters, spaces)
  }

  /// The lowest bits, as many as there are bytes.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 {
    count >= width ? ~0 : count <= 0 ? 0 : (1 << UInt64(count)) - 1
  }

  /// The high bits of eight bytes, side by side.
  @inline(__always)
  private static func gathered(_ highBits: UInt64) -> UInt64 {
    (highBits &* 0x0002_0408_1020_4081) >> 56
  }
}

extension Bytes {
  /// Eight bytes, the first in the lowest place; zeros behind the end.
  @inline(__always)
  static func eight(of text: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    index >= 0 && index <= text.count &- 8
      ? unsafe uncheckedEight(of: text, at: index) : lastBytes(of: text, at: index)
  }

  /// Eight bytes that are known to be there: one load, which is what makes the loops fast.
  @inline(__always) @unsafe
  static func uncheckedEight(of text: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }

  @inline(never)
  private static func lastBytes(of text: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    var bytes: UInt64 = 0
    var offset = 0
    while offset < 8, index + offset < text.count {
      bytes |= UInt64(text[index + offset]) << UInt64(8 * offset)
      offset += 1
    }
    return bytes
  }

  /// The high bit of each byte of eight that is an ASCII letter.
  @inline(__always)
  static func letters(_ bytes: UInt64) -> UInt64 {
    let small = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    // Adding carries into the high bit from "a" on, and from behind "z" on.
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = small &+ 0x0505_0505_0505_0505
    return fromA & ~behindZ & ~bytes & 0x8080_8080_8080_8080
  }

  /// The high bit of each byte of eight that is a space.
  @inline(__always)
  static func spaces(_ bytes: UInt64) -> UInt64 {
    let difference = bytes ^ 0x2020_2020_2020_2020
    let some = (difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~(some | difference) & 0x8080_8080_8080_8080
  }

  @inline(__always)
  static func isBeyondASCII(_ bytes: UInt64) -> Bool { bytes & 0x8080_8080_8080_8080 != 0 }

  /// Small letters for the capitals of eight bytes of ASCII.
  @inline(__always)
  static func small(_ bytes: UInt64) -> UInt64 { bytes | letters(bytes) >> 2 }
}
