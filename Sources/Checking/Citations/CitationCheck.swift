internal import Documents
internal import Ledger
internal import Quantities

/// Holds what a document says of its sources' titles, authors, publishers, dates and addresses against their records.
struct CitationCheck {
  let document: Document
  let list: WordList
  let profiles: [CitationProfile]
  /// The dates of the document, in order.
  let dates: [Quantity]
  let passages: PassageFinder

  init(document: Document, words: WordList, profiles: [CitationProfile], quantities: [Quantity]) {
    self.document = document
    list = words
    self.profiles = profiles
    dates = quantities.filter { if case .date = $0.value { true } else { false } }
    passages = PassageFinder(document: document, list: words, spans: QuotationSpan.all(of: document))
  }

  /// A fault of one field, before it is known whether the passage cites the source at all.
  struct Fault {
    enum Field: Hashable {
      case title, author, publisher, date, address
    }

    let field: Field
    let rule: Rule
    let severity: Severity
    /// In the prose.
    let place: ByteRange
    let message: String
    let why: String
    let help: String
    let replacement: String?
    /// The field of the record.
    let record: SourceRecord.Field?
  }

  func diagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (ledger, profile) in profiles.enumerated() {
      var cited: [CitationPassage] = []
      for passage in passages.passages(profile) {
        guard let faults = faults(passage, profile) else { continue }
        cited.append(passage)
        result += faults.map { diagnostic($0, ledger) }
      }
      for passage in BareEntryCheck(check: self, profile: profile, cited: cited).passages() {
        result +=
          (authorFaults(passage, profile) { _ in false } + DateFieldCheck(check: self, profile: profile).faults(passage))
          .map { diagnostic($0, ledger) }
        cited.append(passage)
      }
      result += AuthorYearCheck(check: self, profile: profile, cited: cited).faults().map { diagnostic($0, ledger) }
      let links = LinkCheck(check: self, profile: profile, ledger: ledger, cited: cited)
      result += links.faults().map { diagnostic($0, ledger) }
      result += PublishingCheck(check: self, profile: profile).faults().map { diagnostic($0, ledger) }
    }
    var seen = Set<[Int]>()
    return result.filter { seen.insert([$0.range.lower, $0.range.upper]).inserted }
  }

  /// The faults of a citation; `nil` where it cites another work.
  private func faults(_ passage: CitationPassage, _ profile: CitationProfile) -> [Fault]? {
    let match = passage.match
    if match.isSubtitle, !match.isExact { return nil }
    if TitleCheck(check: self, profile: profile).isOtherEdition(passage) { return nil }
    let isNear = match.same >= 3 || match.same == 2 && match.share == 1
    guard
      match.isExact || isNear && passage.isMarked && match.share >= 0.75
        || isNear && passage.isReference && (passage.isMarked || hasOwn(passage, profile, besides: []))
    else { return nil }
    var faults = TitleCheck(check: self, profile: profile).faults(passage)
    guard passage.isReference || passage.isMarked || profile.title.own.count >= 4 else { return [] }
    let taken = { (index: Int) in
      match.words.contains(index)
        || profile.publisherKeys.contains(list.words[index].key)
          && !profile.authors.authors.contains {
            $0.family.contains(AuthorNames.letters(document.prose, list.words[index]))
          }
    }
    faults += authorFaults(passage, profile, taken)
    faults += DateFieldCheck(check: self, profile: profile).faults(passage)
    if passage.isReference { faults += PublisherCheck(check: self, profile: profile).faults(passage) }
    faults += doiFaults(passage, profile)
    // What differs in most of its fields is another work.
    let fields = Set(faults.filter { $0.severity > .info }.map(\.field))
    if fields.count >= 3 { return nil }
    if fields.count == 2, fields.contains(.title), match.share < 0.8 || !hasOwn(passage, profile, besides: fields) {
      return nil
    }
    return faults
  }

  /// Whether a passage has a field of the record as it is, beside those that are wrong.
  private func hasOwn(_ passage: CitationPassage, _ profile: CitationProfile, besides wrong: Set<Fault.Field>) -> Bool {
    let words = passage.words.filter { !passage.match.words.contains($0) }
    if !wrong.contains(.publisher), words.contains(where: { profile.publisherKeys.contains(list.words[$0].key) }) {
      return true
    }
    if !wrong.contains(.author) {
      let families = profile.authors.authors.flatMap(\.family)
      if words.contains(where: { families.contains(AuthorNames.letters(document.prose, list.words[$0])) }) {
        return true
      }
    }
    return false
  }

  // MARK: - Authors

  private func authorFaults(
    _ passage: CitationPassage, _ profile: CitationProfile, _ taken: @escaping (Int) -> Bool
  ) -> [Fault] {
    let authors = AuthorList(list: list.words, text: document.prose, names: profile.authors, taken: taken)
    let all = profile.record.author.map(\.text).joined(separator: ", ")
    return authors.faults(in: passage.words, isReference: passage.isReference).map { fault in
      func made(_ severity: Severity, _ place: ByteRange, _ message: String, _ replacement: String? = nil) -> Fault {
        Fault(
          field: .author, rule: Rule.authorMismatch, severity: severity, place: place, message: message,
          why: "the record names \(all)", help: "name the authors as the source does", replacement: replacement,
          record: profile.record.author.first)
      }
      switch fault {
      case .misspelt(let place, let name):
        return made(.error, place, "article says \(document.text(place)), the author is \(name)")
      case .added(let place):
        return made(.error, place, "\(document.text(place)) is no author of “\(profile.record.title.text)”")
      case .missing(let place, let names, let isList):
        return made(
          isList ? .warning : .info, place,
          "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") not among the authors named")
      case .order(let place):
        return made(.warning, place, "the authors are not in the order of the source")
      }
    }
  }

  // MARK: - DOI

  private func doiFaults(_ passage: CitationPassage, _ profile: CitationProfile) -> [Fault] {
    guard let doi = profile.record.doi, let first = passage.words.first, let last = passage.words.last else {
      return []
    }
    let block = document.blocks[passage.block].range
    // What follows the last word may be the tail of the DOI.
    let range = Int(list.words[first].start)..<(passage.isReference ? block.upper : Int(list.words[last].end))
    let found = DOIFinder.all(in: document.prose, range)
    guard !found.contains(where: { profile.dois.contains(DOIFinder.key(document.prose[$0.indices])) }) else {
      return []
    }
    return found.prefix(1).map { place in
      Fault(
        field: .address, rule: Rule.linkMismatch, severity: .error, place: place,
        message: "article gives the DOI \(document.text(place)), the source has \(doi.text)",
        why: "it stands beside the source’s title", help: "write \(doi.text)", replacement: nil, record: doi)
    }
  }

  // MARK: - Writing

  private func diagnostic(_ fault: Fault, _ ledger: Int) -> Diagnostic {
    let range = document.map.source(of: fault.place)
    let field = fault.record ?? profiles[ledger].record.title
    return Diagnostic(
      rule: fault.rule.name, severity: fault.severity, range: range, message: fault.message,
      label: "article: \(QuotationReading.short(document.text(fault.place)))", why: [fault.why], help: fault.help,
      places: [
        Diagnostic.LedgerPlace(
          ledger: ledger, range: field.range, label: "ledger: \(QuotationReading.short(field.text))")
      ],
      fix: fault.replacement.map { Diagnostic.Fix(range: range, replacement: $0, isSafe: false) })
  }

  /// The prose of some words.
  func range(_ words: Range<Int>) -> ByteRange {
    guard let first = words.first, let last = words.last else { return ByteRange(0, 0) }
    return ByteRange(Int(list.words[first].start), Int(list.words[last].end))
  }
}

