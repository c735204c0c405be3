internal import Documents
internal import Ledger
internal import Quantities

/// What the numbers of one document belong to: for every claim and every dimension (and the metrics of every ledger), the mention
/// that local attachment gives it.
struct AttachmentTable {
  /// What is attached to: a dimension of a ledger, or the metrics of a ledger.
  enum Key: Hashable {
    case dimension(ledger: Int, dimension: Int)
    case metrics(ledger: Int)
  }

  /// A mention that a claim belongs to.
  struct Attached {
    /// For a dimension.
    let place: Place?
    /// For metrics: those that the mention may mean, as indices into the ledger's metrics.
    let metrics: [Int]
    /// The words of the mention.
    let words: Range<Int>
    /// How sure the attachment is, 0 to 100.
    let certainty: Int
    /// Whether the mention is a list of several members.
    let isList: Bool
    /// What the attachment costs, in tenths of a word: of two numbers, the one with the lower cost stands nearer.
    let cost: Int
  }

  var attached: [[Key: Attached]]

  /// What is mentioned in a sentence, by key, in order.
  struct Spot {
    let words: Range<Int>
    let place: Place?
    let metrics: [Int]
    let identity: Int
    /// Whether it is a list of several members.
    var isList = false
    /// Whether it says "others" or "the rest", which means something only beside what it is other than.
    var isAnaphoric = false
  }

  private(set) var spots: [[Key: [Spot]]]

  /// How many numbers of its sentence a mention was given to, by its first word.
  private(set) var takers: [Key: [Int: Int]] = [:]

  /// The words of the numbers of each sentence, and of those with a unit of time, money or measure.
  private var numbers: [Int: [Range<Int>]] = [:]
  private var units: [Int: [Range<Int>]] = [:]

  /// Whether one of the sentence's numbers stands in a stretch of words.
  func isNumberBetween(_ sentence: Int, _ stretch: Range<Int>) -> Bool {
    numbers[sentence]?.contains { stretch.contains($0.lowerBound) } ?? false
  }

  /// Whether some words are part of a length of time, an amount or a measure: then they name no metric.
  func isUnit(_ mention: Range<Int>, in sentence: Int) -> Bool {
    units[sentence]?.contains { $0.lowerBound <= mention.lowerBound && $0.upperBound >= mention.upperBound } ?? false
  }

  init(
    claims: [Claim], mentions: [Mention], words: DocumentWords, index: TermIndex, visits: TimelikeMembers
  ) {
    attached = [[Key: Attached]](repeating: [:], count: claims.count)
    for claim in claims where claim.quantity.kind != .date && !claim.isName {
      numbers[claim.sentence, default: []].append(claim.words)
      switch claim.quantity.unit.kind {
      case .time, .currency, .measure: units[claim.sentence, default: []].append(claim.words)
      default: break
      }
    }
    spots = Self.spots(claims: claims, mentions: mentions, words: words, index: index, visits: visits)
    let places = Attachment(words: words, costs: .places)
    let metrics = Attachment(words: words, costs: .metrics)
    var start = 0
    while start < claims.count {
      var end = start
      while end < claims.count, claims[end].sentence == claims[start].sentence { end += 1 }
      let sentence = claims[start].sentence
      for (key, spots) in spots[sentence] {
        if case .metrics = key {
          attach(claims, start..<end, key, spots, metrics, index)
        } else {
          attach(claims, start..<end, key, spots, places, index)
        }
      }
      start = end
    }
    attachRespectively(claims, words)
  }

