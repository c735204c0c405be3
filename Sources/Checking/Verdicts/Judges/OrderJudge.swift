internal import Documents
internal import Ledger
internal import Quantities

/// Judges what a sentence says of the order of two figures it gives: "34% versus 29%, with managers ahead".
struct OrderJudge {
  let verdicts: Verdicts

  /// Words that put a group first or last.
  private static let ahead: Set<String> = [
    "ahead", "higher", "highest", "leading", "lead", "leads", "led", "top", "topped", "above",
  ]
  private static let behind: Set<String> = [
    "behind", "lower", "lowest", "trailing", "trail", "trails", "trailed", "below", "lagging", "lag", "lags",
  ]

  func judge(_ decisions: inout [Verdicts.Decision]) {
    var start = 0
    while start < verdicts.claims.count {
      var end = start
      while end < verdicts.claims.count, verdicts.claims[end].sentence == verdicts.claims[start].sentence { end += 1 }
      judge(start..<end, &decisions)
      start = end
    }
  }

  private func judge(_ range: Range<Int>, _ decisions: inout [Verdicts.Decision]) {
    let catalog = verdicts.checker.catalog
    for first in range {
      for second in range where second > first {
        guard decisions[first].verdict == .supported, decisions[second].verdict == .supported,
          let one = decisions[first].finding, let other = decisions[second].finding, one.ledger == other.ledger,
          one != other
        else { continue }
        let (left, right) = (catalog.finding(one), catalog.finding(other))
        guard left.metric == right.metric, left.conditions == right.conditions,
          let a = FindingReading(left), let b = FindingReading(right),
          a.tight.isBelow(b.tight) || b.tight.isBelow(a.tight)
        else { continue }
        let ledger = catalog.ledger(one)
        for coordinate in left.coordinates where !ledger.dimensions[coordinate.dimension].isTime {
          guard let rival = right.coordinates.first(where: { $0.dimension == coordinate.dimension }),
            rival != coordinate,
            let order = statedOrder(verdicts.claims[first].sentence, one.ledger, coordinate.dimension)
          else { continue }
          let greater = a.tight.isBelow(b.tight) ? rival : coordinate
          let named = order.place.relation(to: Place(greater, in: ledger))
          let isGreater = named == .equal || named == .within
          let lesser = a.tight.isBelow(b.tight) ? coordinate : rival
          let isLesser = order.place.relation(to: Place(lesser, in: ledger)) == .equal
          guard order.isAhead ? isLesser : isGreater else { continue }
          flag(first, second, left, right, order, &decisions)
          return
        }
      }
    }
  }

  private func flag(
    _ first: Int, _ second: Int, _ left: Finding, _ right: Finding, _ order: StatedOrder,
    _ decisions: inout [Verdicts.Decision]
  ) {
    let ruling = Rule.orderMismatch.ruling(
      stated: order.text, isAhead: order.isAhead,
      figures: "\(left.value.text) (\(left.id)) and \(right.value.text) (\(right.id))")
    for number in [first, second] {
      decisions[number].verdict = .misattributed
      decisions[number].message = ruling.message
    }
    decisions[first].rulings = [ruling]
    decisions[second].rulings = []
  }

  private struct StatedOrder {
    let place: Place
    let isAhead: Bool
    let text: String
  }

  /// A comparison of two groups that says which has more of what both figures tell: "women (39%) agree less often than men (48%)".
  private func comparison(_ sentence: Int, _ spots: [AttachmentTable.Spot]) -> StatedOrder? {
    let words = verdicts.words
    let range = words.sentences[sentence]
    for than in range where words.folded(than) == "than" && than - 2 >= range.lowerBound {
      let (first, second) = (words.folded(than - 2), words.folded(than - 1))
      let isMore = first == "more" || first == "likelier"
      guard isMore || first == "less", ["often", "likely", "frequently", "commonly"].contains(second),
        words.distance(than - 2, than - 1) <= 10,
        !(range.lowerBound..<than).contains(where: { words.words[$0].isNegation }),
        let standard = spots.first(where: { $0.words.lowerBound > than && $0.words.lowerBound - than <= 3 }),
        let subject = spots.last(where: { $0.words.upperBound <= than - 2 }), subject.identity != standard.identity,
        let place = subject.place
      else { continue }
      return StatedOrder(
        place: place, isAhead: isMore,
        text: words.text(words.words[subject.words.lowerBound].start, words.words[standard.words.upperBound - 1].end))
    }
    return nil
  }

  /// A group that a sentence puts ahead or behind in words: "with managers slightly ahead".
  private func statedOrder(_ sentence: Int, _ ledger: Int, _ dimension: Int) -> StatedOrder? {
    let words = verdicts.words
    let spots = verdicts.scorer.attachments.spots[sentence][.dimension(ledger: ledger, dimension: dimension)] ?? []
    if let comparison = comparison(sentence, spots) { return comparison }
    for spot in spots.reversed() {
      guard let place = spot.place else { continue }
      let end = words.sentences[sentence].upperBound
      for word in spot.words.upperBound..<min(spot.words.upperBound + 4, end) {
        guard words.distance(spot.words.upperBound - 1, word) <= 10 * (word - spot.words.upperBound + 1) else { break }
        let text = words.folded(word)
        let isAhead = Self.ahead.contains(text)
        guard isAhead || Self.behind.contains(text) else { continue }
        // "higher than" compares with what follows, which is another matter.
        if words.folded(word + 1) == "than" { break }
        // "Sprat sits below the line": no other group is meant.
        if words.distance(word, word + 1) <= 10,
          ["the", "its", "their", "a", "this", "that"].contains(words.folded(word + 1))
        {
          break
        }
        return StatedOrder(
          place: place, isAhead: isAhead,
          text: words.text(words.words[spot.words.lowerBound].start, words.words[word].end))
      }
    }
    return nil
  }
}
