extension Rule {
  /// The ledger that the examples of all rules are checked against: a small study, invented for them.
  package static let exampleLedger = """
    ledger: 1
    source:
      id: lanternfield2024
      type: report
      title: "Reading after dark: evening hours in town libraries"
      author: [Ada Marlowe, Ben Osei]
      publisher: Lanternfield Institute
      issued: 2024-05-14
      URL: https://lanternfield.example/reading-after-dark
      DOI: 10.5555/lantern.2024.7
      names: [the Lanternfield study, Lanternfield report, Lanternfield]
    dimensions:
      year: {type: time}
      age:
        members:
          children: [pupils, under 14]
          teenagers: [teenager, teens, aged 14 to 19]
          adults: [adult, grown-ups, aged 20 to 64]
          pensioners: [pensioner, older readers, over 64]
        groups:
          adults and pensioners: {of: [adults, pensioners], words: [readers over 19, grown readers]}
    conditions:
      late-opening: [late opening, after eight, evening visits, visits after eight]
    metrics:
      borrowing:
        label: share of visits that end in a loan
        words: [borrowed, borrow a book, loan rate, end in a loan, took a book home]
        base: visits
        findings:
          - {id: borrowing/children, age: children, value: 52%}
          - {id: borrowing/teenagers, age: teenagers, value: 31%}
          - {id: borrowing/grown, age: adults and pensioners, value: 38–47%, range: across members}
          - {id: borrowing/pensioners, age: pensioners, value: 47%}
          - {id: borrowing/all, value: 41%}
          - {id: borrowing/late, condition: late-opening, value: 27%}
      evening-share:
        label: share of visits made after eight
        words: [visits after eight, evening visits, evening share]
        base: visits
        findings:
          - {id: evening/2019, year: 2019, value: 12%}
          - {id: evening/2023, year: 2023, value: 23%, was: [{value: 25%, until: 2024-06}]}
      evening-growth:
        label: how much the evening share grew
        words: [growth of the evening share, rise of the evening share]
        findings:
          - {id: evening/growth, value: nearly double, exact: 1.92 times, statistic: ratio}
      gap:
        label: gap between children and teenagers in the loan rate
        words: [gap, apart, difference between children and teenagers]
        findings:
          - {id: gap, value: 21 points, statistic: difference}
      spending:
        label: yearly change in spending on evening staff
        words: [spending on evening staff, evening staff costs, cost of evening staff]
        findings:
          - {id: spending, value: +14%, statistic: change}
      stay:
        label: length of an evening visit
        words: [length of an evening visit, evening visit lasts, stay in the evening]
        findings:
          - {id: stay, value: more than 45 minutes, statistic: mean}
      sample:
        label: visits observed
        words: [observed, counted, recorded, sample]
        findings:
          - {id: sample, value: "about 64,000 visits", exact: "63,870 visits"}
      browsing:
        label: share of the average visit spent at the shelves
        words: [at the shelves, browsing, browse]
        findings:
          - {id: browsing/average, value: 34%, near: [browsing/typical], words: [average visit, on average]}
          - {id: browsing/typical, value: 28%, near: [browsing/average], words: [typical visit, median visit], statistic: median}
      return-rate:
        label: share of loans returned late
        words: [returned late, overdue]
        base: loans
        findings:
          - {id: late-returns, value: 9%}
      renewal-rate:
        label: share of loans renewed
        words: [renewed, renewals]
        base: loans
        findings:
          - {id: renewals, value: 17%}
      loan-length:
        label: days that a renewed loan is kept
        words: [renewed loan, loan is kept, days kept]
        findings:
          - {id: length/mean, value: 26 days, statistic: mean}
          - {id: length/median, value: 19 days, statistic: median}
      pages:
        label: pages read in one evening
        words: [pages read, read in one evening, reading in one evening]
        findings:
          - {id: pages, value: 35 pages, statistic: mean}
      published:
        label: publication date
        words: [published, came out, released]
        findings:
          - {id: published, value: 14 May 2024}
    """

  /// What the source of the example ledger says: the snapshot that the examples of all rules are checked against.
  package static let exampleSnapshot = """
    # Reading after dark: evening hours in town libraries

    Libraries that keep their doors open into the night are few, and little is known of those who use them. Evening hours may bring
    most towns a second group of readers, one that the day never sees. That is what we set out to learn.

    In libraries that opened late, every age group
    borrows about as often as by day. Children leave with a book far more often than teenagers do, although the difference is small on
    Saturdays. Nobody had asked them before.

    Some towns had tried late opening and given it up again after three winters. Staff costs were not a reason for closing early in the towns we looked
    at. More often the lamps in the street outside were broken, or the last bus had gone.
    """
}
