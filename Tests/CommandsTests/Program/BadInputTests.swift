import Foundation
import Reports
import TestSupport
import Testing

/// Whatever is wrong with one input, it is said, the exit code is 2, and the others are checked.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("good.md", "Nothing is counted here.\n")
  }

  /// Checks what is named and the good article; the good one must be checked and the error said.
  private func expectProblem(
    _ arguments: [String], _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try program.run(["check", "good.md", "--output", "json"] + arguments)
    #expect(outcome.code == 2, sourceLocation: sourceLocation)
    #expect(outcome.errors.hasPrefix("error: "), sourceLocation: sourceLocation)
    #expect(outcome.errors.contains(message), "\(outcome.errors)", sourceLocation: sourceLocation)
    let value = try JSONReader.read(outcome.output)
    let paths = value["documents"]?.elements?.compactMap { $0["path"]?.string }
    #expect(paths == ["good.md"], sourceLocation: sourceLocation)
    #expect(value["errors"]?.elements?.isEmpty == false, sourceLocation: sourceLocation)
  }

  @Test func `a missing path`() throws {
    try expectProblem(["nowhere.md"], "nowhere.md: cannot be opened: no such file")
  }

  @Test func `a file of unknown ending`() throws {
    try folder.write("a.pdf", "x")
    try expectProblem(["a.pdf"], "a.pdf: not an article: known endings are .txt")
  }

  @Test func `a folder without articles`() throws {
    try folder.makeFolder("empty")
    try expectProblem(["empty"], "empty: no articles in this folder")
  }

  @Test func `an empty file`() throws {
    try folder.write("empty.md", "")
    try expectProblem(["empty.md"], "empty.md: ")
  }

  @Test func `a binary file`() throws {
    try folder.write("image.txt", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48])
    try expectProblem(["image.txt"], "image.txt: ")
  }

  @Test func `NUL bytes`() throws {
    try folder.write("nul.md", bytes: Array("It fell\u{0} 33%.".utf8))
    try expectProblem(["nul.md"], "nul.md:")
  }

  @Test func `bytes that are not the encoding the reader is told`() throws {
    try folder.write("latin.md", bytes: [0x49, 0x74, 0x20, 0xE9, 0x20])
    let outcome = try program.run("latin.md", "--encoding", "utf-8")
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("error: latin.md:"))
  }

  @Test func `a file that cannot be read to its end`() throws {
    // Reading a process's memory from its start fails, whoever asks.
    let outcome = try program.run("/proc/self/mem", "good.md", "--format", "text")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("/proc/self/mem: cannot be read: input/output error"))
    #expect(outcome.text.hasPrefix("Checked 1 file,"))
  }

  @Test func `a file of 200 MB is refused before it is read`() throws {
    try folder.write("huge.txt", "x")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/huge.txt"))
    try file.truncate(atOffset: 200_000_000)
    try expectProblem(["huge.txt"], "huge.txt: is too large")
  }

  @Test func `a pipe under an article's name is not waited for`() throws {
    let outcome = try program.shell("mkfifo pipe.md; $claimlint check pipe.md good.md; echo $?")
    #expect(outcome.text.hasSuffix("2\n"))
    #expect(outcome.errors.contains("pipe.md: is a pipe"))
  }

  @Test func `a ledger that is no YAML, no ledger or empty, beside one that is right`() throws {
    try folder.write("Claims/broken.yml", "ledger: [1\nsource: {\n")
    try folder.write("Claims/empty.yml", "")
    try folder.write("Claims/other.yml", "ledger: 1\nsauce: {id: x}\n")
    try expectProblem([], "Claims/broken.yml:")
    try expectProblem([], "Claims/empty.yml:")
    try expectProblem([], "Claims/other.yml:2:1: ")
  }

  @Test func `two ledgers of one id`() throws {
    try folder.write("Claims/twin.yml", SampleFiles.ledger())
    try expectProblem([], "Claims/twin.yml:3:7: ")
  }

  @Test func `a ledger that is missing, and a folder without ledgers`() throws {
    try folder.makeFolder("none")
    try expectProblem(["--ledger", "Claims", "--ledger", "nowhere.yml"], "nowhere.yml: ")
    try expectProblem(["--ledger", "Claims", "--ledger", "none"], "none: no ledger in this folder")
  }

  @Test func `no ledger at all`() throws {
    let other = try TemporaryFolder()
    try other.write("a.md", "Up 5%.")
    try other.write(".git/HEAD", "")
    let outcome = try Program(in: other).run("a.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("no folder Claims with a ledger"))
    #expect(outcome.errors.contains("--ledger FILE"))
    let named = try Program(in: other).run("a.md", "--ledger", "missing.yml")
    #expect(named.code == 2 && named.text == "Checked 0 files, 0 claims.\n")
  }

  @Test func `an output that cannot be written, beside one that can`() throws {
    let outcome = try program.run("good.md", "--output", "json", "--output", "pretty=no/such/folder/report.txt")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "error: no/such/folder/report.txt: cannot be written: no such file or directory\n")
    #expect(try JSONReader.read(outcome.output)["documents"]?.elements?.count == 1)
  }
}
