import Documents
import TestSupport
import Testing

@Suite struct `YAML that is not accepted` {
  /// A text whose first mark is where the error must point, with its message.
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let message: String
    /// A word of the help.
    let help: String

    init(_ marked: String, _ message: String, help: String = "") {
      self.marked = marked
      self.message = message
      self.help = help
    }

    var testDescription: String { marked.debugDescription }
  }

  static let cases = [
    Case("a: 1\n⟦⟧\tb: 2", "a tab stands where YAML wants spaces", help: "indent with spaces"),
    Case("a:\n⟦⟧\t- 1", "a tab stands where YAML wants spaces"),
    Case("größe: ⟦⟧@home", "`@` cannot begin a value", help: "quotation marks"),
    Case("a: ⟦⟧`x`", "a backtick cannot begin a value"),
    Case("a: ⟦⟧%x", "`%` cannot begin a value"),
    Case(
      "a: b⟦⟧: c", "a colon makes a key of what stands before it, and no key can stand here", help: "quotation marks"),
    Case("“é”: 1\n b⟦⟧: 2", "a colon makes a key of what stands before it, and no key can stand here"),
    Case("a: ⟦⟧- b", "an entry of a list (`- `) cannot stand here", help: "a line of its own"),
    Case("a: 1\n⟦⟧b\nc: 2", "expected `key: value`, found no colon after this", help: "indentation"),
    Case("a: ⟦⟧\"open\nb: c\n", "the quotation mark that opens here is never closed"),
    Case("a: ⟦⟧'open", "the quotation mark that opens here is never closed"),
    Case("a: \"⟦⟧\\q\"", "`\\` begins an escape that YAML does not know", help: "single quotation marks"),
    Case("a: \"x\" ⟦⟧(45%)", "the value ended at the quotation mark, and then comes `(`", help: "the whole value"),
    Case("{a: \"x\" ⟦⟧y}", "the value ended at the quotation mark, and then comes `y`"),
    Case("a: [sic] ⟦⟧they rose", "the value ended at the bracket, and then comes `t`", help: "the whole value"),
    Case(
      "a: > ⟦⟧100", "after `|` or `>` the text must begin on the next line, found `1`", help: "in quotation marks"),
    Case("a: ⟦⟧*bold*", "`*` begins an anchor or an alias of YAML"),
    Case("a: ⟦⟧&x b", "an anchor (`&name`) is not accepted here", help: "write the value out"),
    Case("a: ⟦⟧*x", "an alias (`*name`) is not accepted here", help: "write the value out"),
    Case("a: ⟦⟧!x b", "a tag (`!name`) is not accepted here"),
    Case("a: ⟦⟧!e!x b", "`!` begins a tag of YAML"),
    Case("a: [1, 2\nb⟦⟧: 3", "expected `,` or `]` in the list, found `:`", help: "close the list"),
    Case("a: {b: 1, c: 2⟦⟧", "expected `,` or `}` in the mapping, found the end of the text"),
    Case("a:\n  - 1\n  ⟦⟧b: 2", "expected the list's next entry (`- `), found `b`", help: "one column"),
    Case("a: [1, ⟦⟧, 2]", "expected a value, found `,`"),
    Case("a: | ⟦⟧text", "after `|` or `>` the text must begin on the next line, found `t`"),
    Case("a: |⟦⟧0\n x", "`0` cannot be the indentation of a block of text"),
    Case("--- a\n⟦⟧--- b", "a second YAML document begins here (`---`); only one is read", help: "a file of its own"),
    Case("a\n...\n⟦⟧b: c", "the text goes on after the end of what it began with, found `b`"),
    Case("? ⟦⟧[a]\n: b", "a list or a mapping cannot be a key"),
    Case("é: 1\nb: 2\n⟦⟧é: 3", "the key `é` stands twice in one mapping"),
    Case("é: ⟦⟧\u{7}", "the control character U+0007 is not allowed in YAML"),
  ]

  @Test(arguments: cases) func `the error names its place and what was expected`(_ example: Case) throws {
    let marked = Marked(example.marked)
    let error = #expect(throws: YAMLError.self) { _ = try YAMLReader.read(Array(marked.text.utf8)) }
    #expect(error?.offset == marked.ranges.first?.lower)
    #expect(error?.message == example.message)
    if !example.help.isEmpty { #expect(error?.help?.contains(example.help) == true, "\(error?.help ?? "no help")") }
  }

  @Test func `an error that clashes with an earlier place names it`() {
    func earlier(_ text: String) -> Int? {
      #expect(throws: YAMLError.self) { _ = try YAMLReader.read(Array(text.utf8)) }?.earlier
    }
    #expect(earlier("x: 0\na: 1\nb: 2\na: 3") == 5)
    #expect(earlier("é: [1, 2\nb: 3") == 4)
  }

  @Test func `bytes that are not UTF-8 are named`() {
    let error = #expect(throws: YAMLError.self) {
      _ = try YAMLReader.read(Array("é: 10".utf8) + [0x96] + Array("20%".utf8))
    }
    #expect(error?.offset == 6)
    #expect(error?.message == "not valid UTF-8: byte 0x96")
  }
}

