import TestSupport
import Testing

@Suite struct `A cache of results` {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    for (name, figure) in [("a", "48%"), ("b", "33%"), ("c", "about 30%")] {
      try folder.write(
        "posts/\(name).md", "# News\n\nIn the Pilot Study, review time at the north site fell by \(figure).\n")
    }
  }

  private static let forms = [
    "concise=r.concise", "json=r.json", "sarif=r.sarif", "junit=r.xml", "html=r.html", "webannotation=r.anno",
    "gitlab=r.gitlab",
  ]

  /// All that a run leaves: its code, its streams and its files.
  private func run(_ options: [String], cache: Bool) throws -> [String] {
    let outputs = Self.forms.flatMap { ["--output", $0] } + ["--output", "pretty"]
    let cached = cache ? ["--cache", "kept"] : []
    let outcome = try program.run(["posts", "--statistics"] + outputs + options + cached)
    let files = try Self.forms.map { try folder.read(String($0.split(separator: "=")[1])) }
    return ["\(outcome.code)", outcome.text, outcome.errors] + files
  }

  /// Runs with the cache twice, so that the second run finds all, and without.
  private func compare(_ options: String..., note: Comment) throws {
    let plain = try run(options, cache: false)
    #expect(try run(options, cache: true) == plain, note)
    #expect(try run(options, cache: true) == plain, note)
  }

  @Test func `never changes what a run says, whatever was changed before it`() throws {
    try compare(note: "first")
    let wrong = "In the Pilot Study, review time at the north site fell by 51%.\n"
    try folder.write("posts/b.md", wrong)
    try compare(note: "an article")
    try folder.write("Claims/study.yml", SampleFiles.ledger().replacing("value: 33%", with: "value: 51%"))
    try compare(note: "a ledger")
    try folder.write(".claimlint.yml", "rules: {value-mismatch: info}\n")
    try compare(note: "a severity")
    try folder.write(".claimlint.yml", "rules: {value-mismatch: {tolerance: 10}}\n")
    try compare(note: "a tolerance")
    try folder.write(".claimlint.yml", "hedges: {about-round: 50}\n")
    try compare(note: "a hedge")
    try compare("--isolated", note: "no settings")
    try folder.write(
      ".claimlint-suppressions.yml",
      "- {rule: value-mismatch, path: posts/a.md, reason: as printed, until: 2026-01-31}\n")
    try compare("--today", "2026-01-01", note: "a suppression")
    try compare("--today", "2026-02-01", note: "a later day")
    try compare("--today", "2026-01-01", "--show-suppressed", note: "what is suppressed")
    try compare("--no-suppressions", note: "no suppressions")
    _ = try program.run("baseline", "write", "posts")
    try compare(note: "a baseline")
    try folder.write("posts/a.md", "Mended.\n")
    try compare(note: "a stale baseline")
    try compare("--min-severity", "error", note: "a threshold")
    try compare("--width", "60", note: "a width")
    try compare("--color", "always", note: "colours")
    try compare("--ascii", note: "ASCII")
    try compare("--max-findings", "1", note: "a limit")
    try compare("--jobs", "1", note: "one at a time")
    try compare("--format", "text", note: "another format")
  }

  @Test func `knows the copy of the source that quotations are held against`() throws {
    let ledger = SampleFiles.ledger().replacing("  title:", with: "  snapshot: text.md\n  title:")
    try folder.write("Claims/study.yml", ledger)
    try folder.write("Claims/text.md", "Review time at the north site, we saw with some surprise, fell by 33%.\n")
    try folder.write(
      "posts/a.md", "The Pilot Study says: “review time at the north site, we saw with no surprise, fell”.\n")
    try compare(note: "a copy")
    let before = try run([], cache: true)
    try folder.write("Claims/text.md", "Review time at the north site, we saw with no surprise, fell by 33%.\n")
    try compare(note: "another copy")
    #expect(try run([], cache: true) != before)
  }

  @Test func `is used where nothing changed, and found out where a file of it is broken`() throws {
    let plain = try run([], cache: false)
    #expect(try run([], cache: true) == plain)
    let names = try program.shell("ls kept").text.split(separator: "\n")
    #expect(names.count == 3)
    // What is whole is believed: here one article's result is put in the place of another's.
    _ = try program.shell("cd kept; set -- *; cp $1 x; cp $2 $1; cp x $2; rm x")
    #expect(try run([], cache: true) != plain)
    for damage in [
      "head -c 100 $f > x; mv x $f", ": > $f", "printf x | dd of=$f bs=1 seek=60 conv=notrunc 2> /dev/null",
    ] {
      _ = try program.shell("for f in kept/*; do \(damage); done")
      #expect(try run([], cache: true) == plain, "\(damage)")
    }
    #expect(try program.shell("ls kept").text.split(separator: "\n").count == 3)
  }

  @Test func `has no part in fixes`() throws {
    _ = try run([], cache: true)
    let fixed = try program.run("posts", "--fix", "--unsafe-fixes", "--cache", "kept")
    #expect(fixed.errors.contains("fixed: posts/a.md"))
    #expect(try folder.read("posts/a.md").contains("fell by 33%"))
  }

  @Test func `that cannot be made stops the run`() throws {
    try folder.write("kept", "a file")
    #expect(try program.run("posts", "--cache", "kept").code == 2)
  }
}
