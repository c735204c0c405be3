internal import Documents

/// Whose words a quotation is said to be.
enum QuotationCredit: Equatable {
  /// The source's, and by which of its names. `isSpoken` where the verb is of talking: it may have been said elsewhere.
  case source(SourceNames.Kind, isSpoken: Bool)
  /// Somebody else's; the words of the article that name them, empty for a pronoun.
  case other(Range<Int>)
  case unknown
}

/// Reads who is given as the speaker of a quotation.
struct CreditReader {
  let words: [ComparedWord]
  let names: SourceNames
  /// Whether the article names the source anywhere: "the report" is then that report.
  let isNamed: Bool

  /// How far from a quotation its verb may stand, in words.
  private static let verbReach = 7
  /// How far from its verb a speaker may stand.
  private static let nameReach = 6

  private static let written = SourceNames.keys(
    "states state stated writes write wrote written reads read notes note noted finds find found concludes conclude concluded warns "
      + "warn warned argues argue argued explains explain explained puts put observes observe observed reports report reported "
      + "describes describe described declares declared cautions cautioned acknowledges acknowledged summarizes summarises "
      + "summarized summarised continues continued words phrased phrases claims claim claimed")
  private static let spoken = SourceNames.keys(
    "says say said told tells tweeted tweets posted posts adds added add joked asked replied commented remarked quipped insists "
      + "insisted recalled recalls admits admitted")
  /// Verbs that are nouns as often: "the report", "a claim".
  private static let bare = SourceNames.keys(
    "state write read note find conclude warn argue explain put observe report describe declare caution acknowledge summarize summarise "
      + "continue claim say tell add words phrases")
  private static let plurals = SourceNames.keys("they we")
  /// What makes somebody else of a name behind it: "a critic of the report".
  private static let about = SourceNames.keys("of about on to with")
  private static let of = WordKey.of("of")
  private static let according = WordKey.of("according")
  private static let pronouns = SourceNames.keys("he she i we you who")
  private static let determiners = SourceNames.keys("the this its their that")
  private static let plainCapitals = SourceNames.keys(
    "the a an in on at as for and but or so it this that these those its their his her one when while if after before since here there "
      + "according to january february march april may june july august september october november december monday tuesday wednesday "
      + "thursday friday saturday sunday ai us uk")

  /// - Parameters:
  ///   - quoted: The words of the quotation.
  ///   - introduction: The words of the sentence before a quotation that is a block of its own.
  func credit(of quoted: Range<Int>, introduction: Range<Int>? = nil) -> QuotationCredit {
    guard let first = quoted.first, let last = quoted.last else { return .unknown }
    var start = first
    while start > 0, words[start - 1].block == words[first].block,
      words[start - 1].sentence == words[first].sentence, first - start < 24
    {
      start -= 1
    }
    var end = last + 1
    while end < words.count, words[end].block == words[last].block, end - last < 20,
      words[end].sentence == words[last].sentence || end == last + 1 && words[end].gap.contains(.dash)
    {
      end += 1
      if end < words.count, end - last > 1, words[end].sentence != words[end - 1].sentence { break }
    }
    if let found = before(start..<first) { return found }
    if let found = behind(last + 1..<end) { return found }
    if let introduction, let found = before(introduction) { return found }
    return .unknown
  }

  /// "The report says that", "according to the report,", "as the report puts it:".
  private func before(_ frame: Range<Int>) -> QuotationCredit? {
    var index = frame.upperBound - 1
    while index >= frame.lowerBound, frame.upperBound - index <= Self.verbReach {
      let key = words[index].key
      if key == Self.according { return speaker(index + 1..<frame.upperBound, isSpoken: false) }
      let isSpoken = Self.spoken.contains(key)
      if isVerb(index) {
        let from = max(frame.lowerBound, index - Self.nameReach)
        if let found = speaker(from..<index, isSpoken: isSpoken) ?? named(index + 1..<frame.upperBound, isSpoken) {
          return found
        }
      }
      index -= 1
    }
    // "The report: “…”", and not "Anthropic, “How people work”".
    if let last = frame.last, words.indices.contains(frame.upperBound), words[frame.upperBound].gap.contains(.colon),
      let found = named(max(frame.lowerBound, last - 3)..<frame.upperBound, false)
    {
      return found
    }
    // "According to the report, …, “…”"
    if let according = frame.first(where: { words[$0].key == Self.according }) {
      return speaker(according + 1..<min(frame.upperBound, according + 8), isSpoken: false)
    }
    return nil
  }

