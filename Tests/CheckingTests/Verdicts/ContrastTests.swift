import Checking
import Testing

/// Two figures told against one another, of which only one has a name that can be read.
@Suite struct `A figure told against another` {
  @Test(arguments: [
    "On the north shore 41% of families own a boat and, further down the fjord, 33%, the Fjord Atlas says.",
    "Families who own a boat, by the Fjord Atlas: north shore 41%, lower end 33%.",
    "Families who own a boat, by the Fjord Atlas: upland 33%, islands 87%.",
  ])
  func `is not taken for the one that is named`(article: String) throws {
    #expect(try FjordAtlas.flags(article) == [])
  }

  @Test(arguments: [
    (
      "On the north shore 33% of families own a boat, and on the south shore 41%, the Fjord Atlas says.",
      ["group-mismatch ⟦33%⟧", "group-mismatch ⟦41%⟧"]
    ),
    ("On the north shore 33% of families own a boat, the Fjord Atlas says.", ["group-mismatch ⟦33%⟧"]),
    (
      "Boats are owned by 87% of families on the islands and by 87% on the north shore, the Fjord Atlas says.",
      ["group-mismatch ⟦87%⟧"]
    ),
  ])
  func `is named where it has a name of its own`(article: String, flags: [String]) throws {
    #expect(try FjordAtlas.flags(article) == flags)
  }

  static let kilns = """
    ledger: 1
    source: {id: kiln, title: "The Kiln Report", author: [Ada Marlowe], publisher: Lanternfield, issued: 2025-05-14, names: [the Kiln Report, Kiln Report]}
    conditions:
      with-glaze: [with glaze, glazed]
      bare: [bare clay]
    metrics:
      cracks:
        label: share of pots that crack
        words: [pots crack, cracked, pots that crack, crack]
        base: pots
        findings:
          - {id: cracks/all, value: 31%}
          - {id: cracks/glaze, condition: with-glaze, value: 18%}
          - {id: cracks/bare, condition: bare, value: 44%}
    """

  @Test(arguments: [
    "Of pots fired with glaze 18% crack, the Kiln Report says, of those without it 44%.",
    "In the Kiln Report 18% of pots with glaze crack, 44% without.",
  ])
  func `needs no words for the contrary of a condition`(article: String) throws {
    #expect(try Checked("# The Kiln Report\n\n\(article)", ledger: Self.kilns).flags == [])
  }

  @Test func `needs them where nothing is told against it`() throws {
    #expect(
      try Checked("# The Kiln Report\n\nIn the Kiln Report 44% of pots crack.", ledger: Self.kilns).flags
        == ["condition-dropped ⟦44%⟧"])
  }
}
