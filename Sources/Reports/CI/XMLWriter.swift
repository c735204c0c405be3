/// Writes XML 1.0 an element a line, with attributes in the order they are given.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private var level: Int

  init(level: Int = 0) { self.level = level }

  /// The first line of a file.
  mutating func declaration() { bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }

  /// An element with what `body` writes in it.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ body: (inout XMLWriter) -> Void) {
    open(name, attributes, ">\n")
    level += 1
    body(&self)
    level -= 1
    bytes += "\(margin)</\(name)>\n".utf8
  }

  /// An element with a text in it, or nothing.
  mutating func element(_ name: String, _ attributes: [(String, String)], text: String? = nil) {
    guard let text else { return open(name, attributes, "/>\n") }
    open(name, attributes, ">")
    bytes += "\(Self.escaped(text, isAttribute: false))</\(name)>\n".utf8
  }

  /// What another writer wrote.
  mutating func raw(_ xml: [UInt8]) { bytes += xml }

  private var margin: String { String(repeating: "  ", count: level) }

  private mutating func open(_ name: String, _ attributes: [(String, String)], _ end: String) {
    let list = attributes.map { " \($0)=\"\(Self.escaped($1, isAttribute: true))\"" }.joined()
    bytes += "\(margin)<\(name)\(list)\(end)".utf8
  }

  /// Characters that XML 1.0 has no way to write are replaced.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where isAttribute: escaped += "&quot;"
      case "'" where isAttribute: escaped += "&apos;"
      case "\n" where isAttribute: escaped += "&#10;"
      case "\t" where isAttribute: escaped += "&#9;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\r": continue
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
