internal import Documents

/// How many numbers an article may hold: for each the check keeps what may be meant by it, some kilobytes.
enum NumberLimit {
  static let most = 250_000

  /// - Throws: `InputError` where a document has more.
  static func hold(_ document: Document, path: String) throws(InputError) {
    // A number takes a digit, and what parts it from the next.
    guard document.prose.count > 2 * most else { return }
    var count = 0
    var isInNumber = false
    for byte in document.prose {
      let isDigit = byte &- 0x30 < 10
      if isDigit, !isInNumber { count += 1 }
      isInNumber = isDigit
    }
    guard count > most else { return }
    throw InputError(
      path: path, message: "holds \(count) numbers, and no more than \(most) are checked at a time",
      help: "split it; a data file is no article")
  }
}
