internal import Documents

/// Works out what a stretch of a file stands for, slowly and in another way than the readers: from the file's own bytes, one
/// rule after the other.
struct SlowDecoder {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// Whether a stretch of the file can be read as `prose`.
  func allows(_ prose: [UInt8], from range: ByteRange) -> Bool {
    let text = characters(Array(source.bytes[range.indices]))
    let prose = String(decoding: prose, as: UTF8.self)
    if prose == "\n" { return text.contains { $0.isNewline } || text.lowercased().hasPrefix("<br") || text == "\\n" }
    if prose == " " { return Self.collapsed(Self.withoutReferences(text)).allSatisfy { $0 == " " } }
    return Self.collapsed(Self.withoutReferences(text)) == prose || Self.withoutEscapes(text) == prose
  }

  // MARK: - Encodings

  private func characters(_ bytes: [UInt8]) -> String {
    switch source.encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252, .latin1:
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Self.windows[byte] ?? Unicode.Scalar(byte)) }
      return String(text)
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = source.encoding == .utf16LittleEndian
      var units: [UInt16] = []
      for index in stride(from: 0, to: bytes.count - 1, by: 2) {
        let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isLittle ? pair.0 + pair.1 << 8 : pair.1 + pair.0 << 8)
      }
      return String(decoding: units, as: UTF16.self)
    }
  }

  private static let windows: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™",
  ]

  // MARK: - References and escapes

  private static let names: [String: String] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
    "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "hairsp": "\u{200A}", "percnt": "%", "comma": ",", "period": ".",
    "copy": "©",
    "hellip": "…", "times": "×", "euro": "€", "eacute": "é", "lpar": "(", "rpar": ")", "shy": "\u{AD}", "NotEqual": "≠",
    "semi": ";", "Tab": "\t", "NewLine": "\n", "plus": "+", "dollar": "$", "num": "#",
  ]

  private static func withoutReferences(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      guard first == "&" else {
        result.append(first)
        rest.removeFirst()
        continue
      }
      let body = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      let character = body.hasPrefix("#") ? number(body.dropFirst()) : names[String(body)]
      result += character ?? "&\(body)"
      rest = rest.dropFirst(1 + body.count)
      if character != nil, rest.first == ";" { rest.removeFirst() }
    }
    return result
  }

  private static func number(_ digits: Substring) -> String? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    if let byte = UInt8(exactly: value), let scalar = windows[byte] { return String(Character(scalar)) }
    return Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
  }

  /// The escapes of YAML and TOML strings.
  private static func withoutEscapes(_ text: String) -> String {
    if text == "''" { return "'" }
    guard text.first == "\\", let letter = text.dropFirst().first else { return text }
    if "xuU".contains(letter), let value = UInt32(text.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(value) {
      return String(Character(scalar))
    }
    return String(text.dropFirst())
  }

  /// White space as one space; characters that do not show, left out.
  private static func collapsed(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0x7F {
        if result.last != " " { result.append(" ") }
      } else if !["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
