internal import CLibXML2
internal import Glibc

/// The HTML parser of libxml2, run over a whole page in memory. Nothing of libxml2 leaves this file.
enum LibXML2 {
  /// Why a page could not be parsed.
  enum Failure: Error {
    /// The parser did not start, for want of memory.
    case unavailable
    /// End tags without start tags, inside very many open elements: each would cost a search through all of them.
    case tooTangled(offset: Int)
  }

  /// Parses a page.
  ///
  /// - Parameter source: Valid UTF-8 without a byte order mark and without control characters other than tab and line ends:
  ///   libxml2 2.9 drops those from the text, and shifts its offsets for a byte order mark.
  /// - Returns: Every text, start tag and end tag, in order. Offsets count in `source`.
  /// - Throws: `Failure`.
  static func events(of source: [UInt8]) throws(Failure) -> HTMLEvents {
    _ = isInitialized
    guard let size = Int32(exactly: source.count) else { throw .unavailable }
    guard let context = unsafe htmlNewParserCtxt() else { throw .unavailable }
    defer { unsafe htmlFreeParserCtxt(context) }
    guard let handler = unsafe context.pointee.sax else { throw .unavailable }
    unsafe handler.pointee = Self.handler
    var recorder = unsafe Recorder(context: context, source: source)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    unsafe withUnsafeMutablePointer(to: &recorder) { pointer in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(pointer)
      unsafe source.withUnsafeBytes { bytes in
        let text = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
        _ = unsafe htmlCtxtReadMemory(context, text, size, nil, "UTF-8", Int32(bitPattern: options))
      }
      unsafe context.pointee.userData = nil
    }
    return try recorder.outcome.get()
  }

  private static let isInitialized: Void = xmlInitParser()

  /// Only the events that are wanted; every default handler builds a tree.
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { user, name, _ in unsafe LibXML2.recorder(user)?.pointee.startElement(name) }
    unsafe handler.endElement = { user, name in unsafe LibXML2.recorder(user)?.pointee.endElement(name) }
    unsafe handler.characters = { user, text, length in unsafe LibXML2.recorder(user)?.pointee.characters(text, length)
    }
    unsafe handler.ignorableWhitespace = { user, text, length in
      unsafe LibXML2.recorder(user)?.pointee.characters(text, length)
    }
    unsafe handler.cdataBlock = { user, text, length in unsafe LibXML2.recorder(user)?.pointee.characters(text, length)
    }
    unsafe handler.comment = { user, _ in unsafe LibXML2.recorder(user)?.pointee.passOver() }
    unsafe handler.processingInstruction = { user, _, _ in unsafe LibXML2.recorder(user)?.pointee.passOver() }
    unsafe handler.internalSubset = { user, _, _, _ in unsafe LibXML2.recorder(user)?.pointee.passOver() }
    unsafe handler.serror = { user, error in
      guard let code = unsafe error?.pointee.code, code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) else { return }
      unsafe LibXML2.recorder(user)?.pointee.mismatchedEndTag()
    }
    return unsafe handler
  }

  private static func recorder(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Recorder>? {
    unsafe user?.assumingMemoryBound(to: Recorder.self)
  }
}

/// Finds the place of every event of libxml2's HTML parser.
///
/// `consumed + (cur - base)` of the parser's input is where it stands when it calls back, but not where the event's text
/// lies: text is reported after it was read, or in flushes of 1000 bytes just before; references are decoded; tags are
/// reported before their `>`; and elements that the page leaves out are made up. From the end of the event before and the
/// source itself the place follows.
@safe private struct Recorder {
  private let context: htmlParserCtxtPtr
  private let source: [UInt8]
  private var events = HTMLEvents()
  private var failure: LibXML2.Failure?
  /// The end of what has been reported or passed over.
  private var last = 0
  /// Open elements that the parser has searched for the start of end tags that have none.
  private var work = 0

  /// About a second of searching.
  private static let workLimit = 400_000_000
  /// Text of this many bytes is reported before its last character is consumed (`HTML_PARSER_BIG_BUFFER_SIZE`); since 2.14
  /// text is reported whole.
  private static let flushLength = libxml2_version() < 21400 ? 1000 : Int.max

  private static let onceOnly = ["html", "head", "body"].map { Array($0.utf8) }

  init(context: htmlParserCtxtPtr, source: [UInt8]) {
    unsafe self.context = context
    self.source = source
    // Rather too many than too few: what is never written costs nothing, but to grow is to copy.
    events.list.reserveCapacity(source.count / 12)
  }

