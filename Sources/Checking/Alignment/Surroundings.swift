internal import Documents
internal import Ledger
internal import Quantities

/// Gathers what stands around a claim before any finding is looked at.
extension Scorer {
  func surroundings(of claim: Claim, at number: Int) -> Surroundings {
    var result = Surroundings(
      metrics: index.ledgers.map { [MetricEvidence](repeating: MetricEvidence(), count: $0.metrics.count) },
      places: index.ledgers.map { [PlaceEvidence?](repeating: nil, count: $0.dimensions.count) },
      conditions: index.ledgers.map { [ConditionEvidence?](repeating: nil, count: $0.conditions.count) },
      findings: [:], sources: sources.standings(block: claim.block, sentence: claim.sentence), nounStems: [],
      isChange: directions.change(of: claim),
      statistic: catalog.hasCentres ? StatisticReader(words: words).statistic(of: claim) : nil,
      isPast: looksBack(claim), stems: StemWeights(index))
    for zone in claim.zones {
      for sentence in zone.sentences { gather(claim, number, zone, sentence, into: &result) }
    }
    addAttached(number, to: &result)
    addTablePlaces(claim, to: &result)
    if let range = claim.quantity.unit.range, claim.quantity.unit.kind == .counted {
      for word in words.words(in: range) where words.words[word].stem != 0 {
        result.nounStems.append(words.words[word].stem)
      }
    }
    return result
  }

  /// Words that set a figure in an earlier time than the rest.
  static let pastWords: Set<String> = [
    "previous", "previously", "prior", "earlier", "before", "former", "formerly", "ago", "last", "then", "once",
    "originally", "initially",
    "from", "past", "preceding", "used", "start", "outset", "beginning", "nineties", "eighties", "seventies", "sixties",
  ]

  func looksBack(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let start = max(sentence.lowerBound, claim.words.lowerBound - 6)
    let end = min(sentence.upperBound, claim.words.upperBound + 6)
    // "They are past fourteen thousand" is more, not earlier.
    let isNear = (start..<end).contains { word in
      let text = words.folded(word)
      return Self.pastWords.contains(text) && (word + 1 != claim.words.lowerBound || text != "past")
        || text == "back" && word > start && Self.spans.contains(words.folded(word - 1))
    }
    // "3.9 (was 4.6)"
    let before = claim.words.lowerBound - 1
    if sentence.contains(before), words.words[before].opensBracket, ["was", "were"].contains(words.folded(before)) {
      return true
    }
    return isNear || isOfYearBefore(claim, sentence)
  }

  /// "58% would have done so with pleasure the year before": at the end of the claim's clause, however far.
  private func isOfYearBefore(_ claim: Claim, _ sentence: Range<Int>) -> Bool {
    var word = claim.words.upperBound
    while sentence.contains(word), word < claim.words.upperBound + 14, words.distance(word - 1, word) < 30,
      !words.words[word].isNumber, !words.words[word].isContrast
    {
      if ["before", "earlier", "ago"].contains(words.folded(word)), Self.spans.contains(words.folded(word - 1)) {
        return true
      }
      word += 1
    }
    return false
  }

  private static let spans: Set<String> = ["year", "years", "decade", "decades", "month", "months", "week", "weeks"]

  /// The word that sets a claim in the present: "138 now", "is protected today", "now make up 12%"; `nil` where none does, or where it
  /// belongs to another number.
  func saysNow(_ claim: Claim) -> String? {
    let sentence = words.sentences[claim.sentence]
    func isNow(_ word: Int) -> Bool { Self.presentWords.contains(words.folded(word)) }
    var word = claim.words.upperBound
    while sentence.contains(word), word < claim.words.upperBound + 4, words.distance(word - 1, word) < 30,
      !words.words[word].isNumber, !words.words[word].isContrast
    {
      if isNow(word) { return words.folded(word) }
      word += 1
    }
    word = claim.words.lowerBound - 1
    while sentence.contains(word), word >= claim.words.lowerBound - 4, words.distance(word, word + 1) < 30,
      !words.words[word].isNumber, !words.words[word].isContrast, !Self.pastWords.contains(words.folded(word))
    {
      if isNow(word) {
        let isTaken = (max(sentence.lowerBound, word - 3)..<word).contains { words.words[$0].isNumber }
        return isTaken ? nil : words.folded(word)
      }
      word -= 1
    }
    return nil
  }

  private static let presentWords: Set<String> = ["now", "today", "currently", "nowadays", "presently"]

  /// The worth of a mention at a distance, in percent.
  func decay(_ claim: Claim, _ range: Range<Int>) -> Int {
    if range.overlaps(claim.words) { return 100 }
    let isBefore = range.upperBound <= claim.words.lowerBound
    let distance =
      isBefore
      ? words.distance(range.upperBound - 1, claim.words.lowerBound)
      : words.distance(claim.words.upperBound - 1, range.lowerBound)
    switch distance {
    case ...60: return 100
    case ...120: return 90
    case ...200: return 78
    case ...320: return 64
    default: return 50
    }
  }

