import Foundation
import Reports
import TestSupport
import Testing

/// What the repository offers to other tools, as far as it can be tried without them.
@Suite struct `The kit for build servers` {
  private let folder: TemporaryFolder
  private let program: Program
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%.\n"

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
    try folder.write("content/a b.md", Self.wrong)
  }

  private static func file(_ name: String) throws -> String {
    try String(contentsOf: `The README`.repository.appendingPathComponent(name), encoding: .utf8)
  }

  /// The script of a step: the lines after `run: |`, without their margin.
  private static func script(_ step: String, of text: String) throws -> String {
    let after = try #require(text.range(of: "- name: \(step)\n"))
    let run = try #require(text.range(of: "run: |\n", range: after.upperBound..<text.endIndex))
    let margin = "        "
    return text[run.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix(margin) || $0.isEmpty }.map { $0.dropFirst(margin.count) }.joined(separator: "\n")
  }

  @Test func `the action checks, writes what GitHub reads, and fails as the program does`() throws {
    let script = try Self.script("Check", of: try Self.file("action.yml"))
    // A container that only runs the program, after the options of its own.
    try folder.write("bin/docker", "#!/bin/bash\nshift 5\nexec \"$claimlint\" \"$@\"\n")
    try folder.write("step.sh", script)
    let line = """
      chmod +x bin/docker; export PATH="$PWD/bin:$PATH" claimlint GITHUB_STEP_SUMMARY=summary.md \
      CLAIMLINT_PATHS='content/ $(touch run)' CLAIMLINT_ARGS='--min-severity warning'
      """
    let level = { (level: String) in "\(line) CLAIMLINT_LEVEL=\(level); bash -e step.sh; echo code $?" }
    let failed = try program.shell(level("error"))
    #expect(failed.text.contains("::error file=content/a b.md,line=1,"))
    // A path that is no file is a part of the job that could not be done; nothing in it was run.
    #expect(failed.text.hasSuffix("code 2\n"))
    #expect(try !folder.names().contains("run"))
    let good = level("error").replacing(" $(touch run)", with: "")
    #expect(try program.shell(good).text.hasSuffix("code 1\n"))
    #expect(try program.shell(good.replacing("LEVEL=error", with: "LEVEL=never")).text.hasSuffix("code 0\n"))
    #expect(try folder.read("summary.md").contains("| error | content/a b.md&#58;1&#58;59 |"))
    #expect(try JSONReader.read(Array(folder.read("claimlint.sarif").utf8))["version"]?.string == "2.1.0")
  }

  @Test func `the matcher of the README reads the concise lines`() throws {
    let block = try #require(try `The README`.blocks("json").first)
    let json = try JSONReader.read(Array(block.utf8))
    let pattern = try #require(json["problemMatcher"]?.elements?.first?["pattern"]?.elements?.first)
    let expression = try NSRegularExpression(pattern: try #require(pattern["regexp"]?.string))
    let line = try #require(try program.run("content", "--output", "concise").text.split(separator: "\n").first)
    let text = String(line)
    let match = try #require(expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)))
    func part(_ name: String) -> String? {
      guard case .number(let number)? = pattern[name], let group = Int(number) else { return nil }
      return Range(match.range(at: group), in: text).map { String(text[$0]) }
    }
    #expect(part("file") == "content/a b.md" && part("line") == "1" && part("column") == "59")
    #expect(part("severity") == "error" && part("code") == "value-mismatch")
    #expect(part("message") == "article says 48%, ledger says 33% (drop/north)")
  }

  @Test func `each hook runs a command that there is, on articles or on ledgers, and writes nothing`() throws {
    let lines = try Self.file(".pre-commit-hooks.yaml").split(separator: "\n")
    let entries = lines.filter { $0.contains("entry: ") }.map { $0.split(separator: ":", maxSplits: 1)[1].dropFirst() }
    let patterns = lines.filter { $0.contains("files: ") }.map { $0.split(separator: ":", maxSplits: 1)[1].dropFirst() }
    #expect(entries.count == 4 && patterns.count == 4)
    let files = ["content/a b.md", "Claims/study.yml"]
    for (entry, pattern) in zip(entries, patterns) {
      let expression = try NSRegularExpression(pattern: String(pattern))
      let meant = files.filter { expression.firstMatch(in: $0, range: NSRange($0.startIndex..., in: $0)) != nil }
      #expect(meant.count == 1)
      let words = entry.split(separator: " ").dropFirst().map(String.init)
      let isLedger = words.first == "ledger"
      #expect(meant == [isLedger ? "Claims/study.yml" : "content/a b.md"])
      #expect(try program.run(words + meant).code == (isLedger ? 0 : 1))
      #expect(!entry.contains("--fix"))
    }
    #expect(try folder.read("content/a b.md") == Self.wrong)
    let used = try `The README`.blocks("yml").last.map { $0.contains("id: claimlint-docker") }
    #expect(used == true && lines.contains("- id: claimlint-docker"))
  }

  @Test func `the image has the libraries that the program is built with and linked to`() throws {
    let image = try Self.file("Dockerfile")
    let manifest = try Self.file("Package.swift")
    let needed = manifest.matches(of: /\.apt\(\["([^"]+)"\]\)/).map { String($0.output.1) }
    #expect(needed.count == 5)
    for package in needed { #expect(image.contains(package)) }
    let linked = try program.shell("ldd $claimlint").text
    // Only the program that fetches links can.
    #expect(!linked.contains("libcurl"))
    #expect(try program.shell("ldd ${claimlint}-links").text.contains("libcurl.so"))
    #expect(image.contains(" libcurl4") && image.contains("ca-certificates"))
    #expect(image.contains("/source/.build/release/claimlint-links /usr/local/bin/"))
    for (library, package) in [
      ("libxml2.so", "libxml2"), ("libmd4c.so", "libmd4c0"), ("libyaml-0.so", "libyaml-0-2"),
      ("libstemmer.so", "libstemmer0d"),
    ] {
      #expect(linked.contains(library))
      #expect(image.contains(" \(package)"))
    }
  }

  @Test func `GitLab's job of the README runs and leaves the report it names`() throws {
    let block = try #require(try `The README`.blocks("yml").first { $0.contains("codequality") })
    let script = try #require(block.split(separator: "\n").first { $0.contains("script: ") })
    let command = script.split(separator: ":", maxSplits: 1)[1].dropFirst().replacing(
      "claimlint check", with: "$claimlint check")
    _ = try program.shell(String(command))
    #expect(block.contains("codequality: claims.json"))
    #expect(try JSONReader.read(Array(folder.read("claims.json").utf8)).elements?.count == 1)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know the commands and the formats`(shell: String) throws {
    let script = try program.run("--generate-completion-script", shell)
    #expect(script.code == 0)
    for word in ["baseline", "explain", "changed-since"] { #expect(script.text.contains(word)) }
    if shell == "bash" {
      try folder.write("completions", script.text)
      #expect(try program.shell("bash -n completions; echo $?").text == "0\n")
    }
  }

  @Test func `the manual page tells of every command, and nothing in it is taken for a request of man's`() throws {
    let page = try program.run("manual")
    #expect(page.code == 0)
    #expect(page.text.hasPrefix(".TH CLAIMLINT 1 "))
    for command in ["check", "claims", "baseline prune", "ledger show"] {
      #expect(page.text.contains("\n.SS \(command.replacing("-", with: "\\-"))\n"))
    }
    #expect(page.text.contains("\\fB\\-\\-changed\\-since\\fR \\fI"))
    let requests = Set(page.text.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
    #expect(requests.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br"]))
  }
}