  var outcome: Result<HTMLEvents, LibXML2.Failure> { failure.map { .failure($0) } ?? .success(events) }

  private var position: Int {
    guard let input = unsafe context.pointee.input, let current = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return last }
    return unsafe min(source.count, Int(clamping: input.pointee.consumed) + (current - base))
  }

  private mutating func append(_ kind: HTMLEvent.Kind, _ tag: HTMLTag, _ start: Int, _ end: Int) {
    events.list.append(
      HTMLEvent(kind: kind, tag: tag, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
  }

  // MARK: - Tags

  mutating func startElement(_ name: UnsafePointer<xmlChar>?) {
    guard failure == nil, let name = unsafe name else { return }
    let letters = unsafe UnsafeBufferPointer(start: name, count: strlen(name))
    let position = position
    let tag = unsafe HTMLTag(letters)
    if let start = unsafe tagStart(letters, before: position, canBeImplied: tag.canBeImplied) {
      let end = tagEnd(position)
      append(.open, tag, start, end)
      last = end
    } else {
      append(.open, tag, last, last)
    }
  }

  /// Where the start tag that is being read begins; `nil` for an element that the parser made up.
  ///
  /// Only `html`, `head`, `body` and `p` are made up, and then another tag or text is being read. Between the last event and
  /// the tag there may be white space and tags that were not reported: end tags without a start, a second `body`.
  private func tagStart(
    _ name: UnsafeBufferPointer<xmlChar>, before position: Int, canBeImplied: Bool
  ) -> Int? {
    var index = last
    while index < position {
      if source[index] == UInt8(ascii: "<") {
        if unsafe matches(name, at: index + 1) { return index }
        if canBeImplied && !isUnreportedTag(at: index) { return nil }
      } else if canBeImplied && !source[index].isBlank {
        return nil
      }
      index = isUnreportedTag(at: index) ? endOfTag(from: index) : index + 1
    }
    return nil
  }

  private func matches(_ name: some Collection<UInt8>, at start: Int) -> Bool {
    guard start + name.count <= source.count else { return false }
    for (offset, letter) in name.enumerated() where source[start + offset].lowercased != letter.lowercased {
      return false
    }
    guard start + name.count < source.count else { return true }
    let next = source[start + name.count]
    return next.isBlank || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || !next.isNameByte
  }

  /// Past the `>` or `/>` that the parser stands on.
  private func tagEnd(_ position: Int) -> Int {
    guard position < source.count else { return position }
    if source[position] == UInt8(ascii: ">") { return position + 1 }
    if source[position] == UInt8(ascii: "/"), position + 1 < source.count,
      source[position + 1] == UInt8(ascii: ">")
    {
      return position + 2
    }
    return position
  }

  mutating func endElement(_ name: UnsafePointer<xmlChar>?) {
    guard failure == nil, let name = unsafe name else { return }
    let letters = unsafe UnsafeBufferPointer(start: name, count: strlen(name))
    let tag = unsafe HTMLTag(letters)
    let position = position
    skipUnreported(before: position)
    let start = last
    if isEndTag(at: start), unsafe matches(letters, at: start + 2), endOfTag(from: start) <= position {
      last = position
      append(.close, tag, start, position)
    } else {
      append(.close, tag, start, start)
    }
  }

  /// An end tag that closes nothing.
  mutating func mismatchedEndTag() {
    guard failure == nil else { return }
    // A `</p>` without a `<p>` still ends a paragraph, as browsers have it.
    if isEndTag(at: last), matches([UInt8(ascii: "p")], at: last + 2) {
      let end = endOfTag(from: last)
      append(.close, .p, last, end)
      last = end
    }
    unsafe work += Int(context.pointee.nameNr)
    guard work > Self.workLimit else { return }
    failure = .tooTangled(offset: last)
    unsafe xmlStopParser(context)
  }

  mutating func passOver() {
    guard failure == nil else { return }
    last = max(last, position)
  }

  // MARK: - Tags that are not reported

  private func isEndTag(at index: Int) -> Bool {
    guard index + 2 < source.count, source[index] == UInt8(ascii: "<"), source[index + 1] == UInt8(ascii: "/") else {
      return false
    }
    return source[index + 2].isNameByte && !source[index + 2].isDigit && source[index + 2] != UInt8(ascii: "-")
  }

  /// End tags without a start tag, and a second `html`, `head` or `body`, cause no event.
  private func isUnreportedTag(at index: Int) -> Bool {
    if isEndTag(at: index) { return true }
    guard index < source.count, source[index] == UInt8(ascii: "<") else { return false }
    let letter = index + 1 < source.count ? source[index + 1].lowercased : 0
    guard letter == UInt8(ascii: "h") || letter == UInt8(ascii: "b") else { return false }
    return Self.onceOnly.contains { matches($0, at: index + 1) }
  }

  /// Moves `last` over tags that were read before `position` and not reported; an end tag that ends just there is left, as
  /// it may be the one that is reported now.
  private mutating func skipUnreported(before position: Int) {
    while isUnreportedTag(at: last) {
      let end = endOfTag(from: last)
      guard end < position else { return }
      last = end
    }
  }

  /// The offset after the first `>`; the parser skips to it too.
  private func endOfTag(from start: Int) -> Int {
    var index = start
    while index < source.count && source[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, source.count)
  }

  // MARK: - Text

  mutating func characters(_ characters: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard failure == nil, let characters = unsafe characters, length > 0 else { return }
    let text = unsafe UnsafeBufferPointer(start: characters, count: Int(length))
    let position = position
    // One character may be a decoded reference that looks like the end of its own source: `&#59;`.
    if text.count <= 4, let start = referenceStart(before: position) { return reference(start, position) }
    if text.count >= Self.flushLength, position < source.count {
      let end = position + Self.width(of: source[position])
      if unsafe stands(text, before: end) { return verbatim(text.count, before: end) }
    }
    if unsafe stands(text, before: position) { return verbatim(text.count, before: position) }
    if text.count == 1, unsafe text[0] == UInt8(ascii: "&"), let start = ampersand(before: position) {
      return reference(start, start + 1)
    }
    if text.count == 1, unsafe text[0] == UInt8(ascii: "<"), position < source.count {
      return verbatim(1, before: position + 1)
    }
    // Not seen in any test; the text is kept, with the whole stretch it came from.
    unsafe events.literals.append(Array(text))
    append(.literal, .other, last, max(last, position))
    last = max(last, position)
  }

  private mutating func reference(_ start: Int, _ end: Int) {
    append(.reference, .other, start, end)
    last = end
  }

  private mutating func verbatim(_ length: Int, before end: Int) {
    append(.text, .other, end - length, end)
    last = end
  }

  /// Whether a text stands in the source just before `end` and after the last event.
  private func stands(_ text: UnsafeBufferPointer<xmlChar>, before end: Int) -> Bool {
    let start = end - text.count
    guard start >= last, end <= source.count else { return false }
    return unsafe source.withUnsafeBufferPointer { bytes in
      guard let left = bytes.baseAddress, let right = text.baseAddress else { return false }
      return unsafe memcmp(left + start, right, text.count) == 0
    }
  }

  /// Where a reference starts that ends at `end` and was decoded: `&name;`, `&#123;`, `&#123`.
  private func referenceStart(before end: Int) -> Int? {
    guard end > last else { return nil }
    let hasSemicolon = source[end - 1] == UInt8(ascii: ";")
    var index = hasSemicolon ? end - 1 : end
    let stop = index
    while index > last, source[index - 1].isASCIILetter || source[index - 1].isDigit { index -= 1 }
    let isNumber = index > last && source[index - 1] == UInt8(ascii: "#")
    guard index < stop, hasSemicolon || isNumber else { return nil }
    if isNumber { index -= 1 }
    return index > last && source[index - 1] == UInt8(ascii: "&") ? index - 1 : nil
  }

  /// Where the `&` stands that the parser reports as text after it has read the name behind it.
  private func ampersand(before end: Int) -> Int? {
    var index = min(end, source.count)
    while index > last {
      index -= 1
      if source[index] == UInt8(ascii: "&") { return index }
      guard source[index].isNameByte || source[index] >= 0x80 else { return nil }
    }
    return nil
  }

  private static func width(of byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}

extension HTMLTag {
  /// Whether libxml2 opens it where the page does not.
  fileprivate var canBeImplied: Bool { self == .html || self == .head || self == .body || self == .p }
}

extension UInt8 {
  /// A byte that the name of an element goes on with, for libxml2.
  fileprivate var isNameByte: Bool {
    isASCIILetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".")
  }
}
