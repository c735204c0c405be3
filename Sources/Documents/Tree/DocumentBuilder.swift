/// Collects a document from the events of a reader, and keeps what `Document` and `SourceMap` promise.
///
/// Readers tell it what stands where in the source: stretches of text, characters that stand for others, line breaks, block
/// boundaries, marks. It collapses white space, trims blocks, separates them, drops those without text, and knows for
/// every byte of prose where it came from. Blocks are opened by their first text, so that a reader may announce as many
/// boundaries as its markup has.
///
/// All ranges count in the source's UTF-8 text; they become offsets of the file in `finish`.
struct DocumentBuilder {
  /// A stretch of prose with its origin in the source's UTF-8 text.
  typealias Piece = SourceMap.Piece

  /// What a block is; texts are indices into the builder's names, so that a record is plain memory.
  enum Kind: Equatable {
    case paragraph, listItem, tableCell, caption, alternativeText, title
    case heading(level: Int)
    case metadata(key: Int)
    case footnote(label: Int)
  }

  /// A block while it may still change.
  struct Record {
    var kind: Kind
    let start: Int
    var end: Int
    var heading: Int?
    let parent: Int?
    let cell: CellReference?
    var figure: Int?
    let isQuoted: Bool
    let language: Int?
  }

  let source: SourceText
  /// The source's UTF-8 text.
  let bytes: [UInt8]
  /// Stretches of the source that are no prose although they stand in text, in ascending order.
  let hidden: [Range<Int>]

  var prose: [UInt8] = []
  var pieces: [Piece] = []
  var records: [Record] = []
  var marks = MarkCollector()
  var tables: [TableBuilder] = []
  var languages: [String] = []
  /// The labels of footnotes and the keys of metadata.
  var names: [String] = []
  var context = BlockContext()
  /// For each item of a list, the block that stands for it; -1 until it has one.
  var items: [Int] = []
  /// Texts of images, waiting for the end of the block they stand in.
  var alternatives: [[Fragment]] = []
  /// Blocks of their own that came in the middle of a table cell, waiting for its end.
  var waiting: [(kind: Kind, fragments: [Fragment])] = []
  /// For each figure, its caption's block.
  var captions: [Int?] = []
  /// The paragraph that has just ended, while nothing but a list may have followed it.
  var introduction: Int?
  /// Whether the last record is still open to text.
  var isOpen = false

  /// White space that becomes one space if text follows in the block.
  private var space: Range<Int>?
  /// A line break that stands if text follows in the block; empty where it comes from a boundary inside a cell.
  private var lineBreak: Range<Int>?

  init(_ source: SourceText, hidden: [Range<Int>] = []) {
    self.source = source
    self.bytes = source.utf8
    self.hidden = hidden
    prose.reserveCapacity(bytes.count)
    // Rather too much than too little: what is never written costs nothing, but to grow is to copy.
    pieces.reserveCapacity(bytes.count / 16)
  }

  // MARK: - Text

  /// Adds a stretch of the source as it stands. White space in it is collapsed, invisible characters are left out.
  mutating func text(_ low: Int, _ high: Int) {
    guard !hidden.isEmpty else { return visibleText(low, high) }
    var start = low
    var index = hidden.partitioningIndex { $0.upperBound > low }
    while index < hidden.count, hidden[index].lowerBound < high {
      if start < hidden[index].lowerBound { visibleText(start, hidden[index].lowerBound) }
      start = max(start, hidden[index].upperBound)
      index += 1
    }
    if start < high { visibleText(start, high) }
  }

  private mutating func visibleText(_ low: Int, _ high: Int) {
    var index = low
    while index < high {
      let start = index
      if bytes[index].isBlank {
        repeat { index += 1 } while index < high && bytes[index].isBlank
        addSpace(start, index)
        continue
      }
      index = endOfStretch(index, high)
      let invisible = index < high && bytes[index] >= 0x80 ? Self.invisibleLength(bytes.span, index) : 0
      if invisible == 0 {
        append(start, index)
      } else {
        let trimmed = index > start && bytes[index - 1] == 0x20 ? index - 1 : index
        if trimmed > start { append(start, trimmed) }
        if trimmed < index { addSpace(trimmed, index) }
        index += invisible
      }
    }
  }

  /// Where the stretch of the source ends that starts at `start`. Mutating, lest the whole builder be copied for it.
  private mutating func endOfStretch(_ start: Int, _ end: Int) -> Int { Self.endOfStretch(bytes.span, start, end) }

