import Reports
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(8))) struct `Links that are fetched` {
  private let folder: TemporaryFolder
  private let program: Program
  private let server: RudeServer

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    server = try RudeServer()
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  private func write(_ article: String, to path: String = "a.md") throws {
    try folder.write(path, article.replacing("HOST", with: "http://127.0.0.1:\(server.port)"))
  }

  /// The lines of a run, with the server's address as HOST.
  private func lines(_ outcome: Program.Outcome) -> [String] {
    outcome.text.replacing("http://127.0.0.1:\(server.port)", with: "HOST").split(separator: "\n").map(String.init)
  }

  private func withoutColumn(_ line: String) -> String {
    let parts = line.split(separator: ":", maxSplits: 3).map(String.init)
    return parts.count == 4 ? "\(parts[0]):\(parts[1]):\(parts[3])" : line
  }

  @Test func `nothing is fetched unless it is asked for`() throws {
    defer { server.stop() }
    try write("[One](HOST/404) and HOST/410.\n")
    let outcome = try program.run("a.md", "--output", "concise")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(server.asked.isEmpty)
  }

  @Test func `a link that leads nowhere is a warning where it stands, one that is not known is information`() throws {
    defer { server.stop() }
    try write(
      """
      [One](HOST/404), [two](HOST/found), HOST/410 (and <HOST/403>); `HOST/404` is code.

      [Again](HOST/404#part), [here](#below), [mail](mailto:a@b.example), [file](file:///etc/passwd), [own](b.md).

      """)
    let outcome = try program.run("a.md", "--online", "--allow-private-hosts", "--output", "concise")
    #expect(
      lines(outcome).map(withoutColumn) == [
        "a.md:1: warning[dead-link] HOST/404 answers 404", "a.md:1: warning[dead-link] HOST/410 answers 410",
        "a.md:1: info[unverified-link] HOST/403 could not be checked: answers 403",
        "a.md:3: warning[dead-link] HOST/404 answers 404",
      ])
    #expect(outcome.code == 0)
    let strict = try program.run("a.md", "--online", "--allow-private-hosts", "--fail-on", "warning")
    #expect(strict.code == 1)
    // Each once: HEAD, then GET, in each of the two runs.
    #expect(server.asked("/404").sorted() == ["GET", "GET", "HEAD", "HEAD"])
  }

  @Test func `this machine is not asked without leave`() throws {
    defer { server.stop() }
    try write("[One](HOST/404) and [two](http://127.1:1/), [three](http://[::1]/).\n")
    let outcome = try program.run("a.md", "--online", "--output", "concise")
    #expect(outcome.text.split(separator: "\n").count == 3)
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.contains("info[unverified-link]") })
    #expect(server.asked.isEmpty)
  }

  @Test func `an article from standard input is read once`() throws {
    defer { server.stop() }
    let article = "See \(server.address("/404")).\n"
    let outcome = try program.run(
      ["-", "--stdin-filename", "in.txt", "--online", "--allow-private-hosts", "--output", "concise"],
      input: Array(article.utf8))
    #expect(lines(outcome) == ["in.txt:1:5: warning[dead-link] HOST/404 answers 404"])
  }

  @Test func `what links answered is kept in the cache, as long as it holds, and only what is certain`() throws {
    defer { server.stop() }
    try write("[One](HOST/404), [two](HOST/found), [three](HOST/403).\n")
    let arguments = ["a.md", "--online", "--allow-private-hosts", "--output", "concise", "--cache", "kept"]
    let first = try program.run(arguments)
    let asked = server.asked.count
    let second = try program.run(arguments)
    #expect(second.output == first.output)
    #expect(server.asked.count == asked + 2)
    #expect(server.asked("/found").count == 1)
    _ = try program.run(arguments + ["--link-age", "0"])
    #expect(server.asked("/found").count == 2)
    try folder.write("kept/links", "spoilt")
    #expect(try program.run(arguments).output == first.output)
  }

  @Test func `links are allowed, set aside and switched off as anything else is`() throws {
    defer { server.stop() }
    try write(
      "<!-- claimlint-ignore-next dead-link: moved next week -->\n[One](HOST/404).\n\n[Two](HOST/410).\n")
    let arguments = ["a.md", "--online", "--allow-private-hosts", "--output", "concise"]
    #expect(try lines(program.run(arguments)).count == 1)
    // A comment about links is none that allows nothing, where no link is fetched.
    #expect(try program.run("a.md", "--output", "concise").output.isEmpty)
    #expect(try program.run(arguments + ["--ignore", "dead-link"]).output.isEmpty)
    let count = server.asked.count
    #expect(try program.run(arguments + ["--select", "value-mismatch"]).output.isEmpty)
    #expect(server.asked.count == count)
  }

  @Test(arguments: [["--allow-private-hosts"], ["--link-age", "2"], ["--online", "--link-age", "-1"]])
  func `options about links go with fetching them`(arguments: [String]) throws {
    defer { server.stop() }
    try write("Nothing.\n")
    #expect(try program.run(["a.md"] + arguments).code == 64 || program.run(["a.md"] + arguments).code == 2)
  }

  @Test func `a run is the same however many articles are checked at a time`() throws {
    defer { server.stop() }
    for number in 0..<6 { try write("[One](HOST/404), [two](HOST/410).\n", to: "posts/\(number).md") }
    let arguments = ["posts", "--online", "--allow-private-hosts", "--output", "json", "--jobs"]
    #expect(try program.run(arguments + ["1"]).output == program.run(arguments + ["4"]).output)
  }
}
