/// What somebody may have meant who wrote a name that is not known.
enum Suggestion {
  /// The most characters of a name that are compared, and the most names: a long list of unknown names must not take
  /// time in proportion to its square.
  private static let maximumLength = 48
  private static let maximumNames = 2_000

  /// The known name that is most like `name`, if one is like enough; the first of several.
  ///
  /// Like enough: equal but for case, hyphens, underscores and spaces; or one slip away for up to five characters, two
  /// for up to eight, three for more.
  static func closest(to name: String, among known: [String]) -> String? {
    guard name.utf8.count <= maximumLength * 4 else { return nil }
    let folded = scalars(name)
    guard !folded.isEmpty, folded.count <= maximumLength else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known.prefix(maximumNames) {
      guard candidate.utf8.count <= maximumLength * 4 else { continue }
      let other = scalars(candidate)
      guard other.count <= maximumLength else { continue }
      let limit = slips(allowedFor: max(folded.count, other.count))
      guard abs(folded.count - other.count) <= limit else { continue }
      let distance = distance(folded, other)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func slips(allowedFor length: Int) -> Int {
    switch length {
    case ..<3: 0
    case ..<6: 1
    case ..<9: 2
    default: 3
    }
  }

  private static func scalars(_ name: String) -> [Unicode.Scalar] { Array(Folding.name(name).unicodeScalars) }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one into the other (optimal
  /// string alignment: no character is edited twice).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column] + (scalar == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}

/// Texts made comparable.
enum Folding {
  /// A name without what people vary: case, hyphens and underscores for spaces, curly apostrophes, white space.
  static func name(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return name(beyondASCII: text)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x20, 0x09, 0x0A, 0x0D:
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func name(beyondASCII text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "-", "_", "\u{2010}", "\u{2011}", " ", "\t", "\n", "\r", "\u{A0}":
        if !isAfterSpace { scalars.append(" ") }
        isAfterSpace = true
      case "\u{2019}", "\u{2018}":
        scalars.append("'")
        isAfterSpace = false
      default:
        scalars.append(scalar)
        isAfterSpace = false
      }
    }
    if isAfterSpace, !scalars.isEmpty { scalars.removeLast() }
    return String(scalars)
  }
}
