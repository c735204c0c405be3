/// Turns the tags and texts of HTML into a document: the one reading of HTML, for pages and for the HTML inside Markdown.
///
/// Tags may come in any order: an end tag without its start is passed over, and whatever is open at the end is closed.
struct HTMLWalker {
  var builder: DocumentBuilder
  /// What the offsets of events count in; the same text as the builder's, but for stretches that are hidden or blanked.
  let bytes: [UInt8]
  var metadata = Metadata()
  /// For each table in the order of their tags, whether it only lays out the page.
  let layouts: [Bool]

  /// What the end of an element has to undo.
  struct Effects: OptionSet {
    let rawValue: UInt16
    static let skip = Effects(rawValue: 1)
    static let boundary = Effects(rawValue: 2)
    static let context = Effects(rawValue: 4)
    /// With `context`: headings met inside govern nothing after it.
    static let headings = Effects(rawValue: 8)
    static let list = Effects(rawValue: 16)
    static let term = Effects(rawValue: 32)
    static let cell = Effects(rawValue: 64)
    static let row = Effects(rawValue: 128)
    static let group = Effects(rawValue: 256)
    static let mark = Effects(rawValue: 512)
    static let footnoteReference = Effects(rawValue: 1024)
    static let title = Effects(rawValue: 2048)
    static let interruption = Effects(rawValue: 4096)
  }

  struct Element {
    let tag: HTMLTag
    var effects: Effects = []
    var mark = MarkCollector.Class.emphasis
  }

  private(set) var stack: [Element] = []
  private var contexts: [BlockContext] = []
  /// Open elements whose text is not read.
  private var skipped = 0
  /// Whether the page's head is open and nothing else has begun.
  var isInHead = false
  /// The text of the page's title, while it is open.
  var title: [Fragment]?
  /// The descriptions that have become blocks: pages repeat them under several names.
  var descriptions: Set<String> = []
  var tableCount = 0
  /// Where a reference ended that the parser did not know.
  private var consumed = 0
  /// The last reference and what it stands for: a page writes the same few again and again.
  private var lastReference = 0..<0
  private var lastReplacement: [UInt8] = []
  private let literals: [[UInt8]]
  private var literalCount = 0

  /// The events are those of the whole page; they are given to `take` one by one.
  init(_ builder: consuming DocumentBuilder, bytes: [UInt8], events: HTMLEvents) {
    self.builder = builder
    self.bytes = bytes
    self.literals = events.literals
    self.layouts = TableLayouts.find(in: events.list)
  }

  /// Whether text is not prose here: inside a script, a navigation, a hidden part.
  var isSkipping: Bool { skipped > 0 }

  // MARK: - Events

  mutating func take(_ event: HTMLEvent) {
    switch event.kind {
    case .open: open(event.tag, event.range)
    case .close: close(event.tag)
    case .text:
      let low = max(Int(event.start), consumed)
      if low < Int(event.end) { text(low, Int(event.end)) }
    case .reference: reference(event.range)
    case .literal:
      if literalCount < literals.count, skipped == 0, !isInHead {
        literal(literals[literalCount], from: Int(event.start), Int(event.end))
      }
      literalCount += 1
    }
  }

  mutating func text(_ low: Int, _ high: Int) {
    guard skipped == 0 else { return }
    if title != nil { title?.append(Fragment(source: low..<high)) } else if !isInHead { builder.text(low, high) }
  }

  /// Text whose place is not known stands by itself, lest it join what is before and behind it to one word.
  private mutating func literal(_ text: [UInt8], from low: Int, _ high: Int) {
    let words = text.split(whereSeparator: \.isBlank)
    guard title == nil, !words.isEmpty, low < high else { return }
    builder.boundary()
    builder.decoded(Array(words.joined(separator: [0x20])), from: low, high)
    builder.boundary()
  }

