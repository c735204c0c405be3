internal import Documents
internal import Ledger
internal import Quantities

/// Figures that are told against one another: "4.3 days on the higher dose and 3.4 on the lower", "72% with files, 52% without".
///
/// Where one of them has what is named, the other is of what is not, though only the one name can be read.
extension Verdicts {
  /// Whether what tells a finding from the sibling whose value a claim has belongs to another figure of their metric.
  func isContrasted(_ number: Int, _ reference: FindingReference, _ sibling: FindingReference) -> Bool {
    // A cell has its own headers.
    guard reference.ledger == sibling.ledger, table(of: number) == nil else { return false }
    let (finding, rival) = (catalog.finding(reference), catalog.finding(sibling))
    let others = figuresBeside(number, of: finding.metric, reference.ledger)
    guard !others.isEmpty else { return false }
    var isTaken = others.contains { states($0, reference) }
    for coordinate in finding.coordinates where !rival.coordinates.contains(coordinate) {
      let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
      guard let own = scorer.attachments.attached[number][key] else {
        // Named in a heading or a sentence before: for all that follows.
        if around[number].places[reference.ledger][coordinate.dimension]?.zone == .sentence { return false }
        continue
      }
      let isShared = others.contains { other in
        guard claims[other].sentence == claims[number].sentence, !isOneChange(number, other),
          let its = scorer.attachments.attached[other][key], its.words == own.words
        else { return false }
        return its.cost < own.cost && fits(other, finding, coordinate, reference.ledger)
          || states(other, reference) && isCutOff(number, from: own.words)
      }
      guard isShared else { return false }
      isTaken = true
    }
    for condition in finding.conditions where !rival.conditions.contains(condition) {
      guard let isOwn = isNearest(number, condition, in: reference.ledger) else { continue }
      if isOwn { return false }
    }
    return isTaken
  }

  /// Whether a sentence with one figure names the place of the finding that has its value too, and not as what it is compared with: "the
  /// catalogue trails the spreadsheet at 64%".
  func isOwnPlaceNamed(_ number: Int, _ reference: FindingReference, _ sibling: FindingReference) -> Bool {
    guard reference.ledger == sibling.ledger, table(of: number) == nil else { return false }
    let family = ValueFamily(claims[number].quantity)
    let isAlone = !beside(number).contains { other in
      guard other != number, ValueFamily(claims[other].quantity) == family else { return false }
      // "Those who distrust it (33%) outnumber those who trust it (46%)": the two have changed places.
      if candidates[other].contains(where: { $0.reference == reference && $0.relation == .equal }) { return true }
      let metric = candidates[other].first.map { catalog.finding($0.reference).metric }
      return metric == nil || metric == catalog.finding(reference).metric
    }
    let (finding, rival) = (catalog.finding(reference), catalog.finding(sibling))
    guard finding.conditions == rival.conditions else { return false }
    let axes = catalog.ledger(sibling).dimensions
    let differing = rival.coordinates.filter {
      !finding.coordinates.contains($0) && !(axes[$0.dimension].isTime && catalog.timeOrder(sibling)?.isLast ?? true)
    }
    // "Half of children on free meals, 45.3% to be exact": the whole is not meant where its part is named.
    let isOfPart = differing.allSatisfy { part in !finding.coordinates.contains { $0.dimension == part.dimension } }
    guard isAlone || isOfPart else { return false }
    return !differing.isEmpty
      && differing.allSatisfy { coordinate in
        // A figure at another time is of that time.
        guard !catalog.index.isTimelike(sibling.ledger, coordinate.dimension) else { return false }
        let key = AttachmentTable.Key.dimension(ledger: sibling.ledger, dimension: coordinate.dimension)
        return (scorer.attachments.spots[claims[number].sentence][key] ?? []).contains { spot in
          spot.place?.relation(to: Place(coordinate, in: catalog.ledger(sibling))) == .equal && !spot.isList
            && !spot.isAnaphoric && !isStandard(spot.words)
        }
      }
  }

