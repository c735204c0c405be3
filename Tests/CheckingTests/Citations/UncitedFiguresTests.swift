import Checking
import TestSupport
import Testing

@Suite struct `Figures without a source` {
  private static let figures =
    "Children borrowed a book in 52% of visits, teenagers in 31% and pensioners in 47%. In 2023, evening visits were 23% of all."

  @Test(arguments: [
    "",
    "\n\nMore at https://elsewhere.example/evenings.",
    "\n\nMarlow and Osie say so.",
  ]) func `an article that nowhere cites the source is told once`(more: String) throws {
    #expect(try Checked(Self.figures + more).notes == ["uncited-figures ⟦52%⟧"])
  }

  @Test(arguments: [
    "\n\nMore at https://lanternfield.example/reading-after-dark.",
    "\n\nMore [here](https://www.lanternfield.example/reading-after-dark/).",
    "\n\nSource: doi:10.5555/LANTERN.2024.7",
    "\n\nAda Marlowe says so.",
    "\n\nIt is from “Reading after dark”.",
    "\n\n[^1]: Lanternfield Institute, 2024.",
  ]) func `one name, link or footnote is enough`(more: String) throws {
    #expect(try Checked(Self.figures + more).notes == [])
  }

  @Test func `a few of many figures are nobody's`() throws {
    let others = (1...12).map { "In town \($0), they sold \(900 + 13 * $0) umbrellas. " }.joined()
    #expect(try Checked(Self.figures + "\n\n" + others).notes == [])
  }
}
