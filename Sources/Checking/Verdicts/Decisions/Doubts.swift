internal import Documents
internal import Ledger
internal import Quantities

/// Why a claim that disagrees with a finding may speak of something else all the same.
extension Verdicts {
  /// Why a claim that disagrees with its finding may speak of something else all the same.
  func reasonForDoubt(_ number: Int, _ candidate: ScoredCandidate) -> String? {
    let claim = claims[number]
    let finding = catalog.finding(candidate.reference)
    if countsPlace(number), candidate.relation == nil { return "what it counts is a name" }
    if claim.quantity.unit.kind == .fraction, candidate.relation == .disjoint,
      candidates[number].contains(where: { $0.isSupport && !isElsewhere(number, $0.reference) })
    {
      return "it may be said loosely of another finding"
    }
    if isConfidenceLevel(claim) { return "it is a level of confidence" }
    if ValueFamily(claim.quantity) == .multiple, catalog.family(candidate.reference) != .multiple,
      !catalog.isChange(candidate.reference)
    {
      return "it compares two figures, and \(finding.id) is one"
    }
    if candidate.relation == .disjoint, let other = otherReading(number, candidate) { return other }
    if isIndexBase(claim) { return "it is where an index starts" }
    if isOverlap(claim) { return "it is what two intervals share" }
    if candidate.relation != .equal, isLimit(claim) { return "it is a limit" }
    if isScale(claim) { return "it is the ends of a scale" }
    if isPartOfFigure(claim) { return "it is a part of another figure" }
    if judge.isComplement(claim, candidate.reference),
      words.sentences[claim.sentence].contains(where: { words.words[$0].isNegation })
    {
      return "it is what \(finding.value.text) leaves to a hundred, and something is denied"
    }
    if claim.isName { return "it is part of a name" }
    if isAsked(claim) {
      return "it is asked, not said"
    }
    // "61 times a day" against 243 minutes.
    if candidate.relation == .disjoint, claim.quantity.unit.kind == .counted, claim.quantity.unit.symbol == "times",
      catalog.family(candidate.reference) != .count
    {
      return "it is how often, and \(finding.id) is not"
    }
    // "Two classifiers" and "more than twice".
    if candidate.relation == nil, claim.quantity.unit.kind == .counted,
      catalog.family(candidate.reference) == .multiple
    {
      return "it counts \(claim.quantity.unit.symbol), and \(finding.id) does not"
    }
    if isOne(number) {
      return "“one” is seldom a figure"
    }
    if candidate.relation == .disjoint, isFarOff(number, candidate.reference) {
      return "it is too far from \(finding.id) to be meant for it"
    }
    // A level is no change: "two in five live there" says nothing of growth.
    if candidate.relation == .disjoint, ValueFamily(claim.quantity) == .share, catalog.isChange(candidate.reference),
      around[number].isChange == nil, claim.quantity.role == nil, !judge.directions.speaksOfChange(claim)
    {
      return "it is not told as a change, and \(finding.id) is one"
    }
    // "41% more" compares; it is no level.
    if claim.quantity.direction != nil || isBehindParticle(claim) || judge.directions.isSizeOfChange(claim)
      || isCompared(claim),
      candidate.relation == .disjoint, ValueFamily(claim.quantity) != .multiple,
      !catalog.isOfChange(candidate.reference)
    {
      return "it compares two figures, and \(finding.id) is one"
    }
    if candidate.relation == .disjoint, isDifference(claim), !catalog.isOfChange(candidate.reference),
      !isDigitSlip(number, candidate.reference)
    {
      return "it is a difference, and \(finding.id) is a level"
    }
    if candidate.relation == .disjoint, let base = otherBase(claim, candidate.reference) {
      return "it is told per \(base), and \(finding.id) is not"
    }
    if isSpanOfYears(claim) {
      return "it may be a span of years"
    }
    if claim.isBare, catalog.family(candidate.reference) != .count,
      !claim.zones.contains(where: { $0.place == .columnHeader })
    {
      return "it has no unit, and \(finding.id) has"
    }
    if claim.quantity.kind == .duration, candidate.relation == .disjoint || candidate.relation == nil,
      isPointInTime(claim)
    {
      return "it says when, not how long"
    }
    if claim.quantity.kind == .duration, candidate.relation == .disjoint, isPartOfTime(claim) {
      return "it is a part of a longer time"
    }
    if ValueFamily(claim.quantity) == .count, catalog.family(candidate.reference) == .count {
      // Something else is counted.
      let wanted = catalog.nounStems(candidate.reference)
      let reference = candidate.reference
      let isText =
        TextUnits.unit(claim.quantity.unit.symbol) != nil
        && finding.value.quantity.flatMap { TextUnits.unit($0.unit.symbol) } != nil
      // A few of something are seldom the few that the ledger counts.
      if candidate.relation == .disjoint, case .number(let value) = claim.quantity.value, value.value < Decimal(13),
        value.value.isWhole, !isUnderHeader(number, reference),
        !around[number].nounStems.contains(where: { wanted.contains($0) })
      {
        return "a few of something else may be counted"
      }
      if candidate.relation == .disjoint, isOfOthers(number, reference) { return "it may count other people" }
      if !isText, claim.quantity.unit.kind == .counted, !wanted.isEmpty,
        !around[number].nounStems.contains(where: {
          wanted.contains($0) || catalog.isBagged($0, reference.ledger, finding.metric)
        })
      {
        if isDigitSlip(number, reference) { return nil }
        if Self.people.contains(claim.quantity.unit.symbol), let noun = finding.value.quantity?.unit.symbol,
          Self.people.contains(noun)
        {
          return nil
        }
        return "it counts \(claim.quantity.unit.symbol), and \(finding.id) does not"
      }
    }
    let sentence = words.sentences[claim.sentence]
    let start = max(sentence.lowerBound, claim.words.lowerBound - 3)
    let end = min(sentence.upperBound, claim.words.upperBound + 3)
    if (start..<end).contains(where: { Self.sumWords.contains(words.folded($0)) }),
      ValueFamily(claim.quantity) == .share
    {
      return "it is a sum of several figures"
    }
    return nil
  }

