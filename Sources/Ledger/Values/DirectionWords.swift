internal import Documents
internal import Quantities

/// Which way the words around a ledger's value point.
///
/// `19% longer`, `+27%`, `a rise of five points`: up. `42% lower`, `-42%`, `fell by nearly half`: down. Words of a
/// bound (`more than 100`, `up to five`, `3 or less`) point nowhere, and neither does what may mean either: `24%
/// faster` is more speed or less time. A value whose words point both ways has no direction.
enum DirectionWords {
  static func read(_ text: String) -> Quantity.Direction? {
    let words = words(of: text)
    var found: Quantity.Direction? = sign(of: text)
    for (index, (word, followsNumber)) in words.enumerated() {
      let after = index + 1 < words.count ? words[index + 1].text : ""
      let before = index > 0 ? words[index - 1].text : ""
      // Before the number it bounds ("more than 100", "below 5%"), after it it points ("5% more than novices").
      let isBound =
        switch word {
        case "above", "below", "up", "down": !followsNumber && after != "by"
        default: after == "than" && !followsNumber
        }
      guard !isBound, before != "or", before != "no", let direction = direction(of: word) else { continue }
      if let found, found != direction { return nil }
      found = direction
    }
    return found
  }

  /// A sign before the first digit, with no digit or letter right before it: `+27%`, `about −42%`, not `28-33%`.
  private static func sign(of text: String) -> Quantity.Direction? {
    let bytes = Array(text.utf8)
    guard let digit = bytes.firstIndex(where: \.isDigit) else { return nil }
    var sign = digit
    // A currency sign or a decimal point may stand between: "-$5", "-.5".
    if sign > 0, bytes[sign - 1] == UInt8(ascii: "$") || bytes[sign - 1] == UInt8(ascii: ".") { sign -= 1 }
    func isFree(before index: Int) -> Bool {
      guard index > 0 else { return true }
      return bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "(") || bytes[index - 1] == UInt8(ascii: "~")
    }
    if sign > 0, bytes[sign - 1] == UInt8(ascii: "+"), isFree(before: sign - 1) { return .up }
    if sign > 0, bytes[sign - 1] == UInt8(ascii: "-"), isFree(before: sign - 1) { return .down }
    // U+2212, the minus sign, and U+2013, the dash that is set for it.
    let minus: [[UInt8]] = [[0xE2, 0x88, 0x92], [0xE2, 0x80, 0x93]]
    if sign >= 3, minus.contains(where: { bytes[(sign - 3)..<sign].elementsEqual($0) }), isFree(before: sign - 3) {
      return .down
    }
    return nil
  }

  /// The words in ASCII letters, in lowercase, and whether a digit stands before each.
  private static func words(of text: String) -> [(text: String, followsNumber: Bool)] {
    var words: [(text: String, followsNumber: Bool)] = []
    var word: [UInt8] = []
    var hasNumber = false
    for byte in Array(text.utf8) + [0x20] {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      if lower >= 0x61, lower <= 0x7A {
        word.append(lower)
        continue
      }
      if !word.isEmpty {
        words.append((String(decoding: word, as: UTF8.self), hasNumber))
        word.removeAll()
      }
      if byte.isDigit { hasNumber = true }
    }
    return words
  }

  /// Which way a word points that means the same of any figure.
  private static func direction(of word: String) -> Quantity.Direction? {
    switch word {
    case "above": .up
    case "below": .down
    default: Vocabulary.english.plainDirection(of: Array(word.utf8))
    }
  }
}
