internal import CYAML

/// A step through a YAML text: a scalar, or the beginning or end of something that holds others.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case scalar(String, style: ScalarStyle)
    case sequenceStart
    case mappingStart
    /// The end of the sequence or mapping that was begun last.
    case end
    /// `*name`
    case alias
  }

  enum ScalarStyle { case plain, quoted, block }

  let kind: Kind
  /// In bytes of the text; with the tag and the anchor before the node.
  let range: ByteRange
  let hasAnchor: Bool
  /// As libyaml resolves it: "tag:yaml.org,2002:str".
  let tag: String?
}

/// The events of a YAML text, from libyaml. Its types do not leave this file.
enum YAMLEvents {
  /// Parses a text and calls `handle` for each event.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is not valid is an error at its place.
  ///   - handle: Called in the order of the text. What it throws ends the parse.
  /// - Throws: `YAMLError` at the first place that is not YAML.
  static func read(_ text: [UInt8], _ handle: (YAMLEvent) throws(YAMLError) -> Void) throws(YAMLError) {
    // libyaml keeps a pointer to the parser inside the parser, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(offset: 0, message: "not enough memory to read this")
    }
    defer { unsafe yaml_parser_delete(parser) }
    // The whole parse happens while the bytes are pinned: libyaml reads from them as it goes.
    try unsafe text.withUnsafeBufferPointer { (bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) in
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var places = CharacterPlaces()
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else {
          throw unsafe problem(of: parser.pointee, in: text, &places)
        }
        defer { unsafe yaml_event_delete(&event) }
        if unsafe event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT { return }
        if let event = unsafe translated(event, in: text, &places) { try handle(event) }
      }
    }
  }

  private static func translated(
    _ event: yaml_event_t, in text: [UInt8], _ places: inout CharacterPlaces
  ) -> YAMLEvent? {
    let start = unsafe places.byteOffset(ofCharacter: event.start_mark.index, in: text)
    let end = unsafe places.byteOffset(ofCharacter: event.end_mark.index, in: text)
    let range = ByteRange(start, end)
    func made(_ kind: YAMLEvent.Kind, hasAnchor: Bool = false, tag: String? = nil) -> YAMLEvent {
      YAMLEvent(kind: kind, range: range, hasAnchor: hasAnchor, tag: tag)
    }
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      return made(.documentStart)
    case YAML_ALIAS_EVENT:
      return made(.alias)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length))
      let value = unsafe String(decoding: bytes, as: UTF8.self)
      let style: YAMLEvent.ScalarStyle =
        switch unsafe scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .quoted
        }
      return unsafe made(
        .scalar(value, style: style), hasAnchor: scalar.anchor != nil, tag: string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      return unsafe made(.sequenceStart, hasAnchor: sequence.anchor != nil, tag: string(sequence.tag))
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      return unsafe made(.mappingStart, hasAnchor: mapping.anchor != nil, tag: string(mapping.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return made(.end)
    default:
      return nil
    }
  }

  private static func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let bytes = unsafe bytes else { return nil }
    return unsafe String(decodingCString: bytes, as: UTF8.self)
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }

  private static func problem(
    of parser: yaml_parser_t, in text: [UInt8], _ places: inout CharacterPlaces
  ) -> YAMLError {
    switch unsafe parser.error {
    case YAML_MEMORY_ERROR:
      return YAMLError(offset: 0, message: "not enough memory to read this")
    case YAML_READER_ERROR:
      // The one place that libyaml counts in bytes.
      return unsafe YAMLProblem.unreadable(
        at: min(Int(clamping: parser.problem_offset), text.count), value: Int(parser.problem_value),
        problem: string(parser.problem))
    default:
      let offset = unsafe places.byteOffset(ofCharacter: parser.problem_mark.index, in: text)
      // A context without a place has the mark 0:0, which is never a context's own place unless the text begins there.
      let context = unsafe string(parser.context)
      let earlier =
        unsafe context.isEmpty
        ? nil : places.byteOffset(ofCharacter: parser.context_mark.index, in: text)
      return unsafe YAMLProblem.rephrased(
        string(parser.problem), context: context, offset: offset, earlier: earlier, in: text)
    }
  }
}

/// Turns the character counts of libyaml's marks into byte offsets.
///
/// Marks come in the order of the text, give or take a token, so a cursor that walks from one to the next reads each
/// byte a small number of times: linear in the text.
private struct CharacterPlaces {
  private var character = 0
  private var byte = 0

  /// The offset of the first byte of a character; the end of the text for a character after the last.
  mutating func byteOffset(ofCharacter index: Int, in text: [UInt8]) -> Int {
    while character < index, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > index, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
