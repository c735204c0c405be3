/// One user-perceived character as a terminal shows it, and the bytes it stands for.
package struct Cell: Sendable, Hashable {
  package var text: String
  /// In columns of the terminal.
  package var columns: Int
  /// How many bytes of UTF-8 it was read from.
  package let byteCount: Int
}

/// Makes text from outside safe and honest to print.
///
/// What could move the cursor, change colours, reorder or hide text is drawn as something visible: C0 controls as their pictures
/// (␛), other controls, bidirectional controls and invisible format characters by code point (`<U+202E>`). Joiners and variation
/// selectors stay where scripts and emoji need them. `##[` and `##name[`, which build servers obey anywhere in a line, are broken
/// by a backslash; `::name::`, obeyed at the start of a line only, needs no such care, because no line of a report starts with
/// text from outside.
package enum Visible {
  /// The most scalars drawn for one character: more combining marks than any orthography stacks only smear over other lines.
  private static let clusterLimit = 32

  package static func cells(_ text: String, _ glyphs: Glyphs) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.utf8.count)
    for character in text { cells.append(cell(character, glyphs)) }
    breakCommands(&cells)
    return cells
  }

  /// A text of one line, of any origin, ready to be printed inside a line.
  package static func line(_ text: String, _ glyphs: Glyphs) -> String {
    cells(text, glyphs).reduce(into: "") { $0 += $1.text }
  }

  package static func columns(_ cells: some Sequence<Cell>) -> Int { cells.reduce(0) { $0 + $1.columns } }

  private static func cell(_ character: Character, _ glyphs: Glyphs) -> Cell {
    let scalars = character.unicodeScalars
    let byteCount = character.utf8.count
    guard let base = scalars.first else { return Cell(text: "", columns: 0, byteCount: 0) }
    let isPlain = byteCount == 1 && (0x20..<0x7F).contains(base.value)
    if isPlain { return Cell(text: String(character), columns: 1, byteCount: 1) }
    if base == "\t" { return Cell(text: "    ", columns: 4, byteCount: byteCount) }
    if isEmojiSequence(scalars) { return Cell(text: String(character), columns: 2, byteCount: byteCount) }
    var cell = Cell(text: "", columns: 0, byteCount: byteCount)
    for (index, scalar) in scalars.enumerated() {
      if index == clusterLimit {
        cell.text += "\u{FFFD}"
        cell.columns += 1
        break
      }
      if let drawn = drawing(of: scalar, after: index > 0 ? base : nil, glyphs) {
        cell.text += drawn
        cell.columns += drawn.unicodeScalars.count
      } else {
        let columns = scalar.properties.isDefaultIgnorableCodePoint ? 0 : DisplayWidth.columns(scalar)
        // A mark without a letter would sit on whatever is printed before it.
        if columns == 0, cell.columns == 0 {
          cell.text.unicodeScalars.append("\u{25CC}")
          cell.columns += 1
        }
        cell.text.unicodeScalars.append(scalar)
        cell.columns += columns
      }
    }
    return cell
  }

  /// What is drawn in a scalar's stead; `nil` for a scalar that is shown as it is.
  private static func drawing(of scalar: Unicode.Scalar, after base: Unicode.Scalar?, _ glyphs: Glyphs) -> String? {
    switch scalar.properties.generalCategory {
    case .control:
      if glyphs.hasControlPictures {
        if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
        if scalar.value == 0x7F { return "\u{2421}" }
      }
      return codePoint(scalar)
    case .lineSeparator, .paragraphSeparator: return codePoint(scalar)
    case .format where !isVisibleFormat(scalar) && !isJoiner(scalar): return codePoint(scalar)
    default:
      guard scalar.properties.isDefaultIgnorableCodePoint else { return nil }
      if let base, base.value >= 0x0600, isJoiner(scalar) || isSelector(scalar) { return nil }
      return codePoint(scalar)
    }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  /// Zero width joiner and non-joiner: letters of Arabic, Indic and other scripts need them.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isVariationSelector
  }

  /// Format characters that have a shape of their own: they enclose or precede digits.
  private static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// A flag, a keycap, an emoji with a skin tone, a presentation selector or joined others.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let base = scalars.first, base.properties.isEmoji, scalars.count > 1, scalars.count <= clusterLimit else {
      return false
    }
    var rest = scalars.dropFirst()
    if base.isASCII { return rest.elementsEqual(["\u{FE0F}", "\u{20E3}"]) }
    // Tags after a black flag name a region; after anything else they hide text.
    if base.value == 0x1F3F4, rest.last?.value == 0xE007F {
      rest = rest.prefix { !(0xE0020...0xE007F).contains($0.value) }
    }
    return rest.allSatisfy { scalar in
      scalar.properties.isEmoji && !scalar.isASCII || scalar == "\u{200D}" || scalar == "\u{FE0F}"
    }
  }

  /// Breaks `##[` and `##letters[` before the bracket.
  private static func breakCommands(_ cells: inout [Cell]) {
    enum State { case outside, one, command }
    var state = State.outside
    for index in cells.indices {
      switch cells[index].text {
      case "#": state = state == .outside ? .one : .command
      case "[" where state == .command:
        cells[index].text = "\\["
        cells[index].columns = 2
        state = .outside
      case let text where state == .command && isLetter(text): break
      default: state = .outside
      }
    }
  }

  private static func isLetter(_ text: String) -> Bool {
    text.utf8.count == 1 && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }
}
