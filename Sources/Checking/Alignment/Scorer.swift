internal import Documents
internal import Ledger
internal import Quantities

/// Adds up what speaks for a claim's being about a finding, the value left out.
struct Scorer {
  let index: TermIndex
  let catalog: FindingCatalog
  let words: DocumentWords
  let mentions: [Mention]
  /// For each sentence, its mentions as a half-open range of `mentions`.
  let mentionsBySentence: [Range<Int>]
  let attachments: AttachmentTable
  let sources: SourceTrail
  let directions: DirectionReader
  let tables: TableHeaders?
  let restated: RestatedWordings
  let weights: Weights

  /// What is known of one claim before any finding is looked at.
  struct Surroundings {
    /// For each ledger and metric: the worth of its phrases around the claim.
    var metrics: [[MetricEvidence]]
    /// For each ledger and dimension: the place the claim belongs to.
    var places: [[PlaceEvidence?]]
    /// For each ledger and condition: the percent of its worth.
    var conditions: [[ConditionEvidence?]]
    /// Findings whose own words stand around the claim.
    var findings: [FindingReference: (percent: Int, text: String, zone: Zone.Place)]
    /// For each ledger: its standing as the source of the sentence.
    var sources: [SourceTrail.Standing]
    /// The stems of the noun phrase that the claim counts.
    var nounStems: [UInt32]
    /// Which way the claim is told to have gone, where it is told as a change.
    var isChange: Quantity.Direction?
    /// Whether words near the claim look back: "last year", "previously", "up from".
    var isPast: Bool
    /// The stems around the claim, with the percent of their worth.
    var stems: StemWeights
  }

  struct MetricEvidence {
    var worth = 0
    var second = 0
    var isAttached = false
    /// Whether its own words stand there, and not only those of a member that no other metric has.
    var isNamed = false
    /// The worth of what stands in the claim's own sentence or in its row, its column or its list's lead.
    var near = 0
    var text = ""
    var zone = Zone.Place.sentence
  }

  struct PlaceEvidence {
    var place: Place
    var percent: Int
    var text: String
    var zone: Zone.Place
    /// Whether it is a list of several members beside the claim.
    var isList = false
  }

  struct ConditionEvidence {
    var percent: Int
    var text: String
    var zone: Zone.Place
  }

  // MARK: - Surroundings

