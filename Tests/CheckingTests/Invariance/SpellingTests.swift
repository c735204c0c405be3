import Checking
import TestSupport
import Testing

@Suite struct `How a figure is spelled` {
  static let checker = Result { try Checked.checker(Rule.exampleLedger) }

  static func verdicts(_ figure: String, in sentence: String) throws -> [String] {
    let article = sentence.replacing("#", with: figure)
    return try Checked(article, checker: checker.get()).result.claims.map(\.verdict.rawValue)
  }

  @Test(arguments: [
    "64,000", "64 000", "64\u{202F}000", "64000", "64k", "64K", "64 thousand", "0.064 million", "sixty-four thousand",
  ])
  func `a right count is right in every spelling`(figure: String) throws {
    let verdicts = try Self.verdicts(figure, in: "The Lanternfield study counted about # visits.")
    #expect(verdicts == ["supported"])
  }

  @Test(arguments: [
    "640,000", "640 000", "640\u{202F}000", "640000", "640k", "640 thousand", "0.64 million",
    "six hundred and forty thousand",
  ])
  func `a wrong count is wrong in every spelling`(figure: String) throws {
    let verdicts = try Self.verdicts(figure, in: "The Lanternfield study counted about # visits.")
    #expect(verdicts == ["contradicted"])
  }

  @Test(arguments: ["31%", "31 %", "31 percent", "31 per cent", "thirty-one percent", "31\u{A0}%"])
  func `a right share is right in every spelling`(figure: String) throws {
    let verdicts = try Self.verdicts(figure, in: "Teenagers borrowed a book in # of visits, Lanternfield says.")
    #expect(verdicts == ["supported"])
  }

  @Test(arguments: [
    "38–47%", "38-47%", "38% to 47%", "38 to 47 percent", "between 38% and 47%", "38%–47%", "from 38 to 47 per cent",
  ])
  func `a right range is right in every spelling`(figure: String) throws {
    let verdicts = try Self.verdicts(
      figure, in: "Adults and pensioners borrowed a book in # of visits, Lanternfield says.")
    #expect(Set(verdicts) == ["supported"])
  }
}
