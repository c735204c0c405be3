internal import Documents

/// The sources that footnotes and numbered references give for the sentences that point to them.
struct FootnoteCredits {
  private var ledgers: [Int: Int] = [:]
  private var several: Set<Int> = []

  init(document: Document, words: DocumentWords, sources: SourceTrail) {
    var byLabel: [String: Set<Int>] = [:]
    var entries: Set<Int> = []
    for (block, other) in document.blocks.enumerated() {
      let label: String
      if case .footnote(let own) = other.kind {
        label = own
      } else if let number = Self.number(document.prose, at: other.range.lower, upTo: other.range.upper) {
        // "[2] Quill, C. (2019). …"
        label = "[\(number.value)]"
        entries.insert(block)
      } else {
        continue
      }
      for sentence in words.blocks[block] {
        byLabel[label, default: []].formUnion(sources.named(inSentence: sentence))
      }
    }
    guard !byLabel.isEmpty else { return }
    for mark in document.marks {
      guard case .footnoteReference(let label) = mark.kind, let named = byLabel[label] else { continue }
      credit(named, at: mark.range.lower, words)
    }
    guard !entries.isEmpty else { return }
    for (block, other) in document.blocks.enumerated() where !entries.contains(block) {
      var offset = other.range.lower
      while offset < other.range.upper {
        guard document.prose[offset] == 0x5B,
          let number = Self.number(document.prose, at: offset, upTo: other.range.upper)
        else {
          offset += 1
          continue
        }
        if let named = byLabel["[\(number.value)]"] { credit(named, at: offset, words) }
        offset = number.end
      }
    }
  }

  /// The number of "[12]" at an offset, and where it ends.
  private static func number(_ prose: [UInt8], at offset: Int, upTo end: Int) -> (value: Int, end: Int)? {
    guard offset < end, prose[offset] == 0x5B else { return nil }
    var value = 0
    var next = offset + 1
    while next < end, next < offset + 5, prose[next] &- 0x30 < 10 {
      value = value * 10 + Int(prose[next]) - 0x30
      next += 1
    }
    guard next > offset + 1, next < end, prose[next] == 0x5D else { return nil }
    return (value, next + 1)
  }

  /// A reference stands behind what it is for, and behind the full stop too.
  private mutating func credit(_ named: Set<Int>, at offset: Int, _ words: DocumentWords) {
    let before = words.words(in: ByteRange(max(0, offset - 3), max(1, offset)))
    guard let word = before.last, words.words.indices.contains(word) else { return }
    let sentence = Int(words.words[word].sentence)
    if named.count == 1, let ledger = named.first, ledgers[sentence] ?? ledger == ledger {
      ledgers[sentence] = ledger
    } else {
      several.insert(sentence)
    }
  }

  /// The one source that a sentence's references lead to.
  func ledger(ofSentence sentence: Int) -> Int? { several.contains(sentence) ? nil : ledgers[sentence] }
}
