internal import Documents
internal import Ledger
internal import Quantities

/// Judges claims that follow from several findings by arithmetic: a ratio, a gap, a change, a sum.
struct DerivedJudge {
  let verdicts: Verdicts

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where isOpen(decisions[number]) {
      if let decision = derived(number, decisions) { decisions[number] = decision }
    }
  }

  private func isOpen(_ decision: Verdicts.Decision) -> Bool { decision.verdict == .unverifiable }

  /// A claim that a pair of figures of its own sentence, or of the one before, gives by arithmetic.
  private func derived(_ number: Int, _ decisions: [Verdicts.Decision]) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    let told = verdicts.around[number].isChange
    guard let reading = ClaimReading(claim.quantity),
      let operation = Derivation.Operation(
        claim.quantity, isChange: told != nil || verdicts.isDifference(claim))
    else { return nil }
    // The two ends of a change beside the claim decide alone; else any two figures near it may be meant.
    var operands = pairs(number, decisions)
    if let change = changePair(number, decisions) {
      // A gap has no direction: "down to 22% from 34%, a gap of twelve points".
      operands = operation == .difference || verdicts.isDifference(claim) ? [change, (change.1, change.0)] : [change]
    }
    for pair in operands {
      guard let derivation = Derivation(operation, pair.0, pair.1, verdicts.checker.catalog),
        derivation.interval.meets(
          claim.quantity.modifier == .atMost || claim.quantity.modifier == .upTo ? reading.literal : reading.fair)
      else { continue }
      if let told, let decision = turned(number, told, pair, derivation) { return decision }
      return Verdicts.Decision(
        verdict: .supported, candidate: nil, rulings: [], message: derivation.text, derivation: derivation.text,
        confidence: 85, finding: pair.0)
    }
    guard operation == .change, told != nil || verdicts.isDifference(claim) else { return nil }
    return operands.lazy.compactMap { inPercent(number, reading, $0) }.first
  }

  /// "Climbed by 11 points, to 29%" where the figures fell: the size is right and the way is not.
  private func turned(
    _ number: Int, _ told: Quantity.Direction, _ pair: (FindingReference, FindingReference), _ derivation: Derivation
  ) -> Verdicts.Decision? {
    let catalog = verdicts.checker.catalog
    guard let first = catalog.timeOrder(pair.0), let second = catalog.timeOrder(pair.1), first.isLast != second.isLast,
      case (let end, let start) = first.isLast ? (pair.0, pair.1) : (pair.1, pair.0),
      let last = verdicts.checker.readings[end], let earlier = verdicts.checker.readings[start],
      last.low.value != earlier.low.value
    else { return nil }
    let real: Quantity.Direction = last.low.value > earlier.low.value ? .up : .down
    guard told != real else { return nil }
    let values = "from \(catalog.finding(start).value.text) to \(catalog.finding(end).value.text)"
    let ruling = Rule.directionRuling(stated: verdicts.stated(number), says: told, value: values)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message,
      derivation: derivation.text, confidence: 85, finding: end)
  }

  /// "Fell by 11%" where two figures lie eleven points apart, and that is another change in percent.
  private func inPercent(
    _ number: Int, _ reading: ClaimReading, _ pair: (FindingReference, FindingReference)
  ) -> Verdicts.Decision? {
    let catalog = verdicts.checker.catalog
    guard catalog.family(pair.0) == .share, !catalog.isChange(pair.0),
      catalog.timeOrder(pair.0) != nil || verdicts.isDifference(verdicts.claims[number]),
      let points = Derivation(.difference, pair.0, pair.1, catalog), points.interval.contains(reading.literal),
      let change = Derivation(.change, pair.0, pair.1, catalog), !change.interval.meets(reading.fair)
    else { return nil }
    let ruling = Rule.percentVsPoints.difference(
      stated: verdicts.stated(number), points: points.text, change: change.text)
    return Verdicts.Decision(
      verdict: ruling.verdict, candidate: nil, rulings: [ruling], message: ruling.message, derivation: points.text,
      confidence: 85, finding: pair.0)
  }

  /// The findings of the change that stands in the claim's sentence right beside it, the later one first.
  private func changePair(_ number: Int, _ decisions: [Verdicts.Decision]) -> (FindingReference, FindingReference)? {
    let claim = verdicts.claims[number]
    for other in verdicts.beside(number) where verdicts.claims[other].quantity.role == .changeFrom {
      guard verdicts.claims[other].sentence == claim.sentence, abs(other - number) <= 2,
        let partner = verdicts.claims[other].quantity.partner,
        let last = verdicts.beside(other).first(where: { verdicts.claims[$0].number == partner }),
        let from = decisions[other].finding, let to = decisions[last].finding
      else { continue }
      return (to, from)
    }
    return nil
  }

  /// Every two findings that figures of the claim's sentence and of those beside it were aligned with.
  private func pairs(_ number: Int, _ decisions: [Verdicts.Decision]) -> [(FindingReference, FindingReference)] {
    let claim = verdicts.claims[number]
    var operands: [FindingReference] = []
    for other in verdicts.beside(number, within: 1) where other != number && decisions[other].verdict == .supported {
      let distance = claim.sentence - verdicts.claims[other].sentence
      guard verdicts.claims[other].block == claim.block, distance >= -1, distance <= 1,
        let reference = decisions[other].finding, !operands.contains(reference),
        verdicts.claims[other].quantity.kind != .date
      else { continue }
      operands.append(reference)
    }
    return operands.flatMap { first in operands.filter { $0 != first }.map { (first, $0) } }
  }
}

