internal import Documents

/// A place where a document cites a source by its title.
struct CitationPassage {
  let match: TitleMatch
  let block: Int
  /// The words that belong to the citation: of the block, or of the sentence.
  let words: Range<Int>
  /// Whether it is an entry of a list of references, a footnote, a line of sources.
  let isReference: Bool
  /// Whether the title is set apart: in quotation marks, in italics, as a link.
  let isMarked: Bool
  /// The words within the marks around the title.
  let marked: Range<Int>?
}

/// Finds the citations of a source.
struct PassageFinder {
  let document: Document
  let list: WordList
  let spans: SortedRanges<QuotationSpan>
  let marks: SortedRanges<Mark>
  /// The words of each block.
  let blocks: [Range<Int>]

  init(document: Document, list: WordList, spans: [QuotationSpan]) {
    self.document = document
    self.list = list
    self.spans = SortedRanges(spans, by: \.outer)
    marks = SortedRanges(document.marks, by: \.range)
    blocks = document.blocks.map { list.words(in: $0.range) }
  }

  private static let small = SourceNames.keys(
    "and et al in of the vol no pp p retrieved accessed available at from by published report doi https http www html org com net edu gov "
      + "source sources via see also reference study paper on last visited url online issue nr ed eds for working n d 1 2 3 4 5 6 7 8 9"
  )

  func passages(_ profile: CitationProfile) -> [CitationPassage] {
    document.blocks.indices.flatMap { block -> [CitationPassage] in
      switch document.blocks[block].kind {
      case .paragraph, .listItem, .tableCell, .caption, .footnote: break
      default: return []
      }
      return profile.title.matches(in: blocks[block], of: list.words).compactMap { passage($0, block) }
    }
  }

  private func passage(_ match: TitleMatch, _ block: Int) -> CitationPassage? {
    let words = blocks[block]
    let range = ByteRange(
      Int(list.words[match.words.lowerBound].start), Int(list.words[match.words.upperBound - 1].end))
    guard !marks.overlapping(range).contains(where: { $0.kind == .code }) else { return nil }
    let isReference = words.count <= 90 && isDense(words, around: match.words)
    let marked = marked(around: range, block)
    return CitationPassage(
      match: match, block: block, words: isReference ? words : sentence(of: match.words, in: words),
      isReference: isReference, isMarked: marked != nil, marked: marked)
  }

  /// Whether nearly all words beside the title are names, numbers and the small words of references.
  private func isDense(_ words: Range<Int>, around title: Range<Int>) -> Bool {
    var all = 0
    var dense = 0
    var previous = false
    for index in words where !title.contains(index) {
      let word = list.words[index]
      all += 1
      // The words of an address.
      let isAddress = previous && !word.gap.contains(.space)
      let isPart = word.isCapital || word.isNumber || Self.small.contains(word.key)
      previous =
        isAddress || word.key == WordKey.of("https") || word.key == WordKey.of("http") || word.key == WordKey.of("www")
        || word.key == WordKey.of("doi")
      if isPart || isAddress || word.end - word.start == 1 { dense += 1 }
    }
    return all >= 2 && dense * 5 >= all * 4
  }

  private func sentence(of title: Range<Int>, in block: Range<Int>) -> Range<Int> {
    let first = list.words[title.lowerBound].sentence
    let last = list.words[title.upperBound - 1].sentence
    var low = title.lowerBound
    var high = title.upperBound
    while low > block.lowerBound, list.words[low - 1].sentence >= first { low -= 1 }
    while high < block.upperBound, list.words[high].sentence <= last { high += 1 }
    return low..<high
  }

  /// The words within the marks that set a title apart.
  private func marked(around title: ByteRange, _ block: Int) -> Range<Int>? {
    for span in spans.overlapping(title) where span.block == block && span.form != .block && span.range.overlaps(title)
    {
      let words = list.words(in: span.range)
      if words.count <= list.words(in: title).count + 8 { return words }
    }
    for mark in marks.overlapping(title) where mark.range.contains(title) {
      switch mark.kind {
      case .emphasis, .strong, .citation, .link: break
      default: continue
      }
      let words = list.words(in: mark.range)
      if words.count <= list.words(in: title).count + 8 { return words }
    }
    return nil
  }
}
