internal import Documents

/// A stretch of a document that is given as somebody's words.
struct QuotationSpan: Hashable {
  enum Form: Hashable {
    /// Between quotation marks.
    case marks
    /// An element that says so (`q`).
    case element
    /// A block quotation, as a whole.
    case block
  }

  /// What stands between the marks, in the prose.
  let range: ByteRange
  /// With its marks.
  let outer: ByteRange
  let form: Form
  /// The block it stands in.
  let block: Int

  /// All of a document, in order; those inside others are left out.
  static func all(of document: Document) -> [QuotationSpan] {
    var result: [QuotationSpan] = []
    var elements: [Int: [ByteRange]] = [:]
    let starts = document.blocks.map(\.range.lower)
    for mark in document.marks where mark.kind == .quotation && !mark.range.isEmpty {
      let block = max(0, starts.partitioningIndex { $0 > mark.range.lower } - 1)
      elements[block, default: []].append(mark.range)
    }
    for (number, block) in document.blocks.enumerated() {
      switch block.kind {
      case .title, .metadata, .alternativeText: continue
      default: break
      }
      var finder = MarkFinder(prose: document.prose, block: block.range, number: number)
      finder.find()
      var spans = finder.spans
      for range in elements[number] ?? [] where !spans.contains(where: { $0.outer.overlaps(range) }) {
        spans.append(QuotationSpan(range: range, outer: range, form: .element, block: number))
      }
      if block.isQuoted {
        let marked = spans.reduce(0) { $0 + $1.outer.count }
        // With marks of its own a block says itself what is quoted.
        if marked == 0 {
          spans = [QuotationSpan(range: block.range, outer: block.range, form: .block, block: number)]
        }
      }
      result += spans.sorted { $0.outer < $1.outer }
    }
    return result
  }
}