  /// "Intervals that overlap from 0.57 to 0.77": what two intervals share is neither of them.
  func isOverlap(_ claim: Claim) -> Bool {
    words.sentences[claim.sentence].contains { words.folded($0).hasPrefix("overlap") }
      && (claim.quantity.role != nil || ClaimReading(claim.quantity)?.isRange == true)
  }

  /// "One lot went to a class": seldom a figure.
  func isOne(_ number: Int) -> Bool {
    guard case .number(let value) = claims[number].quantity.value else { return false }
    return value.value == .one && claims[number].quantity.kind == .count
  }

  /// Whether a claim stands in a table under a header that names the finding's metric.
  private func isUnderHeader(_ number: Int, _ reference: FindingReference) -> Bool {
    let metric = around[number].metrics[reference.ledger][catalog.finding(reference).metric]
    return metric.zone == .columnHeader || metric.zone == .rowHeader
  }

  /// What an amount is told per, where nothing of the finding speaks of that: "per extra month, tutoring costs £310".
  private func otherBase(_ claim: Claim, _ reference: FindingReference) -> String? {
    switch catalog.family(reference) {
    case .money, .count, .measure: break
    default: return nil
    }
    let sentence = words.sentences[claim.sentence]
    let known = catalog.baseStems(reference) ?? []
    for word in sentence where words.folded(word) == "per" {
      // Right behind the claim, or what its clause begins with.
      let isBehind = word >= claim.words.upperBound && word - claim.words.upperBound <= 2
      let isFirst =
        word < claim.words.lowerBound && (word == sentence.lowerBound || words.distance(word - 1, word) >= 30)
      guard isBehind || isFirst else { continue }
      let noun = word + 1..<min(word + 4, sentence.upperBound)
      let named = noun.prefix { $0 == word + 1 || words.distance($0 - 1, $0) <= 12 && !words.words[$0].isFunction }
      let isKnown = named.contains { next in
        let stem = words.words[next].stem
        return stem != 0
          && (known.contains(stem) || catalog.isBagged(stem, reference.ledger, catalog.finding(reference).metric))
      }
      let text = catalog.finding(reference).value.text.lowercased()
      guard let first = named.first, !isKnown, !named.contains(where: { text.contains(words.folded($0)) }) else {
        continue
      }
      return words.text(words.words[first].start, words.words[named.last ?? first].end)
    }
    return nil
  }

  /// "95% confidence interval", "95% CI".
  private func isConfidenceLevel(_ claim: Claim) -> Bool {
    let next = claim.words.upperBound
    return claim.quantity.kind == .percent && words.sentences[claim.sentence].contains(next)
      && ["ci", "confidence", "interval", "intervals", "credible", "limits"].contains(words.folded(next))
  }

  /// Whether a claim counts people, nothing but that word speaks of the finding, and the number is not near the finding's: anybody may
  /// employ 2,300 people.
  private func isOfOthers(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard Self.anybody.contains(claim.quantity.unit.symbol),
      !hasNamedPlace(number, reference, catalog.finding(reference)),
      let noun = claim.quantity.unit.range,
      let attached = scorer.attachments.attached[number][.metrics(ledger: reference.ledger)],
      attached.words.overlaps(words.words(in: noun)), !isDigitSlip(number, reference),
      let stated = ClaimReading(claim.quantity)?.low.value.magnitude,
      let right = checker.readings[reference]?.low.value.magnitude
    else { return false }
    return stated * Decimal(3) > right * Decimal(4) || right * Decimal(3) > stated * Decimal(4)
  }

