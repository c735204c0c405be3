internal import Checking
internal import Ledger
internal import Quantities
internal import Reports

/// How far a figure may be off before a rule speaks of it, in percent of the ledger's value.
package struct Tolerance: Sendable, Hashable {
  /// As written, without the percent sign.
  package let text: String
  private let percent: Decimal

  /// "2", "0.5", "0.5%"; `nil` for anything else.
  package init?(_ text: String) {
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= 9,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let mantissa = Int(digits)
    else { return nil }
    self.text = String(number)
    percent = Decimal(Int128(mantissa), exponent: parts.count == 2 ? -parts[1].utf8.count : 0)
  }

  /// Whether a claim is near enough to the finding it speaks of: both ends, where one of them is a range.
  func covers(_ claim: JudgedClaim, of document: CheckedDocument) -> Bool {
    guard claim.derivation == nil, let found = claim.finding.flatMap(document.finding)?.finding.value.quantity,
      found.unit.kind == claim.quantity.unit.kind, let stated = Self.ends(claim.quantity.value),
      let known = Self.ends(found.value)
    else { return false }
    return covers(stated.low, known.low) && covers(stated.high, known.high)
  }

  private func covers(_ stated: Decimal, _ known: Decimal) -> Bool {
    let difference = (stated - known).magnitude * Decimal(100)
    return !(percent * known.magnitude < difference)
  }

  private static func ends(_ value: Value) -> (low: Decimal, high: Decimal)? {
    switch value {
    case .number(let number): (number.value, number.value)
    case .range(let first, let second): (min(first.value, second.value), max(first.value, second.value))
    case .date: nil
    }
  }
}
