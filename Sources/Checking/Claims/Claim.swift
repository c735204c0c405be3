internal import Documents
internal import Quantities

/// A quantity of an article, taken as a statement about a metric: where it stands, and what stands around it.
struct Claim {
  /// An index into the quantities of the document's scan.
  let number: Int
  let quantity: Quantity
  /// The words of the quantity and of its unit, half-open.
  let words: Range<Int>
  let sentence: Int
  let block: Int
  let zones: [Zone]
  /// Whether it is part of a group's name: "the 20 mg group", "aged 18 to 34".
  var isName = false

  /// Whether the number stands without any unit: then it may be in any.
  var isBare: Bool { quantity.kind == .count && quantity.unit.kind == .none }
}

extension Claim {
  /// Whether something is counted per so many: "14 visits per 100 patients".
  func isDenominator(_ document: DocumentWords) -> Bool {
    guard quantity.kind == .count, words.lowerBound > 0 else { return false }
    let before = words.lowerBound - 1
    return document.words[before].sentence == document.words[words.lowerBound].sentence
      && document.folded(before) == "per"
  }
}

/// A stretch of the document that may say what a claim is about.
struct Zone {
  /// How the stretch stands to the claim.
  enum Place: String {
    case sentence
    case previousSentence = "previous sentence"
    case nextSentence = "next sentence"
    case rowHeader = "row header"
    case columnHeader = "column header"
    case row = "row"
    case caption = "caption"
    case listParent = "list parent"
    case heading
    case title
  }

  let place: Place
  /// Sentences, half-open.
  let sentences: Range<Int>
  /// How near it is: 0 for the nearest of its kind, 1 for the next heading up …
  let level: Int
}

/// Finds, for each claim, the stretches of its document that may say what it is about.
struct ZoneFinder {
  let document: Document
  let words: DocumentWords

  func zones(ofBlock number: Int, sentence: Int) -> [Zone] {
    let block = document.blocks[number]
    let own = words.blocks[number]
    var zones = [Zone(place: .sentence, sentences: sentence..<sentence + 1, level: 0)]
    if sentence > own.lowerBound {
      zones.append(Zone(place: .previousSentence, sentences: sentence - 1..<sentence, level: 0))
    }
    if sentence > own.lowerBound + 1 {
      zones.append(Zone(place: .previousSentence, sentences: sentence - 2..<sentence - 1, level: 1))
    }
    if sentence + 1 < own.upperBound {
      zones.append(Zone(place: .nextSentence, sentences: sentence + 1..<sentence + 2, level: 0))
    }
    if let cell = block.cell { addTable(cell, number, to: &zones) }
    var parent = block.parent
    var level = 0
    while let index = parent, level < 3, document.blocks.indices.contains(index) {
      if document.blocks[index].kind == .tableCell { break }
      // A paragraph that ends in a colon introduces its list; another one only stands before it.
      let introduces = document.blocks[index].kind == .listItem || endsInColon(document.blocks[index])
      zones.append(
        Zone(
          place: .listParent, sentences: lastSentences(index, introduces ? 2 : 1), level: introduces ? level : level + 1
        ))
      parent = document.blocks[index].parent
      level += 1
    }
    if let figure = block.figure {
      for (index, other) in document.blocks.enumerated() where other.figure == figure && index != number {
        zones.append(Zone(place: .caption, sentences: words.blocks[index], level: 0))
      }
    }
    var heading = block.heading
    level = 0
    while let index = heading, level < 4, document.blocks.indices.contains(index) {
      zones.append(Zone(place: .heading, sentences: words.blocks[index], level: level))
      heading = document.blocks[index].heading
      level += 1
    }
    for (index, other) in document.blocks.enumerated().prefix(6) where other.kind == .title && index != number {
      zones.append(Zone(place: .title, sentences: words.blocks[index], level: 0))
    }
    return zones.filter { !$0.sentences.isEmpty }
  }

  private func endsInColon(_ block: Block) -> Bool {
    guard block.range.upper > block.range.lower else { return false }
    return document.prose[block.range.upper - 1] == UInt8(ascii: ":")
  }

  /// The last sentences of a block.
  private func lastSentences(_ block: Int, _ count: Int) -> Range<Int> {
    let all = words.blocks[block]
    return max(all.lowerBound, all.upperBound - count)..<all.upperBound
  }

  private func addTable(_ cell: CellPosition, _ number: Int, to zones: inout [Zone]) {
    guard document.tables.indices.contains(cell.table) else { return }
    let table = document.tables[cell.table]
    var seen: Set<Int> = [number]
    func add(_ index: Int?, _ place: Zone.Place, level: Int) {
      guard let index, !words.blocks[index].isEmpty, seen.insert(index).inserted else { return }
      zones.append(Zone(place: place, sentences: words.blocks[index], level: level))
    }
    for row in stride(from: min(cell.row, table.headerRows) - 1, through: 0, by: -1) {
      add(table[row, cell.column], .columnHeader, level: table.headerRows - 1 - row)
    }
    // The first column names the row where nothing else is marked to.
    let headerColumns = max(1, table.headerColumns)
    for column in stride(from: min(cell.column, headerColumns) - 1, through: 0, by: -1) {
      add(table[cell.row, column], .rowHeader, level: headerColumns - 1 - column)
    }
    for column in 0..<min(table.columns, 64) { add(table[cell.row, column], .row, level: 0) }
    add(table.caption, .caption, level: 0)
  }
}
