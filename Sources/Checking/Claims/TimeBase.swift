internal import Ledger

/// What length of time an amount is told for: "£1,040 a month", "a weekly rent".
enum TimeBase {
  /// UCUM codes by the nouns and the adjectives.
  private static let nouns = [
    "hour": "h", "day": "d", "night": "d", "week": "wk", "fortnight": "2wk", "month": "mo", "quarter": "3mo",
    "year": "a", "annum": "a",
  ]
  private static let adjectives = [
    "hourly": "h", "daily": "d", "weekly": "wk", "fortnightly": "2wk", "monthly": "mo", "quarterly": "3mo",
    "yearly": "a", "annual": "a", "annually": "a",
  ]
  private static let links: Set<String> = ["a", "an", "per", "each", "every"]

  /// The length of time right behind a claim: "a week", "per month", "monthly".
  static func base(behind claim: Claim, _ words: DocumentWords) -> String? {
    let next = claim.words.upperBound
    let sentence = words.sentences[claim.sentence]
    guard sentence.contains(next), words.distance(next - 1, next) <= 15 else { return nil }
    // "£412 per patient per month": what it is told per besides.
    if links.contains(words.folded(next)), nouns[words.folded(next + 1)] == nil, sentence.contains(next + 3),
      links.contains(words.folded(next + 2)) || words.folded(next + 2) == "and"
    {
      return nouns[words.folded(next + 3)]
    }
    if let adjective = adjectives[words.folded(next)] { return adjective }
    guard links.contains(words.folded(next)), sentence.contains(next + 1) else { return nil }
    return nouns[words.folded(next + 1)]
  }

  /// The one length of time that a finding's value, its metric or its quote is told for; `nil` where they name none or several.
  static func base(of finding: Finding, metric: Metric) -> String? {
    var found: Set<String> = []
    for text in [finding.value.text, metric.label, finding.quote ?? ""] + metric.words {
      let words = text.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
      for (index, word) in words.enumerated() {
        if let adjective = adjectives[word] { found.insert(adjective) }
        if index > 0, links.contains(words[index - 1]), let noun = nouns[word] { found.insert(noun) }
      }
    }
    return found.count == 1 ? found.first : nil
  }
}
