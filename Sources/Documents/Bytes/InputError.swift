/// Why a file could not be read: one message for the person who named it.
package struct InputError: Error, Sendable, Hashable {
  package let path: String
  /// From 1; `nil` where the trouble is with the file as a whole.
  package let line: Int?
  /// From 1, in Unicode code points.
  package let column: Int?
  /// What was found, and what was expected: "not valid UTF-8: byte 0x96".
  package let message: String
  /// What to do about it.
  package let help: String?

  package init(path: String, line: Int? = nil, column: Int? = nil, message: String, help: String? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }
}
