/// Turns the lines of a plain text into a document.
struct PlainTextWalker {
  var builder: DocumentBuilder
  let bytes: [UInt8]
  let lines: [TextLine]
  /// The width that paragraphs are broken at, in code points; `nil` where lines are not broken by hand.
  private let width: Int?
  /// For each line, the width that its own paragraph is broken at, where its lines tell.
  private let paragraphWidths: [Int?]

  /// A list that is open: how far its items are indented, and what was around it and around its last item.
  private struct List {
    let indentation: Int
    let outer: BlockContext
    let inner: BlockContext
  }

  private var lists: [List] = []
  /// The level of the heading just before, if nothing has followed it.
  private var lastHeading: Int?

  init(_ builder: DocumentBuilder, lines: [TextLine]) {
    self.builder = builder
    self.bytes = builder.bytes
    self.lines = lines
    self.width = Self.width(of: lines, bytes)
    paragraphWidths = Self.paragraphWidths(of: lines, bytes)
  }

  mutating func walk() {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        index += 1
      } else {
        index = max(index + 1, element(at: index))
      }
    }
    closeLists(to: 0)
  }

  // MARK: - Elements

  /// Reads what begins at a line.
  ///
  /// - Returns: The index of the line after it.
  private mutating func element(at index: Int) -> Int {
    let line = lines[index]
    if line.rule(bytes) != nil {
      closeLists(to: 0)
      builder.interruption()
      return index + 1
    }
    if let table = TextTable(bytes, lines, at: index) {
      closeLists(to: 0)
      addTable(table)
      return table.end
    }
    if let heading = heading(at: index) {
      closeLists(to: 0)
      addHeading(heading)
      return heading.end
    }
    lastHeading = nil
    if line.marker != nil, isItem(index) { return addItem(at: index) }
    if let list = lists.last, line.indentation <= list.indentation || !isIndented(index) { closeLists(to: 0) }
    return addParagraph(from: index, at: line.range.lowerBound)
  }

  /// Adds a paragraph and gives the index of the line after it.
  private mutating func addParagraph(from first: Int, at start: Int) -> Int {
    builder.boundary()
    let outer = builder.context
    builder.context.isQuoted = lines[first].isQuoted
    builder.text(start, lines[first].range.upperBound)
    var index = first
    while index + 1 < lines.count, joins(index, with: index + 1) {
      addLineEnd(after: index)
      index += 1
      builder.text(lines[index].range.lowerBound, lines[index].range.upperBound)
    }
    builder.boundary()
    builder.context.restore(outer, keepingHeadings: true)
    return index + 1
  }

  /// The line end after a line is one space of the paragraph; after a hyphen inside a word or a figure it is nothing.
  private mutating func addLineEnd(after index: Int) {
    let start = lines[index].range.upperBound
    if lines[index].endsInHyphen(bytes) { return }
    var end = start
    while end < lines[index + 1].range.lowerBound, bytes[end].isBlank { end += 1 }
    builder.addSpace(start, end)
  }

  // MARK: - Hard wraps

  /// The width of the text, from the lines that are followed by another one.
  ///
  /// In a hard-wrapped text most lines are full and end anywhere in a sentence; where lines are paragraphs, most end with
  /// one, and some are very long.
  private static func width(of lines: [TextLine], _ bytes: [UInt8]) -> Int? {
    let pairs = zip(lines, lines.dropFirst()).filter { line, next in
      !line.isBlank && !next.isBlank && line.rule(bytes) == nil && next.rule(bytes) == nil && next.marker == nil
        && line.numberSigns(bytes) == nil && next.numberSigns(bytes) == nil
    }
    guard pairs.allSatisfy({ $0.0.length <= MarkdownEvidence.longestWrappedLine }) else { return nil }
    let width = pairs.reduce(60) { max($0, $1.0.length) }
    var broken = 0
    var ended = 0
    for (line, next) in pairs {
      if line.endsSentence(bytes) { ended += 1 } else if line.isFull(before: next, width, bytes) { broken += 1 }
    }
    return broken > ended ? width : nil
  }

  /// Whether a line goes on in the next one: that one begins mid-sentence, or this one is so full that the next one's first
  /// word had no room in it.
  private func joins(_ index: Int, with other: Int) -> Bool {
    let line = lines[index]
    let next = lines[other]
    guard !next.isBlank, next.isQuoted == line.isQuoted, next.rule(bytes) == nil, next.numberSigns(bytes) == nil,
      !(next.marker != nil && isItem(other)), line.length <= MarkdownEvidence.longestWrappedLine,
      TextTable(bytes, lines, at: other) == nil
    else { return false }
    if !line.endsSentence(bytes) {
      if next.beginsInLowercase(bytes) { return true }
      if line.endsMidClause(bytes), width != nil || bytes[next.range.lowerBound].isDigit { return true }
    }
    // A paragraph's first line may stand further in.
    if next.indentation >= line.indentation + 2, line.marker == nil, line.endsSentence(bytes) { return false }
    return (paragraphWidths[index] ?? width).map { line.isFull(before: next, $0, bytes) } ?? false
  }

  /// Of lines that follow one another without a blank one, the longest one's length, where one of them goes on in small letters in the
  /// next: such a paragraph is broken by hand, whatever the rest of the text is.
  private static func paragraphWidths(of lines: [TextLine], _ bytes: [UInt8]) -> [Int?] {
    var result = [Int?](repeating: nil, count: lines.count)
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, !lines[end].isBlank, end == start || lines[end].marker == nil { end += 1 }
      let run = start..<max(start + 1, end)
      let goesOn = run.dropLast().contains { index in
        !lines[index].endsSentence(bytes) && lines[index + 1].beginsInLowercase(bytes)
      }
      if goesOn {
        let width = run.map { lines[$0].length }.max() ?? 0
        if width >= 50, width <= MarkdownEvidence.longestWrappedLine { for index in run { result[index] = width } }
      }
      start = run.upperBound
    }
    return result
  }

  // MARK: - Lists

  /// Whether a line with a marker begins an item: a number in the midst of a paragraph is a number.
  private func isItem(_ index: Int) -> Bool {
    guard case .number(let number) = lines[index].marker, index > 0, !lines[index - 1].isBlank else { return true }
    if number == 1 { return true }
    // The item before it may have several lines.
    var before = index - 1
    while before > 0, before > index - 20, !lines[before].isBlank {
      if case .number(let previous) = lines[before].marker { return previous + 1 == number }
      before -= 1
    }
    if case .number(let previous) = lines[before].marker { return previous + 1 == number }
    return false
  }

  /// Whether a line belongs to the item before it by its indentation.
  private func isIndented(_ index: Int) -> Bool {
    guard let list = lists.last else { return false }
    return lines[index].indentation >= list.indentation + 2
  }

  private mutating func addItem(at index: Int) -> Int {
    let line = lines[index]
    while let list = lists.last, line.indentation + 1 < list.indentation { closeLists(to: lists.count - 1) }
    builder.boundary()
    if let list = lists.last, line.indentation <= list.indentation + 1 {
      builder.context.restore(list.inner, keepingHeadings: true)
    } else {
      let outer = builder.context
      builder.openList()
      lists.append(List(indentation: line.indentation, outer: outer, inner: builder.context))
    }
    builder.openItem()
    return addParagraph(from: index, at: line.content)
  }

  private mutating func closeLists(to count: Int) {
    while lists.count > count, let list = lists.popLast() {
      builder.closeList()
      builder.context.restore(list.outer, keepingHeadings: true)
    }
  }

  // MARK: - Headings

  private struct Heading {
    let level: Int
    let text: Range<Int>
    let end: Int
    /// Whether only its shape says so.
    let isGuess: Bool
  }

  private mutating func addHeading(_ heading: Heading) {
    builder.boundary()
    let outer = builder.context
    var level = heading.level
    // Of several in a row, each stands under the one before: a title and its author, a section and its part.
    if heading.isGuess, let lastHeading { level = min(6, lastHeading + 1) }
    builder.context.role = .heading
    builder.context.level = level
    builder.text(heading.text.lowerBound, heading.text.upperBound)
    builder.boundary()
    builder.context.restore(outer, keepingHeadings: true)
    lastHeading = level
  }

  private func heading(at index: Int) -> Heading? {
    let line = lines[index]
    guard !line.isQuoted else { return nil }
    if let signs = line.numberSigns(bytes) {
      return Heading(level: signs.level, text: signs.content..<line.range.upperBound, end: index + 1, isGuess: false)
    }
    let isFirstLine = index == 0 || lines[index - 1].isBlank || lines[index - 1].rule(bytes) != nil
    if isFirstLine, index + 1 < lines.count, line.length <= 100, let rule = lines[index + 1].rule(bytes),
      rule == UInt8(ascii: "=") || rule == UInt8(ascii: "-"), line.marker == nil
    {
      let level = rule == UInt8(ascii: "=") ? 1 : 2
      return Heading(level: level, text: line.range, end: index + 2, isGuess: false)
    }
    guard isHeadingByShape(index, depth: 0) else { return nil }
    return Heading(level: builder.records.isEmpty ? 1 : 2, text: line.range, end: index + 1, isGuess: true)
  }

  /// Whether a line is a heading by its shape: short, no sentence, by itself, and with a text to head.
  private func isHeadingByShape(_ index: Int, depth: Int) -> Bool {
    let line = lines[index]
    guard depth < 4, line.length <= 100, !line.isQuoted, !line.endsSentence(bytes), !line.beginsInLowercase(bytes),
      let first = bytes[line.range].first, let last = bytes[line.range].last, last != UInt8(ascii: ","),
      first != UInt8(ascii: "["), bytes[line.range].contains(where: { $0.isASCIILetter || $0 >= 0x80 }),
      bytes[line.range].split(whereSeparator: \.isBlank).count <= 18
    else { return false }
    if index > 0, !lines[index - 1].isBlank, joins(index - 1, with: index) { return false }
    guard let next = (index + 1..<lines.count).first(where: { !lines[$0].isBlank }) else { return false }
    let isApart = next > index + 1
    if line.marker != nil {
      // "2. Method" heads a section only where no list is around it.
      let before = lines[..<index].last { !$0.isBlank }
      if line.marker == .bullet || !isApart || lines[next].marker != nil || before?.marker != nil { return false }
    }
    if line.isInCapitals(bytes), line.marker == nil { return !lines[next].isInCapitals(bytes) || depth > 0 }
    if TextTable(bytes, lines, at: next) != nil { return true }
    if !isApart, joins(index, with: next) { return false }
    let text = lines[next]
    // Without a blank line, only a paragraph much longer than the line lets it stand out.
    let isParagraph = text.length >= 60 && text.length >= (isApart ? line.length : line.length * 2)
    if isParagraph || (isApart && text.endsSentence(bytes) && text.length > line.length) { return true }
    if isApart, text.marker != nil { return true }
    return isHeadingByShape(next, depth: depth + 1)
  }

  // MARK: - Tables

  private mutating func addTable(_ table: TextTable) {
    builder.boundary()
    let outer = builder.context
    builder.openTable()
    guard let index = builder.context.table else { return }
    for (row, cells) in table.rows.enumerated() {
      if row == 0 { builder.tables[index].openGroup(isHead: table.hasBorder) }
      if row == 1 { builder.tables[index].openGroup(isHead: false) }
      builder.tables[index].openRow()
      for cell in cells {
        let around = builder.context
        builder.openCell()
        addCell(cell)
        builder.closeCell()
        builder.context.restore(around, keepingHeadings: true)
      }
    }
    builder.interruption()
    builder.context.restore(outer, keepingHeadings: true)
    lastHeading = nil
  }

  /// A bar that belongs to the text is written `\|`.
  private mutating func addCell(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\\") {
      guard index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "|") else { continue }
      builder.text(start, index)
      start = index + 1
    }
    builder.text(start, range.upperBound)
  }
}
