import Testing

@Suite struct `Errors in findings` {
  static let cases = [
    IssueCase(
      "a finding is a number",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [33%]}}
        """,
      issues: """
        Claims/tea.yml:3:29: error: expected a finding: a mapping with `value:`, found `33%`
        """),
    IssueCase(
      "a finding has no value",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{quote: three cups}, {value: }]}}
        """,
      issues: """
        Claims/tea.yml:3:30: error: the finding has no `value`
          help: add the figure as the source writes it, such as `value: 28–33%`
        Claims/tea.yml:3:51: error: the finding has no `value`
          help: add the figure as the source writes it, such as `value: 28–33%`
        """),
    IssueCase(
      "a value is a list",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: [28%, 33%]}]}}
        """,
      issues: """
        Claims/tea.yml:3:37: error: expected a figure as the source writes it, found a list
        """),
    IssueCase(
      "a key of a finding is misspelt",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: 1, qoute: one}]}}
        """,
      issues: """
        Claims/tea.yml:3:40: error: `qoute` is neither a key of a finding nor a dimension
          help: did you mean `quote`? a dimension is declared under `dimensions:`
        """),
    IssueCase(
      "a dimension is not declared",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {expertise: [novice]}
        metrics: {cups: {findings: [{value: 1, expertize: novice, country: Wales}]}}
        """,
      issues: """
        Claims/tea.yml:4:40: error: `expertize` is neither a key of a finding nor a dimension
          help: did you mean `expertise`? a dimension is declared under `dimensions:`
        Claims/tea.yml:4:59: error: `country` is neither a key of a finding nor a dimension
          help: a dimension is declared under `dimensions:`
        """),
    IssueCase(
      "a member is not known",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {expertise: {members: {novice: [], expert: []}}}
        metrics: {cups: {findings: [{value: 1, expertise: exprt}, {value: 2, expertise: professor}]}}
        """,
      issues: """
        Claims/tea.yml:4:51: error: unknown member `exprt` of dimension `expertise`
          help: did you mean `expert`?
        Claims/tea.yml:4:81: error: unknown member `professor` of dimension `expertise`
          help: members and groups: novice, expert
        """),
    IssueCase(
      "a word means two members",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {expertise: {members: {novice: [others], expert: [others]}}}
        metrics: {cups: {findings: [{value: 1, expertise: others}]}}
        """,
      issues: """
        Claims/tea.yml:4:51: error: `others` may be `novice` or `expert` of dimension `expertise`
          help: write the name itself
        """),
    IssueCase(
      "a coordinate is left empty",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {expertise: [novice]}
        metrics: {cups: {findings: [{value: 1, expertise: }]}}
        """,
      issues: """
        Claims/tea.yml:4:40: error: the coordinate `expertise` has no value
          help: leave it out, or write `~`, where the finding speaks of the whole
        """),
    IssueCase(
      "a coordinate is a mapping",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {expertise: [novice]}
        metrics: {cups: {findings: [{value: 1, expertise: {is: novice}}, {value: 2, expertise: []}]}}
        """,
      issues: """
        Claims/tea.yml:4:51: error: expected a member or a group, or a list of members, found a mapping
          help: put a text that holds `: ` in quotation marks
        Claims/tea.yml:4:88: error: expected the names of members, found an empty list
        """),
    IssueCase(
      "a time is none",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {month: {type: time}}
        metrics: {cups: {findings: [{value: 1, month: Monday}, {value: 2, month: [2024, 2025]}]}}
        """,
      issues: """
        Claims/tea.yml:4:47: error: expected a time such as 2025, 2025-10, October 2025, Q3 2025, 2023–2024, since 2010 or before 2024, found `Monday`
        Claims/tea.yml:4:74: error: expected a time such as 2025, 2025-10, October 2025, Q3 2025, 2023–2024, since 2010 or before 2024, found a list
          help: write a span with a dash: `2023–2024`
        """),
    IssueCase(
      "a condition is not known",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        conditions: {code-producing: []}
        metrics: {cups: {findings: [{value: 1, condition: code-producin}]}}
        """,
      issues: """
        Claims/tea.yml:4:51: error: unknown condition `code-producin`
          help: did you mean `code-producing`?
        """),
    IssueCase(
      "a condition is not declared",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: 1, condition: hot}]}}
        """,
      issues: """
        Claims/tea.yml:3:51: error: unknown condition `hot`
          help: a condition is declared under `conditions:` with the words that texts use for it
        """),
    IssueCase(
      "a statistic is not known",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: 1, statistic: average}, {id: b, value: 1, statistic: medain}]}}
        """,
      issues: """
        Claims/tea.yml:3:51: error: unknown statistic `average`
          help: did you mean `mean`?
        Claims/tea.yml:3:90: error: unknown statistic `medain`
          help: did you mean `median`?
        """),
    IssueCase(
      "a kind of range is not known",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: 1–2, range: across-members}, {id: b, value: 1, range: wide}]}}
        """,
      issues: """
        Claims/tea.yml:3:49: error: unknown kind of range `across-members`
          help: did you mean `across members`?
        Claims/tea.yml:3:91: error: unknown kind of range `wide`
          help: known: across members, interval, bounds, over time
        """),
    IssueCase(
      "an edition is a list",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: 1, edition: [first]}]}}
        """,
      issues: """
        Claims/tea.yml:3:49: error: expected the name of an edition, found a list
        """),
    IssueCase(
      "a superseded value holds no number",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{value: 1, was: many}, {id: b, value: 2, was: [{value: 3, until: then}, {until: 2024}]}]}}
        """,
      issues: """
        Claims/tea.yml:3:45: error: expected a figure, found no number in `many`
        Claims/tea.yml:3:94: error: expected a date such as 2026-06-16, June 2026 or 2026, found `then`
        Claims/tea.yml:3:102: error: the superseded value has no `value`
        """),
    IssueCase(
      "a base has no name",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {base: {words: [people]}, findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:25: error: the base has no `name`
        """),
    IssueCase(
      "two findings have one id",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics:
          cups:
            findings:
              - {id: one, value: 1}
              - {id: one, value: 2}
        """,
      issues: """
        Claims/tea.yml:7:14: error: two findings have the id `one`; the first is at line 6, column 14
          help: give each an id of its own
        """),
    IssueCase(
      "two findings stand at the same coordinates",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {expertise: [novice]}
        metrics:
          cups:
            findings:
              - {expertise: novice, value: 1}
              - {expertise: novice, value: 2}
        """,
      issues: """
        Claims/tea.yml:8:36: error: two findings have the id `cups/novice`; the first is at line 7, column 36
          help: they stand at the same coordinates: give one an `id:`, an `edition:` or another coordinate
        """),
    IssueCase(
      "a finding is near to none",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{id: one, value: 1, near: oen}]}}
        """,
      issues: """
        Claims/tea.yml:3:55: error: `near` names no finding: `oen`
          help: did you mean `one`?
        """),
    IssueCase(
      "a text cannot forge a line of the terminal",
      ledger: #"""
        ledger: 1
        source: {id: a, title: A}
        metrics: {cups: {findings: [{id: "\e[31m\nx", value: 1}, {id: "\e[31m\nx", value: 2, "\a\u202e": 3}]}}
        """#,
      issues: """
        Claims/tea.yml:3:63: error: two findings have the id `␛[31m x`; the first is at line 3, column 34
          help: give each an id of its own
        Claims/tea.yml:3:86: error: `␇<U+202E>` is neither a key of a finding nor a dimension
          help: a dimension is declared under `dimensions:`
        """),
  ]

  @Test(arguments: cases) func `each is shown with its place, what was expected and what to do`(_ example: IssueCase) {
    #expect(LedgerText.issues(example.ledger) == example.issues)
  }
}
