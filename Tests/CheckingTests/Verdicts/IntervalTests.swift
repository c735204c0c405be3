import Checking
import Testing

/// Intervals of uncertainty beside the figure they are given for.
@Suite struct `An interval behind a figure` {
  @Test(arguments: ["(15.1–19.8 cm)", ", with a likely range of 15.1 to 19.8 cm", ", anything between 15 and 20 cm"])
  func `is right as the source has it, or rounded`(interval: String) throws {
    #expect(
      try FjordAtlas.flags("The fjord stands 17.4 cm higher than in 1990 \(interval), the Fjord Atlas says.") == [])
  }

  @Test func `is wrong with another end`() throws {
    #expect(
      try FjordAtlas.flags(
        "The fjord stands 17.4 cm higher than in 1990, with a likely range of 15.1 to 21.8 cm, the Fjord Atlas says.")
        == ["value-mismatch ⟦15.1 to 21.8 cm⟧"])
  }
}

/// Slips of digits, units and comparisons, each told from chance by the number it has in common with the finding.
@Suite struct `A slip` {
  @Test func `of the unit keeps the number`() throws {
    #expect(
      try FjordAtlas.flags("The output of the mills is 37.6 MWh, the Fjord Atlas says.")
        == ["unit-mismatch ⟦37.6 MWh⟧"])
  }

  @Test func `of the unit is seen in lengths of time too`() throws {
    #expect(
      try FjordAtlas.flags("The ferry takes 47 hours, the Fjord Atlas says.") == ["unit-mismatch ⟦47 hours⟧"])
    #expect(try FjordAtlas.flags("The ferry takes 47 minutes, the Fjord Atlas says.") == [])
  }

  @Test func `of two digits is named`() throws {
    #expect(
      try FjordAtlas.flags("The output of the mills is 73.6 GWh, the Fjord Atlas says.")
        == ["value-mismatch ⟦73.6 GWh⟧"])
  }

  @Test func `of the comparison turns the finding round`() throws {
    #expect(
      try FjordAtlas.flags("The fjord stands 17.4 cm lower than in 1990, the Fjord Atlas says.")
        == ["direction-mismatch ⟦17.4 cm⟧"])
  }

  @Test func `between the mean and the median is seen where the ledger has both`() throws {
    #expect(try FjordAtlas.flags("The median boathouse rent is €310, €420 on average, the Fjord Atlas says.") == [])
    #expect(
      try FjordAtlas.flags("The median boathouse rent is €420, the Fjord Atlas says.")
        == ["statistic-mismatch ⟦€420⟧"])
  }

  @Test func `is not looked for in another work's figures`() throws {
    #expect(try FjordAtlas.flags("Kristiansen 2019 (43% of homes flood) is another matter.") == [])
  }

  @Test func `is found before a question, not in it`() throws {
    #expect(
      try FjordAtlas.flags("The Fjord Atlas says 43% of homes flood, and who would have thought so?")
        == ["value-mismatch ⟦43%⟧"])
    #expect(try FjordAtlas.flags("Do 43% of homes flood, as one might read in the Fjord Atlas?") == [])
  }
}
