import Documents

/// Reads a text as the file of a name would be read.
func read(_ path: String, _ text: String) throws -> Document {
  try DocumentReader().read(path: path, bytes: Array(text.utf8))
}

func html(_ text: String) throws -> Document { try read("page.html", text) }
func markdown(_ text: String) throws -> Document { try read("page.md", text) }
func plain(_ text: String) throws -> Document { try read("page.txt", text) }

extension Document {
  /// The prose of every block.
  var texts: [String] { blocks.map { text($0.range) } }

  /// Every block as its kind and prose: `heading2: Results`.
  var outline: [String] { blocks.map { "\($0.kind.name): \(text($0.range))" } }

  /// The bytes of the file that a piece of the prose came from, as text; the first such piece.
  func origin(of piece: String) -> String? {
    let whole = String(decoding: prose, as: UTF8.self)
    guard let found = whole.utf8.firstRange(of: piece.utf8) else { return nil }
    let low = whole.utf8.distance(from: whole.utf8.startIndex, to: found.lowerBound)
    return source.text(map.source(of: ByteRange(low, low + piece.utf8.count)))
  }

  /// The prose under every mark of a kind.
  func marked(_ isWanted: (Mark.Kind) -> Bool) -> [String] {
    marks.filter { isWanted($0.kind) }.map { text($0.range) }
  }

  /// A table's cells row by row; an empty cell is an empty text.
  func grid(_ index: Int) -> [[String]] {
    let table = tables[index]
    return (0..<table.rows).map { row in
      (0..<table.columns).map { column in table[row, column].map { text(blocks[$0].range) } ?? "" }
    }
  }
}

extension Block.Kind {
  var name: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading(let level): "heading\(level)"
    case .listItem: "item"
    case .tableCell: "cell"
    case .caption: "caption"
    case .alternativeText: "alternative"
    case .title: "title"
    case .metadata(let key): "metadata(\(key))"
    case .footnote(let label): "footnote(\(label))"
    }
  }
}

extension Collection<UInt8> {
  fileprivate func firstRange(of other: some Collection<UInt8>) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      var left = start
      var right = other.startIndex
      while right != other.endIndex, left != endIndex, self[left] == other[right] {
        formIndex(after: &left)
        other.formIndex(after: &right)
      }
      if right == other.endIndex { return start..<left }
      formIndex(after: &start)
    }
    return nil
  }
}
