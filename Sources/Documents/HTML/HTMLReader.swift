/// Reads a page of HTML or XHTML.
enum HTMLReader {
  /// Reads a page.
  ///
  /// - Parameter source: Of any encoding; it was decoded before.
  /// - Returns: The document.
  /// - Throws: `InputError` for a page that no parser could read in reasonable time.
  static func read(_ source: SourceText) throws(InputError) -> Document {
    let bytes = ParserInput.prepare(source.utf8)
    let events = try events(of: bytes, in: source)
    var walker = HTMLWalker(DocumentBuilder(source), bytes: bytes, events: events)
    for event in events.list { walker.take(event) }
    walker.unwind(to: 0)
    walker.endTitle()
    return walker.builder.finish(format: .html, metadata: walker.metadata)
  }

  /// The events of a text. For errors, `place` tells where a byte of the text stands in the source.
  static func events(
    of bytes: [UInt8], in source: SourceText, at place: (Int) -> Int = { $0 }
  ) throws(InputError) -> HTMLEvents {
    do throws(LibXML2.Failure) {
      return try LibXML2.events(of: bytes)
    } catch {
      switch error {
      case .unavailable:
        throw InputError(path: source.path, message: "cannot be parsed: the HTML parser did not start")
      case .tooTangled(let offset):
        let position = LineIndex(source).position(ofFile: source.offsets.fileOffset(ofUTF8: place(offset)))
        throw InputError(
          path: source.path, line: position.line, column: position.column,
          message: "is too tangled: end tags without start tags inside thousands of open elements",
          help: "check that it is an article")
      }
    }
  }
}
