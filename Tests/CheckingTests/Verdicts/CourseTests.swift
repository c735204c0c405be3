import Checking
import Testing

/// How a figure came about: which way it went, from where, at which visit, and which middle of a distribution it is.
@Suite struct `The course of a figure` {
  static let ledger = """
    ledger: 1
    source: {id: gait, title: "The Gait Trial", author: [Ada Marlowe], publisher: Lanternfield, issued: 2025-05-14, names: [the Gait Trial, Gait Trial]}
    dimensions:
      year: {type: time}
      arm:
        members:
          walking: [walking group, walkers]
          leaflet: [leaflet group]
      visit:
        members:
          week 12: [12 weeks, three months]
          week 52: [52 weeks, one year, a year]
          baseline: [at baseline, at the start]
    metrics:
      pain:
        label: share of patients in pain
        words: [in pain, pain]
        base: patients
        findings:
          - {id: pain/base, visit: baseline, value: 64%}
          - {id: pain/walking/12, arm: walking, visit: week 12, value: 41%}
          - {id: pain/walking/52, arm: walking, visit: week 52, value: 47%}
          - {id: pain/leaflet/52, arm: leaflet, visit: week 52, value: 59%}
      steps:
        label: mean rise in daily steps
        words: [daily steps, steps a day, steps]
        findings:
          - {id: steps/walking, arm: walking, value: "1,850"}
      wait:
        label: median wait for a first appointment
        words: [wait for a first appointment, wait]
        findings:
          - {id: wait/walking, arm: walking, value: 17 days}
          - {id: wait/leaflet, arm: leaflet, value: 34 days}
      clinics:
        label: clinics that offer walks
        words: [clinics that offer walks, clinics]
        findings:
          - {id: clinics/2021, year: 2021, value: 138}
          - {id: clinics/2025, year: 2025, value: 214}
    """

  private func flags(_ article: String) throws -> [String] { try Checked(article, ledger: Self.ledger).flags }

  @Test(arguments: [
    "In the Gait Trial pain among the walkers went from 41% after 12 weeks to 47% after a year.",
    "In the Gait Trial the share of walkers in pain rose to 47% after a year.",
    "In the Gait Trial 47% of walkers were in pain after a year, up from 41% after 12 weeks.",
    "In the Gait Trial the share in pain after a year fell to 59% with the leaflet.",
    "In the Gait Trial walkers took 1,850 more steps a day, and daily steps rose by 1,850.",
    "In the Gait Trial walkers had a median wait of 17 days, against 34 days in the leaflet group.",
    "The Gait Trial counts 214 clinics that offer walks now, against 138 in 2021.",
    "The Gait Trial: clinics that offer walks rose by 76 to 214.",
    "In the Gait Trial the share of walkers in pain fell to 47% after a year, from 64% at the start.",
  ])
  func `is silent where it is told as it was`(article: String) throws {
    #expect(try flags(article) == [])
  }

  @Test(arguments: [
    (
      "In the Gait Trial pain among the walkers went from 47% after 12 weeks to 41% after a year.",
      ["group-mismatch ⟦47%⟧", "group-mismatch ⟦41%⟧"]
    ),
    ("In the Gait Trial the share in pain after a year rose to 59% with the leaflet.", ["direction-mismatch ⟦59%⟧"]),
    ("In the Gait Trial daily steps of the walkers fell by 1,850.", ["direction-mismatch ⟦1,850⟧"]),
    ("The Gait Trial: clinics that offer walks fell by 76 to 214.", ["direction-mismatch ⟦214⟧"]),
    ("The Gait Trial counts 214 clinics that offer walks, down from 138.", ["direction-mismatch ⟦214⟧"]),
  ])
  func `is flagged where it goes the other way`(article: String, flags: [String]) throws {
    #expect(try self.flags(article) == flags)
  }

  @Test(arguments: [
    (
      "In the Gait Trial walkers had a mean wait of 17 days, against 34 days in the leaflet group.",
      ["statistic-mismatch ⟦17 days⟧", "statistic-mismatch ⟦34 days⟧"]
    ),
    ("In the Gait Trial the wait of walkers was 17 days on average.", ["statistic-mismatch ⟦17 days⟧"]),
    ("In the Gait Trial the maximum wait of walkers was 17 days.", ["statistic-mismatch ⟦17 days⟧"]),
    ("They live 5.4 miles away on average, and in the Gait Trial the wait of walkers is 17 days.", []),
  ])
  func `is flagged where the mean is named for the median`(article: String, flags: [String]) throws {
    #expect(try self.flags(article) == flags)
  }

  @Test func `is called by its own statistic, whatever is named`() throws {
    let checked = try Checked("In the Gait Trial the maximum wait of walkers was 17 days.", ledger: Self.ledger)
    #expect(
      checked.result.diagnostics.filter { $0.rule == "statistic-mismatch" }.map(\.message)
        == ["article gives 17 days as the maximum, ledger has it as the median"])
  }

  @Test func `is a difference between the two, and none between the ages of 18 and 24`() throws {
    #expect(
      try flags(
        "In the Gait Trial 59% with the leaflet were in pain after a year and 47% of walkers. 12% between the two!")
        == ["percent-vs-points ⟦12%⟧"])
    #expect(
      try flags(
        "In the Gait Trial 59% with the leaflet were in pain after a year and 47% of walkers, 12% between the ages of 18 and 24."
      )
        == [])
  }

  @Test(arguments: [
    ("The Gait Trial counts 138 clinics that offer walks today.", ["period-dropped ⟦138⟧"]),
    ("The Gait Trial counts 138 clinics that offer walks now, against 214 in 2021.", ["period-dropped ⟦138⟧"]),
    ("The Gait Trial looked around in 2025. It counts 138 clinics that offer walks.", ["period-dropped ⟦138⟧"]),
    ("The Gait Trial looked around in 2021. It counts 138 clinics that offer walks.", []),
  ])
  func `is flagged where an older figure is told as today's`(article: String, flags: [String]) throws {
    let found = try self.flags(article)
    #expect(flags.allSatisfy(found.contains) && (found.isEmpty == flags.isEmpty), "\(found)")
  }
}
