internal import Quantities

/// What it costs a number to belong to a mention: the words between, and what stands among them.
extension Attachment {
  /// What it costs a number to belong to a mention, whatever the others do.
  func cost(
    _ nodes: [Node], _ node: Int, _ marks: [Mark], _ mark: Int, _ sentence: Sentence
  ) -> Int {
    let number = nodes[node].words
    let mention = marks[mark].words
    if mention.overlaps(number) { return 0 }
    let isBefore = mention.upperBound <= number.lowerBound
    // "0.72 (0.57–0.90) for the low dose": what stands in a bracket right behind a number does not part it from what follows.
    let end = isBefore ? number.upperBound : afterBracket(behind: number, before: mention.lowerBound)
    let (inner, outer) = isBefore ? (mention.upperBound - 1, number.lowerBound) : (end - 1, mention.lowerBound)
    var cost = words.distance(inner, outer) - 10
    let between = inner + 1..<max(inner + 1, outer)
    for other in nodes.indices where other != node && between.contains(nodes[other].words.lowerBound) {
      // A mention behind another number is that number's.
      let same = isBefore ? costs.sameKindBetween : costs.sameKindAhead
      let strange = isBefore ? costs.otherKindBetween : costs.otherKindAhead
      // "14,300 km², 2.4 times their size in 2004": what stands behind a multiple is what it is a multiple of.
      let isMultiple = !isBefore && nodes[other].kind == 3
      cost += nodes[other].kind == nodes[node].kind || isMultiple ? same : strange
      if isMultiple { cost += costs.compared }
      // "6.8 million, 14% less than in 2014": what a change starts from.
      if !isBefore, isStart(mention, of: nodes[other].words) { cost += 2 * costs.compared }
      // "46.2 cents, half as much again as the 30.8 of 2010".
      if !isBefore, isBound(nodes[other].words, mention), isSetAgainst(number, nodes[other].words) {
        cost += 2 * costs.compared
      }
    }
    for other in marks.indices where marks[other].identity != marks[mark].identity {
      if between.contains(marks[other].words.lowerBound) { cost += costs.mentionBetween }
    }
    // "debugging fell to 19%, session value rose by 27%": another metric begins between.
    if isBefore {
      let isParted = sentence.borders.contains { between.contains($0.lowerBound) && isBehindNumber($0, nodes, between) }
      if isParted { cost += costs.border }
    }
    if isBefore {
      // "fixing (26%)": nothing but a bracket between.
      if between.isEmpty { cost = min(cost, 10) }
    } else if isBracketed(number) {
      // "writing (25%), fixing (26%)": what stands in brackets belongs to what is before them.
      cost += 160
    } else if let first = between.first, words.distance(end - 1, first) <= (end > number.upperBound ? 30 : 10),
      Self.binding.contains(words.folded(first))
    {
      // "15% of novices", "33% for experts": a preposition binds at once.
      cost -= 25
    } else if let first = between.first, Self.joining.contains(words.folded(first)), !isLast(node, nodes) {
      // "39 million residents and Wyoming its place …": what "and" brings is the next number's.
      cost += costs.joined
    }
    if let limit = nodes[node].limit, mention.lowerBound >= limit { cost += 250 }
    if let taken = nodes[node].taken, taken.contains(mention.lowerBound) { cost += 250 }
    // "Difficult to pay: 41%, lone parents 57%": what stands right before the next number is that number's.
    if !isBefore, isLabelOfNext(mention, behind: end, nodes) { cost += costs.loose }
    // "$378 (2010), $49 (2023)": what stands in brackets belongs to the number before them.
    if let owner = bracketOwner(mention, nodes) {
      if owner == node { cost = min(cost, 5) } else { cost += costs.foreignBracket }
    }
    // "22%, which is more than the controls managed": what it is compared with.
    if !isBefore, isCompared(number, mention) { cost += costs.compared }
    // "0.6 metres, because a few spots in the Delta …": the reason speaks of something else.
    if !isBefore, sentence.reasons.contains(where: between.contains) { cost += costs.reason }
    // "No commoner in the vaccinated than with placebo, at 2.3%".
    if isBefore, sentence.standards[mark] { cost += costs.compared }
    // "At the start there was little between them: 11% …": what stands first and alone is said of the whole sentence.
    if isBefore, isIntroduction(mention, nodes, marks) { cost = min(cost, costs.introduction) }
    return max(0, cost)
  }

