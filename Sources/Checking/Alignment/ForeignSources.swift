internal import Documents
internal import Ledger

/// Finds the sentences that credit what they say to a work that no ledger of the run covers: "another study found",
/// "a separate survey of", "according to Acme".
struct ForeignSources {
  private var names: [Int: String] = [:]

  init(document: Document, words: DocumentWords, index: TermIndex) {
    let own = Self.ownNames(index)
    let others = Self.otherNews(document, words, own)
    let hasWaves = index.ledgers.contains { ledger in
      ledger.dimensions.indices.contains { dimension in
        ledger.dimensions[dimension].isTime
          && Set(ledger.findings.flatMap { $0.coordinates.filter { $0.dimension == dimension } }).count > 1
      }
    }
    for sentence in words.sentences.indices {
      let range = words.sentences[sentence]
      if let heading = others[sentence] {
        names[sentence] = heading
        continue
      }
      if let name = Self.foreignName(range, words: words, hasWaves: hasWaves)
        ?? Self.namedWork(range, words: words, own: own)
      {
        names[sentence] = name
      } else if let name = Self.titledLead(range, document: document, words: words, own: own) {
        names[sentence] = name
      }
    }
  }

  /// The sentences under a heading that announces something else, with the heading: "Also in our pile", "Elsewhere".
  private static func otherNews(
    _ document: Document, _ words: DocumentWords, _ own: Set<String>
  ) -> [Int: String] {
    var result: [Int: String] = [:]
    for (number, block) in document.blocks.enumerated() {
      guard let heading = block.heading, words.blocks.indices.contains(heading),
        let sentence = words.blocks[heading].first, let first = words.sentences[sentence].first,
        announcing.contains(words.folded(first)),
        // "Also in the report" goes on about it.
        !words.sentences[sentence].contains(where: {
          works.contains(words.folded($0)) || own.contains(words.folded($0))
        }),
        let last = words.sentences[sentence].last
      else { continue }
      let name = words.text(words.words[first].start, words.words[last].end)
      for own in words.blocks[number] { result[own] = name }
    }
    return result
  }

