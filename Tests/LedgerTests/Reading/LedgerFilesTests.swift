import Documents
import Ledger
import TestSupport
import Testing

private func ledger(_ id: String) -> String {
  "ledger: 1\nsource: {id: \(id), title: A}\nmetrics: {m: {findings: [{value: 1}]}}\n"
}

@Suite struct `Finding ledgers` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func load(_ names: String...) -> LedgerFiles {
    LedgerFiles.load(names.map { $0.hasPrefix("/") ? $0 : "\(folder.path)/\($0)" })
  }

  /// The ledgers' paths from the folder on.
  private func paths(_ files: LedgerFiles) -> [String] { files.ledgers.map { short($0.path) } }

  /// Troubles as a person sees them.
  private func lines(_ files: LedgerFiles) -> [String] {
    let troubles = files.troubles.map { trouble in
      let place = trouble.line.map { ":\($0):\(trouble.column ?? 0)" } ?? ""
      return "\(trouble.path)\(place): \(trouble.message)"
    }
    return (troubles + files.files.flatMap { described($0.issues, in: $0.text) }).map(short)
  }

  private func short(_ text: String) -> String { text.replacing(folder.path + "/", with: "") }

  @Test func `a folder gives every YAML file right in it, in the order of their names`() throws {
    for (name, text) in [
      ("b.yml", ledger("b")), ("a.yaml", ledger("a")), ("C.yml", ledger("c")), ("ledger.schema.json", "{}"),
      ("sources/b.yml", "no ledger"), (".hidden.yml", "x"), ("notes.md", "x"), ("folder.yml/x", "x"),
    ] {
      try folder.write("Claims/\(name)", text)
    }
    try folder.link("Claims/linked.yml", to: "folder.yml")
    let files = load("Claims")
    #expect(paths(files) == ["Claims/C.yml", "Claims/a.yaml", "Claims/b.yml"])
    #expect(!files.hasErrors)
  }

  @Test func `files and folders may be named together, and what is named twice is read once`() throws {
    try folder.write("Claims/a.yml", ledger("a"))
    try folder.write("other.json", ledger("b"))
    let files = load("Claims/", "./Claims/a.yml", "Claims/../other.json", "other.json")
    #expect(paths(files) == ["Claims/a.yml", "Claims/../other.json"])
    #expect(lines(files).isEmpty)
  }

  @Test func `what cannot be read is said of each, and the others are read`() throws {
    try folder.write("a.yml", ledger("a"))
    try folder.write("empty/readme.md", "")
    try folder.write("large.yml", String(repeating: "# a long comment\n", count: 300_000))
    try folder.write("binary.yml", "PK\u{0}\u{1}")
    try folder.write("nothing.yml", "")
    try folder.write("bad/broken.yml", "ledger: 1\n  source: x\n")
    let files = load("gone.yml", "/dev/zero", "empty", "large.yml", "binary.yml", "nothing.yml", "bad", "a.yml")
    #expect(paths(files) == ["a.yml"])
    #expect(files.hasErrors)
    #expect(
      lines(files) == [
        "gone.yml: no such file",
        "/dev/zero: is a device, not a regular file",
        "empty: no ledger in this folder: no file whose name ends in .yml or .yaml",
        "large.yml: is too large: it has 5 MiB, and at most 4 MiB are read",
        "binary.yml: expected a ledger, found a binary file",
        "nothing.yml:1:1: error: the ledger is empty\n  help: a ledger begins with `ledger: 1`, then `source:` and `metrics:`",
        "bad/broken.yml:2:9: error: a colon makes a key of what stands before it, and no key can stand here\n"
          + "  help: put text that holds `: ` in quotation marks, or check the indentation: "
          + "the entries of one list or mapping stand in one column, indented with spaces",
      ])
    #expect(files.troubles[3].help == "a ledger holds the findings of one source")
  }

  @Test func `two ledgers of one source are an error that names both places`() throws {
    try folder.write("a.yml", ledger("tea2026"))
    try folder.write("b.yml", "# second\n" + ledger("tea2026"))
    try folder.write("c.yml", ledger("c"))
    let files = load("a.yml", "b.yml", "c.yml")
    #expect(paths(files) == ["a.yml", "c.yml"])
    #expect(
      lines(files) == [
        "b.yml:3:14: error: two ledgers have the source id `tea2026`; the first is at a.yml:2:14\n"
          + "  help: keep the findings of one source in one ledger, or give each source an id of its own"
      ])
  }

  @Test func `a ledger is UTF-8, with or without a byte order mark`() throws {
    #expect(try LedgerFiles.text([0xEF, 0xBB, 0xBF, 0x61], path: "a").utf8 == [0x61])
    func trouble(_ bytes: [UInt8]) -> InputError? {
      #expect(throws: InputError.self) { try LedgerFiles.text(bytes, path: "a") }
    }
    #expect(trouble([0xFF, 0xFE, 0x61, 0])?.message == "expected UTF-8, found UTF-16")
    let bad = trouble(Array("é: 1\né: é 10".utf8) + [0x96, 0x32])
    #expect(bad?.message == "not valid UTF-8: byte 0x96")
    #expect(bad?.line == 2)
    #expect(bad?.column == 8)
    #expect(trouble([0xC3])?.line == 1)
  }
}
