/// How the words of a quotation stand to those of the source: what is the same, changed, added and left out.
struct WordAlignment {
  enum Step: UInt8 {
    case same = 1
    case changed = 2
    /// Only in the quotation.
    case added = 3
    /// Only in the source.
    case left = 4
  }

  struct Pair {
    let step: Step
    /// The word of the quotation; for one that was left out, the word it would stand before.
    let quoted: Int
    /// The word of the source; for one that was added, the word it stands before.
    let source: Int
  }

  let pairs: [Pair]
  let score: Int

  var same: Int { pairs.count { $0.step == .same } }
  /// The words of the source from the first pair to the last.
  var source: Range<Int> {
    guard let first = pairs.first(where: { $0.step != .added }), let last = pairs.last(where: { $0.step != .added })
    else { return 0..<0 }
    return first.source..<last.source + 1
  }
  /// The words of the quotation that it covers.
  var quoted: Range<Int> {
    guard let first = pairs.first(where: { $0.step != .left }), let last = pairs.last(where: { $0.step != .left })
    else {
      return 0..<0
    }
    return first.quoted..<last.quoted + 1
  }
}

/// Aligns words along one diagonal, in a band around it (Needleman and Wunsch 1970; Smith and Waterman 1981).
struct BandAligner {
  let quoted: [UInt64]
  /// Whether a word of the quotation says something by itself.
  let weights: [Bool]
  let source: [UInt64]
  /// The words of the source that may be used.
  let bounds: Range<Int>
  var band = 24

  private static let least = Int32.min / 4

  /// The best alignment of a stretch of the quotation.
  ///
  /// - Parameters:
  ///   - range: The stretch.
  ///   - diagonal: How far the source's words are ahead of the quotation's.
  ///   - isLocal: Whether words at the stretch's ends may stay without a place.
  func align(_ range: Range<Int>, diagonal: Int, isLocal: Bool) -> WordAlignment? {
    let rows = range.count
    let width = 2 * band + 1
    guard rows > 0 else { return nil }
    var before = [Int32](repeating: Self.least, count: width + 1)
    var row = before
    var trace = [UInt8](repeating: 0, count: (rows + 1) * width)
    for column in 0..<width where place(range, 0, column, diagonal) != nil { before[column] = 0 }
    var best: (score: Int32, row: Int, column: Int) = (isLocal ? 0 : Self.least, 0, 0)
    for line in 1...rows {
      let key = quoted[range.lowerBound + line - 1]
      let worth: Int32 = weights[range.lowerBound + line - 1] ? 4 : 2
      let start = range.lowerBound + line + diagonal - band
      for column in 0..<width {
        // The place in the source behind what is used so far.
        let place = start + column
        guard place >= bounds.lowerBound, place <= bounds.upperBound else {
          row[column] = Self.least
          continue
        }
        var score = Self.least
        var step: UInt8 = 0
        if place > bounds.lowerBound, before[column] > Self.least {
          let isSame = source[place - 1] == key
          score = before[column] + (isSame ? worth : -2)
          step = isSame ? WordAlignment.Step.same.rawValue : WordAlignment.Step.changed.rawValue
        }
        if column + 1 < width, before[column + 1] > Self.least, before[column + 1] - 2 > score {
          score = before[column + 1] - 2
          step = WordAlignment.Step.added.rawValue
        }
        if column > 0, row[column - 1] > Self.least, row[column - 1] - 1 > score {
          score = row[column - 1] - 1
          step = WordAlignment.Step.left.rawValue
        }
        if isLocal, score < 0 {
          score = 0
          step = 0
        }
        row[column] = score
        trace[line * width + column] = step
        if isLocal || line == rows, score > best.score { best = (score, line, column) }
      }
      swap(&before, &row)
    }
    guard best.score > 0 else { return nil }
    return WordAlignment(
      pairs: pairs(range, diagonal, from: best.row, best.column, trace, width), score: Int(best.score))
  }

  private func place(_ range: Range<Int>, _ line: Int, _ column: Int, _ diagonal: Int) -> Int? {
    let place = range.lowerBound + line + diagonal - band + column
    return place >= bounds.lowerBound && place <= bounds.upperBound ? place : nil
  }

  private func pairs(
    _ range: Range<Int>, _ diagonal: Int, from lastLine: Int, _ lastColumn: Int, _ trace: [UInt8], _ width: Int
  ) -> [WordAlignment.Pair] {
    var pairs: [WordAlignment.Pair] = []
    var line = lastLine
    var column = lastColumn
    while line > 0, let step = WordAlignment.Step(rawValue: trace[line * width + column]) {
      let quoted = range.lowerBound + line - 1
      let source = range.lowerBound + line + diagonal - band + column - 1
      switch step {
      case .same, .changed:
        pairs.append(WordAlignment.Pair(step: step, quoted: quoted, source: source))
        line -= 1
      case .added:
        pairs.append(WordAlignment.Pair(step: step, quoted: quoted, source: source + 1))
        line -= 1
        column += 1
      case .left:
        pairs.append(WordAlignment.Pair(step: step, quoted: quoted + 1, source: source))
        column -= 1
      }
    }
    pairs.reverse()
    // What is left out at an end is not left out of it.
    while pairs.last?.step == .left { pairs.removeLast() }
    return pairs
  }
}
