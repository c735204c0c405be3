internal import CMD4C

/// The Markdown parser md4c, run over a whole text in memory. Nothing of md4c leaves this file.
enum MD4C {
  /// Why a text could not be parsed.
  enum Failure: Error {
    case outOfMemory
    /// What the text asks for is out of all proportion to its length: a table so wide that its missing cells alone would be
    /// more than the text, or a very long address that very many links refer to.
    case tooTangled
  }

  /// Parses a text: CommonMark with GitHub's tables, strikethrough, autolinks and task lists.
  ///
  /// - Parameters:
  ///   - source: Valid UTF-8 without NUL.
  ///   - start: Where Markdown begins, after the front matter.
  ///   - hasIndentedCode: Whether lines that begin with four spaces are code.
  /// - Returns: All events; offsets count in `source`.
  /// - Throws: `Failure`.
  static func events(of source: [UInt8], from start: Int, hasIndentedCode: Bool) throws(Failure) -> MarkdownEvents {
    try record(Recorder(source: source, start: start, walker: nil), from: start, hasIndentedCode).events
  }

  /// As `events`, but gives the events to a walker as they come, so that they need not be kept.
  static func walk(
    _ source: [UInt8], from start: Int, hasIndentedCode: Bool, _ walker: inout MarkdownWalker?
  ) throws(Failure) {
    // Moved and not copied: a second owner would make every array of the walker copy itself.
    let recorder = Recorder(source: source, start: start, walker: walker.take())
    var done = try record(recorder, from: start, hasIndentedCode)
    done.flush()
    walker = done.walker.take()
  }

  private static func record(
    _ recorder: consuming Recorder, from start: Int, _ hasIndentedCode: Bool
  ) throws(Failure) -> Recorder {
    let source = recorder.source
    guard start < source.count else { return recorder }
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS
        | (hasIndentedCode ? 0 : MD_FLAG_NOINDENTEDCODEBLOCKS))
    unsafe parser.enter_block = { type, detail, user in
      unsafe MD4C.recorder(user)?.pointee.openBlock(type, detail) ?? -1
    }
    unsafe parser.leave_block = { type, _, user in unsafe MD4C.recorder(user)?.pointee.closeBlock(type) ?? -1 }
    unsafe parser.enter_span = { type, detail, user in
      unsafe MD4C.recorder(user)?.pointee.openSpan(type, detail) ?? -1
    }
    unsafe parser.leave_span = { type, _, user in unsafe MD4C.recorder(user)?.pointee.closeSpan(type) ?? -1 }
    unsafe parser.text = { type, text, size, user in
      unsafe MD4C.recorder(user)?.pointee.text(type, text, Int(size)) ?? -1
    }
    // md4c 0.4.8 looks at the byte behind a text that ends in digits, for the full stop of a numbered list. Nearly every text
    // ends with a line, and need not be copied.
    let ended = source.last == UInt8(ascii: "\n") ? source : source + [UInt8(ascii: "\n")]
    let status = unsafe withUnsafeMutablePointer(to: &recorder) { pointer in
      unsafe ended.withUnsafeBytes { bytes in
        guard let base = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return Int32(0) }
        unsafe pointer.pointee.base = Int(bitPattern: base)
        return unsafe md_parse(base + start, UInt32(clamping: source.count - start), &parser, pointer)
      }
    }
    guard status == 0 else { throw recorder.isTooTangled ? .tooTangled : .outOfMemory }
    return recorder
  }

  private static func recorder(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Recorder>? {
    unsafe user?.assumingMemoryBound(to: Recorder.self)
  }
}

/// Writes md4c's events down. Prose always comes as a pointer into the source, so that its place is the difference; breaks
/// and what md4c makes up do not.
private struct Recorder {
  let source: [UInt8]
  /// What takes the events; `nil` where they are kept.
  var walker: MarkdownWalker?
  /// The address of the source, while it is parsed.
  var base = 0
  private(set) var events = MarkdownEvents()
  private(set) var isTooTangled = false
  private var cells = 0
  /// Bytes of addresses that md4c has looked through; it does so for every link.
  private var addressBytes = 0
  private var isInCodeBlock = false
  /// Destinations that stand in the source, by their place: a definition may serve very many links.
  private var destinationIndices: [Range<Int>: Int] = [:]
  /// The end of the last destination that was further on than all before it.
  private var destinationsEnd = 0
  /// Bytes of destinations that do not stand in the source as they are.
  private var copiedBytes = 0

  /// So many events are given to the walker at once: they stay in the processor's nearest cache.
  private static let batch = 1024

  init(source: [UInt8], start: Int, walker: consuming MarkdownWalker?) {
    self.source = source
    events.list.reserveCapacity(walker == nil ? max(0, source.count - start) / 24 : Self.batch)
    self.walker = walker
  }

  /// Gives the walker what has come.
  mutating func flush() {
    walker?.take(events)
    events.list.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ kind: MarkdownEvent.Kind, _ type: UInt8 = 0, _ low: Int = 0, _ high: Int = 0) {
    events.list.append(
      MarkdownEvent(
        kind: kind, type: type, low: UInt32(truncatingIfNeeded: low), high: UInt32(truncatingIfNeeded: high)))
    if events.list.count >= Self.batch, walker != nil { flush() }
  }

