import Testing

@Suite struct `Errors in dimensions, groups and conditions` {
  static let cases = [
    IssueCase(
      "a dimension has the name of a key",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {range: [low, high]}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:14: error: a dimension cannot be called `range`: findings have a key of that name
          help: choose another name
        """),
    IssueCase(
      "a dimension's type is not known",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {level: {type: ordinal}, month: times}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:28: error: expected `time`, found `ordinal`
          help: leave `type` out for a dimension with members
        Claims/tea.yml:3:45: error: expected `time`, found `times`
          help: leave `type` out for a dimension with members
        """),
    IssueCase(
      "a dimension of time has members",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {month: {type: time, members: [May]}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:43: error: dimension `month` is time and cannot have members
          help: leave them out; a finding's time is written at the finding: `month: 2025-10`
        """),
    IssueCase(
      "members stand right under the dimension",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {level: {novice: [beginners], expert: []}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:22: error: unknown key `novice` in dimension `level`
          help: members stand under `members:`, groups of them under `groups:`
        Claims/tea.yml:3:43: error: unknown key `expert` in dimension `level`
          help: members stand under `members:`, groups of them under `groups:`
        """),
    IssueCase(
      "a member stands twice",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {level: [novice, expert, novice]}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:38: error: the member `novice` stands twice
        """),
    IssueCase(
      "a group has no members",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {level: {members: [novice, expert], groups: {all: , some: {words: [a few]}, none: {of: []}}}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:58: error: the group `all` of dimension `level` takes no members together
          help: write `{of: [members], words: […]}`
        Claims/tea.yml:3:72: error: group `some` has no `of`
          help: add `of:` with a list of the members that it takes together
        Claims/tea.yml:3:100: error: expected the names of members, found an empty list
        """),
    IssueCase(
      "a group names an unknown member",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {level: {members: [novice, expert], groups: {all: {of: [novice, exprt]}}}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:77: error: unknown member `exprt` of dimension `level`
          help: did you mean `expert`?
        """),
    IssueCase(
      "a group has the name of a member",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        dimensions: {level: {members: [novice, expert], groups: {expert: {of: [novice, expert]}}}}
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:58: error: dimension `level` has two members or groups called `expert`
        """),
    IssueCase(
      "a condition stands twice",
      ledger: """
        ledger: 1
        source: {id: a, title: A}
        conditions: [hot, hot]
        metrics: {m: {findings: [{value: 1}]}}
        """,
      issues: """
        Claims/tea.yml:3:19: error: the condition `hot` stands twice
        """),
  ]

  @Test(arguments: cases) func `each is shown with its place, what was expected and what to do`(_ example: IssueCase) {
    #expect(LedgerText.issues(example.ledger) == example.issues)
  }
}
