internal import Documents
internal import Ledger
internal import Quantities

/// The way of one document through the stages: quantities, claims, alignment, verdicts.
struct DocumentCheck {
  private(set) var checker: Checker
  let document: Document
  private let scan: Scanner.Result
  private let words: DocumentWords
  private let claims: [Claim]
  /// Numbers that something is counted per: "per 100 patients".
  private let denominators: [ByteRange]
  private var scorer: Scorer
  private var judge: Judge
  private var finder: CandidateFinder

  init(checker: Checker, document: Document) {
    self.checker = checker
    self.document = document
    scan = Scanner.scan(document, excluding: Self.exclusions(document))
    let index = checker.catalog.index
    let words = DocumentWords(document, index: index)
    self.words = words
    let mentions = MentionFinder(index: index, words: words).mentions()
    let sources = SourceTrail(document: document, words: words, mentions: mentions, index: index)
    let found = ClaimFinder(document: document, words: words, scanner: checker.scanner).claims(scan.quantities)
    let claims = Self.markNames(found.filter { !$0.isDenominator(words) }, mentions, words, checker.visits, sources)
    self.claims = claims
    denominators = found.filter { $0.isDenominator(words) }.map(\.quantity.range)
    var bySentence = [Range<Int>](repeating: 0..<0, count: words.sentences.count)
    var start = 0
    while start < mentions.count {
      var end = start
      while end < mentions.count, mentions[end].sentence == mentions[start].sentence { end += 1 }
      bySentence[mentions[start].sentence] = start..<end
      start = end
    }
    let attachments = AttachmentTable(
      claims: claims, mentions: mentions, words: words, index: index, visits: checker.visits)
    let directions = DirectionReader(words: words, vocabulary: .english)
    scorer = Scorer(
      index: index, catalog: checker.catalog, words: words, mentions: mentions, mentionsBySentence: bySentence,
      attachments: attachments, sources: sources, directions: directions,
      tables: document.tables.isEmpty ? nil : TableHeaders(document: document, words: words),
      restated: checker.restated,
      weights: checker.weights)
    finder = CandidateFinder(
      catalog: checker.catalog, scorer: scorer, readings: checker.readings, restated: checker.restated,
      weights: checker.weights)
    judge = Judge(
      catalog: checker.catalog, finder: finder, directions: directions,
      thresholds: checker.thresholds)
  }

  /// Marks the claims that stand inside the name of a group or a condition.
  private static func markNames(
    _ claims: [Claim], _ mentions: [Mention], _ words: DocumentWords, _ visits: TimelikeMembers,
    _ sources: SourceTrail
  ) -> [Claim] {
    var next = 0
    return claims.map { claim in
      while next < mentions.count, mentions[next].sentence < claim.sentence { next += 1 }
      var claim = claim
      claim.isName = visits.members(after: claim.quantity).contains { !sources.isStrange($0.ledger) }
      var index = next
      while index < mentions.count, mentions[index].sentence == claim.sentence {
        let mention = mentions[index]
        index += 1
        // "10 and 20 mg": a bare number before a name shares its unit.
        let isShared = mention.words.lowerBound == claim.words.upperBound + 1
        guard mention.words.contains(claim.words.lowerBound) || isShared && words.isJoined(claim.words.upperBound)
        else { continue }
        claim.isName =
          claim.isName
          || mention.meanings.contains { meaning in meaning.placeLedger.map { !sources.isStrange($0) } ?? false }
            && (!isShared || words.words[mention.words.lowerBound].isNumber)
      }
      return claim
    }
  }

  /// Numbers in code, in struck-out text and in references to footnotes are not read.
  private static func exclusions(_ document: Document) -> [Scanner.Exclusion] {
    var result: [Scanner.Exclusion] = []
    for mark in document.marks where !mark.range.isEmpty {
      let reason: PassedOver.Reason
      switch mark.kind {
      case .code: reason = .code
      case .deleted: reason = .deleted
      case .footnoteReference: reason = .footnote
      default: continue
      }
      if let last = result.last, last.range.end > mark.range.start { continue }
      result.append(Scanner.Exclusion(range: mark.range, reason: reason))
    }
    return result
  }

