/// Sixteen bytes of a text, looked at at once.
///
/// A question gives a byte of ones for each byte that answers it and of zeros for any other; answers are joined with `|` and
/// `&`. Words instead of masks keep them in vector registers up to the last step.
struct ByteBlock {
  static let width = 16

  typealias Answers = SIMD16<UInt8>

  private let bytes: SIMD16<UInt8>

  /// The bytes from `index` on; all of them must be in the text.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    // A load that checks its bounds; what is unsafe of it is the type it gives, and any sixteen bytes are a vector of bytes.
    bytes = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  @inline(__always)
  func equals(_ byte: UInt8) -> Answers { Self.answers(bytes .== SIMD16(repeating: byte)) }

  @inline(__always)
  func isBelow(_ byte: UInt8) -> Answers { Self.answers(bytes .< SIMD16(repeating: byte)) }

  /// Which bytes are within a range, or would be if they were lowercase; it must be one of letters or of what stands beside them.
  @inline(__always)
  func isWithin(_ low: UInt8, _ high: UInt8) -> Answers {
    let folded = bytes | SIMD16(repeating: 0x20)
    return Self.answers((folded &- SIMD16(repeating: low)) .<= SIMD16(repeating: high - low))
  }

  /// The place of the first byte that answers; `nil` where none does.
  @inline(__always)
  static func first(_ answers: Answers) -> Int? {
    let halves = unsafe unsafeBitCast(answers, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return nil }
    // The first byte of memory is the lowest of a little-endian word.
    return halves[0] != 0
      ? halves[0].littleEndian.trailingZeroBitCount / 8 : 8 + halves[1].littleEndian.trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func answers(_ mask: SIMDMask<SIMD16<Int8>>) -> Answers {
    SIMD16<UInt8>(repeating: 0).replacing(with: SIMD16(repeating: 0xFF), where: mask)
  }
}
