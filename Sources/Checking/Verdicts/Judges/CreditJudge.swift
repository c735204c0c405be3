internal import Documents
internal import Ledger
internal import Quantities

/// Looks for figures of a source that their own sentence credits to another work.
struct CreditJudge {
  let verdicts: Verdicts
  private let footnotes: FootnoteCredits

  init(verdicts: Verdicts) {
    self.verdicts = verdicts
    footnotes = FootnoteCredits(
      document: verdicts.document, words: verdicts.words, sources: verdicts.scorer.sources)
  }

  /// Whom a sentence credits.
  private struct Credit {
    let name: String
    /// The ledger of the work, where one of the run's covers it.
    let ledger: Int?
    /// Whether it is named as a work of research, and not only as somebody who has been heard.
    let isResearch: Bool
    /// The words that name it, where it is known by them alone.
    let words: Range<Int>?
  }

  private struct Match {
    let number: Int
    let candidate: ScoredCandidate
    let credit: Credit
    let isDistinctive: Bool
  }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    var bySentence: [Int: [Match]] = [:]
    var sentence = -1
    var credit: Credit?
    for number in decisions.indices {
      // Claims stand in order: what a sentence credits is read once.
      if verdicts.claims[number].sentence != sentence {
        sentence = verdicts.claims[number].sentence
        credit = self.credit(in: sentence)
      }
      guard let credit, let match = match(number, decisions[number], credit) else { continue }
      bySentence[verdicts.claims[number].sentence, default: []].append(match)
    }
    for (_, matches) in bySentence {
      for match in matches {
        let reference = match.candidate.reference
        let others = matches.filter {
          $0.candidate.reference.ledger == reference.ledger && $0.candidate.reference != reference
        }
        let isNamed = verdicts.scorer.sources.isNamedAnywhere[reference.ledger]
        // Two figures, or one that is not met by chance.
        let isStrong = match.isDistinctive || !others.isEmpty
        guard isNamed || isStrong else { continue }
        let isSure = match.credit.ledger != nil || isNamed && isStrong && match.credit.isResearch
        let finding = verdicts.catalog.finding(reference)
        let ruling = Rule.foreignFigure.credited(
          stated: verdicts.stated(match.number), to: match.credit.name, finding: finding,
          title: verdicts.catalog.ledger(reference).source.title.text, isSure: isSure)
        decisions[match.number] = Verdicts.Decision(
          verdict: ruling.verdict, candidate: match.candidate, rulings: [ruling], message: ruling.message,
          derivation: nil, finding: reference)
      }
    }
  }

  /// The finding that a claim has word for word, where its sentence credits somebody else.
  private func match(_ number: Int, _ decision: Verdicts.Decision, _ credit: Credit) -> Match? {
    let claim = verdicts.claims[number]
    guard decision.verdict == .unverifiable || decision.verdict == .supported, !claim.isName,
      claim.quantity.kind != .date, credit.words.map({ governs($0, claim) }) ?? true
    else { return nil }
    // A work of the run that has the figure itself.
    if decision.verdict == .supported, decision.finding?.ledger == credit.ledger { return nil }
    if let ledger = credit.ledger,
      verdicts.candidates[number].contains(where: {
        $0.reference.ledger == ledger && $0.isSupport && $0.context >= verdicts.thresholds.support
      })
    {
      return nil
    }
    guard
      let candidate = verdicts.candidates[number].first(where: {
        $0.relation == .equal && $0.reference.ledger != credit.ledger && isMeant(number, $0)
      })
    else { return nil }
    return Match(
      number: number, candidate: candidate, credit: credit,
      isDistinctive: verdicts.isRare(verdicts.catalog.finding(candidate.reference)))
  }

  // MARK: - The finding

  /// Whether the sentence names all that a finding is of: its metric, its places, its conditions.
  private func isMeant(_ number: Int, _ candidate: ScoredCandidate) -> Bool {
    let reference = candidate.reference
    let claim = verdicts.claims[number]
    let around = verdicts.around[number]
    let finding = verdicts.catalog.finding(reference)
    let ledger = verdicts.catalog.ledger(reference)
    let metric = around.metrics[reference.ledger][finding.metric]
    // What no other finding has, and is not met by chance, needs fewer words.
    let isRare = verdicts.isRare(finding)
    guard metric.near > 0, isRare || metric.isNamed && metric.zone == .sentence,
      !claim.isBare || hasNoun(number, reference),
      verdicts.catalog.family(reference) == ValueFamily(claim.quantity)
    else { return false }
    var context = candidate.context
    if case .other = around.sources[reference.ledger] { context -= verdicts.scorer.weights.otherSource }
    guard context >= (isRare ? verdicts.thresholds.imprecise : verdicts.thresholds.wrong) else { return false }
    var hasPlace = false
    for (dimension, axis) in ledger.dimensions.enumerated() {
      guard verdicts.catalog.usesDimension(reference.ledger, finding.metric, dimension) else { continue }
      let named = around.places[reference.ledger][dimension]
      guard let coordinate = finding.coordinates.first(where: { $0.dimension == dimension }) else {
        if named != nil, !axis.isTime { return false }
        continue
      }
      guard let named else {
        if isRare || axis.isTime || !verdicts.catalog.hasSiblings(reference, dimension) { continue }
        return false
      }
      guard named.place.relation(to: Place(coordinate, in: ledger)) == .equal,
        axis.isTime || named.zone == .sentence && named.percent >= 60
      else { return false }
      hasPlace = true
    }
    for condition in finding.conditions {
      guard let named = around.conditions[reference.ledger][condition], named.zone == .sentence else { return false }
      hasPlace = true
    }
    return hasPlace || isRare
  }

  private func hasNoun(_ number: Int, _ reference: FindingReference) -> Bool {
    let wanted = verdicts.catalog.nounStems(reference)
    return verdicts.around[number].nounStems.contains { wanted.contains($0) }
  }

  // MARK: - The credit

  private func credit(in sentence: Int) -> Credit? {
    let sources = verdicts.scorer.sources
    let named = sources.named(inSentence: sentence)
    let foreign = sources.foreignName(inSentence: sentence)
    if named.isEmpty, foreign == nil {
      return isShared(sentence) ? nil : footnotes.ledger(ofSentence: sentence).map(work)
    }
    guard !isShared(sentence) else { return nil }
    if let ledger = named.first {
      return named.count == 1 && (foreign == nil || foreign == name(of: ledger)) ? work(ledger) : nil
    }
    guard let foreign, let name = place(of: foreign, sentence), case let place = whole(name, sentence),
      !place.contains(where: { ForeignSources.others.contains(verdicts.words.folded($0)) })
    else { return nil }
    return Credit(
      name: verdicts.words.text(
        verdicts.words.words[place.lowerBound].start, verdicts.words.words[place.upperBound - 1].end),
      ledger: nil, isResearch: isResearch(name, sentence), words: place)
  }

  private func work(_ ledger: Int) -> Credit {
    Credit(name: "“\(name(of: ledger))”", ledger: ledger, isResearch: true, words: nil)
  }

  private func name(of ledger: Int) -> String { verdicts.checker.ledgers[ledger].source.title.text }

  /// Where a name stands in a sentence.
  private func place(of name: String, _ sentence: Int) -> Range<Int>? {
    let words = verdicts.words
    let range = words.sentences[sentence]
    for first in range {
      for last in first..<min(first + 8, range.upperBound)
      where words.text(words.words[first].start, words.words[last].end) == name { return first..<last + 1 }
    }
    return nil
  }

  /// Words for a work with figures of its own. A report or an article may tell those of others.
  private static let research: Set<String> = [
    "study", "survey", "poll", "paper", "trial", "census", "experiment", "benchmark", "audit", "dataset", "index",
  ]
  private static let found: Set<String> = ["found", "finds", "surveyed", "polled", "measured"]

  /// "The Ellmore survey", "a survey by Ellmore", "Ellmore found", "Ellmore et al. (2019)".
  private func isResearch(_ place: Range<Int>, _ sentence: Int) -> Bool {
    let words = verdicts.words
    let range = words.sentences[sentence]
    func said(_ word: Int) -> String { range.contains(word) ? words.folded(word) : "" }
    let behind = place.upperBound
    if Self.research.contains(said(behind)) || Self.found.contains(said(behind)) { return true }
    if said(behind) == "et" || range.contains(behind) && words.words[behind].opensBracket { return true }
    return (place.lowerBound - 4..<place.lowerBound).contains { Self.research.contains(said($0)) }
  }

  /// Verbs behind the name of whoever says what stands before it.
  private static let saying: Set<String> = [
    "found", "finds", "says", "said", "shows", "showed", "reports", "reported", "suggests", "suggested", "estimates",
    "estimated", "puts", "revealed", "reveals",
  ]

  /// The words of a name with what it is called behind it: "Ellmore survey".
  private func whole(_ place: Range<Int>, _ sentence: Int) -> Range<Int> {
    let words = verdicts.words
    let isNoun =
      words.sentences[sentence].contains(place.upperBound)
      && ForeignSources.works.contains(words.folded(place.upperBound))
      && words.distance(place.upperBound - 1, place.upperBound) <= 12
    return isNoun ? place.lowerBound..<place.upperBound + 1 : place
  }

  /// Whether a name is given before a claim, or stands after it behind "according to", before "shows", or in brackets.
  private func governs(_ place: Range<Int>, _ claim: Claim) -> Bool {
    if place.upperBound <= claim.words.lowerBound { return true }
    let words = verdicts.words
    if words.sentences[claim.sentence].contains(place.upperBound), Self.saying.contains(words.folded(place.upperBound))
    {
      return true
    }
    return words.words[place.lowerBound].opensBracket
      || (place.lowerBound - 3..<place.lowerBound).contains { words.folded($0) == "according" }
  }

  /// Words by which one work is like another, or takes from it.
  private static let sharing: Set<String> = [
    "also", "too", "both", "same", "similar", "similarly", "likewise", "like", "alike", "unlike", "identical",
    "comparable", "match",
    "matches", "matched", "matching", "echo", "echoes", "echoed", "echoing", "agree", "agrees", "agreed", "consistent",
    "confirm",
    "confirms", "confirmed", "confirming", "replicate", "replicates", "replicated", "cite", "cites", "cited", "citing",
    "quote",
    "quotes", "quoted", "quoting", "summarises", "summarizes", "summarised", "summarized", "reanalysis", "reanalysed",
    "reanalyzed", "drawing", "draws", "based", "relying", "relies",
  ]

  private func isShared(_ sentence: Int) -> Bool {
    verdicts.words.sentences[sentence].contains { Self.sharing.contains(verdicts.words.folded($0)) }
  }
}
