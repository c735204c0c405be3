/// A half-open range of UTF-8 byte offsets: `start` is included, `end` is not.
///
/// Offsets are born in the readers and carried through every stage; which buffer they count in (the file's own bytes,
/// or the prose of a `Document`) is said where a range is declared. Lines and columns exist only at the way out.
package struct ByteRange: Hashable, Sendable, BitwiseCopyable {
  /// The first byte's offset.
  package let start: UInt32
  /// The offset after the last byte.
  package let end: UInt32

  /// A range from `start` up to `end`; an `end` before `start` gives an empty range at `start`.
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = max(self.start, UInt32(clamping: end))
  }

  /// The number of bytes.
  package var count: Int { Int(end) - Int(start) }
  package var isEmpty: Bool { end == start }
  package var lower: Int { Int(start) }
  package var upper: Int { Int(end) }
  /// The same range as the standard library writes it, for slicing arrays.
  package var indices: Range<Int> { Int(start)..<Int(end) }

  package func contains(_ offset: Int) -> Bool { offset >= lower && offset < upper }
  package func contains(_ other: ByteRange) -> Bool { other.start >= start && other.end <= end }
  /// Whether the two share at least one byte.
  package func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
  /// The smallest range that holds both.
  package func hull(_ other: ByteRange) -> ByteRange {
    ByteRange(min(lower, other.lower), max(upper, other.upper))
  }
}

extension ByteRange: Comparable {
  /// By start, then by end.
  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}

extension ByteRange: CustomStringConvertible {
  package var description: String { "\(start)..<\(end)" }
}
