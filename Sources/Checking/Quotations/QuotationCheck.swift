internal import Documents
internal import Ledger

/// Holds the quotations of a document against what the sources say.
struct QuotationCheck {
  let document: Document
  let words: WordList
  let profiles: [SourceProfile]
  /// For each source, whether the document names it.
  private let isNamed: [Bool]
  private let code: [ByteRange]

  init(document: Document, words: WordList, profiles: [SourceProfile]) {
    self.document = document
    self.words = words
    self.profiles = profiles
    code = document.marks.filter { $0.kind == .code && !$0.range.isEmpty }.map(\.range)
    isNamed = profiles.map { profile in
      let isLinked = document.marks.contains { mark in
        guard case .link(let destination) = mark.kind, let address = profile.ledger.source.address else { return false }
        return SourceTrail.isSame(address.text, destination)
      }
      return isLinked
        || words.words.indices.contains { profile.names.name(at: $0, in: words.words, upTo: words.words.count) != nil }
    }
  }

  /// A quotation, as it stands in the source that it most likely is from.
  private struct Found {
    let profile: Int
    let placement: QuotationPlacer.Placement
  }

  func diagnostics() -> [Diagnostic] {
    guard profiles.contains(where: { !$0.text.words.isEmpty }) else { return [] }
    let all = QuotationSpan.all(of: document)
    return all.indices.flatMap { diagnostics(of: all[$0], after: $0 > 0 ? all[$0 - 1] : nil) }
  }

  // MARK: - One quotation

  /// Fewer words are a name, a term or a scare quote.
  private static let minimumWords = 6

  private func diagnostics(of span: QuotationSpan, after previous: QuotationSpan?) -> [Diagnostic] {
    let range = words.words(in: span.range)
    guard range.count >= Self.minimumWords, !isTitle(range), !isCode(span), !isSourceTitle(range) else { return [] }
    let quoted = Array(words.words[range])
    let introduction = introduction(of: span)
    var best: Found?
    for (number, profile) in profiles.enumerated() where !profile.text.words.isEmpty {
      guard let placement = QuotationPlacer(source: profile.text).place(quoted) else { continue }
      if placement.same > best?.placement.same ?? 0 { best = Found(profile: number, placement: placement) }
    }
    if let found = best {
      let credit = credit(range, introduction, found.profile)
      if isPlaced(found, credit, span) {
        let reading = QuotationReading(
          document: document, words: words, span: span, range: range, profile: profiles[found.profile],
          ledger: found.profile, placement: found.placement)
        switch credit {
        case .other(let name): return misattributed(name, reading).map { [$0] } ?? []
        case .source, .unknown: return reading.diagnostics(isCredited: credit != .unknown)
        }
      }
    }
    return invented(span, range, best, introduction).map { [$0] } ?? []
  }

  private func isCode(_ span: QuotationSpan) -> Bool {
    var low = 0
    var high = code.count
    while low < high {
      let middle = (low + high) / 2
      if code[middle].end < span.outer.end { low = middle + 1 } else { high = middle }
    }
    return low < code.count && code[low].contains(span.outer)
  }

  private func credit(_ range: Range<Int>, _ introduction: Range<Int>?, _ profile: Int) -> QuotationCredit {
    CreditReader(words: words.words, names: profiles[profile].names, isNamed: isNamed[profile])
      .credit(of: range, introduction: introduction)
  }

  /// The last sentence before a block quotation, where it leads up to it.
  private func introduction(of span: QuotationSpan) -> Range<Int>? {
    guard span.block > 0, !document.blocks[span.block - 1].isQuoted,
      document.blocks[span.block].isQuoted || span.outer.lower == document.blocks[span.block].range.lower
    else { return nil }
    let before = document.blocks[span.block - 1].range
    guard before.upper > 0, before.upper <= document.prose.count, document.prose[before.upper - 1] == UInt8(ascii: ":")
    else { return nil }
    let range = words.words(in: before)
    guard let last = range.last else { return nil }
    return (range.first { words.words[$0].sentence == words.words[last].sentence } ?? last)..<range.upperBound
  }

