package import Documents

/// Where the lines of a ledger's file begin: what turns a byte offset into a line and a column.
struct LinePlaces {
  private static let block = 256

  private let text: SourceText
  /// In bytes of the text's UTF-8, ascending.
  private let starts: [Int]
  /// How many characters begin before each block of bytes, so that a column in a long line costs no more than one in a
  /// short line.
  private let characters: [Int]

  init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    var characters: [Int] = []
    var count = 0
    let bytes = text.utf8
    for (index, byte) in bytes.enumerated() {
      if index % Self.block == 0 { characters.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      guard byte == 0x0A || byte == 0x0D else { continue }
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isPair { starts.append(index + 1) }
    }
    if bytes.count % Self.block == 0 { characters.append(count) }
    self.starts = starts
    self.characters = characters
  }

  /// The line and the column of a byte of the file, both from 1; columns count Unicode code points.
  func place(ofFile offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, text.offsets.utf8Offset(ofFile: offset)), text.utf8.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, charactersBefore(offset) - charactersBefore(starts[low]) + 1)
  }

  private func charactersBefore(_ offset: Int) -> Int {
    let block = offset / Self.block
    return characters[block] + text.utf8[(block * Self.block)..<offset].count { $0 & 0xC0 != 0x80 }
  }
}

extension LedgerIssue {
  /// Issues of one file as lines for a terminal: `path:line:column: error: message`, and indented below what to do.
  ///
  /// - Parameters:
  ///   - issues: All of the same file.
  ///   - text: The file; without it the lines name the path alone.
  /// - Returns: One text for each issue, without a line break at its end.
  package static func described(_ issues: [LedgerIssue], in text: SourceText?) -> [String] {
    let lines = text.map(LinePlaces.init)
    return issues.map { issue in
      var line = VisibleText.line(issue.path)
      if let (row, column) = lines?.place(ofFile: issue.range.lower) { line += ":\(row):\(column)" }
      line += ": \(issue.severity.name): \(issue.message)"
      if let help = issue.help { line += "\n  help: \(help)" }
      return line
    }
  }
}
