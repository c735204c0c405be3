/// Words to numbers, by open addressing over their folded bytes.
struct WordTable: Sendable {
  private let mask: Int
  /// 0 where a slot is free.
  private let slots: [UInt16]
  private let starts: [UInt32]
  private let bytes: [UInt8]

  /// The words in order of their numbers; the first is a placeholder.
  init(_ words: [[UInt8]]) {
    var size = 64
    while size < words.count * 3 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    var starts: [UInt32] = []
    var bytes: [UInt8] = []
    for (number, word) in words.enumerated() {
      starts.append(UInt32(bytes.count))
      bytes.append(contentsOf: word)
      guard number > 0, !word.isEmpty else { continue }
      var slot = Int(truncatingIfNeeded: Self.hash(word)) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(number)
    }
    starts.append(UInt32(bytes.count))
    self.mask = size - 1
    self.slots = slots
    self.starts = starts
    self.bytes = bytes
  }

  func identifier(of text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
    let count = end - start
    guard count > 0, count <= 32 else { return 0 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var previous: UInt8 = 0
    for index in start..<end {
      hash = (hash ^ UInt64(Self.fold(text[index], after: previous))) &* 0x100_0000_01b3
      previous = text[index]
    }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      let first = Int(starts[number])
      if Int(starts[number + 1]) - first == count, matches(text, start, count, first) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private func matches(_ text: borrowing Span<UInt8>, _ start: Int, _ count: Int, _ first: Int) -> Bool {
    var previous: UInt8 = 0
    for offset in 0..<count {
      let byte = text[start + offset]
      if Self.fold(byte, after: previous) != bytes[first + offset] { return false }
      previous = byte
    }
    return true
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

  private static func hash(_ word: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
