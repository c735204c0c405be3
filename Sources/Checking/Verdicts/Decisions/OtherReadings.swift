internal import Documents
internal import Ledger
internal import Quantities

/// What a number may be, if not the value of the finding that is named beside it: a margin, an age, the part of a part, a sum.
extension Verdicts {
  /// Why a claim that has nothing in common with a finding is something else than its value.
  func otherReading(_ number: Int, _ candidate: ScoredCandidate) -> String? {
    let claim = claims[number]
    if isMargin(claim) { return "it is a margin of error" }
    if isAgain(claim) { return "it is said on top of the whole" }
    if isSupposed(claim) { return "it is supposed, not found" }
    if isPartOfCount(number, candidate.reference) { return "it is a part of the number behind it" }
    if isWholeOfPart(number) { return "it is what the figure before it is a part of" }
    if isAge(claim) || isOwnAge(claim) { return "it is somebody's age" }
    if isOwnStory(claim) { return "somebody tells of their own case" }
    if isAgeGroup(claim) { return "it is the age of a group" }
    if isEndOfInterval(claim) || isEndOfRange(claim) { return "it is the end of an interval" }
    if isRefuted(claim) { return "the article denies it" }
    if let owner = distinctiveOwner(number), owner != candidate.reference,
      catalog.finding(owner).metric != catalog.finding(candidate.reference).metric
    {
      return "it may speak of \(catalog.finding(owner).id), whose value it has"
    }
    if !isDigitSlip(number, candidate.reference), isInUnevenList(number, candidate.reference) {
      return "a list of figures and a list of names differ in length"
    }
    if isPartOfPart(number, candidate.reference) {
      return "it is a part of what \(catalog.finding(candidate.reference).id) is the size of"
    }
    if isWorkedOut(number) { return "it is worked out from the figures before it" }
    if changesOther(number, candidate.reference) { return "it tells how something else has changed" }
    return nil
  }

  /// The finding that alone has a claim's value, one of four digits or more: nobody hits that by chance.
  private func distinctiveOwner(_ number: Int) -> FindingReference? {
    candidates[number].first { other in
      guard other.relation == .equal, let value = catalog.finding(other.reference).value.quantity?.value,
        catalog.count(of: value) == 1, case .number(let exact) = value
      else { return false }
      return exact.value.mantissa.magnitude >= 1_000
        && !isRuledOutByPlace(number, other.reference, catalog.finding(other.reference))
    }?.reference
  }

  /// "3.6 ± 0.4 mm", "give or take 0.4 mm".
  private func isMargin(_ claim: Claim) -> Bool {
    var end = claim.quantity.range.lower
    while end > 0, [0x20, 0x0A].contains(document.prose[end - 1]) { end -= 1 }
    if end >= 2, document.prose[end - 2] == 0xC2, document.prose[end - 1] == 0xB1 { return true }
    let first = words.words(in: claim.quantity.range).lowerBound
    guard first >= 3, words.folded(first - 2) == "or" else { return false }
    let (left, right) = (words.folded(first - 3), words.folded(first - 1))
    return left == "give" && right == "take" || left == "plus" && right == "minus"
  }

  /// "I went to 18 sessions": what one person did is no finding.
  private func isOwnStory(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound - 1
    while sentence.contains(word), word >= claim.words.lowerBound - 4, words.distance(word, word + 1) < 30 {
      let text = words.folded(word)
      if text == "i" { return true }
      // "With that money we could rebuild 150 crossroads".
      if text == "we", ["could", "would", "might"].contains(words.folded(word + 1)) { return true }
      // "I think it was 35 percent" speaks of what was found.
      if ["that", "it", "was", "were", "is", "are", "they", "say", "says", "mean"].contains(text) { return false }
      word -= 1
    }
    return false
  }

  /// "A confidence interval running from 33.9% to 59.8%": the ends of an interval that stand apart.
  func isEndOfInterval(_ claim: Claim) -> Bool {
    guard case .number = claim.quantity.value else { return false }
    if isInBracketedPair(claim) { return true }
    let sentence = words.sentences[claim.sentence]
    let before = max(sentence.lowerBound, claim.words.lowerBound - 8)..<claim.words.lowerBound
    guard
      let named = before.last(where: { word in
        let text = words.folded(word)
        return text == "interval" || text == "intervals" || text == "ci"
      })
    else { return false }
    return claim.words.lowerBound - named <= 2
      || (named..<claim.words.lowerBound).contains { ["from", "to", "and", "between"].contains(words.folded($0)) }
  }

