import TestSupport
import Testing

/// Articles that speak of no source are let be, and that is said.
@Suite struct `An article about something else, in a run` {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("a.md", "In the Pilot Study, review time at the north site fell by 48%.\n")
    try folder.write("b.md", "The brewer sold 48% more, and 33 percent of its guests came twice.\n")
  }

  @Test func `is counted as such, and everything else is as without the gate`() throws {
    let gated = try program.run("a.md", "b.md", "--output", "concise")
    let open = try program.run("a.md", "b.md", "--output", "concise", "--no-gate")
    #expect(gated.errors.contains("1 file speaks of none of the sources."))
    #expect(!open.errors.contains("none of the sources"))
    #expect(gated.text == open.text && gated.text.hasPrefix("a.md:"))
    #expect(gated.code == open.code)
  }

  @Test func `is read all the same for a form that lists all claims`() throws {
    for form in ["json", "junit", "html", "ndjson"] {
      let gated = try program.run("a.md", "b.md", "--output", form)
      #expect(gated.text == (try program.run("a.md", "b.md", "--output", form, "--no-gate").text), "\(form)")
    }
    #expect(try program.run("b.md", "--output", "json").text.contains("33 percent"))
  }

  @Test func `is still told to be unreadable where it is`() throws {
    try folder.write("c.md", "nothing\u{0}here")
    let outcome = try program.run("b.md", "c.md", "--output", "concise")
    #expect(outcome.code == 2 && outcome.errors.contains("c.md"))
  }

  @Test func `keeps its comments for the program under watch`() throws {
    try folder.write("d.md", "<!-- claimlint-disable-next-line value-mismatch: old -->\nThe brewer sold 48% more.\n")
    let gated = try program.run("d.md", "--output", "concise")
    let open = try program.run("d.md", "--output", "concise", "--no-gate")
    #expect(gated.text == open.text && gated.text.contains("unused-suppression"))
  }

  @Test func `is listed with all others that a run would look at`() throws {
    try folder.write(".claimlintignore", "drafts/\n")
    try folder.write("drafts/x.md", "33%\n")
    let listed = try program.run(".", "--list-files")
    #expect(listed.code == 0 && listed.errors == "")
    #expect(listed.text == "./a.md\n./b.md\n")
    #expect(try program.run("nowhere.md", "--list-files").code == 2)
  }
}
