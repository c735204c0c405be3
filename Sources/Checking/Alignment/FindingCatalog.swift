internal import Documents
internal import Ledger
internal import Quantities

/// What is asked of the findings of a run again and again, worked out once.
final class FindingCatalog: Sendable {
  let index: TermIndex
  /// All findings with a value that was read, in order.
  let references: [FindingReference]
  private let dimensionUse: [[Set<Int>]]
  /// For each ledger and dimension: the metrics whose findings have it, where they are few.
  private let dimensionOwners: [[[Int]]]
  private let conditionUse: [[Set<Int>]]
  private let siblings: [FindingReference: Set<Int>]
  private let order: [FindingReference: TimeOrder]
  private let nouns: [FindingReference: Set<UInt32>]
  private let bases: [FindingReference: Set<UInt32>]
  private let counted: [Set<UInt32>]
  private let metricFamilies: [[Int: Set<ValueFamily>]]
  private let ledgersWithChanges: Set<Int>
  private let conditionStems: [[Set<UInt32>]]
  private let families: [FindingReference: ValueFamily]
  private let bags: [[[(UInt32, Int)]]]
  /// How many findings hold a value, by its text.
  private let valueCounts: [Value: Int]

  /// How many metrics may share a dimension for its members to name them.
  private static let mostOwners = 2

  /// Where a finding stands among those that differ from it in time alone.
  struct TimeOrder: Sendable {
    let count: Int
    let isFirst: Bool
    let isLast: Bool
  }

