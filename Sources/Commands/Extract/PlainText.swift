internal import Documents
internal import Quantities
internal import Reports

/// A text file of any size, read twice and never held as a whole: first to see that all of it is text and which language it is
/// in, then for its quantities.
struct PlainText {
  let path: String
  /// The most bytes of a line: a line is held as a whole.
  let lineLimit: Int

  /// How much of the file is read at a time.
  private static let chunk = 1 << 18
  /// How much of it tells the language.
  private static let evidence = 1 << 14

  /// Answers as one text whose id is the path.
  ///
  /// - Throws: `InputError` when the file cannot be read, holds too long a line, or is not UTF-8: before anything is answered.
  func answer(in forced: Vocabulary?, to output: AnswerOutput) throws(InputError) {
    var start: [UInt8] = []
    try readPieces { piece, _ throws(InputError) in
      guard String(validating: piece, as: UTF8.self) != nil else {
        throw InputError(path: path, message: "is not valid UTF-8")
      }
      start += piece.prefix(Self.evidence - start.count)
      return true
    }
    let scanner = Scanner(forced ?? .detected(in: start))
    var answer = ExtractAnswer(id: .string(path))
    try readPieces { piece, base in
      scanner.scan(piece, inBatchesOf: ExtractAnswer.batch) { result in
        answer.add(result, of: piece, at: base)
        output.put(answer.taken())
      }
      return output.isOpen
    }
    answer.end()
    output.put(answer.taken())
  }

  /// Reads the file in pieces that end where lines end.
  ///
  /// - Parameter take: Is handed each piece with its place in the file, in order; says whether it wants more.
  private func readPieces(_ take: ([UInt8], _ base: Int) throws(InputError) -> Bool) throws(InputError) {
    var rest: [UInt8] = []
    var base = 0
    var isWanted = true
    try FileReader().read(path: path, inChunksOf: Self.chunk) { chunk throws(InputError) in
      guard let end = chunk.lastIndex(of: UInt8(ascii: "\n")) else {
        rest += chunk
        guard rest.count <= lineLimit else {
          throw InputError(
            path: path, message: "has a line of more than \(lineLimit >> 20) MiB",
            help: "raise the limit: --max-size MiB")
        }
        return true
      }
      let piece = rest + chunk[...end]
      rest = Array(chunk[(end + 1)...])
      isWanted = try take(piece, base)
      base += piece.count
      return isWanted
    }
    if isWanted, !rest.isEmpty { _ = try take(rest, base) }
  }
}
