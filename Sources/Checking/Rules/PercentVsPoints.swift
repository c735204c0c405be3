internal import Ledger
internal import Quantities

extension Rule {
  static let percentVsPoints = Rule(
    name: "percent-vs-points", severity: .error,
    summary: "A difference in percentage points is given in percent, or a relative change in points.",
    why: """
      Two shares of 52% and 31% are 21 points apart and 68% apart. A reader who is told “21 percent” believes in a
      third of the difference, or in three times of it.
      """,
    limits: """
      Fires only where the number itself is the ledger’s and just the unit is exchanged. Bare “points” are taken for
      percentage points.
      """,
    wrong: [
      Example(
        "Children and teenagers are ⟦21%⟧ apart, the Lanternfield study finds: a gap in the loan rate.",
        "The ledger has 21 points.")
    ],
    right: [
      Example(
        "Children and teenagers are 21 points apart, the Lanternfield study finds: a gap in the loan rate.",
        "Points for points.")
    ],
    judge: { judgement in
      guard judgement.relation == nil, judgement.slip == .unit, let value = judgement.finding.value.quantity else {
        return nil
      }
      let stated = ValueFamily(judgement.claim.quantity)
      let right = ValueFamily(value)
      guard (stated == .share && right == .points) || (stated == .points && right == .share) else { return nil }
      guard ClaimReading(judgement.claim.quantity)?.low.value == FindingReading(judgement.finding)?.low.value else {
        return nil
      }
      return Ruling(
        rule: "percent-vs-points", verdict: .contradicted, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["the number is the ledger's, the unit is not: percent and percentage points are different things"],
        help: "write \(judgement.value)", suggestion: judgement.replacement)
    })

  /// For a difference of so many points that is told in percent.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - points: The arithmetic of the difference.
  ///   - change: The arithmetic of the change in percent.
  func difference(stated: String, points: String, change: String) -> Ruling {
    Ruling(
      rule: name, verdict: .contradicted, severity: severity,
      message: "article says \(stated), the ledger's figures lie that many percentage points apart",
      why: [points, change], help: "say percentage points, or give the change in percent")
  }

  /// For a change of so many percent that is told in points, of what is no share or of a ratio.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - change: The arithmetic of the change in percent.
  func relative(stated: String, change: String) -> Ruling {
    Ruling(
      rule: name, verdict: .contradicted, severity: severity,
      message: "article says \(stated), the ledger's figures give that many percent",
      why: [change], help: "say percent")
  }
}
