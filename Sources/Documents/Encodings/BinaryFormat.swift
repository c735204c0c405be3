/// Tells files that are no text, so that the error can say what they are.
enum BinaryFormat {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF"), (Array("{\\rtf".utf8), "a rich text file"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or a word processor's file)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old word processor's file"), ([0x1F, 0x8B], "a gzip archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// The name of a well-known format that is not read here.
  static func name(of bytes: [UInt8]) -> String? {
    for signature in signatures where bytes.starts(with: signature.bytes) { return signature.name }
    return nil
  }

  /// Whether more than a tenth of the first bytes are control characters that no text uses.
  static func isFullOfControls(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    var controls = 0
    for byte in head where byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
    return controls * 10 > head.count
  }

  /// Whether nearly every second byte is NUL, as it is where Latin text is written in UTF-16.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(256)
    var even = 0
    var odd = 0
    for (offset, byte) in head.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    return (even == 0 || odd == 0) && (even + odd) * 3 > head.count
  }
}
