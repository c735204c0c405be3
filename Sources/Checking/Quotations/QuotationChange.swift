/// One place where a quotation differs from the source.
struct QuotationChange {
  enum Kind: Int, Comparable {
    /// Spelt or inflected otherwise.
    case spelling
    case wording
    /// Words are left out without an ellipsis.
    case omission
    case condition
    case hedge
    case quantity
    case negation
    case number

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  /// The words of the quotation that stand in place of the source's; empty where some were left out.
  let quoted: Range<Int>
  /// The words of the source that are not in the quotation; empty where some were added.
  let source: Range<Int>
  /// How many words that say something by themselves were changed, added or left out.
  let size: Int
}

/// Names the differences of an aligned stretch.
struct ChangeReader {
  let quoted: [ComparedWord]
  let source: QuotableText
  /// The text that the quotation's places count in.
  let text: [UInt8]

  func changes(of alignment: WordAlignment) -> [QuotationChange] {
    var result: [QuotationChange] = []
    var run: [WordAlignment.Pair] = []
    for pair in alignment.pairs {
      if pair.step != .same {
        run.append(pair)
      } else if !run.isEmpty {
        result += change(run)
        run = []
      }
    }
    if !run.isEmpty { result += change(run) }
    return result
  }

  /// Words of the source that stand between two stretches and are in neither.
  func omission(_ range: Range<Int>, before quotedWord: Int) -> QuotationChange? {
    guard !range.isEmpty else { return nil }
    return change(range.map { WordAlignment.Pair(step: .left, quoted: quotedWord, source: $0) }).first
  }

  private func change(_ run: [WordAlignment.Pair]) -> [QuotationChange] {
    guard let first = run.first else { return [] }
    let quotedWords = run.filter { $0.step != .left }.map(\.quoted)
    let sourceWords = run.filter { $0.step != .added }.map(\.source)
    let inQuoted = quotedWords.first.map { $0..<(quotedWords.last ?? $0) + 1 } ?? first.quoted..<first.quoted
    let inSource = sourceWords.first.map { $0..<(sourceWords.last ?? $0) + 1 } ?? first.source..<first.source
    // A word joined or parted: "real-world" and "realworld".
    if joined(quotedWords.map { text(quoted[$0], text) }) == joined(sourceWords.map(sourceText)) { return [] }
    // What is left when the words that are alike are taken out.
    var left = sourceWords
    var added: [Int] = []
    var alike = 0
    for word in quotedWords {
      if let index = left.firstIndex(where: { isAlike(quoted[word], $0) }) {
        left.remove(at: index)
        alike += 1
      } else {
        added.append(word)
      }
    }
    if added.isEmpty, left.isEmpty {
      return [QuotationChange(kind: .spelling, quoted: inQuoted, source: inSource, size: 0)]
    }
    let addedWeights = added.map { (WordWeight.of(quoted[$0]), quoted[$0].key) }
    let leftWeights = left.map { (WordWeight.of(source.words[$0]), source.words[$0].key) }
    func differs(_ weights: Set<WordWeight>) -> (added: Int, left: Int) {
      let more = addedWeights.filter { weights.contains($0.0) }.map(\.1)
      let less = leftWeights.filter { weights.contains($0.0) }.map(\.1)
      return more.sorted() == less.sorted() ? (0, 0) : (more.count, less.count)
    }
    let size = max(
      addedWeights.count { $0.0 != .function }, leftWeights.count { $0.0 != .function })
    func made(_ kind: QuotationChange.Kind) -> [QuotationChange] {
      [QuotationChange(kind: kind, quoted: inQuoted, source: inSource, size: size)]
    }
    let numbers = differs([.number, .unit])
    if numbers.added > 0, numbers.left > 0 || added.count <= 3 { return made(.number) }
    let negations = differs([.negation])
    if negations.added + negations.left > 0 { return made(.negation) }
    let quantities = differs([.comparative])
    if quantities.added > 0, quantities.left > 0 || added.count <= 2 { return made(.quantity) }
    let hedges = differs([.hedge])
    if hedges.added + hedges.left > 0 { return made(.hedge) }
    let conditions = differs([.condition, .contrast])
    if conditions.left > 0 { return made(.condition) }
    if quantities.left > 0, left.count <= 3 { return made(.quantity) }
    if added.isEmpty { return made(.omission) }
    return made(.wording)
  }

  private func joined(_ words: [[UInt8]]) -> [UInt8] { words.flatMap { $0 } }

  private func text(_ word: ComparedWord, _ text: [UInt8]) -> [UInt8] {
    let range = Int(word.start)..<min(Int(word.end), text.count)
    return text[range].compactMap { byte in
      byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x27 || byte == 0x2D ? nil : byte
    }
  }

  private func sourceText(_ word: Int) -> [UInt8] {
    source.part(of: word).map { text(source.words[word], $0.text) } ?? []
  }

  /// Whether two words are one, spelt or inflected otherwise: "analyse" and "analyzed".
  private func isAlike(_ word: ComparedWord, _ other: Int) -> Bool {
    if word.key == source.words[other].key { return true }
    guard !word.isNumber, !source.words[other].isNumber else { return false }
    let one = text(word, text)
    let two = sourceText(other)
    let common = zip(one, two).prefix { $0 == $1 }.count
    let longer = max(one.count, two.count)
    if common >= 3, longer - common <= 3, common * 2 >= longer { return true }
    // One letter more, less or other: a slip of the pen, or another spelling.
    guard longer >= 5, abs(one.count - two.count) <= 1 else { return false }
    let tail = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    return common + tail >= longer - 1
  }
}
