/// Finds where something that opens in a text closes, in time linear in the text however often it does not close.
///
/// A search looks at a bounded stretch. That a closer is missing up to some place is remembered, so that the next opener
/// before that place is answered at once; searches that cannot be remembered are given up after some failures.
struct CloserFinder {
  private let source: [UInt8]
  /// For each kind of closer, up to where none stands after the last opener that was searched for.
  private var missing: [String: Int] = [:]
  private var failures = 0

  private static let reach = 1 << 14
  private static let failureLimit = 500

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// The offset after `closer` (two ASCII bytes), in the same paragraph.
  mutating func end(of closer: StaticString, from start: Int) -> Int? {
    search("\(closer)", from: start) { source, index in
      source.matches(closer, at: index) ? closer.utf8CodeUnitCount : nil
    }
  }

  /// The offset after the run of exactly `length` backticks that ends a code span. Nobody begins one with dozens.
  mutating func endOfCodeSpan(from start: Int, length: Int) -> Int? {
    guard length <= 16 else { return nil }
    return search(String(repeating: "`", count: length), from: start) { source, index in
      guard source[index] == UInt8(ascii: "`"), source[index - 1] != UInt8(ascii: "`") else { return nil }
      var end = index
      while end < source.count, source[end] == UInt8(ascii: "`") { end += 1 }
      return end - index == length ? length : nil
    }
  }

  /// Searches until a blank line.
  private mutating func search(_ key: String, from start: Int, _ match: ([UInt8], Int) -> Int?) -> Int? {
    if let until = missing[key], start < until { return nil }
    let limit = min(source.count, start + Self.reach)
    var index = start
    while index < limit {
      if let length = match(source, index) { return index + length }
      if source[index] == UInt8(ascii: "\n"), isBlankLine(after: index) { break }
      index += 1
    }
    missing[key] = index
    return nil
  }

  private func isBlankLine(after newline: Int) -> Bool {
    var index = newline + 1
    while index < source.count, source[index] != UInt8(ascii: "\n") {
      guard source[index].isBlank else { return false }
      index += 1
    }
    return true
  }

  /// The offset after the tag that ends what a Liquid tag or a shortcode begins: `{% endhighlight %}`, `{{< /highlight >}}`.
  mutating func endOfPair(_ name: StaticString, from start: Int, opener: UInt8) -> Int? {
    guard failures < Self.failureLimit else { return nil }
    let limit = min(source.count, start + Self.reach * 4)
    var index = start
    while index + 1 < limit {
      if source[index] == UInt8(ascii: "{"), source[index + 1] == opener {
        var word = index + 2
        while word < limit, !source[word].isASCIILetter, source[word] != UInt8(ascii: "/"), !source[word].isNewline {
          word += 1
        }
        let isEnd =
          word < limit && source[word] == UInt8(ascii: "/")
          ? source.matches("/", at: word) : source.matches("end", at: word)
        if isEnd {
          var place = word + (source[word] == UInt8(ascii: "/") ? 1 : 3)
          while place < limit, source[place].isBlank { place += 1 }
          if source.matches(name, at: place), let end = source[place..<limit].firstIndex(of: UInt8(ascii: "}")) {
            return end + 1 < source.count && source[end + 1] == UInt8(ascii: "}") ? end + 2 : end + 1
          }
        }
      }
      index += 1
    }
    failures += 1
    return nil
  }

  /// The offset after the brace that closes the one at `start`.
  mutating func endOfBraces(from start: Int) -> Int? {
    guard failures < Self.failureLimit else { return nil }
    let limit = min(source.count, start + Self.reach * 4)
    var depth = 0
    var index = start
    while index < limit {
      switch source[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    failures += 1
    return nil
  }

  /// The offset after the tag at `start`, if it is one of MDX's own: `<Chart …>`, `</Chart>`, `<>`, `<div style={{…}}>`.
  mutating func endOfComponentTag(from start: Int) -> Int? {
    guard failures < Self.failureLimit, start + 1 < source.count else { return nil }
    var index = start + 1
    if source[index] == UInt8(ascii: "/") { index += 1 }
    guard index < source.count else { return nil }
    if source[index] == UInt8(ascii: ">") { return index + 1 }
    guard source[index].isASCIILetter else { return nil }
    var isComponent = source[index] & 0x20 == 0
    let limit = min(source.count, start + Self.reach)
    var quote: UInt8?
    while index < limit {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: ">"): return isComponent ? index + 1 : nil
        case UInt8(ascii: "<"):
          failures += 1
          return nil
        case UInt8(ascii: "{"):
          guard let end = endOfBraces(from: index) else { return nil }
          isComponent = true
          index = end - 1
        default: break
        }
      }
      index += 1
    }
    failures += 1
    return nil
  }
}
