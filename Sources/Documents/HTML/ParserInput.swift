/// Makes a text safe for libxml2 without moving a byte.
enum ParserInput {
  /// Attributes that a start tag may have; each costs the parser a comparison with all before it.
  private static let attributeLimit = 512

  /// Blanks what libxml2 drops or counts wrongly: control characters, a byte order mark at the start, and U+FFFE and U+FFFF, which
  /// it takes for no characters. Blanks what it would take too long over: the attributes of a tag beyond the first few hundred.
  static func prepare(_ utf8: [UInt8]) -> [UInt8] {
    var bytes = utf8
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.replaceSubrange(0..<3, with: [0x20, 0x20, 0x20]) }
    if hasControls(bytes) {
      for index in bytes.indices where bytes[index] < 0x20 {
        if bytes[index] != 0x09, bytes[index] != 0x0A, bytes[index] != 0x0D { bytes[index] = 0x20 }
      }
    }
    replaceNoncharacters(&bytes)
    limitAttributes(&bytes)
    return bytes
  }

  /// U+FFFE and U+FFFF become U+FFFD, which is as long.
  private static func replaceNoncharacters(_ bytes: inout [UInt8]) {
    var index = 0
    while let start = bytes.firstIndex(of: 0xEF, from: index) {
      index = start + 1
      guard start + 2 < bytes.count, bytes[start + 1] == 0xBF, bytes[start + 2] >= 0xBE else { continue }
      bytes[start + 2] = 0xBD
    }
  }

  /// Goes over all bytes instead of stopping at the first, which lets many be looked at in one step.
  private static func hasControls(_ bytes: [UInt8]) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isBlank: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      found |= isControl & ~isBlank
    }
    return found != 0
  }

  private static func limitAttributes(_ bytes: inout [UInt8]) {
    var excess: [Range<Int>] = []
    var index = 0
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = start + 1
      guard index < bytes.count, bytes[index].isASCIILetter else { continue }
      // A tag of few bytes has few attributes; nearly all are passed over here.
      if let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: index, to: index + 2 * attributeLimit) {
        index = end
        continue
      }
      let attributes = HTMLAttributes(bytes, tag: start..<bytes.count)
      var cursor = attributes.start
      var count = 0
      while count < attributeLimit, attributes.next(&cursor) != nil { count += 1 }
      let kept = cursor
      while attributes.next(&cursor) != nil {}
      if kept < cursor { excess.append(kept..<cursor) }
      index = max(index, cursor)
    }
    for range in excess {
      for place in range { bytes[place] = 0x20 }
    }
  }
}
