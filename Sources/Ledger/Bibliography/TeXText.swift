/// Text as TeX writes it, made plain.
enum TeXText {
  /// Without braces and commands; accents put on their letters, dashes and spaces as they are printed.
  static func plain(_ text: String) -> String {
    var result = ""
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{", "}", "$": continue
      case "~": result.unicodeScalars.append(" ")
      case "-" where rest.first == "-":
        rest.removeFirst()
        if rest.first == "-" {
          rest.removeFirst()
          result += "—"
        } else {
          result += "–"
        }
      case "`" where rest.first == "`":
        rest.removeFirst()
        result += "“"
      case "'" where rest.first == "'":
        rest.removeFirst()
        result += "”"
      case "\\": result += command(&rest)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}", ".": "\u{307}",
    "\"": "\u{308}",
    "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "c": "\u{327}", "k": "\u{328}", "d": "\u{323}", "b": "\u{331}",
  ]
  private static let letters = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "i": "i",
    "j": "j", "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "ldots": "…",
    "dots": "…",
  ]

  /// What stands behind a backslash.
  private static func command(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    guard let first = rest.popFirst() else { return "" }
    let isLetter = first.properties.isAlphabetic && first.isASCII
    if !isLetter {
      guard let accent = accents[first] else { return String(first) }
      return accented(accent, &rest)
    }
    var name = String(first)
    while let next = rest.first, next.isASCII, next.properties.isAlphabetic {
      name.unicodeScalars.append(next)
      rest.removeFirst()
    }
    if let letter = letters[name] {
      if rest.first == " " { rest.removeFirst() }
      return letter
    }
    // "\v{s}", "\c c"; other commands are left out, and what they are about is kept.
    if name.unicodeScalars.count == 1, let accent = accents[first] { return accented(accent, &rest) }
    if rest.first == " " { rest.removeFirst() }
    return ""
  }

  private static func accented(_ accent: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    while rest.first == "{" || rest.first == " " { rest.removeFirst() }
    guard var letter = rest.popFirst() else { return "" }
    if letter == "\\", let next = rest.popFirst() { letter = next }
    if rest.first == "}" { rest.removeFirst() }
    var text = String(letter)
    text.unicodeScalars.append(accent)
    return composed(text)
  }

  /// Letter and accent as one character, as people type them.
  private static func composed(_ text: String) -> String {
    // The standard library compares strings by canonical equivalence; these are the composed letters of Latin scripts.
    for value in UInt32(0xC0)...0x17F {
      if let scalar = Unicode.Scalar(value), String(scalar) == text { return String(scalar) }
    }
    for value in UInt32(0x1E00)...0x1EFF {
      if let scalar = Unicode.Scalar(value), String(scalar) == text { return String(scalar) }
    }
    return text
  }

  // MARK: Names

  /// Names joined by "and", each "Given Family", "Family, Given" or an institution in braces.
  static func names(_ text: String) -> [BibliographicEntry.Name] {
    parts(of: text, separator: "and").compactMap { part in
      let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty, name != "others" else { return nil }
      if name.hasPrefix("{"), name.hasSuffix("}") { return BibliographicEntry.Name(literal: plain(name)) }
      let pieces = commas(of: name).map(plain)
      switch pieces.count {
      case 1: return BibliographicEntry.Name(pieces[0])
      case 2: return BibliographicEntry.Name(given: pieces[1], family: pieces[0])
      default: return BibliographicEntry.Name(given: pieces[2], family: pieces[0] + " " + pieces[1])
      }
    }
  }

  /// The parts between a word that stands outside of braces.
  private static func parts(of text: String, separator: String) -> [String] {
    var parts: [String] = []
    var part: [Substring] = []
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if depth == 0, word.lowercased() == separator {
        parts.append(part.joined(separator: " "))
        part = []
      } else {
        part.append(word)
      }
      depth += word.count { $0 == "{" } - word.count { $0 == "}" }
    }
    parts.append(part.joined(separator: " "))
    return parts
  }

  private static func commas(of name: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in name {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }
}
