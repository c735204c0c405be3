import Reports
import Testing

@Suite struct JSONWriterTests {
  @Test func `spread containers take a line for each element, others one line`() {
    var json = JSONWriter()
    json.object(spread: true) { json in
      json.field("a", 1)
      json.key("b")
      json.array { json in
        json.boolean(true)
        json.null()
        json.object { _ in }
      }
      json.key("c")
      json.array(spread: true) { json in
        json.string("x")
        json.object { json in
          json.field("d", nil as String?)
          json.field("e", false)
        }
      }
      json.key("f")
      json.array(spread: true) { _ in }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == """
        {
          "a": 1,
          "b": [true, null, {}],
          "c": [
            "x",
            {"d": null, "e": false}
          ],
          "f": []
        }
        """)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("a\n\r\t", #""a\n\r\t""#), ("\u{0}\u{1B}\u{7F}\u{85}", #""\u0000\u001b\u007f\u0085""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("28–33 % 👩‍🔬", #""28–33 % 👩‍🔬""#), ("##[error]", ##""#\u0023[error]""##),
    ("\r\n", #""\r\n""#),
  ])
  func `a string is escaped`(text: String, json: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func `what is written is read back as it was, whatever character it is`() throws {
    for value in (0..<0x11_0000 as Range<UInt32>) where value < 0x3000 || value.isMultiple(of: 97) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "#\(scalar)#\(scalar)"
      var writer = JSONWriter()
      writer.string(text)
      let read = try JSONReader.read(writer.bytes)
      // Compared by scalars: String's own equality takes canonically equivalent texts for the same.
      #expect(
        read.string.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "U+\(String(value, radix: 16))")
    }
  }
}
