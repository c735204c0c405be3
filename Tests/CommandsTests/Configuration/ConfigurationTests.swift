import TestSupport
import Testing

@Suite struct `A configuration` {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    for name in ["a.md", "posts/a.md", "posts/drafts/b.md"] {
      try folder.write(name, "In the Pilot Study, review time at the north site fell by 48%.\n")
    }
  }

  /// The files with a report, with its severity.
  private func found(_ arguments: String...) throws -> [String] {
    let lines = try program.run(arguments + ["--output", "concise"]).text.split(separator: "\n")
    return lines.map {
      "\($0.prefix { $0 != ":" }) \($0.split(separator: " ").dropFirst().first?.prefix { $0 != "[" } ?? "")"
    }
  }

  @Test func `sets severities, for all files or for some`() throws {
    try folder.write(
      ".claimlint.yml",
      """
      rules: {value-mismatch: warning}
      overrides:
        - files: posts/drafts/
          rules: {value-mismatch: off}
        - files: ["/a.md"]
          rules: {value-mismatch: {severity: info}}
      """)
    #expect(try found(".") == ["./a.md info", "./posts/a.md warning"])
    #expect(try program.run(".").code == 0)
    #expect(try program.run(".", "--fail-on", "warning").code == 1)
    #expect(try program.run(".", "--isolated").code == 1)
  }

  @Test func `says from which severity on a run fails and what is shown, unless an option does`() throws {
    try folder.write(".claimlint.yml", "fail-on: warning\nmin-severity: error\nrules: {value-mismatch: warning}\n")
    #expect(try program.run("a.md").code == 1)
    #expect(try found("a.md") == [])
    #expect(try found("a.md", "--min-severity", "info") == ["a.md warning"])
    #expect(try program.run("a.md", "--fail-on", "error").code == 0)
    #expect(try program.run("a.md").text.contains("1 more not shown"))
  }

  @Test func `says how far off a figure may be before a rule speaks of it`() throws {
    try folder.write("a.md", "In the Pilot Study, review time at the north site fell by 34%.\n")
    #expect(try found("a.md") == ["a.md error"])
    for (tolerance, isFound) in [("3.1%", false), ("3.03", true), ("0", true)] {
      try folder.write(".claimlint.yml", "rules: {value-mismatch: {tolerance: \(tolerance)}}\n")
      #expect(try found("a.md").isEmpty == !isFound, "\(tolerance)")
    }
    try folder.write(".claimlint.yml", "rules: {value-mismatch: {tolerance: 5}}\n")
    #expect(try program.run("config", "a.md").text.contains("value-mismatch: {severity: error, tolerance: 5}"))
    #expect(try program.run("explain", "value-mismatch").text.contains("- `tolerance`: so many percent"))
  }

  @Test func `says how far a hedge reaches`() throws {
    try folder.write("a.md", "In the Pilot Study, review time at the north site fell by about 31%.\n")
    let before = try found("a.md")
    #expect(!before.isEmpty)
    try folder.write("a.md", "In the Pilot Study, review time at the north site fell by about 30%.\n")
    try folder.write(".claimlint.yml", "hedges: {about-round: 12%}\n")
    #expect(try found("a.md") == [])
    try folder.write(".claimlint.yml", "hedges: {about-round: 1%}\n")
    #expect(try !found("a.md").isEmpty)
    #expect(try program.run("config", "a.md").text.contains("\nhedges:\n  about-round: 1\n"))
  }

  @Test func `is the nearest one alone, unless it extends another`() throws {
    try folder.write(".claimlint.yml", "rules: {value-mismatch: warning}\n")
    try folder.write("posts/.claimlint.yml", "fail-on: info\n")
    #expect(try found("posts/a.md") == ["posts/a.md error"])
    try folder.write("posts/.claimlint.yml", "extends: ../.claimlint.yml\nfail-on: info\n")
    #expect(try found("posts/a.md", "a.md") == ["posts/a.md warning", "a.md warning"])
    #expect(try program.run("posts/a.md").code == 1)
    #expect(try program.run("a.md").code == 0)
    #expect(try program.shell("cd posts && $claimlint a.md --output concise").text.contains("warning["))
    try folder.write(".claimlint.yml", "extends: posts/.claimlint.yml\n")
    let outcome = try program.run("a.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("extends itself"))
  }

  @Test func `leaves files out, also those that are named, and says so`() throws {
    try folder.write(".claimlint.yml", "exclude: [posts/**/b.md]\n")
    #expect(try found("posts") == ["posts/a.md error"])
    let named = try program.run("posts/drafts/b.md")
    #expect(named.code == 0)
    #expect(named.errors == "note: posts/drafts/b.md: left out, as .claimlint.yml says\n")
    #expect(try program.run("posts/drafts/b.md", "--no-exclude").code == 1)
    #expect(try program.shell("cd posts/drafts && $claimlint b.md; echo $?").text.hasSuffix("\n0\n"))
  }

  @Test func `names ledgers and a baseline from its own folder`() throws {
    try folder.write("elsewhere/other.yml", SampleFiles.ledger(id: "other"))
    try folder.write("posts/.claimlint.yml", "ledgers: ../elsewhere/other.yml\nbaseline: known.json\n")
    let missing = try program.run("posts/a.md")
    #expect(missing.code == 2)
    #expect(missing.errors.contains("posts/known.json: no such file"))
    #expect(try program.shell("cd posts && $claimlint baseline write a.md").code == 0)
    let outcome = try program.run("posts/a.md", "--output", "json")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("\"path\": \"posts/../elsewhere/other.yml\""))
  }

  @Test func `that is wrong stops the articles below it, with exit code 2`() throws {
    try folder.write("posts/.claimlint.yml", "fail-om: error\n")
    let outcome = try program.run("a.md", "posts", "--output", "concise")
    #expect(outcome.code == 2)
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("error: posts/.claimlint.yml:1:1: unknown key `fail-om`"))
    #expect(outcome.errors.contains("help: did you mean `fail-on`?"))
    try folder.write("posts/.claimlint.yml", "")
    try folder.write("posts/.claimlint.yaml", "")
    #expect(try program.run("posts").errors.contains("a configuration is called .claimlint.yml"))
  }

  @Test func `is shown as it holds for a file`() throws {
    try folder.write("posts/.claimlint.yml", "overrides: [{files: drafts/, rules: {rounding: off}}]\n")
    let shown = try program.run("config", "posts/drafts/b.md")
    #expect(shown.code == 0)
    #expect(shown.text.hasPrefix("# from posts/.claimlint.yml\nschema: 1\n"))
    #expect(shown.text.contains("\n  rounding: off\n"))
    #expect(shown.text.contains("\n  # value-mismatch: error\n"))
    #expect(try program.run("config").text.hasPrefix("# the defaults"))
    try folder.write("again/.claimlint.yml", shown.text)
    #expect(try program.run("config", "again").text.contains("\n  rounding: off\n"))
  }

  @Test func `and a ledger are begun by init, which leaves alone what is there`() throws {
    let empty = try TemporaryFolder()
    try empty.write(".git/HEAD", "")
    let program = Program(in: empty)
    #expect(try program.run("init").errors == "Claims/example.yml: written\n.claimlint.yml: written\n")
    #expect(try program.run("ledger", "check").code == 0)
    try empty.write("a.md", "In the example study, review time at pilot sites fell by 33%.\n")
    #expect(try program.run("a.md").code == 0)
    #expect(try program.run("config", "a.md").text.hasPrefix("# from .claimlint.yml\n"))
    try empty.write(".claimlint.yml", "fail-on: never\n")
    #expect(try program.run("init").errors == ".claimlint.yml: is there already, left as it is\n")
    #expect(try empty.read(".claimlint.yml") == "fail-on: never\n")
  }

  @Test func `what git ignores is not searched, what this program is told to ignore is never checked`() throws {
    try folder.write(".gitignore", "drafts/\n")
    #expect(try found("posts") == ["posts/a.md error"])
    #expect(try found("posts/drafts/b.md") == ["posts/drafts/b.md error"])
    #expect(try found("posts", "--no-exclude").count == 2)
    try folder.write("posts/.claimlintignore", "*.md\n!a.md\n")
    #expect(try found("posts") == ["posts/a.md error"])
    let named = try program.run("posts/drafts/b.md")
    #expect(named.code == 0)
    #expect(named.errors == "note: posts/drafts/b.md: left out, as .claimlintignore says\n")
    try folder.write("posts/.claimlintignore", "*.md\n")
    let all = try program.run("posts")
    #expect(all.code == 0)
    #expect(all.errors == "note: posts: all articles here are ignored\n")
  }

  @Test func `of rules gives way to what is selected on the command line`() throws {
    try folder.write(".claimlint.yml", "rules: {value-mismatch: warning}\n")
    #expect(try found("a.md", "--select", "value-mismatch") == ["a.md warning"])
    #expect(try found("a.md", "--ignore", "value-mismatch") == [])
    #expect(try found("a.md", "--select", "rounding") == [])
    #expect(try program.run("a.md", "--ignore", "no-such-rule").code == 2)
  }

  @Test func `gives way to the environment, and that to options`() throws {
    try folder.write(".claimlint.yml", "fail-on: never\n")
    try folder.write("strict.yml", "fail-on: error\n")
    #expect(try program.run(["a.md"], environment: ["CLAIMLINT_FAIL_ON": "error"]).code == 1)
    #expect(try program.run(["a.md"], environment: ["CLAIMLINT_CONFIG": "strict.yml"]).code == 1)
    #expect(try program.run(["a.md", "--fail-on", "never"], environment: ["CLAIMLINT_FAIL_ON": "error"]).code == 0)
    #expect(try program.run(["a.md", "--isolated"], environment: ["CLAIMLINT_CONFIG": "nowhere.yml"]).code == 1)
    let wrong = try program.run(["a.md"], environment: ["CLAIMLINT_FAIL_ON": "fatal"])
    #expect(wrong.code == 2)
    #expect(wrong.errors.hasPrefix("error: CLAIMLINT_FAIL_ON: `fatal` is not what it may be\n  help: known are error,"))
  }
}
