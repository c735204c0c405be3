internal import Ledger
internal import Quantities

/// The looser wordings that the sources themselves use, read by the same scanner as the articles.
struct RestatedWordings: Sendable {
  /// How a claim stands to a looser wording.
  enum Match {
    /// It says the same, no more firmly.
    case same
    /// It says the same without the wording's hedge: "halved" for "nearly half".
    case withoutHedge
  }

  private let wordings: FindingTable<[Quantity]>

  init(_ ledgers: [Ledger], scanner: Scanner = Scanner()) {
    var wordings = FindingTable<[Quantity]>(ledgers)
    for (number, ledger) in ledgers.enumerated() {
      for (position, finding) in ledger.findings.enumerated() where !finding.restated.isEmpty {
        let read = finding.restated.flatMap { text -> [Quantity] in
          let found = scanner.scan(Array(text.utf8)).quantities
          return Self.isOf(finding, in: ledger, found) ? found.filter { $0.kind != .date || found.count == 1 } : []
        }
        wordings[FindingReference(ledger: number, finding: position)] = read
      }
    }
    self.wordings = wordings
  }

  /// Whether a wording is this finding's: "72% in 2024" on a metric is not of its finding for 2025.
  private static func isOf(_ finding: Finding, in ledger: Ledger, _ wording: [Quantity]) -> Bool {
    guard wording.count > 1 else { return true }
    for case .date(let span) in wording.map(\.value) {
      for coordinate in finding.coordinates {
        guard case .time(let time) = coordinate.place else { continue }
        if Calendar.relation(span, time) == .disjoint { return false }
      }
    }
    return true
  }

  /// How a quantity stands to the finding's looser wordings; `nil` where it is none of them.
  func match(_ quantity: Quantity, _ reference: FindingReference) -> Match? {
    guard let known = wordings[reference] else { return nil }
    var result: Match?
    for wording in known where isSame(wording, quantity) {
      if wording.modifier == quantity.modifier || wording.modifier == nil { return .same }
      if quantity.modifier == nil { result = .withoutHedge }
    }
    return result
  }

  /// A wording in the claim's own unit, as a value to compare with; `nil` where there is none.
  func reading(of quantity: Quantity, _ reference: FindingReference) -> FindingReading? {
    guard let known = wordings[reference] else { return nil }
    for wording in known
    where wording.kind == quantity.kind && wording.unit.symbol == quantity.unit.symbol && wording.kind != .date {
      if let reading = FindingReading(wording) { return reading }
    }
    return nil
  }

  /// Whether two values have the same numbers, however precisely they are written.
  private static func haveSameNumbers(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let one), .number(let other)): one.value.magnitude == other.value.magnitude
    case (.range(let low, let high), .range(let first, let last)):
      low.value.magnitude == first.value.magnitude && high.value.magnitude == last.value.magnitude
    case (.date, .date): true
    default: false
    }
  }

  private func isSame(_ wording: Quantity, _ quantity: Quantity) -> Bool {
    guard Self.haveSameNumbers(wording.value, quantity.value) else { return false }
    if let left = wording.direction, let right = quantity.direction, left != right { return false }
    // "halved" and "by half" say one thing.
    if wording.unit.kind == .fraction, quantity.unit.kind == .times, quantity.direction == .down { return true }
    if wording.unit.kind == .times, quantity.unit.kind == .fraction, wording.direction == .down { return true }
    guard (wording.kind == .ordinal) == (quantity.kind == .ordinal) else { return false }
    if wording.unit.kind == quantity.unit.kind {
      return wording.unit.symbol == quantity.unit.symbol || wording.unit.kind == .counted
    }
    // A count may leave out what it counts.
    return wording.kind == .count && quantity.kind == .count
      && (wording.unit.kind == .none || quantity.unit.kind == .none)
  }
}
