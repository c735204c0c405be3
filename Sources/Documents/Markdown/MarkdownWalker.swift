/// Turns the events of Markdown, with those of the HTML inside it, into a document.
struct MarkdownWalker {
  private var html: HTMLWalker
  private let htmlEvents: HTMLEvents
  /// The next event of the HTML that was not taken.
  private var htmlNext = 0
  private let notes: [PreparedMarkdown.Note]
  private var nextNote = 0
  /// Whether the lines of a paragraph are paragraphs of their own.
  private let linesAreParagraphs: Bool

  /// What the end of a block has to undo.
  private struct Frame {
    let block: MarkdownEvent.Block
    /// HTML elements that were open before it.
    let depth: Int
    /// What was around; `nil` where the block changed nothing.
    var context: BlockContext?
    /// Whether it stands in a table cell, which stays one block.
    let isInCell: Bool
  }

  private var frames: [Frame] = []
  /// End tags close no element that was open before this many were.
  private var floor = 0
  /// Where the last text ended.
  private var textEnd = 0
  private var hasSoftBreak = false
  /// An item has begun whose first text will tell whether it is a footnote.
  private var isNewItem = false
  /// A paragraph has begun and had no text yet.
  private var isNewParagraph = false
  /// What was around a table that md4c takes for a paragraph; `nil` outside of one.
  private var bareTable: BlockContext? {
    didSet { isInBareTable = bareTable != nil }
  }
  /// Whether there is one: asked for every text.
  private var isInBareTable = false
  /// How many elements of HTML were open where it began.
  private var bareTableDepth = 0
  /// Text before this offset was a line of hyphens in such a table.
  private var skipped = 0
  /// The first bar at or after `barsFrom`, so that a text is searched for bars only once; its end where none is.
  private var nextBar = 0
  private var barsFrom = Int.max
  private var imageDepth = 0
  private var imageText: [Fragment] = []
  private var imageTitle = 0..<0

  /// The offsets of `html` count in `markup`.
  init(
    _ builder: consuming DocumentBuilder, html: HTMLEvents, markup: [UInt8],
    notes: [PreparedMarkdown.Note], linesAreParagraphs: Bool
  ) {
    self.html = HTMLWalker(builder, bytes: markup, events: html)
    self.htmlEvents = html
    self.notes = notes
    self.linesAreParagraphs = linesAreParagraphs
  }

  /// Takes the next events of the text.
  mutating func take(_ events: MarkdownEvents) {
    for event in events.list {
      switch event.kind {
      case .openBlock: openBlock(event)
      case .closeBlock: closeBlock()
      case .openSpan: openSpan(event, events.destinations)
      case .closeSpan: closeSpan(event)
      case .text, .code: text(event.range)
      case .entity: entity(event.range)
      case .html: markup(event.range)
      case .softBreak, .space: hasSoftBreak = true
      case .lineBreak: lineBreak()
      }
    }
  }

  /// Closes what is open at the end of the text.
  mutating func end() {
    takeMarkup(before: Int.max)
    html.unwind(to: 0)
  }

  consuming func finish(
    format: Document.Format, metadata: Metadata, overlays: [(range: Range<Int>, kind: Mark.Kind)]
  ) -> Document {
    var metadata = metadata
    if metadata.title == nil { metadata.title = html.metadata.title }
    return html.builder.finish(format: format, metadata: metadata, overlays: overlays)
  }

  // MARK: - Blocks

