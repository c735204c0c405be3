internal import Ledger
internal import Quantities

extension Rule {
  static let changeVsLevel = Rule(
    name: "change-vs-level", severity: .error,
    summary: "A level is told as the size of a change.",
    why: """
      “Fell to 29%” and “fell by 29%” differ by a letter and by everything else.
      """,
    limits: """
      Speaks up only where the source has levels at several times and the article says “by”, or “a rise of”.
      """,
    wrong: [
      Example(
        "Evening visits rose by ⟦23%⟧ in 2023, the Lanternfield study says.",
        "They rose to 23%, from 12%.")
    ],
    right: [
      Example(
        "Evening visits rose to 23% in 2023, the Lanternfield study says.",
        "As in the ledger.")
    ],
    judge: { judgement in
      guard judgement.relation == .equal || judgement.relation == .rounded, judgement.isLevelToldAsChange else {
        return nil
      }
      return Ruling(
        rule: "change-vs-level", verdict: .contradicted, severity: .error,
        message: "article tells \(judgement.stated) as a change, ledger says it is the level",
        why: ["\(judgement.value) is what was reached (\(judgement.finding.id))"],
        help: "write “to \(judgement.value)”, or the size of the change")
    })
}
