internal import Documents

/// Finds DOIs in prose.
enum DOIFinder {
  /// All DOIs of a stretch of text, without what merely follows them.
  static func all(in text: [UInt8], _ range: Range<Int>) -> [ByteRange] {
    var result: [ByteRange] = []
    var offset = range.lowerBound
    let end = min(range.upperBound, text.count)
    while offset + 7 < end {
      // What stands behind "doi:" is meant for one, whatever it is.
      let isNamed = isNamed(text, offset, range.lowerBound)
      guard isNamed || text[offset] == 0x31 && text[offset + 1] == 0x30 && text[offset + 2] == 0x2E,
        isNamed || offset == range.lowerBound || !(text[offset - 1] &- 0x30 < 10 || text[offset - 1] == 0x2E)
      else {
        offset += 1
        continue
      }
      var next = offset + 3
      while next < end, text[next] &- 0x30 < 10 || text[next] == 0x2E { next += 1 }
      if isNamed { while next < end, text[next] > 0x20, text[next] < 0x80, text[next] != 0x2F { next += 1 } }
      guard isNamed || next - offset >= 7, next + 1 < end, text[next] == 0x2F, text[next + 1] > 0x20 else {
        offset = max(next, offset + 1)
        continue
      }
      next += 1
      while next < end, text[next] > 0x20, text[next] != 0x22, text[next] != 0x3C, text[next] < 0x80 { next += 1 }
      while next > offset, [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x2A].contains(text[next - 1]) {
        if text[next - 1] == 0x29, text[offset..<next].contains(0x28) { break }
        next -= 1
      }
      result.append(ByteRange(offset, next))
      offset = next
    }
    return result
  }

  /// Whether "doi:" or the address of a resolver stands right before an offset, and something that looks like a number behind it.
  private static func isNamed(_ text: [UInt8], _ offset: Int, _ start: Int) -> Bool {
    guard text[offset] == 0x31, text[offset + 1] == 0x30 || text[offset + 1] == 0x2E else { return false }
    for lead in ["doi:", "doi: ", "doi.org/"] {
      let first = offset - lead.utf8.count
      guard first >= start else { continue }
      if text[first..<offset].map({ $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }) == Array(lead.utf8) { return true }
    }
    return false
  }

  /// What DOIs are compared by: they make no difference between capitals and small letters.
  static func key(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes = text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for prefix in ["https://", "http://", "dx.", "doi.org/", "doi:"] where bytes.starts(with: prefix.utf8) {
      bytes.removeFirst(prefix.utf8.count)
    }
    while bytes.first == 0x20 { bytes.removeFirst() }
    return bytes
  }
}
