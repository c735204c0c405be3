import Checking
import Testing

/// Figures that follow from the source's by arithmetic.
@Suite struct `A computed figure` {
  @Test func `is right where the level beside it and the ledger's earlier one give it`() throws {
    #expect(
      try FjordAtlas.verdicts("34% of homes flood, up eight points from 2010, the Fjord Atlas says.")
        == ["34%: supported", "eight points: supported", "2010: supported"])
  }

  @Test func `is right where the metric is named and has two levels`() throws {
    #expect(
      try FjordAtlas.verdicts("The share of flooded homes has risen by a third since 2010, the Fjord Atlas says.")
        .first == "a third: supported")
  }

  @Test func `in percent is wrong where it is the difference in points`() throws {
    #expect(
      try FjordAtlas.flags("34% of homes flood, up 8% from 2010, the Fjord Atlas says.")
        == ["percent-vs-points ⟦8%⟧"])
    #expect(
      try FjordAtlas.flags("Homes that flood went from 26% in 2010 to 34%, a rise of 8 percent, the Fjord Atlas says.")
        == ["percent-vs-points ⟦8 percent⟧"])
  }

  @Test func `may not turn a rise into a fall`() throws {
    #expect(
      try FjordAtlas.flags("The share of flooded homes has fallen by a third since 2010, the Fjord Atlas says.")
        == ["direction-mismatch ⟦a third⟧"])
  }

  @Test func `far from what the two levels give is wrong`() throws {
    #expect(
      try FjordAtlas.flags("The share of flooded homes has more than doubled, to 34%, the Fjord Atlas says.")
        == ["ratio-mismatch ⟦doubled⟧"])
  }

  @Test func `says in percent what a ratio says`() throws {
    #expect(
      try FjordAtlas.flags(
        "Where trees were felled, landslides are 32% more likely, for a risk ratio of 1.32, the Fjord Atlas says.")
        == [])
    #expect(
      try FjordAtlas.flags("For a risk ratio of 1.32, landslides have a risk 32% lower, the Fjord Atlas says.")
        == ["direction-mismatch ⟦32%⟧"])
  }
}

/// Changes whose later end is told first.
@Suite struct `A change told backwards` {
  @Test(arguments: [
    "34% of homes flood, up from 26% in 2010, the Fjord Atlas says.",
    "Homes that flood rose to 34% from 26%, the Fjord Atlas says.",
  ]) func `is right in its order`(article: String) throws {
    #expect(try FjordAtlas.flags(article) == [])
  }

  @Test func `is wrong with its ends exchanged`() throws {
    #expect(
      try FjordAtlas.flags("26% of homes flood, up from 34% in 2010, the Fjord Atlas says.")
        == ["direction-mismatch ⟦26%⟧", "direction-mismatch ⟦34%⟧"])
  }

  @Test func `is wrong with another verb`() throws {
    #expect(
      try FjordAtlas.flags("Homes that flood fell to 34% from 26%, the Fjord Atlas says.")
        == ["direction-mismatch ⟦34%⟧"])
  }
}