/// Compares the title that a citation gives.
struct TitleCheck {
  let check: CitationCheck
  let profile: CitationProfile

  func faults(_ passage: CitationPassage) -> [CitationCheck.Fault] {
    let match = passage.match
    let title = profile.record.title
    func made(_ severity: Severity, _ words: Range<Int>, _ message: String, _ why: String, _ replacement: String? = nil)
      -> CitationCheck.Fault
    {
      CitationCheck.Fault(
        field: .title, rule: Rule.titleMismatch, severity: severity, place: check.range(words), message: message,
        why: why,
        help: "the title is “\(title.text)”", replacement: replacement, record: title)
    }
    if match.isSubtitle {
      return passage.isMarked || passage.isReference
        ? [made(.warning, match.words, "this is the subtitle of “\(title.text)”", "the title stands before it")] : []
    }
    if match.isExact {
      return added(passage).map {
        [
          made(
            .error, $0, "article adds “\(check.document.text(check.range($0)))” to the title",
            "the title ends before it")
        ]
      }
        ?? []
    }
    // A name that articles call the source by need not be its title.
    if let marked = passage.marked, isName(marked) { return [] }
    return match.differences.filter { !isShortened($0, passage) }.prefix(1).map { difference in
      let ours = difference.words.isEmpty ? match.words : difference.words
      let written = check.document.text(check.range(difference.words))
      let message =
        difference.words.isEmpty
        ? "the title lacks “\(difference.title)”"
        : difference.title.isEmpty
          ? "article adds “\(written)” to the title" : "article says “\(written)”, the title has “\(difference.title)”"
      let isOne = difference.words.count == 1 && !difference.title.utf8.contains(0x20) && !difference.title.isEmpty
      return made(.error, ours, message, "all else is as in the title", isOne ? difference.title : nil)
    }
  }

