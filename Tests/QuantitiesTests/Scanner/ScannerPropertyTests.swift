import Documents
import Quantities
import TestSupport
import Testing

@Suite("What holds for every text") struct ScannerPropertyTests {
  /// Pieces that numbers and their surroundings are made of.
  private static let pieces = [
    "33", "%", " percent", "1,234", "5.5", "–", "-", " to ", "from ", "between ", " and ", "two", "hundred", " million",
    "half",
    "a ", "third", "twice", "about ", "~", "more than ", "$", "€", "October ", "2025", "Monday", "[12]", "(", ")", ", ",
    ". ",
    "; ", "→", "x", "\n", "½", "é", "👩‍🔬", "\u{202E}", "１２", "1e6", "10^6", "v2", "GPT-4", "https://x.y/1", "@", "°C",
    " per week", "'s", "a few ", " hours", " and a half", " ft ", " km", "−1", "MEUR", " (five)", " over ",
    "hundredths",
    " below zero", " . ",
  ]

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    // SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test("quantities stand in order, inside the text, on character borders, and never across lines")
  func spans() {
    var generator = Generator(state: 7)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var end = 0
      for quantity in Scanner().scan(bytes).quantities {
        #expect(quantity.range.lower >= end, "\(text)")
        #expect(quantity.range.upper <= bytes.count && !quantity.range.isEmpty, "\(text)")
        #expect(quantity.fullRange.upper <= bytes.count, "\(text)")
        let slice = bytes[quantity.range.indices]
        #expect(String(validating: slice, as: UTF8.self) != nil, "\(text)")
        #expect(!slice.contains(0x0A), "\(text)")
        end = quantity.range.upper
      }
    }
  }

  @Test("a text behind another sentence reads the same, moved")
  func moved() {
    let prefix = "The study was small. "
    for sentence in ["About 33% of 400,000 sessions fell to 19%.", "From October 2025 to April 2026, one in five did."]
    {
      let alone = Scanner().scan(Array(sentence.utf8)).quantities
      let behind = Scanner().scan(Array((prefix + sentence).utf8)).quantities
      #expect(alone.map(QuantityText.describe) == behind.map(QuantityText.describe))
      #expect(alone.map { $0.range.lower + prefix.utf8.count } == behind.map { $0.range.lower })
    }
  }

  @Test("every grouping of every length of digits is the number without its commas")
  func grouping() {
    for digits in 4...12 {
      let plain = String("123456789123".prefix(digits))
      var grouped = ""
      for (index, character) in plain.enumerated() {
        if index > 0, (digits - index) % 3 == 0 { grouped += "," }
        grouped.append(character)
      }
      #expect(QuantityText.readings(of: "\(grouped) rows") == ["\(plain) rows"])
    }
  }

  @Test(
    "a figure is found wherever it stands",
    arguments: ["7%", "seven", "SEVEN", "twenty-five", "½", "１２", "October", "doubled", "seventyseven", "all week"])
  func everywhere(_ figure: String) {
    // The scanner looks at sixty-four bytes at a time: every place in two of them, and across their border.
    let alone = Scanner().scan(Array("\(figure) km".utf8))
    #expect(!(alone.quantities.isEmpty && alone.passedOver.isEmpty))
    for words in ["x ", "internationalization ", "é ", "(, ", ""] {
      for shift in 0..<130 {
        let before = String(String(repeating: words, count: 130).prefix(shift)) + "\n"
        let moved = Scanner().scan(Array((before + "\(figure) km").utf8))
        let places = moved.quantities.map { $0.range.lower - before.utf8.count }
        #expect(places == alone.quantities.map(\.range.lower), "\(before)")
        #expect(moved.passedOver.map(\.reason) == alone.passedOver.map(\.reason), "\(before)")
      }
    }
  }

  @Test("in batches a text reads as it does at once")
  func batches() {
    var generator = Generator(state: 11)
    for _ in 0..<200 {
      let text = (0..<60).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let whole = Scanner().scan(bytes)
      var ranges: [ByteRange] = []
      var passedOver: [PassedOver] = []
      Scanner().scan(bytes, inBatchesOf: 3) { batch in
        ranges += batch.quantities.map(\.range)
        passedOver += batch.passedOver
      }
      #expect(ranges == whole.quantities.map(\.range), "\(text)")
      #expect(passedOver == whole.passedOver, "\(text)")
    }
  }

  @Test(
    "hostile texts are read in linear time",
    arguments: [
      "9", ",", "1,", "one ", "one-", "and ", "between ", "5-", "1/", "\u{301}", "(", "a ", "$", "1 . ", "twenty ",
      "1 h ", "1°", "x1 ", "half ", "1,000 ", "x", " ", ".", "A. ", "\n", "1\n", "zwei ",
    ])
  func linear(_ piece: String) {
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      let clock = ContinuousClock()
      let time = clock.measure { _ = Scanner().scan(bytes) }
      return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    }
    _ = seconds(1000)
    // Eight times the text: a quadratic reader would take sixty-four times as long. What else the machine does can only make a
    // reading longer, so one good pair is enough.
    var pairs: [(short: Double, long: Double)] = []
    for _ in 0..<4 {
      pairs.append((seconds(1000), seconds(8000)))
      if let pair = pairs.last, pair.long < pair.short * 20 + 0.02 { return }
    }
    Issue.record("\(piece): \(pairs)")
  }
}
