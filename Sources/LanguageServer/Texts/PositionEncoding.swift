package import Documents

/// A place in a text as the protocol has it: both count from 0.
package struct Position: Sendable, Hashable {
  package let line: Int
  package let character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

/// What characters of a line are counted in. UTF-16 where nothing else was agreed on.
package enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// UTF-8 where the client offers it, because then nothing is to be counted.
  package init(offered: [String]) { self = offered.contains(Self.utf8.rawValue) ? .utf8 : .utf16 }

  /// The place of an offset in a file's own bytes.
  ///
  /// - Parameter markWidth: The bytes of a byte order mark, where the client sees it as a character of the text.
  package func position(_ offset: Int, in lines: LineIndex, markWidth: Int = 0) -> Position {
    let position = lines.position(ofFile: offset)
    let mark = position.line == 1 && markWidth > 0 ? (self == .utf8 ? markWidth : 1) : 0
    let column = self == .utf8 ? position.utf8Column : position.utf16Column
    return Position(line: position.line - 1, character: column - 1 + mark)
  }

  /// How many units a character takes whose UTF-8 begins with a byte.
  func width(_ byte: UInt8) -> Int {
    switch (self, byte) {
    case (_, 0x80..<0xC0): self == .utf8 ? 1 : 0
    case (.utf8, _): 1
    case (.utf16, 0xF0...): 2
    case (.utf16, _): 1
    }
  }
}
