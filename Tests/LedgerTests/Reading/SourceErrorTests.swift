import Testing

@Suite struct `Errors in the source's record` {
  static let cases = [
    IssueCase(
      "the source is text",
      ledger: """
        ledger: 1
        source: tea2026
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:9: error: expected the source's record: a mapping with `id` and `title`, found `tea2026`
        """),
    IssueCase(
      "the source has no id and no title",
      ledger: """
        ledger: 1
        source: {publisher: Tea Board}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:10: error: the source has no `id`
          help: add a short name of the source, such as `id: hitzig2026`
        Claims/tea.yml:2:10: error: the source has no `title`
          help: add the title of the publication
        """),
    IssueCase(
      "the title is empty",
      ledger: """
        ledger: 1
        source: {id: a, title: " "}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:24: error: expected the title, found an empty text
        """),
    IssueCase(
      "the title is a mapping because of its colon",
      ledger: """
        ledger: 1
        source:
          id: a
          title: {2025 Survey: the AI section}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:4:10: error: expected the title, found a mapping
          help: put a text that holds `: ` in quotation marks
        """),
    IssueCase(
      "a key of the source is misspelt",
      ledger: """
        ledger: 1
        source: {id: a, title: A, url: "https://example.org", publsher: B}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:27: error: unknown key `url` in the source
          help: did you mean `URL`?
        Claims/tea.yml:2:55: error: unknown key `publsher` in the source
          help: did you mean `publisher`?
        """),
    IssueCase(
      "a key of the source is not known",
      ledger: """
        ledger: 1
        source: {id: a, title: A, colour: green}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:27: warning: unknown key `colour` in the source is not read
          help: known are id, title, type, author, publisher, issued, URL, alternates, DOI, container-title, names, snapshot, snapshot-digest, note; a key of your own begins with `x-`
        """),
    IssueCase(
      "a key stands at the wrong level",
      ledger: """
        ledger: 1
        source:
          id: a
          title: A
          dimensions: {month: {type: time}}
        metrics: {m: {value: 3, findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:5:3: error: `dimensions` is no key of the source but of a ledger
          help: check the indentation, or move it
        Claims/tea.yml:6:15: error: `value` is no key of metric `m` but of a finding
          help: check the indentation, or move it
        """),
    IssueCase(
      "the snapshot's digest is none",
      ledger: """
        ledger: 1
        source: {id: a, title: A, snapshot-digest: md5:12}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:44: error: expected a digest such as `sha256:` with 64 hexadecimal digits, found `md5:12`
          help: `claimlint ledger check` prints it
        """),
    IssueCase(
      "the date of publication is none",
      ledger: """
        ledger: 1
        source: {id: a, title: A, issued: last summer}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:35: error: expected a date such as 2026-06-16, June 2026 or 2026, found `last summer`
        """),
    IssueCase(
      "the date's parts are none",
      ledger: """
        ledger: 1
        source: {id: a, title: A, issued: {date-parts: [[2026, 13]]}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:48: error: expected `date-parts: [[2026, 6, 16]]`: a year, then a month and a day as far as they are known
        """),
    IssueCase(
      "the date is a mapping of something else",
      ledger: """
        ledger: 1
        source: {id: a, title: A, issued: {season: 1}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:35: error: expected a date such as 2026-06-16, June 2026 or 2026, found a mapping
        """),
    IssueCase(
      "an author has no name",
      ledger: """
        ledger: 1
        source: {id: a, title: A, author: [Ada, {suffix: Jr}, [B]]}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:2:41: error: the author has no name
          help: write the name as text, or `{family: …, given: …}`
        Claims/tea.yml:2:55: error: expected an author's name, or `{family, given}`, found a list
        """),
  ]

  @Test(arguments: cases) func `each is shown with its place, what was expected and what to do`(_ example: IssueCase) {
    #expect(LedgerText.issues(example.ledger) == example.issues)
  }
}
