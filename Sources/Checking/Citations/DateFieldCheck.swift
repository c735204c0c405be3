internal import Documents
internal import Ledger
internal import Quantities

/// Compares the date that a citation gives.
struct DateFieldCheck {
  let check: CitationCheck
  let profile: CitationProfile

  /// Words before a date that is of something else.
  private static let others = SourceNames.keys(
    "accessed retrieved viewed visited updated archived modified checked seen read consulted cited since until from between to"
  )

  /// Words before a date that says when something was, and not of when a work is.
  private static let prepositions = SourceNames.keys(
    "in since by than from of until during after before for to between and at on over against")

  func faults(_ passage: CitationPassage) -> [CitationCheck.Fault] {
    guard let issued = profile.issued else { return [] }
    let dates = dates(of: passage)
    guard let first = dates.first else { return [] }
    // "2024, May 14" is one date in two parts.
    var group = [first]
    for date in dates.dropFirst() {
      guard let last = group.last, date.range.lower - last.range.upper <= 4 else { break }
      group.append(date)
    }
    let rest = dates.dropFirst(group.count)
    let wrong = group.first { !agrees($0.date, issued) }
    guard let wrong, !rest.contains(where: { agrees($0.date, issued) && $0.date.year != nil }) else { return [] }
    return [fault(wrong.range)]
  }

  func fault(_ place: ByteRange) -> CitationCheck.Fault {
    let stated = check.document.text(place)
    let value = profile.record.issued?.text ?? "another date"
    return CitationCheck.Fault(
      field: .date, rule: Rule.dateMismatch, severity: .error, place: place,
      message: "article says \(stated), ledger says \(value)",
      why: "the source's record has one date, and this is another", help: "state \(value)", replacement: nil,
      record: profile.record.issued)
  }

  /// Whether a date may be that of the record, as far as both are written.
  func agrees(_ date: PartialDate, _ issued: PartialDate) -> Bool {
    guard Calendar.isCompatible(date, issued) else { return false }
    guard let weekday = date.weekday, let real = Calendar.weekday(issued) else { return true }
    return weekday == real
  }

  private func dates(of passage: CitationPassage) -> [(range: ByteRange, date: PartialDate)] {
    let title = check.range(passage.match.words)
    let range = check.range(passage.words)
    let read = check.dates.compactMap { quantity -> (range: ByteRange, date: PartialDate)? in
      guard case .date(let span) = quantity.value, span.shape == .on, range.contains(quantity.range),
        !title.overlaps(quantity.range), span.start.year != nil || span.start.month != nil
      else { return nil }
      let words = check.list.words(in: quantity.range)
      guard let first = words.first else { return nil }
      for back in 1...3 where passage.words.contains(first - back) {
        if Self.others.contains(check.list.words[first - back].key) { return nil }
      }
      // Of an address, or a range of pages.
      if !isApart(quantity.range) { return nil }
      if !passage.isReference, !belongs(words, to: passage) { return nil }
      return (quantity.range, span.start)
    }
    guard passage.isReference else { return read }
    // "Osei, P. (2024)": a year in brackets that was read as something else.
    let years = passage.words.compactMap { index -> (range: ByteRange, date: PartialDate)? in
      let range = check.range(index..<index + 1)
      guard let year = year(range), !title.overlaps(range), !read.contains(where: { $0.range.overlaps(range) }) else {
        return nil
      }
      return (range, PartialDate(year: year))
    }
    return (read + years).sorted { $0.range < $1.range }
  }

  /// The year that four digits behind an opening bracket are.
  private func year(_ range: ByteRange) -> Int? {
    let prose = check.document.prose
    guard range.count == 4, range.lower > 0, prose[range.lower - 1] == 0x28 else { return nil }
    let digits = prose[range.indices]
    guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (1900...2099).contains(year) ? year : nil
  }

  private func isApart(_ range: ByteRange) -> Bool {
    let prose = check.document.prose
    if range.lower > 0, [0x2F, 0x2D, 0x3D, 0x5F, 0x2E].contains(prose[range.lower - 1]) { return false }
    return !(range.upper < prose.count && [0x2F, 0x5F, 0x3D].contains(prose[range.upper]))
  }

