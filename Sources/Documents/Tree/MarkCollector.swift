/// Collects inline marks while text is added: where each starts once text has come, and one mark per block where markup
/// runs over several.
struct MarkCollector {
  /// What a mark is, without what it holds; a reader closes the last open one of a class.
  enum Class: Int {
    case emphasis, strong, code, link, quotation, citation, time, deleted, superscript, `subscript`, footnoteReference
  }

  fileprivate struct Open {
    let kind: Mark.Kind
    let markClass: Class
    let order: UInt32
    /// Where its text starts in the prose; `nil` until some has come.
    var start: Int?
    /// Whether a block before this one has held a part of it.
    var hasText = false
  }

  /// More marks around one place than this say nothing more.
  private static let depthLimit = 32

  private var open: [Open] = []
  private var overflow = [Int](repeating: 0, count: 11)
  private var collected: [Mark] = []
  /// For each collected mark, how many were opened before it.
  private var orders: [UInt32] = []
  private var count: UInt32 = 0
  /// Whether a mark is open that has no text yet.
  private(set) var isWaiting = false

  /// Opens a mark; it starts with the next text.
  mutating func open(_ kind: Mark.Kind) {
    let markClass = kind.markClass
    guard open.count < Self.depthLimit else {
      overflow[markClass.rawValue] += 1
      return
    }
    open.append(Open(kind: kind, markClass: markClass, order: count))
    count &+= 1
    isWaiting = true
  }

  /// Closes the last open mark of a class at a place of the prose.
  mutating func close(_ markClass: Class, at place: Int) {
    guard overflow[markClass.rawValue] == 0 else {
      overflow[markClass.rawValue] -= 1
      return
    }
    var index = open.count - 1
    while index >= 0, open[index].markClass != markClass { index -= 1 }
    guard index >= 0 else { return }
    let mark = index == open.count - 1 ? open.removeLast() : open.remove(at: index)
    if let start = mark.start {
      collect(mark, start, place)
    } else if !mark.hasText, markClass == .link {
      collect(mark, place, place)
    }
    isWaiting = !open.isEmpty && open.contains { $0.start == nil }
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
    collected.append(Mark(kind: kind, range: range))
    orders.append(count)
    count &+= 1
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
    var places = collected.indices.filter { index in
      !collected[index].range.isEmpty || collected[index].kind.markClass == .link
    }
    // Marks come in the order of their ends: where none nest, in the one they are to have.
    var isSorted = true
    var last = 0
    for place in places {
      if precedes(place, last) { isSorted = false }
      last = place
    }
    if isSorted, places.count == collected.count { return collected }
    if !isSorted { places.sort(by: precedes) }
    return places.map { collected[$0] }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (here, there) = (collected[left].range, collected[right].range)
    if here.start != there.start { return here.start < there.start }
    if here.end != there.end { return here.end > there.end }
    return orders[left] < orders[right]
  }

  private mutating func collect(_ mark: Open, _ start: Int, _ end: Int) {
    collected.append(Mark(kind: mark.kind, range: ByteRange(start, end)))
    orders.append(mark.order)
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
