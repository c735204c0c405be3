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
  var weights: Weights

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
    /// The mean or the median, where the words around the claim name one of them.
    var statistic: Finding.Statistic?
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
    /// Whether no words speak of it at all, but figures beside the claim that are of it.
    var isByPeers = false
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
    if let named = around.statistic, let own = finding.statistic, catalog.rivalStatistic(reference) != nil {
      let isSame = named == own
      add("statistic", named.rawValue, isSame ? "" : "another", isSame ? weights.statistic : weights.otherStatistic)
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
    guard let place, case .time = place else { return }
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
    // A time between the first and the last may be either: the last one may be yet to come.
    case .changeFrom:
      add(name, "start of a change", "", order.isFirst ? weights.changeEnd : order.isLast ? -weights.changeEnd : 0)
    case .changeTo:
      add(name, "end of a change", "", order.isLast ? weights.changeEnd : order.isFirst ? -weights.changeEnd : 0)
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
