import Foundation
import Reports
import TestSupport
import Testing

/// What the README shows is what the program does.
@Suite struct `The README` {
  static let repository =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The fenced blocks of a language; of none, those without one.
  static func blocks(_ language: String) throws -> [String] {
    let text = try String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    var blocks: [String] = []
    var open: (language: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open {
          if block.language == language { blocks.append(block.lines.joined(separator: "\n") + "\n") }
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  @Test func `shows a report as the program prints it`() throws {
    let shown = try #require(try Self.blocks("").first)
    let folder = try TemporaryFolder()
    for name in ["Corpus", "Claims"] {
      try folder.link(name, to: Self.repository.appendingPathComponent(name).path)
    }
    let outcome = try Program(in: folder).run("Corpus/engineers-ahead.html", "--ledger", "Claims", "--width", "80")
    #expect(outcome.text.contains(shown))
  }

  @Test func `shows a ledger that is valid and finds what is wrong`() throws {
    let ledger = try #require(try Self.blocks("yaml").first)
    let folder = try TemporaryFolder()
    try folder.write("Claims/harrowmere.yml", ledger)
    try folder.write("a.md", "In the Harrowmere trial, borrowers rode to work on 43% of days after a year.\n")
    let program = Program(in: folder)
    #expect(try program.run("ledger", "check", "Claims").code == 0)
    let outcome = try program.run("a.md", "--output", "concise")
    #expect(outcome.code == 1)
    #expect(outcome.text.hasPrefix("a.md:1:52: error[value-mismatch] article says 43%, ledger says 34%"))
  }

  @Test func `shows a record with its snapshot as ledgers have it`() throws {
    let record = try #require(try Self.blocks("yaml").first { $0.hasPrefix("source:") })
    let digest = String(repeating: "0", count: 64)
    let folder = try TemporaryFolder()
    try folder.write(
      "Claims/harrowmere.yml",
      "ledger: 1\n"
        + record.replacing("sha256:…", with: "sha256:" + digest).replacing("source:\n", with: "source:\n  id: a\n")
        + "metrics: {m: {findings: [{value: 3, quote: \"3 of them\"}]}}\n")
    try folder.write("Claims/sources/harrowmere2025.html", "<p>3 of them</p>")
    let outcome = try Program(in: folder).run("ledger", "check", "Claims")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("has changed"))
  }

  @Test func `shows a configuration and suppressions that are valid`() throws {
    let blocks = try Self.blocks("yaml")
    let folder = try TemporaryFolder()
    try folder.write(".claimlint.yml", try #require(blocks.last))
    try folder.write(".claimlint-suppressions.yml", try #require(blocks.first { $0.hasPrefix("- {rule:") }))
    try folder.write("Claims/harrowmere.yml", try #require(blocks.first))
    try folder.write(
      "coverage/outlet.html", "<p>In the Harrowmere trial, borrowers rode to work on 48% of days after a year.</p>")
    let comments = try #require(try Self.blocks("html").first)
    try folder.write("a.md", comments)
    let program = Program(in: folder)
    #expect(try program.run("config", "coverage/outlet.html").text.contains("\n  period-dropped: off\n"))
    let outcome = try program.run("coverage", "--today", "2026-12-31")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("Not reported: 1 suppressed."))
    #expect(try !program.run("a.md", "--today", "2026-12-31").text.contains("invalid-suppression"))
  }

  @Test func `names every format`() throws {
    let text = try String(contentsOf: Self.repository.appendingPathComponent("README.md"), encoding: .utf8)
    for format in ReportFormat.allCases { #expect(text.contains("`\(format.rawValue)`")) }
  }

  @Test func `names commands and options that there are`() throws {
    let program = Program(in: try TemporaryFolder())
    let commands = try Self.blocks("sh").joined().split(separator: "\n").filter { $0.hasPrefix("claimlint ") }
    #expect(commands.count >= 6)
    for command in commands {
      let words = command.prefix { $0 != "#" }.split(separator: " ").dropFirst()
      guard let first = words.first, !first.hasPrefix("-") else { continue }
      // A command of commands has its options further down.
      let isGroup = first == "ledger" || first == "baseline"
      let path = words.prefix(isGroup ? 2 : 1).map(String.init)
      let help = try program.run(path + ["--help"])
      #expect(help.code == 0, "\(command)")
      for option in words where option.hasPrefix("--") {
        #expect(help.text.contains(option), "\(command)")
      }
    }
  }
}
