import TestSupport
import Testing

@Suite struct `The program that fetches links` {
  private let program: Program

  init() throws { program = Program(in: try TemporaryFolder()) }

  @Test func `reads links and says what came of each, in their order`() throws {
    let server = try RudeServer()
    defer { server.stop() }
    let links = [server.address("/404"), "http://nobody.example/", server.address("/found")]
    let outcome = try program.runFetcher(
      ["--allow-private-hosts", "--host", "nobody.example=", "--host-delay", "0"],
      input: Array(links.joined(separator: "\n").utf8))
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.text == """
        gone\t404\t\(links[0])\tanswers 404
        nowhere\t0\t\(links[1])\tthere is no host nobody.example
        found\t200\t\(links[2])\t

        """)
  }

  @Test(arguments: [
    ["--what"], ["--timeout"], ["--timeout", "soon"], ["--host", "a"], ["--host", "a=b"], ["--width", "-1"],
  ])
  func `says how it is used where it is used otherwise`(arguments: [String]) throws {
    let outcome = try program.runFetcher(arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("claimlint check --online"))
  }
}
