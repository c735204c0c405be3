internal import Ledger
internal import Quantities

/// How long after the start each member of a dimension of visits lies, so that "two years" is found to be "month 24".
struct TimelikeMembers: Sendable {
  private struct Entry: Sendable {
    let ledger: Int
    let dimension: Int
    let member: Int
    let days: Decimal
  }

  private let entries: [Entry]

  init(_ index: TermIndex, scanner: Scanner) {
    var entries: [Entry] = []
    for (ledger, record) in index.ledgers.enumerated() {
      for (dimension, axis) in record.dimensions.enumerated()
      where !axis.isTime && index.isTimelike(ledger, dimension) {
        for (member, term) in axis.members.enumerated() {
          let lengths = term.all.compactMap { Self.days($0, scanner) }
          if let days = lengths.first, lengths.allSatisfy({ Self.isNear($0, days) }) {
            entries.append(Entry(ledger: ledger, dimension: dimension, member: member, days: days))
          }
        }
      }
    }
    self.entries = entries
  }

  /// Whether the members of a dimension are visits.
  func areAlong(_ ledger: Int, _ dimension: Int) -> Bool {
    entries.contains { $0.ledger == ledger && $0.dimension == dimension }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The members that lie a length of time after the start.
  func members(after quantity: Quantity) -> [(ledger: Int, dimension: Int, member: Int)] {
    guard !entries.isEmpty, quantity.kind == .duration, case .number(let number) = quantity.value,
      let days = Self.days(number.value, quantity.unit.symbol)
    else { return [] }
    return entries.filter { Self.isNear($0.days, days) }.map { ($0.ledger, $0.dimension, $0.member) }
  }

  /// How many days a phrase is: "24 months", "two years", "month 24", "week 6".
  static func days(_ phrase: String, _ scanner: Scanner) -> Decimal? {
    let quantities = scanner.scan(Array(phrase.utf8)).quantities
    for quantity in quantities where quantity.kind == .duration {
      if case .number(let number) = quantity.value { return days(number.value, quantity.unit.symbol) }
    }
    let words = phrase.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count == 2, let symbol = labels[String(words[0])], let count = Int(words[1]) else { return nil }
    return days(Decimal(count), symbol)
  }

  private static let labels = ["day": "d", "week": "wk", "month": "mo", "year": "a"]

  private static func days(_ count: Decimal, _ symbol: String) -> Decimal? {
    UnitScale.factor(from: symbol, to: "d").map { count * $0 }
  }

  /// Within a thirtieth: 12 months and 52 weeks are a year.
  private static func isNear(_ left: Decimal, _ right: Decimal) -> Bool {
    (left - right).magnitude * Decimal(30) <= left.magnitude
  }
}
