internal import Documents
internal import Ledger
internal import Quantities

/// What the sentences of a document mention: groups, times and metrics, each with its words, lists told apart from pairs.
extension AttachmentTable {
  static func spots(
    claims: [Claim], mentions: [Mention], words: DocumentWords, index: TermIndex, visits: TimelikeMembers
  ) -> [[Key: [Spot]]] {
    var result = [[Key: [Spot]]](repeating: [:], count: words.sentences.count)
    for mention in mentions {
      let isCompound = isCorrection(mention, words) || isDenominator(mention, words)
      for meaning in mention.meanings where !isCompound || !meaning.isPlace {
        switch meaning {
        case .metric(let ledger, _):
          let key = Key.metrics(ledger: ledger)
          if result[mention.sentence][key]?.last?.words != mention.words {
            let metrics = mention.meanings.compactMap { meaning in
              if case .metric(ledger, let metric) = meaning { metric } else { nil }
            }
            result[mention.sentence][key, default: []].append(
              Spot(words: mention.words, place: nil, metrics: metrics, identity: mention.phrase))
          }
        case .member(let ledger, let dimension, let member):
          guard !mention.isNegated || isComplemented(index, ledger, dimension, member) else { continue }
          var bits = Place.bit(member)
          if mention.isNegated { bits = complement(index, ledger, dimension, bits) }
          add(
            bits, mention, .dimension(ledger: ledger, dimension: dimension),
            isAnaphoric: index.phrases[mention.phrase].isAnaphoric, to: &result[mention.sentence])
        case .group(let ledger, let dimension, let group):
          guard !mention.isNegated else { continue }
          let members = index.ledgers[ledger].dimensions[dimension].groups[group].members
          add(
            Place.bits(members), mention, .dimension(ledger: ledger, dimension: dimension),
            isAnaphoric: index.phrases[mention.phrase].isAnaphoric, to: &result[mention.sentence])
        case .condition, .base, .source, .finding: break
        }
      }
    }
    addVisits(claims, visits, to: &result)
    let lists = numberLists(claims, words)
    for sentence in result.indices {
      for key in result[sentence].keys {
        guard case .dimension(let ledger, let dimension) = key else { continue }
        resolve(&result[sentence][key, default: []], lists: lists[sentence] ?? [])
        raise(&result[sentence][key, default: []], index.ledgers[ledger].dimensions[dimension], words, sentence)
      }
    }
    addDates(claims, to: &result, index, words)
    addRelativeYears(claims, to: &result, index, words)
    let figures = Dictionary(
      grouping: claims.filter { $0.quantity.kind != .date && $0.quantity.kind != .ordinal }, by: \.sentence)
    for sentence in result.indices {
      for key in result[sentence].keys {
        if case .dimension(let ledger, let dimension) = key {
          joinMembers(
            &result[sentence][key, default: []], index.ledgers[ledger].dimensions[dimension], words,
            numbers: figures[sentence] ?? [], lists: lists[sentence] ?? [])
        }
      }
    }
    return result
  }

  /// Whether a name is what something was corrected for: "placebo-corrected", "age-adjusted".
  static func isCorrection(_ mention: Mention, _ words: DocumentWords) -> Bool {
    guard let last = mention.words.last, words.words.indices.contains(last + 1) else { return false }
    let end = Int(words.words[last].end)
    guard words.prose.indices.contains(end), words.prose[end] == UInt8(ascii: "-") else { return false }
    return corrections.contains(words.folded(last + 1))
  }

  /// Whether a name is what something is told per: the "year" of "per person-year".
  static func isDenominator(_ mention: Mention, _ words: DocumentWords) -> Bool {
    guard mention.words.count == 1, let first = mention.words.first, first > 0 else { return false }
    let before = words.folded(first - 1)
    return before == "per"
      || ["person", "patient", "woman", "man", "child", "passenger"].contains(before)
        && words.prose[Int(words.words[first].start) - 1] == UInt8(ascii: "-")
  }

