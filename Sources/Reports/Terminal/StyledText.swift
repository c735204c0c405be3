/// What a piece of terminal output is, which decides its colour and nothing else.
enum Role: Sendable, Hashable {
  case plain
  case error, warning, info
  /// Line numbers, bars and arrows.
  case gutter
  /// What points into a ledger.
  case ledger
}

/// A piece of a line, of one role.
struct StyledPiece: Sendable, Hashable {
  let role: Role
  let text: String

  init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }
}

/// Lines laid out and not yet painted. No piece holds a line break or any other control character.
struct StyledText: Sendable, Hashable {
  private(set) var lines: [[StyledPiece]] = []

  mutating func add(_ pieces: StyledPiece...) { lines.append(pieces) }

  mutating func add(_ pieces: [StyledPiece]) { lines.append(pieces) }
}
