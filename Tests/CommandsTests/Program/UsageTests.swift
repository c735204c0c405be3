import Reports
import TestSupport
import Testing

@Suite struct UsageTests {
  private let program: Program

  init() throws { program = Program(in: try TemporaryFolder()) }

  @Test(arguments: [
    ["check", "--nonsense"], ["--output", "xml"], ["check", "--output", "json", "--output", "pretty"], ["--jobs", "0"],
    ["--jobs", "many"], ["--fail-on", "fatal"], ["--max-size", "0"], ["--width", "3"], ["--encoding", "klingon"],
    ["--format", "pdf"], ["--stdin-filename", "a.md"], ["explain"], ["explain", "no-such-rule"], ["extract", "stray"],
    ["--max-findings", "0"], ["claims", "--output", "pretty"],
  ])
  func `a wrong use is said on standard error, with exit code 2`(arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains("Usage: claimlint"))
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["help", "extract"], ["ledger", "check", "-h"]])
  func `help goes to standard output, with exit code 0`(arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("USAGE: claimlint"))
  }

  @Test func `the version is one line`() throws {
    #expect(try program.run("--version").text == "claimlint \(Tool.version)\n")
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let outcome = try program.shell("$claimlint check --help | true; echo ${PIPESTATUS[0]}")
    #expect(outcome.text == "0\n")
    #expect(outcome.errors == "")
  }

  @Test(arguments: ["rules", "--help", "check --help"])
  func `an output that is full is an error`(arguments: String) throws {
    let outcome = try program.shell("$claimlint \(arguments) > /dev/full; echo $? >&2")
    #expect(outcome.errors == "error: <stdout>: cannot be written: no space left on device\n2\n")
  }
}
