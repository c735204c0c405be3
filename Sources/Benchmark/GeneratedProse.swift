/// Prose that a program writes: sentences of common English words, some with figures in them. The same seed, the same text.
struct GeneratedProse {
  /// How many sentences of a hundred hold a figure.
  let figures: Int
  private var state: UInt64

  init(figures: Int, seed: UInt64 = 42) {
    self.figures = figures
    self.state = seed
  }

  private static let words = """
    the of and to a in an is that it was for on with as be at by this had not are but from or have an they which were all we when \
    there can more if out so what up said about who get would them like then could other how our well also new because way \
    these us any time people year good some take into than its over think back after use work even most give day government \
    country company report study found survey results number change market price public school health research system city \
    between group problem against during without before however under around developed percentage important increase growth \
    workers students teachers hospital library budget transport energy climate industry committee president minister economy \
    university department quality measure history language service community agreement according decided announced published \
    suggests remained expected considered several small large high long early young national local social political
    """.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) }

  private static let figureWords: [[UInt8]] = [
    "33%", "about 28–33 percent", "400,000 people", "from 33% to 19%", "two-thirds of readers", "$3.5 billion",
    "more than 1,200", "in 2024", "October 2025", "seven months", "one in five", "a 12 km route", "nearly half",
    "twice as many", "between 5 and 7 points", "21 °C",
  ].map { Array($0.utf8) }

  // SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
  private mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (z ^ (z >> 31)) >> 1) % bound
  }

  /// At least so many bytes of paragraphs.
  mutating func text(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 400)
    while text.count < bytes {
      for _ in 0..<6 { appendSentence(to: &text) }
      text[text.count - 1] = 0x0A
    }
    return text
  }

  private mutating func appendSentence(to text: inout [UInt8]) {
    let length = 14 + next(below: 16)
    let figure = next(below: 100) < figures ? 1 + next(below: length - 1) : -1
    for place in 0..<length {
      let start = text.count
      // As in English, every other word is one of the commonest.
      text += Self.words[next(below: next(below: 2) == 0 ? 60 : Self.words.count)]
      if place == 0 { text[start] &= 0xDF }
      text.append(0x20)
      if place == figure {
        text += Self.figureWords[next(below: Self.figureWords.count)]
        text.append(0x20)
      }
    }
    text[text.count - 1] = 0x2E
    text.append(0x20)
  }
}
