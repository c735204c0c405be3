/// What libyaml finds wrong, in words for the person who wrote the text.
enum YAMLProblem {
  /// An error of the bytes themselves. `value` is the byte or the code point that is not accepted, -1 where there is
  /// none.
  static func unreadable(at offset: Int, value: Int, problem: String) -> YAMLError {
    if problem == "control characters are not allowed" {
      return YAMLError(
        offset: offset, message: "the control character U+\(hexadecimal(value, digits: 4)) is not allowed in YAML",
        help: "remove it, or write it as an escape in double quotation marks")
    }
    let byte = value >= 0 && value <= 0xFF ? ": byte 0x\(hexadecimal(value, digits: 2))" : ""
    return YAMLError(offset: offset, message: "not valid UTF-8\(byte)", help: "save the file as UTF-8")
  }

  /// An error of the syntax.
  ///
  /// - Parameters:
  ///   - problem: libyaml's own words.
  ///   - context: What it was reading, in its own words; empty where it says nothing.
  ///   - offset: Where it stopped.
  ///   - earlier: Where what it was reading began; `nil` without a context.
  ///   - text: What was read.
  /// - Returns: The error at the place where the text is to be mended, which may be the earlier one.
  static func rephrased(
    _ problem: String, context: String, offset: Int, earlier: Int?, in text: [UInt8]
  ) -> YAMLError {
    let character = describedCharacter(at: offset, in: text)
    let isTab = offset < text.count && text[offset] == UInt8(ascii: "\t")
    let quote = "put text that holds a sign of YAML (`: `, ` #`, a bracket at its start) in quotation marks"
    let indent = "the entries of one list or mapping stand in one column, indented with spaces"
    if problem.hasPrefix("did not find expected"), let closed = closedBefore(offset, in: text) {
      return YAMLError(
        offset: offset, message: "the value ended at the \(closed), and then comes \(character)",
        help: "put the whole value in quotation marks; one inside is written twice between single ones")
    }
    switch problem {
    case "found character that cannot start any token":
      if isTab {
        return YAMLError(
          offset: offset, message: "a tab stands where YAML wants spaces", help: "indent with spaces")
      }
      return YAMLError(
        offset: offset, message: "\(character) cannot begin a value", help: "put the value in quotation marks")
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return YAMLError(offset: offset, message: "a tab stands where YAML wants spaces", help: "indent with spaces")
    case "mapping values are not allowed in this context":
      return YAMLError(
        offset: offset, message: "a colon makes a key of what stands before it, and no key can stand here",
        help: "put text that holds `: ` in quotation marks, or check the indentation: \(indent)")
    case "block sequence entries are not allowed in this context":
      return YAMLError(
        offset: offset, message: "an entry of a list (`- `) cannot stand here",
        help: "begin the list on a line of its own, below its key")
    case "mapping keys are not allowed in this context":
      return YAMLError(offset: offset, message: "a key cannot stand here", help: indent)
    case "could not find expected ':'":
      return YAMLError(
        offset: earlier ?? offset, message: "expected `key: value`, found no colon after this",
        help: "check the indentation: \(indent)")
    case "found unexpected end of stream", "found unexpected document indicator":
      // Only a quoted scalar is read to its end at all costs: the place to mend is where it begins.
      return YAMLError(
        offset: earlier ?? offset, message: "the quotation mark that opens here is never closed",
        help: "close it; a quotation mark inside is written twice between single ones, `\\\"` between double ones")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return YAMLError(
        offset: offset, message: "`\\` begins an escape that YAML does not know",
        help: "write `\\\\` for the character itself, or use single quotation marks")
    case "did not find expected alphabetic or numeric character":
      return YAMLError(
        offset: earlier ?? offset,
        message: "\(describedCharacter(at: earlier ?? offset, in: text)) begins an anchor or an alias of YAML",
        help: "put the value in quotation marks")
    case "did not find expected ',' or ']'":
      return YAMLError(
        offset: offset, message: "expected `,` or `]` in the list, found \(character)",
        help: "separate the entries with commas and close the list; \(quote)", earlier: earlier)
    case "did not find expected ',' or '}'":
      return YAMLError(
        offset: offset, message: "expected `,` or `}` in the mapping, found \(character)",
        help: "separate the entries with commas and close the mapping; \(quote)", earlier: earlier)
    case "did not find expected '-' indicator":
      return YAMLError(
        offset: offset, message: "expected the list's next entry (`- `), found \(character)", help: indent,
        earlier: earlier)
    case "did not find expected key":
      return YAMLError(
        offset: offset, message: "expected the mapping's next key, found \(character)", help: indent,
        earlier: earlier)
    case "did not find expected node content":
      return YAMLError(offset: offset, message: "expected a value, found \(character)", help: quote)
    case "did not find expected comment or line break":
      return YAMLError(
        offset: offset, message: "after `|` or `>` the text must begin on the next line, found \(character)",
        help: "put a value that begins with one of them in quotation marks")
    case "did not find expected <document start>":
      return YAMLError(
        offset: offset, message: "the text goes on after the end of what it began with, found \(character)",
        help: "a file holds one mapping or one list; \(indent)")
    case "found undefined tag handle":
      return YAMLError(
        offset: earlier ?? offset, message: "`!` begins a tag of YAML", help: "put the value in quotation marks")
    case "found an indentation indicator equal to 0":
      return YAMLError(offset: offset, message: "`0` cannot be the indentation of a block of text")
    default:
      let when = context.isEmpty ? "" : " \(context)"
      return YAMLError(offset: offset, message: "not YAML\(when): \(problem)", help: quote, earlier: earlier)
    }
  }

  /// The quotation mark or bracket that closed a value right before an offset, on its line; `nil` where none did.
  private static func closedBefore(_ offset: Int, in text: [UInt8]) -> String? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ":"): return nil
    default: break
    }
    var before = offset
    while before > 0, text[before - 1] == UInt8(ascii: " ") { before -= 1 }
    guard before > 0 else { return nil }
    switch text[before - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return "quotation mark"
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return "bracket"
    default: return nil
    }
  }

  /// The character at an offset as a message names it.
  private static func describedCharacter(at offset: Int, in text: [UInt8]) -> String {
    guard offset >= 0, offset < text.count else { return "the end of the text" }
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    switch text[offset] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return "the end of the line"
    case UInt8(ascii: "\t"): return "a tab"
    case UInt8(ascii: "`"): return "a backtick"
    case 0..<0x20, 0x7F: return "the control character U+\(hexadecimal(Int(text[offset]), digits: 4))"
    default: return "`\(String(decoding: text[offset..<end], as: UTF8.self))`"
    }
  }

  private static func hexadecimal(_ value: Int, digits: Int) -> String {
    let text = String(max(0, value), radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
