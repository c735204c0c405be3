/// The block of metadata that a Markdown file may begin with: YAML between `---` lines, or TOML between `+++` lines.
struct FrontMatter {
  enum Language {
    case yaml, toml
  }

  /// A value with its key.
  struct Entry {
    /// In lowercase, nested keys joined by full stops; the items of a list have the list's key.
    let key: String
    let value: String
    /// In the source, with quotation marks.
    let range: Range<Int>
    /// The value as pieces of the source.
    let fragments: [Fragment]
    /// Whether it is text, and not a number, a date or a truth value.
    let isText: Bool
  }

  let language: Language
  /// Between the two fences.
  let content: Range<Int>
  /// Where the text after it begins.
  let end: Int

  /// Finds the front matter of a text; `nil` where it has none.
  init?(_ bytes: [UInt8]) {
    let first = Self.line(bytes, 0)
    switch Self.fence(bytes, first) {
    case UInt8(ascii: "-"): language = .yaml
    case UInt8(ascii: "+"): language = .toml
    default: return nil
    }
    let fenceByte = bytes[0]
    var line = Self.line(bytes, first.upperBound)
    let start = line.lowerBound
    while line.lowerBound < bytes.count {
      let isFence =
        Self.fence(bytes, line) == fenceByte || (language == .yaml && Self.fence(bytes, line) == UInt8(ascii: "."))
      if isFence {
        content = start..<line.lowerBound
        end = line.upperBound
        // A text may also begin with a rule, and have another further down.
        guard language == .toml || Self.beginsWithKey(bytes, content) else { return nil }
        return
      }
      line = Self.line(bytes, line.upperBound)
    }
    return nil
  }

  /// The entries, in order. What is not valid is read as lines of `key: value`.
  func entries(_ bytes: [UInt8]) -> [Entry] {
    switch language {
    case .toml: return TOMLReader.entries(bytes, content)
    case .yaml:
      do {
        guard let root = try YAMLReader.read(Array(bytes[content])) else { return [] }
        return YAMLEntries(bytes, offset: content.lowerBound).entries(of: root)
      } catch {
        return KeyValueLines.entries(bytes, content)
      }
    }
  }

  /// A line with its line end.
  private static func line(_ bytes: [UInt8], _ start: Int) -> Range<Int> {
    let newline = bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: "\n"))
    return min(start, bytes.count)..<(newline.map { $0 + 1 } ?? bytes.count)
  }

  /// The character of a line that is three of one character and white space after it.
  private static func fence(_ bytes: [UInt8], _ line: Range<Int>) -> UInt8? {
    guard line.count >= 3, let first = bytes[line].first, bytes[line].prefix(3).allSatisfy({ $0 == first }),
      bytes[line].dropFirst(3).allSatisfy(\.isBlank)
    else { return nil }
    return first
  }

  /// Whether the first line that is neither blank nor a comment begins with `key:`; true for no line at all.
  private static func beginsWithKey(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    for line in bytes[content].split(separator: UInt8(ascii: "\n")) {
      let text = line.drop(while: \.isBlank)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon - text.startIndex <= 80 else { return false }
      let key = text[..<colon]
      return !key.isEmpty && (colon + 1 == text.endIndex || text[colon + 1].isBlank)
        && key.filter({ $0 == 0x20 }).count <= 2
    }
    return true
  }
}
