internal import Quantities

/// Decides, inside one sentence, which mention each number belongs to: the exact best of all ways to give every number one mention
/// or none.
///
/// A number belongs to what stands near it. Nearness is measured in words with punctuation counted in; another number or
/// another mention between makes two things strangers; a preposition right behind the number binds to the right ("15% of
/// novices"), brackets bind to the left ("novices (15%)"); and the numbers of a sentence tend to take their mentions in order and
/// from the same side ("15% and 33% for novices and experts"). Dynamic programming over the numbers (Viterbi), so the cost is
/// linear in the numbers and quadratic in the mentions of a sentence.
struct Attachment {
  /// A number, or the two ends of a change.
  struct Node {
    /// Words, half-open.
    let words: Range<Int>
    /// Numbers of one kind compete for a mention; a count and a share of the same group do not.
    let kind: Int
    /// The word from which on nothing is said of it any more.
    var limit: Int?
    /// Words that are said of another number: "in 1990" in "from 24% in 1990 to 11%".
    var taken: Range<Int>?
  }

  /// A mention of something that a number may belong to.
  struct Mark {
    let words: Range<Int>
    /// Marks of one identity are the same thing said twice.
    let identity: Int
  }

  struct Choice {
    /// An index into the marks; `nil` where the number belongs to none.
    var mark: Int?
    /// The cost of the choice, in tenths of a word.
    var cost: Int
    /// How much dearer the best mark of another identity would have been.
    var margin: Int
  }

  /// What nearness costs, in tenths of a word. Data.
  struct Costs: Sendable {
    /// Belonging to nothing.
    var loose: Int
    /// Another number of the same kind between, and one of another kind.
    var sameKindBetween: Int
    var otherKindBetween: Int
    /// The same where the mention stands behind both.
    var otherKindAhead: Int
    /// Another number of the same kind between, where the mention stands behind both.
    var sameKindAhead: Int
    /// Another mention between.
    var mentionBetween: Int
    /// A mention in the brackets of another number.
    var foreignBracket: Int
    /// A mention behind a number that the number is compared with.
    var compared: Int
    /// A mention behind a number and the "because" that follows it.
    var reason: Int
    /// The most that a mention costs which the sentence begins with.
    var introduction: Int
    /// A conjunction between a number and a mention behind it.
    var joined: Int
    /// Another metric named between.
    var border: Int
    /// Two numbers of one kind that take one mention from the same side, and from its two sides.
    var sharedSide: Int
    var sharedAcross: Int
    /// Two numbers set against each other that take one mention.
    var sharedPair: Int

    /// For places: a group, a month.
    static let places = Costs(
      loose: 300, sameKindBetween: 50, otherKindBetween: 30, otherKindAhead: 70, sameKindAhead: 130, mentionBetween: 45,
      foreignBracket: 160, compared: 140, reason: 260,
      introduction: 150, joined: 60,
      border: 110, sharedSide: 45, sharedAcross: 220,
      sharedPair: 150)
    /// For metrics, which a sentence names once for many numbers.
    static let metrics = Costs(
      loose: 420, sameKindBetween: 25, otherKindBetween: 10, otherKindAhead: 20, sameKindAhead: 45, mentionBetween: 40,
      foreignBracket: 60, compared: 0, reason: 40,
      introduction: 200, joined: 20,
      border: 0, sharedSide: 5, sharedAcross: 120,
      sharedPair: 0)
  }

  let words: DocumentWords
  let costs: Costs

  /// No sentence that people write has so many numbers times mentions; what a program writes without a full stop is looked at a
  /// stretch at a time, lest its cost grow with the third power of its length.
  private static let sizeLimit = 1 << 14
  /// How many numbers such a stretch has, and how many mentions on either side of it.
  private static let stretch = (numbers: 32, mentions: 32)

  /// - Parameter borders: Words of other things that part a number from what stands on their far side.
  func choices(_ nodes: [Node], _ marks: [Mark], borders: [Range<Int>] = []) -> [Choice] {
    guard nodes.count * marks.count > Self.sizeLimit else { return exactChoices(nodes, marks, borders: borders) }
    var result: [Choice] = []
    for start in stride(from: 0, to: nodes.count, by: Self.stretch.numbers) {
      let part = Array(nodes[start..<min(nodes.count, start + Self.stretch.numbers)])
      let words = part[0].words.lowerBound..<part[part.count - 1].words.upperBound
      let first = Self.place(of: words.lowerBound, in: marks)
      let last = Self.place(of: words.upperBound, in: marks)
      let low = max(0, first - Self.stretch.mentions)
      let high = min(marks.count, min(last, first + 128) + Self.stretch.mentions)
      let near = Array(marks[low..<max(low, high)])
      let reach = min(words.lowerBound, near.first?.words.lowerBound ?? words.lowerBound)..<words.upperBound
      let choices = exactChoices(part, near, borders: borders.filter { reach.contains($0.lowerBound) })
      result += choices.map { Choice(mark: $0.mark.map { $0 + low }, cost: $0.cost, margin: $0.margin) }
    }
    return result
  }

