internal import Quantities

extension BibliographicEntry {
  static func isoDate(_ date: PartialDate) -> String? { isoDate(date.year, date.month, date.day) }

  /// A date in ISO 8601 as far as it is known.
  static func isoDate(_ year: Int?, _ month: Int?, _ day: Int?) -> String? {
    guard let year, (1000...2999).contains(year) else { return nil }
    var text = String(year)
    guard let month, (1...12).contains(month) else { return text }
    text += (month < 10 ? "-0" : "-") + String(month)
    guard let day, (1...31).contains(day) else { return text }
    return text + (day < 10 ? "-0" : "-") + String(day)
  }

  /// A date in ISO 8601 that begins a text: `2026-06-16T10:00`, `2026-06`, `2026/2027`.
  static func isoDate(in text: String) -> String? {
    let head = text.prefix { $0 == "-" || $0.isNumber }
    let parts = head.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    return isoDate(year, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
  }

  /// The number of a month that is written in digits or by its name's first letters.
  static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: String(text.lowercased().prefix(3))).map { $0 + 1 }
  }
}
