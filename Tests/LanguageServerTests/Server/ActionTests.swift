import LanguageServer
import Reports
import TestSupport
import Testing

/// What an editor offers to do about what is reported, and what it tells of a figure.
@Suite struct `In the editor` {
  private let folder: TemporaryFolder
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  /// Makes the one edit of an action.
  private func made(_ action: JSONValue, _ name: String, _ text: String, _ editor: Editor) throws -> String {
    let edits = try #require(action["edit"]?["changes"]?[editor.uri(name)]?.elements)
    try #require(edits.count == 1)
    let range = try #require(edits[0]["range"])
    func position(_ end: String) throws -> Position {
      Position(
        line: try #require(range[end]?["line"]?.number), character: try #require(range[end]?["character"]?.number))
    }
    var changed = OpenText(text)
    changed.replace(
      from: try position("start"), to: try position("end"), with: try #require(edits[0]["newText"]?.string), .utf16)
    return String(decoding: changed.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a.md", "👩‍🔬 \(wrong)\r\n"), ("a.html", "<p>\n  \(wrong.replacing("48%", with: "48&#37;"))</p>"), ("a.txt", wrong),
  ])
  func `a suggestion is made with one edit`(name: String, text: String) throws {
    let editor = try Editor(in: folder)
    editor.open(name, text)
    let found = try #require(try editor.diagnostics(of: name).first)
    let actions = try editor.actions(name, try #require(found["range"]).text)
    let action = try #require(actions.first { $0["title"]?.string == "Write “33%”" })
    #expect(action["kind"]?.string == "quickfix")
    // It may be the figure that is right.
    #expect(action["isPreferred"] == nil)
    #expect(action["diagnostics"]?.elements == [found])
    let changed = try made(action, name, text, editor)
    #expect(changed == text.replacing("48%", with: "33%").replacing("48&#37;", with: "33%"))
    editor.change(name, nil, changed, version: 2)
    #expect(try editor.diagnostics(of: name, version: 2) == [])
  }

  static let placed: [(name: String, text: String, changed: String)] = [
    (
      "a.md", "# Pilots\n\nHello.\n\n  \(wrong)\n",
      "# Pilots\n\nHello.\n\n  <!-- claimlint-ignore-next value-mismatch \"48%\": reason -->\n  \(wrong)\n"
    ),
    ("a.md", "> \(wrong)", "> <!-- claimlint-ignore-next value-mismatch \"48%\": reason -->\n> \(wrong)"),
    (
      "a.md", "1. One\r\n1. \(wrong)\r\n1. Two\r\n",
      "1. One\r\n1. \(wrong.replacing("48%", with: "<!-- claimlint-ignore-next value-mismatch \"48%\": reason -->48%"))\r\n"
        + "1. Two\r\n"
    ),
    (
      "a.html", "<body>\n\t<p>\(wrong)</p>\n</body>",
      "<body>\n\t<!-- claimlint-ignore-next value-mismatch \"48%\": reason -->\n\t<p>\(wrong)</p>\n</body>"
    ),
    (
      "a.html", "<p>Hello.</p><p>\(wrong)</p>",
      "<p>Hello.</p><p><!-- claimlint-ignore-next value-mismatch \"48%\": reason -->\(wrong)</p>"
    ),
  ]

  @Test(arguments: placed.indices)
  func `what is reported can be allowed where it stands`(index: Int) throws {
    let (name, text, wanted) = Self.placed[index]
    let editor = try Editor(in: folder)
    editor.open(name, text)
    let found = try #require(try editor.diagnostics(of: name).first)
    let actions = try editor.actions(name, try #require(found["range"]).text)
    let action = try #require(actions.first { $0["title"]?.string?.hasPrefix("Allow value-mismatch") == true })
    let changed = try made(action, name, text, editor)
    #expect(changed == wanted)
    // Without a reason nothing is allowed.
    editor.change(name, nil, changed, version: 2)
    let codes = try editor.diagnostics(of: name, version: 2).compactMap { $0["code"]?.string }
    #expect(codes == ["invalid-suppression", "value-mismatch"])
    editor.change(name, nil, changed.replacing(": reason", with: ": as they printed it"), version: 3)
    #expect(try editor.diagnostics(of: name, version: 3) == [])
  }

  @Test(arguments: [
    ("a.mdx", "Hello.\n\n\(wrong)\n"), ("a.html", "<p>Hello.</p><img src=a.png alt=\"\(wrong)\">"),
    ("a.md", "| In the Pilot Study | review time fell by |\n| --- | --- |\n| north site | 48% |\n"),
    ("a.md", "---\ndescription: \(wrong)\n---\n\nHello.\n"), ("a.md", "- Hello\n\n  \(wrong)\n"),
    ("a.html", "<head><title>\(wrong)</title></head><body><p>Hello.</p></body>"),
    ("a.md", "A [link](b.md) and `code`.\n\(wrong)\nIt is *so*.\n"),
    ("a.html", "<table><tr><th>Pilot Study: review time<th>fell by</tr><tr><td>north site<td>48%</tr></table>"),
  ])
  func `a comment allows what it is offered for, wherever that stands`(name: String, text: String) throws {
    let editor = try Editor(in: folder)
    editor.open(name, text)
    let before = try editor.diagnostics(of: name)
    for found in before {
      let actions = try editor.actions(name, try #require(found["range"]).text)
      let rule = try #require(found["code"]?.string)
      let action = try #require(actions.first { $0["title"]?.string?.hasPrefix("Allow \(rule) ") == true })
      let changed = try made(action, name, text, editor).replacing(": reason", with: ": as they printed it")
      let version = 2 + before.count
      editor.change(name, nil, changed, version: version)
      let after = try editor.diagnostics(of: name, version: version)
      #expect(after.count == before.count - 1, "\(changed)")
      editor.change(name, nil, text, version: version + 1)
      _ = try editor.diagnostics(of: name, version: version + 1)
    }
  }

  @Test func `a comment that allows nothing is removed, which changes no word`() throws {
    let editor = try Editor(
      in: folder, capabilities: "{\"workspace\": {\"workspaceEdit\": {\"documentChanges\": true}}}")
    let text = "<!-- claimlint-ignore-next rounding: it was once -->\nHello.\n"
    editor.open("a.md", text, version: 5)
    let actions = try editor.actions("a.md", range(0, 0, 1))
    #expect(actions.first?["title"]?.string == "Remove the comment")
    #expect(actions.first?["isPreferred"] == .bool(true))
    let change = try #require(actions.first?["edit"]?["documentChanges"]?.elements?.first)
    #expect(change["textDocument"]?["version"] == .number("5"))
    #expect(change["edits"]?.elements?.first?.place == "0:0-1:0")
  }

  @Test func `in plain text nothing can be allowed, and other kinds of actions are not offered`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.txt", Self.wrong)
    #expect(try editor.actions("a.txt", range(0, 58, 58)).compactMap { $0["title"]?.string } == ["Write “33%”"])
    #expect(try editor.actions("a.txt", range(0, 2, 7)) == [])
    #expect(try editor.actions("other.txt", range(0, 2, 7)) == [])
    let answer = try editor.request(
      "textDocument/codeAction",
      """
      {"textDocument": {"uri": "\(editor.uri("a.txt"))"}, "range": \(range(0, 58, 58)), \
      "context": {"diagnostics": [], "only": ["refactor"]}}
      """)
    #expect(answer["result"] == .array([]))
  }

  @Test func `a figure tells its verdict, its finding and what they rest on`() throws {
    let editor = try Editor(
      in: folder, capabilities: "{\"textDocument\": {\"hover\": {\"contentFormat\": [\"markdown\"]}}}")
    editor.open("a.md", "👩‍🔬 [\(Self.wrong)](b.md) It took 3 weeks.\n")
    let hover = try editor.hover("a.md", line: 0, character: 66)
    #expect(hover?.place == "0:65-0:68")
    #expect(hover?["contents"]?["kind"]?.string == "markdown")
    let text = try #require(hover?["contents"]?["value"]?.string)
    #expect(text.hasPrefix("**48%** contradicted, "))
    for part in [
      "(value-mismatch)", "*ledger:* 33%: drop in review time: north", "*read as:* percent, 48 %", "*evidence:*",
    ] {
      #expect(text.contains(part), "\(text)")
    }
    // At its end, too; and not where nothing is known.
    #expect(try editor.hover("a.md", line: 0, character: 68) == hover)
    #expect(try editor.hover("a.md", line: 0, character: 12) == .null)
    #expect(try editor.hover("a.md", line: 70, character: 0) == .null)
    let plain = try Editor(in: folder)
    plain.open("a.md", Self.wrong)
    let value = try plain.hover("a.md", line: 0, character: 59)?["contents"]
    #expect(value?["kind"]?.string == "plaintext")
    #expect(value?["value"]?.string?.hasPrefix("48%: contradicted, ") == true)
  }

  @Test func `text of articles and ledgers is no markup`() throws {
    try folder.write(
      "Claims/study.yml", SampleFiles.ledger().replacing("A study of review time", with: "<b>*d*</b>[x](y)"))
    let editor = try Editor(
      in: folder, capabilities: "{\"textDocument\": {\"hover\": {\"contentFormat\": [\"markdown\"]}}}")
    editor.open("a.md", Self.wrong)
    let text = try #require(try editor.hover("a.md", line: 0, character: 59)?["contents"]?["value"]?.string)
    #expect(text.contains("\\<b\\>\\*d\\*\\</b\\>\\[x\\](y)"))
  }
}
