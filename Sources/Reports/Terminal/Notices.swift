package import Documents
package import Ledger

/// Lines for standard error: what could not be done, and why.
package enum Notices {
  /// `error: path:line:column: message`, and a line of help where there is any.
  package static func line(_ error: InputError, kind: String = "error", _ glyphs: Glyphs = .unicode) -> String {
    var place = error.path
    if let line = error.line {
      place += ":\(line)"
      if let column = error.column { place += ":\(column)" }
    }
    var text = "\(kind): \(Visible.line("\(place): \(error.message)", glyphs))\n"
    if let help = error.help { text += "  help: \(Visible.line(help, glyphs))\n" }
    return text
  }

  /// An issue of a ledger as an error with line and column.
  package static func error(_ issue: LedgerIssue, in lines: LineIndex) -> InputError {
    let position = lines.position(ofFile: issue.range.lower)
    return InputError(
      path: issue.path, line: position.line, column: position.column, message: issue.message, help: issue.help)
  }
}