  private mutating func attach(
    _ claims: [Claim], _ range: Range<Int>, _ key: Key, _ spots: [Spot], _ attachment: Attachment, _ index: TermIndex
  ) {
    var isTime = false
    if case .dimension(let ledger, let dimension) = key {
      isTime = index.isTimelike(ledger, dimension)
    }
    // The two ends of a change belong to one thing, but to two times.
    var nodes: [Attachment.Node] = []
    var owners: [[Int]] = []
    var isMetrics = false
    if case .metrics = key { isMetrics = true }
    for number in range where (isMetrics || claims[number].quantity.kind != .date) && !claims[number].isName {
      let claim = claims[number]
      if !isTime, !isParted(claims, number, by: spots), claim.quantity.role == .changeTo, let last = owners.last?.last,
        claims[last].quantity.role == .changeFrom, claim.quantity.partner == claims[last].number
      {
        owners[owners.count - 1].append(number)
        let first = nodes[nodes.count - 1]
        nodes[nodes.count - 1] = Attachment.Node(
          words: first.words.lowerBound..<max(first.words.upperBound, claim.words.upperBound), kind: first.kind)
        continue
      }
      // What stands behind the end of a change is not said of its start: "from 48 to 31 at the end".
      var limit: Int?
      if isTime, claim.quantity.role == .changeFrom, number + 1 < claims.count,
        claims[number + 1].quantity.role == .changeTo
      {
        limit = claims[number + 1].words.lowerBound
      }
      // Nor the other way round: "29%, down from 33% in 2015".
      if isTime, claim.quantity.role == .changeTo, number + 1 < claims.count,
        claims[number + 1].quantity.role == .changeFrom, claims[number + 1].sentence == claim.sentence
      {
        limit = claims[number + 1].words.lowerBound
      }
      var taken: Range<Int>?
      if isTime, claim.quantity.role == .changeTo,
        let start = range.last(where: { $0 < number && claims[$0].number == claim.quantity.partner })
      {
        taken = claims[start].words.upperBound..<max(claims[start].words.upperBound, claim.words.lowerBound)
      }
      nodes.append(
        Attachment.Node(words: claim.words, kind: Self.kind(claim.quantity), limit: limit, taken: taken))
      owners.append([number])
    }
    // A number without a unit is of the kind of the one before it, or else of the one behind it.
    for node in nodes.indices where nodes[node].kind == Self.bareKind && !isLarge(claims[owners[node][0]].quantity) {
      let neighbour = node > 0 ? nodes[node - 1].kind : nodes.count > 1 ? nodes[1].kind : Self.bareKind
      nodes[node] = Attachment.Node(
        words: nodes[node].words, kind: neighbour, limit: nodes[node].limit, taken: nodes[node].taken)
    }
    let marks = spots.map { Attachment.Mark(words: $0.words, identity: $0.identity) }
    var borders: [Range<Int>] = []
    if case .dimension(let ledger, _) = key, let first = range.first {
      borders = (self.spots[claims[first].sentence][.metrics(ledger: ledger)] ?? []).map(\.words)
        .filter { attachment.startsStatement($0) }
    }
    for (node, choice) in attachment.choices(nodes, marks, borders: borders).enumerated() {
      guard let mark = choice.mark else { continue }
      var certainty = choice.cost <= 60 ? 100 : choice.cost <= 150 ? 88 : choice.cost <= 260 ? 74 : 58
      if choice.margin < 30, !attachment.isBound(nodes[node].words, spots[mark].words) {
        certainty = certainty * 75 / 100
      }
      takers[key, default: [:]][spots[mark].words.lowerBound, default: 0] += 1
      for owner in owners[node] {
        attached[owner][key] = Attached(
          place: spots[mark].place, metrics: spots[mark].metrics, words: spots[mark].words, certainty: certainty,
          isList: spots[mark].isList, cost: choice.cost)
      }
    }
  }

  /// Whether the end of a change has a mention of its own: "from 15% for novices to 33% for experts".
  private func isParted(_ claims: [Claim], _ number: Int, by spots: [Spot]) -> Bool {
    guard number > 0 else { return false }
    return spots.contains {
      $0.words.lowerBound >= claims[number - 1].words.upperBound
        && $0.words.upperBound <= claims[number].words.lowerBound
    }
  }

  /// Whether a number is too large for a share: "126 million" beside percentages is a count.
  private func isLarge(_ quantity: Quantity) -> Bool {
    guard case .number(let number) = quantity.value else { return false }
    return number.value.magnitude > Decimal(1_000)
  }

  private static let bareKind = 7

  /// Numbers that may be values of one metric have one kind.
  static func kind(_ quantity: Quantity) -> Int {
    if quantity.kind == .date { return 9 }
    switch quantity.unit.kind {
    case .percent, .fraction: return 1
    case .points: return 2
    case .times: return 3
    case .currency: return 4
    case .time: return 5
    case .measure: return 6
    case .counted: return 10 + abs(quantity.unit.symbol.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 100_003 })
    case .none: return bareKind
    }
  }

}