extension Array where Element == Int {
  /// The index of the first element that fulfils a condition which all after it fulfil too.
  fileprivate func partitioningIndex(_ isAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Pairs the quotation marks of one block.
private struct MarkFinder {
  /// One opening mark and the closing marks that may end it.
  private enum Style: Hashable {
    case straight, curly, low, guillemets, reversedGuillemets, corner, whiteCorner, single, straightSingle
  }

  let prose: [UInt8]
  let block: ByteRange
  let number: Int
  private(set) var spans: [QuotationSpan] = []
  private var opened: (style: Style, outer: Int, inner: Int)?

  init(prose: [UInt8], block: ByteRange, number: Int) {
    self.prose = prose
    self.block = block
    self.number = number
  }

  mutating func find() {
    var offset = block.lower
    let end = min(block.upper, prose.count)
    while offset < end {
      let byte = prose[offset]
      guard byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else {
        offset += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
      guard offset + length <= end else { break }
      meet(offset, length)
      offset += length
    }
    // A quotation of several paragraphs has an opening mark at each, and one closing mark at the end.
    if let opened, opened.style == .curly || opened.style == .straight, opened.outer == block.lower, end > opened.inner
    {
      spans.append(
        QuotationSpan(
          range: ByteRange(opened.inner, end), outer: ByteRange(opened.outer, end), form: .marks, block: number))
    }
  }

  private mutating func meet(_ offset: Int, _ length: Int) {
    if let style = opened?.style {
      if closes(style, offset, length) { close(offset, length) }
      return
    }
    guard let style = opens(offset, length) else { return }
    opened = (style, offset, offset + length)
  }

  private mutating func close(_ offset: Int, _ length: Int) {
    guard let opened else { return }
    if offset > opened.inner {
      spans.append(
        QuotationSpan(
          range: ByteRange(opened.inner, offset), outer: ByteRange(opened.outer, offset + length), form: .marks,
          block: number))
    }
    self.opened = nil
  }

  private func opens(_ offset: Int, _ length: Int) -> Style? {
    switch (prose[offset], length > 1 ? prose[offset + 1] : 0, length > 2 ? prose[offset + 2] : 0) {
    case (0x22, _, _): return isOutside(before: offset) && isText(offset + 1) ? .straight : nil
    case (0x27, _, _):
      return isOutside(before: offset) && isText(offset + 1) && hasCloser(offset + 1, "'") ? .straightSingle : nil
    case (0xE2, 0x80, 0x9C): return .curly
    case (0xE2, 0x80, 0x9D): return isOutside(before: offset) && isText(offset + 3) ? .curly : nil
    case (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0x9F): return .low
    case (0xE2, 0x80, 0x98): return hasCloser(offset + 3, "’") ? .single : nil
    case (0xC2, 0xAB, _): return .guillemets
    case (0xC2, 0xBB, _): return .reversedGuillemets
    case (0xE3, 0x80, 0x8C): return .corner
    case (0xE3, 0x80, 0x8E): return .whiteCorner
    default: return nil
    }
  }

  private func closes(_ style: Style, _ offset: Int, _ length: Int) -> Bool {
    let bytes = (prose[offset], length > 1 ? prose[offset + 1] : 0, length > 2 ? prose[offset + 2] : 0)
    switch (style, bytes) {
    case (.straight, (0x22, _, _)), (.straight, (0xE2, 0x80, 0x9D)): return isOutside(after: offset + length)
    case (.curly, (0xE2, 0x80, 0x9D)): return true
    case (.curly, (0x22, _, _)): return isOutside(after: offset + 1)
    case (.low, (0xE2, 0x80, 0x9C)), (.low, (0xE2, 0x80, 0x9D)): return true
    case (.guillemets, (0xC2, 0xBB, _)), (.reversedGuillemets, (0xC2, 0xAB, _)): return true
    case (.corner, (0xE3, 0x80, 0x8D)), (.whiteCorner, (0xE3, 0x80, 0x8F)): return true
    case (.single, (0xE2, 0x80, 0x99)), (.straightSingle, (0x27, _, _)):
      return isOutside(after: offset + length) && !isPossessive(offset)
    default: return false
    }
  }

  /// Whether an apostrophe stands behind a plural, "the authors’ view", with the closing mark still to come.
  private func isPossessive(_ offset: Int) -> Bool {
    guard offset > block.lower, prose[offset - 1] | 0x20 == 0x73 else { return false }
    let next = prose[offset] == 0x27 ? offset + 1 : offset + 3
    guard next + 1 < block.upper, prose[next] == 0x20, (prose[next + 1] | 0x20) &- 0x61 < 26, prose[next + 1] >= 0x61
    else {
      return false
    }
    return hasCloser(next, prose[offset] == 0x27 ? "'" : "’")
  }

  /// Whether a single mark is closed later in the block: it may be an apostrophe.
  private func hasCloser(_ offset: Int, _ mark: String) -> Bool {
    var next = offset
    let limit = min(block.upper, prose.count, offset + 1_000)
    while next < limit {
      if prose[next] == 0x22 { return false }
      if prose[next...].starts(with: mark.utf8), isOutside(after: next + mark.utf8.count), next > offset,
        prose[next - 1] != 0x20
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Whether something stands at an offset.
  private func isText(_ offset: Int) -> Bool {
    offset < block.upper && offset < prose.count && prose[offset] > 0x20
  }

  /// Whether no word stands right before an offset.
  private func isOutside(before offset: Int) -> Bool {
    guard offset > block.lower else { return true }
    let byte = prose[offset - 1]
    if byte >= 0x80 {
      // Dashes and spaces, and the opening marks of other kinds.
      guard offset >= block.lower + 3 else { return false }
      return prose[offset - 3] == 0xE2 && prose[offset - 2] == 0x80 && prose[offset - 1] < 0x9D
        || prose[offset - 2] == 0xC2
    }
    return byte == 0x20 || byte == 0x0A || byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0x2F || byte == 0x3A
      || byte == 0x3D || byte == 0x27 || byte == 0x22
  }

  /// Whether no word goes on right behind an offset.
  private func isOutside(after offset: Int) -> Bool {
    guard offset < block.upper, offset < prose.count else { return true }
    let byte = prose[offset]
    if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x24 || byte == 0x5B { return false }
    return byte < 0xC3 || byte == 0xE2
  }
}
