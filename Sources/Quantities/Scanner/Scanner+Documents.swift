package import Documents

extension Scanner {
  /// The quantities of a document, each block read in its language: the one it is marked with, or else the document's, or else
  /// the one that the words tell.
  package static func scan(_ document: Document, excluding exclusions: [Exclusion] = []) -> Result {
    let whole = (document.forcedLanguage ?? document.metadata.language).flatMap(Vocabulary.named)
    let base = whole ?? .detected(in: document.prose)
    func vocabulary(_ place: Int) -> Vocabulary {
      guard document.forcedLanguage == nil, let tag = document.blocks[place].language else { return base }
      return Vocabulary.named(tag) ?? base
    }
    var result = Result()
    var rest = exclusions[...]
    var place = 0
    while place < document.blocks.count {
      let language = vocabulary(place)
      let start = place == 0 ? 0 : Int(document.blocks[place].range.start)
      repeat { place += 1 } while place < document.blocks.count && vocabulary(place) === language
      let end = place < document.blocks.count ? Int(document.blocks[place].range.start) : document.prose.count
      // Each run of blocks gets its own exclusions, so that none is looked at twice.
      let own = rest.prefix { Int($0.range.start) < end }
      rest = rest.dropFirst(own.count)
      Scanner(language).scan(document.prose, start, end, excluding: Array(own), into: &result)
    }
    return result
  }
}
