internal import Documents

/// The headers of a document's tables, as sentences: those of a cell's own row and column, and those of the others.
struct TableHeaders {
  let document: Document
  let words: DocumentWords

  struct Headers {
    let row: [Int]
    let column: [Int]
    let otherRows: [[Int]]
    let otherColumns: [[Int]]
  }

  /// How many rows and columns of a table are looked at.
  private static let limit = 64

  /// The headers around a cell; `nil` for a block outside tables.
  func headers(ofBlock number: Int) -> Headers? {
    guard let cell = document.blocks[number].cell, document.tables.indices.contains(cell.table) else { return nil }
    let table = document.tables[cell.table]
    let headerColumns = max(1, table.headerColumns)
    let headerRows = max(1, table.headerRows)
    guard cell.column >= headerColumns || cell.row >= headerRows else { return nil }
    func sentences(_ block: Int?) -> [Int] { block.map { Array(words.blocks[$0]) } ?? [] }
    func row(_ row: Int) -> [Int] { (0..<min(headerColumns, table.columns)).flatMap { sentences(table[row, $0]) } }
    func column(_ column: Int) -> [Int] { (0..<min(headerRows, table.rows)).flatMap { sentences(table[$0, column]) } }
    return Headers(
      row: row(cell.row), column: column(cell.column),
      otherRows: (headerRows..<max(headerRows, min(table.rows, Self.limit))).filter { $0 != cell.row }.map(row),
      otherColumns: (headerColumns..<max(headerColumns, min(table.columns, Self.limit))).filter { $0 != cell.column }
        .map(column))
  }
}
