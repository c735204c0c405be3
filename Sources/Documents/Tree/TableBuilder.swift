/// Lays the cells of a table out on its grid as they come (HTML Standard, section 4.9.12, "forming a table").
struct TableBuilder {
  struct Cell {
    let row: Int
    let column: Int
    var rowSpan: Int
    var columnSpan: Int
    var isHeader: Bool
    /// The block it holds; `nil` where it is empty.
    var block: Int?
  }

  /// The limits of the HTML Standard (section 4.9.11) on `rowspan` and `colspan`.
  static let rowSpanLimit = 65_534
  static let columnSpanLimit = 1_000
  /// No grid is wider than this.
  private static let columnLimit = 1 << 16

  let figure: Int?
  var cells: [Cell] = []
  var caption: Int?
  private(set) var rowCount = 0
  private var column = 0
  private var isInRow = false
  private var isInHead = false
  /// For each row, whether all of its cells are headers.
  private var headRows: [Bool] = []
  /// For each column, the first row that no cell from above reaches into.
  private var freeFrom: [Int] = []
  private var groupStart = 0
  private var groupFirstCell = 0
  /// Whether the grid has grown beyond what any reader could look at, by a trick with spans.
  private(set) var isOversized = false

  init(figure: Int?) {
    self.figure = figure
  }

  /// Enters a group of rows (`thead`, `tbody`, `tfoot`); no cell reaches over its end.
  mutating func openGroup(isHead: Bool) {
    closeGroup()
    isInHead = isHead
  }

  mutating func closeGroup() {
    for index in groupFirstCell..<cells.count {
      cells[index].rowSpan = max(1, min(cells[index].rowSpan, rowCount - cells[index].row))
    }
    for index in freeFrom.indices { freeFrom[index] = min(freeFrom[index], rowCount) }
    groupStart = rowCount
    groupFirstCell = cells.count
    isInHead = false
    isInRow = false
  }

  mutating func openRow() {
    rowCount += 1
    column = 0
    isInRow = true
    headRows.append(isInHead)
    if rowCount * freeFrom.count > 1 << 20 + 16 * cells.count { isOversized = true }
  }

  /// The rows so far are headers: the line under a head comes after it.
  mutating func markHead() {
    for index in headRows.indices { headRows[index] = true }
    for index in cells.indices { cells[index].isHeader = true }
  }

  mutating func closeRow() {
    isInRow = false
  }

  /// Places a cell at the first free place of the row and gives its index. A `rowSpan` of 0 reaches to the end of the group.
  mutating func openCell(rowSpan: Int, columnSpan: Int, isHeader: Bool) -> Int {
    if !isInRow { openRow() }
    let row = rowCount - 1
    let isFirst = cells.last?.row != row
    if !isInHead { headRows[row] = isHeader && (isFirst || headRows[row]) }
    guard !isOversized else {
      cells.append(Cell(row: row, column: 0, rowSpan: 1, columnSpan: 1, isHeader: isHeader))
      return cells.count - 1
    }
    while column < freeFrom.count, freeFrom[column] > row { column += 1 }
    let rows = rowSpan == 0 ? Self.rowSpanLimit : min(rowSpan, Self.rowSpanLimit)
    // A cell that would run into one from above ends before it.
    var width = 0
    while width < max(1, min(columnSpan, Self.columnSpanLimit)) {
      let place = column + width
      if place == freeFrom.count { freeFrom.append(0) }
      guard freeFrom[place] <= row else { break }
      freeFrom[place] = row + rows
      width += 1
    }
    if freeFrom.count > Self.columnLimit { isOversized = true }
    cells.append(
      Cell(row: row, column: column, rowSpan: rows, columnSpan: width, isHeader: isHeader || isInHead))
    column += width
    return cells.count - 1
  }

  /// The table and, for each cell, its place; `nil` where the cells are no grid: a single column that nothing heads, or no
  /// text at all. `index` is the table's in the document; `isFigure` tells whether a block holds figures.
  func finish(
    index: Int, caption: Int?, isFigure: (Int) -> Bool
  ) -> (table: Table, positions: [CellPosition])? {
    var grid = self
    grid.closeGroup()
    let rows = grid.rowCount
    // Spans that reach beyond every cell's start (`colspan=100` on a row across all) add no columns.
    let columns = (grid.cells.map(\.column).max() ?? -1) + 1
    guard !isOversized, grid.cells.contains(where: { $0.block != nil }),
      columns > 1 || (rows > 1 && (caption != nil || grid.cells.contains { $0.isHeader }))
    else { return nil }

    var places = [Int?](repeating: nil, count: rows * columns)
    var isHeader = [Bool?](repeating: nil, count: rows * columns)
    var positions: [CellPosition] = []
    for cell in grid.cells {
      let width = min(cell.columnSpan, columns - cell.column)
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + width {
          places[row * columns + column] = cell.block
          isHeader[row * columns + column] = cell.isHeader
        }
      }
      positions.append(
        CellPosition(
          table: index, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: width,
          isHeader: cell.isHeader))
    }
    var headerRows = grid.headRows.firstIndex(of: false) ?? rows
    if headerRows == rows, rows > 1 { headerRows = 1 }
    if headerRows == 0, !grid.cells.contains(where: { $0.isHeader }), grid.beginsWithLabels(isFigure) { headerRows = 1 }
    var headerColumns = 0
    while headerColumns < columns - 1, headerRows < rows {
      let column = (headerRows..<rows).compactMap { isHeader[$0 * columns + headerColumns] }
      guard !column.isEmpty, column.allSatisfy({ $0 }) else { break }
      headerColumns += 1
    }
    let table = Table(
      rows: rows, columns: columns, cells: places, headerRows: headerRows, headerColumns: headerColumns,
      caption: caption)
    return (table, positions)
  }

  /// Whether the first row has no figures where the rows below have some: it heads them, though nothing says so.
  private func beginsWithLabels(_ isFigure: (Int) -> Bool) -> Bool {
    var hasFigures = false
    var labels = 0
    for cell in cells {
      guard let block = cell.block else { continue }
      if cell.row == 0 {
        if isFigure(block) { return false }
        labels += 1
      } else if cell.column > 0, isFigure(block) {
        hasFigures = true
      }
    }
    return hasFigures && labels > 1
  }
}
