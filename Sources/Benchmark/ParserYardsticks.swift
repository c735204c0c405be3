internal import CLibXML2
internal import CMD4C

/// The yardsticks of reading: the parsers by themselves, with handlers that do nothing.
enum ParserYardsticks {
  /// libxml2's HTML parser.
  static func parseHTML(_ bytes: [UInt8]) {
    guard let context = unsafe htmlNewParserCtxt() else { return }
    defer { unsafe htmlFreeParserCtxt(context) }
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { _, _, _ in }
    unsafe handler.endElement = { _, _ in }
    unsafe handler.characters = { _, _, _ in }
    unsafe handler.ignorableWhitespace = { _, _, _ in }
    unsafe handler.cdataBlock = { _, _, _ in }
    unsafe handler.comment = { _, _ in }
    unsafe context.pointee.sax?.pointee = handler
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    unsafe bytes.withUnsafeBytes { bytes in
      let text = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      _ = unsafe htmlCtxtReadMemory(
        context, text, Int32(clamping: bytes.count), nil, "UTF-8", Int32(bitPattern: options))
    }
  }

  /// md4c, with the extensions that the reader asks for.
  static func parseMarkdown(_ bytes: [UInt8]) {
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS)
    unsafe parser.enter_block = { _, _, _ in 0 }
    unsafe parser.leave_block = { _, _, _ in 0 }
    unsafe parser.enter_span = { _, _, _ in 0 }
    unsafe parser.leave_span = { _, _, _ in 0 }
    unsafe parser.text = { _, _, _, _ in 0 }
    unsafe bytes.withUnsafeBytes { bytes in
      let text = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      _ = unsafe md_parse(text, UInt32(clamping: bytes.count), &parser, nil)
    }
  }
}