  private mutating func reference(_ range: Range<Int>) {
    guard range.upperBound > consumed, skipped == 0 else { return }
    let start = range.lowerBound
    if !isAsBefore(start) {
      guard let reference = CharacterReference(bytes, at: start, limit: bytes.count) else {
        return text(max(start, consumed), range.upperBound)
      }
      lastReference = start..<reference.end
      lastReplacement = reference.utf8
    }
    consumed = start + lastReference.count
    if title != nil {
      title?.append(Fragment(source: start..<consumed, replacement: lastReplacement))
    } else if !isInHead {
      builder.decoded(lastReplacement, from: start, consumed)
    }
  }

  /// Whether the last reference stands at `start` once more. With its semicolon it means the same everywhere. Mutating, lest
  /// the whole walker be copied for it.
  private mutating func isAsBefore(_ start: Int) -> Bool {
    let count = lastReference.count
    guard count > 0, bytes.count - start >= count, bytes[lastReference.upperBound - 1] == UInt8(ascii: ";") else {
      return false
    }
    var offset = 0
    while offset < count, bytes[start + offset] == bytes[lastReference.lowerBound + offset] { offset += 1 }
    return offset == count
  }

  // MARK: - The stack of open elements

  private mutating func open(_ tag: HTMLTag, _ range: Range<Int>) {
    var element = Element(tag: tag)
    if skipped == 0 { start(&element, HTMLAttributes(bytes, tag: range), range) }
    stack.append(element)
  }

  /// Closes the innermost open element of the tag, with all inside it; none, where it is not among the innermost few.
  private mutating func close(_ tag: HTMLTag, above floor: Int = 0) {
    if stack.count > floor, stack.last?.tag == tag { return pop() }
    let reach = max(min(floor, stack.count), stack.count - 64)
    if let index = stack[reach...].lastIndex(where: { $0.tag == tag }) {
      unwind(to: index)
    } else if tag == .p, skipped == 0 {
      builder.boundary()
    }
  }

  /// Closes elements until `depth` are open.
  mutating func unwind(to depth: Int) {
    while stack.count > depth { pop() }
  }

  /// As `take`, but end tags close nothing that was open when `floor` elements were.
  mutating func take(_ event: HTMLEvent, above floor: Int) {
    if event.kind == .close { close(event.tag, above: floor) } else { take(event) }
  }

  mutating func skip(_ element: inout Element) {
    skipped += 1
    element.effects.insert(.skip)
  }

  /// Keeps what is around, to go back to it at the end of the element.
  mutating func saveContext(_ element: inout Element, scopingHeadings: Bool = false) {
    guard !element.effects.contains(.context) else {
      if scopingHeadings { element.effects.insert(.headings) }
      return
    }
    contexts.append(builder.context)
    element.effects.insert(scopingHeadings ? [.context, .headings] : .context)
  }

  mutating func mark(_ element: inout Element, _ kind: Mark.Kind) {
    builder.marks.open(kind)
    element.mark = kind.markClass
    element.effects.insert(.mark)
  }

  private mutating func pop() {
    guard let element = stack.popLast() else { return }
    if element.tag == .head { isInHead = false }
    let effects = element.effects
    guard !effects.isEmpty else { return }
    if effects.contains(.skip) { skipped -= 1 }
    if effects.contains(.footnoteReference) {
      builder.marks.close(.footnoteReference, at: builder.prose.count)
    }
    if effects.contains(.mark) { builder.marks.close(element.mark, at: builder.prose.count) }
    if effects.contains(.title) { endTitle() }
    if effects.contains(.cell) { builder.closeCell() }
    if effects.contains(.row), let table = builder.context.table { builder.tables[table].closeRow() }
    if effects.contains(.group), let table = builder.context.table { builder.tables[table].closeGroup() }
    if effects.contains(.list) { builder.closeList() }
    if effects.contains(.interruption) { builder.interruption() }
    if effects.contains(.boundary) { builder.boundary() }
    let item = builder.context.item
    if effects.contains(.context), let outer = contexts.popLast() {
      builder.context.restore(outer, keepingHeadings: !effects.contains(.headings))
    }
    if effects.contains(.term) { builder.context.term = item }
  }
}
