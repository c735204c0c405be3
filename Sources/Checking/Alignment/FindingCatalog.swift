internal import Documents
internal import Ledger
internal import Quantities

/// What is asked of the findings of a run again and again, worked out once.
final class FindingCatalog: Sendable {
  let index: TermIndex
  /// All findings with a value that was read, in order.
  let references: [FindingReference]
  private let facts: FindingTable<Facts>
  private let metrics: [[MetricFacts]]
  /// What the label of each ledger's metrics says.
  private let labels: [[MetricLabel]]
  /// For each ledger and dimension: the metrics whose findings have it, where they are few.
  private let dimensionOwners: [[[Int]]]
  /// The same for each condition.
  private let conditionOwners: [[[Int]]]
  private let counted: [Set<UInt32>]
  private let ledgersWithChanges: Set<Int>
  /// Whether any finding is a mean or a median.
  let hasCentres: Bool
  private let conditionStems: [[Set<UInt32>]]
  private let restrictions: BaseRestrictions
  private let bags: [[[(UInt32, Int)]]]
  /// How many findings hold a value.
  private let valueCounts: [Value: Int]

  /// How many metrics may share a dimension for its members to name them.
  private static let mostOwners = 2

  /// Where a finding stands among those that differ from it in time alone.
  struct TimeOrder: Sendable {
    let count: Int
    let isFirst: Bool
    let isLast: Bool
  }

  /// What is known of one finding.
  private struct Facts: Sendable {
    let family: ValueFamily
    /// The dimensions along which other findings of its metric stand elsewhere.
    let siblings: [Int]
    let order: TimeOrder?
    /// The stems of what it counts.
    var nouns: Set<UInt32>?
    /// The stems of what it is a share of.
    let bases: Set<UInt32>?
    /// The mean or the median, where it is one of them.
    let centre: Finding.Statistic?
    /// Of a mean, the median of the same thing; of a median, the mean.
    var rivalStatistic: FindingReference?
  }

