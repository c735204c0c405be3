internal import Documents
internal import Quantities

/// A text that may be a date: what is cut off it, and where it may be cut in two.
struct DateText {
  /// Words begin with a capital, as the scanner expects of months; one space between them, none at the ends.
  private(set) var bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    reading: for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2009, 0x202F: if bytes.last != 0x20 { bytes.append(0x20) }
      // A time says nothing here: "2026-06-16T10:00:00Z".
      case 0x3A where Self.hasTime(bytes):
        bytes.removeLast(3)
        break reading
      default: bytes += Array(String(scalar).utf8)
      }
    }
    self.init(trimming: bytes)
  }

  private init(trimming bytes: some Collection<UInt8>) {
    let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.endIndex
    var bytes = Array(bytes[start...])
    while let last = bytes.last, last == 0x20 || last == UInt8(ascii: ".") { bytes.removeLast() }
    var isInWord = false
    for index in bytes.indices {
      let lower = bytes[index] | 0x20
      let isLetter = lower >= 0x61 && lower <= 0x7A
      if isLetter { bytes[index] = isInWord ? lower : lower & 0xDF }
      isInWord = isLetter || bytes[index].isDigit
    }
    self.bytes = bytes
  }

  /// In lowercase; a hyphen parts words too.
  var words: [String] {
    String(decoding: bytes, as: UTF8.self).lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
  }

  // MARK: Affixes

  /// Takes off what a period begins with: `since`, `before`, `from`.
  ///
  /// - Returns: What it makes of the period; `nil` where nothing stands.
  mutating func takeOpening() -> DateSpan.Shape? {
    let openings: [(String, DateSpan.Shape)] = [
      ("Since ", .since), ("Before ", .until), ("Until ", .until), ("Till ", .until), ("From ", .on), ("Between ", .on),
      ("During ", .on), ("In ", .on), ("On ", .on),
    ]
    guard let (opening, shape) = openings.first(where: { bytes.starts(with: $0.0.utf8) }) else { return nil }
    self = DateText(trimming: bytes.dropFirst(opening.utf8.count))
    return shape
  }

  /// Takes off what leaves the end of a period open.
  mutating func takeOnwards() -> Bool {
    let endings = [" Onwards", " Onward", " And Later", " Or Later"]
    guard let ending = endings.first(where: { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
      return false
    }
    self = DateText(trimming: bytes.dropLast(ending.utf8.count))
    return true
  }

  /// Without `the`, and without `early`, `mid` or `late`; with a space for the hyphen of `2025-Q3`.
  var withoutPartOfPeriod: DateText {
    var rest = bytes[...]
    for prefix in ["The ", "Early ", "Mid ", "Late ", "Early-", "Mid-", "Late-"] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    var text = DateText(trimming: rest)
    if text.bytes.count == 7, text.bytes[4...5].elementsEqual("-Q".utf8) { text.bytes[4] = 0x20 }
    return text
  }

  // MARK: Numbers

  /// The number that the text is, written with so many digits.
  func number(digits: Int) -> Int? { bytes.count == digits ? Self.number(bytes[...]) : nil }

  /// The day that a span may begin with, its month left to the end: `16–18 June 2026`.
  var day: Int? {
    guard let day = number(digits: 1) ?? number(digits: 2), day >= 1 else { return nil }
    return day
  }

  /// `2026`, `2026-06` or `2026-06-16`, whether the calendar has it or not.
  var isoDate: PartialDate? {
    guard [4, 7, 10].contains(bytes.count), let year = Self.number(bytes[..<4]) else { return nil }
    if bytes.count == 4 { return PartialDate(year: year) }
    guard bytes[4] == UInt8(ascii: "-"), let month = Self.number(bytes[5..<7]) else { return nil }
    if bytes.count == 7 { return PartialDate(year: year, month: month) }
    guard bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes[8..<10]) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// Whether a date of ISO 8601 is followed by an hour.
  private static func hasTime(_ bytes: [UInt8]) -> Bool {
    bytes.count == 13 && DateText(trimming: bytes[..<10]).isoDate != nil
      && (bytes[10] | 0x20 == UInt8(ascii: "t") || bytes[10] == 0x20)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  // MARK: Spans

  /// The texts before and after each place where a span may have its joint.
  func splits() -> [(DateText, DateText)] {
    let joints = ["-", "‐", "‑", "‒", "–", "—", "―", "→", "/", " To ", " And ", " Through ", " Until "].map {
      Array($0.utf8)
    }
    return bytes.indices.compactMap { index in
      let rest = bytes[index...]
      guard let joint = joints.first(where: { rest.starts(with: $0) }) else { return nil }
      return (DateText(trimming: bytes[..<index]), DateText(trimming: rest.dropFirst(joint.count)))
    }
  }
}