  private static let corrections: Set<String> = [
    "corrected", "adjusted", "subtracted", "controlled", "matched", "standardised", "standardized", "weighted", "free",
  ]

  static func isComplemented(_ index: TermIndex, _ ledger: Int, _ dimension: Int, _ member: Int) -> Bool {
    index.ledgers[ledger].dimensions[dimension].members.count > 1
  }

  static func complement(_ index: TermIndex, _ ledger: Int, _ dimension: Int, _ bits: UInt64) -> UInt64 {
    let count = index.ledgers[ledger].dimensions[dimension].members.count
    return Place.bits(Array(0..<count)) & ~bits
  }

  static func add(
    _ bits: UInt64, _ mention: Mention, _ key: Key, isAnaphoric: Bool, to spots: inout [Key: [Spot]]
  ) {
    // A phrase with two meanings in one dimension means both together.
    if let last = spots[key]?.last, last.words == mention.words, case .members(let before)? = last.place {
      spots[key]?.removeLast()
      spots[key]?.append(
        Spot(
          words: last.words, place: .members(before | bits), metrics: [],
          identity: Int(truncatingIfNeeded: before | bits)))
      return
    }
    spots[key, default: []].append(
      Spot(
        words: mention.words, place: .members(bits), metrics: [], identity: Int(truncatingIfNeeded: bits),
        isAnaphoric: isAnaphoric))
  }

  /// The mentions that go on a list which shares one number: "testing or orchestrating 5%". A list with as many numbers beside it
  /// gives each its own.
  static func sharedLists(_ spots: [Spot], _ words: DocumentWords, _ numbers: [Claim]) -> Set<Int> {
    var result: Set<Int> = []
    var start = 0
    while start < spots.count {
      var end = start + 1
      while end < spots.count, isList(spots[end - 1].words, spots[end].words, words) { end += 1 }
      if end - start > 1 {
        let list = spots[start].words.lowerBound..<spots[end - 1].words.upperBound
        let hasOr = (list.lowerBound..<list.upperBound).contains { words.folded($0) == "or" }
        if hasOr || nearestRun(to: list, words, numbers) == 1 { result.formUnion(start + 1..<end) }
      }
      start = end
    }
    return result
  }

  /// How many numbers stand in the list of numbers that is nearest to a list of mentions.
  static func nearestRun(to list: Range<Int>, _ words: DocumentWords, _ numbers: [Claim]) -> Int {
    var best = (distance: Int.max, count: 0)
    var start = 0
    while start < numbers.count {
      var end = start + 1
      while end < numbers.count, numbers[end].words.lowerBound >= numbers[end - 1].words.upperBound,
        numbers[end].words.lowerBound - numbers[end - 1].words.upperBound <= 2,
        (numbers[end - 1].words.upperBound..<numbers[end].words.lowerBound).allSatisfy({
          words.words[$0].isFunction || words.words[$0].isContrast
        })
      {
        end += 1
      }
      let run = numbers[start].words.lowerBound..<numbers[end - 1].words.upperBound
      let distance =
        run.lowerBound >= list.upperBound
        ? words.distance(list.upperBound - 1, run.lowerBound) : words.distance(run.upperBound - 1, list.lowerBound)
      if distance < best.distance { best = (distance, end - start) }
      start = end
    }
    return best.count
  }

  /// Whether nothing but commas and conjunctions stands between two mentions.
  static func isList(_ first: Range<Int>, _ second: Range<Int>, _ words: DocumentWords) -> Bool {
    guard second.lowerBound >= first.upperBound, second.lowerBound - first.upperBound <= 1 else { return false }
    return (first.upperBound..<second.lowerBound).allSatisfy {
      words.words[$0].isFunction && !words.words[$0].isContrast
    }
  }

