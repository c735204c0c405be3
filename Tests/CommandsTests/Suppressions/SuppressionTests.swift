import TestSupport
import Testing

/// Suppressions as an author meets them: in articles that the program checks.
@Suite struct `A suppression` {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."
  private static let also = "In the Pilot Study, review time at the south site fell by 51%."

  /// The rules that are reported, with their lines.
  private func check(_ text: String, as name: String = "a.md", _ options: String...) throws -> [String] {
    try folder.write(name, text)
    let lines = try program.run([name, "--output", "concise"] + options).text.split(separator: "\n")
    return lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 3)
      let rule = parts.last?.split(separator: "[").dropFirst().first?.split(separator: "]").first ?? ""
      return "\(parts.dropFirst().first ?? "") \(rule)"
    }
  }

  @Test(arguments: [
    ("a.md", "<!-- claimlint-ignore-next value-mismatch: as they printed it -->\n\(wrong)\n\n\(also)\n", 4),
    ("a.md", "<!-- claimlint-disable-next-line value-mismatch -- as they printed it -->\n\(wrong)\n\n\(also)\n", 4),
    ("a.md", "<!--\n claimlint-ignore-next value-mismatch:\n as they printed it\n-->\n\n\(wrong)\n\n\(also)\n", 8),
    ("a.mdx", "{/* claimlint-ignore-next value-mismatch: as they printed it */}\n\n\(wrong)\n\n\(also)\n", 5),
    (
      "a.html",
      "<!-- claimlint-ignore-next value-mismatch: as they printed it -->\n<p>\(wrong)</p>\n<p>\(also)</p>\n", 3
    ),
    (
      "a.html",
      "<!-- claimlint-ignore value-mismatch: as they printed it -->\n<p>\(wrong)</p>\n<!-- claimlint-ignore-end -->"
        + "<p>\(also)</p>\n", 3
    ),
    ("a.md", "<!-- claimlint-ignore-next value-mismatch \"48%\": as they printed it -->\n\(wrong) \(also)\n", 2),
    ("a.md", "\(also)\n\n- <!-- claimlint-ignore-next value-mismatch: as they printed it --> \(wrong)\n", 1),
  ])
  func `allows what it names, where it says, and no more`(name: String, text: String, line: Int) throws {
    #expect(try check(text, as: name) == ["\(line) value-mismatch"])
    #expect(try check(text, as: name, "--no-suppressions").count == 2)
  }

  @Test func `may be for the whole file`() throws {
    let text = "\(Self.wrong)\n\n\(Self.also)\n\n<!-- claimlint-ignore-file value-mismatch: an archived copy -->\n"
    #expect(try check(text) == [])
    let outcome = try program.run("a.md")
    #expect(outcome.code == 0)
    #expect(outcome.text.hasSuffix("2 flagged. Not reported: 2 suppressed.\n"))
  }

  @Test func `is shown with its reason when that is asked for, and does not count`() throws {
    try folder.write("a.md", "<!-- claimlint-ignore-next value-mismatch: as they printed it -->\n\(Self.wrong)\n")
    let outcome = try program.run("a.md", "--output", "concise", "--show-suppressed")
    #expect(outcome.code == 0)
    #expect(outcome.text.hasSuffix("[suppressed: as they printed it]\n"))
    let json = try program.run("a.md", "--output", "json", "--show-suppressed")
    #expect(json.text.contains("\"setAside\": {\"by\": \"comment\", \"reason\": \"as they printed it\"}"))
  }

  @Test func `that allows nothing is reported`() throws {
    let text = "<!-- claimlint-ignore-next value-mismatch, rounding: as they printed it -->\n\(Self.wrong)\n"
    #expect(try check(text) == ["1 unused-suppression"])
    #expect(try program.run("a.md", "--output", "concise").text.contains("nothing is reported here by rounding"))
  }

  @Test(arguments: [
    ("claimlint-ignore-next value-mismatch", "no reason is given"),
    ("claimlint-ignore-next value-mismatch:", "no reason is given"),
    ("claimlint-ignore-next value-mismatch: TODO", "no reason is given"),
    ("claimlint-ignore-next: as they printed it", "no rule is named"),
    ("claimlint-ignore-next value-mismach: as printed", "there is no rule `value-mismach`"),
    ("claimlint-ignore-nxt value-mismatch: as printed", "`claimlint-ignore-nxt` is not known"),
    ("claimlint-ignore value-mismatch: as printed", "nothing ends what this begins"),
    ("claimlint-ignore-end", "nothing is open that this would end"),
    ("claimlint-ignore-next value-mismatch until=2026-02-30: as printed", "`2026-02-30` is no day"),
  ])
  func `that is wrong allows nothing and says why`(comment: String, message: String) throws {
    #expect(try check("<!-- \(comment) -->\n\(Self.wrong)\n") == ["1 invalid-suppression", "2 value-mismatch"])
    #expect(try program.run("a.md", "--output", "concise").text.contains(message))
  }

  @Test(arguments: [
    "- So:\n\n    <!-- claimlint-ignore-file value-mismatch: as printed -->\n\n\(wrong)\n",
    "So:\n    <!-- claimlint-ignore-file value-mismatch: as printed -->\n\n\(wrong)\n",
    "<div>\n    <!-- claimlint-ignore-file value-mismatch: as printed -->\n</div>\n\n\(wrong)\n",
    "<!-- claimlint-ignore-file value-mismatch: as\n```\nprinted -->\n\n\(wrong)\n",
  ])
  func `that is indented, but not as code is, holds`(text: String) throws {
    #expect(try check(text).allSatisfy { !$0.hasSuffix("value-mismatch") })
  }

  @Test func `ends on its day`() throws {
    let text = "<!-- claimlint-ignore-next value-mismatch until=2026-12-31: as they printed it -->\n\(Self.wrong)\n"
    #expect(try check(text, as: "a.md", "--today", "2026-12-31") == [])
    #expect(try check(text, as: "a.md", "--today", "2027-01-01") == ["1 expired-suppression", "2 value-mismatch"])
  }

  @Test(arguments: [
    "```html\n<!-- claimlint-ignore-file value-mismatch: an example -->\n```\n\n\(wrong)\n",
    "> ~~~~\n> ~~~\n> <!-- claimlint-ignore-file value-mismatch: an example -->\n> ~~~~\n\n\(wrong)\n",
    "Write `<!-- claimlint-ignore-file value-mismatch: an example -->`. \(wrong)\n",
    "So:\n\n    <!-- claimlint-ignore-file value-mismatch: an example -->\n\n\(wrong)\n",
    "- So:\n\n      <!-- claimlint-ignore-file value-mismatch: an example -->\n\n\(wrong)\n",
    "\t<!-- claimlint-ignore-file value-mismatch: an example -->\n\n\(wrong)\n",
  ])
  func `in code is none`(text: String) throws {
    #expect(try check(text).map { $0.split(separator: " ").last } == ["value-mismatch"])
  }

  @Test func `of a table is for all of it, and inside it for the row`() throws {
    let head = "<p>What it found:</p>"
    let table = "<table><tr><th>Site</th><th>Finding</th></tr>"
    let rows = [
      "<tr><td>north</td><td>\(Self.wrong)</td></tr>", "<tr><td>south</td><td>\(Self.also)</td></tr></table>",
    ]
    let comment = "<!-- claimlint-ignore-next value-mismatch: as they printed it -->"
    #expect(try check(head + "\n" + table + "\n" + rows.joined(separator: "\n"), as: "a.html").count == 2)
    #expect(try check(head + comment + table + rows.joined(separator: "\n"), as: "a.html") == [])
    let inside = head + table + "\n" + comment + rows.joined(separator: "\n")
    #expect(try check(inside, as: "a.html") == ["3 value-mismatch"])
  }

  @Test func `may stand in a file beside articles that cannot be edited`() throws {
    try folder.write("out/a.txt", Self.wrong)
    try folder.write("out/b.txt", Self.wrong + " And: " + Self.also)
    try folder.write(
      ".claimlint-suppressions.yml",
      """
      - {rule: value-mismatch, path: out/a.txt, reason: the outlet's own count}
      - rule: [value-mismatch]
        path: out/
        quote: 51%
        reason: the outlet's own count
        until: 2027-01-31
      - {rule: rounding, path: out/a.txt, reason: was once there}
      - {rule: rounding, path: other.txt, reason: is not checked now}
      """)
    let outcome = try program.run("out", "--output", "concise", "--today", "2027-01-31")
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(outcome.text.hasPrefix("out/b.txt:1:59: error[value-mismatch]"))
    #expect(
      outcome.errors.hasPrefix(
        "warning: .claimlint-suppressions.yml:7: nothing is reported there by rounding\n  help: remove it\n"))
    #expect(try program.run("out", "--output", "json", "--show-suppressed").text.contains("{\"by\": \"file\""))
    let later = try program.run("out", "--output", "concise", "--today", "2027-02-01")
    #expect(later.text.split(separator: "\n").count == 2)
    #expect(later.errors.contains(".claimlint-suppressions.yml:2: this was allowed until 2027-01-31"))
    #expect(try program.run("out", "--isolated", "--output", "concise").text.split(separator: "\n").count == 3)
    #expect(try program.run("out", "--no-suppressions", "--output", "concise").text.split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    ("- {rule: value-mismatch, path: a.md}", "1:3: a suppression has a `rule`, a `path` and a `reason`"),
    ("- {rule: value-mismach, path: a.md, reason: printed so}", "1:10: there is no rule `value-mismach`"),
    ("- {rule: value-mismatch, path: a.md, reason: todo}", "1:46: no reason is given"),
    ("- {rule: rounding, path: a.md, reason: printed, untill: x}", "1:49: unknown key `untill` in a suppression"),
    ("rule: rounding", "1:1: expected a list"),
  ])
  func `in a file that is wrong stops the run`(text: String, message: String) throws {
    try folder.write("a.md", Self.wrong)
    try folder.write(".claimlint-suppressions.yml", text)
    let outcome = try program.run("a.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("error: .claimlint-suppressions.yml:\(message)"))
  }

  @Test func `may be an attribute of an element of a page`() throws {
    let attribute = "data-claimlint-ignore=\"value-mismatch: as they printed it\""
    #expect(try check("<p \(attribute)>\(Self.wrong)</p>\n<p>\(Self.also)</p>\n", as: "a.html") == ["2 value-mismatch"])
    let nested = "<div \(attribute) class='a>b'><div>x</div>\(Self.wrong)</div>\n\(Self.also)\n"
    #expect(try check(nested, as: "a.html") == ["2 value-mismatch"])
    let behind = "<p title=\"a > b\" id='<i x=\"' \(attribute)>\(Self.wrong)</p>\n<p>\(Self.also)</p>\n"
    #expect(try check(behind, as: "a.html") == ["2 value-mismatch"])
    let value = "<p title=\"<b data-claimlint-ignore='value-mismatch: no'\">\(Self.wrong)</p>"
    #expect(try check(value, as: "a.html") == ["1 value-mismatch"])
    #expect(try check("<p \(attribute)>Nothing.</p>", as: "a.html") == ["1 unused-suppression"])
    let wrong = "<p data-claimlint-ignore='value-mismatch'>\(Self.wrong)</p>"
    #expect(try check(wrong, as: "a.html") == ["1 invalid-suppression", "1 value-mismatch"])
    #expect(try check("<p>Write &lt;p \(attribute)&gt;. \(Self.wrong)</p>", as: "a.html") == ["1 value-mismatch"])
    #expect(try check("<p \(attribute)\n\(Self.wrong)", as: "a.html").count <= 2)
  }
}
