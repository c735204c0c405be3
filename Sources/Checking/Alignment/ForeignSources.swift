internal import Documents
internal import Ledger

/// Finds the sentences that credit what they say to a work that no ledger of the run covers: "another study found",
/// "a separate survey of", "according to Acme".
struct ForeignSources {
  private var names: [Int: String] = [:]

  init(document: Document, words: DocumentWords, index: TermIndex) {
    for sentence in words.sentences.indices {
      if let name = Self.foreignName(words.sentences[sentence], words: words) { names[sentence] = name }
    }
  }

  /// The name of the other source that a sentence credits; `nil` where it credits none.
  func name(in sentence: Int) -> String? { names[sentence] }

  /// Words that name a work of research.
  private static let works: Set<String> = [
    "study", "studies", "survey", "surveys", "report", "reports", "poll", "paper", "papers", "research", "analysis",
    "trial", "review", "experiment", "census", "dataset", "benchmark", "audit", "team", "researchers", "scholars",
  ]

  /// Words that make it another one.
  private static let others: Set<String> = [
    "another", "other", "separate", "different", "earlier", "previous", "older", "rival", "unrelated",
  ]

  private static func foreignName(_ sentence: Range<Int>, words: DocumentWords) -> String? {
    for word in sentence {
      let text = words.folded(word)
      guard others.contains(text) else { continue }
      // "another study", "a separate internal survey"
      for next in word + 1..<min(word + 4, sentence.upperBound) where works.contains(words.folded(next)) {
        return words.text(words.words[word].start, words.words[next].end)
      }
    }
    return nil
  }
}
