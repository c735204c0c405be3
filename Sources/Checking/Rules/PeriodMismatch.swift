internal import Ledger
internal import Quantities

extension Rule {
  static let periodMismatch = Rule(
    name: "period-mismatch", severity: .error,
    summary: "The value belongs to another time than the one the article names.",
    why: """
      Last year’s figure told as this year’s is the commonest way for a right number to be wrong.
      """,
    limits: """
      Where an article names no time, the latest finding is expected and nothing is said of an older one that fits.
      """,
    wrong: [
      Example(
        "In 2023, evening visits made up ⟦12%⟧, the Lanternfield study says.",
        "12% is of 2019.")
    ],
    right: [
      Example(
        "In 2019, evening visits made up 12%, the Lanternfield study says.",
        "As in the ledger.")
    ],
    judge: { judgement in
      guard judgement.relation == .disjoint, let owner = judgement.owner, owner.metric == judgement.finding.metric
      else { return nil }
      let dimensions = judgement.ledger.dimensions
      func time(_ finding: Finding) -> Finding.Coordinate? {
        finding.coordinates.first { dimensions[$0.dimension].isTime }
      }
      func rest(_ finding: Finding) -> [Finding.Coordinate] {
        finding.coordinates.filter { !dimensions[$0.dimension].isTime }
      }
      guard time(owner) != time(judgement.finding), rest(owner) == rest(judgement.finding) else { return nil }
      return Ruling(
        rule: "period-mismatch", verdict: .misattributed, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["\(owner.value.text) is the value of another time (\(owner.id))"],
        help: "state \(judgement.value), or the time that \(owner.value.text) holds for",
        suggestion: judgement.replacement)
    })

  /// For a time that is given to a figure of another time.
  ///
  /// - Parameters:
  ///   - stated: The time as the article writes it.
  ///   - figure: The figure as the article writes it.
  func wrongTime(stated: String, figure: String, finding: Finding) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: severity,
      message: "article gives \(figure) for \(stated), ledger has it for another time (\(finding.id))",
      why: ["no finding with that figure is of \(stated)"],
      help: "name the time that \(finding.value.text) holds for")
  }
}
