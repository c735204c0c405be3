/// A Markdown text made ready for a parser that knows CommonMark only: what site generators and note programs add to
/// Markdown is taken out of the parser's sight, without moving a byte.
///
/// Taken out and not read: Liquid tags and shortcodes (`{% … %}`, `{{ … }}`), the attributes of headings (`{#id}`), display
/// formulas, the fences of containers (`:::`); in MDX, `import` and `export`, expressions, and the tags of components (what
/// these hold is read). Kept as prose under a mark: references to footnotes, wiki links. Definitions of footnotes become
/// items of a list.
struct PreparedMarkdown {
  /// The definition of a footnote.
  struct Note {
    /// From the label's `[` to the end of its line.
    let line: Range<Int>
    let label: String
  }

  /// What the parser reads: as long as the source.
  private(set) var bytes: [UInt8]
  /// Stretches inside running text that are no prose, in ascending order.
  private(set) var hidden: [Range<Int>] = []
  /// Marks by their place in the source, in ascending order.
  private(set) var overlays: [(range: Range<Int>, kind: Mark.Kind)] = []
  /// In ascending order.
  private(set) var notes: [Note] = []

  /// What stands for a byte of running text that the parser shall not understand: no letter, no white space, no markup.
  private static let mask: UInt8 = 1

  private let source: [UInt8]
  private let isMDX: Bool
  /// The fence of the code block around: its character and length.
  private var fence: (byte: UInt8, length: Int)?
  private var finder: CloserFinder
  /// For each byte, whether `scan` stops at it.
  private let special: [Bool]
  /// The line end after the last statement of a module.
  private var moduleEnd = -1

  /// Markdown begins at `start`, after the front matter.
  init(_ source: [UInt8], from start: Int, isMDX: Bool) {
    self.source = source
    self.bytes = source
    self.isMDX = isMDX
    self.finder = CloserFinder(source)
    self.special = (0...255).map { byte in
      byte < 0x20 ? byte != 0x09 && byte != 0x0D : "\\`{[~$".utf8.contains(byte) || (isMDX && byte == UInt8(ascii: "<"))
    }
    scan(from: start)
  }

  private mutating func scan(from start: Int) {
    var index = nextSpecial(lineStart(start))
    while index < source.count {
      let byte = source[index]
      let next: Int
      switch byte {
      case UInt8(ascii: "\n"): next = lineStart(index + 1)
      case UInt8(ascii: "\\"): next = index + 2
      case UInt8(ascii: "`"): next = codeSpan(index)
      case UInt8(ascii: "{"): next = brace(index)
      case UInt8(ascii: "["): next = bracket(index)
      case UInt8(ascii: "~"): next = tilde(index)
      case UInt8(ascii: "$"): next = dollar(index)
      case UInt8(ascii: "<") where isMDX: next = component(index)
      case 0..<0x20 where byte != 0x09 && byte != 0x0D:
        bytes[index] = 0x20
        next = index + 1
      default: next = index + 1
      }
      index = nextSpecial(max(next, index + 1))
    }
  }

  /// The first byte at or after an offset that may begin something.
  private func nextSpecial(_ start: Int) -> Int {
    let text = source.span
    let table = special.span
    var index = start
    while index < text.count {
      while index + ByteBlock.width < text.count {
        guard let first = firstCandidate(ByteBlock(text, at: index)) else {
          index += ByteBlock.width
          continue
        }
        index += first
        break
      }
      if table[Int(text[index])] { return index }
      index += 1
    }
    return index
  }

  /// The first byte of a block that may be special: of what is, none is missing.
  @inline(__always)
  private func firstCandidate(_ block: ByteBlock) -> Int? {
    // `[` and `\` stand beside the uppercase letters as `{` and `~` beside the lowercase ones.
    ByteBlock.first(
      block.isBelow(0x20) | block.isWithin(UInt8(ascii: "{"), UInt8(ascii: "~")) | block.equals(UInt8(ascii: "`"))
        | block.equals(UInt8(ascii: "$")) | block.equals(isMDX ? UInt8(ascii: "<") : UInt8(ascii: "$")))
  }

  // MARK: - Lines

