internal import Documents
internal import Ledger

/// The authors of a source, as names to be found.
struct AuthorNames: Sendable {
  struct Author: Sendable {
    /// As the record writes it.
    let text: String
    /// The words of the family name; several where hyphens part them.
    let family: [[UInt8]]
    let given: [[UInt8]]
  }

  let authors: [Author]

  init(_ source: SourceRecord) {
    authors = source.author.compactMap { field in
      let text = Array(field.text.utf8)
      let words = WordList(text).words
      guard let last = words.last else { return nil }
      var first = words.count - 1
      // "Amadi-Holt" is one family name.
      while first > 0, words[first].gap == .dash { first -= 1 }
      func letters(_ word: ComparedWord) -> [UInt8] { Self.letters(text, word) }
      _ = last
      // An institution is no person.
      guard first > 0 else { return nil }
      return Author(
        text: field.text, family: words[first...].map(letters), given: words[..<first].map(letters))
    }
  }

  /// A word in lowercase.
  static func letters(_ text: [UInt8], _ word: ComparedWord) -> [UInt8] {
    text[Int(word.start)..<min(Int(word.end), text.count)].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }
}

/// The authors that a passage names, beside those of the record.
struct AuthorList {
  enum Fault: Equatable {
    case misspelt(written: ByteRange, name: String)
    case added(written: ByteRange)
    /// `isList` where several are named, as if they were all.
    case missing(written: ByteRange, names: [String], isList: Bool)
    case order(written: ByteRange)
  }

  let list: [ComparedWord]
  let text: [UInt8]
  let names: AuthorNames
  /// Words that are of another field: the title, the publisher, the venue.
  let taken: (Int) -> Bool

  private static let joiners = SourceNames.keys("and und et")
  private static let particles = SourceNames.keys("van von de der den del della di da la le el al bin ibn ter")
  private static let others = SourceNames.keys("al others colleagues coauthors team co")
  private static let titles = SourceNames.keys(
    "dr prof professor mr mrs ms sir phd md by the a in and with from for of on at report study paper survey source sources author authors "
      + "eds ed editor editors reference references citation see via january february march april may june july august september october "
      + "november december jan feb mar apr jun jul aug sep sept oct nov dec retrieved accessed available doi http https"
  )
  private static let institutions = SourceNames.keys(
    "university institute school press college research inc ltd department center centre lab labs laboratory group company corporation news "
      + "journal review bureau office council society association foundation commission agency ministry board bank unit magazine times post "
      + "union observatory academy hospital trust college station survey")

  private func letters(_ index: Int) -> [UInt8] { AuthorNames.letters(text, list[index]) }

  private func isInitial(_ index: Int) -> Bool {
    let count = Int(list[index].end) - Int(list[index].start)
    guard list[index].isCapital, count <= 3 else { return false }
    return text[list[index].start < list[index].end ? Int(list[index].start)..<Int(list[index].end) : 0..<0]
      .allSatisfy { $0 &- 0x41 < 26 }
  }

  private func isName(_ index: Int) -> Bool {
    list[index].isCapital && !list[index].isNumber && !taken(index) && !Self.titles.contains(list[index].key)
      && !Self.institutions.contains(list[index].key)
  }

  /// - Parameters:
  ///   - passage: The words that the authors may stand in.
  ///   - isReference: Whether it is an entry of a list of references: its authors are all there, or "et al." is.
  func faults(in passage: Range<Int>, isReference: Bool) -> [Fault] {
    guard !names.authors.isEmpty, let seed = passage.first(where: { author(at: $0) != nil }) ?? nearSeed(passage) else {
      return []
    }
    let region = region(around: seed, in: passage)
    return faults(of: region, passage, isReference: isReference)
  }

  /// The author whose family name begins at a word.
  private func author(at index: Int) -> Int? {
    guard list[index].isCapital, !taken(index) else { return nil }
    return names.authors.firstIndex { author in
      index + author.family.count <= list.count
        && author.family.indices.allSatisfy {
          letters(index + $0) == author.family[$0] || isPossessive(index + $0, author.family[$0])
        }
    }
  }

  private func isPossessive(_ index: Int, _ name: [UInt8]) -> Bool {
    let letters = letters(index)
    return letters == name + Array("'s".utf8) || letters == name + Array("’s".utf8)
  }