  init(_ index: TermIndex) {
    self.index = index
    var references: [FindingReference] = []
    var dimensionUse: [[Set<Int>]] = []
    var conditionUse: [[Set<Int>]] = []
    var siblings: [FindingReference: Set<Int>] = [:]
    var order: [FindingReference: TimeOrder] = [:]
    var nouns: [FindingReference: Set<UInt32>] = [:]
    var bases: [FindingReference: Set<UInt32>] = [:]
    var families: [FindingReference: ValueFamily] = [:]
    var counts: [Value: Int] = [:]
    var stems = StemReader(index: index)
    func stemSet(_ texts: [String]) -> Set<UInt32> {
      var result: Set<UInt32> = []
      for text in texts {
        let bytes = Array(text.utf8)
        var start = 0
        for position in 0...bytes.count
        where position == bytes.count || !((bytes[position] | 0x20) &- 0x61 < 26 || bytes[position] >= 0x80) {
          if position > start {
            let reading = stems.read(bytes, start, position)
            if reading.stem != 0, !reading.isFunction { result.insert(reading.stem) }
          }
          start = position + 1
        }
      }
      return result
    }
    for (number, ledger) in index.ledgers.enumerated() {
      var dimensions = [Set<Int>](repeating: [], count: ledger.metrics.count)
      var conditions = [Set<Int>](repeating: [], count: ledger.metrics.count)
      for finding in ledger.findings {
        dimensions[finding.metric].formUnion(finding.coordinates.map(\.dimension))
        conditions[finding.metric].formUnion(finding.conditions)
      }
      dimensionUse.append(dimensions)
      conditionUse.append(conditions)
      for (position, finding) in ledger.findings.enumerated() {
        guard let value = finding.value.quantity else { continue }
        let reference = FindingReference(ledger: number, finding: position)
        references.append(reference)
        families[reference] = ValueFamily(value)
        counts[value.value, default: 0] += 1
        let others = ledger.findings.filter { $0.metric == finding.metric && $0.id != finding.id }
        var differing: Set<Int> = []
        for coordinate in finding.coordinates {
          if others.contains(where: { other in
            !other.coordinates.contains(coordinate)
          }) {
            differing.insert(coordinate.dimension)
          }
        }
        siblings[reference] = differing
        order[reference] = Self.timeOrder(finding, others, ledger)
        if value.unit.kind == .counted, let range = value.unit.range {
          let text = Array(finding.value.text.utf8)
          let noun =
            range.upper <= text.count ? String(decoding: text[range.indices], as: UTF8.self) : value.unit.symbol
          nouns[reference] = stemSet([noun, value.unit.symbol])
        } else if value.kind == .count {
          let base = (finding.base ?? ledger.metrics[finding.metric].base)?.all ?? []
          nouns[reference] = stemSet(base)
        }
        if let base = finding.base ?? ledger.metrics[finding.metric].base { bases[reference] = stemSet(base.all) }
      }
    }
    conditionStems = index.ledgers.map { ledger in
      ledger.conditions.map { condition in
        let sets = condition.all.map { stemSet([$0]) }
        var spread: [UInt32: Int] = [:]
        for set in sets { for stem in set { spread[stem, default: 0] += 1 } }
        return Set(spread.filter { $0.value * 2 > sets.count }.keys)
      }
    }
    var shared = nouns
    // What a twin counts may be counted here: "users" and "people" of one sample.
    for reference in references {
      let ledger = index.ledgers[reference.ledger]
      let finding = ledger.findings[reference.finding]
      for other in references where other.ledger == reference.ledger && other != reference {
        let rival = ledger.findings[other.finding]
        let isNear =
          finding.near.contains(rival.id) || rival.near.contains(finding.id)
          || ledger.metrics[finding.metric].near.contains(rival.metric)
          || ledger.metrics[rival.metric].near.contains(finding.metric)
        if isNear, let own = nouns[reference], !own.isEmpty { shared[reference] = own.union(nouns[other] ?? []) }
      }
    }
    nouns = shared
    ledgersWithChanges = Set(
      references.filter { reference in
        let finding = index.ledgers[reference.ledger].findings[reference.finding]
        return finding.statistic == .change || finding.value.direction != nil
          || finding.value.quantity?.direction != nil
      }.map(\.ledger))
    var metricFamilies = [[Int: Set<ValueFamily>]](repeating: [:], count: index.ledgers.count)
    for (reference, family) in families {
      let metric = index.ledgers[reference.ledger].findings[reference.finding].metric
      metricFamilies[reference.ledger][metric, default: []].insert(family)
    }
    self.metricFamilies = metricFamilies
    self.references = references
    self.dimensionUse = dimensionUse
    dimensionOwners = zip(index.ledgers, dimensionUse).map { ledger, use in
      ledger.dimensions.indices.map { dimension in
        let owners = use.indices.filter { use[$0].contains(dimension) }
        return owners.count <= Self.mostOwners ? owners : []
      }
    }
    self.conditionUse = conditionUse
    self.siblings = siblings
    self.order = order
    self.nouns = nouns
    var counted = [Set<UInt32>](repeating: [], count: index.ledgers.count)
    for (reference, stems) in nouns { counted[reference.ledger].formUnion(stems) }
    self.counted = counted
    self.bases = bases
    self.families = families
    self.valueCounts = counts
    bags = index.bags.map { $0.map { $0.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 } } }
  }

  private static func timeOrder(_ finding: Finding, _ others: [Finding], _ ledger: Ledger) -> TimeOrder? {
    func time(_ finding: Finding) -> DateSpan? {
      for coordinate in finding.coordinates {
        if case .time(let span) = coordinate.place { return span }
      }
      return nil
    }
    func rest(_ finding: Finding) -> [Finding.Coordinate] {
      finding.coordinates.filter { !ledger.dimensions[$0.dimension].isTime }
    }
    guard let own = time(finding), let months = Calendar.months(own) else { return nil }
    let times = others.filter { rest($0) == rest(finding) && $0.conditions == finding.conditions }
      .compactMap { time($0).flatMap(Calendar.months) }
    return TimeOrder(
      count: times.count + 1, isFirst: times.allSatisfy { $0.lowerBound >= months.lowerBound },
      isLast: times.allSatisfy { $0.upperBound <= months.upperBound })
  }

  /// Whether a finding tells a change: by its statistic, or by the direction of its value.
  func isChange(_ reference: FindingReference) -> Bool {
    let finding = finding(reference)
    return finding.statistic == .change || finding.value.direction != nil || finding.value.quantity?.direction != nil
  }
  /// The stems that most phrases of a condition share: where one stands, the condition may be meant.
  func conditionStems(_ ledger: Int, _ condition: Int) -> Set<UInt32> { conditionStems[ledger][condition] }
  func finding(_ reference: FindingReference) -> Finding { index.ledgers[reference.ledger].findings[reference.finding] }
  func ledger(_ reference: FindingReference) -> Ledger { index.ledgers[reference.ledger] }
  func family(_ reference: FindingReference) -> ValueFamily { families[reference] ?? .count }
  /// Whether findings of a metric differ along a dimension.
  func usesDimension(_ ledger: Int, _ metric: Int, _ dimension: Int) -> Bool {
    dimensionUse[ledger][metric].contains(dimension)
  }
  func usesCondition(_ ledger: Int, _ metric: Int, _ condition: Int) -> Bool {
    conditionUse[ledger][metric].contains(condition)
  }
  /// Whether findings of a metric stand under different conditions, or some under none.
  func variesInConditions(_ ledger: Int, _ metric: Int) -> Bool {
    Set(index.ledgers[ledger].findings.lazy.filter { $0.metric == metric }.map(\.conditions)).count > 1
  }
  /// The metrics that are spoken of wherever a member of a dimension is: those that alone have it.
  func metrics(owning dimension: Int, in ledger: Int) -> [Int] { dimensionOwners[ledger][dimension] }
  /// Whether other findings of its metric stand elsewhere along a dimension.
  func hasSiblings(_ reference: FindingReference, _ dimension: Int) -> Bool {
    siblings[reference]?.contains(dimension) ?? false
  }
  func timeOrder(_ reference: FindingReference) -> TimeOrder? { order[reference] ?? nil }
  /// Whether a finding is the latest of those that differ from it in time alone.
  func isLast(_ finding: Finding, in ledger: Int) -> Bool {
    guard let position = index.ledgers[ledger].findings.firstIndex(where: { $0.id == finding.id }) else { return false }
    return timeOrder(FindingReference(ledger: ledger, finding: position))?.isLast ?? false
  }
  func nounStems(_ reference: FindingReference) -> Set<UInt32> { nouns[reference] ?? [] }
  /// The stems of everything that a ledger's findings count.
  func countedStems(_ ledger: Int) -> Set<UInt32> { counted[ledger] }
  func baseStems(_ reference: FindingReference) -> Set<UInt32>? { bases[reference] }
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
    metricFamilies[ledger][metric]?.contains(family) ?? false
  }
  /// How many findings hold this very value.
  func count(of value: Value) -> Int { valueCounts[value] ?? 0 }
}
