/// A table: a grid of cells, each a block (or nothing, where the cell is empty).
package struct Table: Sendable {
  package let rows: Int
  package let columns: Int
  /// Row by row; a cell that spans several places stands in each of them. Indices into the document's blocks.
  package let cells: [Int?]
  /// Rows at the top that are headers (`thead`, rows of only `th`, the first row of a Markdown table). Where nothing marks a
  /// header, 1 if the first row has no figures and the rows below have some; its cells' `isHeader` stays false.
  package let headerRows: Int
  /// Columns at the left whose cells are marked as headers (`th`); 0 where nothing says so.
  package let headerColumns: Int
  /// The caption's block.
  package let caption: Int?

  package init(rows: Int, columns: Int, cells: [Int?], headerRows: Int, headerColumns: Int, caption: Int?) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.headerRows = headerRows
    self.headerColumns = headerColumns
    self.caption = caption
  }

  /// The block at a place of the grid; `nil` outside it or where the cell is empty.
  package subscript(row: Int, column: Int) -> Int? {
    guard row >= 0, row < rows, column >= 0, column < columns else { return nil }
    return cells[row * columns + column]
  }
}

/// Where a cell stands.
package struct CellPosition: Sendable, Hashable {
  /// An index into the document's tables.
  package let table: Int
  /// From 0, the first of the rows it spans.
  package let row: Int
  /// From 0, the first of the columns it spans.
  package let column: Int
  package let rowSpan: Int
  package let columnSpan: Int
  /// Whether the format marks it as a header: `th`, or a cell of a header row.
  package let isHeader: Bool

  package init(table: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
    self.table = table
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
  }
}