  // MARK: - Blocks

  mutating func openBlock(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    let block = Self.block(type)
    var value = 0
    switch block {
    case .heading:
      value = unsafe Int(detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1)
    case .cell, .headerCell:
      // md4c fills short rows up, so a wide head costs its width in every row.
      cells += 1
      isTooTangled = cells > 1 << 20 + source.count
    case .code: isInCodeBlock = true
    default: break
    }
    append(.openBlock, block.rawValue, value)
    // Only a negative value stops md4c before 0.5.3.
    return isTooTangled ? -1 : 0
  }

  mutating func closeBlock(_ type: MD_BLOCKTYPE) -> Int32 {
    let block = Self.block(type)
    if block == .code { isInCodeBlock = false }
    append(.closeBlock, block.rawValue)
    return 0
  }

  private static func block(_ type: MD_BLOCKTYPE) -> MarkdownEvent.Block {
    switch type {
    case MD_BLOCK_DOC: .document
    case MD_BLOCK_QUOTE: .quote
    case MD_BLOCK_UL, MD_BLOCK_OL: .list
    case MD_BLOCK_LI: .item
    case MD_BLOCK_HR: .rule
    case MD_BLOCK_H: .heading
    case MD_BLOCK_CODE: .code
    case MD_BLOCK_HTML: .html
    case MD_BLOCK_TABLE: .table
    case MD_BLOCK_THEAD: .head
    case MD_BLOCK_TBODY: .body
    case MD_BLOCK_TR: .row
    case MD_BLOCK_TH: .headerCell
    case MD_BLOCK_TD: .cell
    default: .paragraph
    }
  }

  // MARK: - Spans

  mutating func openSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    let span = Self.span(type)
    switch span {
    case .link:
      let href = unsafe detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href
      append(.openSpan, span.rawValue, unsafe destination(href))
      addressBytes += unsafe Int(href?.size ?? 0)
      if addressBytes > 1 << 29 + 4 * source.count { isTooTangled = true }
    case .image:
      let title = unsafe detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.title
      var range = 0..<0
      if let title = unsafe title, let found = unsafe place(title.text, Int(title.size)) { range = found }
      append(.openSpan, span.rawValue, range.lowerBound, range.upperBound)
    default: append(.openSpan, span.rawValue)
    }
    return isTooTangled ? -1 : 0
  }

  mutating func closeSpan(_ type: MD_SPANTYPE) -> Int32 {
    append(.closeSpan, Self.span(type).rawValue)
    return 0
  }

  private static func span(_ type: MD_SPANTYPE) -> MarkdownEvent.Span {
    switch type {
    case MD_SPAN_EM: .emphasis
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_A: .link
    case MD_SPAN_IMG: .image
    case MD_SPAN_CODE: .code
    case MD_SPAN_DEL: .deleted
    default: .other
    }
  }

  private mutating func destination(_ attribute: MD_ATTRIBUTE?) -> Int {
    guard let attribute = unsafe attribute, let text = unsafe attribute.text else { return destination("") }
    let size = unsafe Int(attribute.size)
    if let range = unsafe place(text, size) {
      // The destinations of inline links come in their order; only definitions come again.
      let isAhead = range.lowerBound >= destinationsEnd
      if !isAhead, let index = destinationIndices[range] { return index }
      let index = destination(CharacterReference.string(source, range))
      if isAhead { destinationsEnd = range.upperBound } else { destinationIndices[range] = index }
      return index
    }
    copiedBytes += size
    guard copiedBytes <= source.count + 1 << 16 else { return destination("") }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: text, count: size))
    return destination(CharacterReference.string(bytes, 0..<size))
  }

  private mutating func destination(_ text: String) -> Int {
    events.destinations.append(text)
    return events.destinations.count - 1
  }

  // MARK: - Text

  mutating func text(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    switch type {
    case MD_TEXT_SOFTBR: append(.softBreak)
    case MD_TEXT_BR: append(.lineBreak)
    case MD_TEXT_CODE where isInCodeBlock: break
    default:
      guard let range = unsafe place(text, size) else {
        append(.space)
        return 0
      }
      switch type {
      case MD_TEXT_ENTITY: append(.entity, 0, range.lowerBound, range.upperBound)
      case MD_TEXT_CODE: append(.code, 0, range.lowerBound, range.upperBound)
      case MD_TEXT_HTML: append(.html, 0, range.lowerBound, range.upperBound)
      default: append(.text, 0, range.lowerBound, range.upperBound)
      }
    }
    return 0
  }

  /// Where a text stands in the source; `nil` for a text that md4c made. Mutating, lest the whole recorder be copied for it.
  private mutating func place(_ text: UnsafePointer<CChar>?, _ size: Int) -> Range<Int>? {
    let offset = Int(bitPattern: text) - base
    guard offset >= 0, offset + size <= source.count else { return nil }
    return offset..<offset + size
  }
}