  /// Looks at the beginning of a line.
  ///
  /// - Returns: Where the rest of the line is to be scanned from; the end of the line where there is nothing to scan.
  private mutating func lineStart(_ start: Int) -> Int {
    let index = afterPrefix(start)
    guard index < source.count else { return index }
    let byte = source[index]
    if let fence {
      if byte == fence.byte {
        let length = runLength(index)
        if length >= fence.length, isBlank(from: index + length) { self.fence = nil }
      }
      return endOfLine(index)
    }
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let length = runLength(index)
      let end = endOfLine(index)
      guard length >= 3, byte == UInt8(ascii: "~") || !source[index + length..<end].contains(byte) else { return index }
      fence = (byte, length)
      return end
    case UInt8(ascii: ":") where source.matches(":::", at: index):
      let end = endOfLine(index)
      blank(index..<end)
      return end
    case UInt8(ascii: "["): return noteOrAlert(index, lineStart: start)
    case UInt8(ascii: "i") where isMDX && index == start && isModuleLine("import ", index),
      UInt8(ascii: "e") where isMDX && index == start && isModuleLine("export ", index):
      return module(index)
    default: return index
    }
  }

  private mutating func noteOrAlert(_ index: Int, lineStart: Int) -> Int {
    if let label = noteLabel(index), label.upperBound + 1 < source.count,
      source[label.upperBound + 1] == UInt8(ascii: ":"), index - lineStart <= 3
    {
      let end = endOfLine(index)
      notes.append(Note(line: index..<end, label: String(decoding: source[label], as: UTF8.self)))
      // A list item holds its continuation lines as the definition does.
      bytes[index] = UInt8(ascii: "+")
      bytes[index + 1] = UInt8(ascii: " ")
      mask(index + 2..<label.upperBound + 2)
      return label.upperBound + 2
    }
    // `> [!NOTE]` names the kind of a box.
    if source.matches("[!", at: index) {
      var end = index + 2
      while end < source.count, source[end].isASCIILetter { end += 1 }
      if end > index + 2, end < source.count, source[end] == UInt8(ascii: "]"), isBlank(from: end + 1) {
        hide(index..<end + 1)
        return end + 1
      }
    }
    return index
  }

  /// Past what may stand before the text of a line: white space, the marks of quotations and of list items.
  private func afterPrefix(_ start: Int) -> Int {
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte.isPrefix {
        index += 1
        continue
      }
      var end = index
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
        end += 1
      } else {
        while end < source.count, source[end].isDigit, end - index < 9 { end += 1 }
        guard end > index, end < source.count,
          source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")")
        else { break }
        end += 1
      }
      guard end < source.count, source[end] == 0x20 else { break }
      index = end + 1
    }
    return index
  }

  /// Whether a line that begins with a keyword is a statement: it follows a blank line or another statement, and goes on as
  /// one. A paragraph may have a line that begins with "import".
  private func isModuleLine(_ keyword: StaticString, _ start: Int) -> Bool {
    guard source.matches(keyword, at: start) else { return false }
    var before = start - 1
    while before > 0, source[before - 1] != UInt8(ascii: "\n"), source[before - 1].isBlank { before -= 1 }
    guard before <= 0 || source[before - 1] == UInt8(ascii: "\n") || start - 1 == moduleEnd else { return false }
    let rest = Array(source[start + 7..<endOfLine(start)].drop(while: \.isBlank))
    let openers: [StaticString] = [
      "{", "*", "'", "\"", "const ", "default ", "function ", "async ", "let ", "var ", "class ",
    ]
    return openers.contains { rest.matches($0, at: 0) } || rest.firstIndex(of: " from ") != nil
  }

  /// `import` and `export`, to the end of the statement: the first line end outside braces, or else the first blank line.
  private mutating func module(_ start: Int) -> Int {
    var depth = 0
    var index = start
    var firstBlankLine: Int?
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\n"):
        if depth <= 0 {
          moduleEnd = index
          return blank(start..<index)
        }
        if firstBlankLine == nil, isBlank(from: index + 1) { firstBlankLine = index }
        if index - start > 1 << 12 { return blank(start..<(firstBlankLine ?? endOfLine(start))) }
      default: break
      }
      index += 1
    }
    return blank(start..<(depth <= 0 ? index : firstBlankLine ?? index))
  }

  // MARK: - Inside lines

  /// Passes over a code span: nothing in it is markup of any kind.
  private mutating func codeSpan(_ index: Int) -> Int {
    let length = runLength(index)
    return finder.endOfCodeSpan(from: index + length, length: length) ?? index + length
  }

  private mutating func brace(_ index: Int) -> Int {
    guard index + 1 < source.count else { return index + 1 }
    switch source[index + 1] {
    case UInt8(ascii: "{"):
      if let end = finder.end(of: "}}", from: index + 2) { return hideTag(index..<end) }
    case UInt8(ascii: "%"):
      if let end = finder.end(of: "%}", from: index + 2) { return hideTag(index..<end) }
    case UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":"):
      if let end = finder.end(of: "}", from: index + 2), isBlank(from: end) { return hide(index..<end) }
    default: break
    }
    guard isMDX, let end = finder.endOfBraces(from: index) else { return index + 1 }
    return hide(index..<end)
  }

  /// Hides a Liquid tag or a shortcode; of those whose contents are code or a comment, the contents too.
  private mutating func hideTag(_ tag: Range<Int>) -> Int {
    let name = source[tag].dropFirst(2).drop { !$0.isASCIILetter && $0 != UInt8(ascii: "}") }.prefix(
      while: \.isASCIILetter)
    var end = tag.upperBound
    for word in ["highlight", "comment", "raw", "mermaid"] as [StaticString]
    where name.count == word.utf8CodeUnitCount && Array(name).matches(word, at: 0) {
      if let close = finder.endOfPair(word, from: end, opener: source[tag.lowerBound + 1]) { end = close }
    }
    return hide(tag.lowerBound..<end)
  }

  private mutating func bracket(_ index: Int) -> Int {
    if let label = noteLabel(index) {
      let end = label.upperBound + 1
      overlays.append((index..<end, .footnoteReference(label: String(decoding: source[label], as: UTF8.self))))
      return end
    }
    return wikiLink(index) ?? index + 1
  }

  /// `[[page]]`, `[[page|words]]`, and `![[file]]`, which shows the file.
  private mutating func wikiLink(_ index: Int) -> Int? {
    guard source.matches("[[", at: index) else { return nil }
    let content = index + 2
    var close = content
    var bar: Int?
    while close < source.count, close - content <= 300,
      ![UInt8(ascii: "["), UInt8(ascii: "]")].contains(source[close]),
      !source[close].isNewline
    {
      if source[close] == UInt8(ascii: "|") { bar = close }
      close += 1
    }
    guard source.matches("]]", at: close), close > content else { return nil }
    let end = close + 2
    // `[[1]](address)` is a link whose text stands in brackets.
    if end < source.count, source[end] == UInt8(ascii: "(") || source[end] == UInt8(ascii: "[") { return nil }
    if index > 0, source[index - 1] == UInt8(ascii: "!") { return hide(index - 1..<end) }
    let label = (bar.map { $0 + 1 } ?? content)..<close
    var target = content..<(bar ?? close)
    // In a table the bar is written `\|`.
    if bar != nil, let last = source[target].last, last == UInt8(ascii: "\\") {
      target = target.lowerBound..<target.upperBound - 1
    }
    guard !label.isEmpty else { return hide(index..<end) }
    mask(index..<label.lowerBound)
    mask(close..<end)
    overlays.append((label, .link(destination: String(decoding: source[target], as: UTF8.self))))
    return end
  }

  /// `~` alone means "about" or "to" here far more often than it strikes out; two strike out.
  private mutating func tilde(_ index: Int) -> Int {
    let length = runLength(index)
    if length == 1, index == 0 || source[index - 1] != UInt8(ascii: "/") { bytes[index] = UInt8(ascii: ",") }
    return index + length
  }

  /// Display formulas: `$$ … $$` with something of a formula in it.
  private mutating func dollar(_ index: Int) -> Int {
    guard runLength(index) == 2, let end = finder.end(of: "$$", from: index + 2) else { return index + 1 }
    let signs = [UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "_")]
    guard source[index + 2..<end - 2].contains(where: signs.contains) else { return index + 2 }
    return hide(index..<end)
  }

  /// The tag of a component, a fragment, or an element with an expression among its attributes.
  private mutating func component(_ index: Int) -> Int {
    guard let tag = finder.endOfComponentTag(from: index) else { return index + 1 }
    return hide(index..<tag)
  }

  /// The label of `[^label]`, without brackets.
  private func noteLabel(_ index: Int) -> Range<Int>? {
    guard source.matches("[^", at: index) else { return nil }
    var end = index + 2
    while end < source.count, end - index <= 100, !source[end].isBlank, source[end] != UInt8(ascii: "["),
      source[end] != UInt8(ascii: "]")
    {
      end += 1
    }
    guard end > index + 2, end < source.count, source[end] == UInt8(ascii: "]") else { return nil }
    return index + 2..<end
  }

  // MARK: - Taking out

  /// Takes a stretch out of the prose: as a blank line where it has its lines for itself, else as nothing at all.
  @discardableResult
  private mutating func hide(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start > 0, source[start - 1].isPrefix { start -= 1 }
    if (start == 0 || source[start - 1].isNewline) && isBlank(from: range.upperBound) { return blank(range) }
    return mask(range)
  }

  @discardableResult
  private mutating func blank(_ range: Range<Int>) -> Int {
    for index in range where !source[index].isNewline { bytes[index] = 0x20 }
    return range.upperBound
  }

  @discardableResult
  private mutating func mask(_ range: Range<Int>) -> Int {
    for index in range { bytes[index] = Self.mask }
    if !range.isEmpty { hidden.append(range) }
    return range.upperBound
  }

  // MARK: - Looking around

  private func runLength(_ index: Int) -> Int {
    var end = index
    while end < source.count, source[end] == source[index] { end += 1 }
    return end - index
  }

  private func endOfLine(_ index: Int) -> Int {
    var end = index
    while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// Whether the rest of the line is white space.
  private func isBlank(from index: Int) -> Bool {
    var end = index
    while end < source.count, source[end] != UInt8(ascii: "\n") {
      guard source[end].isBlank else { return false }
      end += 1
    }
    return true
  }
}

extension UInt8 {
  /// White space and the mark of quotations, as they stand before a line's text.
  fileprivate var isPrefix: Bool { self == 0x20 || self == 0x09 || self == UInt8(ascii: ">") }
}