  /// Whether nothing but a preposition stands between a number and what follows it: "46% of waterbirds".
  func isBound(_ number: Range<Int>, _ mention: Range<Int>) -> Bool {
    mention.lowerBound == number.upperBound + 1 && words.distance(number.upperBound - 1, mention.lowerBound) <= 20
      && ["of", "among", "for", "in"].contains(words.folded(number.upperBound))
  }

  /// Whether a mention behind a number is what the number is compared with: "more than the controls", "twice that of the controls".
  ///
  /// The years of a base period are told with the figure all the same: "1.9 °C warmer than 1961–1990".
  private func isCompared(_ number: Range<Int>, _ mention: Range<Int>) -> Bool {
    guard mention.lowerBound >= 3, !words.words[mention.lowerBound].isNumber else { return false }
    return (max(number.upperBound, mention.lowerBound - 3)..<mention.lowerBound).contains { word in
      let text = words.folded(word)
      return text == "than" || (text == "those" || text == "that") && words.folded(word + 1) == "of"
    }
  }

  /// What is asked of a sentence for each of its numbers and mentions, looked up once.
  struct Sentence {
    let borders: [Range<Int>]
    /// The words that give a reason: what stands behind them is said of something else.
    let reasons: [Int]
    /// For each mention, whether it is what another one before it is compared with.
    let standards: [Bool]
  }

  func reasons(_ nodes: [Node], _ marks: [Mark]) -> [Int] {
    guard let first = nodes.first?.words.upperBound, let last = marks.last?.words.lowerBound, first < last else {
      return []
    }
    return (first..<last).filter { word in
      let text = words.folded(word)
      // "1.24 billion tonnes, of which trees hold half"
      if text == "of" { return ["which", "whom"].contains(words.folded(word + 1)) }
      return text == "because" ? words.folded(word + 1) != "of" : Self.subordinating.contains(text)
    }
  }

  private static let subordinating: Set<String> = ["although", "though", "unless"]

  /// "No commoner in the vaccinated than with placebo".
  func isStandard(_ marks: [Mark], _ mark: Int) -> Bool {
    let mention = marks[mark].words
    // "The ratio against usual care was 0.65".
    if mention.lowerBound >= 1, ["against", "versus", "vs"].contains(words.folded(mention.lowerBound - 1)) {
      return true
    }
    // "A reserve is worth 2.6 times an open reef": what it is a multiple of.
    if mention.lowerBound >= 2,
      (mention.lowerBound - 2..<mention.lowerBound).contains(where: { Self.multiples.contains(words.folded($0)) }),
      mark > 0
    {
      return true
    }
    guard mark > 0, mention.lowerBound >= 3, marks[mark - 1].identity != marks[mark].identity else { return false }
    let start = min(marks[mark - 1].words.upperBound, mention.lowerBound)
    // "Than those who received usual care".
    return (max(start, mention.lowerBound - 5)..<mention.lowerBound).contains { word in
      words.folded(word) == "than"
        && (mention.lowerBound - word <= 3 || ["those", "the", "people"].contains(words.folded(word + 1)))
    }
  }

  /// Whether a mention stands behind a comma and right before another number: "41%, lone parents 57%, couples 38%".
  private func isLabelOfNext(_ mention: Range<Int>, behind end: Int, _ nodes: [Node]) -> Bool {
    guard mention.lowerBound == end, end > 0, words.distance(end - 1, end) >= 30,
      words.distance(mention.upperBound - 1, mention.upperBound) <= 12
    else { return false }
    return nodes.contains { $0.words.lowerBound == mention.upperBound }
  }

  /// Whether a word between two numbers sets the second against the first: "against", "as", "up from".
  private func isSetAgainst(_ number: Range<Int>, _ other: Range<Int>) -> Bool {
    guard number.upperBound < other.lowerBound else { return false }
    return (number.upperBound..<other.lowerBound).contains { word in
      words.words[word].isContrast || ["than", "as", "from", "against", "after"].contains(words.folded(word))
    }
  }

  /// "14% on 2014", "14% less than in 2014": whether a change that is told right before a mention starts there.
  private func isStart(_ mention: Range<Int>, of number: Range<Int>) -> Bool {
    guard number.upperBound < mention.lowerBound, mention.lowerBound - number.upperBound <= 4 else { return false }
    let between = number.upperBound..<mention.lowerBound
    return between.count == 1 && words.folded(between.lowerBound) == "on"
      || between.contains { ["than", "since"].contains(words.folded($0)) }
  }

