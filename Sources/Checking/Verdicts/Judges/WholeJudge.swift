internal import Ledger
internal import Quantities

/// Judges claims that follow from a whole and its parts: the sum over several members ("the South and the West together"), and what a
/// share leaves to a hundred ("Claude makes the other 30%").
struct WholeJudge {
  let verdicts: Verdicts

  private var catalog: FindingCatalog { verdicts.checker.catalog }

  func judge(_ decisions: inout [Verdicts.Decision]) {
    for number in verdicts.claims.indices where isOpen(decisions[number]) {
      guard let reading = ClaimReading(verdicts.claims[number].quantity) else { continue }
      if let decision = sum(number, reading) ?? complement(number, reading) { decisions[number] = decision }
    }
  }

  /// Whether a claim has no finding of its own, or one whose number is another.
  private func isOpen(_ decision: Verdicts.Decision) -> Bool {
    decision.verdict == .unverifiable || decision.candidate?.relation == .disjoint
  }

  // MARK: - Sums

  /// The sum over the members that the claim's sentence lists, of one metric at one time.
  private func sum(_ number: Int, _ reading: ClaimReading) -> Verdicts.Decision? {
    let claim = verdicts.claims[number]
    for candidate in verdicts.candidates[number] {
      let reference = candidate.reference
      let finding = catalog.finding(reference)
      let ledger = catalog.ledger(reference)
      guard ValueFamily(claim.quantity) == catalog.family(reference) || claim.isBare, !catalog.isChange(reference)
      else {
        continue
      }
      for coordinate in finding.coordinates where !ledger.dimensions[coordinate.dimension].isTime {
        guard let named = verdicts.around[number].places[reference.ledger][coordinate.dimension], named.percent >= 60,
          case .members(let bits) = named.place, bits.nonzeroBitCount > 1
        else { continue }
        let parts = ledger.dimensions[coordinate.dimension].members.indices.filter { bits & Place.bit($0) != 0 }
          .compactMap { member in part(member, of: coordinate, like: finding, in: reference.ledger) }
        guard parts.count == bits.nonzeroBitCount, let total = total(parts), reading.fair.meets(total) else { continue }
        let text = parts.map(\.value.text).joined(separator: " + ")
        return supported(reference, "\(text) = \(Self.shown(total))", named.text)
      }
    }
    return nil
  }

  /// The finding that differs from another in the member of one dimension alone.
  private func part(
    _ member: Int, of coordinate: Finding.Coordinate, like finding: Finding, in ledger: Int
  ) -> Finding? {
    verdicts.checker.ledgers[ledger].findings.first { other in
      guard other.metric == finding.metric, other.conditions == finding.conditions,
        other.coordinates.count == finding.coordinates.count
      else { return false }
      return other.coordinates.allSatisfy { own in
        own.dimension == coordinate.dimension
          ? own.place == .member(member) : finding.coordinates.contains(own)
      }
    }
  }

  private func total(_ parts: [Finding]) -> Interval? {
    var low = Decimal.zero
    var high = Decimal.zero
    for part in parts {
      guard let reading = FindingReading(part), let start = reading.tight.low, let end = reading.tight.high else {
        return nil
      }
      low = low + start
      high = high + end
    }
    return Interval(low, high)
  }

  // MARK: - Complements

  /// What is left to a hundred where the claim speaks of the other of two members.
  private func complement(_ number: Int, _ reading: ClaimReading) -> Verdicts.Decision? {
    guard ValueFamily(verdicts.claims[number].quantity) == .share, !reading.isRange else { return nil }
    for candidate in verdicts.candidates[number] {
      let reference = candidate.reference
      let finding = catalog.finding(reference)
      let ledger = catalog.ledger(reference)
      guard catalog.family(reference) == .share, !catalog.isChange(reference), let own = FindingReading(finding),
        !own.isRange, !own.isBound, verdicts.around[number].metrics[reference.ledger][finding.metric].worth > 0
      else { continue }
      for coordinate in finding.coordinates where ledger.dimensions[coordinate.dimension].members.count == 2 {
        guard let named = verdicts.around[number].places[reference.ledger][coordinate.dimension], named.percent >= 60,
          named.place.relation(to: Place(coordinate, in: ledger)) == .disjoint,
          case .members(let bits) = named.place, let low = own.tight.low, let high = own.tight.high,
          part(bits.trailingZeroBitCount, of: coordinate, like: finding, in: reference.ledger) == nil
        else { continue }
        let rest = Interval(Decimal(100) - high, Decimal(100) - low)
        guard reading.fair.meets(rest) else { continue }
        return supported(reference, "100 − \(finding.value.text) = \(Self.shown(rest))", named.text)
      }
    }
    return nil
  }

  private func supported(_ reference: FindingReference, _ text: String, _ named: String) -> Verdicts.Decision {
    Verdicts.Decision(
      verdict: .supported, candidate: nil, rulings: [], message: "\(text) for “\(named)”", derivation: text,
      finding: reference)
  }

  private static func shown(_ interval: Interval) -> String {
    guard let low = interval.low, let high = interval.high else { return "?" }
    let (first, last) = (low.rounded(toDigits: 4).description, high.rounded(toDigits: 4).description)
    return first == last ? first : "\(first)–\(last)"
  }
}
