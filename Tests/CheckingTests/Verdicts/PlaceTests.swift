import Checking
import Testing

/// Right figures at the wrong place.
@Suite struct `A right figure at another's place` {
  @Test func `is named with the figure of the place`() throws {
    #expect(
      try FjordAtlas.flags("On the islands 41% of families own a boat, the Fjord Atlas says.")
        == ["group-mismatch ⟦41%⟧"])
  }

  @Test func `is seen crosswise in a list`() throws {
    #expect(
      try FjordAtlas.flags(
        "Families on the north shore and the south shore have a boat in 33% and 41% of cases respectively, the Fjord Atlas says."
      ) == ["group-mismatch ⟦33%⟧", "group-mismatch ⟦41%⟧"])
  }

  @Test func `is seen where a list answers to one of the sentence before`() throws {
    let places = "The Fjord Atlas counts boats on the north shore, on the south shore and on the islands."
    #expect(try FjordAtlas.flags("\(places) The share with a boat: 41%, 33% and 87% respectively.") == [])
    #expect(
      try FjordAtlas.flags("\(places) The share with a boat: 41%, 87% and 33% respectively.")
        == ["group-mismatch ⟦87%⟧", "group-mismatch ⟦33%⟧"])
  }

  @Test func `is not seen where a nearer number takes the place`() throws {
    #expect(try FjordAtlas.flags("Boat owners, by the Fjord Atlas: 41% north shore, 33% further down.") == [])
  }

  @Test func `gives its verdict to the visit that is wrong for it`() throws {
    #expect(
      try FjordAtlas.verdicts("By week 6, 27.5% of the eelgrass had grown back, the Fjord Atlas says.")
        == ["6: misattributed", "27.5%: misattributed"])
    #expect(
      try FjordAtlas.flags("By week 6, 27.5% of the eelgrass had grown back, the Fjord Atlas says.")
        == ["group-mismatch ⟦27.5%⟧"])
  }
}
