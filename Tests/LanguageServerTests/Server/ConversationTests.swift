import LanguageServer
import Reports
import TestSupport
import Testing

/// What the server does with messages, right and wrong, as the real program.
@Suite struct `The language server` {
  private let folder: TemporaryFolder
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  @Test func `says who it is and what it can do, and goes when it is told to`() throws {
    let editor = try Editor(in: folder, "--stdio", capabilities: nil)
    let answer = try editor.request("initialize", "{\"capabilities\": {}}")["result"]
    #expect(answer?["serverInfo"]?["name"]?.string == "claimlint")
    #expect(answer?["serverInfo"]?["version"]?.string == Tool.version)
    #expect(answer?["capabilities"]?["positionEncoding"]?.string == "utf-16")
    #expect(answer?["capabilities"]?["textDocumentSync"]?["change"] == .number("2"))
    #expect(answer?["capabilities"]?["hoverProvider"] == .bool(true))
    #expect(answer?["capabilities"]?["codeActionProvider"] != nil)
    #expect(try editor.end() == 0)
  }

  @Test func `fails when the editor goes without a word`() throws {
    #expect(try Editor(in: folder).end(politely: false) == 1)
    let editor = try Editor(in: folder)
    editor.send("{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}")
    #expect(try editor.end(politely: false) == 1)
  }

  @Test func `counts in UTF-8 where the editor can`() throws {
    let editor = try Editor(in: folder, capabilities: nil)
    let answer = try editor.request(
      "initialize", "{\"capabilities\": {\"general\": {\"positionEncodings\": [\"utf-16\", \"utf-8\"]}}}")
    #expect(answer["result"]?["capabilities"]?["positionEncoding"]?.string == "utf-8")
  }

  @Test func `reports a draft when it is opened, with the place in the ledger`() throws {
    let editor = try Editor(
      in: folder, capabilities: "{\"textDocument\": {\"publishDiagnostics\": {\"relatedInformation\": true}}}")
    editor.open("a.md", "# 👩‍🔬\r\n\r\n" + Self.wrong, version: 7)
    let found = try editor.diagnostics(of: "a.md", version: 7)
    try #require(found.count == 1)
    #expect(found[0].place == "2:58-2:61")
    #expect(found[0]["code"]?.string == "value-mismatch")
    #expect(found[0]["severity"] == .number("1"))
    #expect(found[0]["source"]?.string == "claimlint")
    #expect(found[0]["codeDescription"] == nil)
    let related = try #require(found[0]["relatedInformation"]?.elements?.first)
    #expect(related["location"]?["uri"]?.string == editor.uri("Claims/study.yml"))
    #expect(related["location"]?.place == "13:29-13:32")
    #expect(related["message"]?.string?.contains("33%") == true)
  }

  @Test(arguments: [("utf-16", 16), ("utf-8", 27)])
  func `follows what is typed, whatever characters stand before it`(encoding: String, shift: Int) throws {
    let editor = try Editor(
      in: folder, capabilities: "{\"general\": {\"positionEncodings\": [\"\(encoding)\"]}}")
    // Three people of two UTF-16 units and four bytes with what joins them, and an accent that is a character of its own.
    editor.open("a.md", "👩‍👩‍👦 cafe\u{301}: " + Self.wrong.dropLast() + "\r\nMore.\r\n")
    #expect(try editor.diagnostics(of: "a.md").map(\.place) == ["0:\(58 + shift)-0:\(61 + shift)"])
    // 48% becomes 33%.
    editor.change("a.md", range(0, 58 + shift, 60 + shift), "33", version: 2)
    #expect(try editor.diagnostics(of: "a.md", version: 2) == [])
    // Behind the end of a line is its end, behind the last line the end of the text.
    editor.change("a.md", range(0, 5000, 5000), " At the south site, review time fell by 44%.", version: 3)
    let more = "\r\nIn the Pilot Study, review time fell by 91% at the north site."
    editor.change("a.md", range((900, 0), (900, 4)), more, version: 4)
    let found = try editor.diagnostics(of: "a.md", version: 4)
    #expect(found.map(\.place) == ["0:\(102 + shift)-0:\(105 + shift)", "3:40-3:43"])
  }