  /// The index of the first mark that begins at a word or behind it.
  private static func place(of word: Int, in marks: [Mark]) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func exactChoices(_ nodes: [Node], _ marks: [Mark], borders: [Range<Int>]) -> [Choice] {
    guard !nodes.isEmpty, !marks.isEmpty else {
      return nodes.map { _ in Choice(mark: nil, cost: costs.loose, margin: 0) }
    }
    let sentence = Sentence(
      borders: borders, reasons: reasons(nodes, marks), standards: marks.indices.map { isStandard(marks, $0) })
    var local = nodes.indices.map { node in marks.indices.map { cost(nodes, node, marks, $0, sentence) } }
    for (node, mark) in listPairs(nodes, marks) { local[node][mark] = min(local[node][mark], 15) }
    let none = marks.count
    var best = [[Int]](repeating: [Int](repeating: .max / 4, count: none + 1), count: nodes.count)
    var back = [[Int]](repeating: [Int](repeating: none, count: none + 1), count: nodes.count)
    for node in nodes.indices {
      for mark in 0...none {
        let here = mark == none ? costs.loose : local[node][mark]
        if node == 0 {
          best[node][mark] = here
          continue
        }
        for before in 0...none {
          let total = best[node - 1][before] + here + transition(nodes, node, marks, from: before, to: mark)
          if total < best[node][mark] {
            best[node][mark] = total
            back[node][mark] = before
          }
        }
      }
    }
    var result: [Choice] = []
    var mark = best[nodes.count - 1].indices.min { best[nodes.count - 1][$0] < best[nodes.count - 1][$1] } ?? none
    for node in nodes.indices.reversed() {
      let chosen = mark == none ? nil : mark
      let cost = chosen.map { local[node][$0] } ?? costs.loose
      let others = marks.indices.filter { chosen == nil || marks[$0].identity != marks[chosen ?? 0].identity }
      // Where nothing else is named there is no rival but none at all.
      let rival = others.map { local[node][$0] }.min() ?? (chosen == nil ? costs.loose : costs.loose + 100)
      result.append(Choice(mark: chosen, cost: cost, margin: rival - cost))
      mark = back[node][mark]
    }
    return result.reversed()
  }

  /// Whether nothing but "and", "or", "versus" and the like stands between two numbers: then they are set against each other.
  private func isPair(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.upperBound <= second.lowerBound, second.lowerBound - first.upperBound <= 2 else { return false }
    return (first.upperBound..<second.lowerBound).allSatisfy {
      words.words[$0].isFunction || words.words[$0].isContrast
    }
  }

  /// "Building, operating and fixing … by 43%, 34% and 32%": a list of mentions and a list of as many numbers belong together in
  /// their order.
  private func listPairs(_ nodes: [Node], _ marks: [Mark]) -> [(node: Int, mark: Int)] {
    var result: [(node: Int, mark: Int)] = []
    let numbers = runs(nodes.map(\.words), withContrasts: true) { nodes[$0].kind == nodes[$1].kind }
    let mentions = runs(marks.map(\.words), withContrasts: false) { marks[$0].identity != marks[$1].identity }
    for run in numbers where run.count > 1 {
      // The nearest list of mentions of the same length.
      let fitting = mentions.filter { $0.count == run.count }
      let nearest = fitting.min { left, right in gap(nodes, run, marks, left) < gap(nodes, run, marks, right) }
      guard let list = nearest else { continue }
      result += zip(run, list).map { ($0, $1) }
    }
    return result
  }

  private func gap(_ nodes: [Node], _ run: Range<Int>, _ marks: [Mark], _ list: Range<Int>) -> Int {
    let numbers = nodes[run.lowerBound].words.lowerBound..<nodes[run.upperBound - 1].words.upperBound
    let mentions = marks[list.lowerBound].words.lowerBound..<marks[list.upperBound - 1].words.upperBound
    return mentions.upperBound <= numbers.lowerBound
      ? words.distance(mentions.upperBound - 1, numbers.lowerBound)
      : words.distance(numbers.upperBound - 1, mentions.lowerBound)
  }

  /// The longest stretches of things that follow one another with nothing but commas and conjunctions between.
  private func runs(
    _ items: [Range<Int>], withContrasts: Bool, where belongs: (Int, Int) -> Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in items.indices {
      let isEnd = index + 1 == items.count
      let continues = !isEnd && belongs(index, index + 1) && isNeighbour(items[index], items[index + 1], withContrasts)
      if !continues {
        result.append(start..<index + 1)
        start = index + 1
      }
    }
    return result
  }

  private func isNeighbour(_ first: Range<Int>, _ second: Range<Int>, _ withContrasts: Bool) -> Bool {
    guard first.upperBound <= second.lowerBound, second.lowerBound - first.upperBound <= 2 else { return false }
    guard words.distance(first.upperBound - 1, second.lowerBound) <= 75 else { return false }
    return (first.upperBound..<second.lowerBound).allSatisfy { word in
      words.words[word].isContrast ? withContrasts : words.words[word].isFunction
    }
  }

  private func transition(_ nodes: [Node], _ node: Int, _ marks: [Mark], from before: Int, to mark: Int) -> Int {
    guard before < marks.count, mark < marks.count else { return 0 }
    var cost = 0
    let isSameKind = nodes[node].kind == nodes[node - 1].kind
    let wasBefore = marks[before].words.upperBound <= nodes[node - 1].words.lowerBound
    let isBefore = marks[mark].words.upperBound <= nodes[node].words.lowerBound
    if before == mark {
      if isSameKind {
        let isWhole = isIntroduction(marks[mark].words, nodes, marks)
        cost += isWhole ? 0 : wasBefore == isBefore ? costs.sharedSide : costs.sharedAcross
        if isPair(nodes[node - 1].words, nodes[node].words) { cost += costs.sharedPair }
      }
    } else {
      if mark < before { cost += 60 }
      if marks[before].identity == marks[mark].identity, isSameKind { cost += 20 }
    }
    if wasBefore == isBefore { cost -= 20 }
    return cost
  }
}
