/// What a reader is inside of, as far as it decides the kind and the relations of the next block.
struct BlockContext {
  /// What text is, wherever nothing else is said.
  enum Role {
    case body, heading, caption, cell, footnote
  }

  var role = Role.body
  /// The level of a heading, 1 to 6.
  var level = 0
  /// The label of a footnote, as an index into the builder's names.
  var label = 0
  var isQuoted = false
  /// The block that introduces the items of the list.
  var introduction: Int?
  /// The item around, as an index into the builder's items.
  var item: Int?
  /// The last term of a definition list, as an index into the builder's items.
  var term: Int?
  var table: Int?
  /// The cell around.
  var cell: CellReference?
  /// The figure around.
  var figure: Int?
  /// As an index into the builder's languages.
  var language: Int?
  /// The last heading of each level that governs what follows, as block indices; -1 where there is none.
  private var headings = SIMD8<Int32>(repeating: -1)

  /// The nearest heading whose level is above `level`.
  func heading(above level: Int = 7) -> Int? {
    var index = min(level, 7) - 2
    while index >= 0 {
      if headings[index] >= 0 { return Int(headings[index]) }
      index -= 1
    }
    return nil
  }

  /// A heading governs until the next of its level or above.
  mutating func setHeading(_ block: Int, level: Int) {
    headings[level - 1] = Int32(clamping: block)
    for deeper in level..<8 { headings[deeper] = -1 }
  }

  /// Goes back to what was around, but keeps the headings met inside.
  mutating func restore(_ outer: BlockContext, keepingHeadings: Bool) {
    let inner = headings
    self = outer
    if keepingHeadings { headings = inner }
  }
}

/// A cell while its table is still being read.
struct CellReference {
  /// An index into the builder's tables.
  let table: Int
  /// An index into the table's cells.
  let cell: Int
}
