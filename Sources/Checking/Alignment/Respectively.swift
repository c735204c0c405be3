internal import Documents
internal import Ledger
internal import Quantities

/// Lists that answer to a list, of their own sentence or of the one before: "… on the high dose, on the low dose and on placebo. Any side effect: 71%, 67% and
/// 63% respectively."
extension AttachmentTable {
  /// Gives each number of such a list the mention that stands in its place.
  mutating func attachRespectively(_ claims: [Claim], _ words: DocumentWords) {
    var start = 0
    while start < claims.count {
      var end = start
      while end < claims.count, claims[end].sentence == claims[start].sentence { end += 1 }
      let sentence = claims[start].sentence
      if let run = Self.lastList(claims, start..<end, words),
        words.sentences[sentence].contains(where: { words.folded($0) == "respectively" })
      {
        attachInOrder(run, claims)
        if sentence > 0 { attach(run, to: sentence - 1, claims) }
      }
      start = end
    }
  }

  /// "The Coast, the Plateau and, in the south, the Valley lost 52,400, 38,900 and 11,100 hectares respectively": as many names on one side.
  private mutating func attachInOrder(_ run: Range<Int>, _ claims: [Claim]) {
    guard let first = run.first, let last = run.last else { return }
    for (key, mentions) in spots[claims[first].sentence] {
      guard case .dimension = key else { continue }
      let isAside = { (spot: Spot) in
        spot.words.upperBound <= claims[first].words.lowerBound
          || spot.words.lowerBound >= claims[last].words.upperBound
      }
      // Nothing but words between the first name and the last.
      let list = (mentions.first?.words.lowerBound ?? 0)..<(mentions.last?.words.upperBound ?? 0)
      guard !isNumberBetween(claims[first].sentence, list), mentions.count == run.count,
        Set(mentions.map(\.identity)).count == run.count,
        mentions.allSatisfy({ !$0.isList && $0.place != nil && isAside($0) }),
        Set(mentions.map { $0.words.lowerBound < claims[first].words.lowerBound }).count == 1
      else { continue }
      for (number, spot) in zip(run, mentions) {
        attached[number][key] = Attached(
          place: spot.place, metrics: [], words: spot.words, certainty: 100, isList: false, cost: 10)
      }
    }
  }

  private mutating func attach(_ run: Range<Int>, to sentence: Int, _ claims: [Claim]) {
    guard let first = run.first else { return }
    for (key, mentions) in spots[sentence] {
      guard case .dimension = key else { continue }
      // The sentence's own mentions go before.
      let own = spots[claims[first].sentence][key] ?? []
      guard Set(own.map(\.identity)).count < run.count else { continue }
      var distinct: [Spot] = []
      for spot in mentions where !distinct.contains(where: { $0.identity == spot.identity }) { distinct.append(spot) }
      guard distinct.count == run.count, distinct.allSatisfy({ !$0.isList && $0.place != nil }) else { continue }
      for (number, spot) in zip(run, distinct) {
        attached[number][key] = Attached(
          place: spot.place, metrics: [], words: spot.words, certainty: 88, isList: false, cost: 60)
      }
    }
  }

  /// The last numbers of one kind that follow one another as a list.
  private static func lastList(
    _ claims: [Claim], _ range: Range<Int>, _ words: DocumentWords
  ) -> Range<Int>? {
    let figures = range.filter { claims[$0].quantity.kind != .date && !claims[$0].isName }
    guard let last = figures.last else { return nil }
    var first = last
    for number in figures.dropLast().reversed() {
      guard number + 1 == first, kind(claims[number].quantity) == kind(claims[last].quantity),
        isList(claims[number].words, claims[first].words, words)
      else { break }
      first = number
    }
    return last > first ? first..<last + 1 : nil
  }
}