  private mutating func openBlock(_ event: MarkdownEvent) {
    guard let block = MarkdownEvent.Block(rawValue: event.type) else { return }
    hasSoftBreak = false
    let isInCell = html.builder.context.role == .cell
    var frame = Frame(block: block, depth: html.stack.count, context: nil, isInCell: isInCell)
    switch block {
    case .document: break
    case .rule, .code: html.builder.interruption()
    case .paragraph:
      html.builder.boundary()
      isNewParagraph = true
    case .html: html.builder.boundary()
    case _ where isInCell: html.builder.boundary()
    case .quote:
      html.builder.boundary()
      frame.context = html.builder.context
      html.builder.context.isQuoted = true
    case .list:
      frame.context = html.builder.context
      html.builder.openList()
    case .item:
      frame.context = html.builder.context
      html.builder.openItem()
      isNewItem = true
    case .heading:
      html.builder.boundary()
      frame.context = html.builder.context
      if html.builder.context.role == .body {
        html.builder.context.role = .heading
        html.builder.context.level = Int(event.low)
      }
    case .table:
      frame.context = html.builder.context
      html.builder.openTable()
    case .head, .body: withTable { $0.openGroup(isHead: block == .head) }
    case .row: withTable { $0.openRow() }
    case .headerCell, .cell:
      frame.context = html.builder.context
      html.builder.openCell(isHeader: block == .headerCell)
    }
    if frame.context != nil { floor = frame.depth }
    frames.append(frame)
  }

  private mutating func closeBlock() {
    guard let frame = frames.popLast() else { return }
    hasSoftBreak = false
    if frame.block == .paragraph || frame.block == .item { closeBareTable() }
    isNewParagraph = false
    if frame.block != .html { html.unwind(to: frame.depth) }
    switch frame.block {
    case .document, .rule: break
    case .code: html.builder.interruption()
    case .quote, .item, .heading, .paragraph, .html: html.builder.boundary()
    case _ where frame.isInCell: html.builder.boundary()
    case .list: html.builder.closeList()
    case .table: html.builder.interruption()
    case .head, .body: withTable { $0.closeGroup() }
    case .row: withTable { $0.closeRow() }
    case .headerCell, .cell: html.builder.closeCell()
    }
    if let context = frame.context {
      let scopesHeadings = frame.block == .quote || frame.block == .item
      html.builder.context.restore(context, keepingHeadings: !scopesHeadings)
      floor = frames.last { $0.context != nil }?.depth ?? 0
    }
  }

  private mutating func withTable(_ change: (inout TableBuilder) -> Void) {
    guard let table = html.builder.context.table else { return }
    change(&html.builder.tables[table])
  }

  // MARK: - Spans

  private mutating func openSpan(_ event: MarkdownEvent, _ destinations: [String]) {
    guard let span = MarkdownEvent.Span(rawValue: event.type) else { return }
    if span == .image {
      if imageDepth == 0 {
        imageText = []
        imageTitle = event.range
      }
      imageDepth += 1
      return
    }
    guard imageDepth == 0 else { return }
    switch span {
    case .emphasis: html.builder.marks.open(.emphasis)
    case .strong: html.builder.marks.open(.strong)
    case .code: html.builder.marks.open(.code)
    case .deleted: html.builder.marks.open(.deleted)
    case .link: html.builder.marks.open(.link(destination: destinations[Int(event.low)]))
    case .image, .other: break
    }
  }

  private mutating func closeSpan(_ event: MarkdownEvent) {
    guard let span = MarkdownEvent.Span(rawValue: event.type) else { return }
    if span == .image {
      imageDepth -= 1
      if imageDepth == 0 { addImage() }
      return
    }
    guard imageDepth == 0 else { return }
    let place = html.builder.prose.count
    switch span {
    case .emphasis: html.builder.marks.close(.emphasis, at: place)
    case .strong: html.builder.marks.close(.strong, at: place)
    case .code: html.builder.marks.close(.code, at: place)
    case .deleted: html.builder.marks.close(.deleted, at: place)
    case .link: html.builder.marks.close(.link, at: place)
    case .image, .other: break
    }
  }

  /// An image's texts become blocks of their own, after the block it stands in.
  private mutating func addImage() {
    guard !html.isSkipping else { return }
    if !imageText.isEmpty { html.builder.alternatives.append(imageText) }
    if !imageTitle.isEmpty { html.builder.alternatives.append([Fragment(source: imageTitle)]) }
  }

  // MARK: - Text

