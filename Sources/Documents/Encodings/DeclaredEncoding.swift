/// What a file says of its own encoding, before it is decoded.
struct DeclaredEncoding {
  /// Where a declaration was found.
  enum Place {
    case byteOrderMark, markup
  }

  /// As written: `utf-8`, `Shift_JIS`.
  let label: String
  let place: Place
  /// Bytes of byte order mark at the start of the file.
  let markLength: Int

  /// The byte order mark that a file starts with.
  static func byteOrderMark(_ bytes: [UInt8]) -> DeclaredEncoding? {
    let marks: [(bytes: [UInt8], label: String)] = [
      ([0xEF, 0xBB, 0xBF], "utf-8"), ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"),
      ([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be"),
    ]
    for mark in marks where bytes.starts(with: mark.bytes) {
      return DeclaredEncoding(label: mark.label, place: .byteOrderMark, markLength: mark.bytes.count)
    }
    return nil
  }

  /// The encoding that a page declares: in its XML declaration, or in a `meta` element that starts in its first 1024
  /// bytes (HTML Standard, section 13.2.3.2, "prescan a byte stream"). `meta` goes before the XML declaration, as browsers
  /// that read a page as HTML do not see the latter.
  static func inMarkup(_ bytes: [UInt8]) -> DeclaredEncoding? {
    let head = Array(bytes.prefix(1024 + 512))
    guard let label = metaLabel(head, limit: min(head.count, 1024)) ?? xmlLabel(head) else { return nil }
    return DeclaredEncoding(label: label, place: .markup, markLength: 0)
  }

  private static func metaLabel(_ head: [UInt8], limit: Int) -> String? {
    var index = 0
    while index < limit {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if head.matches("<!--", at: index) {
        index = head.firstIndex(of: "-->", from: index + 2).map { $0 + 3 } ?? head.count
      } else if head.matches("<meta", at: index) {
        let end = HTMLAttributes.endOfTag(head, from: index)
        if let label = label(ofMeta: head, index..<end) { return label }
        index = end
      } else if index + 1 < head.count, head[index + 1].isASCIILetter {
        index = HTMLAttributes.endOfTag(head, from: index)
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The label in `<meta charset=…>` or `<meta http-equiv=content-type content="…; charset=…">`.
  private static func label(ofMeta head: [UInt8], _ tag: Range<Int>) -> String? {
    let attributes = HTMLAttributes(head, tag: tag)
    if let charset = attributes["charset"] { return attributes.string(charset) }
    guard let equivalent = attributes["http-equiv"], let content = attributes["content"],
      attributes.string(equivalent).lowercased() == "content-type"
    else { return nil }
    let value = Array(head[content])
    guard var index = value.firstIndex(of: "charset") else { return nil }
    index += 7
    while index < value.count, value[index].isBlank || value[index] == UInt8(ascii: "=") { index += 1 }
    let stops: Set<UInt8> = [UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: " ")]
    if index < value.count, value[index] == UInt8(ascii: "'") || value[index] == UInt8(ascii: "\"") { index += 1 }
    let label = value[index...].prefix { !stops.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }

  private static func xmlLabel(_ head: [UInt8]) -> String? {
    let start = head.firstIndex { !$0.isBlank } ?? 0
    guard head.matches("<?xml", at: start), let end = head.firstIndex(of: "?>", from: start) else { return nil }
    let attributes = HTMLAttributes(head, tag: start + 1..<end)
    return attributes["encoding"].map { attributes.string($0) }
  }
}
