import TestSupport
import Testing

/// Figures that stand beside the words of a finding and are something else.
@Suite struct `A figure that is something else` {
  @Test(arguments: [
    "The fjord stands 17.4 cm higher than in 1990, give or take 2.1 cm, the Fjord Atlas says.",
    "The fjord stands 17.4 ± 2.1 cm higher than in 1990, the Fjord Atlas says.",
    "On the north shore 41% of families own a boat, said Ada Marlowe, 57, of the Fjord Atlas.",
    "In 2024, 34% of homes flood, the Fjord Atlas says. Half of all flooded homes were built before the war.",
    "In 2024, 34% of homes flood, the Fjord Atlas says, so 66% stay dry.",
    "A neighbour says that 51% of families on the north shore own a boat. They don't.",
    "The level of the fjord is told by an index, 1990 = 100, the Fjord Atlas says.",
    "On the north shore 41% of families own a boat, the Fjord Atlas says; the 51% is a misprint.",
    "The risk ratio of a landslide, by the Fjord Atlas, is 1.32 [1.11; 1.58].",
    "The Fjord Atlas says that 41% of families on the north shore own a boat.\n\n## Elsewhere\n\nOn the islands 12% own a boat.",
  ])
  func `is not called wrong`(article: String) throws {
    #expect(try FjordAtlas.flags(article) == [])
  }

  @Test(arguments: [
    ("On the north shore 51% of families own a boat, the Fjord Atlas says.", "value-mismatch ⟦51%⟧"),
    ("On the north shore 51% of families own a boat, the Fjord Atlas says. Not bad.", "value-mismatch ⟦51%⟧"),
    (
      "The Fjord Atlas says that 41% of families on the north shore own a boat.\n\n## Also in the report\n\nOn the islands 12% of families own a boat.",
      "value-mismatch ⟦12%⟧"
    ),
    ("Homes that flood have fallen to 34%, the Fjord Atlas says.", "direction-mismatch ⟦34%⟧"),
    ("The boathouse rent is €420 a week on average, the Fjord Atlas says.", "unit-mismatch ⟦€420⟧"),
    (
      "On the north shore 41% of families own a boat, and on the islands 870%, the Fjord Atlas says.",
      "order-of-magnitude ⟦870%⟧"
    ),
    (
      "On the north shore (41%) families own a boat less often than on the south shore (33%), the Fjord Atlas says.",
      "order-mismatch ⟦41%⟧"
    ),
    ("Overall, 87% of families in the country own a boat, the Fjord Atlas says.", "group-mismatch ⟦87%⟧"),
  ])
  func `does not hide one that is wrong`(article: String, flag: String) throws {
    #expect(try FjordAtlas.flags(article) == [flag])
  }
}
