/// Builds a UTF-8 text character by character, with the map of its offsets back to the file.
struct Transcoder {
  private(set) var utf8: [UInt8] = []
  private(set) var pieces: [OffsetMap.Piece] = []

  /// Appends the character that stands at `offset` of the file in `width` bytes.
  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int, width: UInt8) {
    let encoded = UTF8.width(scalar)
    if pieces.last?.utf8Width != UInt8(encoded) || pieces.last?.fileWidth != width {
      pieces.append(
        OffsetMap.Piece(
          utf8: UInt32(clamping: utf8.count), file: UInt32(clamping: offset), utf8Width: UInt8(encoded),
          fileWidth: width))
    }
    utf8.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
  }

  /// Decodes windows-1252. Every byte stands for a character.
  static func windows1252(_ bytes: [UInt8]) -> Transcoder {
    var transcoder = Transcoder()
    transcoder.utf8.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      transcoder.append(Windows1252.scalar(of: byte), at: offset, width: 1)
    }
    return transcoder
  }

  /// A place where a UTF-16 file has half a character.
  struct Broken: Error {
    /// What was decoded before it.
    let before: [UInt8]
    /// What stands there.
    let description: String
  }

  /// Decodes UTF-16 after `mark` bytes of byte order mark. Throws `Broken` at a surrogate without its other half, and at a last odd byte.
  static func utf16(_ bytes: [UInt8], isBigEndian: Bool, skipping mark: Int) throws(Broken) -> Transcoder {
    var transcoder = Transcoder()
    transcoder.utf8.reserveCapacity(bytes.count)
    var offset = mark
    while offset + 1 < bytes.count {
      let unit = unit(bytes, at: offset, isBigEndian)
      if let scalar = Unicode.Scalar(unit) {
        transcoder.append(scalar, at: offset, width: 2)
        offset += 2
        continue
      }
      guard UTF16.isLeadSurrogate(unit), offset + 3 < bytes.count else {
        throw Broken(before: transcoder.utf8, description: "half a surrogate pair")
      }
      let trail = Self.unit(bytes, at: offset + 2, isBigEndian)
      let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
      guard UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(value) else {
        throw Broken(before: transcoder.utf8, description: "half a surrogate pair")
      }
      transcoder.append(scalar, at: offset, width: 4)
      offset += 4
    }
    guard offset >= bytes.count else {
      throw Broken(before: transcoder.utf8, description: "half a character at the end")
    }
    return transcoder
  }

  private static func unit(_ bytes: [UInt8], at offset: Int, _ isBigEndian: Bool) -> UInt16 {
    let first = UInt16(bytes[offset])
    let second = UInt16(bytes[offset + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