  /// ", the report says", ", says the report", "— the report".
  private func behind(_ frame: Range<Int>) -> QuotationCredit? {
    guard let first = frame.first else { return nil }
    if words[first].gap.contains(.dash), words[first].isCapital || Self.determiners.contains(words[first].key) {
      return speaker(first..<min(first + 6, frame.upperBound), isSpoken: false)
    }
    // "“…” (the report)"
    let start = Self.determiners.contains(words[first].key) ? first + 1 : first
    if let name = names.name(at: start, in: words, upTo: frame.upperBound), name.words.upperBound == frame.upperBound {
      return .source(name.kind, isSpoken: false)
    }
    for index in frame.prefix(Self.verbReach) {
      let key = words[index].key
      if key == Self.according { return speaker(index + 1..<min(frame.upperBound, index + 8), isSpoken: false) }
      let isSpoken = Self.spoken.contains(key)
      guard isVerb(index) else { continue }
      if let found = speaker(first..<index, isSpoken: isSpoken) { return found }
      return speaker(index + 1..<min(frame.upperBound, index + 6), isSpoken: isSpoken)
    }
    return nil
  }

  /// Whether a word is a verb of saying or writing, as far as that can be told.
  private func isVerb(_ index: Int) -> Bool {
    let key = words[index].key
    guard Self.written.contains(key) || Self.spoken.contains(key) else { return false }
    guard Self.bare.contains(key) else { return true }
    if key == WordKey.of("words") { return index + 1 < words.count && words[index + 1].key == Self.of }
    guard index > 0 else { return false }
    return SourceNames.makers.contains(words[index - 1].key) || Self.plurals.contains(words[index - 1].key)
  }

  /// Whether somebody who is named by way of the source speaks: "a critic of the report".
  private func isOfSomebody(_ name: Int, _ frame: Range<Int>) -> Bool {
    var index = name - 1
    if frame.contains(index), Self.determiners.contains(words[index].key) { index -= 1 }
    guard frame.contains(index), Self.about.contains(words[index].key), frame.contains(index - 1) else { return false }
    let noun = words[index - 1]
    return WordWeight.of(noun) == .content && !SourceNames.makers.contains(noun.key)
      && !SourceNames.works.contains(noun.key)
      && noun.key != WordKey.of("words") && noun.key != WordKey.of("summary")
  }

  /// Whether a word is written large for its place and names nobody.
  private func isPlain(_ word: ComparedWord) -> Bool {
    WordWeight.of(word) != .content || Self.plainCapitals.contains(word.key)
  }

  /// The source, where a few words end with its name.
  private func named(_ frame: Range<Int>, _ isSpoken: Bool) -> QuotationCredit? {
    for index in frame {
      guard let name = names.name(at: index, in: words, upTo: frame.upperBound),
        name.words.upperBound == frame.upperBound
      else { continue }
      return .source(name.kind, isSpoken: isSpoken)
    }
    return nil
  }

  /// Who is named in a few words.
  private func speaker(_ frame: Range<Int>, isSpoken: Bool) -> QuotationCredit? {
    guard !frame.isEmpty else { return nil }
    for index in frame {
      // "the Lanternfield report": its last word may be taken for a verb.
      if let name = names.name(at: index, in: words, upTo: min(words.count, frame.upperBound + 2)) {
        if isOfSomebody(index, frame) { return .other(frame.lowerBound..<frame.lowerBound) }
        return .source(name.kind, isSpoken: isSpoken)
      }
    }
    for index in frame where words[index].isCapital && !isPlain(words[index]) {
      guard
        index > frame.lowerBound || index == 0 || words[index - 1].sentence == words[index].sentence
          || !SourceNames.works.contains(words[index].key)
      else { continue }
      var end = index + 1
      while end < frame.upperBound, words[end].isCapital { end += 1 }
      return .other(index..<end)
    }
    if frame.contains(where: { Self.pronouns.contains(words[$0].key) }) {
      return .other(frame.lowerBound..<frame.lowerBound)
    }
    for index in frame.dropFirst() where isNamed && Self.determiners.contains(words[index - 1].key) {
      if SourceNames.works.contains(words[index].key) { return .source(.work, isSpoken: isSpoken) }
      if SourceNames.makers.contains(words[index].key) { return .source(.author, isSpoken: isSpoken) }
    }
    // Somebody without a name: "one engineer said".
    let isSomebody = frame.contains {
      !Self.determiners.contains(words[$0].key) && WordWeight.of(words[$0]) == .content
    }
    return isSomebody ? .other(frame.lowerBound..<frame.lowerBound) : nil
  }
}
