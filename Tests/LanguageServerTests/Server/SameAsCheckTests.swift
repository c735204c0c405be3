import Foundation
import LanguageServer
import Reports
import TestSupport
import Testing

/// What is shown in the editor is what `claimlint check` reports of the same bytes.
@Suite struct `The editor and the command` {
  private static let repository =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."
  private static let also = "In the Pilot Study, review time at the south site fell by 51%."

  /// What both are compared by.
  private struct Report: Hashable, CustomStringConvertible {
    let description: String
  }

  private func reports(ofCheck name: String, in folder: TemporaryFolder) throws -> [Report] {
    try reports(ofCheckOf: [name], in: folder)[name] ?? []
  }

  /// By the paths of the articles.
  private func reports(ofCheckOf names: [String], in folder: TemporaryFolder) throws -> [String: [Report]] {
    let outcome = try Program(in: folder).run(names + ["--output", "json"])
    let documents = try JSONReader.read(outcome.output)["documents"]?.elements ?? []
    return Dictionary(
      uniqueKeysWithValues: documents.map { document in
        (document["path"]?.string ?? "", (document["diagnostics"]?.elements ?? []).map(Self.report))
      })
  }

  private static func report(_ diagnostic: JSONValue) -> Report {
    let related = diagnostic["places"]?.elements?.map { $0["label"]?.string ?? "" } ?? []
    let places = [diagnostic["start"], diagnostic["end"]].map { "\($0?.number ?? -1)" }.joined(separator: "..<")
    let severity = ["error": 1, "warning": 2, "info": 3][diagnostic["severity"]?.string ?? ""] ?? 0
    return Report(
      description: "\(places) \(severity) \(diagnostic["rule"]?.string ?? "") \(diagnostic["message"]?.string ?? "") "
        + "\(related)")
  }

  private func reports(ofEditor name: String, _ editor: Editor, encoding: PositionEncoding) throws -> [Report] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: editor.folder.path + "/" + name))
    let source = String(decoding: bytes, as: UTF8.self)
    let text = OpenText(source)
    editor.open(name, source, language: "plaintext")
    return try editor.diagnostics(of: name).map { diagnostic in
      let places = try ["start", "end"].map { end in
        let position = try #require(diagnostic["range"]?[end])
        let line = try #require(position["line"]?.number)
        let character = try #require(position["character"]?.number)
        return "\(text.offset(Position(line: line, character: character), encoding))"
      }
      let related = diagnostic["relatedInformation"]?.elements?.map { $0["message"]?.string ?? "" } ?? []
      return Report(
        description: "\(places.joined(separator: "..<")) \(diagnostic["severity"]?.number ?? 0) "
          + "\(diagnostic["code"]?.string ?? "") \(diagnostic["message"]?.string ?? "") \(related)")
    }
  }

  private func editor(in folder: TemporaryFolder, _ encoding: PositionEncoding) throws -> Editor {
    try Editor(
      in: folder,
      capabilities: """
        {"general": {"positionEncodings": ["\(encoding.rawValue)"]}, \
        "textDocument": {"publishDiagnostics": {"relatedInformation": true}}}
        """)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func `say the same of every article of the corpus`(encoding: PositionEncoding) throws {
    let folder = try TemporaryFolder()
    for name in ["Corpus", "Claims"] {
      try folder.link(name, to: Self.repository.appendingPathComponent(name).path)
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.repository.appendingPathComponent("Corpus").path)
    let articles = names.filter { [".md", ".html", ".txt"].contains(where: $0.hasSuffix) }.sorted()
    #expect(articles.count > 3)
    let checked = try reports(ofCheckOf: articles.map { "Corpus/" + $0 }, in: folder)
    let editor = try editor(in: folder, encoding)
    var count = 0
    for article in articles {
      let bytes = try Data(contentsOf: Self.repository.appendingPathComponent("Corpus/" + article))
      // Of a text in another encoding the editor and the command do not see the same bytes.
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let name = "Corpus/" + article
      #expect(try reports(ofEditor: name, editor, encoding: encoding) == checked[name], "\(name)")
      count += checked[name]?.count ?? 0
    }
    #expect(count > 5)
    #expect(try editor.end() == 0)
  }

  /// Files of a project, with how many reports its article `a.md` gets.
  static let projects: [(files: [String: String], count: Int)] = [
    ([:], 2),
    ([".claimlint.yml": "schema: 1\nrules: {value-mismatch: info}\n"], 2),
    ([".claimlint.yml": "schema: 1\nrules: {value-mismatch: off}\n"], 0),
    ([".claimlint.yml": "schema: 1\nmin-severity: error\nrules: {value-mismatch: warning}\n"], 0),
    ([".claimlint.yml": "schema: 1\nexclude: [a.md]\n"], 0),
    ([".claimlint.yml": "schema: 1\noverrides: [{files: [a.md], rules: {value-mismatch: warning}}]\n"], 2),
    ([".claimlint.yml": "schema: 1\nledgers: [none.yml]\n"], 0),
    ([".claimlint.yml": "schema: 2\n"], 0),
    ([".claimlintignore": "a.md\n"], 0),
    ([".gitignore": "a.md\n"], 2),
    ([".claimlint-suppressions.yml": "- {rule: value-mismatch, path: a.md, quote: 48%, reason: theirs}\n"], 1),
    ([".claimlint-suppressions.yml": "- {rule: value-mismatch, path: a.md}\n"], 0),
    (["a.md": "<!-- claimlint-ignore-next value-mismatch: theirs -->\n\(wrong)\n\n\(also)\n"], 1),
    (["a.md": "<!-- claimlint-ignore-next value-mismatch -->\n\(wrong)\n\n\(also)\n"], 3),
    (["a.md": "<!-- claimlint-ignore-file rounding: theirs -->\n\(wrong)\n"], 2),
    (["a.md": "\u{FEFF}\(wrong) 👩‍🔬\r\n\r\n\(also)"], 2),
    (["a.md": "\(wrong)\r\(also)"], 2),
    (["Claims/more.yml": "ledger: 1\nsource: {}\n"], 2),
    (["a.md": "\u{0}\u{1}"], 0),
  ]

  @Test(arguments: projects.indices)
  func `say the same in every project`(index: Int) throws {
    let project = Self.projects[index]
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("a.md", "\(Self.wrong)\n\n\(Self.also)\n")
    for (name, text) in project.files { try folder.write(name, text) }
    let checked = try reports(ofCheck: "a.md", in: folder)
    #expect(checked.count == project.count, "\(checked)")
    let editor = try editor(in: folder, .utf16)
    let shown = try reports(ofEditor: "a.md", editor, encoding: .utf16)
    // What cannot be read at all is an error of the run, and stands in the draft.
    #expect(shown.filter { !$0.description.contains("binary") } == checked)
  }

  @Test func `heed the same baseline`() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("a.md", Self.wrong)
    #expect(try Program(in: folder).run("baseline", "write", "a.md").code == 0)
    try folder.write("a.md", Self.wrong + " " + Self.also)
    let checked = try reports(ofCheck: "a.md", in: folder)
    #expect(checked.count == 1)
    #expect(try reports(ofEditor: "a.md", editor(in: folder, .utf8), encoding: .utf8) == checked)
  }
}
