internal import Ledger

extension Finding {
  /// The months of a finding's time; `nil` where it has none.
  var months: Range<Int>? {
    for coordinate in coordinates {
      if case .time(let span) = coordinate.place { return Calendar.months(span) }
    }
    return nil
  }

  /// Where a finding stands, its time left out.
  func places(in ledger: Ledger) -> [Coordinate] {
    coordinates.filter { !ledger.dimensions[$0.dimension].isTime }
  }
}

extension Finding.Coordinate {
  /// The name of the member or the group.
  func name(in ledger: Ledger) -> String {
    let axis = ledger.dimensions[dimension]
    switch place {
    case .member(let index): return axis.members.indices.contains(index) ? axis.members[index].name : axis.name
    case .group(let index): return axis.groups.indices.contains(index) ? axis.groups[index].term.name : axis.name
    case .time: return axis.name
    }
  }
}
