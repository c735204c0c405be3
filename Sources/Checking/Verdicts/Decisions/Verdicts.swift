internal import Documents
internal import Ledger
internal import Quantities

/// Decides what is said of each claim of a document.
struct Verdicts {
  let checker: Checker
  let document: Document
  let words: DocumentWords
  let claims: [Claim]
  var around: [Scorer.Surroundings]
  var candidates: [[ScoredCandidate]]
  /// The candidate that the joint assignment gave each claim.
  var chosen: [Int?]
  let scorer: Scorer
  let judge: Judge
  /// The ledgers that the document is about, as far as the first pass tells.
  var about: Set<Int> = []
  var stated = Stated()

  init(
    checker: Checker, document: Document, words: DocumentWords, claims: [Claim], around: [Scorer.Surroundings],
    candidates: [[ScoredCandidate]], chosen: [Int?], scorer: Scorer, judge: Judge
  ) {
    self.checker = checker
    self.document = document
    self.words = words
    self.claims = claims
    self.around = around
    self.candidates = candidates
    self.chosen = chosen
    self.scorer = scorer
    self.judge = judge
  }

  /// What is said of a claim before it is written out.
  struct Decision {
    var verdict: Verdict
    var candidate: ScoredCandidate?
    var rulings: [Ruling]
    var message: String
    var derivation: String?
    /// A date that is judged has a finding and no candidate.
    var finding: FindingReference?

    /// Whether the claim has its finding's value: it is right, or only called by the name of another statistic.
    var hasValue: Bool {
      verdict == .supported || candidate?.relation == .equal && rulings.first?.rule == Rule.statisticMismatch.name
    }
  }

  struct Judged {
    var claims: [JudgedClaim]
    var diagnostics: [Diagnostic]
  }

  var catalog: FindingCatalog { checker.catalog }
  var thresholds: Thresholds { checker.thresholds }

  mutating func judged() -> Judged {
    for number in claims.indices { stated.add(claims[number], candidates[number], table: table(of: number)) }
    var decisions = claims.indices.map(decide)
    reconsider(&decisions)
    IntervalJudge(verdicts: self).judge(&decisions)
    CarriedStatistic(verdicts: self).judge(&decisions)
    WholeJudge(verdicts: self).judge(&decisions)
    Exchange(verdicts: self).judge(&decisions)
    Misplacement(verdicts: self).judge(&decisions)
    DroppedPlace(verdicts: self).judge(&decisions)
    BaseJudge(verdicts: self).judge(&decisions)
    TableJudge(verdicts: self).judge(&decisions)
    ChangeJudge(verdicts: self).judge(&decisions)
    ReachedLevel(verdicts: self).judge(&decisions)
    ShareLimit(verdicts: self).judge(&decisions)
    DateJudge(verdicts: self).judge(&decisions)
    NameJudge(verdicts: self).judge(&decisions)
    DerivedJudge(verdicts: self).judge(&decisions)
    RatioJudge(verdicts: self).judge(&decisions)
    FigureTimes(verdicts: self).judge(&decisions)
    OrderJudge(verdicts: self).judge(&decisions)
    withholdRefuted(&decisions)
    withholdUnsure(&decisions)
    silenceOtherLanguages(&decisions)
    silenceUnrelated(&decisions)
    silenceUnanchored(&decisions)
    CreditJudge(verdicts: self).judge(&decisions)
    return write(decisions)
  }

  // MARK: - One claim

  func decide(_ number: Int) -> Decision {
    let claim = claims[number]
    guard claim.quantity.kind != .date else { return unverifiable("a date that no finding speaks of") }
    guard let index = chosen[number], candidates[number].indices.contains(index) else {
      return unverifiable("no finding is named near it and none has its value")
    }
    let candidate = named(number, candidates[number][index])
    // "by month 12": no number of anything, unless what it would be the number of is named.
    if claim.isName, claim.isBare, !isNamedNear(number, candidate) { return unverifiable("it is part of a name") }
    if candidate.isSupport {
      if let louder = louder(number, than: candidate) { return decideFlag(number, louder) }
      return decideSupport(number, candidate)
    }
    // Most figures are right: what fits the value and may well be meant is preferred to a finding that is named more loudly. "More than
    // 61.4%" is meant for a finding of 61.4% all the same.
    if !(candidate.relation == .boundTouched && isSameNumber(number, candidate)),
      let other = supporter(number, against: candidate)
    {
      let named = named(number, other)
      return named.isSupport ? decideSupport(number, named) : decideFlag(number, named)
    }
    // The source's own words for another finding are no slip of the unit.
    if candidate.relation == nil,
      let restated = candidates[number].first(where: {
        $0.relation == .restated && $0.context >= thresholds.rareSupport
      })
    {
      return decideSupport(number, restated)
    }
    return decideFlag(
      number, digitSlip(number, against: candidate) ?? unitSlip(number, against: candidate) ?? candidate)
  }

  func unverifiable(_ reason: String, _ candidate: ScoredCandidate? = nil) -> Decision {
    Decision(
      verdict: .unverifiable, candidate: nil, rulings: [], message: reason, derivation: nil, finding: nil
    )
  }

  /// The claim as the article writes it, hedge included.
  func stated(_ number: Int) -> String { document.text(claims[number].quantity.fullRange) }
}
