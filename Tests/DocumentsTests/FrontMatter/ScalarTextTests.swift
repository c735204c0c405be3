import Testing

@testable import Documents

/// Where the text of a YAML scalar stands.
@Suite struct ScalarTextTests {
  /// Each piece as its source and, after an arrow, what it stands for.
  private func pieces(_ source: String, _ value: String) -> [String] {
    let bytes = Array(source.utf8)
    return ScalarText.yaml(bytes, 0..<bytes.count, value: Array(value.utf8)).map { fragment in
      let from = String(decoding: bytes[fragment.source], as: UTF8.self)
      return fragment.replacement.map { from + " → " + String(decoding: $0, as: UTF8.self) } ?? from
    }
  }

  @Test func `a plain scalar is its own text, with its line breaks folded`() {
    #expect(pieces("28–33% of  all", "28–33% of  all") == ["28–33% of  all"])
    #expect(pieces("one\n  two\n\n  three", "one two\nthree") == ["one", "\n   →  ", "two", "\n\n   → \n", "three"])
    #expect(pieces("one \r\n  two", "one two") == ["one", " \r\n   →  ", "two"])
  }

  @Test func `a single-quoted scalar doubles its quotes`() {
    #expect(pieces("'it''s 28%'", "it's 28%") == ["it", "'' → '", "s 28%"])
    #expect(pieces("'one\n two'", "one two") == ["one", "\n  →  ", "two"])
  }

  @Test func `a double-quoted scalar has escapes`() {
    #expect(
      pieces(#""a \"b\" \u2013 \x41\t\\""#, "a \"b\" – A\t\\") == [
        "a ", "\\\" → \"", "b", "\\\" → \"", " ", "\\u2013 → –", " ", "\\x41 → A", "\\t → \t", "\\\\ → \\",
      ])
    #expect(pieces("\"one \\\n   two\\nthree\"", "one two\nthree") == ["one ", "two", "\\n → \n", "three"])
    #expect(pieces(#""\U0001F469""#, "👩") == ["\\U0001F469 → 👩"])
  }

  @Test func `a literal scalar keeps its lines, a folded one joins them`() {
    #expect(pieces("|\n  one 1%\n  two\n", "one 1%\ntwo\n") == ["one 1%", "\n   → \n", "two", "\n → \n"])
    #expect(
      pieces("|-\n    one\n      deep\n\n    two", "one\n  deep\n\ntwo") == [
        "one", "\n     → \n", "  deep", "\n\n     → \n", "two",
      ])
    #expect(
      pieces(">\n  one\n  two\n\n  three\n", "one two\nthree\n") == [
        "one", "\n   →  ", "two", "\n\n   → \n", "three", "\n → \n",
      ])
    #expect(pieces("|2\n   one\n  two\n", " one\ntwo\n") == [" one", "\n   → \n", "two", "\n → \n"])
  }

  @Test func `a scalar that cannot be followed is one piece`() {
    #expect(pieces("one", "two\nthree") == ["one → two three"])
    #expect(pieces("\"a\\qb\"", "aqb") == ["\"a\\qb\" → aqb"])
    #expect(pieces("'open", "shut") == ["'open → shut"])
    #expect(pieces("|\n one\n", "one two") == ["|\n one\n → one two"])
  }
}
