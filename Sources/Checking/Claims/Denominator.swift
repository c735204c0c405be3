internal import Documents
internal import Ledger

/// How many of something a figure is told for: the 1,000 of "37.8 per 1,000 person-years".
enum Denominator {
  /// The number behind the "per" that follows a claim, or the noun it counts.
  static func told(behind claim: Claim, _ words: DocumentWords) -> Int? {
    let sentence = words.sentences[claim.sentence]
    for word in claim.words.upperBound..<min(claim.words.upperBound + 3, sentence.upperBound)
    where words.folded(word) == "per" {
      var digits: [UInt8] = []
      var next = word + 1
      // "1,000" is two words.
      while sentence.contains(next), words.words[next].isNumber,
        next == word + 1 || words.distance(next - 1, next) <= 40
      {
        digits += words.prose[words.words[next].range.indices].filter { $0 &- 0x30 < 10 }
        next += 1
      }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }

  /// The same in what a ledger says.
  static func told(in text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard let per = parts.firstIndex(of: "per"), parts.indices.contains(per + 1) else { return nil }
    return Int(String(decoding: parts[per + 1].utf8.filter { $0 &- 0x30 < 10 }, as: UTF8.self))
  }
}
