/// Tells whether bytes are UTF-8, with a short way for ASCII.
enum UTF8Check {
  /// How many bytes are looked at at once.
  private static let stretch = 256

  /// Checks a whole text. The standard library looks at each byte; stretches of nothing but ASCII, which most texts are made
  /// of, are passed over here. Such a stretch neither begins nor ends inside a character of valid UTF-8, so that what lies
  /// between two of them is valid by itself if and only if the whole is.
  static func validate(_ text: Span<UInt8>) throws(UTF8.ValidationError) {
    var index = 0
    while index < text.count {
      if isASCII(text, from: index) {
        index += stretch
        continue
      }
      var end = index
      while end < text.count, !isASCII(text, from: end) { end += stretch }
      end = min(end, text.count)
      do {
        _ = try UTF8Span(validating: text.extracting(index..<end))
      } catch {
        // Once more as a whole, for the place of the error.
        _ = try UTF8Span(validating: text)
      }
      index = end
    }
  }

  /// Whether a stretch of the text, or the rest of it, is ASCII. All of it is looked at, without a branch, which lets many
  /// bytes be taken in one step.
  private static func isASCII(_ text: Span<UInt8>, from start: Int) -> Bool {
    let part = text.extracting(start..<min(text.count, start + stretch))
    var all: UInt8 = 0
    for index in part.indices { all |= part[index] }
    return all < 0x80
  }
}
