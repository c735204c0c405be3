package import Checking
internal import Ledger

/// The rules about what allows other rules' reports. They have no examples: they do not speak of claims.
extension Rule {
  /// Every rule: those about articles, then those about links that were fetched and those about suppressions.
  package static let known: [Rule] = suppressible + [invalidSuppression, unusedSuppression, expiredSuppression]

  /// The rules that a comment may allow.
  static let suppressible = all + online

  static let invalidSuppression = Rule(
    name: "invalid-suppression", severity: .error,
    summary: "A comment that should allow something cannot be understood, or gives no reason.",
    why: """
      A comment that is misspelt allows nothing, and nobody notices. One without a reason cannot be judged by those who
      come later. Write `<!-- claimlint-ignore-next RULE: reason -->`, with `-next` for the block that follows, with
      `-file` for the whole file, or with neither and a `claimlint-ignore-end` for what lies between.
      """,
    limits: "It sees comments that hold the word `claimlint-`, outside of code.", wrong: [], right: [])

  static let unusedSuppression = Rule(
    name: "unused-suppression", severity: .warning,
    summary: "A comment or an entry allows something that is not there.",
    why: """
      What it once allowed has been mended, or was moved away from it. Left where it is, it hides the next mistake.
      """,
    limits: "A rule that is off is not looked for.", wrong: [], right: [])

  static let expiredSuppression = Rule(
    name: "expired-suppression", severity: .warning, summary: "The day until which something was allowed is over.",
    why: "It was allowed for a time only. Mend what it allows, or give a later day with `until=`.",
    limits: "Days are counted in UTC; `--today` sets another one.", wrong: [], right: [])
}
