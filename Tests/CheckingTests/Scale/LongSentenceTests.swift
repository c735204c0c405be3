import Checking
import Testing

/// A sentence of more words than anybody writes is cut, and the cut may fall into a number.
@Suite struct `A sentence without an end` {
  static let figures = [
    "on the north shore more than 51 per cent of families own a boat, on the south shore between 41 per cent and 87 percent",
    "the output of the mills is 37.6 gigawatt hours or 41.2 GWh, and at 72 of the 96 places 40 thousand people own a boat",
    "boats: north shore 41%, lower end 33%, without 12.5 per cent, the risk ratio of a landslide 27.5 [1.1; 2.2] is a typo",
  ]

  @Test(arguments: figures) func `is checked wherever it is cut`(figures: String) throws {
    let all = try FjordAtlas.verdicts("\(figures), the Fjord Atlas says.").count
    for words in 470..<503 {
      let article = "\(String(repeating: "word ", count: words))\(figures), the Fjord Atlas says."
      #expect(try FjordAtlas.verdicts(article).count == all, "\(words) words before it")
    }
  }
}
