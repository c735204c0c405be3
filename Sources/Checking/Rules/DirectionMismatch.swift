internal import Ledger
internal import Quantities

extension Rule {
  static let directionMismatch = Rule(
    name: "direction-mismatch", severity: .error,
    summary: "A rise is told as a fall, or the ends of a change are exchanged.",
    why: """
      The number is right and the story is upside down.
      """,
    limits: """
      Reads the sign, the nearest verb of change before the number, or the comparative behind it. Irony and reported
      denials are beyond it.
      """,
    wrong: [
      Example(
        "Spending on evening staff fell by ⟦14%⟧ a year, according to Lanternfield.",
        "It rose."),
      Example(
        "Evening visits fell from 12% in 2019 to ⟦23%⟧ in 2023, Lanternfield says.",
        "From 12% to 23% is a rise."),
    ],
    right: [
      Example(
        "Spending on evening staff rose by 14% a year, according to Lanternfield.",
        "As in the ledger."),
      Example(
        "Evening visits rose from 12% in 2019 to 23% in 2023, Lanternfield says.",
        "As in the ledger."),
    ],
    judge: { judgement in
      // A bound that a finding lies beyond is no size that agrees.
      guard judgement.isSupport, judgement.relation != .bounded, let stated = judgement.direction,
        let right = judgement.findingDirection,
        stated != right
      else {
        return nil
      }
      // "4.3 days" of a "mean reduction" says which way by its label alone.
      let isTold = (judgement.finding.value.direction ?? judgement.finding.value.quantity?.direction) != nil
      let value = isTold ? judgement.value : judgement.value + (right == .up ? ", a rise" : ", a fall")
      return directionRuling(stated: judgement.stated, says: stated, value: value)
    })

  /// The ruling on a number whose direction is reversed.
  static func directionRuling(stated: String, says: Quantity.Direction, value: String) -> Ruling {
    Ruling(
      rule: "direction-mismatch", verdict: .contradicted, severity: .error,
      message: "article makes \(stated) a \(says == .up ? "rise" : "fall"), ledger says \(value)",
      why: ["the size agrees, the direction does not"],
      help: "turn the verb or the sign round")
  }
}
