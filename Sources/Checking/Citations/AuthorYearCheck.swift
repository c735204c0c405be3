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
    let isCited = matches.contains { $0.mention.year == issued && $0.isExact && $0.isInOrder }
    return matches.flatMap { match in
      match.mention.year == issued
        ? nameFaults(match, isOurs: naming.hasWork)
        : yearFaults(match, issued, isOurs: naming.hasWork, isCited: isCited)
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
  private func nameFaults(_ match: Match, isOurs: Bool) -> [CitationCheck.Fault] {
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
      guard match.isInOrder, isSure || isOurs && count == 1, !isListed(match) else { return [] }
      let place = match.mention.families[slip]
      let name = profile.authors.authors[match.authors[slip].author].text
      return [
        made(
          isSure ? .error : .warning, place,
          "article says \(check.document.text(check.range(place))), the author is \(name)")
      ]
    }
    guard isOurs, !isListed(match) else { return [] }
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

  private func yearFaults(_ match: Match, _ issued: Int, isOurs: Bool, isCited: Bool) -> [CitationCheck.Fault] {
    // One name is not enough: those who write have more than one work.
    let isFull = match.authors.count == profile.authors.authors.count && match.authors.count > 1
    guard match.isExact, match.isInOrder, isFull || match.mention.hasOthers && profile.authors.authors.count > 2,
      isOurs,
      !isListed(match)
    else { return [] }
    let place = match.mention.yearWord..<match.mention.yearWord + 1
    let fault = DateFieldCheck(check: check, profile: profile).fault(check.range(place))
    guard isCited || abs(match.mention.year - issued) > 3 else { return [fault] }
    // They may well have written another work in that year.
    return [fault.milder(.info)]
  }

  /// Whether another entry of the document has the first name and the year: the work that is meant is that one.
  private func isListed(_ match: Match) -> Bool {
    guard let family = match.mention.families.first?.first else { return false }
    let name = words[family].key
    let year = words[match.mention.yearWord].key
    return check.passages.blocks.enumerated().contains { block, range in
      guard block != match.block, isProse(block),
        !cited.contains(where: { $0.block == block })
      else { return false }
      // The same mention elsewhere is no entry: an entry is of more than it.
      var lastName: Int?
      for index in range {
        if words[index].key == name, words[index].isCapital { lastName = index }
        if words[index].key == year, let lastName, index - lastName <= 40, isEntry(range, lastName) { return true }
      }
      return false
    }
  }

  /// Whether a block begins with a name: "Marlowe, A. (2024). …", "[3] Marlowe A …".
  private func isEntry(_ block: Range<Int>, _ name: Int) -> Bool {
    guard name - block.lowerBound <= 3, block.count <= 90 else { return false }
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