  /// "The top of the low range, 124,000 hectares", "its lower bound is 3.2".
  private func isEndOfRange(_ claim: Claim) -> Bool {
    let start = max(words.sentences[claim.sentence].lowerBound, claim.words.lowerBound - 7)
    return (start..<claim.words.lowerBound).contains { word in
      guard ["range", "interval", "estimate", "bound"].contains(words.folded(word)) else { return false }
      return (max(start, word - 4)..<word).contains {
        ["top", "bottom", "upper", "lower"].contains(words.folded($0))
          && words.distance($0, word) <= 10 * (word - $0) + 5
      } && !(word..<claim.words.lowerBound).contains { words.words[$0].isNumber }
    }
  }

  /// "b = 0.21 [0.15; 0.27]": nothing but two numbers between brackets that a number stands before.
  private func isInBracketedPair(_ claim: Claim) -> Bool {
    let prose = document.prose
    let range = claim.quantity.range
    func pairs(_ open: UInt8, _ close: UInt8) -> Bool {
      guard let start = prose[max(0, range.lower - 24)..<range.lower].lastIndex(of: open),
        let end = prose[range.upper..<min(prose.count, range.upper + 24)].firstIndex(of: close)
      else { return false }
      let isPlain = prose[start + 1..<end].allSatisfy { $0 &- 0x30 < 10 || Self.intervalSigns.contains($0) }
      let parts = prose[start + 1..<end].split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
      guard isPlain, parts.count == 2, let before = prose[max(0, start - 3)..<start].last(where: { $0 != 0x20 }) else {
        return false
      }
      return before &- 0x30 < 10 || before == UInt8(ascii: "%")
    }
    return pairs(UInt8(ascii: "["), UInt8(ascii: "]")) || pairs(UInt8(ascii: "("), UInt8(ascii: ")"))
  }

  /// Points, commas, semicolons, signs, percent and space.
  private static let intervalSigns: Set<UInt8> = [0x2E, 0x2C, 0x3B, 0x2D, 0x2B, 0x25, 0x20, 0xE2, 0x88, 0x92]

  /// "Norway, Brazil, Britain and the States score 58%, 43%, 30% and 35% respectively", where the ledger knows three of the four.
  private func isInUnevenList(_ number: Int, _ reference: FindingReference) -> Bool {
    let sentence = words.sentences[claims[number].sentence]
    guard sentence.contains(where: { words.folded($0) == "respectively" }) else { return false }
    let figures = beside(number).count { claims[$0].quantity.kind != .date && !claims[$0].isName }
    return catalog.finding(reference).coordinates.contains { coordinate in
      let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
      let named = Set((scorer.attachments.spots[claims[number].sentence][key] ?? []).map(\.identity)).count
      return named != 1 && figures > 1 && (named == 0 || figures % named != 0)
    }
  }

  func hasComma(between first: Int, _ second: Int) -> Bool {
    document.prose[Int(words.words[first].end)..<Int(words.words[second].start)].contains(UInt8(ascii: ","))
  }

  /// "If you watched 1,000 adults for a year", "of every 1,000 people": a round number that others are told for.
  private func isSupposed(_ claim: Claim) -> Bool {
    guard ValueFamily(claim.quantity) == .count, case .number(let value) = claim.quantity.value,
      [Decimal(100), Decimal(1_000), Decimal(10_000), Decimal(100_000)].contains(value.value)
    else { return false }
    let sentence = words.sentences[claim.sentence]
    let before = max(sentence.lowerBound, claim.words.lowerBound - 6)..<claim.words.lowerBound
    return before.contains { ["if", "imagine", "every", "suppose", "picture", "per"].contains(words.folded($0)) }
  }

  /// Whether a claim is told as the change of a metric that its sentence names for it, and that is not the finding's: "salt marsh has shrunk
  /// by 18%", where what else has shrunk is another thing.
  private func changesOther(_ number: Int, _ reference: FindingReference) -> Bool {
    guard ValueFamily(claims[number].quantity) == .share, around[number].isChange != nil else { return false }
    let metric = catalog.finding(reference).metric
    let sentence = words.sentences[claims[number].sentence]
    let spots = scorer.attachments.spots[claims[number].sentence][.metrics(ledger: reference.ledger)] ?? []
    // The subject: the first that the sentence names, before the number.
    guard let subject = spots.first, subject.words.upperBound <= claims[number].words.lowerBound,
      subject.words.lowerBound - sentence.lowerBound <= 4, !subject.metrics.contains(metric)
    else { return false }
    let family = ValueFamily(claims[number].quantity)
    return subject.metrics.allSatisfy { other in
      !catalog.hasFamily(family, reference.ledger, other)
        && catalog.references.contains {
          $0.ledger == reference.ledger && catalog.finding($0).metric == other
            && catalog.timeOrder($0)?.count ?? 1 > 1
        }
    }
  }
}
