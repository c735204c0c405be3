import Documents
import Ledger
import Testing

@Suite struct `Reading files of references` {
  private func entries(_ text: String, _ path: String) throws -> [BibliographicEntry] {
    try BibliographyReader.read(Array(text.utf8), path: path)
  }

  /// The record of the ledger that a head is completed to.
  private func record(_ entry: BibliographicEntry) throws -> SourceRecord {
    let head = LedgerHead.text(of: entry)
    return try LedgerText.ledger(head + "  cups: {findings: [{value: 3 cups}]}\n").source
  }

  @Test func `BibTeX, with its strings, joints, braces and accents`() throws {
    let text = """
      % A comment, then what nobody reads.
      @comment{ @article{no, title = {No}} }
      @string{inst = "Lanternfield " # {Institute}}
      @TechReport{marlowe:2024,
        title       = {{Reading} after dark: evening hours in {\\'E}vora's libraries},
        author      = "Marlowe, Ada and Ben O{\\~n}ate and {The Night Group} and van der Meer, Piet",
        institution = inst,
        year = 2024, month = may, day = {14},
        url = {https://lanternfield.example/a_b},
        doi = {https://doi.org/10.5555/lantern.2024},
      }
      """
    let entry = try #require(try entries(text, "refs.bib").first)
    let record = try record(entry)
    #expect(record.id.text == "marlowe2024")
    #expect(record.type?.text == "report")
    #expect(record.title.text == "Reading after dark: evening hours in Évora's libraries")
    #expect(record.author.map(\.text) == ["Ada Marlowe", "Ben Oñate", "The Night Group", "Piet van der Meer"])
    #expect(record.publisher?.text == "Lanternfield Institute")
    #expect(record.issued?.text == "2024-05-14")
    #expect(record.address?.text == "https://lanternfield.example/a_b")
    #expect(record.doi?.text == "10.5555/lantern.2024")
  }

  @Test func `CSL-JSON, one item or several`() throws {
    let text = """
      [{"id": "a", "type": "article-journal", "title": "Tea \\u0026 time", "container-title": "The Cup",
        "author": [{"family": "Meer", "given": "Piet", "non-dropping-particle": "van der"}, {"literal": "Tea Board"}],
        "issued": {"date-parts": [[2023, "4"]]}, "DOI": "10.5555/1", "URL": "https://a.example/"},
       {"id": "b", "title": "Other"}]
      """
    let found = try entries(text, "refs.json")
    #expect(found.map(\.key) == ["a", "b"])
    let record = try record(found[0])
    #expect(record.title.text == "Tea & time")
    #expect(record.author.map(\.text) == ["Piet van der Meer", "Tea Board"])
    #expect(record.issued?.text == "2023-04")
    #expect(record.containerTitle?.text == "The Cup")
  }

  @Test func `CITATION.cff, and the citation that it prefers`() throws {
    let text = """
      cff-version: 1.2.0
      message: Please cite it.
      title: teacount
      authors: [{given-names: Ada, family-names: Marlowe}]
      date-released: 2022-01-31
      preferred-citation:
        type: article
        title: Counting cups
        authors:
          - {given-names: Ada, family-names: Marlowe}
          - name: The Tea Board
        journal: The Cup
        year: 2021
        month: 3
        doi: 10.5555/2
      """
    let record = try record(try #require(try entries(text, "CITATION.cff").first))
    #expect(record.title.text == "Counting cups")
    #expect(record.author.map(\.text) == ["Ada Marlowe", "The Tea Board"])
    #expect(record.issued?.text == "2021-03")
    #expect(record.id.text == "marlowe2021")
  }

  @Test(arguments: [
    "", "@report{a, title = {never closed", "@report{a, title {no}}", "{\"title\": ", "- 1\n- 2\n", "just words", "@",
    "@report{",
    "@string{a = \"b}", "\u{0}",
  ]) func `anything else is an error with its place, and no crash`(text: String) {
    #expect(throws: InputError.self) { _ = try entries(text, "refs.bib") }
    #expect(throws: InputError.self) { _ = try entries(text, "refs.json") }
  }

  @Test func `a head quotes what YAML would read otherwise`() throws {
    var entry = BibliographicEntry()
    entry.key = "2024"
    entry.title = "Yes: \"no\" \\ #5 \u{7}— é"
    entry.publisher = "null"
    let record = try record(entry)
    #expect(record.title.text == "Yes: \"no\" \\ #5  — é" || record.title.text == "Yes: \"no\" \\ #5 — é")
    #expect(record.publisher?.text == "null")
  }
}
