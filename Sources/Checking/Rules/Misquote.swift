internal import Ledger

extension Rule {
  static let misquote = Rule(
    name: "misquote", severity: .error,
    summary: "Words between quotation marks that are not the source’s: a changed number, a lost “not”, a lost “may”.",
    why: """
      Quotation marks promise the source’s own words. Whoever reads them cannot know that one was changed, and quotes them again.
      """,
    limits: """
      Held against the snapshot that the ledger names and the quotes of its findings. A changed number, “not” or comparison is an
      error; a lost hedge or condition and other words are warnings; a word or two without weight is information. Words in square
      brackets and ellipses are let be, and so are quotation marks, dashes, case, and numbers in digits or words. Quotations of
      fewer than six words are not looked at.
      """,
    wrong: [
      Example(
        "The Lanternfield report says that “some towns had tried late opening and given it up again after ⟦five⟧ winters”.",
        "The source says three winters."),
      Example(
        "“Evening hours ⟦will⟧ bring most towns a second group of readers, one that the day never sees,” the Lanternfield study says.",
        "“Evening hours may bring …”: a hedge is lost."),
      Example(
        "Lanternfield reports that “staff costs ⟦were a⟧ reason for closing early in the towns we looked at”.",
        "“were not a reason”: the sense is turned round."),
    ],
    right: [
      Example(
        "The Lanternfield report says that “some towns had tried late opening … after 3 winters”.",
        "An ellipsis stands for what is left out."),
      Example(
        "“Staff costs were not a reason for closing early in the towns [they] looked at,” the Lanternfield study says.",
        "A word in brackets is the article’s."),
    ])

  /// What is said of one change.
  func ruling(_ change: QuotationChange, quoted: String, source: String) -> (String, String, Severity) {
    let message =
      if quoted.isEmpty {
        "the quotation leaves out “\(source)”"
      } else if source.isEmpty {
        "the quotation adds “\(quoted)”"
      } else {
        "the quotation says “\(quoted)”, the source “\(source)”"
      }
    switch change.kind {
    case .number: return (message, "a number or its unit was changed", .error)
    case .negation: return (message, "a negation was added or lost", .error)
    case .quantity:
      return (
        message, "a comparison or a quantity was changed",
        change.quoted.isEmpty || change.source.isEmpty ? .warning : .error
      )
    case .hedge: return (message, "a hedge was added or lost", .warning)
    case .condition: return (message, "a condition or a contrast was lost", .warning)
    case .omission:
      return (message, "words are left out, and no ellipsis marks it", change.size >= 3 ? .warning : .info)
    case .wording: return (message, "these are not the source’s words", change.size >= 2 ? .warning : .info)
    case .spelling: return (message, "spelt or inflected otherwise", .info)
    }
  }
}
