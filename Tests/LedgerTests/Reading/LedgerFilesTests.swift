import Documents
import Foundation
import Ledger
import Testing

/// A file system of a few files, by absolute path; what ends in a slash is an empty folder.
private func access(_ files: [String: String], workingDirectory: String = "/work") -> FileAccess {
  @Sendable func absolute(_ path: String) -> String {
    let parts = (path.hasPrefix("/") ? path : workingDirectory + "/" + path).split(separator: "/")
    var kept: [Substring] = []
    for part in parts where part != "." { if part == ".." { _ = kept.popLast() } else { kept.append(part) } }
    return "/" + kept.joined(separator: "/")
  }
  return FileAccess(
    workingDirectory: workingDirectory,
    kind: { path in
      let path = absolute(path)
      if files[path] != nil { return path.hasSuffix(".pipe") ? .other : .file }
      return files.keys.contains { $0.hasPrefix(path == "/" ? "/" : path + "/") } ? .folder : nil
    },
    names: { (folder) throws(FileAccess.Trouble) in
      let prefix = absolute(folder) + "/"
      return Set(
        files.keys.filter { $0.hasPrefix(prefix) && $0 != prefix }.map {
          String($0.dropFirst(prefix.count).prefix { $0 != "/" })
        }
      ).sorted(by: >)
    },
    bytes: { (path, limit) throws(FileAccess.Trouble) in
      guard let text = files[absolute(path)] else { throw .missing }
      if text == "denied" { throw .denied }
      if text.utf8.count > limit { throw .tooLarge }
      return Array(text.utf8)
    })
}

private func ledger(_ id: String) -> String {
  "ledger: 1\nsource: {id: \(id), title: A}\nmetrics: {m: {findings: [{value: 1}]}}\n"
}

/// Troubles as a person sees them.
private func lines(_ files: LedgerFiles) -> [String] {
  files.troubles.map { trouble in
    let place = trouble.line.map { ":\($0):\(trouble.column ?? 0)" } ?? ""
    return "\(trouble.path)\(place): \(trouble.message)"
  } + files.files.flatMap { LedgerIssue.described($0.issues, in: $0.text) }
}

@Suite struct `Finding ledgers` {
  @Test func `a folder gives every YAML file right in it, in the order of their names`() {
    let access = access([
      "/work/Claims/b.yml": ledger("b"), "/work/Claims/a.yaml": ledger("a"), "/work/Claims/C.yml": ledger("c"),
      "/work/Claims/ledger.schema.json": "{}", "/work/Claims/sources/b.yml": "no ledger",
      "/work/Claims/.hidden.yml": "x",
      "/work/Claims/notes.md": "x", "/work/Claims/folder.yml/x": "x",
    ])
    let files = LedgerFiles.load(["Claims"], from: access)
    #expect(files.ledgers.map(\.path) == ["Claims/C.yml", "Claims/a.yaml", "Claims/b.yml"])
    #expect(!files.hasErrors)
  }

  @Test func `files and folders may be named together, and what is named twice is read once`() {
    let access = access(["/work/Claims/a.yml": ledger("a"), "/work/other.json": ledger("b")])
    let files = LedgerFiles.load(
      ["Claims/", "./Claims/a.yml", "/work/Claims/../other.json", "other.json"], from: access)
    #expect(files.ledgers.map(\.path) == ["Claims/a.yml", "/work/Claims/../other.json"])
    #expect(lines(files).isEmpty)
  }

  @Test func `the nearest folder of ledgers counts, from the article's folder upward`() {
    let far = access(
      ["/work/Claims/a.yml": ledger("a"), "/work/posts/2026/x.md": ""], workingDirectory: "/work/posts/2026")
    #expect(LedgerFiles.nearestFolder(to: ".", far) == "../../Claims")
    #expect(LedgerFiles.loadNearest(to: ".", from: far).ledgers.map(\.path) == ["../../Claims/a.yml"])
    let near = access(["/work/Claims/a.yml": ledger("a"), "/work/posts/Claims/b.yml": ledger("b"), "/work/posts/x": ""])
    #expect(LedgerFiles.nearestFolder(to: "posts", near) == "posts/Claims")
    #expect(LedgerFiles.nearestFolder(to: ".", near) == "Claims")
    #expect(LedgerFiles.nearestFolder(to: "/elsewhere", near) == nil)
    let file = access(["/work/Claims": "a file", "/Claims/a.yml": ledger("a")])
    #expect(LedgerFiles.nearestFolder(to: ".", file) == "/Claims", "a file of that name is no folder of ledgers")
  }