  /// Takes other weights and thresholds than the checker's.
  mutating func use(_ weights: Weights, _ thresholds: Thresholds) {
    scorer.weights = weights
    finder.scorer = scorer
    finder.weights = weights
    judge.finder = finder
    judge.thresholds = thresholds
    checker.weights = weights
    checker.thresholds = thresholds
  }

  /// What is said of the numbers, with nothing of quotations and citations.
  func judged() -> Verdicts.Judged {
    let around = claims.indices.map { scorer.surroundings(of: claims[$0], at: $0) }
    let candidates = claims.indices.map { finder.candidates(claims[$0], around[$0]) }
    let chosen = assign(candidates)
    var verdicts = Verdicts(
      checker: checker, document: document, words: words, claims: claims, around: around, candidates: candidates,
      chosen: chosen, scorer: scorer, judge: judge)
    return verdicts.judged()
  }

  func result() -> DocumentResult {
    let judged = judged()
    let ignored = scan.passedOver.map { number in
      IgnoredNumber(
        range: document.map.source(of: number.range), text: document.text(number.range), reason: number.reason.rawValue)
    }
    let bases = denominators.map { range in
      IgnoredNumber(range: document.map.source(of: range), text: document.text(range), reason: "what is counted per")
    }
    let compared = WordList(document)
    let quotations = QuotationCheck(document: document, words: compared, profiles: checker.profiles).diagnostics()
    let citations = CitationCheck(
      document: document, words: compared, profiles: checker.profiles.map(\.citation), quantities: scan.quantities
    ).diagnostics()
    // A date may have been judged as a claim.
    let dated = judged.diagnostics.filter { $0.rule == Rule.dateMismatch.name }
    let uncited = UncitedCheck(
      document: document, list: compared, profiles: checker.profiles, claims: judged.claims
    ).diagnostics()
    let others =
      quotations + uncited
      + citations.filter { other in
        !dated.contains { $0.rule == other.rule && $0.range.overlaps(other.range) }
      }
    return DocumentResult(
      document: document, claims: judged.claims, ignored: (ignored + bases).sorted { $0.range < $1.range },
      diagnostics: (judged.diagnostics + others).sorted { ($0.range, $0.rule) < ($1.range, $1.rule) })
  }

  /// The candidate of each claim, chosen together for all claims of a sentence or of a table's row.
  private func assign(_ candidates: [[ScoredCandidate]]) -> [Int?] {
    var result = [Int?](repeating: nil, count: claims.count)
    var start = 0
    while start < claims.count {
      var end = start + 1
      while end < claims.count, belongTogether(claims[start], claims[end]) { end += 1 }
      let slots = (start..<end).map { claim in
        JointAssignment.Slot(
          candidates: candidates[claim], value: claims[claim].quantity.value.hashValueForSlot,
          metrics: candidates[claim].map {
            $0.reference.ledger * 100_000 + checker.catalog.finding($0.reference).metric
          })
      }
      for (offset, choice) in JointAssignment.assign(slots).enumerated() { result[start + offset] = choice }
      start = end
    }
    return result
  }

  private func belongTogether(_ first: Claim, _ second: Claim) -> Bool {
    if first.sentence == second.sentence { return true }
    guard let one = document.blocks[first.block].cell, let other = document.blocks[second.block].cell else {
      return false
    }
    return one.table == other.table && one.row == other.row
  }
}

extension Value {
  /// A number that equal values share.
  fileprivate var hashValueForSlot: Int {
    func key(_ decimal: Decimal) -> Int { Int(truncatingIfNeeded: decimal.mantissa) &* 397 &+ decimal.exponent }
    switch self {
    case .number(let number): return key(number.value)
    case .range(let low, let high): return key(low.value) &* 31 &+ key(high.value) &+ 7
    case .date: return 0
    }
  }
}