  /// A lone author may be the one who is misspelt: the given name, or its initial, must then be there too.
  private func nearSeed(_ passage: Range<Int>) -> Int? {
    passage.first { index in
      guard isName(index), !isInitial(index) else { return false }
      return names.authors.contains { author in
        guard author.family.count == 1, Nearness.isSlip(letters(index), author.family[0]) else { return false }
        let beside = [index - 1, index - 2, index + 1].filter(passage.contains)
        return beside.contains { place in
          let word = letters(place)
          return author.given.contains {
            $0 == word || word.count == 1 && $0.first == word.first && list[place].isCapital
          }
        }
      }
    }
  }

  /// The names, initials and what joins them, to both sides of a name.
  private func region(around seed: Int, in passage: Range<Int>) -> Range<Int> {
    var first = seed
    while first > passage.lowerBound, belongs(first - 1), joins(first) { first -= 1 }
    while first < seed, !isName(first) { first += 1 }
    var last = seed + 1
    while last < passage.upperBound, belongs(last), joins(last) { last += 1 }
    while last > seed + 1, Self.joiners.contains(list[last - 1].key) || Self.particles.contains(list[last - 1].key),
      !Self.others.contains(list[last - 1].key)
    {
      last -= 1
    }
    return first..<last
  }

  private func belongs(_ index: Int) -> Bool {
    guard !taken(index), !list[index].isNumber else { return false }
    let key = list[index].key
    if isName(index) || isInitial(index) || Self.joiners.contains(key) || Self.particles.contains(key) { return true }
    return Self.others.contains(key) && index > 0
      && (Self.joiners.contains(list[index - 1].key) || list[index - 1].key == WordKey.of("et")
        || list[index - 1].key == WordKey.of("co"))
  }

  /// Whether a name may go on from the word before: nothing but commas, hyphens, and the stops of initials stand between.
  private func joins(_ index: Int) -> Bool {
    let gap = list[index].gap
    if !gap.intersection([.colon, .quote, .bracket, .ellipsis]).isEmpty { return false }
    if gap.contains(.dash) { return !gap.contains(.space) }
    if gap.contains(.stop) {
      return isInitial(index - 1) || list[index - 1].key == WordKey.of("al") || list[index - 1].key == WordKey.of("dr")
    }
    // A bracket or a dash that is no mark of the list.
    let between = text[min(Int(list[index - 1].end), Int(list[index].start))..<Int(list[index].start)]
    return !between.contains(0x28) && !between.contains(0x29) && !between.contains(0x0A)
  }

  private func range(_ words: Range<Int>) -> ByteRange {
    guard let first = words.first, let last = words.last else { return ByteRange(0, 0) }
    return ByteRange(Int(list[first].start), Int(list[last].end))
  }

