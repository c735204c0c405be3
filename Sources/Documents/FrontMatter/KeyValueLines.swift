/// Reads a front matter that is not valid YAML as people mean it: a key, a colon, a value, line by line.
enum KeyValueLines {
  static func entries(_ bytes: [UInt8], _ content: Range<Int>) -> [FrontMatter.Entry] {
    var entries: [FrontMatter.Entry] = []
    var start = content.lowerBound
    while start < content.upperBound {
      let end = bytes[start..<content.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? content.upperBound
      if let entry = entry(bytes, start..<end) { entries.append(entry) }
      start = end + 1
    }
    return entries
  }

  private static func entry(_ bytes: [UInt8], _ line: Range<Int>) -> FrontMatter.Entry? {
    guard let first = bytes[line].first, !first.isBlank, first != UInt8(ascii: "#"),
      let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")),
      colon + 1 == line.upperBound || bytes[colon + 1].isBlank
    else { return nil }
    let key = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
    var low = colon + 1
    var high = line.upperBound
    while low < high, bytes[low].isBlank { low += 1 }
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    let range = low..<high
    if high - low >= 2, bytes[low] == bytes[high - 1], [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[low]) {
      low += 1
      high -= 1
    }
    guard low < high else { return nil }
    return FrontMatter.Entry(
      key: key, value: String(decoding: bytes[low..<high], as: UTF8.self), range: range,
      fragments: [Fragment(source: low..<high)], isText: true)
  }
}