  /// A title with another year or number in it is of another edition.
  func isOtherEdition(_ passage: CitationPassage) -> Bool {
    passage.match.differences.contains { difference in
      let title = WordList(Array(difference.title.utf8)).words
      return title.contains(where: \.isNumber) && difference.words.contains { check.list.words[$0].isNumber }
    }
  }

  /// Whether a difference is only that the title is given without its year, or in a sentence without its first or last words.
  private func isShortened(_ difference: (words: Range<Int>, title: String), _ passage: CitationPassage) -> Bool {
    let title = WordList(Array(difference.title.utf8)).words
    // A year may stand in another place.
    guard !title.isEmpty else {
      return difference.words.allSatisfy {
        check.list.words[$0].isNumber && profile.title.own.contains(check.list.words[$0].key)
      }
    }
    // In a name of a series, and where it is no other year, the year may be left out.
    if title.allSatisfy(\.isNumber) { return true }
    let isMarked = passage.marked.map { marked in difference.words.contains { marked.contains($0) } } ?? false
    let isEdge =
      difference.words.lowerBound <= passage.match.words.lowerBound
      || difference.words.upperBound >= passage.match.words.upperBound
    guard isEdge, !isMarked else { return false }
    return title.allSatisfy { $0.isNumber || WordWeight.of($0) == .function }
      || passage.marked == nil && !passage.isReference
  }

  private func isName(_ words: Range<Int>) -> Bool {
    let keys = words.map { check.list.words[$0].key }
    return profile.names.names.contains { $0.keys == keys }
  }

  /// Words inside the marks of a title and behind or before it.
  private func added(_ passage: CitationPassage) -> Range<Int>? {
    guard let marked = passage.marked, !passage.match.isSubtitle else { return nil }
    let words = passage.match.words
    // A title may hold words in quotation marks itself.
    guard marked.lowerBound <= words.lowerBound, words.upperBound <= marked.upperBound else { return nil }
    let place = check.range(words)
    let isQuoted = check.passages.spans.overlapping(place).contains { check.list.words(in: $0.range) == marked }
    let isSet = check.passages.marks.overlapping(place).contains { mark in
      (mark.kind == .emphasis || mark.kind == .citation) && check.list.words(in: mark.range) == marked
    }
    guard isQuoted || isSet else { return nil }
    for extra in [marked.lowerBound..<words.lowerBound, words.upperBound..<marked.upperBound]
    where (1...3).contains(extra.count) {
      let first = extra.lowerBound == words.upperBound ? extra.lowerBound : words.lowerBound
      let gap = check.list.words[first].gap
      // A subtitle, another sentence, a bracket: not of the title.
      guard gap.intersection([.colon, .dash, .stop, .bracket, .ellipsis, .comma, .quote]).isEmpty,
        !extra.contains(where: {
          check.list.words[$0].isNumber || profile.publisherKeys.contains(check.list.words[$0].key)
        })
      else { continue }
      return extra
    }
    return nil
  }
}
