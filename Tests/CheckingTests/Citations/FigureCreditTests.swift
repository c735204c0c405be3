import Checking
import Documents
import Ledger
import TestSupport
import Testing

@Suite struct `Figures credited to a work` {
  private static let ferries = """
    ledger: 1
    source:
      id: ferries
      title: "Ferries and their passengers"
      publisher: Kelp Transport Panel
      issued: 2024-03-01
      URL: https://kelp.example/ferries
      names: [the Kelp survey]
    dimensions:
      rider: {members: {commuters: [commuter], tourists: [tourist, visitors]}}
    metrics:
      late:
        label: share of crossings that were late
        words: [late, delayed]
        base: crossings
        findings:
          - {rider: commuters, value: 17%}
          - {rider: tourists, value: 29%}
      riders:
        label: passengers asked
        words: [asked, sample]
        findings: [{value: "4,318 passengers"}]
    """

  private static let buses = """
    ledger: 1
    source:
      id: buses
      title: "Buses of the upper valley"
      publisher: Sorrel Mobility Office
      issued: 2023-05-01
      URL: https://sorrel.example/buses
      names: [the Sorrel study]
    metrics:
      fares:
        label: mean fare
        words: [fare, ticket]
        findings: [{value: £2.40}]
    """

  private func notes(_ article: String) throws -> [String] {
    try Checked(article, checker: try Checked.checker(Self.ferries, Self.buses)).notes
  }

  @Test(arguments: [
    "The Kelp survey is new. The Sorrel study found that ⟦17%⟧ of commuters’ crossings were late.",
    "The Kelp survey is new. According to the Sorrel study, ⟦29%⟧ of tourists’ crossings were delayed.",
    "The Kelp survey is new.\n\nOf commuters’ crossings ⟦17%⟧ were late.[^1]\n\n[^1]: Buses of the upper valley, 2023.",
    "The Kelp survey is new.\n\nOf commuters’ crossings ⟦17%⟧ were late [2].\n\n\\[2] Buses of the upper valley, 2023.",
    "The Kelp survey is new. The Wrack survey asked ⟦4,318⟧ passengers, its sample.",
    "The Kelp survey is new. The Wrack survey had a sample of ⟦4,318⟧ passengers.",
    "The Kelp survey is new. A sample of ⟦4,318⟧ passengers was asked, the Wrack survey says.",
    "The Kelp survey is new. The Wrack survey found ⟦17%⟧ of commuters’ crossings late, and ⟦29%⟧ of tourists’ crossings.",
  ]) func `a figure of one source in a sentence that credits another is a warning`(article: String) throws {
    let checked = try Checked(article, checker: try Checked.checker(Self.ferries, Self.buses))
    #expect(checked.flags == checked.article.ranges.map { "foreign-figure ⟦\(checked.source.text($0))⟧" })
    for diagnostic in checked.result.diagnostics {
      #expect(diagnostic.message.contains("Ferries and their passengers"))
      #expect(diagnostic.message.contains("Buses of the upper valley") || diagnostic.message.contains("Wrack"))
    }
  }

  @Test func `a lone figure of two digits credited to a work without a ledger is information`() throws {
    let article = "The Kelp survey is new. The Wrack survey found that 17% of commuters’ crossings were late."
    let checked = try Checked(article, checker: try Checked.checker(Self.ferries, Self.buses))
    #expect(checked.flags == [])
    #expect(checked.notes == ["foreign-figure ⟦17%⟧"])
  }

  @Test(arguments: [
    "The Kelp survey found that 17% of commuters’ crossings were late.",
    "The Sorrel study put the fare at £2.40. Of commuters’ crossings 17% were late, says the Kelp survey.",
    "The Kelp survey is new. The Wrack survey found that 18% of commuters’ crossings were late.",
    "The Kelp survey is new. The Wrack survey found the same: 17% of commuters’ crossings were late, 29% of tourists’.",
    "The Kelp survey is new. Another survey found that 17% of commuters’ crossings were late.",
    "The Kelp survey is new. The Wrack survey found that 17% of its readers swim.",
    "The Kelp survey is new. It asked 4,318 passengers, and the Wrack survey took a year.",
    "Of commuters’ crossings 17% were late [1].\n\n\\[1] Ferries and their passengers, 2024.\n\n\\[2] Buses of the upper valley, 2023.",
    "Of commuters’ crossings 17% were late [1, 2] [1].\n\n\\[1] Ferries and their passengers.\n\n\\[2] Buses of the upper valley.",
    "Of commuters’ crossings 17% were late [3] [2].\n\n\\[3] Quill, C. Boats. 2020.\n\n\\[2] Buses of the upper valley.",
    "Unlike the Sorrel study, this one asked when boats were late: 17% of commuters’ crossings were.",
    "As the Wrack survey notes, citing the Kelp survey, 17% of commuters’ crossings were late.",
    "Of commuters’ crossings 17% were late.[^1]\n\n[^1]: Ferries and their passengers, and Buses of the upper valley.",
  ]) func `other works’ own figures, and figures of this one, are let be`(article: String) throws {
    #expect(try notes(article) == [])
  }
}
