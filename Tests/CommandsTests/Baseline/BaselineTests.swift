import Reports
import TestSupport
import Testing

@Suite struct `A baseline` {
  private let folder: TemporaryFolder
  private let program: Program
  private let first = "In the Pilot Study, review time at the north site fell by 48%."
  private let second = "In the Pilot Study, review time at the south site fell by 51%."

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("posts/a.md", "# Time\n\n\(first)\n")
    try folder.write("posts/b.md", "\(second)\n")
  }

  @Test func `lets be what was there, and reports what is new`() throws {
    #expect(try program.run("posts").code == 1)
    let written = try program.run("baseline", "write", "posts")
    #expect(written.code == 0)
    #expect(written.errors == ".claimlint-baseline.json: 2 findings let be\n")
    let after = try program.run("posts")
    #expect(after.code == 0)
    #expect(after.text.hasSuffix("Not reported: 2 in the baseline.\n"))
    #expect(try program.run("posts", "--no-baseline").code == 1)
    #expect(try program.run("posts", "--isolated").code == 1)
    try folder.write("posts/a.md", "# Time\n\n\(first)\n\n\(second)\n")
    let third = try program.run("posts", "--output", "concise")
    #expect(third.code == 1)
    #expect(third.text.hasPrefix("posts/a.md:5:"))
    #expect(third.text.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    "New words before it.\n\n# Time\n\n%1\n", "# Time\n\nNew words beside it. %1 And behind.\n", "# Other\n\n> %1\n",
  ])
  func `holds through edits around a finding`(text: String) throws {
    _ = try program.run("baseline", "write", "posts")
    try folder.write("posts/a.md", text.replacing("%1", with: first))
    let after = try program.run("posts")
    #expect(after.code == 0)
    #expect(after.errors == "")
  }

  @Test func `lets be as many as it counts, not more`() throws {
    try folder.write("posts/a.md", "\(first)\n\n\(first)\n")
    _ = try program.run("baseline", "write", "posts")
    #expect(try folder.read(".claimlint-baseline.json").contains("\"count\": 2"))
    try folder.write("posts/a.md", "\(first)\n\n\(first)\n\n\(first)\n")
    #expect(try program.run("posts", "--output", "concise").text.split(separator: "\n").count == 1)
  }

  @Test func `says what is stale, and drops it when it is pruned`() throws {
    _ = try program.run("baseline", "write", "posts")
    #expect(try program.run("baseline", "check", "posts").code == 0)
    try folder.write("posts/a.md", "# Time\n\nMended.\n")
    let after = try program.run("posts")
    #expect(after.code == 0)
    #expect(after.errors.contains("value-mismatch at “48%” in posts/a.md is no longer there"))
    let listed = try program.run("baseline", "check", "posts")
    #expect(listed.code == 1)
    #expect(listed.text == "posts/a.md: value-mismatch “48%”\n")
    #expect(try program.run("baseline", "prune", "posts").code == 0)
    #expect(try program.run("posts").errors == "")
    #expect(try program.run("baseline", "check", "posts").code == 0)
    #expect(try !folder.read(".claimlint-baseline.json").contains("a.md"))
  }

  @Test func `shows what writing it again would change`() throws {
    _ = try program.run("baseline", "write", "posts")
    #expect(try program.run("baseline", "diff", "posts").code == 0)
    let wrong = "In the Pilot Study, review time at the north site fell by 77%.\n"
    try folder.write("posts/a.md", wrong)
    let shown = try program.run("baseline", "diff", "posts")
    #expect(shown.code == 1)
    let lines = shown.text.split(separator: "\n")
    #expect(lines.contains("- posts/a.md: value-mismatch “48%”"))
    #expect(lines.last == "+ posts/a.md: value-mismatch “77%”")
    #expect(try program.run("posts").code == 1)
    _ = try program.run("baseline", "write", "posts")
    #expect(try program.run("baseline", "diff", "posts").text == "")
  }

  @Test func `keeps what was not checked, and is found from below`() throws {
    _ = try program.run("baseline", "write", "posts")
    let before = try folder.read(".claimlint-baseline.json")
    _ = try program.run("baseline", "write", "posts/a.md")
    #expect(try folder.read(".claimlint-baseline.json") == before)
    #expect(try program.shell("cd posts && $claimlint a.md b.md; echo $?").text.hasSuffix("\n0\n"))
    #expect(try program.run(folder.path + "/posts/a.md").code == 0)
  }

  @Test func `is the same file for the same findings`() throws {
    _ = try program.run("baseline", "write", "posts/b.md", "posts/a.md", "--baseline", "one.json")
    _ = try program.run("baseline", "write", "posts", "--baseline", "two.json")
    #expect(try folder.read("one.json") == folder.read("two.json"))
    #expect(try program.run("posts", "--baseline", "one.json").code == 0)
  }

  @Test(arguments: ["", "{}", "[]", "{\"version\": 2, \"findings\": []}", "{\"version\": 1, \"findings\": [{}]}"])
  func `that cannot be read stops the run`(text: String) throws {
    try folder.write(".claimlint-baseline.json", text)
    let outcome = try program.run("posts")
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("error: .claimlint-baseline.json: "))
    #expect(try program.run("posts", "--no-baseline").code == 1)
  }
}
