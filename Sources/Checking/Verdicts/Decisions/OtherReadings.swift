internal import Documents
internal import Ledger
internal import Quantities

/// What a number may be, if not the value of the finding that is named beside it: a margin, an age, the part of a part, a sum.
extension Verdicts {
  /// Why a claim that has nothing in common with a finding is something else than its value.
  func otherReading(_ number: Int, _ candidate: ScoredCandidate) -> String? {
    let claim = claims[number]
    if isMargin(claim) { return "it is a margin of error" }
    if isIndexBase(claim) { return "it is where an index starts" }
    if isAgain(claim) { return "it is said on top of the whole" }
    if isSupposed(claim) { return "it is supposed, not found" }
    if isPartOfCount(number, candidate.reference) { return "it is a part of the number behind it" }
    if isWholeOfPart(number) { return "it is what the figure before it is a part of" }
    if isAge(claim) || isOwnAge(claim) { return "it is somebody's age" }
    if isAgeGroup(claim) { return "it is the age of a group" }
    if isEndOfInterval(claim) { return "it is the end of an interval" }
    if isRefuted(claim) { return "the article denies it" }
    if let owner = distinctiveOwner(number), owner != candidate.reference,
      catalog.finding(owner).metric != catalog.finding(candidate.reference).metric
    {
      return "it may speak of \(catalog.finding(owner).id), whose value it has"
    }
    if isInUnevenList(number, candidate.reference) { return "a list of figures and a list of names differ in length" }
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

  /// "said Ingrid Solvang, 54, who": a number alone between commas behind a name.
  private func isAge(_ claim: Claim) -> Bool {
    guard claim.isBare, claim.quantity.modifier == nil, case .number(let value) = claim.quantity.value,
      value.value.isWhole, value.value >= Decimal(14), value.value < Decimal(110)
    else { return false }
    let (before, after) = (claim.words.lowerBound - 1, claim.words.upperBound)
    let sentence = words.sentences[claim.sentence]
    guard sentence.contains(before), words.words[before].isCapital, !words.words[before].isFunction,
      hasComma(between: before, claim.words.lowerBound)
    else { return false }
    return !sentence.contains(after) || hasComma(between: after - 1, after)
  }

  /// "Since I was 17", "when she was twelve".
  private func isOwnAge(_ claim: Claim) -> Bool {
    let before = claim.words.lowerBound - 1
    guard claim.isBare, words.sentences[claim.sentence].contains(before - 1) else { return false }
    return ["was", "am", "is", "turned", "were"].contains(words.folded(before))
      && ["i", "he", "she", "we"].contains(words.folded(before - 1))
  }

  /// "1990 = 100", "set at 100": what an index starts from.
  func isIndexBase(_ claim: Claim) -> Bool {
    guard claim.isBare, case .number(let value) = claim.quantity.value, value.value == Decimal(100) else {
      return false
    }
    let sentence = words.sentences[claim.sentence]
    return sentence.contains {
      words.folded($0) == "index" || words.folded($0) == "set" || words.folded($0) == "indexed"
    }
      || hasSign(UInt8(ascii: "="), before: claim)
  }

  private func hasSign(_ sign: UInt8, before claim: Claim) -> Bool {
    var end = claim.quantity.range.lower
    while end > 0, document.prose[end - 1] == 0x20 { end -= 1 }
    return end > 0 && document.prose[end - 1] == sign
  }

  /// "Half as many again".
  private func isAgain(_ claim: Claim) -> Bool {
    let next = claim.words.upperBound
    let sentence = words.sentences[claim.sentence]
    return sentence.contains(next + 2) && words.folded(next) == "as"
      && (next + 1..<min(next + 4, sentence.upperBound)).contains { words.folded($0) == "again" }
  }

  /// The 72 of "72 of the 96 bathing spots".
  private func isPartOfCount(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard ValueFamily(claim.quantity) == .count, claims.indices.contains(number + 1),
      claims[number + 1].sentence == claim.sentence, states(number + 1, reference)
    else { return false }
    let next = claim.words.upperBound
    let distance = claims[number + 1].words.lowerBound - next
    guard (1...2).contains(distance), words.folded(next) == "of" else { return false }
    return distance == 1 || ["the", "all", "its", "their"].contains(words.folded(next + 1))
  }

  /// The nine of "5.3 of the nine sessions".
  private func isWholeOfPart(_ number: Int) -> Bool {
    let claim = claims[number]
    switch ValueFamily(claim.quantity) {
    case .count, .measure, .money: break
    default: return false
    }
    guard number > 0, claims[number - 1].sentence == claim.sentence else { return false }
    let before = claims[number - 1].words.upperBound
    guard before < claim.words.lowerBound, claim.words.lowerBound - before <= 2, words.folded(before) == "of" else {
      return false
    }
    return claim.words.lowerBound - before == 1 || words.folded(before + 1) == "the"
  }

  /// "65+", "over 65", "aged 18".
  func isAgeGroup(_ claim: Claim) -> Bool {
    guard claim.isBare, let reading = ClaimReading(claim.quantity), reading.low.value.isWhole,
      reading.low.value >= Decimal(5), reading.high.value <= Decimal(110)
    else { return false }
    if words.isFollowedByPlus(claim.words.upperBound - 1) { return true }
    let before = claim.words.lowerBound - 1
    return words.sentences[claim.sentence].contains(before)
      && ["aged", "age", "ages", "over", "under"].contains(words.folded(before))
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

  /// Says nothing of what the article itself calls wrong.
  func withholdRefuted(_ decisions: inout [Decision]) {
    for number in decisions.indices where !decisions[number].rulings.isEmpty && isRefuted(claims[number]) {
      decisions[number] = unverifiable("the article denies it", decisions[number].candidate)
    }
  }

  /// "'27% of all cars are electric', a neighbour says. They aren't.": what a short sentence right behind it denies.
  private func isRefuted(_ claim: Claim) -> Bool {
    if isCalledSlip(claim) { return true }
    let next = claim.sentence + 1
    guard words.sentences.indices.contains(next), words.blocks[claim.block].contains(next) else { return false }
    let sentence = words.sentences[next]
    // "That is ten times too much: the paper says €94."
    let opening = sentence.prefix(2).map { words.folded($0) }
    if ["that is", "this is", "that's", "which is", "it isn't", "it is"].contains(where: {
      opening.joined(separator: " ").hasPrefix($0)
    }),
      sentence.prefix(9).contains(where: { word in
        Self.denials.contains(words.folded(word))
          || words.folded(word) == "too" && Self.sizes.contains(words.folded(word + 1))
      })
    {
      return true
    }
    // "They aren't." denies; "Not bad.", "Novices don't." and "I don't know." say something else.
    guard let first = sentence.first, Self.pointing.contains(words.folded(first)) else { return false }
    return sentence.count <= 5
      && sentence.contains { words.words[$0].isNegation || Self.denials.contains(words.folded($0)) }
      && !sentence.contains { words.words[$0].isNumber }
  }

  /// "“43,100” is a typo".
  private func isCalledSlip(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let behind = claim.words.upperBound..<min(claim.words.upperBound + 5, sentence.upperBound)
    guard let verb = behind.first, ["is", "was", "must", "may", "being"].contains(words.folded(verb)) else {
      return false
    }
    return behind.contains { Self.slips.contains(words.folded($0)) }
  }

  private static let slips: Set<String> = ["typo", "misprint", "slip", "mistake", "error", "wrong", "misreading"]

  private static let pointing: Set<String> = [
    "it", "that", "this", "they", "he", "she", "there", "wrong", "false", "untrue", "nonsense",
  ]

  private static let sizes: Set<String> = ["much", "many", "high", "low", "little", "few", "large", "small"]

  private static let denials: Set<String> = [
    "mistake", "mistaken", "error", "incorrect",
    "wrong", "false", "untrue", "nonsense", "myth", "isn't", "aren't", "doesn't", "don't", "didn't", "wasn't",
    "weren't", "isn", "aren", "doesn", "don", "didn", "wasn", "weren",
  ]

  /// "Norway, Brazil, Britain and the States score 58%, 43%, 30% and 35% respectively", where the ledger knows three of the four.
  private func isInUnevenList(_ number: Int, _ reference: FindingReference) -> Bool {
    let sentence = words.sentences[claims[number].sentence]
    guard sentence.contains(where: { words.folded($0) == "respectively" }) else { return false }
    let figures = beside(number).count { claims[$0].quantity.kind != .date && !claims[$0].isName }
    return catalog.finding(reference).coordinates.contains { coordinate in
      let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
      let named = Set((scorer.attachments.spots[claims[number].sentence][key] ?? []).map(\.identity)).count
      return named > 1 && figures > 1 && figures % named != 0
    }
  }

  private func hasComma(between first: Int, _ second: Int) -> Bool {
    document.prose[Int(words.words[first].end)..<Int(words.words[second].start)].contains(UInt8(ascii: ","))
  }

  /// "Half of all eroding stretches": the only words for a finding's metric name what the claim is a part of.
  private func isPartOfPart(_ number: Int, _ reference: FindingReference) -> Bool {
    let claim = claims[number]
    guard ValueFamily(claim.quantity) == .share,
      let attached = scorer.attachments.attached[number][.metrics(ledger: reference.ledger)],
      attached.metrics.contains(catalog.finding(reference).metric)
    else { return false }
    let next = claim.words.upperBound
    guard words.sentences[claim.sentence].contains(next), words.folded(next) == "of",
      attached.words.lowerBound > next, attached.words.lowerBound - next <= 4
    else { return false }
    // "Half of stretches are eroding", "82% of developers use it": the metric is what is said of the part.
    guard (next + 1..<attached.words.lowerBound).allSatisfy({ words.words[$0].isFunction || words.folded($0) == "all" })
    else { return false }
    // Its own base, or a name for the share itself.
    return catalog.baseStems(reference).map { base in
      // "34% of its commutes by bike", "20% of execution decisions" tell the share itself.
      guard attached.words.contains(where: { base.contains(words.words[$0].stem) }) else { return true }
      let isAll = (next + 1..<attached.words.lowerBound).contains { words.folded($0) == "all" }
      return isAll && attached.words.first.map { !base.contains(words.words[$0].stem) } ?? false
    } ?? true
  }

  /// "That is, 8,700 hectares gone", "so 19% neither": what is told behind such words follows from what stands before them.
  private func isWorkedOut(_ number: Int) -> Bool {
    let claim = claims[number]
    let sentence = words.sentences[claim.sentence]
    var word = claim.words.lowerBound
    // "So a quarter of the cushion, £1,400, has gone".
    var isSummed = Self.concluding.contains(words.folded(sentence.lowerBound)) && isSetApart(claim)
    if isSummed { word = sentence.lowerBound }
    while !isSummed, word > max(sentence.lowerBound, claim.words.lowerBound - 4) {
      word -= 1
      let text = words.folded(word)
      if words.words[word].isNumber { return false }
      isSummed =
        Self.concluding.contains(text) || text == "is" && words.folded(word - 1) == "that"
        || text == "makes" || text == "e" && words.folded(word - 1) == "i"
    }
    guard isSummed else { return false }
    return beside(number, within: 1).contains { other in
      other < number && claims[other].block == claim.block && claims[other].quantity.kind != .date
        && claims[other].words.upperBound <= word
    }
  }

  /// Whether a claim stands between commas.
  private func isSetApart(_ claim: Claim) -> Bool {
    let (before, after) = (claim.words.lowerBound - 1, claim.words.upperBound)
    let sentence = words.sentences[claim.sentence]
    return sentence.contains(before) && sentence.contains(after) && hasComma(between: before, before + 1)
      && hasComma(between: after - 1, after)
  }

  private static let concluding: Set<String> = [
    "so", "ie", "i.e", "leaving", "leaves", "thus", "hence", "therefore", "meaning", "that's",
  ]

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