  /// Whether a name is what something is compared with: "than men", "against placebo".
  private func isStandard(_ name: Range<Int>) -> Bool {
    (max(0, name.lowerBound - 3)..<name.lowerBound).contains { Self.comparing.contains(words.folded($0)) }
  }

  private static let comparing: Set<String> = [
    "than", "against", "versus", "vs", "unlike", "over", "above", "below", "not", "compared", "as",
  ]

  /// Whether a sibling of a finding that stands under another condition is told beside a claim: then the claim is its counterpart, and
  /// its own condition goes without saying.
  func isCounterpart(_ number: Int, _ reference: FindingReference) -> Bool {
    let finding = catalog.finding(reference)
    return figuresBeside(number, of: finding.metric, reference.ledger).contains { other in
      candidates[other].first.map { best in
        guard best.isSupport, best.reference.ledger == reference.ledger, best.reference != reference else {
          return false
        }
        let sibling = catalog.finding(best.reference)
        guard isSetAgainst(number, other),
          !sibling.conditions.contains(where: { isNearest(number, $0, in: reference.ledger) == true })
        else { return false }
        return !sibling.conditions.isEmpty && sibling.conditions != finding.conditions
          && sibling.coordinates == finding.coordinates
      } ?? false
    }
  }

  /// The other figures of a metric in a claim's sentence and the one before it, in the same block.
  private func figuresBeside(_ number: Int, of metric: Int, _ ledger: Int) -> [Int] {
    beside(number, within: 1).filter { other in
      guard other != number, claims[other].block == claims[number].block,
        claims[other].sentence <= claims[number].sentence || words.continues.contains(claims[other].sentence),
        claims[other].quantity.kind != .date,
        let index = chosen[other], candidates[other].indices.contains(index)
      else { return false }
      let reference = candidates[other][index].reference
      return reference.ledger == ledger && catalog.finding(reference).metric == metric
    }
  }

  /// Whether a figure has the value of a finding, no finding fits it better, and no other place than the finding's is named for it.
  func states(_ number: Int, _ reference: FindingReference) -> Bool {
    guard let best = candidates[number].first, best.reference == reference, best.isSupport else { return false }
    return catalog.finding(reference).coordinates.allSatisfy { coordinate in
      let key = AttachmentTable.Key.dimension(ledger: reference.ledger, dimension: coordinate.dimension)
      guard let named = scorer.attachments.attached[number][key]?.place else { return true }
      return named.relation(to: Place(coordinate, in: catalog.ledger(reference))) != .disjoint
    }
  }

  /// Whether a figure is not far from what the metric has at a place.
  private func fits(_ number: Int, _ finding: Finding, _ coordinate: Finding.Coordinate, _ ledger: Int) -> Bool {
    candidates[number].contains { candidate in
      let other = catalog.finding(candidate.reference)
      return candidate.reference.ledger == ledger && other.metric == finding.metric
        && other.coordinates.contains(coordinate) && candidate.relation != nil && candidate.relation != .disjoint
    }
  }

  /// Whether two figures are the ends of one change, which have one name between them.
  private func isOneChange(_ number: Int, _ other: Int) -> Bool {
    claims[number].quantity.partner == claims[other].number || claims[other].quantity.partner == claims[number].number
  }

  /// Whether a claim stands behind a name, and something between them begins anew: "on the higher dose and by 3.4".
  private func isCutOff(_ number: Int, from name: Range<Int>) -> Bool {
    guard name.upperBound <= claims[number].words.lowerBound else { return false }
    let between = name.upperBound..<claims[number].words.lowerBound
    return hasBreak(between: name.upperBound - 1, claims[number].words.lowerBound)
      || between.contains { Self.joining.contains(words.folded($0)) }
  }

  private static let joining: Set<String> = ["and", "but", "while", "whereas", "versus", "vs", "against", "or", "than"]

