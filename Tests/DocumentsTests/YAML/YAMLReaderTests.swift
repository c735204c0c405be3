import Documents
import Testing

/// One line for each node: indentation for depth, the range, then what it holds.
private func dump(_ node: YAMLNode?, of text: String) -> String {
  guard let node else { return "nothing" }
  let bytes = Array(text.utf8)
  func line(_ node: YAMLNode) -> String {
    "\(node.range) ⟨\(String(decoding: bytes[node.range.indices], as: UTF8.self))⟩"
  }
  func lines(_ node: YAMLNode, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    switch node.content {
    case .scalar(let value, let isPlain): return ["\(indent)\(isPlain ? "plain" : "text") \(value) @ \(line(node))"]
    case .sequence(let items):
      return ["\(indent)list @ \(node.range)"] + items.flatMap { lines($0, depth: depth + 1) }
    case .mapping(let entries):
      return ["\(indent)mapping @ \(node.range)"]
        + entries.flatMap { lines($0.key, depth: depth + 1) + lines($0.value, depth: depth + 2) }
    }
  }
  return lines(node, depth: 0).map { $0.replacing("\n", with: "⏎") }.joined(separator: "\n")
}

private func read(_ text: String) throws -> String {
  dump(try YAMLReader.read(Array(text.utf8)), of: text)
}

@Suite struct `Reading YAML` {
  @Test func `block collections end where their last entry ends`() throws {
    let text = "a: one two   # note\nb:\n  - 5\n  - c: d\n\n\ne: last\n"
    #expect(
      try read(text) == """
        mapping @ 0..<47
          plain a @ 0..<1 ⟨a⟩
            plain one two @ 3..<10 ⟨one two⟩
          plain b @ 20..<21 ⟨b⟩
            list @ 25..<37
              plain 5 @ 27..<28 ⟨5⟩
              mapping @ 33..<37
                plain c @ 33..<34 ⟨c⟩
                  plain d @ 36..<37 ⟨d⟩
          plain e @ 40..<41 ⟨e⟩
            plain last @ 43..<47 ⟨last⟩
        """)
  }

  @Test func `quoted values hold their quotation marks and flow collections their brackets`() throws {
    #expect(
      try read(#"{a: "x \"y\"", b: ['it''s', ]}"#) == #"""
        mapping @ 0..<30
          plain a @ 1..<2 ⟨a⟩
            text x "y" @ 4..<13 ⟨"x \"y\""⟩
          plain b @ 15..<16 ⟨b⟩
            list @ 18..<29
              text it's @ 19..<26 ⟨'it''s'⟩
        """#)
  }

  @Test func `places count in bytes, not in characters`() throws {
    #expect(
      try read("größe: 28–33%\n𝒙: \"“é”\"\n") == """
        mapping @ 0..<34
          plain größe @ 0..<7 ⟨größe⟩
            plain 28–33% @ 9..<17 ⟨28–33%⟩
          plain 𝒙 @ 18..<22 ⟨𝒙⟩
            text “é” @ 24..<34 ⟨"“é”"⟩
        """)
  }

  @Test func `a block of text ends with its last line`() throws {
    #expect(
      try read("a: |\n  one\n  two\n\nb: >-\n  three\n  four\n\n# end\n") == """
        mapping @ 0..<38
          plain a @ 0..<1 ⟨a⟩
            text one⏎two⏎ @ 3..<16 ⟨|⏎  one⏎  two⟩
          plain b @ 18..<19 ⟨b⟩
            text three four @ 21..<38 ⟨>-⏎  three⏎  four⟩
        """)
  }

  @Test func `a value that is left out is empty and stands after its colon`() throws {
    #expect(
      try read("a:\nb: ~\n") == """
        mapping @ 0..<7
          plain a @ 0..<1 ⟨a⟩
            plain  @ 2..<2 ⟨⟩
          plain b @ 3..<4 ⟨b⟩
            plain ~ @ 6..<7 ⟨~⟩
        """)
  }

  @Test func `a string tag makes text of what looks like a number, and is no part of the value`() throws {
    #expect(
      try read("[!!str 5, !!int 6, ! 7]") == """
        list @ 0..<23
          text 5 @ 7..<8 ⟨5⟩
          plain 6 @ 16..<17 ⟨6⟩
          text 7 @ 21..<22 ⟨7⟩
        """)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `nothing but comments is nothing`(text: String) throws {
    #expect(try read(text) == "nothing")
  }

  @Test func `lines may end as Windows and old Macs end them`() throws {
    #expect(
      try read("a: b\r\nc: d\re: f") == """
        mapping @ 0..<15
          plain a @ 0..<1 ⟨a⟩
            plain b @ 3..<4 ⟨b⟩
          plain c @ 6..<7 ⟨c⟩
            plain d @ 9..<10 ⟨d⟩
          plain e @ 11..<12 ⟨e⟩
            plain f @ 14..<15 ⟨f⟩
        """)
  }
}
