extension DocumentBuilder {
  // MARK: - Boundaries

  /// Ends the block, if one is open. Inside a table cell, which stays one block, the next text starts on a new line.
  mutating func boundary() {
    if context.role == .cell {
      if isOpen { addCellBreak() }
      return
    }
    endBlock()
  }

  /// As `boundary`, for something that is no prose but stands between blocks: a rule, a code block. A list after it is not
  /// introduced by the paragraph before it.
  mutating func interruption() {
    boundary()
    introduction = nil
  }

  /// Ends the block and lets the texts of its images follow it.
  mutating func endBlock() {
    closeRecord()
    guard !alternatives.isEmpty || !waiting.isEmpty else { return }
    let blocks = waiting + alternatives.map { (.alternativeText, $0) }
    alternatives = []
    waiting = []
    for (kind, fragments) in blocks { addBlock(kind, fragments) }
  }

  private mutating func closeRecord() {
    guard isOpen, let last = records.indices.last else { return }
    isOpen = false
    trim()
    records[last].end = prose.count
    marks.split(at: prose.count)
    if records[last].kind == .paragraph { introduction = last }
  }

  /// Opens the block that the text at `place` belongs to, as what is around it says.
  mutating func beginBlock(at place: Int) {
    separate(at: place)
    let index = records.count
    var kind = Kind.paragraph
    var heading = context.heading()
    switch context.role {
    case .body: break
    case .heading:
      kind = .heading(level: context.level)
      heading = context.heading(above: context.level)
      context.setHeading(index, level: context.level)
    case .caption: kind = .caption
    case .cell: kind = .tableCell
    case .footnote: kind = .footnote(label: context.label)
    }
    var parent: Int?
    if let item = context.item, context.role == .body || context.role == .heading {
      if items[item] < 0 {
        items[item] = index
        if context.role == .body { kind = .listItem }
        parent = context.introduction
      } else {
        parent = items[item]
      }
    }
    openRecord(kind, heading: heading, parent: parent, cell: context.cell)
    if let reference = context.cell { tables[reference.table].cells[reference.cell].block = index }
    if context.role == .caption { noteCaption(index) }
  }

  private mutating func openRecord(_ kind: Kind, heading: Int?, parent: Int?, cell: CellReference?) {
    records.append(
      Record(
        kind: kind, start: prose.count, end: prose.count, heading: heading, parent: parent, cell: cell,
        figure: context.figure, isQuoted: context.isQuoted, language: context.language))
    isOpen = true
    introduction = nil
  }

  private mutating func noteCaption(_ index: Int) {
    if let table = context.table, tables[table].caption == nil {
      tables[table].caption = index
    } else if let figure = context.figure, captions[figure] == nil {
      captions[figure] = index
    }
  }

  /// Adds a block of its own, outside the running text: a title, a description, the text of an image.
  /// In the middle of a table cell, which stays one block, it waits for the cell's end.
  mutating func addBlock(_ kind: Kind, _ fragments: [Fragment]) {
    if isOpen, context.role == .cell { return waiting.append((kind, fragments)) }
    closeRecord()
    let around = (context, introduction)
    // Whatever is around, the block is no item and no cell.
    context.role = .body
    context.item = nil
    context.cell = nil
    let before = records.count
    let suspended = marks.suspend()
    add(fragments)
    closeRecord()
    marks.resume(suspended)
    for index in before..<records.count {
      records[index].kind = kind
      // What a document says about itself stands under none of its headings.
      if kind != .alternativeText { records[index].heading = nil }
    }
    (context, introduction) = (around.0, around.1)
  }

  /// Adds a block of prose that stands outside the body, under a key.
  mutating func addMetadata(key: String, _ fragments: [Fragment]) {
    names.append(key)
    addBlock(.metadata(key: names.count - 1), fragments)
  }

  /// What follows is a footnote.
  mutating func setFootnote(label: String) {
    names.append(label)
    context.role = .footnote
    context.label = names.count - 1
  }

  // MARK: - Lists

  /// Enters a list. Its items are introduced by the item around it or the paragraph just before it.
  mutating func openList() {
    boundary()
    if let item = context.item {
      if items[item] >= 0 { context.introduction = items[item] }
    } else {
      let isAlike = introduction.map { records[$0].isQuoted == context.isQuoted } ?? false
      context.introduction = isAlike ? introduction : nil
    }
    context.item = nil
    context.term = nil
  }

  /// Leaves a list; the caller restores what was around it.
  mutating func closeList() {
    interruption()
  }

  /// Enters an item of the list around.
  ///
  /// - Parameter introduction: The block that introduces this item, where it is another than the list's.
  mutating func openItem(introduction: Int? = nil) {
    boundary()
    items.append(-1)
    context.item = items.count - 1
    if let introduction { context.introduction = introduction }
  }

  // MARK: - Figures

  /// Enters a figure.
  mutating func openFigure() {
    interruption()
    captions.append(nil)
    context.figure = captions.count - 1
  }

  // MARK: - Tables

  /// Enters a table.
  mutating func openTable() {
    interruption()
    tables.append(TableBuilder(figure: context.figure))
    context.table = tables.count - 1
    context.item = nil
    context.role = .body
  }

  mutating func openCell(rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
    endBlock()
    guard let table = context.table else { return }
    let cell = tables[table].openCell(rowSpan: rowSpan, columnSpan: columnSpan, isHeader: isHeader)
    context.cell = CellReference(table: table, cell: cell)
    context.role = .cell
  }

  /// Leaves the cell; the caller restores what was around it. An image that is all the cell has speaks for it.
  mutating func closeCell() {
    if !isOpen, let first = alternatives.first {
      add(first)
      alternatives.removeFirst()
    }
    closeRecord()
    context.role = .body
    context.cell = nil
    endBlock()
    introduction = nil
  }

  // MARK: - Languages

  /// What follows is in a language.
  ///
  /// - Parameter tag: A BCP 47 tag; empty where the language is said to be unknown.
  mutating func setLanguage(_ tag: String) {
    let tag = tag.lowercased()
    guard !tag.isEmpty else { return context.language = nil }
    if let last = languages.last, last == tag {
      context.language = languages.count - 1
    } else {
      languages.append(tag)
      context.language = languages.count - 1
    }
  }
}
