import TestSupport
import Testing

@Suite struct `What changed` {
  private let folder: TemporaryFolder
  private let program: Program
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."
  private static let also = "In the Pilot Study, review time at the south site fell by 51%."

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("posts/a.md", "# Time\n\n\(Self.wrong)\n")
    try folder.write("posts/b.md", "\(Self.also)\n")
    try git("init -q -b main . && git add -A && git commit -qm one")
  }

  private func git(_ line: String) throws {
    let identity = "export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.c "
    let outcome = try program.shell("\(identity) GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.c; git \(line)")
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  /// The places that are reported.
  private func places(_ options: String...) throws -> [String] {
    let lines = try program.run(["posts", "--output", "concise"] + options).text.split(separator: "\n")
    return lines.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
  }

  @Test func `is reported, what was there before is not`() throws {
    #expect(try places("--changed-since", "HEAD") == [])
    #expect(try program.run("posts", "--changed-since", "HEAD").code == 0)
    try folder.write("posts/a.md", "# Time\n\n\(Self.wrong)\n\n\(Self.also)\n")
    try folder.write("posts/c d.md", "\(Self.wrong)\n")
    #expect(try places("--changed-since", "HEAD") == ["posts/a.md:5", "posts/c d.md:1"])
    try git("add -A && git commit -qm two")
    #expect(try places("--changed-since", "HEAD") == [])
    #expect(try places("--changed-since", "HEAD~1") == ["posts/a.md:5", "posts/c d.md:1"])
  }

  @Test func `counts from where the branch left`() throws {
    try git("checkout -qb mine")
    try folder.write("posts/c.md", "\(Self.wrong)\n")
    try git("add -A && git commit -qm mine && git checkout -q main")
    try folder.write("posts/a.md", "# Time\n\nMended.\n")
    try git("add -A && git commit -qm main && git checkout -q mine")
    #expect(try places("--changed-since", "main") == ["posts/c.md:1"])
  }

  @Test func `of a ledger is a change of what is said of its findings`() throws {
    try folder.write("Claims/study.yml", SampleFiles.ledger().replacing("value: 15%", with: "value: 16%"))
    #expect(try places("--changed-since", "HEAD") == ["posts/b.md:1"])
  }

  @Test func `is found from a folder below`() throws {
    try folder.write("posts/b.md", "New. \(Self.also)\n")
    let outcome = try program.shell("cd posts && $claimlint . --changed-since HEAD --output concise")
    #expect(outcome.text.hasPrefix("./b.md:1:"))
    #expect(outcome.text.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["no-such-branch", "--output=x", "HEAD~99"])
  func `since nothing that git knows cannot be told`(reference: String) throws {
    let outcome = try program.run("posts", "--changed-since=\(reference)")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("is no "))
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("a.md", "Nothing.\n")
    #expect(try Program(in: elsewhere).run("a.md", "--changed-since", "HEAD").code == 2)
  }

  @Test func `may be given as a list of paths`() throws {
    try folder.write("list", "posts/a.md\r\nREADME\n\nClaims/study.yml\n")
    #expect(try program.run("--files-from", "list", "--output", "concise").text.hasPrefix("posts/a.md:3:"))
    let zero = Array("posts/b.md\0x y.swift\0".utf8)
    let outcome = try program.run("--files-from", "-", "--output", "concise", input: zero)
    #expect(outcome.code == 1)
    #expect(outcome.text.hasPrefix("posts/b.md:1:"))
    let empty = try program.run("--files-from", "-", input: [])
    #expect(empty.code == 0)
    #expect(empty.text == "Checked 0 files, 0 claims.\n")
    #expect(try program.run("--files-from", "nowhere").code == 2)
    #expect(try program.run("--files-from", "-", "-").code == 2)
  }
}

@Suite struct `The statistics` {
  @Test func `count by rule, the most frequent first, on standard error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    let wrong = "In the Pilot Study, review time at the north site fell by 48%.\n\n"
    try folder.write("posts/a.md", wrong + wrong + "<!-- claimlint-ignore-next rounding: as printed -->\nEnd.\n")
    try folder.write("posts/b.md", wrong)
    let outcome = try Program(in: folder).run("posts", "--statistics", "--output", "json")
    #expect(
      outcome.errors == """
        3  value-mismatch  (in 2 files, 3 with a fix)
        1  unused-suppression  (in 1 file, 1 with a fix)

        """)
  }
}

@Suite struct `On GitHub` {
  @Test func `annotations are written beside the report, unless another output is asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("posts/a.md", "In the Pilot Study, review time at the north site fell by 48%.\n")
    let program = Program(in: folder)
    let outcome = try program.run(["posts"], environment: ["GITHUB_ACTIONS": "true"])
    #expect(outcome.code == 1)
    #expect(outcome.text.contains("\nChecked 1 file, "))
    #expect(outcome.text.contains("\n::error file=posts/a.md,line=1,"))
    let json = try program.run(["posts", "--output", "concise"], environment: ["GITHUB_ACTIONS": "true"])
    #expect(!json.text.contains("::error"))
  }
}
