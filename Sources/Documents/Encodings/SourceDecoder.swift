/// Makes text of a file's bytes: finds the encoding, refuses what is not text, and decodes with a map of the offsets.
struct SourceDecoder {
  let path: String
  let bytes: [UInt8]

  /// Decodes the file.
  ///
  /// A byte order mark goes before everything, then `encoding`, then what the markup declares (for `.html` only), then UTF-8
  /// where the bytes are valid UTF-8. Nothing is guessed beyond that.
  ///
  /// - Parameters:
  ///   - format: The format the file is read as; only HTML declares encodings.
  ///   - encoding: The encoding the user named.
  /// - Returns: The text, with its offsets.
  /// - Throws: `InputError` for an empty or binary file, for an encoding that is not read here, and for bytes that are not
  ///   in the encoding.
  func decode(as format: Document.Format, encoding: TextEncoding?) throws(InputError) -> SourceText {
    guard !bytes.isEmpty else {
      throw InputError(path: path, message: "is empty", help: "an article needs text to be checked")
    }
    if let kind = BinaryFormat.name(of: bytes) {
      throw InputError(
        path: path, message: "looks like a binary file: \(kind)",
        help: "claimlint reads HTML, Markdown and plain text; convert it first")
    }
    let mark = DeclaredEncoding.byteOrderMark(bytes)
    let declared = mark ?? (encoding == nil && format == .html ? DeclaredEncoding.inMarkup(bytes) : nil)
    let text: SourceText
    if let declared {
      guard var found = TextEncoding(label: declared.label) else {
        throw InputError(
          path: path, message: "is in the encoding \"\(declared.label)\", which is not read here",
          help: "convert it to UTF-8; claimlint reads UTF-8, UTF-16, windows-1252 and ISO 8859-1")
      }
      // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says (HTML Standard, 13.2.3.2).
      if declared.place == .markup, found == .utf16LittleEndian || found == .utf16BigEndian { found = .utf8 }
      text = try decode(in: found, mark: declared.markLength, isDeclared: true)
    } else {
      text = try decode(in: encoding ?? .utf8, mark: 0, isDeclared: encoding != nil)
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw InputError(
        path: path, message: "holds nothing but white space", help: "an article needs text to be checked")
    }
    return text
  }

  private func decode(in encoding: TextEncoding, mark: Int, isDeclared: Bool) throws(InputError) -> SourceText {
    switch encoding {
    case .utf8:
      try refuseBinary()
      try requireUTF8(isDeclared: isDeclared)
      return SourceText(
        path: path, bytes: bytes, encoding: .utf8, utf8: mark == 0 ? bytes : Array(bytes[mark...]),
        offsets: .identity(skipping: mark))
    case .windows1252, .latin1:
      try refuseBinary()
      return text(Transcoder.windows1252(bytes), encoding: .windows1252)
    case .utf16LittleEndian, .utf16BigEndian:
      let transcoder: Transcoder
      do {
        transcoder = try Transcoder.utf16(
          bytes, isBigEndian: encoding == .utf16BigEndian, skipping: mark)
      } catch {
        throw failure("not valid UTF-16: \(error.description)", after: error.before[...])
      }
      if let zero = transcoder.utf8.firstIndex(of: 0) {
        throw failure("looks like a binary file: a NUL character", after: transcoder.utf8[..<zero])
      }
      return text(transcoder, encoding: encoding)
    }
  }

  private func text(_ transcoder: Transcoder, encoding: TextEncoding) -> SourceText {
    SourceText(
      path: path, bytes: bytes, encoding: encoding, utf8: transcoder.utf8,
      offsets: OffsetMap(pieces: transcoder.pieces))
  }

  /// NUL never stands in a text of one-byte units, and other control characters hardly do.
  private func refuseBinary() throws(InputError) {
    if let zero = bytes.firstIndex(of: 0, from: 0) {
      let isWide = BinaryFormat.looksLikeUTF16(bytes)
      throw failure(
        isWide ? "looks like UTF-16 without a byte order mark" : "looks like a binary file: a NUL byte",
        after: bytes[..<zero],
        help: isWide
          ? "pass --encoding utf-16le or utf-16be" : "claimlint reads HTML, Markdown and plain text; convert it first")
    }
    if BinaryFormat.isFullOfControls(bytes) {
      throw InputError(
        path: path, message: "looks like a binary file: full of control characters",
        help: "claimlint reads HTML, Markdown and plain text; convert it first")
    }
  }

  private func requireUTF8(isDeclared: Bool) throws(InputError) {
    do {
      try UTF8Check.validate(bytes.span)
    } catch {
      let place = error.byteOffsets.lowerBound
      let byte = place < bytes.count ? bytes[place] : 0
      throw failure(
        "not valid UTF-8: byte 0x\(String(byte, radix: 16, uppercase: true))", after: bytes[..<min(place, bytes.count)],
        help: isDeclared
          ? "correct the byte, or pass --encoding with the encoding the file is really in"
          : "declare the charset in the file, or pass --encoding (windows-1252, for one)")
    }
  }

  /// An error at the character that follows `prefix`, which is UTF-8 as far as columns are concerned.
  private func failure(_ message: String, after prefix: ArraySlice<UInt8>, help: String? = nil) -> InputError {
    let text = SourceText(
      path: path, bytes: bytes, encoding: .utf8, utf8: Array(prefix), offsets: .identity())
    let place = LineIndex(text).position(ofFile: prefix.count)
    return InputError(path: path, line: place.line, column: place.column, message: message, help: help)
  }
}