  func gather(_ claim: Claim, _ own: Int, _ zone: Zone, _ sentence: Int, into result: inout Surroundings) {
    let isOwn = zone.place == .sentence
    for number in mentionsBySentence[sentence] {
      let mention = mentions[number]
      let percent = isOwn ? decay(claim, mention.words) : weights.percent(zone)
      let phrase = index.phrases[mention.phrase]
      for meaning in mention.meanings {
        switch meaning {
        case .metric(let ledger, let metric):
          var worth = weights.metric * percent / 100 * phrase.weight / 100
          // The noun that is counted is weighed as the unit; a unit of time is no evidence at all.
          if attachments.isUnit(mention.words, in: sentence) { continue }
          if isOwn, mention.words.overlaps(claim.words), mention.words.lowerBound >= claim.words.lowerBound,
            mention.words.upperBound <= claim.words.upperBound
          {
            worth = claim.quantity.unit.kind == .counted ? worth / 2 : 0
          }
          if isOwn, isTaken(mention, ledger, by: own) { worth = worth * weights.takenPhrase / 100 }
          add(worth, phrase.text, zone.place, to: &result.metrics[ledger][metric])
          result.metrics[ledger][metric].isNamed = true
        case .member(let ledger, let dimension, _), .group(let ledger, let dimension, _):
          addOwners(
            phrase.isDerived ? [] : catalog.metrics(owning: dimension, in: ledger), ledger, phrase, percent, zone.place,
            to: &result)
        case .base, .source: break
        case .condition(let ledger, let condition):
          addOwners(
            catalog.metrics(under: condition, in: ledger), ledger, phrase, percent, zone.place, to: &result)
          guard !mention.isNegated, zone.place != .nextSentence || words.continues.contains(sentence) else { continue }
          let reach = isOwn || zone.place == .nextSentence ? conditionReach(claim, own, mention.words) : percent
          if reach > result.conditions[ledger][condition]?.percent ?? 0 {
            result.conditions[ledger][condition] = ConditionEvidence(
              percent: reach, text: phrase.text, zone: zone.place)
          }
        case .finding(let ledger, let finding):
          let reference = FindingReference(ledger: ledger, finding: finding)
          if percent > result.findings[reference]?.percent ?? 0 {
            result.findings[reference] = (percent, phrase.text, zone.place)
          }
        }
      }
    }
    // Single stems, for labels that are paraphrased.
    for word in words.sentences[sentence] {
      let stem = words.words[word].stem
      guard stem != 0, !words.words[word].isFunction else { continue }
      let percent = isOwn ? decay(claim, word..<word + 1) : weights.percent(zone) * 3 / 4
      if percent > result.stems[stem] ?? 0 { result.stems[stem] = percent }
    }
    // The headers of a table are read by themselves.
    let isHeader = tables != nil && (zone.place == .rowHeader || zone.place == .columnHeader)
    if !isOwn, !isHeader {
      gatherPlaces(zone, sentence, besides: Set(attachments.spots[claim.sentence].keys), into: &result)
    }
  }

  /// What only one metric is divided by, or two, names that metric too.
  func addOwners(
    _ owners: [Int], _ ledger: Int, _ phrase: TermIndex.Phrase, _ percent: Int, _ zone: Zone.Place,
    to result: inout Surroundings
  ) {
    guard !owners.isEmpty else { return }
    let share = owners.count > 1 ? weights.memberOfMetrics : weights.memberOfMetric
    let worth = weights.metric * percent / 100 * phrase.weight / 100 * share / 100
    // Words that other metrics have too say less.
    let isShared = phrase.stems.allSatisfy { catalog.isBagged($0, ledger, besides: owners) }
    for metric in owners {
      add(isShared ? worth / 3 : worth, phrase.text, zone, to: &result.metrics[ledger][metric])
    }
  }

  /// Whether a metric's mention was given to other numbers of the sentence and not to this one.
  func isTaken(_ mention: Mention, _ ledger: Int, by claim: Int) -> Bool {
    let key = AttachmentTable.Key.metrics(ledger: ledger)
    guard (attachments.takers[key]?[mention.words.lowerBound] ?? 0) > 0 else { return false }
    guard let own = attachments.attached[claim][key] else { return true }
    return own.words.lowerBound != mention.words.lowerBound
  }

  /// How far a condition of the claim's own sentence reaches to it, in percent: one that stands before reaches all numbers behind
  /// it, one that stands behind only the number next to it.
  func conditionReach(_ claim: Claim, _ number: Int, _ mention: Range<Int>) -> Int {
    guard mention.lowerBound >= claim.words.upperBound else { return 100 }
    let between = claim.words.upperBound..<mention.lowerBound
    let hasNumber =
      between.contains { words.words[$0].isNumber } || attachments.isNumberBetween(claim.sentence, between)
    return hasNumber ? 25 : 100
  }

