/// Words to numbers, by open addressing over their folded bytes, eight of them at a time.
struct WordTable: Sendable {
  /// A place of the table, with all that most look-ups ask for side by side.
  private struct Slot: BitwiseCopyable {
    /// The word's first eight bytes, zeros behind the last.
    var head: UInt64 = 0
    /// 0 where the slot is free.
    var number: UInt16 = 0
    /// The word's length in bytes.
    var count: UInt8 = 0
  }

  private let mask: Int
  /// What is shifted out of a hash so that it counts the slots.
  private let shift: UInt64
  private let slots: FixedTable<Slot>
  /// Where the rest of each word starts in `rests`.
  private let starts: FixedTable<UInt32>
  /// What words have behind their first eight bytes, eight to a place, zeros behind the last.
  private let rests: FixedTable<UInt64>

  /// The longest word that is looked up, in bytes.
  private static let limit = 32

  /// The words in order of their numbers; the first is a placeholder.
  init(_ words: [[UInt8]]) {
    var size = 64
    while size < words.count * 3 { size *= 2 }
    let shift = UInt64(64 - size.trailingZeroBitCount)
    var slots = [Slot](repeating: Slot(), count: size)
    var starts: [UInt32] = []
    var rests: [UInt64] = []
    for (number, word) in words.enumerated() {
      starts.append(UInt32(rests.count))
      guard number > 0, !word.isEmpty, word.count <= Self.limit else { continue }
      let head = Bytes.eight(of: word.span, at: 0)
      var hash = Self.hash(0, head)
      for start in stride(from: 8, to: word.count, by: 8) {
        let eight = Bytes.eight(of: word.span, at: start)
        hash = Self.hash(hash, eight)
        rests.append(eight)
      }
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(head: head, number: UInt16(number), count: UInt8(word.count))
    }
    self.mask = size - 1
    self.shift = shift
    self.slots = FixedTable(slots)
    self.starts = FixedTable(starts)
    self.rests = FixedTable(rests)
  }

  /// The number of a word, compared without regard to capitals; 0 for a word that is not in the table.
  @inline(__always)
  func identifier(of text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
    let count = end - start
    guard count > 0, count <= Self.limit else { return 0 }
    let eight = Bytes.eight(of: text, at: start) & Self.first(count)
    guard count <= 8, !Bytes.isBeyondASCII(eight) else { return longIdentifier(of: text, start, end) }
    return identifier(ofFolded: Bytes.small(eight), count)
  }

  /// The number of a word of at most seven letters of ASCII.
  ///
  /// - Parameter letters: The first in the lowest byte; what stands behind them does not matter.
  @inline(__always)
  func identifier(ofLetters letters: UInt64, _ count: Int) -> UInt16 {
    identifier(ofFolded: (letters | 0x2020_2020_2020_2020) & Self.first(count), count)
  }

  /// The number of a word of eight to fifteen letters of ASCII.
  ///
  /// - Parameters:
  ///   - letters: Its first eight letters, the first in the lowest byte.
  ///   - rest: Those behind them; what stands behind the last does not matter.
  @inline(__always)
  func identifier(ofLetters letters: UInt64, _ rest: UInt64, _ count: Int) -> UInt16 {
    let head = letters | 0x2020_2020_2020_2020
    guard count > 8 else { return identifier(ofFolded: head, 8) }
    let tail = (rest | 0x2020_2020_2020_2020) & Self.first(count &- 8)
    var place = Int(truncatingIfNeeded: Self.hash(Self.hash(0, head), tail) &>> shift)
    while true {
      // A place is no more than the mask.
      let slot = unsafe slots.unchecked(place)
      if slot.number == 0 { return 0 }
      if slot.head == head, Int(slot.count) == count, rests[Int(starts[Int(slot.number)])] == tail {
        return slot.number
      }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private func identifier(ofFolded head: UInt64, _ count: Int) -> UInt16 {
    var place = Int(truncatingIfNeeded: Self.hash(0, head) &>> shift)
    while true {
      // A place is no more than the mask.
      let slot = unsafe slots.unchecked(place)
      // A free slot and the word's own end the search: both in one branch, for which of them it is nobody can guess.
      let difference = slot.head ^ head | UInt64(truncatingIfNeeded: Int(slot.count) ^ count)
      if min(difference, UInt64(slot.number)) == 0 { return slot.number }
      place = (place + 1) & mask
    }
  }

  /// The same for a word that is longer than eight bytes or has letters beyond ASCII in it.
  @inline(never)
  private func longIdentifier(of text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
    let head = Self.folded(text, start, start, end)
    var hash = Self.hash(0, head)
    for place in stride(from: start + 8, to: end, by: 8) {
      hash = Self.hash(hash, Self.folded(text, start, place, end))
    }
    var place = Int(truncatingIfNeeded: hash &>> shift)
    while true {
      // A place is no more than the mask.
      let slot = unsafe slots.unchecked(place)
      if slot.number == 0 { return 0 }
      if slot.head == head, Int(slot.count) == end - start, hasRest(text, start, end, slot.number) {
        return slot.number
      }
      place = (place + 1) & mask
    }
  }

  private func hasRest(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ number: UInt16) -> Bool {
    var rest = Int(starts[Int(number)])
    for place in stride(from: start + 8, to: end, by: 8) {
      guard Self.folded(text, start, place, end) == rests[rest] else { return false }
      rest += 1
    }
    return true
  }

  /// The next eight bytes of a word, in small letters; zeros behind its end.
  private static func folded(_ text: borrowing Span<UInt8>, _ start: Int, _ place: Int, _ end: Int) -> UInt64 {
    let eight = Bytes.eight(of: text, at: place) & first(end - place)
    guard Bytes.isBeyondASCII(eight) else { return Bytes.small(eight) }
    var result: UInt64 = 0
    for index in place..<min(place + 8, end) {
      result |= UInt64(fold(text[index], after: index > start ? text[index - 1] : 0)) << UInt64(8 * (index - place))
    }
    return result
  }

  /// Covers so many bytes of eight, at least one.
  @inline(__always)
  private static func first(_ count: Int) -> UInt64 {
    UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
  }

  @inline(__always)
  private static func hash(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the high bits are the well mixed ones.
    (hash &>> 7 ^ hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Small letters for capitals: ASCII, and the Latin-1 letters (two bytes, the first 0xC3).
  static func fold(_ byte: UInt8, after previous: UInt8 = 0) -> UInt8 {
    if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
    if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte | 0x20 }
    return byte
  }

  static func folded(_ word: [UInt8]) -> [UInt8] {
    var previous: UInt8 = 0
    return word.map { byte in
      defer { previous = byte }
      return fold(byte, after: previous)
    }
  }
}
