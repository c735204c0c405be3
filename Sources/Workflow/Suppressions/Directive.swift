internal import Documents

/// What a comment of an article tells this program.
struct Directive: Sendable {
  enum Scope: String, Sendable {
    /// The block that follows.
    case next
    /// Up to the end that is marked.
    case region
    /// The whole file.
    case file
    /// The end of regions.
    case end
  }

  /// Why a comment is no directive.
  struct Mistake: Error, Sendable {
    let message: String
    var help: String?
  }

  /// By the word after `claimlint-`; those that other linters use are understood too.
  private static let scopes: [(word: String, scope: Scope)] = [
    ("ignore-next", .next), ("ignore", .region), ("ignore-end", .end), ("ignore-file", .file),
    ("disable-next-line", .next), ("ignore-next-line", .next), ("disable-next", .next), ("disable", .region),
    ("enable", .end), ("disable-end", .end), ("disable-file", .file),
  ]

  let scope: Scope
  /// At least one, but for an end: there none stands for all.
  let rules: [String]
  /// The words that a report must point at.
  let quote: String?
  let until: Day?
  let reason: String

  /// Reads what stands in a comment after `claimlint-`.
  init(_ text: String, rules known: [String]) throws(Mistake) {
    let (head, reason) = Self.parted(text)
    var words = Self.words(head)
    let word = words.isEmpty ? "" : words.removeFirst()
    guard let scope = Self.scopes.first(where: { $0.word == word })?.scope else {
      let nearest = Spelling.nearest(to: word, among: Self.scopes.prefix(4).map(\.word)) ?? "ignore-next"
      throw Mistake(message: "`claimlint-\(word)` is not known", help: "did you mean `claimlint-\(nearest)`?")
    }
    var rules: [String] = []
    var quote: String?
    var until: Day?
    for word in words {
      if word.hasPrefix("\"") {
        quote = String(word.dropFirst())
      } else if word.hasPrefix("until=") {
        let date = String(word.dropFirst("until=".count))
        until = Day(date)
        if until == nil { throw Mistake(message: "`\(date)` is no day", help: "write it as until=2026-12-31") }
      } else if known.contains(word) {
        rules.append(word)
      } else {
        let nearest = Spelling.nearest(to: word, among: known)
        throw Mistake(
          message: "there is no rule `\(word)`",
          help: nearest.map { "did you mean `\($0)`?" } ?? "a reason stands after a colon")
      }
    }
    self.scope = scope
    self.rules = rules
    self.quote = quote
    self.until = until
    self.reason = reason
    if scope == .end { return }
    guard !rules.isEmpty else {
      throw Mistake(message: "no rule is named", help: "write `claimlint-\(word) RULE: reason`")
    }
    guard Self.isReason(reason) else {
      throw Mistake(message: "no reason is given", help: "write `claimlint-\(word) \(rules[0]): reason`")
    }
  }

  /// What stands before the first colon or double hyphen that is not in quotation marks, and what stands after it.
  private static func parted(_ text: String) -> (head: String, reason: String) {
    let bytes = Array(text.utf8)
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      let isDouble =
        byte == UInt8(ascii: "-") && index > 0 && bytes[index - 1] == UInt8(ascii: " ")
        && index + 2 < bytes.count && bytes[index + 1] == byte && bytes[index + 2] == UInt8(ascii: " ")
      guard byte == UInt8(ascii: ":") || isDouble else { continue }
      let rest = bytes[(index + (isDouble ? 2 : 1))...]
      return (String(decoding: bytes[..<index], as: UTF8.self), folded(rest))
    }
    return (text, "")
  }

  /// Words between white space and commas; a quoted text is one word that begins with its quotation mark.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") }
    for byte in Array(text.utf8) + [0x20] {
      if byte == UInt8(ascii: "\"") {
        if !isQuoted { word = [byte] }
        isQuoted.toggle()
      } else if isQuoted || !isSpace(byte) {
        word.append(byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    if isQuoted { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// A placeholder is no reason.
  static func isReason(_ text: String) -> Bool {
    let placeholders = ["", "reason", "<reason>", "todo", "..."]
    return !placeholders.contains(text.lowercased())
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
