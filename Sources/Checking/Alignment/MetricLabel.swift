internal import Ledger
internal import Quantities

/// What a metric's label says of its findings: that they tell a change, which way, and that they are means or medians.
struct MetricLabel: Sendable {
  /// Whether the values are those of a change: "fall of the water table", "rate of sea level rise"; not "share of those who asked for a
  /// rise", "fear-of-falling score".
  let isOfChange: Bool
  /// Which way they go, where the label is that of a rise or a fall: down for "mean reduction in migraine days".
  let way: Quantity.Direction?
  /// The mean or the median, where it names one of them.
  let centre: Finding.Statistic?

  init(_ label: String) {
    let words = StemReader.folded(ArraySlice(label.utf8).prefix { $0 != UInt8(ascii: "(") })
      .split { !(($0 | 0x20) &- 0x61 < 26) }.map { String(decoding: $0, as: UTF8.self) }
    let head = words.prefix { !Self.linking.contains($0) }.last ?? ""
    // "Days lost", "money lost to drought": they are had or not, and do not go anywhere.
    let isNoun = head != "lost" && head != "gained"
    isOfChange =
      isNoun && !Self.levels.contains(head)
      && words.indices.contains { index in
        if Self.changes.contains(words[index]) { return true }
        guard Vocabulary.english.direction(of: Array(words[index].utf8)) != nil else { return false }
        return index + 1 == words.count || Self.linking.contains(words[index + 1])
      }
    way = isOfChange ? Vocabulary.english.plainDirection(of: Array(head.utf8)) : nil
    let centres = Set(words.compactMap(StatisticReader.centre(named:)))
    centre = centres.count == 1 ? centres.first : nil
  }

  private static let changes: Set<String> = ["change", "difference", "effect", "growth", "ratio"]
  private static let levels: Set<String> = [
    "share", "proportion", "percentage", "number", "count", "cost", "score", "duration", "length",
  ]
  private static let linking: Set<String> = [
    "of", "in", "from", "to", "with", "who", "that", "against", "for", "per", "since", "between", "by", "over", "at",
    "after", "a", "above", "within", "relative", "compared", "aimed", "among",
  ]
}
