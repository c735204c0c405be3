import Foundation
import TestSupport
import Testing

@Suite struct `A fix` {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  private static func wrong(_ figure: String = "48%") -> String {
    "In the Pilot Study, review time at the north site fell by \(figure)."
  }

  @Test func `that changes a figure is made only when that is asked for, and is told`() throws {
    let text = "# Time\r\n\r\n\(Self.wrong())\r\n"
    try folder.write("a.md", text)
    #expect(try program.run("a.md", "--fix").code == 1)
    #expect(try folder.read("a.md") == text)
    let fixed = try program.run("a.md", "--fix", "--unsafe-fixes")
    #expect(fixed.code == 0)
    #expect(fixed.errors == "fixed: a.md:3:59: `48%` -> `33%`\n1 fix in 1 file.\n")
    #expect(fixed.text == "Checked 1 file, 1 claim: 1 supported.\n")
    #expect(try folder.read("a.md") == text.replacing("48%", with: "33%"))
    let again = try program.run("a.md", "--fix", "--unsafe-fixes")
    #expect(again.code == 0)
    #expect(again.errors == "")
  }

  @Test func `that is safe takes away what allows nothing`() throws {
    let comment = "<!-- claimlint-ignore-next value-mismatch: as they printed it -->"
    try folder.write("a.md", "One.\n\n\(comment)\n\(Self.wrong("33%"))\n")
    #expect(try program.run("a.md", "--fix").code == 0)
    #expect(try folder.read("a.md") == "One.\n\n\(Self.wrong("33%"))\n")
    try folder.write("a.html", "<p>One.</p>\(comment)<p>\(Self.wrong("33%"))</p>\n")
    #expect(try program.run("a.html", "--fix").code == 0)
    #expect(try folder.read("a.html") == "<p>One.</p><p>\(Self.wrong("33%"))</p>\n")
  }

  @Test func `is shown as a difference that other tools read`() throws {
    let lines = (1...9).map { "Line \($0).\n\n" }.joined()
    try folder.write("a.md", lines + Self.wrong() + "\n\n" + lines + Self.wrong("51%"))
    let before = try folder.read("a.md")
    let diff = try program.run("a.md", "--diff", "--unsafe-fixes")
    #expect(diff.code == 1)
    #expect(diff.text.hasPrefix("--- a.md\n+++ a.md\n@@ -16,7 +16,7 @@\n"))
    #expect(diff.text.contains("\n-\(Self.wrong())\n+\(Self.wrong("33%"))\n"))
    #expect(diff.text.hasSuffix("+\(Self.wrong("33%"))\n\\ No newline at end of file\n"))
    #expect(try folder.read("a.md") == before)
    #expect(try program.run("a.md", "--diff").code == 0)
    try folder.write("a.diff", diff.text)
    let applied = try program.shell("git apply a.diff && $claimlint a.md --diff --unsafe-fixes; echo $?")
    #expect(applied.text == "0\n")
  }

  @Test(arguments: [
    ("a.html", "<p>\(wrong("48&#37;"))</p>\n", "<p>\(wrong("33%"))</p>\n"),
    ("a.html", "<p>\(wrong("<b>48</b>%"))</p>\n", nil), ("a.md", "\(wrong("**48**%"))\n", nil),
    ("a.md", "\(wrong("**48%**"))\n", "\(wrong("**33%**"))\n"),
    ("a.md", "\u{FEFF}\(wrong())\n", "\u{FEFF}\(wrong("33%"))\n"),
  ])
  func `hits what it means, or is not made`(name: String, text: String, expected: String?) throws {
    try folder.write(name, text)
    let outcome = try program.run(name, "--fix", "--unsafe-fixes")
    #expect(try folder.read(name) == expected ?? text)
    #expect(outcome.code == (expected == nil ? 1 : 0))
  }

  @Test func `is not made in a file of another encoding`() throws {
    let bytes = Array("Caf".utf8) + [0xE9] + Array(". \(Self.wrong())\n".utf8)
    try folder.write("a.txt", bytes: bytes)
    #expect(try program.run("a.txt", "--encoding", "windows-1252", "--fix", "--unsafe-fixes").code == 1)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.txt"))) == bytes)
  }

  @Test func `keeps the file's permissions, and what a link leads to`() throws {
    try folder.write("deep/a.md", Self.wrong())
    try folder.link("b.md", to: "deep/a.md")
    let path = folder.path + "/deep/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try program.run("b.md", "--fix", "--unsafe-fixes").code == 0)
    #expect(try folder.read("deep/a.md") == Self.wrong("33%"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/b.md") == "deep/a.md")
  }

  @Test func `leaves what is suppressed or in the baseline`() throws {
    let comment = "<!-- claimlint-ignore-next value-mismatch: as they printed it -->\n"
    try folder.write("a.md", comment + Self.wrong())
    try folder.write("b.md", Self.wrong())
    _ = try program.run("baseline", "write", "b.md")
    #expect(try program.run("a.md", "b.md", "--fix", "--unsafe-fixes").errors == "")
  }

  @Test func `cannot be made in standard input, only shown`() throws {
    let text = Array(Self.wrong().utf8)
    let outcome = try program.run("-", "--stdin-filename", "a.md", "--fix", input: text)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("standard input cannot be fixed"))
    let diff = try program.run("-", "--stdin-filename", "a.md", "--diff", "--unsafe-fixes", input: text)
    #expect(diff.text.contains("+\(Self.wrong("33%"))"))
  }

  @Test(arguments: [
    ["a.md", "--fix", "--diff"], ["a.md", "--unsafe-fixes"], ["a.md", "--diff", "--output", "json"],
  ])
  func `of two minds is a wrong use`(arguments: [String]) throws {
    #expect(try program.run(arguments).code == 2)
  }

  @Test func `that is killed at any moment leaves every file old or new, whole`() throws {
    let old = Array(repeating: Self.wrong() + "\n\n", count: 400).joined()
    let new = old.replacing("48%", with: "33%")
    for round in 0..<12 {
      for name in 0..<6 { try folder.write("posts/\(name).md", old) }
      let line = """
        $claimlint posts --fix --unsafe-fixes --quiet > /dev/null 2>&1 & pid=$!; sleep 0.0\(round * 8 + 2 < 10 ? "0" : "")\
        \(round * 8 + 2); kill -9 $pid 2> /dev/null; wait $pid 2> /dev/null; true
        """
      _ = try program.shell(line)
      for name in 0..<6 {
        let text = try folder.read("posts/\(name).md")
        #expect(text == old || text == new)
      }
    }
  }
}
