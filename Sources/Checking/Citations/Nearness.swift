/// How near two spellings are to one another.
enum Nearness {
  /// The number of letters to change, add, drop or exchange with their neighbour; more than `limit` where it is more.
  ///
  /// F. J. Damerau, Communications of the ACM 7, 1964.
  static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int = 3) -> Int {
    guard abs(left.count - right.count) <= limit, left.count <= 400, right.count <= 400 else { return limit + 1 }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      line.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, line[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        line.append(best)
      }
      before = last
      last = line
    }
    return min(limit + 1, last[right.count])
  }

  /// Whether one spelling is a slip for the other: short words must be nearer than long ones.
  static func isSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let longer = max(left.count, right.count)
    guard longer >= 4, left != right else { return false }
    return distance(left, right) <= (longer >= 7 ? 2 : 1)
  }
}
