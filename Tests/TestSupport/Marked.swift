package import Documents

/// A text with its places marked: `"Up ⟦12%⟧ in May"` gives the text without the brackets and the range of what they held.
package struct Marked: Sendable {
  package let text: String
  /// In UTF-8 bytes of `text`, in order.
  package let ranges: [ByteRange]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [ByteRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": if let start = open.popLast() { ranges.append(ByteRange(start, bytes.count)) }
      default: bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.sorted()
  }
}
