import Reports
import TestSupport
import Testing

/// What users of other linters have asked for in vain, each as a test of this one.
@Suite struct `A complaint about linters` {
  private let folder: TemporaryFolder
  private let program: Program
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."
  private static let right = "In the Pilot Study, review time at the north site fell by 33%."

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("a.md", Self.wrong + "\n")
  }

  @Test func `01, the build passes although problems were reported, or fails although none matter`() throws {
    try folder.write(".claimlint.yml", "rules: {value-mismatch: warning}\n")
    #expect(try program.run("a.md").code == 0)
    #expect(try program.run("a.md", "--fail-on", "warning").code == 1)
    #expect(try program.run("a.md", "--fail-on", "warning", "--min-severity", "error").code == 1)
  }

  @Test func `02, a baseline breaks when lines move`() throws {
    _ = try program.run("baseline", "write", "a.md")
    try folder.write("a.md", "# New\n\nMore.\n\n\(Self.wrong)\n")
    #expect(try program.run("a.md").code == 0)
  }

  @Test func `03, an exception is for a whole line or file, not for one figure`() throws {
    let two = "\(Self.wrong) In the Pilot Study, review time at the south site fell by 51%."
    try folder.write("a.md", "<!-- claimlint-ignore-next value-mismatch \"51%\": as printed -->\n\(two)\n")
    let lines = try program.run("a.md", "--output", "concise").text.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.contains("48%") == true)
  }

  @Test func `04, exceptions stay when they are no longer needed`() throws {
    try folder.write("a.md", "<!-- claimlint-ignore-next value-mismatch: as printed -->\n\(Self.right)\n")
    #expect(try program.run("a.md", "--output", "concise").text.contains("warning[unused-suppression]"))
  }

  @Test func `05, lines and columns are wrong behind front matter, entities and letters of more bytes`() throws {
    try folder.write("b.md", "---\ntitle: A\n---\n\n“Ä” 👩‍🔬 &ndash; \(Self.wrong)\n")
    #expect(try program.run("b.md", "--output", "concise").text.hasPrefix("b.md:5:75: "))
  }

  @Test func `06, there is no line or column at all`() throws {
    try folder.write("a.html", "<html><body>\n<div><p>\(Self.wrong)</p></div></body></html>\n")
    #expect(try program.run("a.html", "--output", "concise").text.hasPrefix("a.html:2:67: "))
  }

  @Test func `07, numbers in code and markup are taken for prose`() throws {
    try folder.write(
      "b.md", "```\n\(Self.wrong)\n```\n\n<div data-x=\"48%\" style=\"width: 48%\"></div>\n\n[a](http://x.org/48%25)\n")
    #expect(try program.run("b.md").code == 0)
    try folder.write("c.md", "<div>\n\(Self.wrong)\n</div>\n")
    #expect(try program.run("c.md").code == 1)
  }

  @Test func `08, a file that a hook names is checked although it is excluded`() throws {
    try folder.write(".claimlint.yml", "exclude: [a.md]\n")
    let outcome = try program.run("a.md")
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("note: a.md: left out"))
  }

  @Test func `09, a missing file passes, or nothing to do fails`() throws {
    #expect(try program.run("a.md", "nowhere.md", "--fail-on", "never").code == 2)
    #expect(try program.run("--files-from", "-", input: []).code == 0)
    #expect(
      try program.run("a.md", "--fail-on", "never").text.hasSuffix("Checked 1 file, 1 claim: 1 flagged (1 error).\n"))
  }

  @Test func `10, nobody knows which configuration holds`() throws {
    try folder.write(".claimlint.yml", "fail-on: warning\n")
    try folder.write("posts/.claimlint.yml", "extends: ../.claimlint.yml\n")
    let shown = try program.run("config", "posts/b.md").text
    #expect(shown.hasPrefix("# from posts/.claimlint.yml\n# which extends posts/../.claimlint.yml\n"))
    #expect(shown.contains("\nfail-on: warning\n"))
    try folder.write(".claimlint.yml", "fail_on: warning\n")
    #expect(try program.run("a.md").errors.contains("did you mean `fail-on`?"))
  }

  @Test func `11, one run writes one form of output`() throws {
    let outcome = try program.run("a.md", "--output", "pretty", "--output", "sarif=a.sarif", "--output", "junit=a.xml")
    #expect(outcome.code == 1)
    #expect(outcome.text.contains("error[value-mismatch]"))
    #expect(try JSONReader.read(Array(folder.read("a.sarif").utf8))["version"]?.string == "2.1.0")
    #expect(try folder.read("a.xml").hasPrefix("<?xml"))
  }

  @Test func `12, rules have codes for names`() throws {
    for line in try program.run("rules").text.split(separator: "\n") {
      let name = line.prefix { $0 != " " }
      #expect(name.allSatisfy { $0.isLowercase || $0 == "-" } && name.contains(where: { $0 != "-" }))
    }
  }

  @Test func `13, the build server shows ten annotations and drops the others in silence`() throws {
    let many = (0..<15).map { _ in Self.wrong }.joined(separator: "\n\n")
    try folder.write("a.md", many + "\n")
    let lines = try program.run("a.md", "--output", "github").text.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.last?.hasSuffix("::6 more are not shown as annotations") == true)
  }

  @Test func `14, a run depends on what the network says`() throws {
    try folder.write("b.md", "[A study](https://no-such-host.invalid/) found something.\n")
    let outcome = try program.run("b.md")
    #expect(outcome.code == 0 && outcome.errors == "")
  }

  @Test func `15, old lines are reported with new ones`() throws {
    let identity = "git -c user.name=a -c user.email=a@b.c"
    _ = try program.shell("rm -r .git; git init -q . && git add -A && \(identity) commit -qm one")
    try folder.write("a.md", "\(Self.wrong)\n\n\(Self.wrong)\n")
    let lines = try program.run("a.md", "--changed-since", "HEAD", "--output", "concise").text.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.hasPrefix("a.md:3:") == true)
  }

  @Test func `16, files are changed in silence`() throws {
    #expect(try program.run("a.md", "--fix").code == 1)
    #expect(try folder.read("a.md") == Self.wrong + "\n")
    #expect(try program.run("a.md", "--fix", "--unsafe-fixes").errors.hasPrefix("fixed: a.md:1:59: `48%` -> `33%`"))
  }

  @Test func `17, colours cannot be turned on or off`() throws {
    #expect(try program.run("a.md", "--color", "always").text.contains("\u{1B}["))
    #expect(try !program.run("a.md").text.contains("\u{1B}["))
    #expect(try program.run(["a.md"], environment: ["FORCE_COLOR": "1"]).text.contains("\u{1B}["))
    #expect(try !program.run(["a.md"], environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"]).text.contains("\u{1B}["))
  }

  @Test func `18, what comes on standard input has no name, so that settings do not hold for it`() throws {
    try folder.write("posts/.claimlint.yml", "rules: {value-mismatch: info}\n")
    let text = Array(Self.wrong.utf8)
    let outcome = try program.run("-", "--stdin-filename", "posts/new.md", "--output", "concise", input: text)
    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix("posts/new.md:1:59: info[value-mismatch]"))
  }

  @Test func `19, nobody can teach it a project's own words and measures`() throws {
    let text = "In the Pilot Study, the wait for a second pair of eyes at Harrow's depot shrank by 31%.\n"
    try folder.write("a.md", text)
    #expect(try program.run("a.md").code == 0)
    try folder.write(
      "Claims/study.yml",
      SampleFiles.ledger().replacing("words: [review time]", with: "words: [wait for a second pair of eyes]")
        .replacing("north: []", with: "north: [Harrow's depot]"))
    #expect(try program.run("a.md").code == 1)
    try folder.write(".claimlint.yml", "rules: {value-mismatch: {tolerance: 10%}}\n")
    #expect(try program.run("a.md").code == 0)
  }

  @Test func `20, it needs more than itself to run: a download, a home, a runtime's settings`() throws {
    let line = "env -i ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH=$LD_LIBRARY_PATH} $claimlint a.md --output concise; echo $?"
    let outcome = try program.shell(line)
    #expect(outcome.text.hasPrefix("a.md:1:59: error[value-mismatch]"))
    #expect(outcome.text.hasSuffix("\n1\n"))
    #expect(try folder.names() == [".git", "Claims", "a.md"])
  }
}
