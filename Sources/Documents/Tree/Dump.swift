extension Document {
  /// The document as a readable tree: one line for each block and mark, with its span in the file's own bytes.
  ///
  /// For tests and for people who want to see what was read. Blocks are indented under their heading or the block that
  /// introduces them.
  package func dump() -> String {
    var lines: [String] = []
    dumpMetadata(to: &lines)
    var depths: [Int] = []
    var firstMark = 0
    for (index, block) in blocks.enumerated() {
      let above = block.parent ?? block.heading
      let depth = above.map { min(depths[$0] + 1, 20) } ?? 0
      depths.append(depth)
      let indent = String(repeating: "  ", count: depth)
      lines.append("\(indent)\(describe(block, index)) \(quoted(block.range))")
      while firstMark < marks.count, marks[firstMark].range.end < block.range.start { firstMark += 1 }
      for mark in marks[firstMark...].prefix(while: { $0.range.start <= block.range.end })
      where block.range.contains(mark.range) {
        lines.append("\(indent)  \(Self.describe(mark)) \(quoted(mark.range))")
      }
    }
    for (index, table) in tables.enumerated() {
      let caption = table.caption.map { ", caption #\($0)" } ?? ""
      lines.append(
        "table \(index): \(table.rows)×\(table.columns), header rows \(table.headerRows), "
          + "header columns \(table.headerColumns)\(caption)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func dumpMetadata(to lines: inout [String]) {
    lines.append("\(format.rawValue), \(source.encoding.rawValue)")
    if let title = metadata.title { lines.append("@title \(title.source) \"\(title.value)\"") }
    if let date = metadata.date { lines.append("@date \(date.source) \"\(date.value)\"") }
    if let language = metadata.language { lines.append("@language \(language)") }
    if let address = metadata.address { lines.append("@address \(address.source) \"\(address.value)\"") }
    for entry in metadata.entries { lines.append("@ \(entry.key) \(entry.source) \"\(entry.value)\"") }
  }

  private func quoted(_ range: ByteRange) -> String {
    let text = text(range).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    return "\(map.source(of: range)) \"\(text)\""
  }

  private func describe(_ block: Block, _ index: Int) -> String {
    var text = "#\(index) "
    switch block.kind {
    case .paragraph: text += "paragraph"
    case .heading(let level): text += "heading\(level)"
    case .listItem: text += "item"
    case .tableCell: text += "cell"
    case .caption: text += "caption"
    case .alternativeText: text += "alternative"
    case .title: text += "title"
    case .metadata(let key): text += "metadata(\(key))"
    case .footnote(let label): text += "footnote(\(label))"
    }
    if let cell = block.cell {
      text += " \(cell.table)[\(cell.row),\(cell.column)]"
      if cell.rowSpan > 1 || cell.columnSpan > 1 { text += " \(cell.rowSpan)×\(cell.columnSpan)" }
      if cell.isHeader { text += " header" }
    }
    if let parent = block.parent { text += " of #\(parent)" }
    if let figure = block.figure { text += " figure \(figure)" }
    if block.isQuoted { text += " quoted" }
    if let language = block.language { text += " [\(language)]" }
    return text
  }

  private static func describe(_ mark: Mark) -> String {
    switch mark.kind {
    case .emphasis: "~ emphasis"
    case .strong: "~ strong"
    case .code: "~ code"
    case .link(let destination): "~ link(\(destination))"
    case .quotation: "~ quotation"
    case .citation: "~ citation"
    case .time(let value): "~ time(\(value ?? ""))"
    case .deleted: "~ deleted"
    case .superscript: "~ superscript"
    case .subscript: "~ subscript"
    case .footnoteReference(let label): "~ footnote(\(label))"
    }
  }
}
