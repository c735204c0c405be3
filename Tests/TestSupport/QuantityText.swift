internal import Documents
package import Quantities

/// A quantity in one line, for tests: what was read of a text.
///
/// `about 400000 sessions`, `28..33 %`, `from 33 %`, `2025-10..2026-04`, `up 27 %`, `twice` as `2 x`.
package enum QuantityText {
  /// The quantities of a text, read by the scanner.
  package static func readings(of text: String, excluding exclusions: [Scanner.Exclusion] = []) -> [String] {
    let bytes = Array(text.utf8)
    return Scanner().scan(bytes, excluding: exclusions).quantities.map { describe($0) }
  }

  /// The numbers that were passed over, with the reason.
  package static func passedOver(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Scanner().scan(bytes).passedOver.map { number in
      "\(String(decoding: bytes[number.range.indices], as: UTF8.self)): \(number.reason.rawValue)"
    }
  }

  package static func describe(_ quantity: Quantity) -> String {
    var parts: [String] = []
    if let modifier = quantity.modifier { parts.append(modifier.rawValue) }
    switch quantity.role {
    case .changeFrom: parts.append("from")
    case .changeTo: parts.append("to")
    default: break
    }
    if let direction = quantity.direction { parts.append(direction == .up ? "up" : "down") }
    switch quantity.value {
    case .number(let number): parts.append(number.value.description)
    case .range(let low, let high): parts.append("\(low.value)..\(high.value)")
    case .date(let span): parts.append(describe(span))
    }
    if quantity.kind == .ordinal { parts.append("in order") }
    if quantity.unit.kind != .none { parts.append(quantity.unit.kind == .fraction ? "of 1" : quantity.unit.symbol) }
    return parts.joined(separator: " ")
  }

  private static func describe(_ span: DateSpan) -> String {
    switch span.shape {
    case .on: describe(span.start)
    case .between: "\(describe(span.start))..\(describe(span.end))"
    case .since: "since \(describe(span.start))"
    case .until: "until \(describe(span.start))"
    }
  }

  private static func describe(_ date: PartialDate) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var text = date.year.map(String.init) ?? ""
    if let quarter = date.quarter { text += "-Q\(quarter)" }
    if let month = date.month { text += (text.isEmpty ? "--" : "-") + two(month) }
    if let day = date.day { text += "-" + two(day) }
    if let weekday = date.weekday { text += (text.isEmpty ? "" : " ") + "weekday \(weekday)" }
    return text
  }
}