  /// Whether a quotation is the name of a work: nearly all its words are written large.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let content = range.filter { WordWeight.of(words.words[$0]) != .function && !words.words[$0].isNumber }
    let large = content.count { words.words[$0].isCapital }
    return content.count >= 2 && large * 5 >= content.count * 4
  }

  /// Whether a quotation is the title of a source, or nearly so: that is a citation.
  private func isSourceTitle(_ range: Range<Int>) -> Bool {
    range.count <= 40
      && profiles.contains { profile in
        let keys = range.map { words.words[$0].key }
        return profile.names.names.contains { $0.keys == keys }
          || profile.citation.title.matches(in: range, of: words.words).contains {
            $0.words.count * 5 >= range.count * 3
          }
      }
  }

  /// Whether so much of a quotation stands in the source that it is taken from there.
  private func isPlaced(_ found: Found, _ credit: QuotationCredit, _ span: QuotationSpan) -> Bool {
    let placement = found.placement
    if case .source = credit {
      return placement.share >= 0.5 && placement.same >= 5 && placement.content >= 3
    }
    let isNear = isNamed[found.profile]
    return placement.share >= (isNear ? 0.7 : 0.8) && placement.same >= (isNear ? 6 : 10) && placement.content >= 4
      && placement.longestRun >= 3
  }

  // MARK: - Whose words

  /// Fewer words may be said twice.
  private static let minimumOwn = 9

  private func misattributed(_ name: Range<Int>, _ reading: QuotationReading) -> Diagnostic? {
    let placement = reading.placement
    let profile = reading.profile
    guard !name.isEmpty, placement.share == 1, placement.count >= Self.minimumOwn,
      placement.stretches.allSatisfy({ $0.pieces.count <= 1 })
    else { return nil }
    // The first word of a sentence is written large whatever it is.
    guard let speaker = name.first,
      name.count > 1 || speaker > 0 && words.words[speaker - 1].sentence == words.words[speaker].sentence
    else { return nil }
    // Somebody whom the source itself quotes, or who has to do with it.
    guard !name.contains(where: { profile.text.vocabulary.contains(words.words[$0].key) }) else { return nil }
    let block = document.blocks[reading.span.block].range
    let around = words.words(in: block)
    let isNamedHere = around.contains { index in
      !reading.range.contains(index) && profile.names.name(at: index, in: words.words, upTo: around.upperBound) != nil
    }
    guard !isNamedHere, let first = name.first, let last = name.last else { return nil }
    let called = document.text(ByteRange(Int(words.words[first].start), Int(words.words[last].end)))
    return reading.diagnostic(
      Rule.misattributedQuote, severity: .warning, at: reading.span.range,
      message: "credited to \(called), the words are those of “\(profile.ledger.source.title.text)”",
      why: ["the source has them word for word"], help: "name the source")
  }

  // MARK: - No such words

  /// The least share of a quotation's words that the source uses somewhere, when both are of one language and not of English.
  private static let languageShare = 0.35
  /// A shorter snapshot is an excerpt.
  private static let minimumSnapshot = 60

  /// Words for what has a title, and for giving it one.
  private static let titled = SourceNames.keys(
    "titled entitled called headlined dubbed named headline headlines chapter section title post essay article blog slogan motto "
      + "under myth idea notion asks ask asked question prompt")

  /// Whether the words before a quotation say that it is a title or a question, or that nobody said it.
  private func isDisclaimed(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    for index in max(0, first - 10)..<first
    where words.words[index].sentence == words.words[first].sentence
      && words.words[index].block == words.words[first].block
    {
      if WordWeight.of(words.words[index]) == .negation { return true }
      if first - index <= 3, Self.titled.contains(words.words[index].key) { return true }
    }
    return false
  }

  /// A question may be one that people were asked.
  private func endsInQuestion(_ span: QuotationSpan) -> Bool {
    document.prose[span.range.indices].last { $0 > 0x20 } == UInt8(ascii: "?")
  }

  /// Whether a quotation and the source are of one language, as far as their words tell: a translation has none of the source's.
  private func isOneLanguage(_ range: Range<Int>, _ text: QuotableText) -> Bool {
    let plain = range.count { WordWeight.of(words.words[$0]).isPlain }
    if plain * 5 >= range.count, text.isEnglish { return true }
    let known = range.count { text.vocabulary.contains(words.words[$0].key) }
    return Double(known) >= Self.languageShare * Double(range.count)
  }

  private func invented(
    _ span: QuotationSpan, _ range: Range<Int>, _ best: Found?, _ introduction: Range<Int>?
  ) -> Diagnostic? {
    guard span.form != .block || introduction != nil, range.count >= Self.minimumWords + 1 else { return nil }
    guard !isDisclaimed(range), !endsInQuestion(span) else { return nil }
    // A quotation that was found in part, anywhere, is not invented.
    if let best, best.placement.share >= 0.5 { return nil }
    for (number, profile) in profiles.enumerated() where profile.text.hasSnapshot {
      guard case .source(let kind, let isSpoken) = credit(range, introduction, number),
        kind == .work || !isSpoken, profile.text.words.count >= Self.minimumSnapshot
      else { continue }
      guard isOneLanguage(range, profile.text) else { continue }
      let reading = QuotationReading(
        document: document, words: words, span: span, range: range, profile: profile, ledger: number,
        placement: best?.placement
          ?? QuotationPlacer.Placement(stretches: [], count: range.count, same: 0, content: 0, longestRun: 0))
      return reading.diagnostic(
        Rule.inventedQuote, severity: kind == .work ? .error : .warning, at: span.range,
        message: "the source does not say these words", why: ["no passage of the snapshot is near them"],
        help: "quote what the source says, or take the quotation marks away")
    }
    return nil
  }
}
