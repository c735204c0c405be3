internal import Ledger

extension Rule {
  static let statisticMismatch = Rule(
    name: "statistic-mismatch", severity: .warning,
    summary: "The median is given as the average, or the average as the median.",
    why: """
      Where a few are far above the rest, as with wealth, waiting times and bills, the two lie far apart, and each tells
      another story.
      """,
    limits: """
      Only where the ledger says which of the two a finding is, by its `statistic` or in its metric's label. “Typical” is
      taken for the median. A figure that names no statistic is not reported.
      """,
    wrong: [
      Example(
        "A renewed loan is kept for a median of ⟦26 days⟧, Lanternfield finds.",
        "26 days is the mean; the median is 19.")
    ],
    right: [
      Example(
        "A renewed loan is kept for a median of 19 days and for 26 days on average, Lanternfield finds.",
        "Each as in the ledger.")
    ],
    judge: { judgement in
      if judgement.relation == .disjoint, let owner = judgement.owner, owner.metric == judgement.finding.metric,
        let named = judgement.finding.statistic, let own = owner.statistic, own != named
      {
        return Ruling(
          rule: "statistic-mismatch", verdict: .misattributed, severity: .warning,
          message: "article gives \(judgement.stated) as the \(named.rawValue), ledger says \(judgement.value)",
          why: ["\(owner.value.text) is \(owner.id), the \(own.rawValue)"],
          help: "write \(judgement.value), or say that it is the \(own.rawValue)", suggestion: judgement.replacement)
      }
      guard judgement.isSupport, let other = judgement.otherStatistic else { return nil }
      let (named, own) = (other.named, other.own)
      guard let rival = judgement.rivalStatistic else {
        guard judgement.relation == .equal else { return nil }
        return Ruling(
          rule: "statistic-mismatch", verdict: .misattributed, severity: .warning,
          message: "article gives \(judgement.stated) as the \(named.rawValue), ledger has it as the \(own.rawValue)",
          why: ["\(judgement.value) is \(judgement.finding.id), the \(own.rawValue)"],
          help: "say that it is the \(own.rawValue)", suggestion: nil)
      }
      return Ruling(
        rule: "statistic-mismatch", verdict: .misattributed, severity: .warning,
        message: "article gives \(judgement.stated) as the \(named.rawValue), ledger says \(rival.value.text)",
        why: ["\(judgement.value) is \(judgement.finding.id), the \(own.rawValue)"],
        help: "write \(rival.value.text), or say that it is the \(own.rawValue)", suggestion: rival.value.replacement)
    })
}
