internal import Documents
internal import Ledger

/// A place where a document gives the title of a source, as it is or nearly so.
struct TitleMatch {
  /// The words of the document.
  let words: Range<Int>
  /// Where the words differ from the title's: the document's words, and the title's as a text; either may be empty.
  let differences: [(words: Range<Int>, title: String)]
  /// The share of the title's telling words that are there.
  let share: Double
  /// How many of the title's telling words are there.
  let same: Int
  /// Whether only what stands behind the title's colon is there.
  let isSubtitle: Bool

  var isExact: Bool { differences.isEmpty }
}

/// Finds the title of a source in a document.
struct TitleFinder: Sendable {
  private let text: [UInt8]
  private let title: [ComparedWord]
  private let keys: [UInt64]
  private let weights: [Bool]
  /// How many words stand before the colon; all where there is none.
  private let mainCount: Int
  /// For each telling word, where it stands in the title.
  private let places: [UInt64: [Int]]

  init(_ title: String) {
    text = Array(title.utf8)
    let words = WordList(text).words
    self.title = words
    keys = words.map(\.key)
    weights = words.map { WordWeight.of($0) != .function }
    mainCount = words.dropFirst().firstIndex { $0.gap.contains(.colon) } ?? words.count
    var places: [UInt64: [Int]] = [:]
    for (index, word) in words.enumerated() where WordWeight.of(word) != .function {
      places[word.key, default: []].append(index)
    }
    self.places = places
  }

  /// The words of the title.
  var own: Set<UInt64> { Set(keys) }

  private func telling(_ range: Range<Int>) -> Int { range.count { weights[$0] } }

  /// All places in a block, in order.
  func matches(in block: Range<Int>, of list: [ComparedWord]) -> [TitleMatch] {
    guard keys.count >= 2, telling(0..<keys.count) >= 2 else { return [] }
    var result: [TitleMatch] = []
    var hits: [(word: Int, place: Int)] = []
    for index in block {
      for place in places[list[index].key] ?? [] { hits.append((index, place)) }
    }
    var first = 0
    while first < hits.count {
      // The hits that may be of one title.
      var last = first
      while last + 1 < hits.count, hits[last + 1].word - hits[first].word < keys.count + 4 { last += 1 }
      let cluster = hits[first...last]
      if let match = match(cluster.map { $0 }, block, list),
        result.last.map({ $0.words.upperBound <= match.words.lowerBound }) ?? true
      {
        result.append(match)
        while first < hits.count, hits[first].word < match.words.upperBound { first += 1 }
      } else {
        first += 1
      }
    }
    return result
  }

  private func match(_ hits: [(word: Int, place: Int)], _ block: Range<Int>, _ list: [ComparedWord]) -> TitleMatch? {
    let main = 0..<mainCount
    let seen = Set(hits.map(\.place))
    guard Double(seen.count { main.contains($0) }) >= 0.6 * Double(telling(main)) || seen.count >= 3 else { return nil }
    var votes: [Int: Int] = [:]
    for hit in hits { votes[hit.word - hit.place, default: 0] += 1 }
    guard let diagonal = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return nil }
    let low = max(block.lowerBound, (hits.first?.word ?? 0) - keys.count - 4)
    let high = min(block.upperBound, (hits.last?.word ?? 0) + keys.count + 4)
    // Places are counted from the window, so that the aligner need not copy the document.
    let source = list[low..<high].map(\.key)
    let aligner = BandAligner(quoted: keys, weights: weights, source: source, bounds: 0..<source.count, band: 10)
    var ranges = [0..<keys.count]
    if mainCount < keys.count { ranges += [main, mainCount..<keys.count] }
    var best: TitleMatch?
    for range in ranges {
      guard let alignment = aligner.align(range, diagonal: diagonal - low, isLocal: false),
        let match = match(alignment, range, low, list)
      else { continue }
      // The title with its subtitle, unless the one without is there as it is, or only the other.
      let isBetter = match.isExact && (best?.share ?? 0) < 0.75 && (!match.isSubtitle || !hasMain(seen))
      if best == nil || isBetter { best = match }
    }
    return best
  }

  /// Whether a telling word of the title before its colon is there.
  private func hasMain(_ seen: Set<Int>) -> Bool { seen.contains { $0 < mainCount } }

  private func match(
    _ alignment: WordAlignment, _ range: Range<Int>, _ low: Int, _ list: [ComparedWord]
  ) -> TitleMatch? {
    let pairs = trimmed(alignment.pairs)
    let same = pairs.count { $0.step == .same && weights[$0.quoted] }
    let share = Double(same) / Double(max(1, telling(range)))
    let source = WordAlignment(pairs: pairs, score: alignment.score).source
    guard share >= 0.6, same >= min(2, telling(range)), !source.isEmpty else { return nil }
    var differences: [(words: Range<Int>, title: String)] = []
    var run: [WordAlignment.Pair] = []
    func close() {
      guard let first = run.first else { return }
      let ours = run.filter { $0.step != .added }.map { $0.source + low }
      let theirs = run.filter { $0.step != .left }.map(\.quoted)
      let words = ours.first.map { $0..<(ours.last ?? $0) + 1 } ?? first.source + low..<first.source + low
      differences.append((words, theirs.first.map { text($0..<(theirs.last ?? $0) + 1) } ?? ""))
      run = []
    }
    for pair in pairs {
      if pair.step == .same { close() } else { run.append(pair) }
    }
    close()
    // Words joined by hyphens are the name of a file or a page.
    let joined = (source.lowerBound + low + 1..<max(source.lowerBound + low + 1, source.upperBound + low))
      .count { list[$0].gap == .dash }
    guard joined * 2 <= source.count else { return nil }
    return TitleMatch(
      words: source.lowerBound + low..<source.upperBound + low, differences: differences, share: share, same: same,
      isSubtitle: range.lowerBound > 0)
  }

  /// A small word at either end of the title that stands against another word is not there at all.
  private func trimmed(_ pairs: [WordAlignment.Pair]) -> [WordAlignment.Pair] {
    var pairs = pairs
    for indices in [Array(pairs.indices), pairs.indices.reversed()] {
      for index in indices {
        guard pairs[index].step != .same, pairs[index].step == .added || !weights[pairs[index].quoted] else { break }
        pairs[index] = WordAlignment.Pair(step: .added, quoted: pairs[index].quoted, source: pairs[index].source)
      }
    }
    return pairs
  }

  private func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: text[Int(title[first].start)..<Int(title[last].end)], as: UTF8.self)
  }
}
