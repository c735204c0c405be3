internal import Ledger
internal import Quantities

/// Which of two opposites a comparison names: warmer or cooler, ahead or behind.
enum Pole {
  /// Words for more of something.
  private static let up: Set<String> = [
    "warmer", "hotter", "higher", "more", "ahead", "above", "faster", "longer", "larger", "greater", "better", "taller",
    "heavier", "wider", "deeper", "extra", "exceeds", "exceeded", "gained", "gain", "gains",
  ]
  /// Words for less of it.
  private static let down: Set<String> = [
    "cooler", "colder", "lower", "less", "fewer", "behind", "below", "slower", "shorter", "smaller", "worse", "lighter",
    "narrower", "shallower", "lost", "loss", "losses",
  ]

  static func direction(of word: String) -> Quantity.Direction? {
    up.contains(word) ? .up : down.contains(word) ? .down : nil
  }

  /// The one direction that a metric's words and a finding's quote name; `nil` where they name none or both.
  static func direction(of finding: Finding, metric: Metric) -> Quantity.Direction? {
    var found: Set<Quantity.Direction> = []
    for text in [metric.label] + metric.words + [finding.quote ?? ""] {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        if let direction = direction(of: String(word)) { found.insert(direction) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The direction of the comparison right behind a claim: "1.7 °C cooler than", "2.7 points behind".
  static func direction(behind claim: Claim, _ words: DocumentWords) -> Quantity.Direction? {
    let next = claim.words.upperBound
    guard words.sentences[claim.sentence].contains(next), words.distance(next - 1, next) <= 15 else { return nil }
    return direction(of: words.folded(next))
  }
}