/// A value computed from two findings of one metric, as an interval: rounded operands leave a rounded result open.
struct Derivation {
  enum Operation {
    /// How many times the second the first is.
    case ratio
    /// The first less the second, in points or in the unit itself.
    case difference
    /// How much of the second the first is more or less, in percent.
    case change

    /// - Parameter isChange: Whether the words around the quantity tell a change.
    init?(_ quantity: Quantity, isChange: Bool) {
      switch quantity.kind {
      case .points: self = .difference
      case .ratio: self = .ratio
      case .change: self = quantity.unit.kind == .times ? .ratio : .change
      case .percent where quantity.direction != nil || isChange: self = .change
      default: return nil
      }
    }
  }

  let interval: Interval
  /// The arithmetic: "33% / 15% = 2.10–2.31".
  let text: String

  init?(_ operation: Operation, _ first: FindingReference, _ second: FindingReference, _ catalog: FindingCatalog) {
    let left = catalog.finding(first)
    let right = catalog.finding(second)
    guard first.ledger == second.ledger, left.metric == right.metric, Self.differInOne(left, right),
      let one = FindingReading(left), let other = FindingReading(right),
      !one.isRange, !other.isRange, catalog.family(first) == catalog.family(second),
      let a = one.tight.low, let b = one.tight.high, let c = other.tight.low, let d = other.tight.high
    else { return nil }
    switch operation {
    case .ratio:
      guard let low = a.divided(by: d, rounding: .down), let high = b.divided(by: c, rounding: .up) else { return nil }
      interval = Interval(low, high)
      text = "\(left.value.text) / \(right.value.text) = \(Self.shown(low))–\(Self.shown(high))"
    case .difference:
      guard a > d || a >= c else { return nil }
      interval = Interval(a - d, b - c)
      text = "\(left.value.text) − \(right.value.text) = \(Self.shown(a - d))–\(Self.shown(b - c))"
    case .change:
      guard let low = (a - d).divided(by: d, rounding: .down), let high = (b - c).divided(by: c, rounding: .up) else {
        return nil
      }
      let (start, end) = (low.scaled(by: 2), high.scaled(by: 2))
      interval = Interval(min(start.magnitude, end.magnitude), max(start.magnitude, end.magnitude))
      text =
        "\(right.value.text) to \(left.value.text) is a change of \(Self.shown(start)) to \(Self.shown(end)) percent"
    }
  }

  /// Whether two findings stand apart along one dimension, or in their condition, and agree in all else.
  private static func differInOne(_ left: Finding, _ right: Finding) -> Bool {
    let dimensions = Set(left.coordinates.map(\.dimension)).union(right.coordinates.map(\.dimension))
    let differing = dimensions.count { dimension in
      left.coordinates.first { $0.dimension == dimension } != right.coordinates.first { $0.dimension == dimension }
    }
    return differing + (left.conditions == right.conditions ? 0 : 1) == 1
  }

  private static func shown(_ value: Decimal) -> String { value.rounded(toDigits: 3).description }
}
