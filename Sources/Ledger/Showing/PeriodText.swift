package import Quantities

/// A date or period in words.
package enum PeriodText {
  /// "June 2026", "2023 to 2024", "since 2010", "before March 2025".
  package static func text(of span: DateSpan) -> String {
    switch span.shape {
    case .on: text(of: span.start)
    case .between: "\(text(of: span.start)) to \(text(of: span.end))"
    case .since: "since \(text(of: span.start))"
    case .until: "until \(text(of: span.end))"
    }
  }

  private static func text(of date: PartialDate) -> String {
    var parts: [String] = []
    if let weekday = date.weekday, weekdays.indices.contains(weekday - 1) { parts.append(weekdays[weekday - 1]) }
    if let day = date.day { parts.append("\(day)") }
    if let month = date.month, months.indices.contains(month - 1) { parts.append(months[month - 1]) }
    if let quarter = date.quarter { parts.append("Q\(quarter)") }
    if let year = date.year { parts.append("\(year)") }
    return parts.joined(separator: " ")
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
