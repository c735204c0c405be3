internal import Ledger
internal import Quantities

/// Finds the two findings that a computed claim may be computed from.
struct Operands {
  let verdicts: Verdicts
  let decisions: [Verdicts.Decision]

  /// Two findings; of a change, the later one first.
  struct Pair {
    let first: FindingReference
    let second: FindingReference
    /// Whether no other two can be meant.
    var isMeant = false

    var turned: Pair { Pair(first: second, second: first, isMeant: isMeant) }
  }

  private var catalog: FindingCatalog { verdicts.checker.catalog }
  private var moments: Moments { verdicts.checker.moments }

  /// The pairs that may be meant, the likeliest first.
  ///
  /// - Parameter isGap: Whether the order of the two is open: "down to 22% from 34%, a gap of twelve points".
  func pairs(for number: Int, isGap: Bool) -> [Pair] {
    // The two ends of a change beside the claim decide alone.
    if let change = change(beside: number) { return isGap ? [change, change.turned] : [change] }
    var result = stated(beside: number)
    let told = verdicts.around[number].isChange != nil
    if told || isGap {
      for pair in overTime(number) {
        result.append(pair)
        if isGap { result.append(pair.turned) }
      }
    }
    return result
  }

  /// The findings of the change that stands in the claim's sentence right beside it.
  private func change(beside number: Int) -> Pair? {
    let claim = verdicts.claims[number]
    for other in verdicts.beside(number) where verdicts.claims[other].quantity.role == .changeFrom {
      // "From 13% to 17%, whereas Facebook fell by four points": another statement.
      guard verdicts.claims[other].sentence == claim.sentence, abs(other - number) <= 2,
        !isContrasted(verdicts.claims[other], claim),
        let partner = verdicts.claims[other].quantity.partner,
        let last = verdicts.beside(other).first(where: { verdicts.claims[$0].number == partner }),
        let from = decisions[other].finding, let to = decisions[last].finding
      else { continue }
      return Pair(first: to, second: from)
    }
    return nil
  }

  private func isContrasted(_ one: Claim, _ other: Claim) -> Bool {
    let (first, second) = one.words.lowerBound < other.words.lowerBound ? (one, other) : (other, one)
    guard first.words.upperBound < second.words.lowerBound else { return false }
    return (first.words.upperBound..<second.words.lowerBound).contains { verdicts.words.words[$0].isContrast }
  }

  /// The findings of the change whose second end stands a few words before a claim, which sums it up: "that is", "a fall of".
  func change(rightBefore number: Int) -> Pair? {
    guard number > 1, let pair = change(beside: number) else { return nil }
    let (before, claim) = (verdicts.claims[number - 1], verdicts.claims[number])
    guard before.quantity.role != nil, before.sentence == claim.sentence,
      claim.words.lowerBound - before.words.upperBound <= 4
    else { return nil }
    let between = before.words.upperBound..<claim.words.lowerBound
    let isSum = between.contains { Self.summing.contains(verdicts.words.folded($0)) }
    return isSum ? Pair(first: pair.first, second: pair.second, isMeant: true) : nil
  }

  /// Words that sum up a change.
  private static let summing: Set<String> = [
    "that", "that's", "which", "ie", "i.e", "meaning", "fall", "drop", "rise", "gain", "loss", "gap", "jump",
    "decline", "increase", "difference",
  ]

  /// Every two findings that figures of the claim's sentence and of those beside it were aligned with.
  private func stated(beside number: Int) -> [Pair] {
    let claim = verdicts.claims[number]
    var operands: [FindingReference] = []
    for other in verdicts.beside(number, within: 1) where other != number && decisions[other].hasValue {
      guard verdicts.claims[other].block == claim.block, let reference = decisions[other].finding,
        !operands.contains(reference), verdicts.claims[other].quantity.kind != .date
      else { continue }
      operands.append(reference)
    }
    let pairs = operands.flatMap { first in operands.filter { $0 != first }.map { Pair(first: first, second: $0) } }
    // What is told as a change is first of all one in time.
    guard verdicts.around[number].isChange != nil else { return pairs }
    return pairs.filter(isOverTime) + pairs.filter { !isOverTime($0) }
  }

  private func isOverTime(_ pair: Pair) -> Bool {
    moments.areOneSeries(pair.first, pair.second)
  }

  /// The level at two times of what the claim is about: of the figure right beside it ("doubled to 11%", "29%, up 5%"), else of the one
  /// metric that its sentence names for it.
  private func overTime(_ number: Int) -> [Pair] {
    if let level = level(beside: number) { return earlier(than: level.reference, isBound: level.isBound) }
    if let level = levelBefore(number) { return earlier(than: level, isBound: false) }
    return named(number)
  }

  /// The first and the last of the metric that the claim's sentence names for it, at the place that is named for it, where there are
  /// these two and no more: "median savings have fallen by a quarter".
  private func named(_ number: Int) -> [Pair] {
    let around = verdicts.around[number]
    for (ledger, record) in verdicts.checker.ledgers.enumerated() {
      if case .other = around.sources[ledger] { continue }
      let key = AttachmentTable.Key.metrics(ledger: ledger)
      guard let attached = verdicts.scorer.attachments.attached[number][key], attached.metrics.count == 1,
        case let metric = attached.metrics, around.metrics[ledger][metric[0]].worth >= 120,
        !isBeyondContrast(attached.words, of: verdicts.claims[number])
      else { continue }
      let findings = catalog.references.filter { reference in
        reference.ledger == ledger && catalog.finding(reference).metric == metric[0] && !catalog.isOfChange(reference)
          && isAllowed(reference, record, around)
      }
      guard let last = findings.first(where: { catalog.timeOrder($0)?.isLast ?? false }),
        let first = start(of: number, findings.filter { $0 != last }),
        moments.areOneSeries(first, last)
      else { continue }
      return [Pair(first: last, second: first, isMeant: true)]
    }
    return []
  }

