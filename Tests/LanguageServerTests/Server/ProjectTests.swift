import LanguageServer
import Reports
import TestSupport
import Testing

/// Ledgers and configurations that change while a draft is open, or that cannot be read.
@Suite struct `A project that is worked on` {
  private let folder: TemporaryFolder
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  @Test func `is read anew when the editor tells that a file has changed`() throws {
    let editor = try Editor(
      in: folder, capabilities: "{\"workspace\": {\"didChangeWatchedFiles\": {\"dynamicRegistration\": true}}}")
    let asked = try editor.wait("a registration") { $0["method"]?.string == "client/registerCapability" }
    #expect(
      asked["params"]?["registrations"]?.elements?.first?["method"]?.string == "workspace/didChangeWatchedFiles")
    editor.send("{\"jsonrpc\": \"2.0\", \"id\": \(asked["id"]?.text ?? ""), \"result\": null}")
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md").count == 1)
    try folder.write("Claims/study.yml", SampleFiles.ledger().replacing("33%", with: "48%"))
    editor.notify("workspace/didChangeWatchedFiles", "{\"changes\": []}")
    #expect(try editor.diagnostics(of: "a.md") == [])
  }

  @Test func `is looked at now and then where the editor does not tell`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md").count == 1)
    try folder.write(".claimlint.yml", "schema: 1\nrules: {value-mismatch: off}\n")
    #expect(try editor.diagnostics(of: "a.md") == [])
    try folder.write("Claims/study.yml", SampleFiles.ledger().replacing("33%", with: "34%"))
    try folder.write(".claimlint.yml", "schema: 1\n")
    // It may be looked at between the two.
    var found = try editor.diagnostics(of: "a.md")
    while found.isEmpty { found = try editor.diagnostics(of: "a.md") }
    #expect(found.first?["message"]?.string?.contains("34%") == true)
  }

  @Test func `is looked at whenever a draft is checked`() throws {
    let editor = try Editor(in: folder)
    editor.open("a.md", Self.wrong)
    editor.open("b.md", Self.wrong)
    #expect(try editor.diagnostics(of: "b.md").count == 1)
    try folder.write("Claims/study.yml", SampleFiles.ledger().replacing("33%", with: "48%"))
    editor.notify("textDocument/didSave", "{\"textDocument\": {\"uri\": \(Editor.quoted(editor.uri("a.md")))}}")
    // The first is what was said when it was opened.
    _ = try editor.diagnostics(of: "a.md")
    #expect(try editor.diagnostics(of: "a.md") == [])
    #expect(try editor.diagnostics(of: "b.md") == [])
  }

  @Test func `shows its mistakes in their own files, and says once that nothing is checked`() throws {
    let editor = try Editor(in: folder)
    try folder.write(".claimlint.yml", "schema: 1\nrules:\n  value-mismach: off\n")
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md") == [])
    let problems = try editor.diagnostics(of: ".claimlint.yml")
    #expect(problems.map(\.place) == ["2:2-3:0"])
    #expect(problems.first?["message"]?.string?.contains("did you mean `value-mismatch`?") == true)
    let shown = try editor.wait("a message") { $0["method"]?.string == "window/showMessage" }
    #expect(shown["params"]?["message"]?.string?.contains(".claimlint.yml:3: unknown rule") == true)
    editor.change("a.md", nil, Self.wrong + "\n", version: 2)
    #expect(try editor.diagnostics(of: "a.md", version: 2) == [])
    #expect(!editor.received.contains { $0["method"]?.string == "window/showMessage" })
    try folder.write(".claimlint.yml", "schema: 1\n")
    #expect(try editor.diagnostics(of: ".claimlint.yml") == [])
    #expect(try editor.diagnostics(of: "a.md").count == 1)
  }

  @Test func `without ledgers is let be`() throws {
    let other = try TemporaryFolder()
    try other.write(".git/HEAD", "")
    let editor = try Editor(in: other)
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md") == [])
    #expect(try editor.end() == 0)
    #expect(!editor.received.contains { $0["method"]?.string == "window/showMessage" })
    #expect(editor.received.contains { $0["method"]?.string == "window/logMessage" })
  }

  @Test func `may be one of several folders`() throws {
    let other = try TemporaryFolder()
    try other.write(".git/HEAD", "")
    try other.write("Claims/study.yml", SampleFiles.ledger().replacing("33%", with: "48%"))
    let editor = try Editor(in: folder)
    editor.notify(
      "workspace/didChangeWorkspaceFolders",
      "{\"event\": {\"added\": [{\"uri\": \"\(FileURI.uri(other.path))\", \"name\": \"x\"}], \"removed\": []}}")
    editor.openAt(FileURI.uri(other.path + "/a.md"), Self.wrong, language: "markdown")
    #expect(try editor.diagnostics(at: FileURI.uri(other.path + "/a.md")) == [])
    editor.open("a.md", Self.wrong)
    #expect(try editor.diagnostics(of: "a.md").count == 1)
  }
}
