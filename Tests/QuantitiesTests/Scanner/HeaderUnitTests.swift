import Quantities
import Testing

/// The unit that a table's header gives to the numbers under it.
@Suite struct `The header of a table` {
  private func unit(_ header: String) -> String? {
    Scanner(.english).unit(ofHeader: Array(header.utf8))?.unit.symbol
  }

  @Test(arguments: [
    ("Population, thousands of tonnes", "t"), ("Travel time (minutes)", "min"), ("Share (%)", "%"),
    ("CO2 emissions (GtCO2 a year)", "Gt"),
  ]) func `gives its unit in brackets or behind a comma`(header: String, symbol: String) {
    #expect(unit(header) == symbol)
  }

  @Test func `gives no unit by the week it names`() {
    #expect(unit("Fall in weight, week 12 (kg)") == "kg")
    #expect(unit("Fall in weight, week 12") == nil)
  }
}
