package import Quantities

/// A quantity in the fields that `extract` and `check` share: `value`, `lo`, `hi`, `unit`, `kind`, `modifier`, `date`.
///
/// - A single number stands in `value`.
/// - A range stands in `lo` and `hi`, the lesser first, and has no `value`.
/// - A bound ("more than 30", "at most 5%") keeps the number that is written in `value`, and says by `lo` or `hi` on which side of
///   it the quantity lies; the other side is open. Whether the number itself is included is in `modifier` ("above" and "below"
///   leave it out, "at-least", "at-most" and "up-to" do not). "Nearly 30" and "just over 30" are near a number, not bounded by it:
///   they have a `value` only.
/// - A date has none of the three, because they are decimal numbers; it stands in `date`.
package struct QuantityFields: Sendable, Hashable {
  /// A date or a period, ISO 8601 as far as it is written ("2025", "2025-10", "2026-06-16", "--10" for a month of no year), both
  /// ends included. A single date is both ends; an open end is missing.
  package struct Period: Sendable, Hashable {
    package let from: String?
    package let to: String?

    package init(from: String?, to: String?) {
      self.from = from
      self.to = to
    }
  }

  package let value: String?
  package let lo: String?
  package let hi: String?
  package let unit: String?
  /// The unit's UCUM code, where `unit` is not that code.
  package let ucum: String?
  package let kind: String
  package let modifier: String?
  package let date: Period?

  package init(_ quantity: Quantity) {
    kind = quantity.kind.rawValue
    modifier = quantity.modifier.map(Self.name(of:))
    let symbol = Self.symbol(of: quantity.unit)
    unit = symbol.map {
      quantity.unit.kind == .measure || quantity.unit.kind == .time ? PrintSymbols.symbol(ofCode: $0) : $0
    }
    ucum = unit == symbol ? nil : symbol
    switch quantity.value {
    case .number(let number):
      let written = number.value.description
      let bound = quantity.modifier.flatMap(Self.bound)
      value = written
      lo = bound == .low ? written : nil
      hi = bound == .high ? written : nil
      date = nil
    case .range(let first, let second):
      value = nil
      lo = min(first.value, second.value).description
      hi = max(first.value, second.value).description
      date = nil
    case .date(let span):
      value = nil
      lo = nil
      hi = nil
      date = Period(
        from: span.shape == .until ? nil : Self.written(span.start, isEnd: false),
        to: span.shape == .since ? nil : Self.written(span.shape == .until ? span.start : span.end, isEnd: true))
    }
  }

  /// Writes the fields into an object that is open.
  package func write(to json: inout JSONWriter) {
    json.field("value", value)
    json.field("lo", lo)
    json.field("hi", hi)
    json.field("unit", unit)
    json.field("kind", kind)
    json.field("modifier", modifier)
    if let ucum { json.field("ucum", ucum) }
    guard let date else { return }
    json.key("date")
    json.object { json in
      json.field("from", date.from)
      json.field("to", date.to)
    }
  }

  private enum Bound {
    case low, high
  }

  private static func bound(_ modifier: Quantity.Modifier) -> Bound? {
    switch modifier {
    case .moreThan, .atLeast: .low
    case .lessThan, .atMost, .upTo: .high
    case .about, .nearly, .justOver: nil
    }
  }

  private static func name(of modifier: Quantity.Modifier) -> String {
    switch modifier {
    case .about: "about"
    case .nearly, .lessThan: "below"
    case .justOver, .moreThan: "above"
    case .atLeast: "at-least"
    case .atMost: "at-most"
    case .upTo: "up-to"
    }
  }

  /// "%", "pp", an ISO 4217 code, a UCUM code or the counted noun.
  private static func symbol(of unit: Unit) -> String? {
    switch unit.kind {
    case .none, .times, .fraction: nil
    case .percent, .points, .currency, .measure, .time, .counted: unit.symbol.isEmpty ? nil : unit.symbol
    }
  }

  /// A quarter gives its first or its last month; a weekday alone nothing.
  private static func written(_ date: PartialDate, isEnd: Bool) -> String? {
    var month = date.month
    if month == nil, let quarter = date.quarter { month = quarter * 3 - (isEnd ? 0 : 2) }
    var text: String
    if let year = date.year {
      text = padded(year, 4)
    } else if month != nil {
      text = "-"
    } else if let day = date.day {
      return "---" + padded(day, 2)
    } else {
      return nil
    }
    guard let month else { return text }
    text += "-" + padded(month, 2)
    if let day = date.day { text += "-" + padded(day, 2) }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
