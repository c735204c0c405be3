/// Tells whether what was cut off a quotation changes what it says.
struct TrimReader {
  let source: QuotableText

  private static let prepositions = SourceNames.keys("in for among amongst within under with without at on by of")
  private static let relatives = SourceNames.keys("that which who where whose")
  private static let times = SourceNames.keys(
    "period months month years year weeks week days day time decade decades quarter window moment")
  private static let that = WordKey.of("that")
  private static let connectors = SourceNames.keys(
    "and or so then thus also moreover furthermore finally indeed similarly")

  /// Whether words cut off before a quotation carry a condition, a hedge or a negation that it falls under.
  func weighsBefore(_ cut: Range<Int>) -> Bool {
    var cut = cut
    // "However, …" may go.
    while let first = cut.first, cut.count <= 2,
      Self.connectors.contains(source.words[first].key) || WordWeight.of(source.words[first]) == .contrast
    {
      cut = cut.dropFirst().isEmpty ? cut.upperBound..<cut.upperBound : cut.lowerBound + 1..<cut.upperBound
    }
    guard !cut.isEmpty else { return false }
    for index in cut {
      switch WordWeight.of(source.words[index]) {
      case .condition where isOpening(index, cut): return true
      case .contrast where isOpening(index, cut) && cut.count >= 4: return true
      case .negation, .hedge:
        // "It is not true that …", "Perhaps …".
        let isOver = cut.last.map { source.words[$0].key == Self.that } ?? false
        if isOver || cut.upperBound - index <= 4 { return true }
      default: break
      }
    }
    return restricts(cut) || isCircumstance(cut)
  }

  /// "For novices," "In all cases of fever," and not "In this report," nor "In April 2024,".
  private func isCircumstance(_ cut: Range<Int>) -> Bool {
    guard let first = cut.first, cut.count >= 2, cut.upperBound < source.words.count,
      source.words[cut.upperBound].gap.contains(.comma), Self.circumstances.contains(source.words[first].key)
    else { return false }
    return !cut.contains { index in
      let word = source.words[index]
      return word.isNumber || Self.times.contains(word.key)
        || index < cut.lowerBound + 4 && Self.fillers.contains(word.key)
    }
  }

  private static let circumstances = SourceNames.keys("in for among amongst within under without")
  private static let fillers = SourceNames.keys(
    "fact addition contrast general short sum particular words example instance this these other our report paper study section "
      + "figure figures table chapter turn total part way ways view end past future conclusion practice principle theory "
      + "january february march april may june july august september october november december spring summer autumn winter"
  )

  /// Whether words cut off behind a quotation take back or narrow what it says.
  func weighsBehind(_ cut: Range<Int>) -> Bool {
    for index in cut.prefix(4) {
      switch WordWeight.of(source.words[index]) {
      case .condition, .contrast, .negation: return true
      case .hedge where index < cut.lowerBound + 2: return true
      default: break
      }
    }
    return restricts(cut)
  }

  /// Whether a word stands at the beginning of a clause.
  private func isOpening(_ index: Int, _ cut: Range<Int>) -> Bool {
    index < cut.lowerBound + 3 || source.words[index].gap.contains(.comma) || source.words[index].gap.contains(.dash)
      || source.words[index - 1].gap.contains(.comma)
  }

  /// "In sessions that produce code", not "over the months that we looked at".
  private func restricts(_ cut: Range<Int>) -> Bool {
    guard let first = cut.first else { return false }
    let start = Self.prepositions.contains(source.words[first].key) ? first : first + 1
    guard cut.contains(start), Self.prepositions.contains(source.words[start].key) else { return false }
    for index in cut.dropFirst().prefix(8) where Self.relatives.contains(source.words[index].key) {
      return !(start..<index).contains { Self.times.contains(source.words[$0].key) }
    }
    return false
  }
}
