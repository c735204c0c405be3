import Documents
import TestSupport
import Testing

/// `claimlint ledger check`
@Suite struct LedgerProgramTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(
      "Claims/study.yml",
      """
      ledger: 1
      source: {id: study, title: A study, snapshot: sources/study.html}
      metrics:
        drop:
          findings:
            - {id: a, value: 33%, quote: "the time fell by 33%"}
            - {id: b, value: 15%, quote: "the time fell by 15%", near: a}

      """)
  }

  @Test func `quotes are looked for in the copy of the source that the ledger names`() throws {
    try folder.write("Claims/sources/study.html", "<p>There the time fell by <b>33%</b>.</p>\n")
    let outcome = try program.run("ledger", "check", "Claims/study.yml")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("the quote of `b` is not in `Claims/sources/study.html`"))
    #expect(!outcome.text.contains("quote of `a`"))
    #expect(outcome.text.hasSuffix("Checked 1 ledger: 0 errors, 1 warning, 1 info.\n"))
  }

  @Test func `a copy that is no longer the one whose quotes were looked up is told with its digest`() throws {
    try folder.write("Claims/sources/study.html", "<p>The time fell by 33%, the time fell by 15%.</p>\n")
    let digest = "sha256:" + SHA256.digits(of: Array("<p>The time fell by 33%, the time fell by 15%.</p>\n".utf8))
    let unknown = try program.run("ledger", "check", "Claims/study.yml")
    #expect(unknown.text.contains("add `snapshot-digest: \(digest)`"))
    let ledger = try folder.read("Claims/study.yml")
    func write(_ digest: String) throws {
      try folder.write(
        "Claims/study.yml", ledger.replacing("study.html}", with: "study.html, snapshot-digest: \"\(digest)\"}"))
    }
    try write(digest)
    #expect(try program.run("ledger", "check").text.hasSuffix("0 errors, 0 warnings, 0 info.\n"))
    try write("sha256:" + String(repeating: "0", count: 64))
    let changed = try program.run("ledger", "check")
    #expect(changed.text.contains("`sources/study.html` has changed: its digest is \(digest)"))
    #expect(changed.text.hasSuffix("0 errors, 1 warning, 0 info.\n"))
  }

  @Test func `a copy that cannot be read is a problem, and the rest is checked`() throws {
    let outcome = try program.run("ledger", "check")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "error: Claims/sources/study.html: no such file\n  help: check the path\n")
    #expect(outcome.text == "Checked 1 ledger: 0 errors, 0 warnings, 0 info.\n")
  }
}