  init(_ index: TermIndex) {
    self.index = index
    var references: [FindingReference] = []
    var facts = FindingTable<Facts>(index.ledgers)
    var metrics: [[MetricFacts]] = []
    let labels = index.ledgers.map { $0.metrics.map { MetricLabel($0.label) } }
    self.labels = labels
    var counts: [Value: Int] = [:]
    var stems = StemReader(index: index)
    for (number, ledger) in index.ledgers.enumerated() {
      let own = MetricFacts.all(in: ledger)
      metrics.append(own)
      let bases = ledger.metrics.map { metric in metric.base.map { stems.stems(of: $0.all) } }
      for (position, finding) in ledger.findings.enumerated() {
        guard let value = finding.value.quantity else { continue }
        let reference = FindingReference(ledger: number, finding: position)
        references.append(reference)
        counts[value.value, default: 0] += 1
        let base = finding.base.map { stems.stems(of: $0.all) } ?? bases[finding.metric]
        var nouns: Set<UInt32>?
        if value.unit.kind == .counted, let range = value.unit.range {
          let text = Array(finding.value.text.utf8)
          let noun =
            range.upper <= text.count ? String(decoding: text[range.indices], as: UTF8.self) : value.unit.symbol
          nouns = stems.stems(of: [noun, value.unit.symbol])
        } else if value.kind == .count {
          nouns = base ?? []
        }
        let metric = own[finding.metric]
        facts[reference] = Facts(
          family: ValueFamily(value), siblings: metric.siblings(of: finding), order: metric.order(of: finding),
          nouns: nouns, bases: base, centre: Self.centre(finding, labels[number][finding.metric]))
      }
    }
    Self.shareNouns(index.ledgers, &facts)
    Self.pairStatistics(index.ledgers, &facts)
    restrictions = BaseRestrictions(index.ledgers, &stems)
    conditionStems = index.ledgers.map { ledger in
      ledger.conditions.map { condition in
        let sets = condition.all.map { stems.stems(of: [$0]) }
        var spread: [UInt32: Int] = [:]
        for set in sets { for stem in set { spread[stem, default: 0] += 1 } }
        return Set(spread.filter { $0.value * 2 > sets.count }.keys)
      }
    }
    ledgersWithChanges = Set(
      references.filter { Self.isChange(index.ledgers[$0.ledger].findings[$0.finding]) }.map(\.ledger))
    var counted = [Set<UInt32>](repeating: [], count: index.ledgers.count)
    for reference in references { counted[reference.ledger].formUnion(facts[reference]?.nouns ?? []) }
    self.counted = counted
    self.references = references
    self.facts = facts
    let all = facts
    hasCentres = references.contains { all[$0]?.centre != nil }
    self.metrics = metrics
    conditionOwners = zip(index.ledgers, metrics).map { ledger, metrics in
      ledger.conditions.indices.map { condition in
        let owners = metrics.indices.filter { metrics[$0].conditions[condition] }
        return owners.count <= Self.mostOwners ? owners : []
      }
    }
    dimensionOwners = zip(index.ledgers, metrics).map { ledger, metrics in
      ledger.dimensions.indices.map { dimension in
        let owners = metrics.indices.filter { metrics[$0].dimensions[dimension] }
        return owners.count <= Self.mostOwners ? owners : []
      }
    }
    self.valueCounts = counts
    bags = index.bags.map { $0.map { $0.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 } } }
  }

  /// What a twin counts may be counted by a finding too: "users" and "people" of one sample.
  private static func shareNouns(_ ledgers: [Ledger], _ facts: inout FindingTable<Facts>) {
    let own = facts
    for (number, ledger) in ledgers.enumerated() {
      let twins = Twins(ledger)
      for position in ledger.findings.indices {
        let reference = FindingReference(ledger: number, finding: position)
        guard let nouns = own[reference]?.nouns, !nouns.isEmpty,
          let twin = twins.last(of: position, where: { own[FindingReference(ledger: number, finding: $0)] != nil })
        else { continue }
        facts[reference]?.nouns = nouns.union(own[FindingReference(ledger: number, finding: twin)]?.nouns ?? [])
      }
    }
  }

  /// The mean or the median, by what a finding declares or by its metric's label.
  private static func centre(_ finding: Finding, _ label: MetricLabel) -> Finding.Statistic? {
    guard let declared = finding.statistic else { return label.centre }
    return declared == .mean || declared == .median ? declared : nil
  }

  /// Finds the means and medians of the same thing.
  private static func pairStatistics(_ ledgers: [Ledger], _ facts: inout FindingTable<Facts>) {
    struct Thing: Hashable {
      let metric: Int
      let coordinates: [Finding.Coordinate]
      let conditions: [Int]
    }
    for (number, ledger) in ledgers.enumerated() {
      var found: [Thing: [Finding.Statistic: Int]] = [:]
      for (position, finding) in ledger.findings.enumerated() {
        guard let statistic = finding.statistic, statistic == .mean || statistic == .median else { continue }
        let thing = Thing(metric: finding.metric, coordinates: finding.coordinates, conditions: finding.conditions)
        found[thing, default: [:]][statistic] = position
      }
      for pair in found.values {
        guard let mean = pair[.mean], let median = pair[.median] else { continue }
        let references = [mean, median].map { FindingReference(ledger: number, finding: $0) }
        guard facts[references[0]] != nil, facts[references[1]] != nil else { continue }
        facts[references[0]]?.rivalStatistic = references[1]
        facts[references[1]]?.rivalStatistic = references[0]
      }
    }
  }

  /// Whether a finding tells a change: by its statistic, or by the direction of its value.
  func isChange(_ reference: FindingReference) -> Bool { Self.isChange(finding(reference)) }

  private static func isChange(_ finding: Finding) -> Bool {
    finding.statistic == .change || finding.value.direction != nil || finding.value.quantity?.direction != nil
  }

  /// The stems that most phrases of a condition share: where one stands, the condition may be meant.
  func conditionStems(_ ledger: Int, _ condition: Int) -> Set<UInt32> { conditionStems[ledger][condition] }
  func finding(_ reference: FindingReference) -> Finding { index.ledgers[reference.ledger].findings[reference.finding] }
  func ledger(_ reference: FindingReference) -> Ledger { index.ledgers[reference.ledger] }
  func family(_ reference: FindingReference) -> ValueFamily { facts[reference]?.family ?? .count }
  /// Whether findings of a metric differ along a dimension.
  func usesDimension(_ ledger: Int, _ metric: Int, _ dimension: Int) -> Bool {
    metrics[ledger][metric].dimensions[dimension]
  }
  func usesCondition(_ ledger: Int, _ metric: Int, _ condition: Int) -> Bool {
    metrics[ledger][metric].conditions[condition]
  }
  /// Whether a finding tells a change, or its metric's label says that its values do: "drop in review time".
  func isOfChange(_ reference: FindingReference) -> Bool { isChange(reference) || label(of: reference).isOfChange }
  /// What the label of a finding's metric says.
  func label(of reference: FindingReference) -> MetricLabel { labels[reference.ledger][finding(reference).metric] }

  /// Whether findings of a metric stand under different conditions, or some under none.
  func variesInConditions(_ ledger: Int, _ metric: Int) -> Bool {
    metrics[ledger][metric].variesInConditions
  }
  /// The metrics that are spoken of wherever a member of a dimension is: those that alone have it.
  func metrics(owning dimension: Int, in ledger: Int) -> [Int] { dimensionOwners[ledger][dimension] }
  /// The metrics that are spoken of wherever a condition is: those that alone have it.
  func metrics(under condition: Int, in ledger: Int) -> [Int] { conditionOwners[ledger][condition] }
  /// Whether other findings of its metric stand elsewhere along a dimension.
  func hasSiblings(_ reference: FindingReference, _ dimension: Int) -> Bool {
    facts[reference]?.siblings.contains(dimension) ?? false
  }
  /// The mean or the median, where a finding is one of them.
  func centre(_ reference: FindingReference) -> Finding.Statistic? { facts[reference]?.centre }
  /// Of a mean, the median of the same thing; of a median, the mean.
  func rivalStatistic(_ reference: FindingReference) -> FindingReference? { facts[reference]?.rivalStatistic }
  func timeOrder(_ reference: FindingReference) -> TimeOrder? { facts[reference]?.order }
  /// Whether a finding is the latest of those that differ from it in time alone.
  func isLast(_ finding: Finding, in ledger: Int) -> Bool {
    guard let position = index.ledgers[ledger].findings.firstIndex(where: { $0.id == finding.id }) else { return false }
    return timeOrder(FindingReference(ledger: ledger, finding: position))?.isLast ?? false
  }
  func nounStems(_ reference: FindingReference) -> Set<UInt32> { facts[reference]?.nouns ?? [] }
  /// The stems of everything that a ledger's findings count.
  func countedStems(_ ledger: Int) -> Set<UInt32> { counted[ledger] }
  /// What narrows the base of a finding beside a wider one of its ledger.
  func restriction(of reference: FindingReference) -> BaseRestrictions.Restriction? {
    restrictions.restriction(
      of: finding(reference), in: reference.ledger, ledger(reference).metrics[finding(reference).metric])
  }
  func baseStems(_ reference: FindingReference) -> Set<UInt32>? { facts[reference]?.bases }
  /// Whether a stem is of the words of a metric other than some.
  func isBagged(_ stem: UInt32, _ ledger: Int, besides metrics: [Int]) -> Bool {
    index.bags[ledger].indices.contains { !metrics.contains($0) && index.bags[ledger][$0][stem] != nil }
  }
  func isBagged(_ stem: UInt32, _ ledger: Int, _ metric: Int) -> Bool { index.bags[ledger][metric][stem] != nil }
  /// Whether a ledger has findings that tell changes.
  func hasChanges(_ ledger: Int) -> Bool { ledgersWithChanges.contains(ledger) }
  func bag(_ ledger: Int, _ metric: Int) -> [(UInt32, Int)] { bags[ledger][metric] }
  /// Whether a metric has a finding of a family.
  func hasFamily(_ family: ValueFamily, _ ledger: Int, _ metric: Int) -> Bool {
    metrics[ledger][metric].families.contains(family)
  }
  /// How many findings hold this very value.
  func count(of value: Value) -> Int { valueCounts[value] ?? 0 }
}
