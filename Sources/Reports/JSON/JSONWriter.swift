/// Writes JSON with the order and the bytes its caller decides: nothing depends on the machine or on hashing.
///
/// A container is spread (an element a line, indented) or on one line. Strings are valid RFC 8259 and valid JavaScript, and the
/// second of two number signs is escaped, so that `##[` in an article starts no command in a build server's log.
package struct JSONWriter {
  private struct Container {
    let isSpread: Bool
    var isEmpty = true
  }

  package private(set) var bytes: [UInt8] = []
  private var containers: [Container] = []
  /// How deep in the whole output this writer's first value stands.
  private let level: Int
  private var isAfterKey = false

  package init(level: Int = 0) { self.level = level }

  /// Writes an object; `body` writes its fields.
  package mutating func object(spread: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("{", "}", spread, body)
  }

  /// Writes an array; `body` writes its elements.
  package mutating func array(spread: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("[", "]", spread, body)
  }

  /// Writes the name of a field; its value must follow.
  package mutating func key(_ name: String) {
    element()
    quoted(name)
    bytes += ": ".utf8
    isAfterKey = true
  }

  package mutating func string(_ text: String) {
    element()
    quoted(text)
  }

  package mutating func integer(_ number: Int) { raw(String(number).utf8) }

  package mutating func boolean(_ value: Bool) { raw((value ? "true" : "false").utf8) }

  package mutating func null() { raw("null".utf8) }

  /// Writes a value that is JSON already: a number in decimal digits, an element another writer made.
  package mutating func raw(_ json: some Sequence<UInt8>) {
    element()
    bytes += json
  }

  package mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  package mutating func field(_ name: String, _ number: Int?) {
    key(name)
    if let number { integer(number) } else { null() }
  }

  package mutating func field(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ isSpread: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    element()
    bytes.append(UInt8(ascii: open))
    containers.append(Container(isSpread: isSpread))
    body(&self)
    if let container = containers.popLast(), container.isSpread, !container.isEmpty { newLine() }
    bytes.append(UInt8(ascii: close))
  }

  /// What stands between elements of the same container.
  private mutating func element() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let container = containers.last else { return }
    containers[containers.count - 1].isEmpty = false
    if !container.isEmpty { bytes.append(UInt8(ascii: ",")) }
    if container.isSpread {
      newLine()
    } else if !container.isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: (level + containers.count) * 2)
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "#" where previous == "#": escape(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": escape(scalar)
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
      previous = scalar
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes += "\\u".utf8
    bytes += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
    bytes += digits.utf8
  }
}
