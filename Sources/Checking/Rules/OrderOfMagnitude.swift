internal import Ledger
internal import Quantities

extension Rule {
  static let orderOfMagnitude = Rule(
    name: "order-of-magnitude", severity: .error,
    summary: "The digits are right and the decimal place is not.",
    why: """
      A zero too many or a lost “million” changes the story more than any rounding.
      """,
    limits: """
      Ten-fold, hundred-fold and so on exactly; other factors are plain mismatches.
      """,
    wrong: [
      Example(
        "The Lanternfield study counted about ⟦640,000⟧ visits.",
        "Ten times too many.")
    ],
    right: [
      Example(
        "The Lanternfield study counted about 64,000 visits.",
        "As in the ledger.")
    ],
    judge: { judgement in
      guard judgement.isOtherNumber, case .magnitude(let power)? = judgement.slip else { return nil }
      let times = Decimal.powerOfTen(abs(power)).description
      return Ruling(
        rule: "order-of-magnitude", verdict: .contradicted, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["the same digits, \(times) times too \(power > 0 ? "large" : "small")"],
        help: "state \(judgement.value)", suggestion: judgement.replacement)
    })
}
