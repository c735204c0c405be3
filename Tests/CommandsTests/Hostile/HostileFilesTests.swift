import Foundation
import Reports
import TestSupport
import Testing

/// Nothing a file system does can hang the program, lose a result in silence or damage a file.
@Suite struct `Hostile files` {
  private let folder: TemporaryFolder
  private let program: Program
  /// One figure that is wrong.
  private static let article = "In the Pilot Study, review time at the north site fell by 48%.\n"

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("a.md", Self.article)
  }

  @Test(arguments: [
    "a\nb.md", "a\"b'.md", "\u{1B}[31mred.md", "\u{202E}dm.a.md", "::error::x.md", "-a.md", "a b%0A.md",
  ])
  func `a name of any characters is checked, and forges no output`(name: String) throws {
    try folder.write(name, Self.article)
    let path = "./" + name
    let concise = try program.run(path, "--output", "concise")
    #expect(concise.code == 1)
    #expect(concise.text.split(separator: "\n").count == 1)
    #expect(!concise.text.contains("\u{1B}") && !concise.text.contains("\u{202E}"))
    let github = try program.run(path, "--output", "github")
    #expect(github.text.split(separator: "\n").count == 1 && github.text.hasPrefix("::error file="))
    let json = try JSONReader.read(try program.run(path, "--output", "json").output)
    #expect(json["documents"]?.elements?.first?["path"]?.string == path)
  }

  @Test func `a name that is not UTF-8 is said, and the rest is checked`() throws {
    let outcome = try program.shell("cp a.md $'b\\xff.md'; $claimlint . --output concise; echo $?")
    #expect(outcome.text.hasSuffix("2\n") && outcome.text.hasPrefix("./a.md:"))
    #expect(outcome.errors.contains("its name is not valid UTF-8"))
  }

  @Test func `links in circles end`() throws {
    try folder.link("loop.md", to: "loop.md")
    try folder.write("inner/b.md", Self.article)
    try folder.link("inner/up", to: "..")
    let outcome = try program.run("loop.md", "inner", "--output", "concise")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("loop.md: cannot be opened: too many levels of symbolic links"))
    #expect(outcome.text.split(separator: "\n").count == 1 && outcome.text.hasPrefix("inner/b.md:"))
  }

  @Test func `devices and sockets are not waited for`() throws {
    let outcome = try program.shell(
      "timeout 20 $claimlint a.md /dev/zero /dev/tty --format markdown --output concise; echo $?")
    #expect(outcome.text.hasPrefix("a.md:") && outcome.text.hasSuffix("2\n"))
    #expect(outcome.errors.contains("/dev/zero: is a device"))
  }

  @Test func `configurations that extend each other are an error`() throws {
    try folder.write(".claimlint.yml", "schema: 1\nextends: other.yml\n")
    try folder.write("other.yml", "schema: 1\nextends: .claimlint.yml\n")
    let outcome = try program.run("a.md")
    #expect(outcome.code == 2 && outcome.errors.contains("extends itself"))
  }

  @Test func `aliases that multiply are refused where they begin`() throws {
    let levels = (1..<60).map { "l\($0): &l\($0) [*l\($0 - 1),*l\($0 - 1),*l\($0 - 1)]\n" }.joined()
    try folder.write("Claims/bomb.yml", "l0: &l0 [x,x]\n" + levels)
    let outcome = try program.run("a.md", "--output", "concise")
    #expect(outcome.code == 2 && outcome.text.hasPrefix("a.md:"))
    #expect(outcome.errors.contains("error: Claims/bomb.yml:1:5: an anchor (`&name`) is not accepted here"))
  }

  // MARK: - Outputs

  @Test func `a full disk is an error, whether the report goes to a stream or a file`() throws {
    let stream = try program.shell("$claimlint a.md --output json > /dev/full; echo $? >&2")
    #expect(stream.errors.hasSuffix("2\n") && stream.errors.contains("<stdout>: cannot be written: no space left"))
    let file = try program.run("a.md", "--output", "json=/dev/full")
    #expect(file.code == 2 && file.errors.contains("/dev/full: cannot be written: no space left on device"))
  }

  @Test func `a report that does not fit leaves the old one as it was`() throws {
    try folder.write("report.json", "old")
    // The largest file that may be written is 1 KiB.
    let outcome = try program.shell(
      "trap '' XFSZ; ulimit -f 1; $claimlint a.md --output json=report.json --no-suppressions >/dev/null; echo $?")
    #expect(outcome.text == "2\n")
    #expect(outcome.errors.contains("report.json: cannot be written: file too large"))
    #expect(try folder.read("report.json") == "old")
    #expect(try folder.names() == ["Claims", "a.md", "report.json"])
  }

  @Test func `a closed standard output is an error, and nothing else is written in its place`() throws {
    let outcome = try program.shell("$claimlint a.md --output json --output concise=b.txt >&-; echo $? >&2")
    #expect(outcome.errors.hasSuffix("2\n"))
    #expect(outcome.errors.contains("<stdout>: cannot be written: it is closed"))
    #expect(try folder.read("b.txt").hasPrefix("a.md:"))
    // Nor does what is said on standard error end up in a file.
    let silent = try program.shell("$claimlint a.md nowhere.md --output concise=c.txt 2>&-; echo $?")
    #expect(silent.text.hasSuffix("2\n"))
    #expect(try folder.read("c.txt").split(separator: "\n").count == 1)
  }

  @Test func `a reader that goes away is no error`() throws {
    try folder.write("long.md", String(repeating: Self.article + "\n\n", count: 500))
    let outcome = try program.shell("$claimlint long.md | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}")
    #expect(outcome.text == "1\n" && !outcome.errors.contains("error:"))
  }

  @Test(arguments: ["INT", "TERM"]) func `a signal ends it, and the file it would have fixed is whole`(name: String)
    throws
  {
    try folder.write("long.md", String(repeating: Self.article + "\n\n", count: 400))
    let before = try folder.read("long.md")
    let outcome = try program.shell(
      "timeout -s \(name) 0.05 $claimlint long.md --fix --unsafe-fixes --output concise >/dev/null 2>&1; echo $?; ls -A"
    )
    #expect(!outcome.text.contains("long.md."))
    #expect(outcome.text.split(separator: "\n").dropFirst() == ["Claims", "a.md", "long.md"])
    let after = try folder.read("long.md")
    #expect(after == before || after.utf8.count > 400 * 20)
  }

  @Test(arguments: ["tr_TR.UTF-8", "C", "de_DE.ISO-8859-1", "no such locale"])
  func `the locale changes nothing`(locale: String) throws {
    let plain = try program.run("a.md", "--output", "json")
    let other = try program.run("a.md", "--output", "json", environment: ["LC_ALL": locale, "LANG": locale])
    #expect(other.output == plain.output && other.code == plain.code)
  }

  @Test func `a file of a gigabyte in one line is refused at once`() throws {
    let outcome = try program.shell(
      "truncate -s 1G big.md; timeout 20 $claimlint a.md big.md --output concise; echo $?")
    #expect(outcome.text.hasSuffix("2\n") && outcome.text.hasPrefix("a.md:"))
    #expect(outcome.errors.contains("big.md"))
  }

  @Test func `a table of more numbers than anybody reads is refused before it fills the memory`() throws {
    try folder.write("cells.html", "<table>" + String(repeating: "<td>7", count: 260_000))
    let outcome = try program.shell("timeout 60 $claimlint a.md cells.html --no-gate --output concise; echo $?")
    #expect(outcome.text.hasSuffix("2\n") && outcome.text.hasPrefix("a.md:"))
    #expect(outcome.errors.contains("cells.html: holds 260000 numbers, and no more than 250000 are checked"))
  }

  @Test func `a link that is a script is nothing a report leads to`() throws {
    try folder.write(
      "b.html",
      "<p><a href=\"javascript:alert(1)\">In the Pilot Study</a>, review time at the north site fell by 48%.</p>")
    for form in ["html", "markdown", "sarif", "webannotation", "claimreview"] {
      #expect(!(try program.run("b.html", "--output", form).text.contains("javascript:")), "\(form)")
    }
  }

  @Test func `a file that vanishes between search and reading is said`() throws {
    try folder.link("gone.md", to: "nowhere.md")
    let outcome = try program.run(".", "--output", "concise")
    #expect(outcome.code == 2 && outcome.text.hasPrefix("./a.md:"))
    #expect(outcome.errors.contains("./gone.md: no such file"))
  }
}