  func add(_ worth: Int, _ text: String, _ zone: Zone.Place, to evidence: inout MetricEvidence) {
    switch zone {
    case .sentence, .rowHeader, .columnHeader, .listParent, .row: evidence.near = max(evidence.near, worth)
    default: break
    }
    if worth > evidence.worth {
      if text != evidence.text { evidence.second = max(evidence.second, evidence.worth) }
      evidence.worth = worth
      evidence.text = text
      evidence.zone = zone
    } else if text != evidence.text {
      evidence.second = max(evidence.second, worth)
    }
  }

  /// Places named outside the claim's own sentence: the last one of each dimension counts, where they agree.
  func gatherPlaces(
    _ zone: Zone, _ sentence: Int, besides own: Set<AttachmentTable.Key>, into result: inout Surroundings
  ) {
    let percent = weights.percent(zone)
    for (key, spots) in attachments.spots[sentence] {
      guard case .dimension(let ledger, let dimension) = key, let last = spots.last, let place = last.place,
        !last.isAnaphoric
      else { continue }
      // Several different places in one zone say nothing sure, but for the last of a sentence just before.
      let isSingle = spots.allSatisfy { $0.identity == last.identity }
      var worth = isSingle ? percent : percent / 3
      // Where the claim's own sentence names places, those of other sentences say little.
      if own.contains(key) { worth /= 3 }
      if worth > result.places[ledger][dimension]?.percent ?? 0 {
        result.places[ledger][dimension] = PlaceEvidence(
          place: place, percent: worth, text: text(last.words), zone: zone.place)
      }
    }
  }

  func addAttached(_ number: Int, to result: inout Surroundings) {
    for (key, attached) in attachments.attached[number] {
      switch key {
      case .dimension(let ledger, let dimension):
        guard let place = attached.place else { continue }
        result.places[ledger][dimension] = PlaceEvidence(
          place: place, percent: attached.certainty, text: text(attached.words), zone: .sentence,
          isList: attached.isList)
      case .metrics(let ledger):
        for metric in attached.metrics { result.metrics[ledger][metric].isAttached = true }
      }
    }
  }

  /// In a table, the headers of the claim's own row and column outrank everything but its own cell.
  func addTablePlaces(_ claim: Claim, to result: inout Surroundings) {
    clearTablePlaces(claim, &result)
    for zone in claim.zones where zone.place == .rowHeader || zone.place == .columnHeader {
      for sentence in zone.sentences {
        for (key, spots) in attachments.spots[sentence] {
          guard case .dimension(let ledger, let dimension) = key, let spot = spots.last, let place = spot.place else {
            continue
          }
          if let known = result.places[ledger][dimension], known.zone == .sentence, known.percent >= 80 { continue }
          let isSingle = spots.allSatisfy { $0.identity == spot.identity }
          if zone.place == .rowHeader, isOfColumns(claim, key) { continue }
          let percent = isSingle ? weights.percent(zone) : 60
          if percent > result.places[ledger][dimension]?.percent ?? 0
            || result.places[ledger][dimension]?.zone != .rowHeader
          {
            result.places[ledger][dimension] = PlaceEvidence(
              place: place, percent: percent, text: text(spot.words), zone: zone.place)
          }
        }
      }
    }
  }

  /// Whether the columns of a claim's table stand for the places of a dimension, and its rows do not: then the "control" of a row headed
  /// "blood pressure under control" names no arm.
  private func isOfColumns(_ claim: Claim, _ key: AttachmentTable.Key) -> Bool {
    guard let tables, let headers = tables.headers(ofBlock: claim.block) else { return false }
    func names(_ sentences: [Int]) -> Bool { sentences.contains { attachments.spots[$0][key] != nil } }
    return names(headers.column) && headers.otherColumns.contains(where: names)
      && !headers.otherRows.contains(where: names)
  }

  /// Where the headers of other rows or columns name places of a dimension and the claim's own do not, it stands for none of them:
  /// the total, or something the ledger has no word for. What the caption or a heading names does not reach it.
  func clearTablePlaces(_ claim: Claim, _ result: inout Surroundings) {
    guard let tables, let headers = tables.headers(ofBlock: claim.block) else { return }
    for (ledger, record) in index.ledgers.enumerated() {
      for dimension in record.dimensions.indices {
        let key = AttachmentTable.Key.dimension(ledger: ledger, dimension: dimension)
        func names(_ sentences: [Int]) -> Bool { sentences.contains { attachments.spots[$0][key] != nil } }
        let isElsewhere =
          headers.otherRows.contains { names($0) } && !names(headers.row)
          || headers.otherColumns.contains { names($0) } && !names(headers.column)
        guard isElsewhere, let known = result.places[ledger][dimension], known.zone != .sentence else { continue }
        result.places[ledger][dimension] = nil
      }
    }
  }

  /// The prose of some words is not kept here: only their place; the caller's document has it.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return words.text(words.words[first].start, words.words[last].end)
  }
}
