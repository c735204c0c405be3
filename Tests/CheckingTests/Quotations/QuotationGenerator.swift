/// Makes quotations of a text by program: right ones, and ones with one mistake of a known kind.
struct QuotationGenerator {
  enum Kind: String, CaseIterable {
    case exact, typographic, elided, fragment
    case number, negation, hedge, trimmed, joined, invented

    var isCorrect: Bool {
      switch self {
      case .exact, .typographic, .elided, .fragment: true
      default: false
      }
    }
  }

  struct Sample: CustomStringConvertible {
    let kind: Kind
    let article: String
    /// The file's name, which tells the format.
    let file: String

    var description: String { "\(kind.rawValue): \(article)" }
  }

  /// Ways to introduce a quotation: how a text in Markdown or HTML writes that the source has it.
  typealias Style = (file: String, write: @Sendable (_ quotation: String, _ name: String) -> String)

  let sentences: [String]
  /// Sentences of another work.
  let strange: [String]
  let name: String
  let styles: [Style]
  private var state: UInt64

  init(text: String, strange: String, name: String, styles: [Style], seed: UInt64) {
    sentences = PublicDomainText.sentences(of: text)
    self.strange = PublicDomainText.sentences(of: strange)
    self.name = name
    self.styles = styles
    state = seed
  }

  /// So many right ones, evenly of each kind, and as many wrong ones.
  mutating func samples(_ count: Int) -> [Sample] {
    var result: [Sample] = []
    for isCorrect in [true, false] {
      let kinds = Kind.allCases.filter { $0.isCorrect == isCorrect }
      var made = 0
      var tries = 0
      while made < count / 2, tries < 10_000 {
        tries += 1
        guard let quotation = quotation(kinds[made % kinds.count]) else { continue }
        var style = styles[random(styles.count)]
        // A fragment stands in the article's own sentence.
        if kinds[made % kinds.count] == .fragment {
          style = ("a.md", { "According to \($1), the rule is that “\($0)”." })
        }
        result.append(
          Sample(kind: kinds[made % kinds.count], article: style.write(quotation, name), file: style.file))
        made += 1
      }
    }
    return result
  }

  // MARK: One quotation

  private mutating func quotation(_ kind: Kind) -> String? {
    let sentence = sentences[random(sentences.count)]
    let words = sentence.split(separator: " ").map(String.init)
    switch kind {
    case .exact:
      // One sentence, or two that follow one another.
      let index = random(sentences.count - 1)
      return random(3) == 0 ? sentences[index] + " " + sentences[index + 1] : sentences[index]
    case .typographic:
      return sentence.replacing(" two ", with: " 2 ").replacing(" three ", with: " 3 ").replacing("-", with: "‑")
        .replacing(", ", with: random(2) == 0 ? " – " : ", ").replacing("ed ", with: "ed\u{A0}")
    case .elided:
      guard words.count >= 14 else { return nil }
      let cut = 5 + random(words.count - 12)
      let length = 1 + random(3)
      // What is left out must not be a "not".
      guard
        !words[cut..<cut + length].contains(where: {
          ["not", "no", "nor", "never", "hardly", "without", "nothing"].contains($0)
        })
      else { return nil }
      let mark = ["…", "...", "[…]", ". . ."][random(4)]
      return (words[..<cut] + [mark] + words[(cut + length)...]).joined(separator: " ")
    case .fragment:
      guard words.count >= 12 else { return nil }
      let start = 1 + random(3)
      let part = words[
        start..<start + 8 + random(words.count - 11 - start + 3 > 0 ? min(3, words.count - start - 8) : 1)]
      guard let first = part.first, first.first?.isLowercase == true else { return nil }
      return part.joined(separator: " ").trimmingSuffix(while: { ",.".contains($0) })
    case .number: return swapped(words, in: Self.numbers)
    case .negation: return negated(words)
    case .hedge: return unhedged(words)
    case .trimmed: return trimmed(sentence)
    case .joined:
      let first = random(sentences.count - 8)
      let second = first + 3 + random(5)
      guard sentences[first].count > 50, sentences[second].count > 50 else { return nil }
      return sentences[first] + " " + sentences[second]
    case .invented:
      let sentence = strange[random(strange.count)]
      return sentence.count > 50 ? sentence : nil
    }
  }

  private static let numbers = [
    "two": "three", "three": "five", "six": "four", "seven": "nine", "nine": "seven", "ten": "twenty", "four": "six",
    "1808": "1818",
    "twenty": "thirty", "357": "375", "295": "259", "2": "4",
  ]

  private mutating func swapped(_ words: [String], in table: [String: String]) -> String? {
    let places = words.indices.filter { table[words[$0]] != nil }
    guard !places.isEmpty, words.count >= 8, let other = table[words[places[random(places.count)]]] else { return nil }
    guard let place = places.first(where: { table[words[$0]] == other }) else { return nil }
    var words = words
    words[place] = other
    return words.joined(separator: " ")
  }

  private mutating func negated(_ words: [String]) -> String? {
    guard words.count >= 8 else { return nil }
    var words = words
    if let place = words.firstIndex(of: "not"), place > 0, random(2) == 0 {
      words.remove(at: place)
      return words.joined(separator: " ")
    }
    let verbs: Set = ["shall", "will", "is", "has", "would", "may"]
    guard let place = words.firstIndex(where: verbs.contains), place + 1 < words.count, words[place + 1] != "not" else {
      return nil
    }
    words.insert("not", at: place + 1)
    return words.joined(separator: " ")
  }

  private mutating func unhedged(_ words: [String]) -> String? {
    guard words.count >= 8 else { return nil }
    let hedges = [
      "may": "shall", "probably": "", "seems": "is", "seem": "are", "generally": "", "often": "", "nearly": "",
      "Nearly": "",
      "about": "", "frequently": "", "might": "will", "would": "will",
    ]
    let places = words.indices.filter { hedges[words[$0]] != nil }
    guard !places.isEmpty else { return nil }
    let place = places[random(places.count)]
    var words = words
    let other = hedges[words[place]] ?? ""
    words[place] = other
    let text = words.filter { !$0.isEmpty }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func trimmed(_ sentence: String) -> String? {
    for lead in ["If ", "When ", "In all cases ", "In the case ", "In case "] where sentence.hasPrefix(lead) {
      guard lead != "In case ", lead != "In the case ", let comma = sentence.lastRange(ofComma: ", ") else {
        return nil
      }
      let rest = String(sentence[comma...])
      guard rest.split(separator: " ").count >= 6 else { return nil }
      return rest.prefix(1).uppercased() + rest.dropFirst()
    }
    for joint in [", unless ", ", but ", ", provided ", ", though ", ", although ", " unless ", ", except ", ", if "] {
      guard let range = sentence.ranges(of: joint).first else { continue }
      let head = sentence[..<range.lowerBound]
      guard head.split(separator: " ").count >= 7 else { continue }
      return head + "."
    }
    return nil
  }

  // MARK: Chance

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }
}

extension String {
  /// Where the text behind the first comma begins that has at least six words behind it.
  fileprivate func lastRange(ofComma comma: String) -> String.Index? {
    ranges(of: comma).last { self[$0.upperBound...].split(separator: " ").count >= 6 }?.upperBound
  }

  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isCut(last) { text.removeLast() }
    return text
  }
}
