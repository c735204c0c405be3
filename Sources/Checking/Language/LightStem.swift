/// Takes the ending off an inflected word and nothing more: "executives" and "executive" meet, "execution" does not meet them.
///
/// For words that must name one thing by themselves, a stemmer such as Snowball's joins too much.
enum LightStem {
  /// The word without a plural's, a participle's or an adverb's ending.
  ///
  /// - Parameter word: UTF-8, in lowercase.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    var word = IrregularForms.base(word) ?? word
    for (ending, replacement, shortest) in endings where word.count >= shortest && word.ends(with: ending) {
      word.removeLast(ending.count)
      word.append(contentsOf: replacement)
      break
    }
    // "planned" and "plan", "stopping" and "stop"
    if word.count > 3, let last = word.last, word[word.count - 2] == last, !Array("lsze".utf8).contains(last) {
      word.removeLast()
    }
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    return word
  }

  private static let endings: [(ending: [UInt8], replacement: [UInt8], shortest: Int)] = [
    ("sses", "ss", 6), ("ies", "y", 5), ("ied", "y", 5), ("ches", "ch", 6), ("shes", "sh", 6), ("xes", "x", 5),
    ("ss", "ss", 3), ("us", "us", 4), ("is", "is", 4), ("s", "", 4), ("eed", "eed", 4), ("ing", "", 6), ("ed", "", 5),
  ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
