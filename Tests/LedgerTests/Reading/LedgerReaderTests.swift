import Documents
import Ledger
import Quantities
import Testing

@Suite struct `Reading a ledger` {
  @Test func `all that a ledger says arrives, with its places`() throws {
    let yaml = """
      ledger: 1
      source:
        id: tea2026
        type: report
        title: Tea at work
        author: [Ada Brook, {given: Kofi, family: Mensah}, {literal: The Tea Board}]
        publisher: Tea Board
        issued: 2026-06-16
        URL: https://example.org/tea
        DOI: 10.1000/tea
        container-title: Annals of Tea
        names: [the tea report]
        snapshot: sources/tea2026.md
      dimensions:
        strength:
          members:
            weak: [watery]
            strong: {words: [stout], not: [strongly]}
          groups:
            drinkable: {of: [weak, strong], words: [any strength]}
        month: {type: time}
      conditions:
        with-milk: [milky, milk in]
      metrics:
        cups-a-day:
          label: cups drunk a day
          words: [cups, mugs]
          not: [cups of coffee]
          base: {name: drinkers, words: [people]}
          near: [pots]
          restated: [a good deal]
          findings:
            - {strength: strong, condition: with-milk, value: 3 cups, exact: 3.2 cups, statistic: mean, quote: "3 cups"}
            - id: pots-per-day
              strength: drinkable
              month: 2025-10
              value: 28–33%
              range: across members
              edition: second
              was: [{value: 30%, until: March 2026}, 29%]
              restated: about a third
              base: offices
              words: [in offices]
              near: [cups-a-day/strong/with-milk]
              note: counted by hand
        pots:
          findings: {value: 12}
      """
    let ledger = try LedgerText.ledger(yaml)
    func source(_ range: ByteRange) -> String { ledger.text.text(range) }

    #expect(ledger.path == "Claims/tea.yml")
    #expect(ledger.source.id.text == "tea2026")
    #expect(source(ledger.source.title.range) == "Tea at work")
    #expect(ledger.source.author.map(\.text) == ["Ada Brook", "Kofi Mensah", "The Tea Board"])
    #expect(ledger.source.date == DateSpan(PartialDate(year: 2026, month: 6, day: 16)))
    #expect(ledger.source.address?.text == "https://example.org/tea")
    #expect(ledger.source.doi?.text == "10.1000/tea")
    #expect(ledger.source.containerTitle?.text == "Annals of Tea")
    #expect(ledger.source.names.map(\.text) == ["the tea report"])
    #expect(ledger.source.snapshot?.text == "sources/tea2026.md")

    let strength = ledger.dimensions[0]
    #expect(
      strength.members == [
        Term(name: "weak", words: ["watery"]), Term(name: "strong", words: ["stout"], not: ["strongly"]),
      ])
    #expect(
      strength.groups == [Dimension.Group(term: Term(name: "drinkable", words: ["any strength"]), members: [0, 1])])
    #expect(source(strength.range) == "strength")
    #expect(ledger.dimensions[1].isTime)
    #expect(ledger.conditions == [Term(name: "with-milk", words: ["milky", "milk in"])])

    let cups = ledger.metrics[0]
    #expect(cups.label == "cups drunk a day")
    #expect(cups.words == ["cups", "mugs"])
    #expect(cups.not == ["cups of coffee"])
    #expect(cups.base == Term(name: "drinkers", words: ["people"]))
    #expect(cups.near == [1])
    #expect(ledger.metrics[1].label == "pots")

    #expect(ledger.findings.map(\.id) == ["cups-a-day/strong/with-milk", "pots-per-day", "pots"])
    let first = ledger.findings[0]
    #expect(first.coordinates == [Finding.Coordinate(dimension: 0, place: .member(1))])
    #expect(first.conditions == [0])
    #expect(first.value.text == "3 cups")
    #expect(source(first.value.range) == "3 cups")
    #expect(first.exact?.text == "3.2 cups")
    #expect(first.statistic == .mean)
    #expect(first.quoteRange.map(source) == "\"3 cups\"")
    #expect(first.restated == ["a good deal"])
    #expect(source(first.range).hasPrefix("{strength: strong"))

    let second = ledger.findings[1]
    #expect(
      second.coordinates == [
        Finding.Coordinate(dimension: 0, place: .group(0)),
        Finding.Coordinate(dimension: 1, place: .time(DateSpan(PartialDate(year: 2025, month: 10)))),
      ])
    #expect(second.rangeKind == .acrossMembers)
    #expect(second.edition == "second")
    #expect(second.was.map(\.text) == ["30%", "29%"])
    #expect(second.was.first?.until == DateSpan(PartialDate(year: 2026, month: 3)))
    #expect(second.restated == ["about a third", "a good deal"])
    #expect(second.base == Term(name: "offices"))
    #expect(second.words == ["in offices"])
    #expect(second.near == ["cups-a-day/strong/with-milk"])
    #expect(second.note == "counted by hand")
    #expect(source(second.range).hasSuffix("note: counted by hand"))
  }

  @Test func `places count in the file's own bytes, byte order mark included`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(LedgerText.findings("{value: 28–33%, qoute: é}").utf8)
    let text = try LedgerFiles.text(bytes, path: "a.yml")
    let issues = LedgerReader.read(text).issues
    #expect(issues.first.map { String(decoding: bytes[$0.range.indices], as: UTF8.self) } == "qoute")
    #expect(described(issues, in: text).first?.hasPrefix("a.yml:6:25: error:") == true)
  }

  @Test(arguments: [
    "x: [strong, weak]", "x: {members: [strong, weak]}", "x: {members: {strong: , weak: ~}}",
    "x: {members: {strong: stout, weak: [watery]}}", "x: {members: {strong: {words: stout}, weak: {not: [weakly]}}}",
    "x: {}", "x:", "x: {members: }", "x: {groups: }",
  ])
  func `members are written in any form, or taken from the findings`(dimension: String) throws {
    let ledger = try LedgerText.ledger(
      LedgerText.findings("{x: strong, value: 1}", "{x: weak, value: 2}", before: "dimensions:\n  \(dimension)\n"))
    #expect(ledger.dimensions[0].members.map(\.name) == ["strong", "weak"])
    #expect(ledger.findings.map { $0.coordinates.first?.place } == [.member(0), .member(1)])
  }

  @Test func `a coordinate is a member, a group, a word of one of them, or a list of members`() throws {
    let dimensions = """
      dimensions:
        strength:
          members: {weak: [watery], middling: [so-so], Extra Strong: [stout], 5: [level five]}
          groups:
            at least middling: {of: [middling, Extra Strong], words: [proper tea]}
            all of it: [weak, at least middling]

      """
    func place(_ coordinate: String) throws -> (Finding.Coordinate.Place?, Dimension, String) {
      let ledger = try LedgerText.ledger(
        LedgerText.findings("{strength: \(coordinate), value: 1}", before: dimensions))
      return (ledger.findings[0].coordinates.first?.place, ledger.dimensions[0], ledger.findings[0].id)
    }
    for (text, member) in [("weak", 0), ("watery", 0), ("Watery", 0), ("extra-strong", 2), ("5", 3), ("level five", 3)]
    {
      #expect(try place(text).0 == .member(member), "\(text)")
    }
    #expect(try place("at least middling").0 == .group(0))
    #expect(try place("Proper Tea").0 == .group(0))
    #expect(try place("[weak]").0 == .member(0))
    #expect(try place("~").0 == nil)
    let (known, _, id) = try place("[stout, so-so]")
    #expect(known == .group(0), "a list of just the members of a group is that group")
    #expect(id == "cups/middling+Extra-Strong")
    let (new, dimension, _) = try place("[weak, middling, 5]")
    #expect(new == .group(2))
    #expect(dimension.groups[2].term == Term(name: "weak, middling and 5"))
    #expect(dimension.groups[2].members == [0, 1, 3])
    #expect(dimension.groups[1].members == [0, 1, 2])
  }

  @Test(arguments: [
    ("2025", DateSpan(PartialDate(year: 2025))),
    ("2025-10", DateSpan(PartialDate(year: 2025, month: 10))),
    ("2025-10-05", DateSpan(PartialDate(year: 2025, month: 10, day: 5))),
    ("October 2025", DateSpan(PartialDate(year: 2025, month: 10))),
    ("Oct. 2025", DateSpan(PartialDate(year: 2025, month: 10))),
    ("16 June 2026", DateSpan(PartialDate(year: 2026, month: 6, day: 16))),
    ("\"June 16th, 2026\"", DateSpan(PartialDate(year: 2026, month: 6, day: 16))),
    ("\"Tuesday, 16 June 2026\"", DateSpan(PartialDate(year: 2026, month: 6, day: 16, weekday: 2))),
    ("Q3 2025", DateSpan(PartialDate(year: 2025, quarter: 3))),
    ("2025-Q3", DateSpan(PartialDate(year: 2025, quarter: 3))),
    ("third quarter of 2025", DateSpan(PartialDate(year: 2025, quarter: 3))),
    ("H2 2025", DateSpan(PartialDate(year: 2025, month: 7), to: PartialDate(year: 2025, month: 12), shape: .between)),
    ("2023–2024", DateSpan(PartialDate(year: 2023), to: PartialDate(year: 2024), shape: .between)),
    ("2023-24", DateSpan(PartialDate(year: 2023), to: PartialDate(year: 2024), shape: .between)),
    ("2010-11", DateSpan(PartialDate(year: 2010, month: 11))),
    ("2010–11", DateSpan(PartialDate(year: 2010), to: PartialDate(year: 2011), shape: .between)),
    ("the 2010s", DateSpan(PartialDate(year: 2010), to: PartialDate(year: 2019), shape: .between)),
    (
      "2025-10 to 2026-04",
      DateSpan(PartialDate(year: 2025, month: 10), to: PartialDate(year: 2026, month: 4), shape: .between)
    ),
    (
      "2025-10/2026-04",
      DateSpan(PartialDate(year: 2025, month: 10), to: PartialDate(year: 2026, month: 4), shape: .between)
    ),
    (
      "October to December 2025",
      DateSpan(PartialDate(year: 2025, month: 10), to: PartialDate(year: 2025, month: 12), shape: .between)
    ),
    (
      "between May and July 2024",
      DateSpan(PartialDate(year: 2024, month: 5), to: PartialDate(year: 2024, month: 7), shape: .between)
    ),
    (
      "16–18 June 2026",
      DateSpan(
        PartialDate(year: 2026, month: 6, day: 16), to: PartialDate(year: 2026, month: 6, day: 18), shape: .between)
    ),
    ("since 2010", DateSpan(PartialDate(year: 2010), shape: .since)),
    ("since late 2025", DateSpan(PartialDate(year: 2025), shape: .since)),
    ("from 2010 onwards", DateSpan(PartialDate(year: 2010), shape: .since)),
    ("before 2024", DateSpan(PartialDate(year: 2024), shape: .until)),
    ("until March 2025", DateSpan(PartialDate(year: 2025, month: 3), shape: .until)),
    ("mid-2025", DateSpan(PartialDate(year: 2025))),
    ("October", DateSpan(PartialDate(month: 10))),
  ])
  func `a time is written as people write it`(text: String, span: DateSpan) throws {
    let ledger = try LedgerText.ledger(
      LedgerText.findings("{when: \(text), value: 1}", before: "dimensions: {when: {type: time}}\n"))
    #expect(ledger.findings[0].coordinates.first?.place == .time(span))
  }

  @Test(arguments: [
    "Monday", "2025-13", "2025-02-30", "31 April 2025", "2026 to 2025", "December to October 2025", "5", "25", "123456",
    "Q5 2025", "Q3", "2025 2026", "soon", "\"\"", "\"2025, roughly\"", "16 2025", "since", "2025–", "6/7/2026",
    "summer 2025", "[2024, 2025]",
    "{a: b}",
    "\"2025\\0\"",
  ])
  func `what is no time is refused`(text: String) {
    let issues = LedgerText.issues(
      LedgerText.findings("{when: \(text), value: 1}", before: "dimensions: {when: {type: time}}\n"))
    #expect(issues.contains("expected a time such as 2025"), "\(issues)")
  }

  @Test func `a dimension whose findings all name dates is time without saying so`() throws {
    let ledger = try LedgerText.ledger(
      LedgerText.findings("{year: 2024, value: 1}", "{year: October 2025, value: 2}", before: "dimensions: {year: }\n"))
    #expect(ledger.dimensions[0].isTime)
    #expect(ledger.findings.map(\.id) == ["cups/2024", "cups/October-2025"])
  }

  @Test func `conditions and restated wordings are one or several`() throws {
    let ledger = try LedgerText.ledger(
      LedgerText.findings(
        "{condition: cold, value: 1}", "{condition: [hot, milky], value: 2}",
        "{condition: [], value: 3, restated: three}",
        before: "conditions: {cold: [iced], milky: with milk, hot: ~}\n"))
    #expect(ledger.findings.map(\.conditions) == [[0], [1, 2], []])
    #expect(ledger.findings.map(\.id) == ["cups/cold", "cups/milky/hot", "cups"])
    #expect(ledger.findings[2].restated == ["three"])
  }

  @Test func `an id that is not given is made of the metric, the coordinates, the conditions and the edition`() throws {
    let ledger = try LedgerText.ledger(
      LedgerText.findings(
        "{b: two  words, a: x, condition: hot, edition: second print, value: 1}",
        before: "dimensions: {a: [x], b: [two  words]}\nconditions: [hot]\n"))
    #expect(ledger.findings[0].id == "cups/x/two-words/hot/second-print")
  }

  @Test func `numbers, dates and booleans of YAML are taken as they are written`() throws {
    let ledger = try LedgerText.ledger(
      """
      {"ledger": 1, "source": {"id": 2026, "title": 1984, "issued": 2026}, "dimensions": {"level": [1, 2.50]},
       "metrics": {"7": {"findings": [{"level": 2.50, "value": 33.0, "id": 10}, {"level": 1, "value": true}]}}}
      """)
    #expect(ledger.source.id.text == "2026")
    #expect(ledger.metrics[0].name == "7")
    #expect(ledger.findings.map(\.value.text) == ["33.0", "true"])
    #expect(ledger.findings.map(\.id) == ["10", "7/1"])
  }

  @Test(arguments: [
    ("issued: 2026-06-16", PartialDate(year: 2026, month: 6, day: 16)),
    ("issued: 2026-06", PartialDate(year: 2026, month: 6)),
    ("issued: 2026", PartialDate(year: 2026)), ("issued: 16 June 2026", PartialDate(year: 2026, month: 6, day: 16)),
    ("issued: 2026-06-16T10:00:00Z", PartialDate(year: 2026, month: 6, day: 16)),
    ("issued: {date-parts: [[2026, 6, 16]]}", PartialDate(year: 2026, month: 6, day: 16)),
    ("issued: {date-parts: [[2026]]}", PartialDate(year: 2026)),
    ("issued: {date-parts: [[\"2026\", 6]]}", PartialDate(year: 2026, month: 6)),
    ("issued: {raw: June 2026}", PartialDate(year: 2026, month: 6)),
  ])
  func `the date of publication is a date in any form`(line: String, date: PartialDate) throws {
    let ledger = try LedgerText.ledger(
      "ledger: 1\nsource:\n  id: a\n  title: A\n  \(line)\nmetrics: {m: {findings: [{value: 1}]}}\n")
    #expect(ledger.source.date == DateSpan(date))
  }

  @Test(
    arguments: [
      ("19% longer", Quantity.Direction.up), ("+27%", .up), ("about 25% higher", .up), ("rose by five points", .up),
      ("27% growth", .up), ("5% more than novices", .up), ("roughly doubled", .up), ("up 5 points", nil),
      ("up by 5 points", .up),
      ("42% lower", .down), ("-42%", .down), ("−42%", .down), ("–42%", .down), ("fell by nearly half", .down),
      ("halved", .down), ("a drop of 5 points", .down), ("-$5", .down), ("20% fewer sessions", .down),
      ("24% faster", nil), ("more than 100", nil), ("up to 5", nil), ("3 or less", nil), ("28-33%", nil),
      ("28–33%", nil),
      ("below 5%", nil), ("no more than 3", nil), ("70%+", nil), ("400,000 sessions", nil), ("5% higher or lower", .up),
      ("5% higher, then lower", nil),
    ] as [(String, Quantity.Direction?)])
  func `a value's own words give its direction`(value: String, direction: Quantity.Direction?) throws {
    let ledger = try LedgerText.ledger(LedgerText.findings("{value: \"\(value)\"}"))
    #expect(ledger.findings[0].value.direction == direction)
  }

  @Test func `keys of one's own and notes are passed over everywhere`() throws {
    let ledger = try LedgerText.ledger(
      """
      $schema: ledger.schema.json
      ledger: 1
      x-made-by: hand
      note: for people
      source: {id: a, title: A, note: n, x-y: 1, volume: 3, editor: [{family: B}]}
      dimensions: {d: {members: {m: {words: [w], note: n, x-a: 1}}, note: n, x-b: 2}}
      metrics: {m: {note: n, x-c: [1], findings: [{d: m, value: 1, note: n, x-d: {}}]}}
      """)
    #expect(ledger.findings.count == 1)
  }
}