  /// Whether words stand behind a claim and something that begins anew: "use has doubled while satisfaction falls".
  private func isBeyondContrast(_ mention: Range<Int>, of claim: Claim) -> Bool {
    guard claim.words.upperBound < mention.lowerBound else { return false }
    return (claim.words.upperBound..<mention.lowerBound).contains {
      verdicts.words.words[$0].isContrast || ["while", "as", "and"].contains(verdicts.words.folded($0))
    }
  }

  /// What a change is told from: the one finding of an earlier time, or that of the time which the sentence names.
  private func start(of number: Int, _ earlier: [FindingReference]) -> FindingReference? {
    if earlier.count == 1, let only = earlier.first { return catalog.timeOrder(only)?.isFirst ?? false ? only : nil }
    for other in verdicts.beside(number) {
      guard case .date(let span) = verdicts.claims[other].quantity.value else { continue }
      let from = DateSpan(span.start)
      let found = earlier.filter { reference in
        catalog.finding(reference).coordinates.contains { coordinate in
          guard case .time(let time) = coordinate.place else { return false }
          return Calendar.relation(from, time) == .equal
        }
      }
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  /// Whether a finding has just the places that are named for a claim.
  private func isAllowed(_ reference: FindingReference, _ ledger: Ledger, _ around: Scorer.Surroundings) -> Bool {
    let finding = catalog.finding(reference)
    guard finding.conditions.isEmpty else { return false }
    return ledger.dimensions.indices.allSatisfy { dimension in
      guard !ledger.dimensions[dimension].isTime,
        catalog.usesDimension(reference.ledger, finding.metric, dimension)
      else { return true }
      let named = around.places[reference.ledger][dimension].flatMap { $0.percent >= 40 ? $0.place : nil }
      guard let coordinate = finding.coordinates.first(where: { $0.dimension == dimension }) else {
        return named == nil
      }
      return named?.relation(to: Place(coordinate, in: ledger)) == .equal
    }
  }

  /// The right figure nearest to a claim in its sentence, with nothing else between, and whether it is bound to the claim.
  private func level(beside number: Int) -> (reference: FindingReference, isBound: Bool)? {
    let claim = verdicts.claims[number]
    let key = { AttachmentTable.Key.metrics(ledger: $0) }
    let beside = verdicts.beside(number).filter { verdicts.claims[$0].quantity.kind != .date }
    for other in [beside.first { $0 > number }, beside.last { $0 < number }].compactMap(\.self) {
      guard decisions[other].verdict == .supported, let reference = decisions[other].finding,
        !catalog.isOfChange(reference), catalog.timeOrder(reference) != nil
      else { continue }
      let (left, right) = other < number ? (verdicts.claims[other], claim) : (claim, verdicts.claims[other])
      let metric = catalog.finding(reference).metric
      // Another metric named for the claim: it is about that one.
      if let own = verdicts.scorer.attachments.attached[number][key(reference.ledger)], !own.metrics.contains(metric) {
        continue
      }
      let words = verdicts.words
      let between = left.words.upperBound..<max(left.words.upperBound, right.words.lowerBound)
      guard words.distance(left.words.upperBound - 1, right.words.lowerBound) <= 90 else { continue }
      let isBound =
        other > number
        ? between.count <= 2 && between.contains { words.folded($0) == "to" } : between.count <= 2
      return (reference, isBound)
    }
    return nil
  }

  /// The right figure that the sentence before ends with, where a claim's own begins with a change and names nothing: "Four in ten want to
  /// leave. Up five percent on the year."
  private func levelBefore(_ number: Int) -> FindingReference? {
    let claim = verdicts.claims[number]
    let words = verdicts.words
    guard let first = words.sentences[claim.sentence].first, Self.goingOn.contains(words.folded(first)),
      let other = (0..<number).last(where: { verdicts.claims[$0].quantity.kind != .date }),
      verdicts.claims[other].sentence == claim.sentence - 1, verdicts.claims[other].block == claim.block,
      decisions[other].verdict == .supported, let reference = decisions[other].finding, !catalog.isOfChange(reference),
      catalog.timeOrder(reference) != nil,
      verdicts.scorer.attachments.attached[number][.metrics(ledger: reference.ledger)] == nil
    else { return nil }
    return reference
  }

  /// Words with which a sentence goes on about the figure before it.
  private static let goingOn: Set<String> = [
    "up", "down", "that", "that's", "this", "it", "it's", "so", "they", "which", "a",
  ]

  /// A finding with those of earlier times that differ from it in nothing else.
  private func earlier(than reference: FindingReference, isBound: Bool) -> [Pair] {
    guard let time = moments.moment(of: reference) else { return [] }
    let siblings = catalog.references.filter { other in
      moments.areOneSeries(other, reference) && moments.moment(of: other).map { $0 < time } ?? false
    }
    return siblings.map { Pair(first: reference, second: $0, isMeant: isBound && siblings.count == 1) }
  }
}
