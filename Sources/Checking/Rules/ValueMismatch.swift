internal import Ledger
internal import Quantities

extension Rule {
  static let valueMismatch = Rule(
    name: "value-mismatch", severity: .error,
    summary: "Another number than the ledger’s.",
    why: """
      The plainest mistake: a digit mistyped, a figure misremembered.
      """,
    limits: """
      Speaks only where the words around the number name the metric and the group beyond doubt; otherwise the claim stays
      unverifiable.
      """,
    wrong: [
      Example(
        "Children borrowed a book in ⟦59%⟧ of visits, the Lanternfield study says.",
        "The ledger has 52%.")
    ],
    right: [
      Example(
        "Children borrowed a book in 52% of visits, the Lanternfield study says.",
        "As in the ledger.")
    ],
    judge: { judgement in
      guard judgement.isOtherNumber else { return nil }
      var why: [String] = []
      switch judgement.slip {
      case .transposed?: why.append("two digits have changed places")
      case .digit?: why.append("one digit differs")
      case .complement?: why.append("\(judgement.stated) is what \(judgement.value) leaves to a hundred")
      default: why.append("no finding named near it has \(judgement.stated)")
      }
      return Ruling(
        rule: "value-mismatch", verdict: .contradicted, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)", why: why,
        help: "state \(judgement.value)", suggestion: judgement.replacement)
    })
}