  private mutating func text(_ range: Range<Int>) {
    prepare(before: range.lowerBound)
    textEnd = range.upperBound
    if range.lowerBound < skipped { return }
    if imageDepth > 0 {
      imageText.append(Fragment(source: range))
    } else if isInBareTable {
      cells(range)
    } else {
      html.text(range.lowerBound, range.upperBound)
    }
  }

  private mutating func entity(_ range: Range<Int>) {
    guard
      let reference = CharacterReference(html.builder.bytes, at: range.lowerBound, limit: range.upperBound),
      reference.end == range.upperBound
    else { return text(range) }
    prepare(before: range.lowerBound)
    if imageDepth > 0 {
      imageText.append(Fragment(source: range, replacement: reference.utf8))
    } else if !html.isSkipping {
      html.builder.decoded(reference.utf8, from: range.lowerBound, range.upperBound)
    }
    textEnd = range.upperBound
  }

  // MARK: - Tables that the parser does not know

  /// At the first text of a line of a paragraph: begins, goes on with or ends a table that md4c takes for text.
  private mutating func beginLine(at start: Int) {
    guard let block = frames.last?.block, block == .paragraph || block == .item, !html.isSkipping else { return }
    if !isInBareTable, !hasBar(start) { return }
    let line = BareTableLine(html.builder.bytes, holding: start, after: textEnd)
    if bareTable == nil {
      guard html.builder.context.role == .body, line.beginsTable else { return }
      html.builder.boundary()
      bareTable = html.builder.context
      bareTableDepth = html.stack.count
      html.builder.openTable()
    } else if line.isDelimiter {
      withTable { $0.markHead() }
      skipped = line.range.upperBound
      return
    } else {
      closeBareCell()
      guard line.bars > 0 else { return closeBareTable() }
    }
    withTable { $0.openRow() }
    if !line.leadsWithBar { html.builder.openCell() }
  }

  /// Whether a bar stands in the rest of the line, or just before in what is no text of it.
  private mutating func hasBar(_ start: Int) -> Bool {
    let from = min(textEnd, start)
    let count = html.builder.bytes.count
    if from < barsFrom || nextBar < from {
      nextBar = html.builder.bytes.firstIndex(of: UInt8(ascii: "|"), from: from) ?? count
      barsFrom = from
    }
    guard nextBar < count else { return false }
    return html.builder.bytes.firstIndex(of: UInt8(ascii: "\n"), from: start, to: nextBar) == nil
  }