  /// In a sentence: right behind the title in brackets or commas, or right behind the authors, or before a word for the work.
  private func belongs(_ words: Range<Int>, to passage: CitationPassage) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let title = passage.match.words
    if first >= title.upperBound {
      // Nothing but names and signs of punctuation between.
      let between = title.upperBound..<first
      return between.count <= 8
        && between.allSatisfy { index in
          let word = check.list.words[index]
          return word.isCapital || word.isNumber || WordWeight.of(word) == .function
            || PublishingCheck.verbs.contains(word.key)
        }
        && (between.count <= 1 || between.contains { PublishingCheck.verbs.contains(check.list.words[$0].key) }
          || check.document.prose[Int(check.list.words[title.upperBound - 1].end)..<Int(check.list.words[first].start)]
            .contains(0x28))
    }
    // "their 2024 report “…”", "Marlowe and Osei (2024), “…”"; but in "26% in 2010, the Atlas says" the year is the figure's.
    let between = last + 1..<title.lowerBound
    let prose = check.document.prose
    let start = Int(check.list.words[first].start)
    let isBracketed = start > 0 && prose[start - 1] == UInt8(ascii: "(")
    if !isBracketed {
      if first > 0, Self.prepositions.contains(check.list.words[first - 1].key) { return false }
      let stretch = prose[Int(check.list.words[last].end)..<Int(check.list.words[title.lowerBound].start)]
      if stretch.contains(where: { [0x2C, 0x3B, 0x3A, 0x28, 0x29].contains($0) }) { return false }
    }
    return between.count <= 3
      && between.allSatisfy {
        SourceNames.works.contains(check.list.words[$0].key) || WordWeight.of(check.list.words[$0]) == .function
      }
  }
}

/// Compares the date that a sentence gives for the publication of a source that it names.
struct PublishingCheck {
  let check: CitationCheck
  let profile: CitationProfile

  static let verbs = SourceNames.keys(
    "published publishes publication released releases unveiled posted issued appeared out")
  private static let yesterday = WordKey.of("yesterday")
  private static let today = WordKey.of("today")
  private static let out = WordKey.of("out")

  func faults() -> [CitationCheck.Fault] {
    guard let issued = profile.issued else { return [] }
    let words = check.list.words
    var result: [CitationCheck.Fault] = []
    for index in words.indices where Self.verbs.contains(words[index].key) {
      guard isOfSource(index), isProse(Int(words[index].block)) else { continue }
      let fields = DateFieldCheck(check: check, profile: profile)
      if let date = date(behind: index) {
        if !fields.agrees(date.date, issued) { result.append(fields.fault(date.range)) }
      } else if let relative = relative(behind: index, issued) {
        result.append(fields.fault(relative))
      }
    }
    return result
  }

  private func isProse(_ block: Int) -> Bool {
    guard check.document.blocks.indices.contains(block) else { return false }
    switch check.document.blocks[block].kind {
    case .title, .metadata, .alternativeText: return false
    default: return true
    }
  }

  /// Whether the name of the source's work stands right before a word of publishing.
  private func isOfSource(_ verb: Int) -> Bool {
    let words = check.list.words
    var index = verb - 1
    while index >= 0, verb - index <= 12, words[index].sentence == words[verb].sentence {
      if let name = profile.names.name(at: index, in: words, upTo: verb), name.kind == .work {
        let between = name.words.upperBound..<verb
        return between.count <= 4
          && between.allSatisfy { WordWeight.of(words[$0]) != .content || words[$0].key == WordKey.of("first") }
      }
      index -= 1
    }
    return false
  }

  private func date(behind verb: Int) -> (range: ByteRange, date: PartialDate)? {
    let words = check.list.words
    for quantity in check.dates where quantity.range.lower >= Int(words[verb].end) {
      guard case .date(let span) = quantity.value, let first = check.list.words(in: quantity.range).first,
        first - verb <= 3, words[first].sentence == words[verb].sentence
      else { return nil }
      guard span.shape == .on, (verb + 1..<first).allSatisfy({ WordWeight.of(words[$0]) != .content }) else {
        return nil
      }
      // "out of"
      if words[verb].key == Self.out, first - verb > 2 { return nil }
      return (quantity.range, span.start)
    }
    return nil
  }

  /// "Published yesterday", in an article that says its own day.
  private func relative(behind verb: Int, _ issued: PartialDate) -> ByteRange? {
    let words = check.list.words
    guard let article = articleDay, let year = issued.year, let month = issued.month, let day = issued.day else {
      return nil
    }
    for index in verb + 1..<min(verb + 3, words.count) where words[index].sentence == words[verb].sentence {
      let back = words[index].key == Self.yesterday ? 1 : words[index].key == Self.today ? 0 : nil
      guard let back else { continue }
      // A day more or less may be the time zone's.
      let distance = article - back - Self.days(year, month, day)
      return abs(distance) > 1 ? ByteRange(Int(words[index].start), Int(words[index].end)) : nil
    }
    return nil
  }

  /// The article's own day, counted.
  private var articleDay: Int? {
    guard let text = check.document.metadata.date?.value.utf8, text.count >= 10 else { return nil }
    let bytes = Array(text.prefix(10))
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(Int?.some(0)) { sum, byte in byte &- 0x30 < 10 ? sum.map { $0 * 10 + Int(byte) - 0x30 } : nil
      }
    }
    guard bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4), let month = number(5..<7),
      let day = number(8..<10)
    else { return nil }
    return Self.days(year, month, day)
  }

  /// Days since a day long ago, in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear
  }
}