  /// Lengths of time that are visits: "two years" where the ledger has a month 24.
  static func addVisits(_ claims: [Claim], _ visits: TimelikeMembers, to spots: inout [[Key: [Spot]]]) {
    guard !visits.isEmpty else { return }
    for claim in claims {
      for (ledger, dimension, member) in visits.members(after: claim.quantity) {
        let key = Key.dimension(ledger: ledger, dimension: dimension)
        guard !(spots[claim.sentence][key] ?? []).contains(where: { $0.words.overlaps(claim.words) }) else { continue }
        spots[claim.sentence][key, default: []].append(
          Spot(words: claim.words, place: .members(Place.bit(member)), metrics: [], identity: 1 << member))
        spots[claim.sentence][key]?.sort { $0.words.lowerBound < $1.words.lowerBound }
      }
    }
  }

  /// "from 2010", "than in 2000".
  static func isBase(_ claim: Claim, _ words: DocumentWords) -> Bool {
    let before = claim.words.lowerBound - 1
    guard before >= 1 else { return false }
    return baseWords.contains(words.folded(before)) || isCompared(claim, words)
  }

  /// "than in 2000", "than the 1961–1990 average".
  static func isCompared(_ claim: Claim, _ words: DocumentWords) -> Bool {
    let before = claim.words.lowerBound - 1
    guard before >= 1 else { return false }
    let isArticle = ["in", "the"].contains(words.folded(before))
    return ["than", "against", "versus", "above", "below"].contains(words.folded(isArticle ? before - 1 : before))
  }

  static let baseWords: Set<String> = ["from", "than", "versus", "vs", "against", "since", "over"]

  /// Dates are mentions of times.
  static func addDates(
    _ claims: [Claim], to spots: inout [[Key: [Spot]]], _ index: TermIndex, _ words: DocumentWords
  ) {
    for claim in claims {
      guard case .date(let span) = claim.quantity.value, span.start.year != nil || span.start.month != nil else {
        continue
      }
      // A single day is when something was published or said, not a time that was studied.
      if span.shape == .on, span.start.day != nil { continue }
      // "down 87% from 2010": what something is measured from is not when it was.
      if span.shape == .on ? isBase(claim, words) : isCompared(claim, words) { continue }
      for (ledger, record) in index.ledgers.enumerated() {
        for (dimension, axis) in record.dimensions.enumerated() where axis.isTime {
          spots[claim.sentence][.dimension(ledger: ledger, dimension: dimension), default: []].append(
            Spot(words: claim.words, place: .time(span), metrics: [], identity: span.hashValueOfMonths))
        }
      }
    }
  }

