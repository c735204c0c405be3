internal import Documents
internal import Ledger
internal import Quantities

/// Compares entries of lists of references, and footnotes, that cite a source without its title: by authors, publisher and date.
struct BareEntryCheck {
  let check: CitationCheck
  let profile: CitationProfile
  /// Where the document cites the source by its title.
  let cited: [CitationPassage]

  private static let months = SourceNames.keys(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
      + "nov dec")
  private static let small = SourceNames.keys(
    "and et al the of in vol no pp p n d retrieved accessed available at from by published report doi see also via ed eds others"
  )

  /// Entries, as passages whose title is empty.
  func passages() -> [CitationPassage] {
    guard !profile.authors.authors.isEmpty, !profile.publisherKeys.isEmpty else { return [] }
    let taken = Set(cited.map(\.block))
    return check.document.blocks.indices.compactMap { block in
      let words = check.passages.blocks[block]
      guard isEntry(block), (3...40).contains(words.count), !taken.contains(block),
        isBare(words)
      else { return nil }
      let match = TitleMatch(
        words: words.lowerBound..<words.lowerBound, differences: [], share: 1, same: 0, isSubtitle: false)
      return CitationPassage(
        match: match, block: block, words: words, isReference: true, isMarked: false, marked: nil)
    }
  }

  private func isEntry(_ block: Int) -> Bool {
    switch check.document.blocks[block].kind {
    case .paragraph, .listItem, .footnote: true
    default: false
    }
  }

  /// Whether a block is of nothing but the source's authors, its publisher, numbers, months and the small words of references.
  private func isBare(_ words: Range<Int>) -> Bool {
    let list = check.list.words
    let families = Set(profile.authors.authors.flatMap(\.family))
    let given = Set(profile.authors.authors.flatMap(\.given))
    var names = 0
    var hasPublisher = false
    var hasNumber = false
    var isAddress = false
    for index in words {
      let word = list[index]
      let letters = AuthorNames.letters(check.document.prose, word)
      isAddress = isAddress && !word.gap.contains(.space) || letters.starts(with: "http".utf8)
      if isAddress { continue }
      if word.isNumber {
        hasNumber = hasNumber || word.end - word.start == 4
      } else if families.contains(letters) {
        names += 1
      } else if profile.publisherKeys.contains(word.key) {
        hasPublisher = true
      } else if !given.contains(letters), word.end - word.start > 1, !Self.months.contains(word.key),
        !Self.small.contains(word.key)
      {
        // The letters of "2024a" and one name with a slip.
        guard word.isCapital, families.contains(where: { Nearness.isSlip(letters, $0) }) else { return false }
      }
    }
    return names > 0 && hasPublisher && hasNumber
  }
}
