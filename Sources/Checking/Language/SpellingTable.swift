/// Spellings with their numbers, counted from 0 in the order they came: one lookup by open addressing, no array of its own for
/// each word.
struct SpellingTable: Sendable {
  /// A spelling's number plus one; 0 where a slot is free.
  private var slots: [UInt32]
  /// Where each spelling starts in `bytes`; one more at the end.
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  var count: Int { starts.count - 1 }

  /// A spelling by its number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// The number of a spelling; `nil` for one that has not come.
  func number(of word: borrowing Span<UInt8>) -> Int? {
    let slot = slots[slot(of: word)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// The number of a spelling, which is given one if it has none.
  mutating func add(_ word: borrowing Span<UInt8>) -> Int {
    var slot = slot(of: word)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    let number = count
    if number * 2 >= slots.count {
      grow()
      slot = self.slot(of: word)
    }
    slots[slot] = UInt32(number + 1)
    for index in word.indices { bytes.append(word[index]) }
    starts.append(UInt32(bytes.count))
    return number
  }

  /// The slot that a spelling is in, or the free one that it would be put into.
  private func slot(of word: borrowing Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(word) & mask
    while slots[slot] != 0 {
      if matches(word, Int(slots[slot]) - 1) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func matches(_ word: borrowing Span<UInt8>, _ number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var slots = [UInt32](repeating: 0, count: self.slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      var slot = Self.hash(self[number].span) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
    self.slots = slots
  }

  /// FNV-1a, its high bits mixed in.
  private static func hash(_ word: borrowing Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0xFFFF_FFFF)
  }
}
