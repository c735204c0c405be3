/// Tells whether a file that is named as plain text is written in Markdown.
///
/// It is, where it begins with front matter, has a fenced code block, or has Markdown's own signs at two places or more:
/// headings (`# …`), strong text (`**…**`), links (`[…](…)`). Lines that begin with `>` count as one place together, as
/// letters have them too; stars, hyphens and tables do not count, as plain text is written with them.
struct MarkdownEvidence {
  private(set) var isMarkdown = false
  /// Whether paragraphs are lines without a blank line between them: a long line is followed by another line of text.
  private(set) var linesAreParagraphs = false

  /// Nobody breaks lines by hand at more code points than this.
  static let longestWrappedLine = 160

  init(_ bytes: [UInt8], _ lines: [TextLine]) {
    if FrontMatter(bytes) != nil { isMarkdown = true }
    var places = 0
    var quotes = 0
    var fences = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      let text = bytes[line.range]
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      if line.numberSigns(bytes) != nil { places += 1 }
      if line.isQuoted { quotes += 1 }
      if bytes.matches("```", at: line.range.lowerBound) || bytes.matches("~~~", at: line.range.lowerBound) {
        fences += 1
      }
      places += Self.strongCount(text) + Self.linkCount(text)
      if line.length > Self.longestWrappedLine, let next, !next.isBlank, next.marker == nil, !next.isQuoted {
        linesAreParagraphs = true
      }
    }
    if fences >= 2 || places + (quotes > 0 ? 1 : 0) >= 2 { isMarkdown = isMarkdown || fences >= 2 || places >= 1 }
  }

  /// Pairs of `**` around text.
  private static func strongCount(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isOpen = false
    var index = line.startIndex
    while index + 1 < line.endIndex {
      if line[index] == UInt8(ascii: "*"), line[index + 1] == UInt8(ascii: "*") {
        let opens = index + 2 < line.endIndex && !line[index + 2].isBlank
        if isOpen { count += 1 }
        isOpen = !isOpen && opens
        index += 2
      } else {
        index += 1
      }
    }
    return count
  }

  /// Links `[…](…)`.
  private static func linkCount(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var bracket: Int?
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "[") { bracket = index }
      if line[index] == UInt8(ascii: "]"), bracket != nil, index + 1 < line.endIndex,
        line[index + 1] == UInt8(ascii: "(")
      {
        count += 1
        bracket = nil
      }
      index += 1
    }
    return count
  }
}
