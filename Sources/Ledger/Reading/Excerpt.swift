/// A text of a ledger as a message names it: on one line, and not longer than a reader needs to know it again.
///
/// What could move the cursor or turn the line stays in it; it is made visible where a message goes out.
enum Excerpt {
  /// The text on one line: white space of any kind as one space, none at the ends.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if !isAfterSpace { scalars.append(" ") }
        isAfterSpace = true
      default:
        scalars.append(scalar)
        isAfterSpace = false
      }
    }
    if isAfterSpace, !scalars.isEmpty { scalars.removeLast() }
    return String(scalars)
  }

  /// The text on one line, between backticks, cut after so many characters: how a message names what it found.
  static func quoted(_ text: String, limit: Int = 60) -> String {
    "`\(clipped(text, limit: limit))`"
  }

  /// The text on one line, cut after so many characters with an ellipsis.
  static func clipped(_ text: String, limit: Int) -> String {
    // Only the beginning is looked at: a name may be as long as its file.
    let beginning = text.unicodeScalars.prefix(limit * 4)
    let line = line(String(beginning))
    let isWhole = beginning.endIndex == text.unicodeScalars.endIndex && line.unicodeScalars.count <= limit
    return isWhole ? line : String(line.unicodeScalars.prefix(limit)) + "…"
  }
}
