import Documents
import Ledger
import Testing

@Suite struct `Checking a ledger` {
  private func issues(_ yaml: String, snapshot: String? = nil, called name: String = "tea.md") throws -> String {
    let ledger = try LedgerText.ledger(yaml)
    let document = try snapshot.map { try DocumentReader().read(path: "sources/\(name)", bytes: Array($0.utf8)) }
    let issues = LedgerCheck.issues(of: ledger, snapshot: document)
    return described(issues, in: ledger.text).joined(separator: "\n")
  }

  @Test func `a ledger that leaves nothing open has no issues`() throws {
    #expect(
      try issues(
        LedgerText.findings(
          "{level: low, value: 33%, quote: \"33% of cups\"}",
          "{level: high, value: 28–33%, quote: \"from 28-33% of cups\"}",
          before: "dimensions: {level: [low, high]}\n")) == "")
  }

  @Test func `a finding without a quote is worth knowing, once for a metric`() throws {
    #expect(
      try issues(
        LedgerText.findings(
          "{id: a, value: 3 cups}", "{id: b, value: 4 cups, near: a}", "{id: c, value: 5, near: [a, b]}"))
          == """
          Claims/tea.yml:6:24: info: `a` and 2 more of its metric have no quote
            help: add the source's own words as `quote:`, so that a reader can find the figure
          """)
  }

  @Test(arguments: [
    ("33%", "reaches 33% of the time"), ("33%", "33% — and no more"), ("28–33%", "between 28-33%"),
    ("28–33%", "28% or even 33%"),
    ("400,000 sessions", "about 400,000 Sessions"), ("about 400,000", "some 400000 of them"),
    ("Claude Sonnet", "with **Claude  Sonnet** only"), ("29 July 2025", "Published 29 July 2025."),
    ("15th", "our 15th edition"),
  ])
  func `a value that its quote holds is fine, however it is set`(value: String, quote: String) throws {
    #expect(try issues(LedgerText.findings("{value: \"\(value)\", quote: \"\(quote)\"}")) == "")
  }

  @Test(arguments: [
    ("33%", "reaches 133% of the time"), ("33%", "reaches 33.5% of the time"), ("33%", "28–33%"), ("33", "1,033 cups"),
    ("28–33%", "28% or even 34%"), ("400,000 sessions", "398,198 sessions"), ("Claude Sonnet", "Claude Haiku"),

  ])
  func `a value that its quote does not hold is probably a slip`(value: String, quote: String) throws {
    #expect(
      try issues(LedgerText.findings("{value: \"\(value)\", quote: \"\(quote)\"}")) == """
        Claims/tea.yml:6:17: warning: `\(value)` is not in the quote of `cups`
          help: quote the passage that prints the figure, or give its wording as `restated:`
        """)
  }

  @Test func `a quote may print the exact value or a restated wording instead`() throws {
    #expect(
      try issues(
        LedgerText.findings(
          "{id: a, value: about 5, exact: 4.9, quote: \"4.9 cups\"}",
          "{id: b, value: -42%, near: a, restated: fell by nearly half, quote: \"it fell by nearly half\"}")) == "")
  }

  @Test func `two findings that nothing tells apart are reported`() throws {
    let twins = LedgerText.findings("{id: a, value: 33%, quote: 33%}", "{id: b, value: 34%, quote: 34%}")
    #expect(
      try issues(twins) == """
        Claims/tea.yml:7:24: warning: nothing tells `b` from `a` of the same metric
          help: add a coordinate, a condition or an `edition:`, or link the two with `near:`
        """)
  }

  @Test(arguments: [
    "edition: second", "near: a", "statistic: median", "condition: hot", "level: low", "base: drinkers",
    "words: [at work]",
    "exact: 33%",
  ])
  func `what tells two findings apart, or links them, is enough`(extra: String) throws {
    let yaml = LedgerText.findings(
      "{id: a, value: 33%, quote: 33%}", "{id: b, value: 34%, quote: 34%, \(extra)}",
      before: "dimensions: {level: [low, high]}\nconditions: [hot]\n")
    #expect(try issues(yaml) == "")
  }

  @Test func `equal values of metrics that share a word are worth knowing`() throws {
    let yaml = """
      ledger: 1
      source: {id: a, title: A}
      metrics:
        cups: {words: [drinks], findings: [{value: 33%, quote: 33%}]}
        pots: {words: [Drinks], findings: [{value: 33%, quote: 33%}]}
        cans: {words: [tins], findings: [{value: 33%, quote: 33%}]}
      """
    #expect(
      try issues(yaml) == """
        Claims/tea.yml:5:46: info: `33%` of `pots` is also the value of `cups`, whose metric shares `drinks`
          help: words of its own tell a metric from another; `not:` takes phrases out
        """)
  }

  @Test func `a word of two members is reported at their dimension`() throws {
    let yaml = LedgerText.findings(
      "{level: low, value: 1, quote: 1}",
      before: "dimensions: {level: {members: {low: [Others], high: [others]}}}\n")
    #expect(
      try issues(yaml) == """
        Claims/tea.yml:3:14: warning: in dimension `level`, `others` may be `low` or `high`
          help: keep the word with the one that it always means
        """)
  }

  @Test func `a single finding without a coordinate among others is worth knowing`() throws {
    let yaml = LedgerText.findings(
      "{month: 2025-10, value: 1, quote: 1}", "{month: 2025-11, value: 2, quote: 2}", "{value: 3, quote: 3}",
      before: "dimensions: {month: {type: time}}\n")
    #expect(
      try issues(yaml) == """
        Claims/tea.yml:9:17: info: `cups` has no `month`, which every other finding of its metric has
          help: without it the finding speaks of the whole
        """)
  }

  @Test func `a quote is looked for in the snapshot, ellipses and kinds of quotation marks aside`() throws {
    let yaml = LedgerText.findings(
      "{id: a, value: 33%, quote: 'they said \"33%\" … of all cups'}",
      "{id: b, value: 34%, quote: '34% of all cups', near: a}",
      "{id: c, value: 3, quote: '3 pots […] 3 cups', near: [a, b]}")
    let snapshot = "# Tea\n\nAs they\nsaid **“33%”**, and this is a third of all\u{A0}cups. 3 cups, then 3 pots.\n"
    #expect(
      try issues(yaml, snapshot: snapshot) == """
        Claims/tea.yml:7:36: warning: the quote of `b` is not in `sources/tea.md`
          help: quote word for word; mark what is left out with `…`
        Claims/tea.yml:8:34: warning: the quote of `c` is not in `sources/tea.md`
          help: quote word for word; mark what is left out with `…`
        """)
  }

  @Test func `a quote is found through the marks of the snapshot's format, and in them`() throws {
    let yaml = LedgerText.findings(
      "{id: a, value: 33%, quote: 'the share of all cups was 33%'}",
      "{id: b, value: 34%, quote: '<em>34%</em> of pots', near: a}",
      "{id: c, value: 35%, quote: 'the share of all cups was 35%', near: [a, b]}")
    let page = "<p>The share of <a href=\"x\">all&nbsp;cups</a> was <b>33%</b>; it was <em>34%</em> of pots.</p>\n"
    #expect(
      try issues(yaml, snapshot: page, called: "tea.html") == """
        Claims/tea.yml:8:36: warning: the quote of `c` is not in `sources/tea.html`
          help: quote word for word; mark what is left out with `…`
        """)
  }
}
