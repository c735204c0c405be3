import Reports
import TestSupport
import Testing

/// `claimlint ledger new REPORT`
@Suite struct `A ledger that is drafted from a report` {
  private let folder: TemporaryFolder
  private let program: Program

  private static let front = """
    ---
    title: "Lamps along the quay"
    author: [Ada Marlowe, Ben Osei]
    date: 2024-03-05
    ---

    """
  private static let text = """
    # Lamps along the quay

    We counted about 1,240 lamps in nine streets. In the old town, 11% of lamps were broken at the start; after a year it was 34%.
    In the harbour the share rose from 12% to 21%.

    A new lamp costs £310, and lasts 6.4 years on average, more than twice as long as an old one. See page 12 and section 3.

    | Street | Lamps | Broken (%) |
    | --- | --- | --- |
    | Quay | 212 | 14 |
    | Mole | 96 | 27 |

    In the old town, 11% of lamps were broken at the start.

    """
  private static let page = """
    <html><head><title>Lamps along the quay | Lantern Office</title><meta property="og:site_name" content="Lantern Office">
    <meta name="author" content="Ada Marlowe"><meta property="article:published_time" content="2024-03-05T09:00:00Z">
    <link rel="canonical" href="https://lantern.example/quay"></head><body><h1>Lamps along the quay</h1>
    <p>We counted about 1,240 lamps. In the old town, 11% of lamps were broken &ldquo;at the start&rdquo;; after a year it was 34%.</p>
    </body></html>
    """

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(".git/HEAD", "")
    try folder.makeFolder("Claims")
    try folder.write("report.md", Self.front + Self.text)
    try folder.write("report.html", Self.page)
    try folder.write(
      "report.txt", "Lamps along the quay\n\nBy Ada Marlowe and Ben Osei\n\nOf 1,240 lamps 34% were broken.\n")
    try folder.write("odd.md", "\u{2028}€ \u{7} “: #{[&*!|>%@`\"\\ 3 lamps' -- 7% ]}”\n\n- 5% : # x\n- 5% \u{85} ---\n")
    try folder.write("empty.md", "")
  }

  @Test(arguments: ["report.md", "report.html", "report.txt", "odd.md"])
  func `can be used as it is, and the report is at one with it`(report: String) throws {
    let written = try program.run("ledger", "new", report, "Claims/draft.yml")
    #expect(written.code == 0)
    #expect(written.errors.contains("Claims/draft.yml: written; a draft with "))
    let checked = try program.run("ledger", "check", "Claims/draft.yml")
    #expect(checked.code == 0)
    #expect(checked.text.contains(": 0 errors, 0 warnings, "))
    let outcome = try program.run(report, "--output", "concise")
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.text)")
  }

  @Test func `has each figure once, with its sentence, and what the report says of itself`() throws {
    let draft = try program.run("ledger", "new", "report.md").text
    #expect(draft.hasPrefix("# A DRAFT, made from \"report.md\""))
    for line in [
      "  id: marlowe2024", "  title: \"Lamps along the quay\"", "    - {given: \"Ada\", family: \"Marlowe\"}",
      "  issued: 2024-03-05", "  # snapshot: report.md ", "      - value: \"about 1,240 lamps\"",
      "        quote: \"We counted about 1,240 lamps in nine streets.\"", "      - value: \"£310\"",
      "      # money, GBP; line 11",
      "      - value: \"34%\"", "      - value: \"14%\"", "      - value: \"212", "      - value: \"6.4 years\"",
    ] {
      #expect(draft.contains(line), "\(line)")
    }
    #expect(draft.split(separator: "\n").count { $0.contains("value: \"11%\"") } == 1)
    #expect(!draft.contains("value: \"12\"") && !draft.contains("value: \"3\""))
  }

  @Test func `takes the head of a page from what it is marked with`() throws {
    let draft = try program.run("ledger", "new", "report.html").text
    for line in [
      "title: \"Lamps along the quay\"", "publisher: \"Lantern Office\"", "URL: \"https://lantern.example/quay\"",
      "issued: 2024-03-05",
    ] {
      #expect(draft.contains("  \(line)\n"), "\(line)")
    }
  }

  @Test func `has the record of references, where there are some`() throws {
    try folder.write("refs.bib", "@book{quay, title = {Lamps}, author = {Quill, Cy}, year = 2023}")
    let outcome = try program.run("ledger", "new", "report.md", "Claims/quay.yml", "--from-bib", "refs.bib")
    #expect(outcome.code == 0)
    let draft = try folder.read("Claims/quay.yml")
    #expect(
      draft.contains("title: \"Lamps\"") && draft.contains("family: \"Quill\"") && draft.contains("value: \"34%\""))
    #expect(draft.contains("  snapshot: \"../report.md\"\n  snapshot-digest: \"sha256:"))
  }

  @Test(arguments: ["empty.md", "words.md"]) func `is not made of a report without figures`(report: String) throws {
    try folder.write("words.md", "# Nine lamps\n\nNobody counted them. See page 12.\n")
    let outcome = try program.run("ledger", "new", report, "Claims/draft.yml")
    #expect(outcome.code == 2)
    #expect(throws: (any Error).self) { try folder.read("Claims/draft.yml") }
  }

  @Test(arguments: [
    [], ["--key", "a", "report.md"], ["report.md", "report.html"], ["a.yml", "b.yaml"], ["nowhere.md"],
  ])
  func `needs a report that is there`(arguments: [String]) throws {
    #expect(try program.run(["ledger", "new"] + arguments).code != 0)
  }

  @Test func `never takes the place of a ledger`() throws {
    try folder.write("Claims/there.yml", "mine")
    #expect(try program.run("ledger", "new", "report.md", "Claims/there.yml").code == 2)
    #expect(try folder.read("Claims/there.yml") == "mine")
  }
}
