/// Text from a file as it may stand in a terminal: nothing in it can move the cursor, colour the line or turn its
/// direction.
package enum VisibleText {
  /// The text on one line. Controls are drawn as their picture (U+2400 and up), white space of any kind as one space,
  /// and characters that turn the direction of writing or take no room as U+FFFD.
  package static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if !isAfterSpace { scalars.append(" ") }
        isAfterSpace = true
        continue
      case 0..<0x20: scalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: scalars.append("\u{2421}")
      case 0x80..<0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
        0xE0000...0xE007F:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      isAfterSpace = false
    }
    if isAfterSpace, !scalars.isEmpty { scalars.removeLast() }
    return String(scalars)
  }

  /// The text on one line, between backticks, cut after so many characters: how a message names what it found.
  package static func quoted(_ text: String, limit: Int = 60) -> String {
    "`\(clipped(text, limit: limit))`"
  }

  /// The text on one line, cut after so many characters with an ellipsis.
  package static func clipped(_ text: String, limit: Int) -> String {
    // Only the beginning is looked at: a name may be as long as its file.
    let beginning = text.unicodeScalars.prefix(limit * 4)
    let line = line(String(beginning))
    let isWhole = beginning.endIndex == text.unicodeScalars.endIndex && line.unicodeScalars.count <= limit
    return isWhole ? line : String(line.unicodeScalars.prefix(limit)) + "…"
  }
}
