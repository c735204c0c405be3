import Testing

@Suite struct `Errors in the file as a whole` {
  static let cases = [
    IssueCase(
      "the file is empty",
      ledger: "",
      issues: """
        Claims/tea.yml:1:1: error: the ledger is empty
          help: a ledger begins with `ledger: 1`, then `source:` and `metrics:`
        """),
    IssueCase(
      "there are only comments",
      ledger: """
        # nothing yet
        """,
      issues: """
        Claims/tea.yml:1:1: error: the ledger is empty
          help: a ledger begins with `ledger: 1`, then `source:` and `metrics:`
        """),
    IssueCase(
      "the file is a list",
      ledger: """
        - 1
        """,
      issues: """
        Claims/tea.yml:1:1: error: expected a ledger, found a list
          help: a ledger begins with `ledger: 1`, then `source:` and `metrics:`
        """),
    IssueCase(
      "the file is a sentence",
      ledger: """
        Tea at work
        """,
      issues: """
        Claims/tea.yml:1:1: error: expected a ledger, found `Tea at work`
          help: a ledger begins with `ledger: 1`, then `source:` and `metrics:`
        """),
    IssueCase(
      "the YAML is broken",
      ledger: """
        ledger: 1
        source:
        	id: a
        """,
      issues: """
        Claims/tea.yml:3:1: error: a tab stands where YAML wants spaces
          help: indent with spaces
        """),
    IssueCase(
      "a bracket is not closed",
      ledger: """
        ledger: 1
        source: {id: a, title: A
        metrics: {}
        """,
      issues: """
        Claims/tea.yml:3:8: error: expected `,` or `}` in the mapping, found `:`
          help: separate the entries with commas and close the mapping; put text that holds a sign of YAML (`: `, ` #`, a bracket at its start) in quotation marks; see also line 2, column 9
        """),
    IssueCase(
      "a key stands twice",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics:
          cups:
            findings: [{value: 1}]
          cups:
            findings: [{value: 2}]
        """,
      issues: """
        Claims/tea.yml:6:3: error: the key `cups` stands twice in one mapping
          help: keep one of the two, or give each its own entry; see also line 4, column 3
        """),
    IssueCase(
      "an alias is used",
      ledger: """
        ledger: 1
        source: {id: &a b, title: *a}
        metrics: {}
        """,
      issues: """
        Claims/tea.yml:2:14: error: an anchor (`&name`) is not accepted here
          help: write the value out; put text that begins with `&` in quotation marks
        """),
    IssueCase(
      "everything is missing",
      ledger: """
        x-empty: true
        """,
      issues: """
        Claims/tea.yml:1:1: error: the ledger has no `ledger`
          help: begin the file with `ledger: 1`
        Claims/tea.yml:1:1: error: the ledger has no `source`
          help: add `source:` with an `id` and a `title`
        Claims/tea.yml:1:1: error: the ledger has no `metrics`
          help: add `metrics:`; what is measured, each with its `findings:`
        """),
    IssueCase(
      "the version is another",
      ledger: """
        ledger: 2
        source: {id: a, title: A}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:1:9: error: expected `ledger: 1`, found `2`
          help: this program reads version 1 of the format
        """),
  ]

  @Test(arguments: cases) func `each is shown with its place, what was expected and what to do`(_ example: IssueCase) {
    #expect(LedgerText.issues(example.ledger) == example.issues)
  }
}
