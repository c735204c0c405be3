internal import Checking
internal import Documents

/// Writes an article as its reader sees it, each block with its notes beside it.
struct BodyWriter {
  /// Deeper lists are drawn no deeper.
  private static let depthLimit = 4

  private let document: Document
  private let annotations: Annotations
  private let prose: ProseWriter
  private let notes: NoteWriter

  init(_ document: CheckedDocument, _ annotations: Annotations, id: String) {
    self.document = document.result.document
    self.annotations = annotations
    prose = ProseWriter(document: document.result.document, claims: document.result.claims, id: id)
    notes = NoteWriter(document: document, id: id)
  }

  func write(to html: inout HTMLWriter) {
    let depths = depths()
    var tables: Set<Int> = []
    var isInList = false
    let cells = cellsByTable()
    for (index, block) in document.blocks.enumerated() {
      if let cell = block.cell, block.kind == .tableCell {
        guard tables.insert(cell.table).inserted, document.tables.indices.contains(cell.table) else { continue }
        endList(&isInList, &html)
        write(document.tables[cell.table], number: cell.table, cells[cell.table] ?? [], to: &html)
        continue
      }
      if block.isUnseen, annotations.annotations(inBlock: index).isEmpty { continue }
      if block.kind == .listItem {
        if !isInList { html.open("ul", ["class": "items"]) }
        isInList = true
      } else {
        endList(&isInList, &html)
      }
      write(block, index, depth: depths[index], to: &html)
    }
    endList(&isInList, &html)
  }

  private func endList(_ isInList: inout Bool, _ html: inout HTMLWriter) {
    if isInList { html.close("ul") }
    isInList = false
  }

  /// How many items each block stands in.
  private func depths() -> [Int] {
    var depths: [Int] = []
    for (index, block) in document.blocks.enumerated() {
      var depth = block.kind == .listItem ? 1 : 0
      if let parent = block.parent, parent < index, document.blocks[parent].kind == .listItem {
        depth += depths[parent]
      }
      depths.append(min(depth, Self.depthLimit))
    }
    return depths
  }

  // MARK: Blocks

  private func write(_ block: Block, _ index: Int, depth: Int, to html: inout HTMLWriter) {
    var outer = block.isQuoted ? "blockquote" : "div"
    var inner: (name: String, style: String)
    var label: String?
    switch block.kind {
    case .paragraph, .tableCell: inner = ("p", "text")
    case .heading(let level):
      // The page has two levels of its own.
      inner = ("h\(min(6, max(1, level) + 2))", "text heading-\(level)")
    case .listItem:
      outer = "li"
      inner = ("div", "text")
    case .caption: inner = ("p", "text caption")
    case .alternativeText: (inner, label) = (("p", "text aside"), "Text of an image")
    case .title: (inner, label) = (("p", "text aside"), "Title of the page")
    case .metadata(let key): (inner, label) = (("p", "text aside"), "Not in the text: \(key)")
    case .footnote(let name): (inner, label) = (("p", "text footnote"), "Note \(name)")
    }
    if block.isQuoted, outer == "li" { inner.style += " quoted" }
    let annotations = annotations.annotations(inBlock: index)
    html.element(outer, ["class": "row" + (depth > 0 ? " depth-\(depth)" : "")]) { html in
      html.element(inner.name, ["class": inner.style, "dir": "auto", "lang": block.language]) { html in
        if let label {
          html.element("span", ["class": "label"], text: label)
          html.text(" ")
        }
        prose.write(block.range, annotations, to: &html)
      }
      notes.write(annotations, to: &html)
    }
    html.newLine()
  }

  // MARK: Tables

  /// The blocks of each table's cells, in order.
  private func cellsByTable() -> [Int: [Int]] {
    var cells: [Int: [Int]] = [:]
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .tableCell, let cell = block.cell { cells[cell.table, default: []].append(index) }
    }
    return cells
  }

  private func write(_ table: Table, number: Int, _ blocks: [Int], to html: inout HTMLWriter) {
    html.element("div", ["class": "row"]) { html in
      html.element(
        "div", ["class": "text scroll", "tabindex": "0", "role": "region", "aria-label": "Table \(number + 1)"]
      ) { html in
        html.element("table") { html in
          for row in 0..<table.rows { write(row: row, of: table, number: number, to: &html) }
        }
      }
      notes.write(blocks.flatMap { annotations.annotations(inBlock: $0) }[...], to: &html)
    }
    html.newLine()
  }

  private func write(row: Int, of table: Table, number: Int, to html: inout HTMLWriter) {
    html.element("tr") { html in
      for column in 0..<table.columns {
        guard let index = table[row, column], document.blocks.indices.contains(index) else {
          html.element("td", text: "")
          continue
        }
        // A cell that spans several places is written at its first.
        guard let cell = document.blocks[index].cell, cell.table == number, cell.row == row, cell.column == column
        else {
          continue
        }
        let isColumnHeader = row < table.headerRows
        let isHeader = isColumnHeader || cell.isHeader || column < table.headerColumns
        html.element(
          isHeader ? "th" : "td",
          [
            "scope": isHeader ? (isColumnHeader ? "col" : "row") : nil,
            "rowspan": cell.rowSpan > 1 ? String(cell.rowSpan) : nil,
            "colspan": cell.columnSpan > 1 ? String(cell.columnSpan) : nil, "dir": "auto",
          ]
        ) { html in
          prose.write(document.blocks[index].range, annotations.annotations(inBlock: index), to: &html)
        }
      }
    }
  }
}

extension Block {
  /// Whether a reader of the article does not see it: it is shown where something is said of it.
  fileprivate var isUnseen: Bool {
    switch kind {
    case .title, .metadata: true
    default: false
    }
  }
}
