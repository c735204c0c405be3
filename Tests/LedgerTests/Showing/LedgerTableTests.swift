import Ledger
import Testing

@Suite struct `Showing a ledger` {
  @Test func `the record stands on top, then a table for each metric`() throws {
    let yaml = """
      ledger: 1
      source:
        id: tea2026
        title: Tea at work
        author: [Ada Brook, {given: Kofi, family: Mensah}]
        container-title: Annals of Tea
        publisher: Tea Board
        issued: 2026-06-16
        URL: https://example.org/tea
        DOI: 10.1000/tea
        names: [the tea report, Brook and Mensah]
        snapshot: sources/tea2026.md
      dimensions:
        drinker: {members: [novice, 日本人, expert], groups: {anyone: [novice, expert]}}
        when: {type: time}
      conditions: [hot, with milk]
      metrics:
        cups:
          label: cups drunk
          base: people
          findings:
            - {drinker: novice, value: 33%, id: a}
            - {drinker: 日本人, value: "about 1,000", exact: 998, condition: [hot, with milk], id: b}
            - {drinker: anyone, when: 2025-10 to 2026-04, value: 28–33%, range: across members, id: c}
            - {when: since 2010, value: 5%, was: [{value: 6%, until: March 2026}, 7%], edition: second, id: d}
        pots: {findings: {value: 12}}
      """
    #expect(
      LedgerTable.text(of: try LedgerText.ledger(yaml)) == """
        Tea at work [tea2026]
        Ada Brook, Kofi Mensah · Annals of Tea · Tea Board · 2026-06-16
        https://example.org/tea
        DOI 10.1000/tea
        also called: the tea report, Brook and Mensah
        snapshot: sources/tea2026.md
        5 findings of 2 metrics in Claims/tea.yml

        cups drunk, of people [cups]
          drinker  when                        condition       edition  value                                 id
          novice   –                           –               –        33%                                   a
          日本人   –                           hot, with milk  –        about 1,000 (exactly 998)             b
          anyone   October 2025 to April 2026  –               –        28–33% (across members)               c
          –        since 2010                  –               second   5% (was 6% until March 2026; was 7%)  d

        pots [pots]
          value  id
          12     pots

        """)
  }

  @Test func `a text in the ledger cannot move the cursor or turn the line`() throws {
    let shown = LedgerTable.text(
      of: try LedgerText.ledger(
        "ledger: 1\nsource: {id: a, title: \"A\\e[31m\\r\\nB\\u202e\"}\nmetrics: {\"m\\a\": {findings: [{value: \"1\\t2\"}]}}\n"
      ))
    #expect(
      shown == """
        A␛[31m B<U+202E> [a]
        1 finding of 1 metric in Claims/tea.yml

        m␇ [m␇]
          value  id
          1 2    m␇

        """)
  }
}
