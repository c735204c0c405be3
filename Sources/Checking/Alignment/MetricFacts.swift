internal import Ledger
internal import Quantities

/// What is known of the findings of one metric together.
struct MetricFacts: Sendable {
  /// For each dimension, whether any stands along it.
  private(set) var dimensions: [Bool]
  /// For each condition, whether any stands under it.
  private(set) var conditions: [Bool]
  /// The families of their values.
  private(set) var families: Set<ValueFamily> = []
  /// Whether they stand under different conditions, or some under none.
  var variesInConditions: Bool { conditionSets.count > 1 }

  private var count = 0
  private var conditionSets: Set<[Int]> = []
  /// How many stand at a coordinate.
  private var places: [Finding.Coordinate: Int] = [:]
  /// Those that differ in time alone.
  private var series: [Series: Times] = [:]

  /// All that a finding's place says but its time.
  private struct Series: Hashable {
    let coordinates: [Finding.Coordinate]
    let conditions: [Int]
  }

  private struct Times {
    var count = 0
    var first = Int.max
    var last = Int.min

    mutating func add(_ months: Range<Int>) {
      count += 1
      first = min(first, months.lowerBound)
      last = max(last, months.upperBound)
    }
  }

  private init(_ ledger: Ledger) {
    dimensions = [Bool](repeating: false, count: ledger.dimensions.count)
    conditions = [Bool](repeating: false, count: ledger.conditions.count)
  }

  /// Of each metric of a ledger.
  static func all(in ledger: Ledger) -> [MetricFacts] {
    var metrics = [MetricFacts](repeating: MetricFacts(ledger), count: ledger.metrics.count)
    for finding in ledger.findings { metrics[finding.metric].add(finding) }
    return metrics
  }

  private mutating func add(_ finding: Finding) {
    count += 1
    for condition in finding.conditions { conditions[condition] = true }
    conditionSets.insert(finding.conditions)
    if let value = finding.value.quantity { families.insert(ValueFamily(value)) }
    for coordinate in finding.coordinates {
      dimensions[coordinate.dimension] = true
      places[coordinate, default: 0] += 1
    }
    guard let months = Self.months(of: finding) else { return }
    series[Self.series(of: finding), default: Times()].add(months)
  }

  /// The dimensions along which another finding of the metric stands elsewhere than this one, or nowhere.
  func siblings(of finding: Finding) -> [Int] {
    finding.coordinates.filter { places[$0] ?? 0 < count }.map(\.dimension)
  }

  /// Where a finding stands among those that differ from it in time alone; `nil` for one without a time.
  func order(of finding: Finding) -> FindingCatalog.TimeOrder? {
    guard let months = Self.months(of: finding), let times = series[Self.series(of: finding)] else { return nil }
    return FindingCatalog.TimeOrder(
      count: times.count, isFirst: months.lowerBound <= times.first, isLast: months.upperBound >= times.last)
  }

  private static func months(of finding: Finding) -> Range<Int>? {
    for coordinate in finding.coordinates {
      if case .time(let span) = coordinate.place { return Calendar.months(span) }
    }
    return nil
  }

  private static func series(of finding: Finding) -> Series {
    let coordinates = finding.coordinates.filter { if case .time = $0.place { false } else { true } }
    return Series(coordinates: coordinates, conditions: finding.conditions)
  }
}
