import Checking
import Testing

/// Articles about a trial: groups whose names hold numbers, visits, rates, comparisons.
@Suite struct `Articles about a trial` {
  static let ledger = """
    ledger: 1
    source:
      id: lamp2024
      title: "LAMP: bright light for shift workers"
      author: [Ada Marlowe]
      publisher: Lanternfield Institute
      issued: 2024-05-14
      names: [the LAMP trial, LAMP]
    dimensions:
      arm:
        members:
          20 mg: [20 mg group, full dose]
          10 mg: [10 mg group, half dose]
          placebo: [dummy pill]
      visit:
        members:
          baseline: [at the start]
          month 12: [after one year]
          month 24: [24 months]
    metrics:
      relapse:
        label: share of patients who relapsed
        words: [relapsed, relapse, relapses]
        base: patients
        findings:
          - {id: relapse/20, arm: 20 mg, visit: month 24, value: 21.7%}
          - {id: relapse/10, arm: 10 mg, visit: month 24, value: 25.8%}
          - {id: relapse/placebo, arm: placebo, visit: month 24, value: 34.1%}
          - {id: relapse/20/12, arm: 20 mg, visit: month 12, value: 11.2%}
      excretion:
        label: mean excretion of oxalate
        words: [excretion, oxalate]
        findings:
          - {id: excretion/20, arm: 20 mg, value: 29.7 mg per day}
          - {id: excretion/placebo, arm: placebo, value: 47.5 mg per day}
      visits:
        label: emergency visits per 100 patient-years
        words: [emergency visits]
        findings:
          - {id: visits/20, arm: 20 mg, value: 14.2 visits}
    """

  private func flags(_ article: String) throws -> [String] { try Checked(article, ledger: Self.ledger).flags }
  private func verdicts(_ article: String) throws -> [String] { try Checked(article, ledger: Self.ledger).verdicts }

  @Test func `groups are told apart by the numbers in their names`() throws {
    #expect(try flags("In the LAMP trial, 21.7% relapsed on 20 mg and 25.8% on 10 mg.") == [])
    #expect(
      try flags("In the LAMP trial, 25.8% relapsed on 20 mg.") == ["group-mismatch ⟦25.8%⟧"])
  }

  @Test func `the number in a group's name is never wrong itself`() throws {
    #expect(try flags("In the LAMP trial, excretion of oxalate in the 20 mg group fell to 29.7 mg per day.") == [])
  }

  @Test func `a visit is known by its length of time, and supported with its figure`() throws {
    let told = try verdicts("In the LAMP trial, 34.1% on the dummy pill relapsed within two years.")
    #expect(told == ["34.1%: supported", "two years: supported"])
  }

  @Test func `a rate may be left out, and a measure be given in another unit`() throws {
    #expect(try flags("Mean excretion of oxalate with 20 mg was 29.7 mg, the LAMP trial says.") == [])
    #expect(try flags("Mean excretion of oxalate with 20 mg was 0.0297 g per day, the LAMP trial says.") == [])
    #expect(
      try flags("Mean excretion of oxalate with 20 mg was 29.7 g per day, the LAMP trial says.")
        == ["unit-mismatch ⟦29.7 g per day⟧"])
  }

  @Test func `what is counted per is no figure`() throws {
    #expect(try flags("There were 14.2 emergency visits per 100 patient-years with 20 mg, the LAMP trial says.") == [])
  }

  @Test func `a difference between two figures is not held against one of them`() throws {
    #expect(try flags("In the LAMP trial, relapses with 20 mg were rarer; the gap, 12.4 points, is large.") == [])
  }

  @Test func `a difference in points that is told in percent is wrong`() throws {
    #expect(
      try flags(
        "In the LAMP trial, 21.7% relapsed on 20 mg and 34.1% on the dummy pill, a gap of 12.4 percent.")
        == ["percent-vs-points ⟦12.4 percent⟧"])
  }

  @Test func `a question asserts nothing`() throws {
    #expect(try flags("Did the LAMP trial really find that 43% relapsed on 20 mg within two years?") == [])
    #expect(
      try flags("The LAMP trial really found that 43% relapsed on 20 mg within two years.") == ["value-mismatch ⟦43%⟧"])
  }

  @Test func `an article in another language is not called wrong`() throws {
    let article = """
      Die Studie LAMP hat gezeigt, dass unter 20 mg nach zwei Jahren 43 % der Patienten einen relapse hatten, während es \
      unter placebo nur 12 % waren. Das ist für die Behandlung von Menschen, die in der Nacht arbeiten, eine gute \
      Nachricht, und sie wird in den Kliniken mit Freude aufgenommen.
      """
    #expect(try flags(article) == [])
  }

  @Test func `another work's figures are not held against the ledger`() throws {
    #expect(try flags("The LAMP trial is new. In a study by Ellmore University, 48% relapsed on 20 mg.") == [])
  }

  @Test func `what something is corrected for is no group`() throws {
    #expect(try flags("In the LAMP trial, the placebo-adjusted share that relapsed on 20 mg was 21.7%.") == [])
  }

  @Test func `where columns are groups, a row's name is none`() throws {
    #expect(
      try flags(
        """
        # The LAMP trial

        | | 20 mg | 10 mg | placebo |
        |---|---|---|---|
        | Relapses at month 24 against placebo | 21.7% | 25.8% | 34.1% |
        """) == [])
  }

  @Test func `the week in a header is no unit`() throws {
    #expect(
      try flags(
        """
        # The LAMP trial

        | | 20 mg | placebo |
        |---|---|---|
        | Mean excretion of oxalate, week 12 (mg) | 29.7 | 47.5 |
        """) == [])
  }

  @Test func `the "up" of "made up" tells no change`() throws {
    #expect(try flags("In the LAMP trial, those who relapsed on 20 mg made up 21.7% at month 24.") == [])
  }

  @Test func `a number told per something else is not held against a finding`() throws {
    #expect(try flags("Per clinic, emergency visits with 20 mg came to 95, the LAMP trial says.") == [])
  }

  @Test func `a place stays with the number nearest to it`() throws {
    #expect(try flags("Relapses in the LAMP trial, 24 months: 21.7% full dose, 25.8% halved.") == [])
  }
}