  /// The words of the names of the run's own sources, folded.
  private static func ownNames(_ index: TermIndex) -> Set<String> {
    var result: Set<String> = []
    for ledger in index.ledgers {
      let source = ledger.source
      let texts =
        source.names.map(\.text) + [source.title.text, source.id.text] + source.author.map(\.text)
        + (source.publisher.map { [$0.text] } ?? [])
      for text in texts {
        for word in StemReader.folded(ArraySlice(text.utf8)).split(whereSeparator: { !isLetter($0) })
        where word.count > 2 {
          result.insert(String(decoding: word, as: UTF8.self))
        }
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  /// The name of the other source that a sentence credits; `nil` where it credits none.
  func name(in sentence: Int) -> String? { names[sentence] }

  /// - Parameter hasWaves: Whether a ledger has figures of several times, so that "the previous survey" may be the source's own.
  private static func foreignName(_ sentence: Range<Int>, words: DocumentWords, hasWaves: Bool) -> String? {
    for word in sentence {
      let text = words.folded(word)
      guard let kinds = Self.kinds[text] else { continue }
      // "our reader poll", "an unscientific survey"
      if kinds.contains(.informal), sentence.contains(word + 1), polls.contains(words.folded(word + 1)) {
        return words.text(words.words[word].start, words.words[word + 1].end)
      }
      guard kinds.contains(.other) else { continue }
      // "another study", "a separate internal survey"
      if hasWaves, text == "previous", ["survey", "wave", "report", "census"].contains(words.folded(word + 1)) {
        continue
      }
      for next in word + 1..<min(word + 4, sentence.upperBound) where works.contains(words.folded(next)) {
        return words.text(words.words[word].start, words.words[next].end)
      }
    }
    return nil
  }

  /// The name in a lead of a list that is the title of a work and its year: "JetBrains State of Developer Ecosystem 2025:".
  private static func titledLead(
    _ sentence: Range<Int>, document: Document, words: DocumentWords, own: Set<String>
  ) -> String? {
    guard sentence.count >= 3, sentence.count <= 10, let first = sentence.first, let last = sentence.last,
      let end = document.blocks[Int(words.words[first].block)].range.indices.last,
      document.prose[end] == UInt8(ascii: ":")
    else { return nil }
    let hasYear = sentence.contains { words.words[$0].isNumber && words.words[$0].end - words.words[$0].start == 4 }
    let content = sentence.filter { !words.words[$0].isNumber && !words.words[$0].isFunction }
    guard hasYear, content.count >= 2, content.allSatisfy({ words.words[$0].isCapital }),
      let maker = content.first, !own.contains(words.folded(maker)), !plain.contains(words.folded(maker))
    else { return nil }
    return words.text(words.words[first].start, words.words[last].end)
  }

  /// The name of a work of somebody else's: "the METR study", "a survey by Gallup", "according to the Ellmore Institute", "Gartner found".
  private static func namedWork(_ sentence: Range<Int>, words: DocumentWords, own: Set<String>) -> String? {
    func name(at word: Int) -> Bool {
      guard sentence.contains(word), words.words[word].isCapital, !words.words[word].isFunction else { return false }
      let text = words.folded(word)
      return text.utf8.count > 2 && !plain.contains(text) && !works.contains(text)
    }
    /// A run of names that starts or ends at a word.
    func run(_ word: Int, _ step: Int) -> Range<Int> {
      var last = word
      while name(at: last + step), words.distance(last, last + step) <= 12 { last += step }
      return min(word, last)..<max(word, last) + 1
    }
    func foreign(_ run: Range<Int>) -> String? {
      guard !run.contains(where: { own.contains(words.folded($0)) }) else { return nil }
      // The first word of a sentence is written large whatever it is.
      guard run.count > 1 || run.lowerBound != sentence.lowerBound || isAllCapitals(run.lowerBound, words) else {
        return nil
      }
      return words.text(words.words[run.lowerBound].start, words.words[run.upperBound - 1].end)
    }
    for word in sentence {
      let text = words.folded(word)
      let kinds = Self.kinds[text] ?? []
      if kinds.contains(.work), name(at: word - 1), words.distance(word - 1, word) <= 12,
        let found = foreign(run(word - 1, -1))
      {
        return found
      }
      var next = word + 1
      let isMaker = kinds.contains(.work) && next < sentence.upperBound && makers.contains(words.folded(next))
      let isAccording = text == "according" && words.folded(next) == "to"
      if isMaker || isAccording {
        next += 1
        if sentence.contains(next), words.folded(next) == "the" { next += 1 }
        if name(at: next), words.distance(word, next) <= 45, let found = foreign(run(next, 1)) { return found }
      }
      // "Marchetti 2023 (", "Holt et al. (2019)"
      if isCitedYear(word, sentence, words), name(at: word - 1) || isAlii(word - 1, words) {
        let last = isAlii(word - 1, words) ? word - 3 : word - 1
        if name(at: last), let found = foreign(run(last, -1)) { return found }
      }
      // "The Larkfield Institute put similar questions to …"
      if kinds.contains(.institution), sentence.contains(word - 1), name(at: word - 1),
        words.distance(word - 1, word) <= 12, let found = foreign(run(word - 1, -1)),
        (word + 1..<sentence.upperBound).contains(where: { inquiring.contains(words.folded($0)) })
      {
        return found
      }
      // "IUCN 2024, which says": an acronym has figures of its own.
      if kinds.contains(.telling), let name = acronym(before: word, sentence, words),
        let found = foreign(name..<name + 1)
      {
        return found
      }
      if kinds.contains(.publicBody), let found = publicBody(at: word, sentence, words, own) { return found }
      if kinds.contains(.finding), name(at: word - 1), words.distance(word - 1, word) <= 12,
        let found = foreign(run(word - 1, -1))
      {
        return found
      }
    }
    return nil
  }

  /// The word in capitals whose figures a verb tells, with no more than a year and a "which" between.
  private static func acronym(before verb: Int, _ sentence: Range<Int>, _ words: DocumentWords) -> Int? {
    var word = verb - 1
    while sentence.contains(word), verb - word <= 3,
      words.words[word].isNumber || ["which", "that"].contains(words.folded(word))
    {
      word -= 1
    }
    guard sentence.contains(word), words.words[word].isCapital, isAllCapitals(word, words) else { return nil }
    return words.words[word].end - words.words[word].start >= 3 ? word : nil
  }

  /// "The national statistics office put the median at": a body that goes by what it does, and what it does with figures.
  private static func publicBody(
    at word: Int, _ sentence: Range<Int>, _ words: DocumentWords, _ own: Set<String>
  ) -> String? {
    guard !own.contains(words.folded(word)) else { return nil }
    var start = word
    while sentence.contains(start - 1), word - start < 3, publicWords.contains(words.folded(start - 1)),
      !own.contains(words.folded(start - 1))
    {
      start -= 1
    }
    guard start < word,
      (word + 1..<min(word + 4, sentence.upperBound)).contains(where: {
        inquiring.contains(words.folded($0)) || ["put", "puts", "asking", "says", "said"].contains(words.folded($0))
      })
    else { return nil }
    return words.text(words.words[start].start, words.words[word].end)
  }

  /// Whether a year stands behind "et al.", in brackets, or before one that opens.
  private static func isCitedYear(_ word: Int, _ sentence: Range<Int>, _ words: DocumentWords) -> Bool {
    guard words.words[word].isNumber, words.words[word].end - words.words[word].start == 4,
      let year = Int(words.folded(word)), (1900...2100).contains(year)
    else { return false }
    // "Brask et al. 2021: their season"
    if isAlii(word - 1, words) { return true }
    let next = word + 1
    if words.words[word].opensBracket {
      // "Europe (2019)" is no work, "Holt (2019) found" is.
      return isAlii(word - 1, words) || sentence.contains(next) && reporting.contains(words.folded(next))
    }
    return sentence.contains(next) && words.words[next].opensBracket && isWritten(word - 1, words)
  }

  /// Whether a word is written like a name: a capital, then small letters.
  private static func isWritten(_ word: Int, _ words: DocumentWords) -> Bool {
    guard words.words.indices.contains(word) else { return false }
    let letters = words.prose[words.words[word].range.indices]
    return letters.count > 2 && letters.dropFirst().allSatisfy { $0 &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// "et al."
  private static func isAlii(_ word: Int, _ words: DocumentWords) -> Bool {
    words.words.indices.contains(word - 1) && words.folded(word) == "al" && words.folded(word - 1) == "et"
  }

  /// Whether a word is written in capitals only: "METR".
  private static func isAllCapitals(_ word: Int, _ words: DocumentWords) -> Bool {
    words.prose[words.words[word].range.indices].allSatisfy { $0 &- 0x41 < 26 }
  }
}
