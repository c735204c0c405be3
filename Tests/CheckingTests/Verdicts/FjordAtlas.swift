/// A source invented for the tests of this folder: levels at two times, intervals, a mean and a median, visits.
enum FjordAtlas {
  static let ledger = """
    ledger: 1
    source:
      id: fjord2025
      title: "The Fjord Atlas: water, ice and towns"
      author: [Ada Marlowe, Ben Osei]
      publisher: Lanternfield Institute
      issued: 2025-05-14
      names: [the Fjord Atlas, Fjord Atlas]
    dimensions:
      year: {type: time}
      shore:
        members:
          north shore: [the north]
          south shore: [the south]
          islands: [the islands]
      visit:
        members:
          week 6: [six weeks]
          week 12: [twelve weeks]
    metrics:
      flooding:
        label: share of homes that flood
        words: [homes flood, flooded homes, homes that flood, flooded]
        base: homes
        findings:
          - {id: flood/2010, year: 2010, value: 26%}
          - {id: flood/2024, year: 2024, value: 34%}
      level:
        label: level of the fjord above that of 1990
        words: [level of the fjord, higher than in 1990, fjord stands]
        findings:
          - {id: level, year: 2024, value: 17.4 cm}
          - {id: level/range, year: 2024, value: 15.1–19.8 cm, range: interval, statistic: interval}
      boats:
        label: share of families with a boat
        words: [own a boat, have a boat, boat owners]
        base: families
        findings:
          - {id: boats/north, shore: north shore, value: 41%}
          - {id: boats/south, shore: south shore, value: 33%}
          - {id: boats/islands, shore: islands, value: 87%}
      risk:
        label: risk ratio of a landslide where trees were felled
        words: [risk ratio, landslide, landslides]
        findings:
          - {id: risk, value: 1.32, statistic: ratio}
      rent:
        label: rent of a boathouse a month
        words: [rent of a boathouse, boathouse rent]
        findings:
          - {id: rent/mean, value: €420, statistic: mean}
          - {id: rent/median, value: €310, statistic: median}
      recovery:
        label: share of eelgrass that had grown back
        words: [grown back, eelgrass]
        findings:
          - {id: recovery/6, visit: week 6, value: 12.5%}
          - {id: recovery/12, visit: week 12, value: 27.5%}
      ferry:
        label: length of the ferry's crossing
        words: [ferry, crossing]
        findings:
          - {id: ferry, value: 47 minutes, statistic: mean}
      output:
        label: output of the mills
        words: [output of the mills, mills]
        findings:
          - {id: output, value: 37.6 GWh}
    """

  /// What is reported of a paragraph about the source, at warning or above.
  static func flags(_ article: String) throws -> [String] {
    try Checked("# The Fjord Atlas\n\n\(article)", ledger: ledger).flags
  }

  static func verdicts(_ article: String) throws -> [String] {
    try Checked("# The Fjord Atlas\n\n\(article)", ledger: ledger).verdicts
  }
}