  /// Where a stretch ends that can be taken as it stands: before white space other than one space between two words, and
  /// before a character that may be invisible.
  private static func endOfStretch(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      // A block may reach over `end`, and each byte is looked at with the one behind it; the last of the stretch has none.
      while index + 1 < end, index + ByteBlock.width < text.count {
        let block = ByteBlock(text, at: index)
        let next = ByteBlock(text, at: index + 1)
        let isDouble = block.equals(0x20) & (next.isBelow(0x21) | next.equals(0x7F))
        let isControl = block.isBelow(0x20) | block.equals(0x7F)
        let mayHide = block.equals(0xC2) | block.equals(0xE2) | block.equals(0xEF)
        let first = ByteBlock.first(isDouble | isControl | mayHide)
        index = min(index + (first ?? ByteBlock.width), end - 1)
        if first != nil { break }
      }
      let byte = text[index]
      if byte > 0x20, byte < 0x7F {
        index += 1
      } else if byte >= 0x80 {
        if byte == 0xE2 || byte == 0xC2 || byte == 0xEF, isInvisible(text, index) { return index }
        index += 1
      } else if byte == 0x20, index + 1 < end, !text[index + 1].isBlank {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// Adds a character that stands in the source as something else: a reference, an escape.
  mutating func decoded(_ replacement: [UInt8], from low: Int, _ high: Int) {
    guard let first = replacement.first, Self.invisibleLength(replacement.span, 0) < replacement.count else { return }
    if first.isBlank, replacement.allSatisfy(\.isBlank) { return addSpace(low, high) }
    prepare(at: low)
    pieces.append(
      Piece(
        prose: UInt32(clamping: prose.count), low: UInt32(clamping: low), high: UInt32(clamping: high), kind: .decoded))
    prose.append(contentsOf: replacement)
  }

  mutating func add(_ fragments: [Fragment]) {
    for fragment in fragments {
      if let replacement = fragment.replacement {
        if replacement == [UInt8(ascii: "\n")] {
          addLineBreak(fragment.source.lowerBound, fragment.source.upperBound)
        } else {
          decoded(replacement, from: fragment.source.lowerBound, fragment.source.upperBound)
        }
      } else {
        text(fragment.source.lowerBound, fragment.source.upperBound)
      }
    }
  }

  /// Adds white space. Of a run that markup interrupts, the first stretch is what the space came from.
  mutating func addSpace(_ low: Int, _ high: Int) {
    guard isOpen, lineBreak == nil else { return }
    guard let before = space else { return space = low..<high }
    if before.upperBound == low { space = before.lowerBound..<high }
  }

  /// Adds a hard line break. Two in a row end the block where it is running text: that is how pages without paragraphs
  /// separate them.
  mutating func addLineBreak(_ low: Int, _ high: Int) {
    guard isOpen else { return }
    if let lineBreak, !lineBreak.isEmpty, context.role == .body { return endBlock() }
    lineBreak = low..<high
    space = nil
  }

  /// The next text of the cell starts on a new line.
  mutating func addCellBreak() {
    if lineBreak == nil { lineBreak = 0..<0 }
    space = nil
  }

  /// Makes room for text that comes from `place`: opens a block where none is open, and adds the white space before it.
  private mutating func prepare(at place: Int) {
    if !isOpen {
      beginBlock(at: place)
    } else if let lineBreak {
      let isInserted = lineBreak.isEmpty
      append(
        UInt8(ascii: "\n"), from: isInserted ? place..<place : lineBreak, kind: isInserted ? .inserted : .decoded)
    } else if let space {
      if space.count == 1, bytes[space.lowerBound] == 0x20 {
        appendVerbatim(space.lowerBound, space.upperBound)
      } else {
        append(0x20, from: space, kind: space.isEmpty ? .inserted : .decoded)
      }
    }
    space = nil
    lineBreak = nil
    if marks.isWaiting { marks.resolve(at: prose.count) }
  }

  private mutating func append(_ low: Int, _ high: Int) {
    // The commonest white space is the one space right before the text: both are one stretch.
    if isOpen, lineBreak == nil, let space, space.upperBound == low, space.count == 1, bytes[space.lowerBound] == 0x20 {
      self.space = nil
      if marks.isWaiting { marks.resolve(at: prose.count + 1) }
      return appendVerbatim(low - 1, high)
    }
    prepare(at: low)
    appendVerbatim(low, high)
  }

  private mutating func appendVerbatim(_ low: Int, _ high: Int) {
    if let last = pieces.indices.last, pieces[last].kind == .verbatim, Int(pieces[last].high) == low {
      pieces[last].high = UInt32(clamping: high)
    } else {
      pieces.append(
        Piece(
          prose: UInt32(clamping: prose.count), low: UInt32(clamping: low), high: UInt32(clamping: high),
          kind: .verbatim))
    }
    unsafe bytes.withUnsafeBufferPointer { unsafe prose.append(contentsOf: $0.extracting(low..<high)) }
  }

  private mutating func append(_ byte: UInt8, from range: Range<Int>, kind: SourceMap.Kind) {
    pieces.append(
      Piece(
        prose: UInt32(clamping: prose.count), low: UInt32(clamping: range.lowerBound),
        high: UInt32(clamping: range.upperBound), kind: kind))
    prose.append(byte)
  }

  /// Forgets white space at a block's edge.
  mutating func trim() {
    space = nil
    lineBreak = nil
  }

  /// Separates a block that is about to open from the one before it.
  mutating func separate(at place: Int) {
    if !prose.isEmpty {
      append(UInt8(ascii: "\n"), from: place..<place, kind: .inserted)
      prose.append(UInt8(ascii: "\n"))
    }
    trim()
  }

  /// The length of an invisible character at `index`; 0 for any other.
  private static func invisibleLength(_ text: Span<UInt8>, _ index: Int) -> Int {
    guard isInvisible(text, index) else { return 0 }
    return text[index] == 0xC2 ? 2 : 3
  }

  /// Whether a character does not show and is no part of any word: soft hyphen, zero-width space, word joiner, byte order
  /// mark.
  private static func isInvisible(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch text[index] {
    case 0xC2: return second == 0xAD
    case 0xE2: return (second == 0x80 && third == 0x8B) || (second == 0x81 && third == 0xA0)
    case 0xEF: return second == 0xBB && third == 0xBF
    default: return false
    }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds for all elements after it too.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
