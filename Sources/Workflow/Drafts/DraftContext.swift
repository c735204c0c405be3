internal import Documents

/// What stands around a figure of a report: its sentence, and the words that may name what it measures.
struct DraftContext {
  /// A quote of the source that holds the figure; `nil` where it stands in a table.
  let quote: String?
  /// What is measured, in a few words.
  let label: String
  /// Phrases from near the figure, nearest first.
  let phrases: [String]

  /// - Parameters:
  ///   - figure: In the prose, with its hedge and its unit.
  ///   - others: The other figures of the document.
  ///   - isCounted: Whether its unit says what is counted.
  init(_ document: Document, block number: Int, figure: ByteRange, others: [ByteRange], isCounted: Bool) {
    let block = document.blocks[number]
    if let cell = block.cell, document.tables.indices.contains(cell.table) {
      let headers = Self.headers(document, cell)
      quote = nil
      label = headers.isEmpty ? "a figure of a table" : headers.joined(separator: ", ")
      phrases = headers
      return
    }
    let prose = document.prose
    let sentence = Self.sentence(prose, block.range, figure)
    quote = Self.quote(document, sentence, figure)
    let words = Self.words(prose, sentence)
    let own = Self.words(prose, figure)
    let near = others.filter { sentence.contains($0) && !$0.overlaps(figure) }
    let before = words.filter { $0.range.upper <= figure.lower }
    let after = words.filter { $0.range.lower >= figure.upper }
    // Up to the next figure; what stands before the one before is further away.
    let stop = near.filter { $0.lower >= figure.upper }.map(\.lower).min() ?? sentence.upper
    let start = near.filter { $0.upper <= figure.lower }.map(\.upper).max() ?? sentence.lower
    let behind = Self.chunks(after.filter { $0.range.upper <= stop }, near: near)
    let ahead = Array(Self.chunks(before.filter { $0.range.lower >= start }, near: near).reversed())
    let first = Array(Self.chunks(before.filter { $0.range.upper <= start }, near: near).reversed())
    let counted = isCounted ? Self.chunks(own, near: []) : []
    var found: [String] = []
    for phrase in counted + Self.interleaved(behind, ahead) + first where !found.contains(phrase) {
      found.append(phrase)
    }
    // Phrases of several words tell more than one.
    let long = found.filter { $0.contains(" ") }
    phrases = Array((long.count >= 2 ? long : long + found.filter { !$0.contains(" ") }).prefix(4))
    label = Self.label(behind, ahead.reversed(), first.reversed(), counted)
  }

  private static func interleaved(_ one: [String], _ other: [String]) -> [String] {
    (0..<max(one.count, other.count)).flatMap { index in
      [one.indices.contains(index) ? one[index] : nil, other.indices.contains(index) ? other[index] : nil]
        .compactMap { $0 }
    }
  }

  private static func label(_ behind: [String], _ ahead: [String], _ first: [String], _ counted: [String]) -> String {
    var parts: [String] = []
    for phrase in first.suffix(2) + ahead.suffix(2) + counted + behind.prefix(2) where !parts.contains(phrase) {
      parts.append(phrase)
    }
    return parts.isEmpty ? "a figure of the report" : parts.joined(separator: ", ")
  }

  // MARK: - Tables