  @Test func `says what is true of the last of many changes, and of none before it afterwards`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.md", Self.wrong)
    var version = 1
    for digit in 0..<60 {
      version += 1
      editor.change("a.md", range(0, 58, 60), digit % 2 == 0 ? "33" : "5\(digit % 10)", version: version)
    }
    version += 1
    editor.change("a.md", nil, Self.wrong.replacing("48%", with: "33%"), version: version)
    #expect(try editor.diagnostics(of: "a.md", version: version) == [])
    #expect(try editor.end() == 0)
    let versions = editor.received.compactMap { $0["params"]?["version"]?.number }
    #expect(versions == versions.sorted() && versions.allSatisfy { $0 < version })
  }

  @Test func `takes everything back when a draft is closed`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md").count == 1)
    editor.notify("textDocument/didClose", "{\"textDocument\": {\"uri\": \(Editor.quoted(editor.uri("a.md")))}}")
    #expect(try editor.diagnostics(of: "a.md") == [])
    #expect(try editor.hover("a.md", line: 0, character: 59) == .null)
  }

  @Test func `checks a text without a file as what the editor calls it, and nothing that is no article`() throws {
    let editor = try Editor(in: folder)
    editor.openAt("untitled:Untitled-1", Self.wrong, language: "markdown")
    #expect(try editor.diagnostics(at: "untitled:Untitled-1").count == 1)
    editor.open("main.c", Self.wrong, language: "c")
    editor.open("empty.md", "\n")
    #expect(try editor.diagnostics(of: "empty.md") == [])
    #expect(!editor.received.contains { $0["params"]?["uri"]?.string == editor.uri("main.c") })
  }

  @Test func `takes a page as the editor has decoded it, whatever the page says of its encoding`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.html", "<meta charset=windows-1252><p>“Ω” \(Self.wrong)", language: "html")
    #expect(try editor.diagnostics(of: "a.html").map(\.place) == ["0:92-0:95"])
  }

  // MARK: Mistakes

  @Test func `answers what it does not understand with the codes of JSON-RPC, and goes on`() throws {
    let editor = try Editor(in: folder, capabilities: nil)
    func code() throws -> Int? { try editor.wait("an error") { $0["error"] != nil }["error"]?["code"]?.number }
    #expect(try editor.request("textDocument/hover")["error"]?["code"]?.number == -32002)
    editor.notify("textDocument/didOpen", "{}")
    _ = try editor.request("initialize", "{\"capabilities\": {}}")
    #expect(try editor.request("initialize")["error"]?["code"]?.number == -32600)
    editor.send("{\"jsonrpc\": \"2.0\", \"id\": 1, ")
    #expect(try code() == -32700)
    editor.send(raw: Array("Content-Length: \"x\"\r\n\r\n{}\r\n".utf8))
    #expect(try code() == -32700)
    editor.send("[1, 2]")
    #expect(try code() == -32600)
    editor.send("{\"id\": {}, \"method\": \"x\"}")
    #expect(try code() == -32600)
    editor.send(String(repeating: "[", count: 5000))
    #expect(try code() == -32700)
    #expect(try editor.request("textDocument/rename")["error"]?["code"]?.number == -32601)
    #expect(try editor.request("$/unheardOf")["error"]?["code"]?.number == -32601)
    #expect(try editor.request("textDocument/hover", "{\"textDocument\": 3}")["error"]?["code"]?.number == -32602)
    for method in ["$/setTrace", "textDocument/didOpen", "textDocument/didChange", "workspace/didChangeConfiguration"] {
      editor.notify(method, "[]")
    }
    editor.send("{\"jsonrpc\": \"2.0\", \"id\": 99, \"result\": null}")
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md").count == 1)
    #expect(try editor.end() == 0)
  }

  @Test func `answers nothing after shutdown`() throws {
    let editor = try Editor(in: folder)
    _ = try editor.request("shutdown")
    #expect(try editor.request("textDocument/hover")["error"]?["code"]?.number == -32600)
    editor.send("{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}")
    #expect(try editor.end(politely: false) == 0)
  }

  @Test func `lets a request be cancelled, before its turn or after it`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.md", Self.wrong)
    let params =
      "{\"textDocument\": {\"uri\": \(Editor.quoted(editor.uri("a.md")))}, \"position\": {\"line\": 0, \"character\": 59}}"
    let request = "{\"jsonrpc\": \"2.0\", \"id\": \"h\", \"method\": \"textDocument/hover\", \"params\": \(params)}"
    let cancel = "{\"jsonrpc\": \"2.0\", \"method\": \"$/cancelRequest\", \"params\": {\"id\": \"h\"}}"
    let both = [request, cancel].map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
    editor.send(raw: Array(both.utf8))
    let answer = try editor.wait("an answer") { $0["id"]?.string == "h" }
    #expect(answer["error"]?["code"]?.number == -32800 || answer["result"]?["contents"] != nil)
    // An id that was cancelled is not lost for good.
    editor.send(request)
    #expect(try editor.wait("an answer") { $0["id"]?.string == "h" }["result"]?["contents"] != nil)
  }

  @Test func `says nothing of a text whose change it could not understand, until it has the whole again`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md").count == 1)
    editor.change("a.md", "{\"start\": 3}", "x", version: 2)
    #expect(try editor.diagnostics(of: "a.md", version: 2) == [])
    editor.change("a.md", nil, Self.wrong, version: 3)
    #expect(try editor.diagnostics(of: "a.md", version: 3).count == 1)
  }

  @Test func `is not confused by what a text says`() throws {
    let editor = try Editor(in: folder)
    let text =
      "Content-Length: 4\r\n\r\n{}\u{2028}##[error] \u{1B}]8;;\u{7} \"\\\n\n"
      + Self.wrong.replacing("48%", with: "48 % ")
    editor.open("a\n %#?.md", text)
    #expect(try editor.diagnostics(of: "a\n %#?.md").count == 1)
    _ = try editor.hover("a\n %#?.md", line: 5, character: 59)
    #expect(try editor.end() == 0)
  }
}