  private static let multiples: Set<String> = ["times", "twice", "double", "triple", "thrice"]

  /// The number right before the bracket that a mention opens, or right behind the mention where the bracket holds that: "(2022: 39%)".
  private func bracketOwner(_ mention: Range<Int>, _ nodes: [Node]) -> Int? {
    guard let first = mention.first, words.words[first].opensBracket else { return nil }
    if let next = nodes.indices.first(where: { nodes[$0].words.lowerBound >= mention.upperBound }),
      nodes[next].words.lowerBound == mention.upperBound,
      !words.prose[Int(words.words[mention.upperBound - 1].end)..<Int(words.words[mention.upperBound].start)]
        .contains(UInt8(ascii: ")"))
    {
      return next
    }
    return nodes.indices.last { nodes[$0].words.upperBound <= first && first - nodes[$0].words.upperBound <= 1 }
  }

  /// Whether a mention stands near the start of its sentence, before all numbers, and nothing else of its kind is named.
  func isIntroduction(_ mention: Range<Int>, _ nodes: [Node], _ marks: [Mark]) -> Bool {
    guard let first = nodes.first, mention.upperBound <= first.words.lowerBound, mention.lowerBound > 0 else {
      return false
    }
    let sentence = words.words[mention.lowerBound].sentence
    let isFirst = mention.lowerBound < 4 || words.words[mention.lowerBound - 4].sentence != sentence
    return isFirst && Set(marks.map(\.identity)).count == 1
  }

  /// Prepositions that tie a number to what follows.
  private static let binding: Set<String> = [
    "of", "for", "in", "among", "amongst", "by", "with", "from", "at", "on", "to", "per", "under", "across", "within",
    "were", "are", "was", "is", "when", "if", "where", "during", "after",
  ]
  private static let owning: Set<String> = ["of", "for", "in", "among", "amongst", "with", "on", "under"]
  private static let joining: Set<String> = ["and", "or", "but", "while", "whereas", "though", "although", "yet"]

  private func isLast(_ node: Int, _ nodes: [Node]) -> Bool { node + 1 == nodes.count }

  /// Whether a metric's words begin a new statement: right behind a comma, or with a word or two between, and they are no verb of change,
  /// which goes on with what was spoken of ("the South, home to 126 million, grew by 10%").
  func startsStatement(_ mention: Range<Int>) -> Bool {
    guard let first = mention.first, first > 0 else { return false }
    let isVerb = mention.count == 1 && Vocabulary.english.direction(of: Array(words.folded(first).utf8)) != nil
    guard !isVerb else { return false }
    for word in stride(from: first, to: max(0, first - 3), by: -1) {
      if words.words[word - 1].isNumber { return false }
      if words.distance(word - 1, word) >= 40 { return true }
    }
    return false
  }

  /// Whether a border stands behind another number of the stretch: then a new statement begins with it.
  private func isBehindNumber(_ border: Range<Int>, _ nodes: [Node], _ stretch: Range<Int>) -> Bool {
    nodes.contains { stretch.contains($0.words.lowerBound) && $0.words.upperBound <= border.lowerBound }
  }

  /// The preposition behind the bracket that opens right behind a number and has a number in it; the word after the number where there
  /// is none.
  private func afterBracket(behind number: Range<Int>, before limit: Int) -> Int {
    let start = number.upperBound
    guard words.words.indices.contains(start), words.words[start].opensBracket else { return start }
    var hasNumber = false
    for word in start..<min(limit, start + 12) {
      hasNumber = hasNumber || words.words[word].isNumber
      guard words.words.indices.contains(word + 1) else { return start }
      let gap = words.prose[Int(words.words[word].end)..<Int(words.words[word + 1].start)]
      guard gap.contains(UInt8(ascii: ")")) else { continue }
      let isBinding = gap.elementsEqual(") ".utf8) && Self.owning.contains(words.folded(word + 1))
      return hasNumber && isBinding ? word + 1 : start
    }
    return start
  }

  /// Whether a number stands in brackets by itself: one opens right before it, and punctuation follows.
  private func isBracketed(_ number: Range<Int>) -> Bool {
    guard let first = number.first, words.words[first].opensBracket else { return false }
    return number.upperBound >= words.words.count || words.distance(number.upperBound - 1, number.upperBound) >= 50
  }
}