  @Test func `no ledger anywhere is said so`() {
    let files = LedgerFiles.loadNearest(to: "posts", from: access(["/work/posts/x": ""]))
    #expect(files.hasErrors)
    #expect(lines(files) == ["posts: no ledger found: there is no `Claims` folder here or above"])
    #expect(files.troubles.first?.help?.contains("--ledger") == true)
  }

  @Test func `what cannot be read is said of each, and the others are read`() {
    let access = access([
      "/work/a.yml": ledger("a"), "/work/denied.yml": "denied", "/work/x.pipe": "", "/work/empty/readme.md": "",
      "/work/large.yml": String(repeating: "# a long comment\n", count: 300_000), "/work/binary.yml": "PK\u{0}\u{1}",
      "/work/nothing.yml": "", "/work/bad/broken.yml": "ledger: 1\n  source: x\n",
    ])
    let paths = ["gone.yml", "denied.yml", "x.pipe", "empty", "large.yml", "binary.yml", "nothing.yml", "bad", "a.yml"]
    let files = LedgerFiles.load(paths, from: access)
    #expect(files.ledgers.map(\.path) == ["a.yml"])
    #expect(files.hasErrors)
    #expect(
      lines(files) == [
        "gone.yml: no such file or folder",
        "denied.yml: permission denied",
        "x.pipe: neither a file nor a folder",
        "empty: no ledger in this folder: no file whose name ends in .yml or .yaml",
        "large.yml: larger than 4 MB, which is no ledger",
        "binary.yml: expected a ledger, found a binary file",
        "nothing.yml:1:1: error: the ledger is empty\n  help: a ledger begins with `ledger: 1`, then `source:` and `metrics:`",
        "bad/broken.yml:2:9: error: a colon makes a key of what stands before it, and no key can stand here\n"
          + "  help: put text that holds `: ` in quotation marks, or check the indentation: "
          + "the entries of one list or mapping stand in one column, indented with spaces",
      ])
  }

  @Test func `two ledgers of one source are an error that names both places`() {
    let access = access([
      "/work/a.yml": ledger("tea2026"), "/work/b.yml": "# second\n" + ledger("tea2026"), "/work/c.yml": ledger("c"),
    ])
    let files = LedgerFiles.load(["a.yml", "b.yml", "c.yml"], from: access)
    #expect(files.ledgers.map(\.path) == ["a.yml", "c.yml"])
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

  @Test func `the disk is read as it is`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledgers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("Claims"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path
    try Data(ledger("a").utf8).write(to: folder.appendingPathComponent("Claims/é.yml"))
    let disk = FileAccess.disk()
    let files = LedgerFiles.load(["\(path)/Claims"], from: disk)
    #expect(files.ledgers.map(\.path) == ["\(path)/Claims/é.yml"])
    #expect(files.ledgers.first?.source.id.text == "a")
    #expect(LedgerFiles.nearestFolder(to: "\(path)/Claims", disk)?.hasSuffix("Claims") == true)
    #expect(disk.kind("\(path)/none") == nil)
    #expect(disk.kind("/dev/null") == .other)
    #expect(lines(LedgerFiles.load(["/dev/zero"], from: disk)) == ["/dev/zero: neither a file nor a folder"])
    #expect(throws: FileAccess.Trouble.tooLarge) { try disk.bytes("\(path)/Claims/é.yml", 5) }
    #expect(throws: FileAccess.Trouble.missing) { try disk.bytes("\(path)/none", 5) }
    #expect(throws: FileAccess.Trouble.missing) { try disk.names("\(path)/none") }
  }
}