  func surroundings(of claim: Claim, at number: Int) -> Surroundings {
    var result = Surroundings(
      metrics: index.ledgers.map { [MetricEvidence](repeating: MetricEvidence(), count: $0.metrics.count) },
      places: index.ledgers.map { [PlaceEvidence?](repeating: nil, count: $0.dimensions.count) },
      conditions: index.ledgers.map { [ConditionEvidence?](repeating: nil, count: $0.conditions.count) },
      findings: [:], sources: sources.standings(block: claim.block, sentence: claim.sentence), nounStems: [],
      isChange: directions.change(of: claim), isPast: looksBack(claim), stems: StemWeights(index))
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
  private static let pastWords: Set<String> = [
    "previous", "previously", "prior", "earlier", "before", "former", "formerly", "ago", "last", "then", "once",
    "originally", "initially",
    "from", "past", "preceding", "used", "nineties", "eighties", "seventies", "sixties",
  ]

  private func looksBack(_ claim: Claim) -> Bool {
    let sentence = words.sentences[claim.sentence]
    let start = max(sentence.lowerBound, claim.words.lowerBound - 6)
    let end = min(sentence.upperBound, claim.words.upperBound + 6)
    return (start..<end).contains { Self.pastWords.contains(words.folded($0)) }
  }

  /// The worth of a mention at a distance, in percent.
  private func decay(_ claim: Claim, _ range: Range<Int>) -> Int {
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

  private func gather(_ claim: Claim, _ own: Int, _ zone: Zone, _ sentence: Int, into result: inout Surroundings) {
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
    if !isOwn { gatherPlaces(zone, sentence, besides: Set(attachments.spots[claim.sentence].keys), into: &result) }
  }

  /// What only one metric is divided by, or two, names that metric too.
  private func addOwners(
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
  private func isTaken(_ mention: Mention, _ ledger: Int, by claim: Int) -> Bool {
    let key = AttachmentTable.Key.metrics(ledger: ledger)
    guard (attachments.takers[key]?[mention.words.lowerBound] ?? 0) > 0 else { return false }
    guard let own = attachments.attached[claim][key] else { return true }
    return own.words.lowerBound != mention.words.lowerBound
  }

  /// How far a condition of the claim's own sentence reaches to it, in percent: one that stands before reaches all numbers behind
  /// it, one that stands behind only the number next to it.
  private func conditionReach(_ claim: Claim, _ number: Int, _ mention: Range<Int>) -> Int {
    guard mention.lowerBound >= claim.words.upperBound else { return 100 }
    let between = claim.words.upperBound..<mention.lowerBound
    let hasNumber =
      between.contains { words.words[$0].isNumber } || attachments.isNumberBetween(claim.sentence, between)
    return hasNumber ? 25 : 100
  }

  private func add(_ worth: Int, _ text: String, _ zone: Zone.Place, to evidence: inout MetricEvidence) {
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
  private func gatherPlaces(
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

  private func addAttached(_ number: Int, to result: inout Surroundings) {
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
  private func addTablePlaces(_ claim: Claim, to result: inout Surroundings) {
    clearTablePlaces(claim, &result)
    for zone in claim.zones where zone.place == .rowHeader || zone.place == .columnHeader {
      for sentence in zone.sentences {
        for (key, spots) in attachments.spots[sentence] {
          guard case .dimension(let ledger, let dimension) = key, let spot = spots.last, let place = spot.place else {
            continue
          }
          if let known = result.places[ledger][dimension], known.zone == .sentence, known.percent >= 80 { continue }
          let isSingle = spots.allSatisfy { $0.identity == spot.identity }
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

  /// Where the headers of other rows or columns name places of a dimension and the claim's own do not, it stands for none of them:
  /// the total, or something the ledger has no word for. What the caption or a heading names does not reach it.
  private func clearTablePlaces(_ claim: Claim, _ result: inout Surroundings) {
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
  private func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return words.text(words.words[first].start, words.words[last].end)
  }

  // MARK: - The score of one finding

  /// The sum of the evidence for a finding, in hundredths.
  ///
  /// - Parameter report: Takes each piece of evidence, where the caller wants the sum shown.
  func context(
    _ claim: Claim, _ around: Surroundings, _ reference: FindingReference, report: ((Evidence) -> Void)? = nil
  ) -> Int {
    let ledger = index.ledgers[reference.ledger]
    let finding = ledger.findings[reference.finding]
    var sum = 0
    func add(_ feature: String, _ term: @autoclosure () -> String, _ place: @autoclosure () -> String, _ weight: Int) {
      guard weight != 0 else { return }
      sum += weight
      report?(Evidence(feature: feature, term: term(), place: place(), weight: weight))
    }
    let metric = around.metrics[reference.ledger][finding.metric]
    if metric.worth > 0 {
      add("metric", metric.text, metric.zone.rawValue, metric.worth + metric.second * weights.secondPhrase / 100)
    }
    if metric.isAttached { add("metric", "nearest to the number", "", weights.attachedMetric) }
    let shared = bag(around, reference.ledger, finding.metric)
    let spare = max(0, weights.bag - metric.worth / 3)
    add("words", "shared with the label", "", min(shared, spare))
    if let own = around.findings[reference] {
      add("words of the finding", own.text, own.zone.rawValue, weights.findingWords * own.percent / 100)
    }
    addPlaces(claim, around, reference, finding, add)
    addConditions(around, reference, finding, add)
    addUnit(claim, around, reference, finding, add)
    if claim.quantity.role == nil, ValueFamily(claim.quantity) == .share || ValueFamily(claim.quantity) == .multiple {
      let isChange = catalog.isChange(reference)
      if around.isChange != nil {
        add(
          "change", "told as a change", "",
          isChange ? weights.change : catalog.hasChanges(reference.ledger) ? weights.otherChange : 0)
      } else if isChange {
        add("change", "not told as a change", "", weights.otherChange)
      }
    }
    let standing = around.sources[reference.ledger]
    switch standing {
    case .named: add("source", ledger.source.id.text, "", weights.source)
    case .other(let name): add("source", name, "another source", weights.otherSource)
    case .unnamed:
      if sources.isStrange(reference.ledger) {
        add("source", ledger.source.id.text, "never named", weights.strangeSource)
      }
    }
    return sum
  }

  /// The stems that the surroundings share with a metric's words, by their weight.
  private func bag(_ around: Surroundings, _ ledger: Int, _ metric: Int) -> Int {
    var sum = 0
    for (stem, weight) in catalog.bag(ledger, metric) {
      if let percent = around.stems[stem] { sum += weight * percent / 100 }
    }
    return sum * 60 / 100
  }

  /// The worth of the words of a metric that stand in the claim's own sentence, row, column or list lead, where its phrases do not.
  func wordsNear(_ around: Surroundings, _ ledger: Int, _ metric: Int) -> Int {
    var sum = 0
    for (stem, weight) in catalog.bag(ledger, metric) {
      if let percent = around.stems[stem], percent >= 50 { sum += weight * percent / 100 }
    }
    return sum
  }

  private typealias Add = (String, @autoclosure () -> String, @autoclosure () -> String, Int) -> Void

  private func addPlaces(
    _ claim: Claim, _ around: Surroundings, _ reference: FindingReference, _ finding: Finding, _ add: Add
  ) {
    let ledger = index.ledgers[reference.ledger]
    for (dimension, axis) in ledger.dimensions.enumerated() {
      let coordinate = finding.coordinates.first { $0.dimension == dimension }
      let named = around.places[reference.ledger][dimension]
      if axis.isTime {
        addTime(claim, around, named, coordinate.map { Place($0, in: ledger) }, reference, finding, axis.name, add)
        continue
      }
      guard catalog.usesDimension(reference.ledger, finding.metric, dimension) else { continue }
      switch (coordinate, named) {
      case (let coordinate?, let named?):
        let place = Place(coordinate, in: ledger)
        switch named.place.relation(to: place) {
        case .equal: add(axis.name, named.text, named.zone.rawValue, weights.place * named.percent / 100)
        case .within, .contains, .overlapping:
          add(axis.name, named.text, named.zone.rawValue, weights.partialPlace * named.percent / 100)
        case .disjoint: add(axis.name, named.text, "another member", weights.siblingPlace * named.percent / 100)
        }
      case (let coordinate?, nil):
        guard catalog.hasSiblings(reference, dimension) else { break }
        if let end = changeEnd(claim, coordinate, axis) {
          add(axis.name, "end of a change", "", end ? weights.changeEnd / 2 : -weights.changeEnd / 2)
        } else {
          add(axis.name, "none named", "", weights.missingPlace)
        }
      case (nil, let named?): add(axis.name, named.text, "not asked", weights.unaskedPlace * named.percent / 100)
      case (nil, nil): break
      }
    }
  }

  /// Whether a place is the end of its scale that a change starts from, or goes to: "from 15% to 33%" along novice to expert. `nil` for
  /// a claim that is no end of a change.
  private func changeEnd(_ claim: Claim, _ coordinate: Finding.Coordinate, _ axis: Dimension) -> Bool? {
    guard case .member(let member) = coordinate.place, axis.members.count > 2 else { return nil }
    switch claim.quantity.role {
    case .changeFrom: return member == 0
    case .changeTo: return member == axis.members.count - 1
    default: return nil
    }
  }

  private func addTime(
    _ claim: Claim, _ around: Surroundings, _ named: PlaceEvidence?, _ place: Place?, _ reference: FindingReference,
    _ finding: Finding,
    _ name: String, _ add: Add
  ) {
    guard let place, case .time(let span) = place else { return }
    let order = catalog.timeOrder(reference)
    let role = claim.quantity.role
    // The ends of a change are told apart by their order, unless a time stands right beside them.
    if let named, claim.quantity.kind != .date, role == nil || named.percent >= 88 && named.zone == .sentence {
      switch named.place.relation(to: place) {
      case .equal, .within:
        add(name, named.text, named.zone.rawValue, weights.time * named.percent / 100)
        return
      case .contains, .overlapping:
        // "between October and April": the ends of a change are its ends.
        if role == nil { add(name, named.text, named.zone.rawValue, weights.time / 3 * named.percent / 100) }
      case .disjoint:
        // A time that another sentence names reaches less far, and not to what was found at one time only.
        let isCarried = named.zone != .sentence && named.zone != .rowHeader && named.zone != .columnHeader
        if isCarried, order?.count ?? 1 < 2 { return }
        add(name, named.text, "another time", weights.otherTime * named.percent / (isCarried ? 200 : 100))
        return
      }
    }
    guard let order, order.count > 1 else { return }
    switch role {
    case .changeFrom: add(name, "start of a change", "", order.isFirst ? weights.changeEnd : -weights.changeEnd)
    case .changeTo: add(name, "end of a change", "", order.isLast ? weights.changeEnd : -weights.changeEnd)
    default:
      if named == nil {
        if around.isPast {
          add(name, "looking back", "", order.isLast ? -weights.pastTime : weights.pastTime)
        } else {
          add(
            name, order.isLast ? "latest, none named" : "none named", "",
            order.isLast ? weights.latestTime : weights.missingTime)
        }
      }
    }
    _ = span
  }

  private func addConditions(
    _ around: Surroundings, _ reference: FindingReference, _ finding: Finding, _ add: Add
  ) {
    let ledger = index.ledgers[reference.ledger]
    for condition in finding.conditions {
      if let named = around.conditions[reference.ledger][condition] {
        add(
          "condition", named.text, named.zone.rawValue,
          weights.condition * (named.zone == .sentence ? max(named.percent, 60) : named.percent) / 100)
      } else if catalog.variesInConditions(reference.ledger, finding.metric) {
        add("condition", ledger.conditions[condition].name, "not named", weights.missingCondition)
      }
    }
    for condition in ledger.conditions.indices where !finding.conditions.contains(condition) {
      guard let named = around.conditions[reference.ledger][condition],
        catalog.usesCondition(reference.ledger, finding.metric, condition)
      else { continue }
      add("condition", named.text, "not asked", weights.unaskedCondition * named.percent / 100)
    }
  }

  private func addUnit(
    _ claim: Claim, _ around: Surroundings, _ reference: FindingReference, _ finding: Finding, _ add: Add
  ) {
    guard let value = finding.value.quantity else { return }
    let family = ValueFamily(claim.quantity)
    let other = ValueFamily(value)
    if restated.match(claim.quantity, reference) != nil {
      add("unit", "as the source words it", "", weights.shareUnit)
    } else if claim.isBare, other != .count {
      add("unit", "none", "not given", weights.noUnit)
    } else if family == other {
      switch family {
      case .share, .points, .multiple: add("unit", claim.quantity.unit.symbol, "", weights.shareUnit)
      case .duration, .measure, .money:
        let isSame = UnitScale.factor(from: claim.quantity.unit.symbol, to: value.unit.symbol) != nil
        add(
          "unit", claim.quantity.unit.symbol, isSame ? "" : "another unit",
          isSame ? weights.unit : weights.otherUnit / 2)
      case .count:
        let wanted = catalog.nounStems(reference)
        guard !around.nounStems.isEmpty, !wanted.isEmpty else { break }
        let isShared = around.nounStems.contains {
          wanted.contains($0) || catalog.isBagged($0, reference.ledger, finding.metric)
        }
        // A noun that other findings count weighs against this one; any other may be a synonym.
        let isText = TextUnits.unit(claim.quantity.unit.symbol) != nil && TextUnits.unit(value.unit.symbol) != nil
        let isKnown = around.nounStems.contains { catalog.countedStems(reference.ledger).contains($0) }
        add(
          "unit", claim.quantity.unit.symbol, isShared ? "" : "another unit",
          isShared ? weights.unit : isText ? weights.textUnit : isKnown ? weights.otherUnit : weights.strangeUnit)
      case .date, .rank: break
      }
    } else {
      add("unit", claim.quantity.unit.symbol, "another unit", weights.otherUnit)
    }
    // What the share is of: "of sessions" behind the number.
    if family == .share, let base = catalog.baseStems(reference) {
      let next = claim.words.upperBound
      for word in next..<min(next + 5, words.words.count) where base.contains(words.words[word].stem) {
        add("base", ledgerBase(reference), "", weights.base)
        break
      }
    }
  }

  private func ledgerBase(_ reference: FindingReference) -> String {
    let ledger = index.ledgers[reference.ledger]
    let finding = ledger.findings[reference.finding]
    return finding.base?.name ?? ledger.metrics[finding.metric].base?.name ?? ""
  }
}
