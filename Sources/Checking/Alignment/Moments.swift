internal import Ledger
internal import Quantities

/// What was found before what: by the dates of the findings, or by the visits of a trial ("baseline", "week 12", "two years").
struct Moments: Sendable {
  /// Of each ledger's dimensions, where each member lies along them; `nil` for a dimension that is none of visits.
  private let places: [[[Int]?]]
  private let ledgers: [Ledger]

  init(_ index: TermIndex, scanner: Scanner) {
    ledgers = index.ledgers
    places = index.ledgers.enumerated().map { ledger, record in
      record.dimensions.enumerated().map { dimension, axis in
        axis.isTime || !index.isTimelike(ledger, dimension) ? nil : Self.order(of: axis, scanner)
      }
    }
  }

  /// The order of visits, by how long after the start they are; where not all say so, that of the ledger, which is then in order.
  private static func order(of axis: Dimension, _ scanner: Scanner) -> [Int]? {
    let days = axis.members.map { member in
      isStart(member) ? Decimal(0) : member.all.lazy.compactMap { TimelikeMembers.days($0, scanner) }.first
    }
    let known = days.compactMap(\.self)
    guard known.count > 1 else { return nil }
    if known.count == days.count {
      let sorted = known.sorted()
      return known.map { day in sorted.firstIndex(of: day) ?? 0 }
    }
    return zip(known, known.dropFirst()).allSatisfy { $0 < $1 } ? Array(days.indices) : nil
  }

  private static func isStart(_ member: Term) -> Bool {
    member.all.contains { phrase in
      !Set(phrase.lowercased().split { !$0.isLetter }.map(String.init)).isDisjoint(with: starting)
    }
  }

  private static let starting: Set<String> = ["baseline", "outset", "enrolment", "enrollment", "beforehand"]

  /// When a finding was taken, as a number that orders it among those that are the same but for the moment; `nil` where nothing says so.
  func moment(of reference: FindingReference) -> Int? {
    let finding = ledgers[reference.ledger].findings[reference.finding]
    if let months = finding.months { return months.lowerBound }
    for coordinate in finding.coordinates {
      if case .member(let member) = coordinate.place, let order = places[reference.ledger][coordinate.dimension] {
        return order[member]
      }
    }
    return nil
  }

  /// Whether a coordinate says when.
  func isMoment(_ ledger: Int, _ coordinate: Finding.Coordinate) -> Bool {
    ledgers[ledger].dimensions[coordinate.dimension].isTime || places[ledger][coordinate.dimension] != nil
  }

  /// Whether two findings differ in the moment and in nothing else.
  func areOneSeries(_ first: FindingReference, _ second: FindingReference) -> Bool {
    guard first.ledger == second.ledger, let before = moment(of: first), let after = moment(of: second),
      before != after
    else { return false }
    let findings = ledgers[first.ledger].findings
    let (left, right) = (findings[first.finding], findings[second.finding])
    guard left.metric == right.metric, left.conditions == right.conditions else { return false }
    // Dates leave the visits to be the same.
    let isDated = left.months != nil || right.months != nil
    func rest(_ finding: Finding) -> [Finding.Coordinate] {
      finding.coordinates.filter { coordinate in
        isDated
          ? !ledgers[first.ledger].dimensions[coordinate.dimension].isTime
          : places[first.ledger][coordinate.dimension] == nil
      }
    }
    let (early, late) = before < after ? (rest(left), rest(right)) : (rest(right), rest(left))
    // Before a trial begins its groups are one.
    return early == late
      || !isDated && min(before, after) == 0 && early.allSatisfy { isIn($0, late, ledgers[first.ledger]) }
  }

  /// Whether a place is one of others, or a group of which one of them is.
  private func isIn(_ place: Finding.Coordinate, _ others: [Finding.Coordinate], _ ledger: Ledger) -> Bool {
    others.contains { other in
      other.dimension == place.dimension
        && [.equal, .contains].contains(Place(place, in: ledger).relation(to: Place(other, in: ledger)))
    }
  }
}