  /// The texts that name the row and the column of a cell, then the caption.
  private static func headers(_ document: Document, _ cell: CellPosition) -> [String] {
    let table = document.tables[cell.table]
    var blocks: [Int] = []
    for column in 0..<min(max(1, table.headerColumns), cell.column) {
      if let block = table[cell.row, column] { blocks.append(block) }
    }
    for row in 0..<min(table.headerRows, cell.row) { if let block = table[row, cell.column] { blocks.append(block) } }
    if blocks.count < 2, let caption = table.caption { blocks.append(caption) }
    var texts: [String] = []
    for block in blocks {
      let words = words(document.prose, document.blocks[block].range).filter { !$0.isNumber }.prefix(8)
      let text = words.map(\.text).joined(separator: " ")
      if !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  // MARK: - Sentences

  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "prof", "st", "no", "fig", "figs", "vs", "al", "cf", "ca", "approx", "e.g", "i.e", "etc",
    "inc", "ltd", "pp", "vol", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// So many bytes to either side of a figure are looked at.
  private static let reach = 1200

  /// The sentence of a block around a range.
  private static func sentence(_ prose: [UInt8], _ block: ByteRange, _ figure: ByteRange) -> ByteRange {
    // What is further away says nothing of the figure.
    var start = max(block.lower, figure.lower - reach)
    while start > block.lower, start < figure.lower, prose[start - 1] > 0x20 { start += 1 }
    let limit = min(block.upper, figure.upper + reach)
    var end = limit
    while end < block.upper, end > figure.upper, prose[end] > 0x20 { end -= 1 }
    var offset = start
    while offset < limit {
      if endsSentence(prose, offset, block) {
        if offset < figure.lower {
          start = offset + 1
        } else if offset >= figure.upper {
          end = offset + 1
          break
        }
      }
      offset += 1
    }
    while start < end, prose[start] <= 0x20 { start += 1 }
    return ByteRange(start, max(start, end))
  }

  private static func endsSentence(_ prose: [UInt8], _ offset: Int, _ block: ByteRange) -> Bool {
    guard [0x2E, 0x3F, 0x21].contains(prose[offset]) else { return false }
    guard offset + 1 < block.upper else { return true }
    guard prose[offset + 1] == 0x20 || prose[offset + 1] == 0x0A else { return false }
    if offset + 2 < block.upper, (prose[offset + 2] | 0x20) &- 0x61 < 26, prose[offset + 2] & 0x20 != 0 { return false }
    var first = offset
    while first > block.lower, prose[first - 1] > 0x20 { first -= 1 }
    let word = String(decoding: prose[first..<offset].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    return !(word.utf8.count == 1 && word.utf8.first.map { $0 &- 0x61 < 26 } ?? false || abbreviations.contains(word))
  }

  /// The longest quote that is given.
  private static let longestQuote = 180

  /// The sentence, or of a long one the part around the figure, from word to word.
  private static func quote(_ document: Document, _ sentence: ByteRange, _ figure: ByteRange) -> String {
    guard sentence.count > longestQuote else { return document.text(sentence) }
    let prose = document.prose
    let spare = max(0, longestQuote - figure.count)
    var start = max(sentence.lower, figure.lower - spare * 3 / 5)
    var end = min(sentence.upper, figure.upper + spare * 2 / 5)
    while start > sentence.lower, start < figure.lower, prose[start - 1] != 0x20 { start += 1 }
    while end < sentence.upper, end > figure.upper, prose[end] != 0x20 { end -= 1 }
    while end > figure.upper, [0x20, 0x2C, 0x3B, 0x3A].contains(prose[end - 1]) { end -= 1 }
    return document.text(ByteRange(start, end))
  }

  // MARK: - Words

  private struct Word {
    let text: String
    let range: ByteRange
    let isNumber: Bool
    /// Whether only a space stands before it.
    let isJoined: Bool
  }

  private static func words(_ prose: [UInt8], _ range: ByteRange) -> [Word] {
    var result: [Word] = []
    var offset = range.lower
    var last = range.lower
    func isPart(_ offset: Int) -> Bool {
      let byte = prose[offset]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2 || byte & 0xC0 == 0x80 {
        return true
      }
      // Hyphens and apostrophes inside a word.
      return (byte == 0x2D || byte == 0x27) && offset > range.lower && offset + 1 < range.upper
        && (prose[offset - 1] | 0x20) &- 0x61 < 26 && (prose[offset + 1] | 0x20) &- 0x61 < 26
    }
    while offset < range.upper {
      // Punctuation and signs of two bytes and of three: dashes, quotation marks, pounds.
      if prose[offset] == 0xE2 || prose[offset] == 0xC2 {
        offset += prose[offset] == 0xE2 ? 3 : 2
        continue
      }
      guard isPart(offset) else {
        offset += 1
        continue
      }
      let start = offset
      while offset < range.upper, prose[offset] != 0xE2, prose[offset] != 0xC2, isPart(offset) { offset += 1 }
      let text = String(decoding: prose[start..<offset], as: UTF8.self)
      result.append(
        Word(
          text: text, range: ByteRange(start, offset), isNumber: prose[start] &- 0x30 < 10,
          isJoined: prose[last..<start].allSatisfy { $0 == 0x20 || $0 == 0x0A }))
      last = offset
    }
    return result
  }

  /// Words that name nothing.
  private static let small: Set<String> = Set(
    """
    a an the this that these those its their his her our your my it they them he she we you i who which what whose where when why how
    of in on at by for from to into onto with without within among amongst between across over under above below about around near
    through during after before since until till while as than then so and or but nor yet if whether because although though however
    is are was were be been being am has have had having do does did doing will would shall should can could may might must
    not no nor only just also even still more most less least fewer much many some any each every all both either neither few several
    such same other another one two three there here very too up down out off again per percent percentage points point times twice
    went go goes came come comes made make makes took take takes got get gets put puts stood stands
    half third quarter nearly almost roughly approximately only some said says say found find shows show showed reports report reported
    """.split { $0 == " " || $0.isNewline }.map(String.init))

  /// The longest phrase, in words.
  private static let longestPhrase = 4

  /// Runs of telling words, each up to the head of its phrase.
  private static func chunks(_ words: [Word], near figures: [ByteRange]) -> [String] {
    var result: [String] = []
    var run: [String] = []
    func close() {
      if !run.isEmpty { result.append(run.suffix(longestPhrase).joined(separator: " ")) }
      run = []
    }
    for word in words {
      let isSmall = small.contains(word.text.lowercased()) || word.isNumber || word.text.utf8.count < 2
      let isFigure = figures.contains { $0.overlaps(word.range) }
      if isSmall || isFigure || !word.isJoined { close() }
      if !isSmall, !isFigure { run.append(word.text) }
    }
    close()
    return result
  }
}
