internal import Documents
internal import Ledger

/// Compares the publisher and the venue that an entry of a list of references gives.
struct PublisherCheck {
  let check: CitationCheck
  let profile: CitationProfile

  private static let plain = SourceNames.keys(
    "retrieved accessed available online report technical working paper papers research study survey via source sources see in press "
      + "preprint vol no pp url doi https http www published by january february march april may june july august september october "
      + "november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday "
      + "reference references and et al the of last pdf html print web version edition author authors ed eds inc ltd from on at note"
  )

  func faults(_ passage: CitationPassage) -> [CitationCheck.Fault] {
    guard !profile.publishers.isEmpty else { return [] }
    let list = check.list.words
    let outside = passage.words.filter { !passage.match.words.contains($0) && !isAddress($0) }
    var result: [CitationCheck.Fault] = []
    var isThere = false
    for (number, words) in profile.publishers.enumerated() {
      let text = profile.publisherTexts[number]
      let telling = words.filter { WordWeight.of($0) != .function }
      let present = telling.filter { word in outside.contains { list[$0].key == word.key } }
      if present.count == telling.count {
        isThere = true
        continue
      }
      let names = telling.map { AuthorNames.letters(text, $0) }
      // A slip in one word.
      let slip = outside.first { index in
        list[index].isCapital && !profile.publisherKeys.contains(list[index].key) && !isAuthor(index)
          && !isAddress(index)
          && zip(telling, names).contains { word, name in
            !present.contains { $0.key == word.key }
              && !name.starts(with: AuthorNames.letters(check.document.prose, list[index]))
              && Nearness.isSlip(AuthorNames.letters(check.document.prose, list[index]), name)
          }
      }
      if let slip {
        isThere = true
        result.append(fault(slip..<slip + 1, number))
        continue
      }
      guard !present.isEmpty else { continue }
      isThere = true
      // One word of it is another: "Lanternfield Foundation".
      for index in outside where present.contains(where: { $0.key == list[index].key }) && !isAddress(index) {
        let beside = [index + 1, index - 1].filter { outside.contains($0) && isStrange($0) && isOneName($0, index) }
        if let other = beside.first, telling.count > 1, !isAuthor(index) {
          result.append(fault(other..<other + 1, number))
          break
        }
      }
    }
    if isThere { return result }
    return other(passage).map { [fault($0, 0)] } ?? []
  }

  private func isOneName(_ one: Int, _ other: Int) -> Bool {
    check.list.words[max(one, other)].gap == [.space]
  }

  private func isAuthor(_ index: Int) -> Bool {
    let letters = AuthorNames.letters(check.document.prose, check.list.words[index])
    return profile.authors.authors.contains { author in
      (author.family + author.given).contains { $0 == letters || Nearness.isSlip($0, letters) }
    }
  }

  /// Whether a word is part of a web address.
  private func isAddress(_ index: Int) -> Bool {
    let word = check.list.words[index]
    let prose = check.document.prose
    let reach = 300
    var start = Int(word.start)
    while start > 0, Int(word.start) - start < reach, prose[start - 1] > 0x20 { start -= 1 }
    var end = Int(word.end)
    while end < prose.count, end - Int(word.end) < reach, prose[end] > 0x20 { end += 1 }
    let run = prose[start..<end]
    return run.contains { $0 == 0x2F } && run.contains { $0 == 0x2E || $0 == 0x3A } || run.contains(0x40)
  }

  /// A word written large that is of no field of the record.
  private func isStrange(_ index: Int) -> Bool {
    let word = check.list.words[index]
    return word.isCapital && !word.isNumber && word.end - word.start > 2 && !Self.plain.contains(word.key)
      && !profile.publisherKeys.contains(word.key) && !profile.names.own.contains(word.key) && !isAuthor(index)
      && !isAddress(index)
  }

  /// A name right behind the title where no publisher is named: somebody else's.
  private func other(_ passage: CitationPassage) -> Range<Int>? {
    let list = check.list.words
    var index = passage.match.words.upperBound
    // Behind the title, past the date and what a reference says by habit.
    while index < passage.words.upperBound {
      if isStrange(index) { break }
      index += 1
    }
    guard index < passage.words.upperBound else { return nil }
    var end = index + 1
    while end < passage.words.upperBound, list[end].gap == [.space],
      isStrange(end) || list[end].isCapital || WordWeight.of(list[end]) == .function,
      !list[end].isNumber
    {
      end += 1
    }
    while end > index + 1, WordWeight.of(list[end - 1]) == .function { end -= 1 }
    if isAbbreviation(index..<end) { return nil }
    // A place before the publisher, or one name alone: too little to tell.
    if end < passage.words.upperBound, list[end].gap.contains(.colon) { return nil }
    return end - index >= 2 ? index..<end : nil
  }

  /// Whether words are the beginnings of the publisher's or the venue's, in their order: "North J Med".
  private func isAbbreviation(_ words: Range<Int>) -> Bool {
    zip(profile.publishers, profile.publisherTexts).contains { publisher, text in
      var names = publisher.map { AuthorNames.letters(text, $0) }[...]
      for index in words {
        let word = AuthorNames.letters(check.document.prose, check.list.words[index])
        guard let place = names.firstIndex(where: { $0.starts(with: word) }) else { return false }
        names = names[(place + 1)...]
      }
      return true
    }
  }

  private func fault(_ words: Range<Int>, _ number: Int) -> CitationCheck.Fault {
    let field =
      number == 0 && profile.record.publisher != nil ? profile.record.publisher : profile.record.containerTitle
    let place = check.range(words)
    return CitationCheck.Fault(
      field: .publisher, rule: Rule.publisherMismatch, severity: .warning, place: place,
      message: "article says \(check.document.text(place)), the source is by \(field?.text ?? "another")",
      why: "it stands beside the source’s title", help: "name \(field?.text ?? "the publisher")", replacement: nil,
      record: field)
  }
}
