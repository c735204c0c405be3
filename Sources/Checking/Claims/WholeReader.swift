/// What a share is said to be a share of, where that is the whole in so many words: "37% of all staff", "one in five of everybody asked".
enum WholeReader {
  /// The words behind a claim that name the whole, from the "all" to the noun.
  static func whole(behind claim: Claim, _ words: DocumentWords) -> Range<Int>? {
    let sentence = words.sentences[claim.sentence]
    let link = claim.words.upperBound
    guard sentence.contains(link + 1), words.folded(link) == "of", words.distance(link - 1, link + 1) <= 20 else {
      return nil
    }
    let first = link + 1
    if ["everyone", "everybody"].contains(words.folded(first)) { return first..<first + 1 }
    // "of the whole coast"
    let quantifier = words.folded(first) == "the" ? first + 1 : first
    guard sentence.contains(quantifier),
      (quantifier > first ? ["whole", "entire"] : ["all", "every"]).contains(words.folded(quantifier))
    else { return nil }
    let nouns = self.nouns(from: quantifier + 1, in: sentence, words)
    // "of all, the figure": nothing is named.
    guard !nouns.isEmpty else { return nil }
    // "of all those who asked": they are told apart right there.
    return isParted(nouns, in: sentence, words) ? nil : quantifier..<nouns.upperBound
  }

  /// The noun right behind the "of" of a share: "57% of employees".
  static func noun(behind claim: Claim, _ words: DocumentWords) -> Range<Int>? {
    let sentence = words.sentences[claim.sentence]
    let link = claim.words.upperBound
    guard sentence.contains(link), words.folded(link) == "of", words.distance(link - 1, link) <= 10 else { return nil }
    let nouns = self.nouns(from: link + 1, in: sentence, words)
    return nouns.isEmpty || isParted(nouns, in: sentence, words) ? nil : nouns
  }

  /// Words up to the end of a noun phrase: a determiner, then content words with nothing between.
  private static func nouns(from start: Int, in sentence: Range<Int>, _ words: DocumentWords) -> Range<Int> {
    var first = start
    if sentence.contains(first), determiners.contains(words.folded(first)) { first += 1 }
    var end = first
    while sentence.contains(end), end < first + 3, !words.words[end].isFunction, !words.words[end].isNumber,
      end == first || words.distance(end - 1, end) <= 12
    {
      end += 1
    }
    return first..<end
  }

  private static let determiners: Set<String> = ["the", "our", "their", "its", "these"]

  /// Whether what follows a noun parts some from the whole: "of all staff who asked", "of all staff in the north"; not "of all visits end
  /// in a loan".
  private static func isParted(_ nouns: Range<Int>, in sentence: Range<Int>, _ words: DocumentWords) -> Bool {
    guard sentence.contains(nouns.upperBound) else { return false }
    let next = words.folded(nouns.upperBound)
    return relatives.contains(next) || nouns.count == 1 && prepositions.contains(next)
  }

  private static let relatives: Set<String> = ["who", "that", "which", "whose", "with", "without"]
  private static let prepositions: Set<String> = ["in", "on", "at", "from", "where"]
}
