import Documents
import TestSupport
import Testing

/// `claimlint ledger new` and `claimlint cite`
@Suite struct CiteProgramTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(
      "refs.bib",
      """
      @report{first, title = {Night \\& day}, author = {Marlowe, Ada and {Night Office}}, year = 2024, month = 5,
        institution = {Lanternfield Institute}, doi = {10.5555/1}}
      @report{second, title = {Second}}

      """)
  }

  @Test func `a ledger begins with an entry of a file of references, and is cited in the same words`() throws {
    let written = try program.run("ledger", "new", "--from-bib", "refs.bib", "--key", "first", "first.yml")
    #expect(written.code == 0)
    let head = try folder.read("first.yml")
    try folder.write("first.yml", head + "  lamps: {findings: [{value: 3 lamps}]}\n")
    #expect(try program.run("ledger", "check", "first.yml").code == 0)
    #expect(
      try program.run("cite", "first.yml").text
        == "Marlowe, A., & Night Office (2024, May). Night & day. Lanternfield Institute. https://doi.org/10.5555/1\n")
    #expect(
      try program.run("cite", "first.yml", "--format", "bibtex").text == """
        @techreport{first,
          title       = {{Night \\& day}},
          author      = {Marlowe, Ada and {Night Office}},
          institution = {Lanternfield Institute},
          year        = {2024},
          month       = may,
          doi         = {10.5555/1},
        }

        """)
    let json = try program.run("cite", "first.yml", "--format", "csl-json")
    #expect(json.text.contains("\"author\": [\n      {\"family\": \"Marlowe\", \"given\": \"Ada\"},"))
    #expect(json.text.contains("\"issued\": {\"date-parts\": [[2024, 5]]}"))
    try folder.write("again.json", json.text)
    try folder.write("again.bib", try program.run("cite", "first.yml", "--format", "bibtex").text)
    for file in ["again.json", "again.bib"] {
      #expect(try program.run("ledger", "new", "--from-bib", file).text == head)
    }
  }

  @Test func `of several entries one must be named, and a ledger that is there is left as it is`() throws {
    let several = try program.run("ledger", "new", "--from-bib", "refs.bib")
    #expect(several.code == 2 && several.text.isEmpty)
    #expect(several.errors.contains("pass --key: first, second"))
    let slip = try program.run("ledger", "new", "--from-bib", "refs.bib", "--key", "secnd")
    #expect(slip.code == 2 && slip.errors.contains("did you mean `second`?"))
    try folder.write("there.yml", "mine\n")
    #expect(try program.run("ledger", "new", "--from-bib", "refs.bib", "--key", "first", "there.yml").code == 2)
    #expect(try folder.read("there.yml") == "mine\n")
  }
}
