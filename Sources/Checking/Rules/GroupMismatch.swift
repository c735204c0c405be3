internal import Ledger
internal import Quantities

extension Rule {
  static let groupMismatch = Rule(
    name: "group-mismatch", severity: .error,
    summary: "The value belongs to another group than the one the article names.",
    why: """
      Two sides of a contrast exchanged, or one group’s figure given to its neighbour: every digit is the source’s own
      and the sentence is false.
      """,
    limits: """
      Groups are found by the words the ledger lists for them. A group named only two sentences before is not always
      carried over.
      """,
    wrong: [
      Example(
        "Children borrowed a book in 52% of visits and teenagers in ⟦47%⟧, the Lanternfield study says.",
        "47% is the pensioners' rate.")
    ],
    right: [
      Example(
        "Children borrowed a book in 52% of visits and teenagers in 31%, the Lanternfield study says.",
        "As in the ledger.")
    ],
    judge: { judgement in
      if judgement.isSupport, case .spread(let named)? = judgement.clash,
        ValueFamily(judgement.claim.quantity) == .multiple
      {
        return Ruling(
          rule: "group-mismatch", verdict: .misattributed, severity: .warning,
          message: "article says \(judgement.stated) of “\(named)”, ledger says \(judgement.value) of fewer of them",
          why: ["\(judgement.value) is the value of \(judgement.finding.id)"],
          help: "name only those that \(judgement.value) holds for")
      }
      guard judgement.relation == .disjoint, let owner = judgement.owner, owner.metric == judgement.finding.metric,
        owner.statistic == judgement.finding.statistic || owner.coordinates != judgement.finding.coordinates
      else { return nil }
      return Ruling(
        rule: "group-mismatch", verdict: .misattributed, severity: .error,
        message: "article says \(judgement.stated), ledger says \(judgement.value)",
        why: ["\(owner.value.text) is the value of \(owner.id)"],
        help: "state \(judgement.value), or the group that \(owner.value.text) belongs to",
        suggestion: judgement.replacement)
    })

  /// For a figure of the source that the article gives to a group for which the source has another.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - owner: The finding that has it.
  ///   - right: The finding of the group that the article names.
  func swapped(stated: String, owner: Finding, right: Finding) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: severity,
      message: "article says \(stated), ledger says \(right.value.text)",
      why: ["\(owner.value.text) is the value of \(owner.id)"],
      help: "state \(right.value.text), or the group that \(owner.value.text) belongs to",
      suggestion: right.value.replacement)
  }

  /// For a figure of the source that the article gives to a group the source has no figure for.
  ///
  /// - Parameters:
  ///   - stated: The figure as the article writes it.
  ///   - named: What the article says it of.
  ///   - right: What the finding says it of.
  func misplaced(stated: String, named: String, right: String, finding: Finding) -> Ruling {
    Ruling(
      rule: name, verdict: .misattributed, severity: severity,
      message: "article says \(stated) of “\(named)”, ledger says it of “\(right)”",
      why: ["\(finding.value.text) is the value of \(finding.id), and no finding speaks of “\(named)”"],
      help: "name the group that \(finding.value.text) belongs to")
  }
}
