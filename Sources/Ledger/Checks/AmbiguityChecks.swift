internal import Documents
internal import Quantities

extension LedgerCheck {
  /// The most findings of one kind that another is compared with.
  private static let maximumCompared = 8

  /// What makes two findings the same for every context: a text that speaks of one speaks of the other.
  private struct Cell: Hashable {
    let metric: Int
    let coordinates: [Finding.Coordinate]
    let conditions: [Int]
    let statistic: Finding.Statistic?
    let base: String?
    let words: [String]
  }

  /// Findings of one metric that nothing can tell apart.
  static func twinIssues(of ledger: Ledger) -> [LedgerIssue] {
    var cells: [Cell: [Finding]] = [:]
    var issues: [LedgerIssue] = []
    for finding in ledger.findings {
      let cell = Cell(
        metric: finding.metric, coordinates: finding.coordinates, conditions: finding.conditions,
        statistic: finding.statistic, base: finding.base?.name, words: finding.words)
      let others = cells[cell, default: []]
      if let twin = others.first(where: { !areRelated($0, finding) }) {
        issues.append(
          ledger.issue(
            .warning, finding.value.range,
            "nothing tells \(Excerpt.quoted(finding.id)) from \(Excerpt.quoted(twin.id)) of the same metric",
            help: "add a coordinate, a condition or an `edition:`, or link the two with `near:`"))
      }
      // More would take time in proportion to their square.
      if others.count < maximumCompared { cells[cell, default: []].append(finding) }
    }
    return issues
  }

  /// Whether the ledger itself says how two findings of one cell belong together.
  private static func areRelated(_ one: Finding, _ other: Finding) -> Bool {
    if one.edition != other.edition { return true }
    if one.near.contains(other.id) || other.near.contains(one.id) { return true }
    func isExact(_ exact: Finding.Written?, of finding: Finding) -> Bool {
      guard let exact else { return false }
      return exact.text == finding.value.text
        || (exact.quantity != nil && exact.quantity?.value == finding.value.quantity?.value)
    }
    return isExact(one.exact, of: other) || isExact(other.exact, of: one)
  }

  // MARK: Equal values

  /// A value as it meets another: the number and the kind of its unit.
  private struct Figure: Hashable {
    let value: Value
    let unit: Unit.Kind
  }

  /// Findings of different metrics that share their value and a word: right numbers that are easily put on the wrong
  /// thing.
  static func sharedValueIssues(of ledger: Ledger) -> [LedgerIssue] {
    let phrases = ledger.metrics.map { metric in ([metric.label] + metric.words).map(Folding.name) }
    let phraseSets = phrases.map(Set.init)
    /// The first word that two metrics share, for pairs that were asked for.
    var shared: [[Int]: String?] = [:]
    func sharedPhrase(_ one: Int, _ other: Int) -> String? {
      let pair = one < other ? [one, other] : [other, one]
      if let known = shared[pair] { return known }
      let fewer = phrases[one].count < phrases[other].count ? one : other
      let phrase = phrases[fewer].first { phraseSets[fewer == one ? other : one].contains($0) }
      shared[pair] = .some(phrase)
      return phrase
    }
    var seen: [Figure: [Finding]] = [:]
    var issues: [LedgerIssue] = []
    for finding in ledger.findings {
      guard let quantity = finding.value.quantity, ledger.metrics.indices.contains(finding.metric) else { continue }
      let figure = Figure(value: quantity.value, unit: quantity.unit.kind)
      let others = seen[figure, default: []]
      for other in others where other.metric != finding.metric {
        guard let phrase = sharedPhrase(other.metric, finding.metric) else { continue }
        let value = Excerpt.quoted(finding.value.text)
        let ids = (Excerpt.quoted(finding.id), Excerpt.quoted(other.id))
        issues.append(
          ledger.issue(
            .info, finding.value.range,
            "\(value) of \(ids.0) is also the value of \(ids.1), whose metric shares \(Excerpt.quoted(phrase))",
            help: "words of its own tell a metric from another; `not:` takes phrases out"))
        break
      }
      // Enough to meet most that share a word, and no more time than the text is long.
      if others.count < maximumCompared { seen[figure, default: []].append(finding) }
    }
    return issues
  }

  // MARK: Words

  /// Words that stand for two members or groups of one dimension.
  static func sharedWordIssues(of ledger: Ledger) -> [LedgerIssue] {
    var issues: [LedgerIssue] = []
    for dimension in ledger.dimensions {
      var owners: [String: String] = [:]
      for term in dimension.members + dimension.groups.map(\.term) {
        var own: Set<String> = []
        for phrase in term.all.map(Folding.name) where own.insert(phrase).inserted {
          guard let owner = owners[phrase] else {
            owners[phrase] = term.name
            continue
          }
          let names = (Excerpt.quoted(owner), Excerpt.quoted(term.name))
          let whose = Excerpt.quoted(dimension.name)
          issues.append(
            ledger.issue(
              .warning, dimension.range,
              "in dimension \(whose), \(Excerpt.quoted(phrase)) may be \(names.0) or \(names.1)",
              help: "keep the word with the one that it always means"))
        }
      }
    }
    return issues
  }
}