  /// Whether a word between two figures, or right behind the second, makes the second the contrary of the first: "72% with files, 52% without".
  private func isSetAgainst(_ number: Int, _ other: Int) -> Bool {
    guard claims[other].words.upperBound <= claims[number].words.lowerBound else { return false }
    let end = min(words.sentences[claims[number].sentence].upperBound, claims[number].words.upperBound + 2)
    return (claims[other].words.upperBound..<max(end, claims[other].words.upperBound)).contains {
      Self.turning.contains(words.folded($0))
    }
  }

  /// Whether a condition that a claim's sentence names stands nearer to the claim than to the other figures of its kind; `nil` where
  /// none is named there.
  private func isNearest(_ number: Int, _ condition: Int, in ledger: Int) -> Bool? {
    let places = scorer.mentionsBySentence[claims[number].sentence].compactMap { index -> Range<Int>? in
      let mention = scorer.mentions[index]
      let isMeant = mention.meanings.contains {
        if case .condition(ledger, condition) = $0 { true } else { false }
      }
      return isMeant && !isTurned(mention.words) ? mention.words : nil
    }
    guard !places.isEmpty else { return nil }
    let family = ValueFamily(claims[number].quantity)
    let rivals = beside(number).filter { $0 != number && ValueFamily(claims[$0].quantity) == family }
    return places.contains { place in
      let own = distance(number, place)
      return rivals.allSatisfy { distance($0, place) > own }
    }
  }

  /// How many words stand between a claim and a mention; a comma or an "and" between them counts for a clause.
  private func distance(_ number: Int, _ place: Range<Int>) -> Int {
    let claim = claims[number].words
    let between =
      claim.upperBound <= place.lowerBound
      ? claim.upperBound..<place.lowerBound : place.upperBound..<max(place.upperBound, claim.lowerBound)
    let isApart =
      hasBreak(between: max(between.lowerBound - 1, 0), between.upperBound)
      || between.contains { Self.joining.contains(words.folded($0)) }
    return between.count + (isApart ? 8 : 0)
  }

  /// "90,000 with rapid cuts and 243,000 without them": whether what is named is taken away right behind a claim.
  func isWithout(_ number: Int) -> Bool {
    let claim = claims[number]
    let end = min(words.sentences[claim.sentence].upperBound, claim.words.upperBound + 3)
    return (claim.words.upperBound..<max(end, claim.words.upperBound)).contains { words.folded($0) == "without" }
  }

  /// Whether the words beside a condition make it its contrary: "leave the file out", "without files".
  private func isTurned(_ mention: Range<Int>) -> Bool {
    [mention.lowerBound - 1, mention.lowerBound - 2, mention.upperBound].contains { word in
      words.words.indices.contains(word) && Self.turning.contains(words.folded(word))
    }
  }

  private static let turning: Set<String> = ["without", "no", "not", "never", "out", "off", "away", "aside", "lacking"]

  /// Whether a claim in a list has a word of its own before it, and the place that is named for it stands behind the next comma: "admin
  /// 19, HR 13".
  func hasOwnLabel(_ number: Int, _ ledger: Int, _ dimension: Int) -> Bool {
    let claim = claims[number]
    let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: dimension)
    guard let named = scorer.attachments.attached[number][key]?.words, named.lowerBound >= claim.words.upperBound,
      hasBreak(between: claim.words.upperBound - 1, named.lowerBound)
    else { return false }
    let label = claim.words.lowerBound - 1
    return words.sentences[claim.sentence].contains(label) && !words.words[label].isFunction
      && !words.words[label].isNumber && words.distance(label, claim.words.lowerBound) <= 12
      && (label == words.sentences[claim.sentence].lowerBound || hasBreak(between: label - 1, label, orColon: true))
  }

  /// Whether a comma, a semicolon or a slash stands between two words.
  private func hasBreak(between first: Int, _ second: Int, orColon: Bool = false) -> Bool {
    guard words.words.indices.contains(first), words.words.indices.contains(second), first < second else {
      return false
    }
    return document.prose[Int(words.words[first].end)..<Int(words.words[second].start)].contains {
      [0x2C, 0x3B, 0x2F, 0x7C].contains($0) || orColon && $0 == UInt8(ascii: ":")
    }
  }
}
