import Reports
import Testing

@Suite struct JSONReaderTests {
  @Test func `a nested value is read in the order of its text`() throws {
    let value = try JSONReader.read(Array(#" {"b": [1, -2.5e+3, true, null], "a": {"x": "y"}, "b": {}} "#.utf8))
    #expect(
      value
        == .object([
          .init("b", .array([.number("1"), .number("-2.5e+3"), .bool(true), .null])),
          .init("a", .object([.init("x", .string("y"))])),
          .init("b", .object([])),
        ]))
    #expect(value["b"] == .object([]))
    #expect(value["a"]?["x"]?.string == "y")
  }

  @Test(arguments: [
    (#""\u0041\u00e9\"\\\/\b\f\n\r\t""#, "A\u{E9}\"\\/\u{8}\u{C}\n\r\t"), (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀"), ("\"\u{7F}–\"", "\u{7F}–"),
  ])
  func `escapes are resolved, and half a surrogate pair becomes the replacement character`(json: String, text: String)
    throws
  {
    #expect(try JSONReader.read(Array(json.utf8)) == .string(text))
  }

  @Test(arguments: [
    ("", 0, "the text ends where a value was expected"),
    ("{", 1, "the text ends where a key in quotation marks was expected"),
    ("[1 2]", 3, "found `2`, expected a comma or a closing bracket"), ("[1,]", 3, "found `]`, expected a value"),
    (#"{"a" 1}"#, 5, "found `1`, expected a colon"),
    (#"{"a": 1,}"#, 8, "found `}`, expected a key in quotation marks"),
    ("01", 1, "found `1`, expected the end of the text"), ("1.", 2, "the text ends where a digit was expected"),
    ("-", 1, "the text ends where a digit was expected"), ("tru", 0, "found `t`, expected a value"),
    ("NaN", 0, "found `N`, expected a value"), ("\"a\nb\"", 2, "found byte 0x0A, expected the character as an escape"),
    (#""\x""#, 2, #"found `x`, expected one of " \ / b f n r t u"#),
    (#""\u12g4""#, 5, "found `g`, expected a hexadecimal digit"),
    ("\"abc", 0, "this string does not end"), ("{} {}", 3, "found `{`, expected the end of the text"),
  ])
  func `what is not JSON is refused at its place`(json: String, offset: Int, message: String) {
    #expect(throws: JSONError(offset: offset, message: message)) { try JSONReader.read(Array(json.utf8)) }
  }

  @Test func `bytes that are not UTF-8 are refused, and nesting without end`() {
    #expect(throws: JSONError(offset: 1, message: "this string is not valid UTF-8")) {
      try JSONReader.read([UInt8(ascii: "["), 0x22, 0xC3, 0x22, UInt8(ascii: "]")])
    }
    #expect(throws: JSONError(offset: 256, message: "arrays and objects nest deeper than 256")) {
      try JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }
}
