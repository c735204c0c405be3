/// Collects inline marks while text is added: where each starts once text has come, and one mark per block where markup
/// runs over several.
struct MarkCollector {
  /// What a mark is, without what it holds; a reader closes the last open one of a class.
  enum Class: Int {
    case emphasis, strong, code, link, quotation, citation, time, deleted, superscript, `subscript`, footnoteReference
  }

  fileprivate struct Open {
    let kind: Mark.Kind
    let order: Int
    /// Where its text starts in the prose; `nil` until some has come.
    var start: Int?
    /// Whether a block before this one has held a part of it.
    var hasText = false
  }

  /// More marks around one place than this say nothing more.
  private static let depthLimit = 32

  private var open: [Open] = []
  private var overflow = [Int](repeating: 0, count: 11)
  private var collected: [(mark: Mark, order: Int)] = []
  private var count = 0
  /// Whether a mark is open that has no text yet.
  private(set) var isWaiting = false

  /// Opens a mark; it starts with the next text.
  mutating func open(_ kind: Mark.Kind) {
    guard open.count < Self.depthLimit else {
      overflow[kind.markClass.rawValue] += 1
      return
    }
    open.append(Open(kind: kind, order: count))
    count += 1
    isWaiting = true
  }

  /// Closes the last open mark of a class at a place of the prose.
  mutating func close(_ markClass: Class, at place: Int) {
    guard overflow[markClass.rawValue] == 0 else {
      overflow[markClass.rawValue] -= 1
      return
    }
    guard let index = open.lastIndex(where: { $0.kind.markClass == markClass }) else { return }
    let mark = open.remove(at: index)
    if let start = mark.start {
      collect(mark, start, place)
    } else if !mark.hasText, markClass == .link {
      collect(mark, place, place)
    }
    isWaiting = open.contains { $0.start == nil }
  }

  /// Text begins at a place of the prose.
  mutating func resolve(at place: Int) {
    for index in open.indices where open[index].start == nil { open[index].start = place }
    isWaiting = false
  }

  /// A block ends: its part of every open mark is a mark of its own.
  mutating func split(at place: Int) {
    for index in open.indices {
      guard let start = open[index].start else { continue }
      collect(open[index], start, place)
      open[index].start = nil
      open[index].hasText = true
    }
    isWaiting = !open.isEmpty
  }

  /// A mark whose place is already known.
  mutating func add(_ kind: Mark.Kind, _ range: ByteRange) {
    collected.append((Mark(kind: kind, range: range), count))
    count += 1
  }

  /// What is open, set aside while text of another place is added.
  struct Suspended {
    fileprivate let open: [Open]
  }

  mutating func suspend() -> Suspended {
    let suspended = Suspended(open: open)
    open = []
    isWaiting = false
    return suspended
  }

  mutating func resume(_ suspended: Suspended) {
    open = suspended.open
    isWaiting = open.contains { $0.start == nil }
  }

  /// All marks, sorted by start, longer first; of equal ones, the outer first. What lost its text again, such as white space at the end
  /// of a block, marks nothing; a link still leads somewhere.
  func sorted() -> [Mark] {
    collected.filter { !$0.mark.range.isEmpty || $0.mark.kind.markClass == .link }.sorted { left, right in
      if left.mark.range.start != right.mark.range.start { return left.mark.range.start < right.mark.range.start }
      if left.mark.range.end != right.mark.range.end { return left.mark.range.end > right.mark.range.end }
      return left.order < right.order
    }.map(\.mark)
  }

  private mutating func collect(_ mark: Open, _ start: Int, _ end: Int) {
    collected.append((Mark(kind: mark.kind, range: ByteRange(start, end)), mark.order))
  }
}

extension Mark.Kind {
  var markClass: MarkCollector.Class {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    case .link: .link
    case .quotation: .quotation
    case .citation: .citation
    case .time: .time
    case .deleted: .deleted
    case .superscript: .superscript
    case .subscript: .subscript
    case .footnoteReference: .footnoteReference
    }
  }
}
