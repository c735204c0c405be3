/// A file as it was read: its own bytes, and the same text as valid UTF-8.
///
/// Every offset that leaves a stage counts in `bytes`, the file's own bytes, whatever its encoding. `utf8` is what the
/// parsers read: transcoded when the file is not UTF-8, and without a byte order mark.
package struct SourceText: Sendable {
  /// The path as the user gave it (or the name given for standard input).
  package let path: String
  /// The file's own bytes.
  package let bytes: [UInt8]
  /// How those bytes were decoded.
  package let encoding: TextEncoding
  /// The text as valid UTF-8, without a byte order mark.
  package let utf8: [UInt8]
  /// From offsets in `utf8` to offsets in `bytes`.
  package let offsets: OffsetMap

  package init(path: String, bytes: [UInt8], encoding: TextEncoding, utf8: [UInt8], offsets: OffsetMap) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.utf8 = utf8
    self.offsets = offsets
  }

  /// The text of a range of the file's own bytes.
  package func text(_ range: ByteRange) -> String {
    let low = min(offsets.utf8Offset(ofFile: range.lower), utf8.count)
    let high = min(max(low, offsets.utf8Offset(ofFile: range.upper)), utf8.count)
    return String(decoding: utf8[low..<high], as: UTF8.self)
  }
}