  /// Bars separate cells; those with a backslash before them are text.
  private mutating func cells(_ range: Range<Int>) {
    let bytes = html.builder.bytes
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "|") && !(index > 0 && bytes[index - 1] == UInt8(ascii: "\\"))
    {
      html.text(start, index)
      closeBareCell()
      let isLast = bytes[(index + 1)...].first { $0.isNewline || !$0.isBlank }?.isNewline ?? true
      if !isLast { html.builder.openCell() }
      start = index + 1
    }
    html.text(start, range.upperBound)
  }

  /// Elements of HTML that are left open in a cell end with it, lest they bring it back.
  private mutating func closeBareCell() {
    guard html.builder.context.role == .cell else { return }
    html.unwind(to: bareTableDepth)
    html.builder.closeCell()
  }

  private mutating func closeBareTable() {
    guard isInBareTable, let around = bareTable else { return }
    closeBareCell()
    html.builder.interruption()
    html.builder.context.restore(around, keepingHeadings: true)
    bareTable = nil
  }

  /// Before text: the line end it follows, and the footnote it may begin.
  private mutating func prepare(before start: Int) {
    if isNewItem { beginItem(at: start) }
    if isNewParagraph {
      isNewParagraph = false
      beginLine(at: start)
    }
    guard hasSoftBreak else { return }
    hasSoftBreak = false
    beginLine(at: start)
    if isInBareTable { return }
    if linesAreParagraphs, imageDepth == 0 { return html.builder.boundary() }
    let space = lineEnd(before: start)
    if imageDepth > 0 {
      imageText.append(Fragment(source: space, replacement: [0x20]))
    } else if !html.isSkipping {
      html.builder.addSpace(space.lowerBound, space.upperBound)
    }
  }

  /// The white space with the first line end between the last text and `start`; the quotation marks and the indentation of
  /// the next line are no part of it. Empty where there is none.
  private mutating func lineEnd(before start: Int) -> Range<Int> {
    guard textEnd < start, start <= html.builder.bytes.count else { return start..<start }
    // Nearly always the line end is all there is.
    if textEnd + 1 == start, html.builder.bytes[textEnd].isNewline { return textEnd..<start }
    let bytes = html.builder.bytes
    guard let newline = bytes[textEnd..<start].firstIndex(where: \.isNewline) else { return start..<start }
    var low = newline
    while low > textEnd, bytes[low - 1].isBlank { low -= 1 }
    var high = newline
    while high < start, bytes[high].isBlank { high += 1 }
    return low..<high
  }

  private mutating func lineBreak() {
    let bytes = html.builder.bytes
    guard !html.isSkipping, let newline = bytes[textEnd...].firstIndex(where: \.isNewline) else { return }
    var low = newline
    if low > textEnd, bytes[low - 1] == UInt8(ascii: "\\") { low -= 1 }
    while low > textEnd, bytes[low - 1].isBlank { low -= 1 }
    let isWide =
      bytes[newline] == UInt8(ascii: "\r") && newline + 1 < bytes.count
      && bytes[newline + 1] == UInt8(ascii: "\n")
    let high = newline + (isWide ? 2 : 1)
    if imageDepth > 0 { imageText.append(Fragment(source: low..<high, replacement: [0x20])) }
    if imageDepth == 0 { html.builder.addLineBreak(low, high) }
    textEnd = high
  }

  /// An item whose first text stands on the line of a footnote's definition is that footnote.
  private mutating func beginItem(at start: Int) {
    isNewItem = false
    while nextNote < notes.count, notes[nextNote].line.upperBound < start { nextNote += 1 }
    guard nextNote < notes.count, notes[nextNote].line.contains(start), html.builder.context.role == .body else {
      return
    }
    html.builder.setFootnote(label: notes[nextNote].label)
    nextNote += 1
  }

  // MARK: - HTML

  private mutating func markup(_ range: Range<Int>) {
    prepare(before: range.lowerBound)
    takeMarkup(before: range.lowerBound)
    while htmlNext < htmlEvents.list.count {
      let event = htmlEvents.list[htmlNext]
      guard Int(event.start) < range.upperBound else { break }
      if event.kind == .text {
        let low = max(event.start, UInt32(clamping: range.lowerBound))
        let high = min(event.end, UInt32(clamping: range.upperBound))
        if low < high { html.take(HTMLEvent(kind: .text, tag: .other, start: low, end: high)) }
        // The rest of it belongs to a later piece.
        if Int(event.end) > range.upperBound { break }
      } else {
        take(event, before: range.upperBound)
      }
      htmlNext += 1
    }
    textEnd = range.upperBound
  }

  /// Takes the tags that the HTML parser made up before a place; text between two pieces is only blanks.
  private mutating func takeMarkup(before place: Int) {
    while htmlNext < htmlEvents.list.count {
      let event = htmlEvents.list[htmlNext]
      guard event.kind == .text ? Int(event.end) <= place : Int(event.start) < place else { return }
      if event.kind != .text { take(event, before: place) }
      htmlNext += 1
    }
  }

  /// A tag that its piece leaves open goes on in a later one, but a break stands where it begins: what lies between is
  /// still to come.
  private mutating func take(_ event: HTMLEvent, before end: Int) {
    // Elements that are made up to make a page of the pieces mean nothing here.
    if event.kind == .open, event.start == event.end { return }
    var event = event
    if event.tag == .br, Int(event.end) > end { event.end = UInt32(clamping: max(end, Int(event.start))) }
    html.take(event, above: floor)
  }
}
