internal import Documents
internal import Ledger

/// A place where the prose names something of a ledger.
struct Mention {
  /// An index into the term index's phrases.
  let phrase: Int
  /// What it means here: the phrase's meanings less those that a longer phrase around it rules out.
  let meanings: [TermIndex.Meaning]
  /// The words it covers, half-open.
  let words: Range<Int>
  let sentence: Int
  /// Whether "non-" stands before it.
  let isNegated: Bool
}

/// Finds the terms of the index in the words of a document.
struct MentionFinder {
  let index: TermIndex
  let words: DocumentWords

  /// Every mention, in order of its first word. Where phrases overlap, a longer one hides the shorter ones inside it that name
  /// the same kind of thing, and a phrase that a ledger excludes hides what it excludes.
  func mentions() -> [Mention] {
    var result: [Mention] = []
    for (sentence, range) in words.sentences.enumerated() {
      var found: [(words: Range<Int>, phrase: Int)] = []
      for start in range where words.words[start].stem != 0 {
        for phrase in index.phrases(startingWith: words.words[start].stem) {
          if let end = matchEnd(phrase, at: start, in: range) { found.append((start..<end, phrase)) }
        }
      }
      for (number, match) in found.enumerated() {
        let phrase = index.phrases[match.phrase]
        guard !phrase.meanings.isEmpty else { continue }
        let covers = found.indices.filter { $0 != number && found[$0].words.overlaps(match.words) }
        let meanings = phrase.meanings.filter { meaning in
          !covers.contains { other in hides(found[other], meaning, match.words) }
        }
        guard !meanings.isEmpty else { continue }
        result.append(
          Mention(
            phrase: match.phrase, meanings: meanings, words: match.words, sentence: sentence,
            isNegated: isNegated(match.words.lowerBound, in: range)))
      }
    }
    return result
  }

  /// The word after the last of a phrase that starts at a word; `nil` where it does not stand there. Function words may stand
  /// between its words; punctuation that parts clauses, and numbers, may not.
  private func matchEnd(_ phrase: Int, at start: Int, in sentence: Range<Int>) -> Int? {
    let phrase = index.phrases[phrase]
    if phrase.stems.count == 1 {
      return !words.words[start].isFunction && phrase.forms.contains(words.words[start].form) ? start + 1 : nil
    }
    var position = start + 1
    var previous = start
    for stem in phrase.stems.dropFirst() {
      var skipped = 0
      while position < sentence.upperBound, words.words[position].isFunction, words.words[position].stem != stem,
        skipped < 3
      {
        position += 1
        skipped += 1
      }
      // A number is part of a name only right beside its other words, and where it is no share: "level 5", not "is only 5%".
      if position < sentence.upperBound, words.words[position].isNumber, skipped > 0 || isShare(position) { return nil }
      guard position < sentence.upperBound, words.words[position].stem == stem,
        words.distance(previous, position) <= 10 * (position - previous) + 20
      else { return nil }
      previous = position
      position += 1
    }
    return previous + 1
  }

  /// Whether a percent sign, or the dash of a range, stands behind a number.
  private func isShare(_ word: Int) -> Bool {
    let end = Int(words.words[word].end)
    let tail = words.prose[end..<min(end + 3, words.prose.count)]
    if tail.first == 0x25 || tail.starts(with: [0x20, 0x25]) || tail.starts(with: [0xC2, 0xA0, 0x25]) { return true }
    return tail.first == 0x2D && tail.dropFirst().first.map { $0 &- 0x30 < 10 } ?? false
      && words.words.indices.contains(word + 1) && isShare(word + 1)
  }

  /// Whether a phrase around some words rules out one of their meanings: it excludes it, or it is longer and names another thing
  /// of the same kind.
  private func hides(
    _ cover: (words: Range<Int>, phrase: Int), _ meaning: TermIndex.Meaning, _ range: Range<Int>
  ) -> Bool {
    let phrase = index.phrases[cover.phrase]
    if phrase.exclusions.contains(where: { $0.covers(meaning) }) { return true }
    guard cover.words.count > range.count, cover.words.lowerBound <= range.lowerBound,
      cover.words.upperBound >= range.upperBound
    else { return false }
    // The members inside the name of their group are kept: a list of numbers may be about each.
    if case .member(let ledger, let dimension, let member) = meaning,
      phrase.meanings.contains(where: { isGroup($0, of: member, ledger, dimension) })
    {
      return false
    }
    // "Ocean" in "the Institute for Ocean Assessment" is no region.
    if meaning.isPlace, phrase.meanings.contains(where: { $0.isSource }) { return true }
    // "software" in "operating software" names no occupation.
    if range.count == 1, case .member = meaning, phrase.meanings.contains(where: { $0.isPlace }) { return true }
    return !phrase.meanings.contains(meaning) && phrase.meanings.contains { sameKind($0, meaning) }
      || phrase.meanings.contains(meaning)
  }

  private func isGroup(_ meaning: TermIndex.Meaning, of member: Int, _ ledger: Int, _ dimension: Int) -> Bool {
    guard case .group(ledger, dimension, let group) = meaning else { return false }
    return index.ledgers[ledger].dimensions[dimension].groups[group].members.contains(member)
  }

  private func sameKind(_ left: TermIndex.Meaning, _ right: TermIndex.Meaning) -> Bool {
    switch (left, right) {
    case (.metric(let a, _), .metric(let b, _)): a == b
    case (.member(let a, let c, _), .member(let b, let d, _)), (.group(let a, let c, _), .group(let b, let d, _)),
      (.member(let a, let c, _), .group(let b, let d, _)), (.group(let a, let c, _), .member(let b, let d, _)):
      a == b && c == d
    case (.condition(let a, _), .condition(let b, _)): a == b
    case (.source, .source): true
    default: false
    }
  }

  /// Whether "non-" stands right before a word.
  private func isNegated(_ word: Int, in sentence: Range<Int>) -> Bool {
    guard word - 1 >= sentence.lowerBound else { return false }
    // "non-software", "non software"
    let before = words.words[word - 1]
    return before.isNegation && before.end - before.start == 3 && words.words[word].start - before.end <= 1
  }
}
