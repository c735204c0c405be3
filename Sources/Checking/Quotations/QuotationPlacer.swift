/// Finds where the words of a quotation stand in the source.
struct QuotationPlacer {
  let source: QuotableText

  /// A stretch of a quotation between its ellipses, and where it was found, in the order of the quotation. Several places where its
  /// words stand apart in the source.
  struct Stretch {
    let words: Range<Int>
    let pieces: [WordAlignment]
  }

  struct Placement {
    let stretches: [Stretch]
    /// The words of the quotation that are compared.
    let count: Int
    let same: Int
    /// The same words that say something by themselves.
    let content: Int
    /// The most of the same words that follow one another.
    let longestRun: Int

    var share: Double { count == 0 ? 0 : Double(same) / Double(count) }
    var first: WordAlignment? { stretches.lazy.compactMap(\.pieces.first).first }
    var last: WordAlignment? { stretches.last { !$0.pieces.isEmpty }?.pieces.last }
  }

  private struct Quoted {
    let words: [ComparedWord]
    let keys: [UInt64]
    let weights: [Bool]
  }

  /// - Parameter words: The words of the quotation, with those in brackets.
  /// - Returns: `nil` where nothing of it was found.
  func place(_ words: [ComparedWord]) -> Placement? {
    let quoted = Quoted(
      words: words, keys: words.map(\.key), weights: words.map { WordWeight.of($0) != .function })
    var stretches: [Stretch] = []
    var hint: Int?
    for range in Self.stretches(of: words) {
      let pieces = pieces(of: range, quoted, hint: hint)
      if let last = pieces.last { hint = last.source.upperBound }
      stretches.append(Stretch(words: range, pieces: pieces))
    }
    let pairs = stretches.flatMap { $0.pieces.flatMap(\.pairs) }
    guard !pairs.isEmpty else { return nil }
    var run = 0
    var longest = 0
    var last: WordAlignment.Pair?
    for pair in pairs {
      if pair.step != .same {
        run = 0
      } else if let last, last.step == .same, last.source + 1 == pair.source {
        run += 1
      } else {
        run = 1
      }
      last = pair
      longest = max(longest, run)
    }
    let same = pairs.filter { $0.step == .same }
    // A stretch of one or two words between ellipses is too short to be looked for.
    let count = stretches.reduce(0) {
      $0 + ($1.words.count >= QuotableText.width || !$1.pieces.isEmpty ? $1.words.count : 0)
    }
    return Placement(
      stretches: stretches, count: count, same: same.count,
      content: same.count { quoted.weights[$0.quoted] }, longestRun: longest)
  }

  /// The stretches between ellipses and words in brackets.
  private static func stretches(of words: [ComparedWord]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (index, word) in words.enumerated() {
      if word.isBracketed {
        if index > start { result.append(start..<index) }
        start = index + 1
      } else if word.gap.contains(.ellipsis), index > start {
        result.append(start..<index)
        start = index
      }
    }
    if start < words.count { result.append(start..<words.count) }
    return result
  }

  // MARK: One stretch

  private func pieces(of range: Range<Int>, _ quoted: Quoted, hint: Int?) -> [WordAlignment] {
    guard range.count >= QuotableText.width else {
      return near(range, quoted, hint: hint).map { [$0] } ?? []
    }
    if let exact = exact(range, quoted, hint: hint) { return [exact] }
    return split(range, quoted, hint: hint, depth: 0)
  }

  /// A stretch of few words, looked for right behind the one before.
  private func near(_ range: Range<Int>, _ quoted: Quoted, hint: Int?) -> WordAlignment? {
    guard let hint, let part = source.part(of: max(0, hint - 1)) else { return nil }
    var place = hint
    let limit = min(hint + 300, part.words.upperBound - range.count)
    while place <= limit {
      if range.indices.allSatisfy({ source.keys[place + $0 - range.lowerBound] == quoted.keys[$0] }) {
        return alignment(range, place)
      }
      place += 1
    }
    return nil
  }

  private func alignment(_ range: Range<Int>, _ place: Int) -> WordAlignment {
    WordAlignment(
      pairs: range.map { WordAlignment.Pair(step: .same, quoted: $0, source: place + $0 - range.lowerBound) },
      score: range.count * 4)
  }

  /// A place where all words stand as quoted; the nearest behind the stretch before, else the first.
  private func exact(_ range: Range<Int>, _ quoted: Quoted, hint: Int?) -> WordAlignment? {
    let keys = quoted.keys
    var best: Int?
    source.eachPlace(of: keys[range.lowerBound], keys[range.lowerBound + 1], keys[range.lowerBound + 2]) { place in
      if let best, hint.map({ best >= $0 || place < $0 }) ?? true { return }
      guard let part = source.part(of: place), place + range.count <= part.words.upperBound else { return }
      for index in range where source.keys[place + index - range.lowerBound] != keys[index] { return }
      best = place
    }
    return best.map { alignment(range, $0) }
  }