  /// For each sentence, how many numbers each of its lists of numbers has: two for "4.1% and 3.1% respectively".
  static func numberLists(_ claims: [Claim], _ words: DocumentWords) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    var length = 1
    for (number, claim) in claims.enumerated() {
      let isLast =
        number + 1 == claims.count || claims[number + 1].sentence != claim.sentence
        || kind(claims[number + 1].quantity) != kind(claim.quantity)
        || !isList(claim.words, claims[number + 1].words, words)
      if isLast {
        if length > 1 { result[claim.sentence, default: []].insert(length) }
        length = 1
      } else {
        length += 1
      }
    }
    return result
  }

  /// Of two mentions that share words, the one that covers more, or means more: "rated intermediate" and "intermediate or higher".
  /// The name of a group that is a list of its members gives way to them where there is a list of as many numbers.
  static func resolve(_ spots: inout [Spot], lists: Set<Int>) {
    guard spots.count > 1 else { return }
    let all = spots
    let singles = Set(
      all.compactMap { spot in
        if case .members(let bits)? = spot.place, bits.nonzeroBitCount == 1 { spot.identity } else { nil }
      })
    spots.removeAll { group in
      guard case .members(let bits)? = group.place, bits.nonzeroBitCount > 1,
        lists.contains(bits.nonzeroBitCount) || lists.contains(singles.count)
      else { return false }
      let inner = all.filter { spot in
        guard spot.words != group.words, case .members(let member)? = spot.place else { return false }
        return group.words.lowerBound <= spot.words.lowerBound && spot.words.upperBound <= group.words.upperBound
          && member.nonzeroBitCount == 1 && member & bits != 0
      }
      return Set(inner.map(\.identity)).count == bits.nonzeroBitCount
    }
    var result: [Spot] = []
    for spot in spots {
      guard let last = result.last, last.words.overlaps(spot.words) else {
        result.append(spot)
        continue
      }
      guard case .members(let before)? = last.place, case .members(let here)? = spot.place else { continue }
      let isWider = here & before == before && here != before
      if isWider || (here & before != here && spot.words.count > last.words.count) {
        result[result.count - 1] = spot
      }
    }
    spots = result
  }

  /// Words behind a member that take in those above it in the order of the dimension, or those below.
  static let upward: Set<String> = [
    "up", "above", "higher", "better", "more", "over", "upward", "upwards", "older", "plus", "onward", "onwards",
  ]
  static let downward: Set<String> = ["down", "below", "lower", "worse", "less", "under", "younger", "fewer"]

  /// "intermediate and above", "adults or older": a member with all above it.
  static func raise(_ spots: inout [Spot], _ dimension: Dimension, _ words: DocumentWords, _ sentence: Int) {
    let count = dimension.members.count
    guard count > 1 else { return }
    for index in spots.indices {
      guard case .members(let bits)? = spots[index].place, bits.nonzeroBitCount == 1 else { continue }
      let next = spots[index].words.upperBound
      // "intermediate+"
      if words.isFollowedByPlus(next - 1) {
        let raised = Place.bits(Array(bits.trailingZeroBitCount..<count))
        spots[index] = Spot(
          words: spots[index].words, place: .members(raised), metrics: [], identity: Int(truncatingIfNeeded: raised))
        continue
      }
      guard next + 1 < words.sentences[sentence].upperBound, ["or", "and"].contains(words.folded(next)),
        words.distance(next - 1, next + 1) <= 25
      else { continue }
      let word = words.folded(next + 1)
      let place = bits.trailingZeroBitCount
      var raised = bits
      if upward.contains(word) {
        raised = Place.bits(Array(place..<count))
      } else if downward.contains(word) {
        raised = Place.bits(Array(0...place))
      } else {
        continue
      }
      spots[index] = Spot(
        words: spots[index].words.lowerBound..<next + 2, place: .members(raised), metrics: [],
        identity: Int(truncatingIfNeeded: raised))
    }
  }

  /// "intermediate and expert", "wrote, fixed or tested": members named side by side are one mention where they make up a
  /// declared group, or where the sentence has too few numbers to give each its own.
  static func joinMembers(
    _ spots: inout [Spot], _ dimension: Dimension, _ words: DocumentWords, numbers: [Claim],
    lists: Set<Int>
  ) {
    // A list of as many numbers gives each its own.
    guard spots.count > 1, !dimension.isTime, !lists.contains(spots.count) else { return }
    let declared = Set(dimension.groups.map { Place.bits($0.members) })
    let shared = sharedLists(spots, words, numbers)
    var result: [Spot] = []
    for (number, spot) in spots.enumerated() {
      if let last = result.last, case .members(let before)? = last.place, case .members(let here)? = spot.place,
        before & here == 0, words.distance(last.words.upperBound - 1, spot.words.lowerBound) <= 60,
        !numbers.contains(where: {
          last.words.upperBound <= $0.words.lowerBound && $0.words.upperBound <= spot.words.lowerBound
        }),
        declared.contains(before | here) || shared.contains(number) && isList(last.words, spot.words, words)
      {
        result.removeLast()
        result.append(
          Spot(
            words: last.words.lowerBound..<spot.words.upperBound, place: .members(before | here), metrics: [],
            identity: Int(truncatingIfNeeded: before | here), isList: true))
      } else {
        result.append(spot)
      }
    }
    spots = result
  }
}

extension DateSpan {
  /// A number that equal spans share and different ones do not.
  var hashValueOfMonths: Int {
    guard let months = Calendar.months(self) else { return (start.month ?? 0) &* 64 &+ (end.month ?? 0) &+ 1 }
    return months.lowerBound &* 4096 &+ months.upperBound &- months.lowerBound
  }
}
