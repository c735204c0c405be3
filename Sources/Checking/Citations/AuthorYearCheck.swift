internal import Documents
internal import Ledger
internal import Quantities

/// Compares citations by names and a year alone with a source's record.
struct AuthorYearCheck {
  let check: CitationCheck
  let profile: CitationProfile
  /// Where the document cites the source by its title: what stands there has been compared already.
  let cited: [CitationPassage]

  /// A mention, and the authors that its names are.
  private struct Match {
    let mention: AuthorYearMention
    let block: Int
    /// For each name, the author it is, or is a slip for.
    let authors: [(author: Int, isSlip: Bool)]

    var isExact: Bool { !authors.contains { $0.isSlip } }
    var isInOrder: Bool { authors.enumerated().allSatisfy { $0.element.author == $0.offset } }
  }

  private var words: [ComparedWord] { check.list.words }

  func faults() -> [CitationCheck.Fault] {
    guard let issued = profile.issued?.year, !profile.authors.authors.isEmpty,
      profile.authors.authors.count == profile.record.author.count
    else { return [] }
    let matches = matches()
    guard !matches.isEmpty else { return [] }
    let naming = SourceNaming(document: check.document, list: check.list, profile: profile)
    let entries = entries()
    let isCited = matches.contains { $0.mention.year == issued && $0.isExact && $0.isInOrder }
    return matches.flatMap { match in
      match.mention.year == issued
        ? nameFaults(match, entries, isOurs: naming.hasWork)
        : yearFaults(match, entries, issued, isOurs: naming.hasWork, isCited: isCited)
    }
  }

  // MARK: - Matching

  private func matches() -> [Match] {
    let finder = AuthorYearFinder(prose: check.document.prose, list: words)
    let contexts = SortedRanges(cited) { check.range($0.words) }
    var result: [Match] = []
    for (block, range) in check.passages.blocks.enumerated() {
      guard isProse(block) else { continue }
      for mention in finder.mentions(in: range) {
        guard contexts.overlapping(check.range(mention.words)).isEmpty else { continue }
        let authors = mention.families.compactMap(author)
        guard authors.count == mention.families.count, Set(authors.map(\.author)).count == authors.count,
          authors.contains(where: { !$0.isSlip }) || mention.hasOthers || authors.count == profile.authors.authors.count
        else { continue }
        result.append(Match(mention: mention, block: block, authors: authors))
      }
    }
    return result
  }

  private func isProse(_ block: Int) -> Bool {
    switch check.document.blocks[block].kind {
    case .paragraph, .listItem, .tableCell, .caption, .footnote: true
    default: false
    }
  }

  private func author(_ family: Range<Int>) -> (author: Int, isSlip: Bool)? {
    let written = family.map { AuthorNames.letters(check.document.prose, words[$0]) }
    let all = profile.authors.authors
    if let exact = all.firstIndex(where: { isSame(written, $0.family) }) { return (exact, false) }
    let slip = all.firstIndex { author in
      written.count == author.family.count
        && zip(written, author.family).count { $0 != $1 } == 1
        && zip(written, author.family).allSatisfy { $0 == $1 || Nearness.isSlip($0, $1) }
    }
    return slip.map { ($0, true) }
  }

  private func isSame(_ written: [[UInt8]], _ family: [[UInt8]]) -> Bool {
    guard written.count == family.count else { return false }
    return zip(written, family).allSatisfy { one, other in
      one == other || one == other + Array("'s".utf8) || one == other + Array("’s".utf8)
    }
  }

  // MARK: - Names

