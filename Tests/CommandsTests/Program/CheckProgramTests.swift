import Checking
import Documents
import Reports
import TestSupport
import Testing

@Suite struct CheckProgramTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("posts/quiet.md", "# Notes\n\nNothing is counted here.\n")
    try folder.write("posts/right.html", "<p>In the Pilot Study, review time at the north site fell by 33%.</p>\n")
    try folder.write("posts/wrong.md", "In the Pilot Study, review time at the north site fell by 48%.\n")
  }

  private func paths(_ outcome: Program.Outcome) throws -> [String] {
    let value = try JSONReader.read(outcome.output)
    return value["documents"]?.elements?.compactMap { $0["path"]?.string } ?? []
  }

  @Test func `check is the command that is meant where none is named`() throws {
    let named = try program.run("check", "posts/quiet.md")
    let short = try program.run("posts/quiet.md")
    #expect(named.text == "Checked 1 file, 0 claims. 1 file speaks of none of the sources.\n")
    #expect(short.text == named.text)
    #expect(named.code == 0 && named.errors == "")
  }

  @Test func `paths come out as they were given, and without any the folder is searched`() throws {
    #expect(
      try paths(program.run("posts/wrong.md", "posts", "--output", "json")) == [
        "posts/wrong.md", "posts/quiet.md", "posts/right.html",
      ])
    #expect(try paths(program.run("./posts/", "--output", "json")).first == "./posts/quiet.md")
    #expect(try paths(program.run("--output", "json")).first == "./posts/quiet.md")
    #expect(
      try paths(program.run(folder.path + "/posts/quiet.md", "--output", "json")) == [folder.path + "/posts/quiet.md"])
  }

  @Test func `a wrong figure fails the run, a right one does not`() throws {
    #expect(try program.run("posts/right.html").code == 0)
    let outcome = try program.run("posts/wrong.md", "--output", "concise")
    #expect(outcome.code == 1)
    #expect(outcome.text.hasPrefix("posts/wrong.md:1:59: error["))
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(try program.run("posts/wrong.md", "--fail-on", "never").code == 0)
    // What could not be done goes before what was found.
    #expect(try program.run("posts/wrong.md", "posts/nowhere.md").code == 2)
  }

  @Test func `standard output carries findings only, standard error everything else`() throws {
    let outcome = try program.run("posts", "posts/nowhere.md", "--output", "json")
    #expect(try JSONReader.read(outcome.output)["documents"]?.elements?.count == 3)
    #expect(
      outcome.errors.split(separator: "\n").first
        == "error: posts/nowhere.md: cannot be opened: no such file or directory")
    let concise = try program.run("posts", "posts/nowhere.md", "--output", "concise")
    #expect(
      concise.text.split(separator: "\n").allSatisfy {
        $0.contains(": error[") || $0.contains(": warning[") || $0.contains(": info[")
      })
    #expect(concise.errors.contains("Checked 3 files, "))
    #expect(try !program.run("posts", "--output", "concise", "--quiet").errors.contains("Checked"))
    let quiet = try program.run("posts/quiet.md", "--quiet")
    #expect(quiet.output.isEmpty && quiet.errors == "")
  }

  @Test func `several outputs are written in one run, at most one on standard output`() throws {
    let outcome = try program.run(
      "posts", "--output", "pretty", "--output", "json=out/a.json", "--output", "concise=c.txt")
    #expect(outcome.code == 2)
    try folder.makeFolder("out")
    let again = try program.run(
      "posts", "--output", "pretty", "--output", "json=out/a.json", "--output", "concise=c.txt", "--color", "always")
    #expect(again.text.contains("Checked 3 files"))
    let alone = try program.run("posts", "--output", "json")
    #expect(try folder.read("out/a.json") == alone.text)
    #expect(try !folder.read("c.txt").contains("\u{1B}"))
    let file = try program.run("posts", "--output", "pretty=p.txt", "--color", "always")
    #expect(file.output.isEmpty)
    #expect(try !folder.read("p.txt").contains("\u{1B}"))
  }

  @Test func `the output is the same however many articles are checked at a time`() throws {
    for index in 0..<40 {
      try folder.write(
        "many/\(index % 7)/\(index).md", "In the Pilot Study, review time at the north site fell by \(index)%.\n")
    }
    try folder.write("many/bad.md", "")
    try folder.write("many/worse.txt", bytes: [0, 1, 2, 3])
    for format in ["pretty", "concise", "json"] {
      let one = try program.run("many", "--output", format, "--jobs", "1")
      for jobs in ["2", "7", "64"] {
        let other = try program.run("many", "--output", format, "--jobs", jobs)
        #expect(other.output == one.output && other.errors == one.errors && other.code == one.code)
      }
    }
  }

  @Test func `standard input is checked under the name that is given for it`() throws {
    let text = Array("At the north site, review time fell by 33%.".utf8)
    let outcome = try program.run("-", "--stdin-filename", "posts/new.md", "--output", "json", input: text)
    #expect(try paths(outcome) == ["posts/new.md"])
    #expect(outcome.code == 0)
    #expect(try paths(program.run("-", "--format", "text", "--output", "json", input: text)) == ["<stdin>"])
    #expect(try program.run("-", input: text).code == 2)
  }

  @Test func `the ledgers are the nearest above the article, else above the working folder`() throws {
    try folder.write("site/Claims/other.yml", SampleFiles.ledger(id: "other"))
    try folder.write("site/a.md", "Nothing.\n")
    let elsewhere = try TemporaryFolder()
    try elsewhere.write(".git/HEAD", "")
    try elsewhere.write("b.md", "Nothing.\n")
    let outcome = try program.run("site/a.md", "posts/quiet.md", elsewhere.path + "/b.md", "--output", "json")
    #expect(outcome.code == 0)
    let ledgers = try JSONReader.read(outcome.output)["ledgers"]?.elements?.compactMap { $0["path"]?.string }
    #expect(ledgers == ["site/Claims/other.yml", "Claims/study.yml"])
    let named = try program.run("site/a.md", "--ledger", "Claims/study.yml", "--output", "json", "--isolated")
    #expect(try JSONReader.read(named.output)["ledgers"]?.elements?.compactMap { $0["id"]?.string } == ["study"])
  }

  @Test func `claims lists what was read, as text and as JSON`() throws {
    let text = try program.run("claims", "posts/right.html")
    #expect(text.code == 0)
    #expect(text.text.hasPrefix("posts/right.html:1:62  33%\n  read as: percent, 33 %\n"))
    let json = try JSONReader.read(try program.run("claims", "posts/right.html", "--output", "json").output)
    #expect(json["documents"]?.elements?.first?["passedOver"] != nil)
  }

  @Test func `a ledger is checked and shown`() throws {
    let right = try program.run("ledger", "check")
    #expect(right.code == 0)
    let listing = try program.run("ledger", "show", "Claims/study.yml")
    #expect(listing.code == 0)
    #expect(listing.text.contains("33%"))
    try folder.write("bad/study.yml", SampleFiles.ledger().replacing("findings:", with: "finding:"))
    let wrong = try program.run("ledger", "check", "bad")
    #expect(wrong.code == 1)
    #expect(wrong.text.contains("bad/study.yml:13:5"))
    #expect(wrong.text.contains("finding:"))
    #expect(try program.run("ledger", "check", "nowhere").code == 2)
    #expect(try program.run("ledger", "show", "bad").code == 2)
  }
}
