extension Vocabulary {
  /// The language whose function words a text has most of; the first of all where there is no evidence.
  ///
  /// - Parameter prose: Valid UTF-8. Its first stretch is enough.
  package static func detected(in prose: [UInt8]) -> Vocabulary {
    let text = prose.span
    var hits = [Int](repeating: 0, count: evidence.count)
    var index = 0
    let end = min(text.count, 8192)
    while index < end {
      guard Bytes.isLetter(text[index]) || text[index] >= 0xC3 else {
        index += 1
        continue
      }
      var stop = index
      while stop < end, Bytes.isLetter(text[stop]) || text[stop] >= 0x80 { stop += 1 }
      for (place, table) in evidence.enumerated() where table.identifier(of: text, index, stop) != 0 {
        hits[place] += 1
      }
      index = stop
    }
    var best = 0
    for place in hits.indices where hits[place] > hits[best] { best = place }
    return best == 0 ? .english : .german
  }

  /// The words that tell each language, in the order of `languages`.
  private static let evidence = [Lexicon.englishStopWords, Lexicon.germanStopWords].map { words in
    WordTable([[]] + words.map { Array($0.utf8) })
  }
}
