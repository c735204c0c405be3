internal import Documents
internal import Ledger

/// Which source each sentence of a document speaks of: the one that was named last, within the same paragraph, list or section.
struct SourceTrail {
  enum Standing: Equatable {
    /// The source is named here, or was the last one named.
    case named
    /// Another source is named here.
    case other(String)
    case unnamed
  }

  /// For each ledger, whether the document names its source anywhere.
  let isNamedAnywhere: [Bool]
  private let standings: [[Standing]]
  /// For each sentence, the ledgers whose source it names itself.
  private let namedInSentence: [Set<Int>]
  private let foreign: ForeignSources
  /// For each block, the ledgers whose source is named in it.
  private let namedInBlock: [Set<Int>]
  /// For each block, the name of another work that it credits.
  private let foreignInBlock: [String?]
  /// For each block, the ledgers named by what stands over it: its headings, what introduces its list, the title.
  private let namedOver: [Set<Int>]

  /// - Parameters:
  ///   - mentions: All mentions of the document.
  ///   - links: Where links go, with the words they cover.
  init(
    document: Document, words: DocumentWords, mentions: [Mention], index: TermIndex
  ) {
    let count = index.ledgers.count
    var named = [Set<Int>](repeating: [], count: words.sentences.count)
    for mention in mentions {
      for case .source(let ledger) in mention.meanings { named[mention.sentence].insert(ledger) }
    }
    for mark in document.marks {
      guard case .link(let destination) = mark.kind else { continue }
      let range = words.words(in: mark.range)
      guard let first = range.first ?? (words.words.indices.contains(range.lowerBound) ? range.lowerBound : nil) else {
        continue
      }
      for (ledger, record) in index.ledgers.enumerated() {
        if let address = record.source.address, Self.isSame(address.text, destination) {
          named[Int(words.words[first].sentence)].insert(ledger)
        }
      }
    }
    let foreign = ForeignSources(document: document, words: words, index: index)
    var standings = [[Standing]](repeating: [Standing](repeating: .unnamed, count: count), count: words.sentences.count)
    /// How each block leaves it to what it introduces.
    var left: [Int: [Standing]] = [:]
    for block in document.blocks.indices {
      var current = Self.inherited(document, block, left) ?? [Standing](repeating: .unnamed, count: count)
      defer { left[block] = current }
      for sentence in words.blocks[block] {
        let here = named[sentence]
        let other = foreign.name(in: sentence)
        if !here.isEmpty {
          for ledger in 0..<count { current[ledger] = here.contains(ledger) ? .named : .other(Self.name(here, index)) }
        } else if let other {
          for ledger in 0..<count { current[ledger] = .other(other) }
        }
        // A sentence that names two sources decides for neither.
        if !here.isEmpty, other != nil {
          for ledger in here { current[ledger] = .named }
        }
        standings[sentence] = current
      }
    }
    self.standings = standings
    namedInSentence = named
    self.foreign = foreign
    let namedInBlock = document.blocks.indices.map { block in
      words.blocks[block].reduce(into: Set<Int>()) { $0.formUnion(named[$1]) }
    }
    self.namedInBlock = namedInBlock
    foreignInBlock = document.blocks.indices.map { block in
      words.blocks[block].lazy.compactMap { foreign.name(in: $0) }.first
    }
    var titles: Set<Int> = []
    for (block, other) in document.blocks.enumerated() where Self.isTitle(other) {
      titles.formUnion(namedInBlock[block])
    }
    namedOver = document.blocks.indices.map { block in
      var over = titles
      var heading = document.blocks[block].heading
      var steps = 0
      while let index = heading, steps < 6, namedInBlock.indices.contains(index) {
        over.formUnion(namedInBlock[index])
        heading = document.blocks[index].heading
        steps += 1
      }
      var parent = document.blocks[block].parent
      steps = 0
      while let index = parent, steps < 6, namedInBlock.indices.contains(index) {
        over.formUnion(namedInBlock[index])
        parent = document.blocks[index].parent
        steps += 1
      }
      return over
    }
    isNamedAnywhere = (0..<count).map { ledger in named.contains { $0.contains(ledger) } }
  }

  /// What the items of a list and the text under a heading take over where the lead or the heading credits another work.
  private static func inherited(_ document: Document, _ block: Int, _ left: [Int: [Standing]]) -> [Standing]? {
    for origin in [document.blocks[block].parent, document.blocks[block].heading] {
      guard let origin, let standing = left[origin] else { continue }
      let isOther = standing.contains { if case .other = $0 { true } else { false } }
      if isOther { return standing }
    }
    return nil
  }

  private static func isTitle(_ block: Block) -> Bool {
    if case .heading(level: 1) = block.kind { return true }
    return block.kind == .title
  }

  /// Whether the document names the sources of other ledgers, and never that of this one.
  func isStrange(_ ledger: Int) -> Bool { !isNamedAnywhere[ledger] && isNamedAnywhere.contains(true) }
  func isNamed(inBlock block: Int, _ ledger: Int) -> Bool { namedInBlock[block].contains(ledger) }
  func isNamedOver(_ block: Int, _ ledger: Int) -> Bool {
    namedOver[block].contains(ledger) && foreignInBlock[block] == nil
  }
  func foreignName(inBlock block: Int) -> String? { foreignInBlock[block] }
  /// What a sentence credits by itself: sources of the run, and another work.
  func named(inSentence sentence: Int) -> Set<Int> { namedInSentence[sentence] }
  func foreignName(inSentence sentence: Int) -> String? { foreign.name(in: sentence) }
  func standings(block: Int, sentence: Int) -> [Standing] { standings[sentence] }

  private static func name(_ ledgers: Set<Int>, _ index: TermIndex) -> String {
    ledgers.sorted().map { index.ledgers[$0].source.id.text }.joined(separator: ", ")
  }

  /// Whether two addresses lead to one page: host and path, without "www.", a trailing slash, a query or a fragment.
  static func isSame(_ left: String, _ right: String) -> Bool {
    func key(_ address: String) -> [UInt8] {
      var bytes = StemReader.folded(ArraySlice(address.utf8))
      for prefix in ["https://", "http://", "www."] where bytes.starts(with: prefix.utf8) {
        bytes.removeFirst(prefix.utf8.count)
      }
      if let end = bytes.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) { bytes.removeSubrange(end...) }
      while bytes.last == 0x2F { bytes.removeLast() }
      return bytes
    }
    let first = key(left)
    return !first.isEmpty && first == key(right)
  }
}
