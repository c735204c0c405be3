internal import Ledger
internal import Quantities

extension Rule {
  static let rounding = Rule(
    name: "rounding", severity: .warning,
    summary: "A rounder number than fair rounding gives: 50% for 52%.",
    why: """
      A figure may be rounded, and a reader is told so by “about”. A bare round number that fair rounding does not give
      is a small untruth that the next article builds on.
      """,
    limits: """
      With a hedge that almost covers the difference it is a note. What counts as fair follows from the digits written.
      """,
    wrong: [
      Example(
        "Children borrowed a book in ⟦50%⟧ of visits, the Lanternfield study says.",
        "The ledger has 52%.")
    ],
    right: [
      Example(
        "Children borrowed a book in about 50% of visits, the Lanternfield study says.",
        "A fair hedge.")
    ],
    judge: { judgement in
      guard judgement.relation == .coarse || judgement.isLoose else { return nil }
      // Rounded by the rule, if to very few digits: hardly more than a remark.
      let isHedged = judgement.claim.quantity.modifier != nil || judgement.isRoundedByTheRule
      var why = ["\(judgement.value) does not round to \(judgement.stated)"]
      if let twin = judgement.twin { why.append("\(twin.value.text) is the ledger's \(twin.id), its twin") }
      return Ruling(
        rule: "rounding", verdict: .imprecise, severity: isHedged ? .info : .warning,
        message: "article says \(judgement.stated), ledger says \(judgement.value)", why: why,
        help: "state \(judgement.value)", suggestion: judgement.replacement)
    })
}