  /// The most places a stretch is taken apart into.
  private static let maximumDepth = 3
  /// The fewest words that are looked for apart.
  private static let minimumApart = 4

  private func split(_ range: Range<Int>, _ quoted: Quoted, hint: Int?, depth: Int) -> [WordAlignment] {
    guard let found = best(range, quoted, hint: hint) else { return [] }
    let covered = found.alignment.quoted
    var head: [WordAlignment] = []
    var tail: [WordAlignment] = []
    var rest = range
    if depth < Self.maximumDepth {
      let before = range.lowerBound..<covered.lowerBound
      if before.count >= Self.minimumApart {
        head = apart(before, quoted, hint: nil, depth: depth + 1)
        if !head.isEmpty { rest = covered.lowerBound..<rest.upperBound }
      }
      let behind = covered.upperBound..<range.upperBound
      if behind.count >= Self.minimumApart {
        tail = apart(behind, quoted, hint: found.alignment.source.upperBound, depth: depth + 1)
        if !tail.isEmpty { rest = rest.lowerBound..<covered.upperBound }
      }
    }
    if rest == covered { return head + [found.alignment] + tail }
    let whole = found.aligner.align(rest, diagonal: found.diagonal, isLocal: false)
    return head + [whole ?? found.alignment] + tail
  }

  /// Words looked for in another place than those beside them: nearly all must be there.
  private func apart(_ range: Range<Int>, _ quoted: Quoted, hint: Int?, depth: Int) -> [WordAlignment] {
    let pieces = split(range, quoted, hint: hint, depth: depth)
    let same = pieces.reduce(0) { $0 + $1.same }
    let content = pieces.reduce(0) { sum, piece in
      sum + piece.pairs.count { $0.step == .same && quoted.weights[$0.quoted] }
    }
    return same * 5 >= range.count * 4 && content >= 2 ? pieces : []
  }

  /// Diagonals this near one another are of one place.
  private static let reach = 12
  /// The most words of a stretch that are looked up.
  private static let maximumLooked = 50_000

  private func best(
    _ range: Range<Int>, _ quoted: Quoted, hint: Int?
  ) -> (alignment: WordAlignment, diagonal: Int, aligner: BandAligner)? {
    guard range.count >= QuotableText.width else { return nil }
    var diagonals: [Int] = []
    let keys = quoted.keys
    for index in range.lowerBound...min(range.upperBound - QuotableText.width, range.lowerBound + Self.maximumLooked) {
      source.eachPlace(of: keys[index], keys[index + 1], keys[index + 2]) { diagonals.append($0 - index) }
    }
    guard !diagonals.isEmpty else { return nil }
    diagonals.sort()
    var best: (alignment: WordAlignment, diagonal: Int, aligner: BandAligner)?
    for diagonal in clusters(diagonals, hint: hint, start: range.lowerBound) {
      let place = min(max(0, range.lowerBound + diagonal), source.words.count - 1)
      // The diagonal may begin before the part that its words are of.
      guard let part = source.part(of: min(place + range.count / 2, source.words.count - 1)) else { continue }
      let aligner = BandAligner(
        quoted: keys, weights: quoted.weights, source: source.keys, bounds: part.words,
        band: range.count > 400 ? 64 : 24)
      guard let alignment = aligner.align(range, diagonal: diagonal, isLocal: true) else { continue }
      if alignment.score > best?.alignment.score ?? 0 { best = (alignment, diagonal, aligner) }
    }
    return best
  }

  /// The diagonals with the most shingles around them, the most first.
  private func clusters(_ diagonals: [Int], hint: Int?, start: Int) -> [Int] {
    var found: [(votes: Int, diagonal: Int)] = []
    var first = 0
    var index = 0
    while index < diagonals.count {
      first = index
      while index < diagonals.count, diagonals[index] - diagonals[first] <= Self.reach { index += 1 }
      found.append((index - first, diagonals[(first + index) / 2]))
    }
    func distance(_ diagonal: Int) -> Int {
      guard let hint else { return diagonal }
      let place = start + diagonal
      return place >= hint ? place - hint : (hint - place) * 4
    }
    found.sort { left, right in
      left.votes != right.votes
        ? left.votes > right.votes : distance(left.diagonal) < distance(right.diagonal)
    }
    return found.prefix(3).map(\.diagonal)
  }
}