  private func faults(of region: Range<Int>, _ passage: Range<Int>, isReference: Bool) -> [Fault] {
    var faults: [Fault] = []
    /// The authors as they come, and where.
    var found: [(author: Int, words: Range<Int>)] = []
    var used = Set<Int>()
    var index = region.lowerBound
    while index < region.upperBound {
      if let author = author(at: index), !found.contains(where: { $0.author == author }) {
        let end = index + names.authors[author].family.count
        found.append((author, index..<end))
        used.formUnion(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    // Given names and initials of those who were found.
    func useGiven() {
      for (author, words) in found {
        // "Ada Marlowe": right before the family name.
        var place = words.lowerBound - 1
        while place >= region.lowerBound, !list[place + 1].gap.contains(.comma), isGiven(place, of: author) {
          used.insert(place)
          place -= 1
        }
        // "Marlowe, Ada" and "Marlowe A": behind it.
        place = words.upperBound
        while place < region.upperBound, place == words.upperBound || !list[place].gap.contains(.comma),
          isGiven(place, of: author)
        {
          used.insert(place)
          place += 1
        }
      }
    }
    func isGiven(_ place: Int, of author: Int) -> Bool {
      let word = letters(place)
      guard !used.contains(place) else { return false }
      // "van der"
      guard list[place].isCapital else { return names.authors[author].given.contains(word) }
      return isInitials(place, of: names.authors[author])
        || names.authors[author].given.contains { $0 == word || $0.starts(with: word) && word.count <= 4 }
    }
    useGiven()
    // Family names with a slip.
    for place in region where !used.contains(place) && isName(place) && !isInitial(place) {
      let word = letters(place)
      guard
        let author = names.authors.indices.first(where: { author in
          !found.contains { $0.author == author } && names.authors[author].family.contains { Nearness.isSlip(word, $0) }
            && names.authors[author].family.count == 1
        })
      else { continue }
      faults.append(.misspelt(written: range(place..<place + 1), name: names.authors[author].text))
      found.append((author, place..<place + 1))
      used.insert(place)
    }
    // Of a family name with a hyphen one part may be the slip.
    for (author, name) in names.authors.enumerated()
    where name.family.count > 1 && !found.contains(where: { $0.author == author }) {
      for place in region where place + name.family.count <= region.upperBound && !used.contains(place) {
        let words = (place..<place + name.family.count).map(letters)
        let slips = zip(words, name.family).filter { $0 != $1 }
        guard slips.count == 1, Nearness.isSlip(slips[0].0, slips[0].1) else { continue }
        faults.append(.misspelt(written: range(place..<place + name.family.count), name: name.text))
        found.append((author, place..<place + name.family.count))
        used.formUnion(place..<place + name.family.count)
        break
      }
    }
    found.sort { $0.words.lowerBound < $1.words.lowerBound }
    useGiven()
    // Given names with a slip: right before a family name, or behind it and a comma.
    for (author, words) in found {
      let besides = [words.lowerBound - 1, words.upperBound].filter { region.contains($0) && !used.contains($0) }
      for place in besides where isName(place) && !isInitial(place) {
        let word = letters(place)
        guard let given = names.authors[author].given.first(where: { Nearness.isSlip(word, $0) }) else { continue }
        _ = given
        faults.append(.misspelt(written: range(place..<place + 1), name: names.authors[author].text))
        used.insert(place)
      }
    }
    guard !found.isEmpty else { return [] }
    faults += strangers(region, used, found.map(\.words))
    let end = min(passage.upperBound, region.upperBound + 4)
    let hasOthers = (region.lowerBound..<end).contains { Self.others.contains(list[$0].key) && !list[$0].isCapital }
    let order = found.map(\.author)
    if order != order.sorted() { faults.append(.order(written: range(region))) }
    let missing = names.authors.indices.filter { author in !order.contains(author) }
    if !missing.isEmpty, !hasOthers {
      faults.append(
        .missing(
          written: range(region), names: missing.map { names.authors[$0].text }, isList: isReference || found.count > 1)
      )
    }
    return faults
  }

  private func isInitials(_ index: Int, of author: AuthorNames.Author) -> Bool {
    guard isInitial(index) else { return false }
    let given = author.given.compactMap(\.first)
    return letters(index).allSatisfy { given.contains($0) } || letters(index).first.map { given.first == $0 } ?? false
  }

  /// Names among those of the authors that are none of theirs.
  private func strangers(_ region: Range<Int>, _ used: Set<Int>, _ found: [Range<Int>]) -> [Fault] {
    guard let first = found.first?.lowerBound, let last = found.last?.upperBound else { return [] }
    var faults: [Fault] = []
    var index = region.lowerBound
    while index < region.upperBound {
      guard isName(index), !isInitial(index), !used.contains(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < region.upperBound, isName(end) || isInitial(end), !used.contains(end),
        !list[end].gap.contains(.comma) || isInitial(end)
      {
        end += 1
      }
      let isAmong = index > first && index < last
      // "and C. Doe"
      var before = index - 1
      while region.contains(before), isInitial(before), !used.contains(before) { before -= 1 }
      let isJoined = region.contains(before) && Self.joiners.contains(list[before].key)
      // "Ada Marlowe, Ben Osei and Cy Doe": the joiner stands before the last of them.
      let isFirst =
        index < first && end < region.upperBound
        && (list[end].gap.contains(.comma) || Self.joiners.contains(list[end].key))
      if isAmong || isJoined || isFirst { faults.append(.added(written: range(index..<end))) }
      index = end
    }
    return faults
  }
}