  private static let anybody: Set<String> = ["people", "persons", "individuals", "adults", "men", "women", "users"]

  /// Words for people who took part, which stand for one another.
  private static let people: Set<String> = [
    "people", "persons", "individuals", "participants", "respondents", "patients", "volunteers", "subjects", "adults",
    "men and women", "users",
  ]

  /// Whether another place than a finding's stands right beside the claim in its sentence.
  private func isElsewhere(_ number: Int, _ reference: FindingReference) -> Bool {
    let ledger = catalog.ledger(reference)
    return catalog.finding(reference).coordinates.contains { coordinate in
      guard let named = around[number].places[reference.ledger][coordinate.dimension], named.percent >= 100,
        named.zone == .sentence
      else { return false }
      return named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint
    }
  }

  /// "1850–1900".
  private func isSpanOfYears(_ claim: Claim) -> Bool {
    let numbers = words.words(in: claim.quantity.range).filter { words.words[$0].isNumber }
    return numbers.count == 2
      && numbers.allSatisfy { number in
        Int(words.folded(number)).map { $0 >= 1_500 && $0 <= 2_200 } ?? false
      }
  }

  /// Whether a claim is part of a question, and does not stand before it: "over 490,000 replies, and can you imagine …?"
  private func isAsked(_ claim: Claim) -> Bool {
    let end = endOfSentence(claim)
    guard document.prose.indices.contains(end), document.prose[end] == UInt8(ascii: "?") else { return false }
    let sentence = words.sentences[claim.sentence]
    func opens(_ word: Int) -> Bool {
      guard Self.askers.contains(words.folded(word)) else { return false }
      return word == sentence.lowerBound || words.distance(word - 1, word) >= 30
        || ["and", "but", "so", "or"].contains(words.folded(word - 1))
    }
    let isOpened = (sentence.lowerBound..<claim.words.lowerBound).contains(where: opens)
    return isOpened || !(claim.words.upperBound..<sentence.upperBound).contains(where: opens)
  }

  /// Words that a question begins with.
  private static let askers: Set<String> = [
    "who", "what", "which", "how", "why", "when", "where", "whose", "is", "are", "was", "were", "do", "does", "did",
    "can", "could", "will", "would", "should", "has", "have", "had", "may", "might", "isn't", "aren't", "doesn't",
  ]

  /// Where the full stop of a claim's sentence stands, or its question mark.
  private func endOfSentence(_ claim: Claim) -> Int {
    words.sentences[claim.sentence].last.map { Int(words.words[$0].end) } ?? 0
  }

  /// Whether a count, an amount or a measure is more than ten times a finding, or less than a tenth of it, and no slip of the decimal
  /// point: then something else is counted.
  func isFarOff(_ number: Int, _ reference: FindingReference) -> Bool {
    switch catalog.family(reference) {
    case .count, .money, .measure, .duration: break
    default: return false
    }
    guard !isDigitSlip(number, reference), let reading = ClaimReading(claims[number].quantity),
      let finding = checker.readings[reference]
    else { return false }
    // "52.8 million tonnes" beside 55.4 megatonnes is near, and so are the same digits in another unit.
    let factor = catalog.finding(reference).value.quantity.flatMap {
      UnitScale.factor(from: claims[number].quantity.unit.symbol, to: $0.unit.symbol)
    }
    let right = finding.low.value.magnitude
    return [.one, factor ?? .one].allSatisfy { factor in
      let left = reading.low.value.magnitude * factor
      if case .magnitude? = Slip.digits(from: right, to: left) { return false }
      return left > right * Decimal(10) || right > left * Decimal(10)
    }
  }

  /// Whether a length of time says when something was: "at six months", "two years later", "by month nine".
  func isPointInTime(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let (before, after) = (claim.words.lowerBound - 1, claim.words.upperBound)
    if sentence.contains(before), Self.timeMarkers.contains(words.folded(before)) { return true }
    return sentence.contains(after) && Self.timeFollowers.contains(words.folded(after))
  }

  /// "Leaving out the first two years of follow-up".
  private func isPartOfTime(_ claim: Claim) -> Bool {
    let before = claim.words.lowerBound - 1
    return words.sentences[claim.sentence].contains(before)
      && ["first", "last", "final", "initial", "next", "remaining"].contains(words.folded(before))
  }

  /// Words before and behind a length of time that make it a point in time.
  static let timeMarkers: Set<String> = [
    "at", "after", "by", "before", "until", "till", "every", "each", "since", "past", "within",
  ]
  static let timeFollowers: Set<String> = ["later", "ago", "earlier", "before", "after", "on", "in"]

  /// Words that make a share the sum of others.
  static let sumWords: Set<String> = ["total", "combined", "together", "altogether", "sum", "jointly"]
}
