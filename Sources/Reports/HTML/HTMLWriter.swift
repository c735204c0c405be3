/// Writes HTML in which every text from outside is text and nothing else.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// An element with what `body` writes in it. An attribute that is `nil` is left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element with a text in it.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, list: attributes.map { ($0.key, $0.value) })
  }

  mutating func open(_ name: String, list: [(String, String?)]) {
    bytes += "<\(name)".utf8
    for (key, value) in list {
      guard let value else { continue }
      bytes += " \(key)=\"\(Self.escaped(value))\"".utf8
    }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: String) { bytes += "</\(name)>".utf8 }

  mutating func text(_ text: String) { bytes += Self.escaped(text).utf8 }

  /// What is HTML already.
  mutating func raw(_ html: some Sequence<UInt8>) { bytes += html }

  mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Characters that HTML has no way to write, or that only steer a display, are replaced.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// Addresses that a page may lead to.
enum WebAddress {
  /// The address, where it leads to the web; `nil` for scripts, files and whatever else an article may name.
  static func safe(_ address: String) -> String? {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://"),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { return nil }
    return address
  }

  /// How many words of a quotation are named from each side, where it is long.
  private static let edge = 6

  /// The address with the words that a browser shall go to (Text Fragments, WICG), unless it has a fragment of its own.
  static func leading(to quote: String, in address: String) -> String {
    guard !address.contains("#") else { return address }
    let words = quote.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    guard !words.isEmpty else { return address }
    var parts = [words[...]]
    if words.count > edge * 2 { parts = [words.prefix(edge), words.suffix(edge)] }
    return address + "#:~:text=" + parts.map { encoded($0.joined(separator: " ")) }.joined(separator: ",")
  }

  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
