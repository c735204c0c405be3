internal import Ledger
internal import Quantities

/// Where along a dimension a mention or a finding stands, in a form that can be compared.
enum Place: Hashable {
  /// Members of an enumerated dimension, as bits.
  case members(UInt64)
  case time(DateSpan)

  /// How two places stand to one another.
  enum Relation {
    case equal
    /// The first is a part of the second.
    case within
    /// The second is a part of the first.
    case contains
    case overlapping
    case disjoint
  }

  /// The place of a coordinate.
  init(_ coordinate: Finding.Coordinate, in ledger: Ledger) {
    switch coordinate.place {
    case .member(let index): self = .members(Self.bit(index))
    case .group(let index):
      let groups = ledger.dimensions[coordinate.dimension].groups
      self = .members(groups.indices.contains(index) ? Self.bits(groups[index].members) : 0)
    case .time(let span): self = .time(span)
    }
  }

  static func bit(_ index: Int) -> UInt64 { index < 64 ? 1 << UInt64(index) : 0 }

  static func bits(_ indices: [Int]) -> UInt64 { indices.reduce(0) { $0 | bit($1) } }

  func relation(to other: Place) -> Relation {
    switch (self, other) {
    case (.members(let left), .members(let right)):
      if left == right { return .equal }
      if left & right == 0 { return .disjoint }
      if left & right == left { return .within }
      if left & right == right { return .contains }
      return .overlapping
    case (.time(let left), .time(let right)): return Calendar.relation(left, right)
    default: return .disjoint
    }
  }
}
