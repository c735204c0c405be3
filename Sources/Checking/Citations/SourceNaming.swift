internal import Documents

/// Whether a document names a source, and by what.
struct SourceNaming {
  /// Whether it has the title, a name of the work, its address or its DOI.
  let hasWork: Bool
  /// Whether it has the publisher or an author.
  let hasMaker: Bool

  init(document: Document, list: WordList, profile: CitationProfile) {
    var kinds: Set<SourceNames.Kind> = []
    for index in list.words.indices {
      if let name = profile.names.name(at: index, in: list.words, upTo: list.words.count) {
        kinds.insert(name.kind)
      }
    }
    hasMaker = kinds.contains { $0 != .work }
    hasWork =
      kinds.contains(.work) || Self.isLinked(document, profile) || Self.isWrittenOut(document, profile)
      || document.blocks.contains { block in
        !profile.title.matches(in: list.words(in: block.range), of: list.words).isEmpty
      }
  }

  private static func isLinked(_ document: Document, _ profile: CitationProfile) -> Bool {
    document.marks.contains { mark in
      guard case .link(let destination) = mark.kind else { return false }
      return WebAddress(destination).map(profile.addresses.contains) ?? false
        || profile.dois.contains(DOIFinder.key(destination.utf8))
    }
  }

  /// Whether an address or a DOI stands in the prose.
  private static func isWrittenOut(_ document: Document, _ profile: CitationProfile) -> Bool {
    let wanted = profile.addresses.map { $0.host + [0x2F] + $0.joinedPath } + Array(profile.dois)
    return wanted.contains { !$0.isEmpty && contains(document.prose, $0) }
  }

  /// Whether bytes stand in a text, capitals or not.
  private static func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    for start in 0...text.count - wanted.count where folded(text[start]) == first {
      if zip(text[start...], wanted).allSatisfy({ folded($0) == $1 }) { return true }
    }
    return false
  }
}
