import Checking

/// A ledger, invented for tests: what those who work in harbours earn, use and think, and what their sea does.
enum HarbourSurvey {
  static let ledger = """
    ledger: 1
    source: {id: harbour, title: "The Harbour Survey 2024", author: [Ada Marlowe], publisher: Quay Institute for Coast and Sea, issued: 2025-05-14, names: [the Harbour Survey, Harbour Survey]}
    dimensions:
      year: {type: time}
      trade:
        members:
          pilots: [pilot]
          dockers: [docker, dockhands]
          lock keepers: [lock keeper]
      tool:
        members:
          paper log: [paper logs, paper]
          tide table: [tide tables, tables]
      fish:
        members:
          cod: [cods]
          herring: [herrings]
      sea:
        members:
          Outer Sea: [the Outer Sea, outer sea, sea beyond the bar]
          Inner Sound: [the Inner Sound, inner sound]
      arm:
        members:
          high dose: [higher dose]
          low dose: [lower dose]
    conditions:
      asked: [those who asked, who asked, asked for it]
    metrics:
      pay:
        label: median pay
        words: [pay, median pay, earn]
        findings:
          - {id: pay/all, year: 2024, value: "€31,200", statistic: median}
          - {id: pay/pilots, year: 2024, trade: pilots, value: "€36,100", statistic: median}
          - {id: pay/dockers, year: 2024, trade: dockers, value: "€28,900", statistic: median}
      tools:
        label: share who log with a tool every day
        words: [log every day, log, logging]
        base: respondents with a boat of their own
        findings:
          - {id: tools/paper, year: 2024, tool: paper log, value: 64%}
          - {id: tools/table, year: 2024, tool: tide table, value: 72%}
      trust:
        label: mean trust in the harbour radar
        words: [trust in the radar, trust the radar, trust]
        findings:
          - {id: trust/2023, year: 2023, value: 2.6, statistic: mean}
          - {id: trust/2024, year: 2024, value: 2.3, statistic: mean}
      recommend:
        label: share who would recommend the work
        words: [recommend the work, recommend, would recommend]
        base: respondents
        findings:
          - {id: recommend/2023, year: 2023, value: 58%}
          - {id: recommend/2024, year: 2024, value: 51%}
      rise:
        label: share who got a rise
        words: [got a rise, a rise in pay, rise]
        base: respondents
        findings:
          - {id: rise/asked, year: 2024, condition: asked, value: 37%}
      landings:
        label: fish landed
        words: [landings, fish landed, landed]
        findings:
          - {id: landings/2014, year: 2014, value: 8.2 million tonnes}
          - {id: landings/2022, year: 2022, value: 13.2 million tonnes}
          - {id: landings/2023, year: 2023, value: 9.1 million tonnes}
          - {id: landings/2024, year: 2024, value: 11.5 million tonnes}
          - {id: landings/2024/ci, year: 2024, value: 8.8–14.6 million tonnes, range: interval, statistic: interval}
      warmth:
        label: temperature of the water in August
        words: [August water, water in August, warmest water]
        findings:
          - {id: warmth, value: 27.4 °C}
      kelp:
        label: kelp on the sea bed
        words: [kelp, kelp forest]
        findings:
          - {id: kelp/all, value: "38%", statistic: share}
          - {id: kelp/outer, sea: Outer Sea, value: 25%, statistic: share}
          - {id: kelp/inner, sea: Inner Sound, value: 44%, statistic: share}
      hazard:
        label: hazard ratio for a fall
        words: [hazard ratio, risk of a fall]
        findings:
          - {id: hazard/high, arm: high dose, value: 0.61, statistic: ratio}
          - {id: hazard/low, arm: low dose, value: 0.72, statistic: ratio}
          - {id: hazard/low/ci, arm: low dose, value: 0.57–0.90, range: interval, statistic: interval}
          - {id: hazard/high/ci, arm: high dose, value: 0.48–0.77, range: interval, statistic: interval}
      catch:
        label: catch per boat
        words: [catch per boat, catch]
        findings:
          - {id: catch/cod, fish: cod, value: 6.9 tonnes per boat}
          - {id: catch/herring, fish: herring, value: 4.1 tonnes per boat}
      calls:
        label: radio calls a day
        words: [called, calls, radioed, on the radio]
        findings:
          - {id: calls, value: 61 calls}
      talk:
        label: minutes on the radio
        words: [minutes on the radio, on the radio, radio]
        findings:
          - {id: talk, value: 243 minutes, statistic: mean}
          - {id: talk/median, value: 211 minutes, statistic: median}
      rank:
        label: place among the world's harbours
        words: [world's harbours, ranking]
        findings:
          - {id: rank/2022, year: 2022, value: 8th}
          - {id: rank/2024, year: 2024, value: 11th}
      storms:
        label: money lost to storms
        words: [storm losses, storms, lost to storms, storm damage]
        findings:
          - {id: storms/2018, year: 2018, value: €374 million}
          - {id: storms/2022, year: 2022, value: €612 million}
      watch:
        label: length of the watch over them
        words: [followed up, follow-up, years of follow-up]
        findings:
          - {id: watch, value: 11.8 years}
    """

  static func flags(_ article: String) throws -> [String] {
    try Checked("# The Harbour Survey\n\n\(article)", ledger: ledger).flags
  }
}
