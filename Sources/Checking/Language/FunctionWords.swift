/// Words that carry grammar and no subject: passed over when phrases are matched. Negations are not among them.
enum FunctionWords {
  /// English.
  static let english: Set<[UInt8]> = Set(
    [
      "a", "an", "the", "of", "in", "on", "at", "by", "for", "from", "to", "with", "as", "into", "onto", "and", "or",
      "but",
      "that", "which", "who", "whom", "whose", "this", "these", "those", "their", "its", "his", "her", "our", "your",
      "my",
      "it", "they", "them", "he", "she", "we", "us", "you", "i", "is", "are", "was", "were", "be", "been", "being",
      "am",
      "has", "have", "had", "having", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall",
      "should", "must", "there", "here", "so", "than", "then", "also", "just", "only", "even", "s", "t", "own", "such",
      "any", "some", "very", "much", "per", "when", "where", "while", "if", "because", "about", "around", "over",
      "under",
      "up", "down", "out", "off", "through", "during", "between", "among", "against", "within", "across", "both",
      "each",
      "same", "how", "what", "too", "yet", "now", "still", "once", "said", "says", "say",
    ].map { Array($0.utf8) })
}