@Suite struct `Hostile YAML` {
  @Test(arguments: ["[", "{a: ", "- ", "[[[[a]]]] ", "? ", "a: {b: ["])
  func `nesting without end is refused, not followed`(unit: String) {
    let text = Array(String(repeating: unit, count: 100_000).utf8)
    #expect(throws: YAMLError.self) { _ = try YAMLReader.read(text) }
  }

  @Test func `nesting to the limit is read`() throws {
    let depth = YAMLReader.maximumDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(try YAMLReader.read(nested(depth)) != nil)
    #expect(throws: YAMLError.self) { _ = try YAMLReader.read(nested(depth + 1)) }
  }

  /// Ten times the text may take a little more than ten times as long, not a hundred times.
  @Test(
    .serialized,
    arguments: [
      ("", "- größe: “28–33%”, 日本語 — 𝒙\n", ""), ("", "- [a, b, c: d]\n", ""), ("", "- 'é' # …\n", ""), ("", "-\n", ""),
      ("", "- |\n  é\n\n", ""), ("", "- {\"é\": 1}\n", ""), ("[", "'é' ,", "]"), ("", "words and words ", ""),
      ("\"", "é\n", "\""), ("- [", "{a: [b]}, c: d, ", "]"),
    ])
  func `long texts take time in proportion to their length`(start: String, line: String, end: String) throws {
    func time(_ count: Int) throws -> Duration {
      let text = Array((start + String(repeating: line, count: count) + end).utf8)
      var root: YAMLNode?
      let duration = try ContinuousClock().measure { root = try YAMLReader.read(text) }
      #expect(root != nil)
      return duration
    }
    _ = try time(100)
    let short = try time(2_000)
    let long = try time(20_000)
    #expect(long < short * 40 + .milliseconds(200), "\(short) for 2,000 times, \(long) for 20,000 times")
  }

  @Test func `any damage to a good text gives nodes or an error, and ranges inside the text`() {
    let good = Array("a: {b: [1, 'é', \"–\"], c: |\n}\nd:\n  - e: f # g\n  - >-\n    h\n".utf8)
    func check(_ node: YAMLNode, in bytes: [UInt8]) {
      #expect(node.range.upper <= bytes.count)
      switch node.content {
      case .scalar: break
      case .sequence(let items): for item in items { check(item, in: bytes) }
      case .mapping(let entries):
        for entry in entries {
          check(entry.key, in: bytes)
          check(entry.value, in: bytes)
        }
      }
    }
    for place in good.indices {
      for byte: UInt8 in [0, 9, 10, 32, 34, 39, 42, 45, 58, 91, 93, 123, 125, 0x80, 0xC3, 0xFF] {
        for mutant in [
          good[..<place] + [byte] + good[place...], good[..<place] + [byte] + good[(place + 1)...],
          good[..<place] + good[(place + 1)...],
        ] {
          let bytes = Array(mutant)
          do throws(YAMLError) {
            if let node = try YAMLReader.read(bytes) { check(node, in: bytes) }
          } catch {
            #expect(error.offset >= 0 && error.offset <= bytes.count)
            #expect(!error.message.isEmpty)
          }
        }
      }
    }
  }
}
