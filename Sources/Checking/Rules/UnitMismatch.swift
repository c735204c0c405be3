internal import Ledger
internal import Quantities

extension Rule {
  static let unitMismatch = Rule(
    name: "unit-mismatch", severity: .error,
    summary: "The number is right and the unit is another: hours for days, characters for words.",
    why: """
      The same digits with another unit are another quantity. It is the mistake of notes copied in haste.
      """,
    limits: """
      For counted things it fires where the noun is one that the ledger counts elsewhere, or where both nouns measure
      text (words, characters, lines, pages); a mere synonym (“users” for “people”) is let pass.
      """,
    wrong: [
      Example(
        "The pages read in one evening come to ⟦35⟧ lines, says Lanternfield.",
        "The ledger has 35 pages.")
    ],
    right: [
      Example(
        "The pages read in one evening come to 35, says Lanternfield.",
        "No other unit is named.")
    ],
    judge: { judgement in
      guard judgement.hasOtherUnit, let value = judgement.finding.value.quantity else { return nil }
      let stated = ValueFamily(judgement.claim.quantity)
      let right = ValueFamily(value)
      guard stated != .share, right != .share, stated != .points, right != .points else { return nil }
      guard let reading = ClaimReading(judgement.claim.quantity), let other = FindingReading(judgement.finding),
        reading.low.value == other.low.value, reading.high.value == other.high.value
      else { return nil }
      return Ruling(
        rule: "unit-mismatch", verdict: .contradicted, severity: .error,
        message: "article says \(judgement.statedWithUnit), ledger says \(judgement.value)",
        why: ["the number is the ledger's, the unit is not"], help: "write \(judgement.value)")
    })
}
