package import Documents

/// What `Document` and `SourceMap` promise of every document, checked from the outside.
package struct Promises {
  package let document: Document
  /// Whether what every decoded piece stands for is worked out again, slowly.
  package var decodes: Bool

  package init(document: Document, decodes: Bool = true) {
    self.document = document
    self.decodes = decodes
  }

  /// What is broken; empty for a document that keeps them all.
  package var violations: [String] {
    segments + white + blocks + marks + tables
  }

  private var prose: [UInt8] { document.prose }

  private func quote(_ range: ByteRange) -> String { document.text(range).debugDescription }

  // MARK: - Where it comes from

  private var segments: [String] {
    var broken: [String] = []
    if String(validating: prose, as: UTF8.self) == nil { broken.append("the prose is not UTF-8") }
    var end = 0
    for segment in document.map.segments {
      if segment.prose.lower != end { broken.append("a gap before \(segment.prose)") }
      if segment.prose.isEmpty { broken.append("an empty segment at \(end)") }
      end = segment.prose.upper
      guard end <= prose.count, segment.source.upper <= document.source.bytes.count else {
        return broken + ["a segment out of bounds: \(segment)"]
      }
      let text = Array(prose[segment.prose.indices])
      switch segment.kind {
      case .verbatim:
        if Array(document.source.bytes[segment.source.indices]) != text {
          broken.append("not verbatim: \(quote(segment.prose)) from \(segment.source)")
        }
      case .decoded:
        if segment.source.isEmpty { broken.append("\(quote(segment.prose)) is decoded from nothing") }
        if decodes, !SlowDecoder(document.source).allows(text, from: segment.source) {
          let origin = String(decoding: document.source.bytes[segment.source.indices], as: UTF8.self)
          broken.append("\(origin.debugDescription) is not \(quote(segment.prose))")
        }
      case .inserted:
        if !segment.source.isEmpty { broken.append("an inserted segment with a source: \(segment)") }
        if !["\n\n", "\n", " "].contains(String(decoding: text, as: UTF8.self)) {
          broken.append("\(quote(segment.prose)) is inserted")
        }
      }
    }
    if end != prose.count { broken.append("no segment for the end of the prose") }
    return broken + order
  }

  /// Inside a block, source spans ascend.
  private var order: [String] {
    var broken: [String] = []
    var index = 0
    let segments = document.map.segments
    for block in document.blocks {
      var last = 0
      while index < segments.count, segments[index].prose.upper <= block.range.upper {
        let segment = segments[index]
        index += 1
        guard segment.prose.lower >= block.range.lower, !segment.source.isEmpty else { continue }
        if segment.source.lower < last { broken.append("the source goes back at \(quote(segment.prose))") }
        last = segment.source.upper
      }
    }
    return broken
  }

  // MARK: - White space

  private var white: [String] {
    var broken: [String] = []
    for (index, byte) in prose.enumerated() {
      let next = index + 1 < prose.count ? prose[index + 1] : 0x41
      if byte < 0x20, byte != 0x0A { broken.append("a control character at \(index)") }
      if byte == 0x7F { broken.append("a delete character at \(index)") }
      if byte == 0x20, next == 0x20 || next == 0x0A { broken.append("white space not collapsed at \(index)") }
      if byte == 0x0A, next == 0x20 { broken.append("white space not collapsed at \(index)") }
    }
    return broken
  }

  // MARK: - Blocks

  private var blocks: [String] {
    var broken: [String] = []
    var end = 0
    for (index, block) in document.blocks.enumerated() {
      guard block.range.lower >= end, block.range.upper <= prose.count else { return ["blocks out of order"] }
      if block.range.isEmpty { broken.append("block \(index) is empty") }
      let between = document.text(ByteRange(end, block.range.lower))
      if between != (index == 0 ? "" : "\n\n") { broken.append("\(between.debugDescription) before block \(index)") }
      let text = document.text(block.range)
      for edge in [prose[block.range.lower], prose[block.range.upper - 1]] where edge == 0x20 || edge == 0x0A {
        broken.append("block \(index) is not trimmed: \(text.debugDescription)")
      }
      if text.contains("\n\n") { broken.append("block \(index) holds a blank line") }
      end = block.range.upper
      broken += relations(of: block, index)
    }
    if end != prose.count { broken.append("prose after the last block") }
    return broken
  }

  private func relations(of block: Block, _ index: Int) -> [String] {
    var broken: [String] = []
    if let heading = block.heading {
      let level = heading < index ? Self.level(document.blocks[heading].kind) : nil
      if level == nil { broken.append("block \(index) stands under \(heading), which is no heading") }
      if let own = Self.level(block.kind), let level, level >= own { broken.append("heading \(index) under its like") }
    }
    if let parent = block.parent, parent >= index { broken.append("block \(index) is introduced by a later one") }
    if (block.cell != nil) != (block.kind == .tableCell) { broken.append("block \(index) is half a cell") }
    if let language = block.language, language != language.lowercased() { broken.append("language \(language)") }
    return broken
  }

  private static func level(_ kind: Block.Kind) -> Int? {
    if case .heading(let level) = kind { level } else { nil }
  }

  // MARK: - Marks

  private var marks: [String] {
    var broken: [String] = []
    var last: Mark?
    for mark in document.marks {
      guard mark.range.upper <= prose.count else { return ["a mark out of bounds"] }
      if let last,
        mark.range.start < last.range.start
          || (mark.range.start == last.range.start && mark.range.end > last.range.end)
      {
        broken.append("marks out of order at \(mark.range)")
      }
      last = mark
      for edge in [mark.range.lower, mark.range.upper] where edge < prose.count && prose[edge] & 0xC0 == 0x80 {
        broken.append("a mark cuts a character at \(edge)")
      }
      if mark.range.isEmpty {
        if case .link = mark.kind {} else { broken.append("an empty mark at \(mark.range)") }
      } else if !document.blocks.contains(where: { $0.range.contains(mark.range) }) {
        broken.append("a mark over several blocks: \(quote(mark.range))")
      }
    }
    return broken
  }

  // MARK: - Tables

  private var tables: [String] {
    var broken: [String] = []
    for (index, table) in document.tables.enumerated() {
      if table.cells.count != table.rows * table.columns { broken.append("table \(index) is no grid") }
      if table.headerRows > table.rows || table.headerColumns > table.columns {
        broken.append("table \(index): headers")
      }
      for cell in table.cells {
        if let cell, document.blocks[cell].cell?.table != index { broken.append("table \(index) holds a stranger") }
      }
      if let caption = table.caption, document.blocks[caption].kind != .caption {
        broken.append("table \(index): caption")
      }
    }
    for (index, block) in document.blocks.enumerated() {
      guard let cell = block.cell else { continue }
      guard cell.table < document.tables.count else {
        broken.append("block \(index) stands in no table")
        continue
      }
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan
        where document.tables[cell.table][row, column] != index {
          broken.append("block \(index) is not at [\(row),\(column)]")
        }
      }
    }
    return broken
  }
}