  /// The faults of the names, where the year is the source's.
  private func nameFaults(_ match: Match, _ entries: [Entry: Set<Int>], isOurs: Bool) -> [CitationCheck.Fault] {
    let count = profile.authors.authors.count
    let names = match.authors.count
    let all = profile.record.author.map(\.text).joined(separator: ", ")
    func made(_ severity: Severity, _ place: Range<Int>, _ message: String) -> CitationCheck.Fault {
      CitationCheck.Fault(
        field: .author, rule: Rule.authorMismatch, severity: severity, place: check.range(place), message: message,
        why: "the record names \(all)", help: "name the authors as the source does", replacement: nil,
        record: profile.record.author.first)
    }
    if let slip = match.authors.indices.first(where: { match.authors[$0].isSlip }) {
      // A lone name that is nearly another may be somebody else's.
      let isSure = names > 1 || match.mention.hasOthers && count > 2
      guard match.isInOrder, isSure || isOurs && count == 1, !isListed(match, entries) else { return [] }
      let place = match.mention.families[slip]
      let name = profile.authors.authors[match.authors[slip].author].text
      return [
        made(
          isSure ? .error : .warning, place,
          "article says \(check.document.text(check.range(place))), the author is \(name)")
      ]
    }
    guard isOurs, !isListed(match, entries) else { return [] }
    let place = match.mention.families.first.map {
      $0.lowerBound..<(match.mention.families.last?.upperBound ?? $0.upperBound)
    }
    guard let place else { return [] }
    guard match.isInOrder else {
      return names > 1 ? [made(.warning, place, "the authors are not in the order of the source")] : []
    }
    if match.mention.hasOthers {
      return names == count
        ? [made(.warning, place, "“et al.” adds authors, the source has none but \(all)")] : []
    }
    guard names < count else { return [] }
    let missing = profile.authors.authors[names...].map(\.text).joined(separator: ", ")
    return [
      made(
        names > 1 ? .warning : .info, place,
        "\(missing) \(count - names == 1 ? "is" : "are") not among the authors named")
    ]
  }

  // MARK: - The year

  private func yearFaults(
    _ match: Match, _ entries: [Entry: Set<Int>], _ issued: Int, isOurs: Bool, isCited: Bool
  ) -> [CitationCheck.Fault] {
    // One name is not enough: those who write have more than one work.
    let isFull = match.authors.count == profile.authors.authors.count && match.authors.count > 1
    guard match.isExact, match.isInOrder, isFull || match.mention.hasOthers && profile.authors.authors.count > 2,
      isOurs,
      !isListed(match, entries)
    else { return [] }
    let place = match.mention.yearWord..<match.mention.yearWord + 1
    let fault = DateFieldCheck(check: check, profile: profile).fault(check.range(place))
    guard isCited || abs(match.mention.year - issued) > 3 else { return [fault] }
    // They may well have written another work in that year.
    return [fault.milder(.info)]
  }

  /// A name and a year, as keys of words.
  private struct Entry: Hashable {
    let name: UInt64
    let year: UInt64
  }

  /// The entries of the document's lists of references that are not of the source, by the names they begin with and their years: the
  /// blocks that they are.
  private func entries() -> [Entry: Set<Int>] {
    let ours = Set(cited.map(\.block))
    var result: [Entry: Set<Int>] = [:]
    for (block, range) in check.passages.blocks.enumerated()
    where isProse(block) && !ours.contains(block) && range.count <= Self.longestEntry {
      for name in range.prefix(4) where words[name].isCapital && isEntry(range, name) {
        for year in range.dropFirst(name - range.lowerBound) where words[year].isNumber {
          result[Entry(name: words[name].key, year: words[year].key), default: []].insert(block)
        }
      }
    }
    return result
  }

  private static let longestEntry = 90

  /// Whether another entry of the document has the first name and the year: the work that is meant is that one.
  private func isListed(_ match: Match, _ entries: [Entry: Set<Int>]) -> Bool {
    guard let family = match.mention.families.first?.first else { return false }
    let blocks = entries[Entry(name: words[family].key, year: words[match.mention.yearWord].key)] ?? []
    return blocks.count > 1 || blocks.first.map { $0 != match.block } ?? false
  }

  /// Whether a block begins with a name: "Marlowe, A. (2024). …", "[3] Marlowe A …".
  private func isEntry(_ block: Range<Int>, _ name: Int) -> Bool {
    let start = Int(words[name].end)
    let behind = check.document.prose[start..<min(start + 4, check.document.prose.count)]
    return behind.first == 0x2C || behind.first == 0x20 && behind.dropFirst().first.map { $0 &- 0x41 < 26 } ?? false
  }
}

extension CitationCheck.Fault {
  func milder(_ severity: Severity) -> CitationCheck.Fault {
    CitationCheck.Fault(
      field: field, rule: rule, severity: severity, place: place, message: message, why: why, help: help,
      replacement: replacement, record: record)
  }
}
