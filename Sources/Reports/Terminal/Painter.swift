/// Turns laid out lines into bytes, with colours or without. Nothing moves by it.
package enum Painter: Sendable {
  case plain
  /// SGR escape sequences of ECMA-48.
  case colored

  func paint(_ text: StyledText) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in text.lines {
      for piece in line where !piece.text.isEmpty {
        guard self == .colored, let code = Self.code(of: piece.role) else {
          bytes += piece.text.utf8
          continue
        }
        bytes += "\u{1B}[\(code)m\(piece.text)\u{1B}[0m".utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func code(of role: Role) -> String? {
    switch role {
    case .plain: nil
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "34"
    case .gutter: "2;36"
    case .ledger: "32"
    }
  }
}
