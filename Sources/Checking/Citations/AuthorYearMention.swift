internal import Documents

/// A citation by names and a year: "Marlowe and Osei (2024)", "(Marlowe et al., 2024a; Quill 2019)".
struct AuthorYearMention {
  /// The words of each family name, several where hyphens part them.
  let families: [Range<Int>]
  /// Whether "et al." or its like stands behind the names.
  let hasOthers: Bool
  /// The word that is the year.
  let yearWord: Int
  let year: Int

  /// From the first name to the year.
  var words: Range<Int> { (families.first?.lowerBound ?? yearWord)..<yearWord + 1 }
}

/// Finds citations by names and a year.
struct AuthorYearFinder {
  let prose: [UInt8]
  let list: [ComparedWord]

  private static let and = SourceNames.keys("and und et")
  private static let al = WordKey.of("al")
  private static let et = WordKey.of("et")
  private static let others = SourceNames.keys("others colleagues coauthors")
  private static let particles = SourceNames.keys("van von de der den del della di da la le el al bin ibn ter")
  private static let mostNames = 12

  func mentions(in block: Range<Int>) -> [AuthorYearMention] {
    block.compactMap { index in
      guard let year = year(index) else { return nil }
      return mention(before: index, year, in: block)
    }
  }

  private func year(_ index: Int) -> Int? {
    let word = list[index]
    guard word.isNumber, word.end - word.start == 4 else { return nil }
    let value = prose[Int(word.start)..<Int(word.end)].reduce(0) { sum, byte in
      byte &- 0x30 < 10 ? sum * 10 + Int(byte) - 0x30 : 100_000
    }
    return (1900...2099).contains(value) ? value : nil
  }

  /// What stands between two words, spaces left out.
  private func between(_ left: Int, _ right: Int) -> [UInt8] {
    let (start, end) = (Int(list[left].end), Int(list[right].start))
    return start <= end ? prose[start..<end].filter { $0 > 0x20 } : []
  }

  private func mention(before yearWord: Int, _ year: Int, in block: Range<Int>) -> AuthorYearMention? {
    guard block.contains(yearWord - 1) else { return nil }
    let gap = between(yearWord - 1, yearWord)
    let isNarrative = gap == [0x28] || gap == [0x5B] || gap == [0x2E, 0x28]
    guard isNarrative || closes(yearWord) && (gap == [0x2C] || gap.isEmpty || gap == [0x2E, 0x2C] || gap == [0x2E])
    else { return nil }
    var index = yearWord - 1
    var hasOthers = false
    if block.contains(index - 1), list[index].key == Self.al, list[index - 1].key == Self.et {
      hasOthers = true
      index -= 2
    } else if block.contains(index - 1), Self.others.contains(list[index].key), Self.and.contains(list[index - 1].key) {
      hasOthers = true
      index -= 2
    }
    let families = families(endingAt: index, in: block, isNarrative: isNarrative)
    guard !families.isEmpty, isNarrative || isBracketed(families[0].lowerBound, in: block) else { return nil }
    return AuthorYearMention(families: families, hasOthers: hasOthers, yearWord: yearWord, year: year)
  }

  /// Whether what stands behind a year ends an entry in brackets: with a letter before it, or pages behind a comma.
  private func closes(_ yearWord: Int) -> Bool {
    var offset = Int(list[yearWord].end)
    if offset < prose.count, (prose[offset] | 0x20) &- 0x61 < 6 { offset += 1 }
    return offset < prose.count && [0x29, 0x5D, 0x3B, 0x2C, 0x3A].contains(prose[offset])
  }

  /// Whether a bracket is open before a word, in its sentence.
  private func isBracketed(_ word: Int, in block: Range<Int>) -> Bool {
    var offset = Int(list[word].start)
    let start = max(Int(list[block.lowerBound].start) - 1, offset - 300, 0)
    while offset > start {
      offset -= 1
      if prose[offset] == 0x28 || prose[offset] == 0x5B { return true }
      if prose[offset] == 0x29 || prose[offset] == 0x5D { return false }
    }
    return false
  }

  /// The family names that end at a word, going back over commas and "and".
  private func families(endingAt last: Int, in block: Range<Int>, isNarrative: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = last
    while block.contains(index), result.count < Self.mostNames, isName(index) {
      var first = index
      while block.contains(first - 1), between(first - 1, first) == [0x2D], isName(first - 1) { first -= 1 }
      result.append(first..<index + 1)
      // Given names and particles before it.
      var before = first - 1
      while block.contains(before), between(before, before + 1).isEmpty || isInitial(before),
        Self.particles.contains(list[before].key) || isName(before) && !opens(before + 1)
      {
        before -= 1
      }
      guard block.contains(before) || block.contains(before + 1) else { break }
      // "Marlowe, Osei, and Quill": what joins them.
      var next = before
      var isJoined = false
      if block.contains(next), Self.and.contains(list[next].key), next > block.lowerBound {
        isJoined = true
        next -= 1
      }
      let end = isJoined ? next + 1 : before + 1
      let comma = block.contains(next) ? between(next, end) : []
      guard block.contains(next), isJoined || comma == [0x2C] else { break }
      guard comma.isEmpty || comma == [0x2C] else { break }
      // "In June, Marlowe (2024)": only names go on behind a comma.
      guard isJoined || result.count > 1 || !isNarrative else { break }
      index = next
    }
    return result.reversed()
  }

  /// Whether an opening bracket or a semicolon stands right before a word.
  private func opens(_ word: Int) -> Bool {
    guard word > 0, list.indices.contains(word) else { return true }
    return between(word - 1, word).contains { $0 == 0x28 || $0 == 0x5B || $0 == 0x3B }
  }

  private func isInitial(_ index: Int) -> Bool {
    list[index].isCapital && list[index].end - list[index].start == 1
  }

  private func isName(_ index: Int) -> Bool { list[index].isCapital && !list[index].isNumber }
}
