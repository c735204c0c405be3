import Testing

@Suite struct `Errors in metrics` {
  static let cases = [
    IssueCase(
      "words hold something else than words",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {m: {words: [cups, [mugs], {a: b}, ""], findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:29: error: expected a word or a phrase, found a list
        Claims/tea.yml:3:37: error: expected a word or a phrase, found a mapping
          help: put a text that holds `: ` in quotation marks
        Claims/tea.yml:3:45: error: expected a word or a phrase, found an empty text
        """),
    IssueCase(
      "a comma tears a phrase in two",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {m: {restated: [over 1,000 people], findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:26: error: the comma makes two entries of `over 1,000 people`
          help: put it in quotation marks, or a space after the comma
        """),
    IssueCase(
      "a comma tears a value in two",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics:
          m:
            findings:
              - {value: about 400,000 sessions, quote: "400,000"}
        """,
      issues: """
        Claims/tea.yml:6:27: error: `000 sessions` is read as a key without a value: the comma before it ends the value
          help: put a value that holds a comma in quotation marks
        """),
    IssueCase(
      "there are no metrics",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {}
        """,
      issues: """
        Claims/tea.yml:3:10: error: the ledger has no findings
          help: add `findings:` with a list of `{value: …}` to a metric
        """),
    IssueCase(
      "metrics are a list",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: [cups]
        """,
      issues: """
        Claims/tea.yml:3:10: error: expected a mapping of names to `{label, words, findings}`, found a list
        """),
    IssueCase(
      "a metric is a number",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: 3}
        """,
      issues: """
        Claims/tea.yml:3:17: error: expected a metric: a mapping with `findings:`, found `3`
        """),
    IssueCase(
      "a metric has no findings",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {label: cups}, pots: {findings: []}, cans: {findings: 3}}
        """,
      issues: """
        Claims/tea.yml:3:18: error: metric `cups` has no `findings`
          help: add `findings:` with a list of `{value: …}`
        Claims/tea.yml:3:49: warning: metric `pots` has no findings
        Claims/tea.yml:3:71: error: expected a list of findings, found `3`
          help: write `- {value: …}`
        """),
    IssueCase(
      "a key of a metric is misspelt",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {lable: cups, findngs: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:18: error: unknown key `lable` in metric `cups`
          help: did you mean `label`?
        Claims/tea.yml:3:31: error: unknown key `findngs` in metric `cups`
          help: did you mean `findings`?
        """),
    IssueCase(
      "a metric is near to none",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {near: [cup, pots], findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:25: error: `near` names no metric: `cup`
          help: did you mean `cups`?
        Claims/tea.yml:3:30: error: `near` names no metric: `pots`
          help: metrics: cups
        """),
  ]

  @Test(arguments: cases) func `each is shown with its place, what was expected and what to do`(_ example: IssueCase) {
    #expect(LedgerText.issues(example.ledger) == example.issues)
  }
}
