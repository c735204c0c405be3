/// Finds web addresses written out in plain text.
enum Addresses {
  /// Each address as a link, in order.
  static func find(in bytes: [UInt8]) -> [(range: Range<Int>, kind: Mark.Kind)] {
    var found: [(range: Range<Int>, kind: Mark.Kind)] = []
    var index = 0
    while let start = bytes[index...].firstIndex(where: {
      $0 | 0x20 == UInt8(ascii: "h") || $0 | 0x20 == UInt8(ascii: "w")
    }) {
      index = start + 1
      guard start == 0 || !(bytes[start - 1].isASCIILetter || bytes[start - 1].isDigit) else { continue }
      let isBare = bytes.matches("www.", at: start)
      guard isBare || bytes.matches("http://", at: start) || bytes.matches("https://", at: start) else { continue }
      let end = end(bytes, from: start)
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard text.utf8.count > 10 else { continue }
      found.append((start..<end, .link(destination: isBare ? "http://" + text : text)))
      index = end
    }
    return found
  }

  /// Up to white space or a quotation mark, without the punctuation of the sentence around it.
  private static func end(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    var parentheses = 0
    while end < bytes.count, !bytes[end].isBlank, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "\"")
    {
      if bytes[end] == UInt8(ascii: "(") { parentheses += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if parentheses == 0 { break }
        parentheses -= 1
      }
      end += 1
    }
    let punctuation = Array(".,;:!?'*_".utf8)
    while end > start, punctuation.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
